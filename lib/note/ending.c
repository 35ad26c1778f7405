// SPDX-License-Identifier: ISC
#include "note/ending.h"

#include "ascii.h"
#include "sentence.h"
#include "utf8.h"

/* what an address begins with */
static const char *const schemes[] = { "http://", "https://", "www.", "mailto:", "ftp://", NULL };

static bool
starts_address(struct slice s)
{
	const char *const *scheme;

	for (scheme = schemes; *scheme; scheme++)
		if (slice_starts(s, *scheme))
			return true;
	return false;
}

bool
is_address_line(struct slice s)
{
	size_t i;

	s = slice_trim(s);
	if (!starts_address(s))
		return false;
	for (i = 0; i < s.n; i++)
		if (ascii_isspace(s.p[i]))
			return false;
	return true;
}

bool
line_starts_small(const struct layout *lay, size_t line)
{
	uint32_t c;

	utf8_next(layout_trimmed(lay, line), 0, &c);
	return utf8_islower(c);
}

bool
line_is_full(const struct layout *lay, size_t line)
{
	return lay->width && lay->line[line].len * 10 >= lay->width * 9;
}

/* 658DEB/PPC+Report, chapter4.htm: the rest of an address, perhaps */
static bool
has_sign(struct slice word)
{
	size_t i;

	for (i = 1; i + 1 < word.n; i++)
		if (ascii_isin(word.p[i], "/.=%_"))
			return true;
	return false;
}

/* the last word, without the bracket or quote that opens it */
static struct slice
last_word(struct slice s)
{
	size_t i = s.n;

	while (i > 0 && !ascii_isspace(s.p[i - 1]))
		i--;
	if (i < s.n && ascii_isin(s.p[i], "<(\""))
		i++;
	return slice_from(s, i);
}

/* the first word of s: its length in bytes */
static size_t
first_word(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n && !ascii_isspace(s.p[i]); i++)
		;
	return i;
}

bool
line_is_short(const struct layout *lay, size_t line, size_t below)
{
	size_t word = first_word(layout_trimmed(lay, below));

	return (layout_trimmed(lay, line).n + 1 + word) * 20 < lay->width * 19;
}

enum ending
line_ending(const struct layout *lay, size_t line)
{
	struct slice s = layout_trimmed(lay, line);
	uint32_t c;

	if (s.n < 2)
		return ENDS_EITHER;
	if (sentence_ends_at(s, s.n))
		return ENDS_CLOSED;
	if (starts_address(last_word(s)))
		return line_is_full(lay, line) ? ENDS_EITHER : ENDS_CLOSED;
	if (slice_ends(s, ".")) {
		/* "p." wants more, "A/HRC/12/3." does not */
		if (!ascii_isalpha(s.p[s.n - 2]))
			return line_is_full(lay, line) ? ENDS_EITHER : ENDS_CLOSED;
		return line_is_full(lay, line) ? ENDS_OPEN : ENDS_EITHER;
	}
	if (has_sign(last_word(s)))
		return ENDS_EITHER;
	utf8_prev(s, s.n, &c);
	if (utf8_isalpha(c) || c == ',' || c == '-' || c == ':')
		return ENDS_OPEN;
	return ENDS_EITHER;
}
