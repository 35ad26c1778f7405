// SPDX-License-Identifier: ISC
#include "cite/journal.h"

#include <stdint.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

/* words that number a part */
static const char *const parts[] = { "vol.", "vol", "volume", "no.", "no", "nos.", "number", "issue", "iss.",
	"revision", "edition", "version", "part", "pp.", "pp", "p.", "bd.", "band", "heft",
	"nr.", "n°", "nº", "№", "tome", "núm.", "número", "том", "т.", "вып.", "выпуск", "第", "卷", "期", NULL };
/* what follows the page at which a passage begins */
static const char *const tails[] = { " ff.", " ff", " f.", " f", " et seq.", " et seq", " et suiv.",
	" et suiv", " y ss.", " y ss", " и сл.", " passim", "ff.", "ff", NULL };

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* the start of the number, or the range of numbers, that ends at byte `end`, or end */
static size_t
figures_start(struct slice s, size_t end)
{
	size_t i = end, step, from = end;
	uint32_t c;

	while ((step = utf8_prev(s, i, &c)) && end - i < 16 &&
	    (ascii_isdigit((char)(c < 0x80 ? c : 'x')) || (is_dash(c) && i < end))) {
		i -= step;
		if (!is_dash(c))
			from = i;
	}
	return from;
}

/* the length without the white space at the end */
static size_t
trimmed(struct slice s, size_t end)
{
	size_t step;
	uint32_t c;

	while ((step = utf8_prev(s, end, &c)) && utf8_isspace(c))
		end -= step;
	return end;
}

/* the end of "12", "12(3)", "(3)", "2011/4" at i, or i */
static size_t
number_end(struct slice s, size_t i)
{
	size_t n = i, step;
	uint32_t c;
	bool digit = false;

	while ((step = utf8_next(s, n, &c)) && (ascii_isin((char)(c < 0x80 ? c : 'x'), "0123456789()/:") ||
	    (is_dash(c) && n > i))) {
		digit |= c < 0x80 && ascii_isdigit((char)c);
		n += step;
	}
	return digit && (step == 0 || !utf8_isalpha(c)) ? n : i;
}

/* the end of the numbers and of the words that announce them, from i on */
static size_t
numbers_end(struct slice s, size_t i)
{
	size_t end = i, next = i, len;

	for (;;) {
		next = phrase_skip(s, end);
		while (next < s.n && (s.p[next] == ',' || s.p[next] == ' '))
			next++;
		len = phrase_any(s, next, parts, NULL);
		if (len && phrase_skip(s, next + len) > next + len &&
		    number_end(s, phrase_skip(s, next + len)) > phrase_skip(s, next + len))
			next = phrase_skip(s, next + len);
		len = number_end(s, next);
		if (len == next)
			return end;
		end = len;
	}
}

bool
journal_number(struct slice s)
{
	s = phrase_strip(s, ".,:;");
	return s.n > 0 && numbers_end(s, 0) == s.n;
}

bool
journal_issue(struct slice s)
{
	size_t i, words = 0;

	for (i = 0; i + 2 < s.n; i++) {
		if (s.p[i] == '(' && ascii_isdigit(s.p[i + 1]) && slice_find(s, i, ")") < i + 5)
			return true;
		words += ascii_isalpha(s.p[i]) && (i == 0 || s.p[i - 1] == ' ');
	}
	return words > 1;
}

struct slice
journal_name(struct slice s)
{
	size_t from, i, step;
	struct slice whole = s;
	uint32_t c;
	bool start = true;

	from = numbers_end(s, 0);
	if (from > 0 && from < s.n && phrase_skip(s, from) > from && ascii_isdigit(s.p[0]))
		s = slice_from(s, phrase_skip(s, from));
	for (i = 0; (step = utf8_next(s, i, &c)); i += step) {
		if (start && i > 0 && numbers_end(s, i) == s.n) {
			s = slice_part(s, 0, i);
			break;
		}
		start = utf8_isspace(c) || c == ',';
	}
	s = phrase_strip(s, ",;:(");
	return s.n ? s : whole;
}

struct slice
journal_page(struct slice s)
{
	struct slice none = { 0 };
	size_t end = trimmed(s, s.n), from, to = end, k, before;

	for (k = 0; tails[k]; k++)
		if (slice_ends(slice_part(s, 0, end), tails[k])) {
			to = trimmed(s, end - slice_of(tails[k]).n);
			break;
		}
	from = figures_start(s, to);
	if (from == to || to - from > 12 || from == 0)
		return none;
	before = trimmed(s, from);
	if (before == 0)
		return none;
	/* a year is none, but behind another page: 1542, 1671 */
	if (to - from == 4 && (s.p[from] == '1' || s.p[from] == '2') && ascii_isin(s.p[from + 1], "5678901") &&
	    figures_start(s, trimmed(s, before - 1)) + 4 != trimmed(s, before - 1))
		return none;
	if (s.p[before - 1] == ')')
		return before < from ? slice_part(s, from, end) : none;
	if (s.p[before - 1] != ',')
		return none;
	before = trimmed(s, before - 1);
	if (before == 0 || (!ascii_isdigit(s.p[before - 1]) && !ascii_isin(s.p[before - 1], ")]")))
		return none;
	return slice_part(s, from, end);
}

struct slice
journal_range(struct slice s)
{
	size_t end = trimmed(s, s.n), from = figures_start(s, end), i;
	bool dash = false;
	uint32_t c;

	for (i = from; i < end; i++)
		dash |= !ascii_isdigit(s.p[i]);
	if (!dash || from < 2 || trimmed(s, from) == from || !utf8_prev(s, trimmed(s, from), &c) || !utf8_isalpha(c))
		return (struct slice){ 0 };
	return slice_part(s, from, end);
}
