// SPDX-License-Identifier: ISC
/* where the stretches of an item end: without what only joins them, and what only names a source */
#include <string.h>

#include "ascii.h"
#include "rec/states.h"
#include "rec/stretch.h"

enum { CALL_DIGITS = 2, SOURCE_MAX = 120 };

/* where "(Source: paragraph 100 of ...)" begins that s ends with; s.n: it does not */
static size_t
source_before(struct slice s)
{
	size_t i = s.n;

	if (i == 0 || s.p[i - 1] != ')')
		return s.n;
	while (i > 0 && s.n - i < SOURCE_MAX && s.p[i - 1] != '(')
		i--;
	return i > 0 && s.p[i - 1] == '(' && slice_starts_nocase(slice_from(s, i), "source") ? i - 1
											    : s.n;
}

size_t
stretch_end(struct slice s, size_t from, size_t end)
{
	static const char *const last[] = { " and", " or", " et", " y", " and/or", NULL };
	const char *const *j;
	size_t i, open;
	bool cut = true;

	while (cut && end > from) {
		cut = ascii_isin(s.p[end - 1], ".;, \n*/:");
		end -= cut;
		if (!cut && (open = source_before(slice_part(s, 0, end))) > from && open < end) {
			end = open;
			cut = true;
		}
		for (j = last; *j && !cut; j++)
			if (slice_ends(slice_part(s, from, end), *j)) {
				end -= strlen(*j);
				cut = true;
			}
		/* the call of a note: "(Peru);2" */
		for (i = end;
		     !cut && i > from && end - i < CALL_DIGITS && ascii_isdigit(s.p[i - 1]); i--)
			if (i - 1 > from && ascii_isin(s.p[i - 2], ");")) {
				end = i - 1;
				cut = true;
			}
	}
	return end;
}

size_t
stretch_past_source(struct slice s, size_t close)
{
	size_t i = close + 1, end;

	while (i < s.n && ascii_isin(s.p[i], " \n"))
		i++;
	if (!slice_starts_nocase(slice_from(s, i), "(source"))
		return close;
	end = states_closing(s, i);
	return end == (size_t)-1 || end - i > SOURCE_MAX ? close : end;
}

bool
stretch_ends_in_states(struct slice s, size_t from, size_t end)
{
	size_t open;

	end = stretch_end(s, from, end);
	return end > from && states_before(slice_part(s, from, end), end - from, &open);
}
