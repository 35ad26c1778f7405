// SPDX-License-Identifier: ISC
#include "cite/phrase.h"

#include <string.h>

#include "ascii.h"
#include "utf8.h"

bool
phrase_is_han(unsigned long c)
{
	return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
	    (c >= 0xF900 && c <= 0xFAFF);
}

size_t
phrase_skip(struct slice s, size_t i)
{
	return i + utf8_blanks(s, i);
}

/* does one character of the text stand for one of the phrase? */
static bool
same(uint32_t c, uint32_t p)
{
	return utf8_lower(c) == p || (p == '\'' && c == 0x2019);
}

char
phrase_first(struct slice s, size_t i)
{
	char out[4];
	uint32_t c;

	if (i < s.n && (unsigned char)s.p[i] < 0x80)
		return ascii_lower(s.p[i]);
	if (utf8_next(s, i, &c) == 0)
		return '\0';
	utf8_put(c == 0x2019 ? '\'' : utf8_lower(c), out);
	return out[0];
}

/* the length of the character at i, of any script, that stands for the phrase's first one; 0: it does not */
static size_t
step_over(struct slice s, size_t i, const char *phrase, size_t *n, uint32_t *p)
{
	struct slice want = { phrase, strnlen(phrase, 4) };
	uint32_t c = 0;
	size_t step;

	*n = utf8_next(want, 0, p);
	if (*p == ' ')
		return phrase_skip(s, i) - i;
	step = utf8_next(s, i, &c);
	return step && same(c, *p) ? step : 0;
}

size_t
phrase_at(struct slice s, size_t i, const char *phrase)
{
	size_t from = i, step, n;
	uint32_t c = 0, last = 0;

	if (i >= s.n || phrase_first(s, i) != phrase[0])
		return 0;
	while (*phrase) {
		if (ascii_isalnum(*phrase) && i < s.n && (unsigned char)s.p[i] < 0x80) {
			if (ascii_lower(s.p[i++]) != *phrase)
				return 0;
			last = (unsigned char)*phrase++;
			continue;
		}
		step = step_over(s, i, phrase, &n, &last);
		if (step == 0)
			return 0;
		i += step;
		phrase += n;
	}
	if (utf8_isword(last) && !phrase_is_han(last) && utf8_next(s, i, &c) && utf8_isword(c))
		return 0;
	return i - from;
}

size_t
phrase_any(struct slice s, size_t i, const char *const *table, size_t *which)
{
	char first = phrase_first(s, i);
	size_t k, len, best = 0;

	for (k = 0; table[k]; k++) {
		/* most attempts fail here, at once */
		if (!phrase_may(s, i, first, table[k]))
			continue;
		len = phrase_at(s, i, table[k]);
		if (len > best) {
			best = len;
			if (which)
				*which = k;
		}
	}
	return best;
}

bool
phrase_word_start(struct slice s, size_t i)
{
	uint32_t before, c;

	if (utf8_prev(s, i, &before) == 0 || utf8_next(s, i, &c) == 0)
		return true;
	return !utf8_isword(before) || phrase_is_han(before) || phrase_is_han(c);
}

size_t
phrase_find(struct slice s, size_t from, const char *const *table, size_t *len)
{
	uint32_t c;
	size_t step, got;
	bool start = from == 0 || phrase_word_start(s, from);

	for (; (step = utf8_next(s, from, &c)); from += step) {
		if ((start || phrase_is_han(c)) && (got = phrase_any(s, from, table, NULL))) {
			if (len)
				*len = got;
			return from;
		}
		start = !utf8_isword(c);
	}
	return (size_t)-1;
}

static bool
strips(uint32_t c, const char *set)
{
	return utf8_isspace(c) || c == 0x2013 || c == 0x2014 || c == 0x2012 || c == 0xFF0C ||
	    c == 0x3001 || c == 0xFF1A || c == 0xFF1B || c == 0x060C || c == 0x061B || c == 0x37E || c == 0xFF08 || c == 0xFF09 ||
	    (c != 0 && c < 0x80 && strchr(set, (int)c));
}

struct slice
phrase_strip(struct slice s, const char *set)
{
	uint32_t c;
	size_t step;

	while ((step = utf8_next(s, 0, &c)) && strips(c, set))
		s = slice_from(s, step);
	while ((step = utf8_prev(s, s.n, &c)) && strips(c, set))
		s.n -= step;
	return s;
}
