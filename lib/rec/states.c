// SPDX-License-Identifier: ISC
#include "rec/states.h"

#include <string.h>

#include "ascii.h"
#include "rec/state.h"
#include "utf8.h"

enum { NAME_MAX_BYTES = 80, LIST_MAX = 2000, DEPTH_MAX = 3 };

/* a name begins with a capital letter and holds no more words than a State's */
static bool
like_name(struct slice name)
{
	uint32_t c;
	size_t i, words = 1;

	if (name.n == 0 || name.n > NAME_MAX_BYTES || !utf8_next(name, 0, &c) || !utf8_isupper(c))
		return false;
	for (i = 0; i < name.n; i++) {
		words += name.p[i] == ' ';
		if (ascii_isin(name.p[i], ":.") || ascii_isdigit(name.p[i]))
			return false;
	}
	return words <= 6;
}

/* where the name that begins at i ends: a comma, semicolon or " and " outside brackets */
static size_t
name_end(struct slice list, size_t i, size_t *next)
{
	static const char *const ands[] = { " and ", " et ", " y ", " & ", NULL };
	const char *const *a;
	size_t depth = 0;

	for (; i < list.n; i++) {
		if (list.p[i] == '(')
			depth++;
		else if (list.p[i] == ')' && depth)
			depth--;
		if (depth)
			continue;
		if (ascii_isin(list.p[i], ",;/")) {
			*next = i + 1;
			return i;
		}
		for (a = ands; list.p[i] == ' ' && *a; a++)
			if (slice_starts(slice_from(list, i), *a)) {
				*next = i + strlen(*a);
				return i;
			}
	}
	*next = list.n + 1;
	return list.n;
}

/* the longest known name from i on, even one with "and" or a comma in it */
static struct slice
known_from(struct slice list, size_t i, size_t *next)
{
	struct slice found = { 0 }, name;
	size_t end = i, after = i, joins;

	for (joins = 0; joins < 3 && after <= list.n; joins++) {
		end = name_end(list, joins ? after : i, &after);
		name = state_name(slice_part(list, i, end));
		if (name.n) {
			found = name;
			*next = after;
		}
		if (end - i > NAME_MAX_BYTES)
			break;
	}
	return found;
}

static void
append(struct buf *out, struct slice name)
{
	if (!out)
		return;
	if (out->n)
		buf_puts(out, "; ");
	buf_fold(out, name);
}

static bool
is_list(struct slice list)
{
	size_t i, next, end, known = 0;
	struct slice name;

	for (i = 0; i <= list.n && list.n; i = next) {
		if (known_from(list, i, &next).n) {
			known++;
			continue;
		}
		end = name_end(list, i, &next);
		name = slice_trim(slice_part(list, i, end));
		if (name.n && !like_name(name))
			return false;
	}
	return known > 0;
}

bool
states_list(struct slice list, struct buf *out)
{
	size_t i, next, end;
	struct slice name;

	list = slice_trim(list);
	if (list.n == 0 || list.n > LIST_MAX || !is_list(list))
		return false;
	for (i = 0; i <= list.n && out; i = next) {
		name = known_from(list, i, &next);
		if (!name.n) {
			end = name_end(list, i, &next);
			name = slice_trim(slice_part(list, i, end));
		}
		if (name.n)
			append(out, name);
	}
	return true;
}

size_t
states_closing(struct slice text, size_t open)
{
	size_t i, depth = 0, end = open + LIST_MAX;

	for (i = open; i < text.n && i < end; i++) {
		if (text.p[i] == '(' && ++depth > DEPTH_MAX)
			break;
		if (text.p[i] == ')' && --depth == 0)
			return i;
	}
	return (size_t)-1;
}

bool
states_before(struct slice text, size_t end, size_t *open)
{
	size_t i, depth = 0, from = end > LIST_MAX ? end - LIST_MAX : 0;

	if (end == 0 || text.p[end - 1] != ')')
		return false;
	for (i = end; i > from; i--) {
		if (text.p[i - 1] == ')' && ++depth > DEPTH_MAX)
			return false;
		if (text.p[i - 1] == '(' && --depth == 0) {
			*open = i - 1;
			return states_list(slice_part(text, i, end - 1), NULL);
		}
	}
	return false;
}
