// SPDX-License-Identifier: ISC
#include "cite/label.h"

#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "cite/pin.h"
#include "utf8.h"

/* no abbreviation is longer, and no name that stands for another */
enum { MAX_WORD = 24, MAX_NAME = 80, ENTRIES = 3 };

static const char *const articles[] = { "the", "la", "le", "les", "l'", "el", "los", "las", NULL };
/* behind these a colon lists who made a source, not another one */
static const char *const makers[] = { " by", " par", " por", " от", " из", " von", NULL };
/* what says that a source will be called so; a name follows */
static const char *const naming[] = { "hereinafter referred to as", "hereinafter called",
	"hereinafter", "hereafter", "henceforth", "ci-après dénommé", "ci-après dénommée", "ci-après",
	"en adelante", "en lo sucesivo", "далее –", "далее -", "далее", "в дальнейшем", "im folgenden",
	"المشار إليه فيما بعد باسم", "يشار إليه فيما بعد باسم", "فيما يلي", "以下简称", "下称", NULL };

/* the end of the word at i that is an abbreviation, or i */
static size_t
word_end(struct slice s, size_t i)
{
	size_t n = i, step, capitals = 0;
	uint32_t c;

	while (n - i < MAX_WORD && (step = utf8_next(s, n, &c)) &&
	    (utf8_isword(c) || c == '-' || c == '/' || c == '&')) {
		capitals += utf8_isupper(c) || (n > i && c < 0x80 && ascii_isdigit((char)c));
		n += step;
	}
	if (!utf8_next(s, i, &c) || !utf8_isupper(c) || capitals < 2)
		return i;
	return n;
}

bool
label_is(struct slice s)
{
	return s.n > 1 && word_end(s, 0) == s.n;
}

/* does a name begin at i: a capital and a small letter? */
static bool
name_begins(struct slice s, size_t i, uint32_t *first)
{
	uint32_t c;
	size_t step = utf8_next(s, i, first);

	return step && utf8_isupper(*first) && utf8_next(s, i + step, &c) && utf8_islower(c);
}

/* does one of the parts of the abbreviation (PTR/JS4) begin with the letter? */
static bool
begins_part(struct slice label, uint32_t letter)
{
	size_t i, step;
	uint32_t c;
	bool start = true;

	for (i = 0; (step = utf8_next(label, i, &c)); i += step) {
		if (start && utf8_lower(c) == utf8_lower(letter))
			return true;
		start = c == '/' || c == '-';
	}
	return false;
}

size_t
label_entry_at(struct slice s, size_t i, struct slice *label)
{
	size_t from = i, end, len, next;
	uint32_t c;

	if (i < s.n && s.p[i] == '(') {
		end = slice_find(slice_part(s, 0, i + MAX_NAME), i, ")");
		if (end == (size_t)-1 || word_end(s, i + 1) < i + 3)
			return 0;
		*label = slice_part(s, i + 1, end);
		next = phrase_skip(s, end + 1);
		if (next < s.n && s.p[next] == '-')
			next = phrase_skip(s, next + 1);
		return next > end + 1 && name_begins(s, next, &c) ? next - from : 0;
	}
	end = word_end(s, i);
	next = phrase_skip(s, end);
	if (end == i || next == end || !name_begins(s, next, &c))
		return 0;
	*label = slice_part(s, i, end);
	if (begins_part(*label, c))
		return next - from;
	len = phrase_any(s, next, articles, NULL);
	return len && utf8_next(s, phrase_skip(s, next + len), &c) && begins_part(*label, c) ?
	    next - from : 0;
}

size_t
label_entry_next(struct slice s, size_t from, struct slice *label, size_t *words)
{
	size_t i, k, len;

	for (i = from; i + 2 < s.n; i++) {
		if (!ascii_isin(s.p[i], ";:.") || s.p[i + 1] != ' ' || (s.p[i] == '.' && s.p[i + 2] != '('))
			continue;
		for (k = 0; s.p[i] == ':' && makers[k] && !slice_ends(slice_part(s, 0, i), makers[k]); k++)
			;
		if (s.p[i] == ':' && makers[k])
			continue;
		if ((len = label_entry_at(s, i + 2, label))) {
			*words = i + 2 + len;
			return i + 2;
		}
	}
	return 0;
}

bool
label_list(struct slice s)
{
	struct slice label;
	size_t i = 0, found = 0;

	while (found < ENTRIES && label_entry_next(s, i, &label, &i))
		found++;
	return found == ENTRIES;
}

/* what stands between quotation marks at the start of s, or s up to the bracket's end */
static struct slice
name_in(struct slice s)
{
	size_t end = 0, step;
	uint32_t c;

	s = phrase_strip(s, ",:;-–");
	if (phrase_at(s, 0, "as "))
		s = slice_from(s, 3);
	for (; (step = utf8_next(s, end, &c)) && c != ')' && c != ']' && end < MAX_NAME; end += step)
		;
	if (step == 0 || end >= MAX_NAME)
		return (struct slice){ 0 };
	s = slice_part(s, 0, end);
	while (utf8_next(s, 0, &c) && (c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB))
		s = phrase_strip(slice_from(s, utf8_next(s, 0, &c)), "");
	while ((step = utf8_prev(s, s.n, &c)) && (c == '"' || c == '\'' || c == 0xBB ||
	    (c >= 0x2018 && c <= 0x201F)))
		s = phrase_strip(slice_part(s, 0, s.n - step), ",");
	return s;
}

struct slice
label_given(struct slice text)
{
	size_t len, at = phrase_find(text, 0, naming, &len), i;
	struct slice name;
	uint32_t c;

	if (at != (size_t)-1)
		return name_in(slice_from(text, at + len));
	/* a bracket that holds nothing but a name in quotation marks */
	for (i = 0; i + 2 < text.n; i++) {
		if (text.p[i] != '(' || !utf8_next(text, i + 1, &c) ||
		    !(c == '"' || c == '\'' || c == 0x2018 || c == 0x201C || c == 0xAB))
			continue;
		name = name_in(slice_from(text, i + 1));
		if (name.n > 1 && utf8_next(name, 0, &c) && utf8_isupper(c))
			return name;
	}
	return (struct slice){ 0 };
}

struct slice
label_used(struct slice text)
{
	size_t i = 0, len, step, end;
	uint32_t c;
	bool start = false;

	text = phrase_strip(text, ":");
	if (phrase_at(text, 0, "the "))
		text = slice_from(text, 4);
	for (end = 0; end < MAX_NAME && (step = utf8_next(text, end, &c)); end += step) {
		if (c == ',' || c == ';' || c == 0x60C || c == 0xFF0C)
			break;
		if (start && pin_at(text, end, &len) != PIN_NONE)
			break;
		start = !utf8_isword(c);
	}
	if (end >= MAX_NAME)
		return (struct slice){ 0 };
	i = end < text.n && text.p[end] == ',' ? phrase_skip(text, end + 1) : end;
	if (i < text.n && pin_at(text, i, &len) == PIN_NONE)
		return (struct slice){ 0 };
	return phrase_strip(slice_part(text, 0, end), ",.;:");
}
