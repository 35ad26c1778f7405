// SPDX-License-Identifier: ISC
#include "source/letters.h"

#include <string.h>

#include "ascii.h"
#include "cite/terms.h"
#include "utf8.h"

enum { SHORT_WORD = 4, SPELLED_NEARLY = 25 /* percent of the letters */ };

/* the letter that character c is compared as; 0: none */
static unsigned char
letter(uint32_t c)
{
	if (c < 0x80)
		return ascii_isalnum((char)c) ? (unsigned char)ascii_lower((char)c) : 0;
	if (!utf8_isword(c))
		return 0;
	c = term_letter(c);
	return (unsigned char)(c < 0x80 ? c : 0x80 | (c & 0x7f));
}

void
letters_of(struct buf *b, struct slice s, size_t max)
{
	size_t i, step, n = 0;
	unsigned char l;
	uint32_t c;

	for (i = 0; n < max && (step = utf8_next(s, i, &c)); i += step)
		if ((l = letter(c))) {
			buf_putc(b, (char)l);
			n++;
		}
}

uint64_t
letters_words(struct slice s)
{
	size_t i, step, n = 0;
	uint64_t words = 0;
	bool inside = false;
	uint32_t c;

	for (i = 0; n < LETTERS_PATTERN && (step = utf8_next(s, i, &c)); i += step)
		if (letter(c)) {
			words |= inside ? 0 : (uint64_t)1 << n;
			inside = true;
			n++;
		} else {
			/* a hyphen may be the typesetter's */
			inside = inside && c == '-';
		}
	return words;
}

/* do the first m letters of the pattern stand in the text as they are? */
static bool
stands(const char *pattern, size_t m, struct slice text)
{
	uint32_t first, here;
	size_t i;

	if (m < sizeof(first) || text.n < m)
		return false;
	memcpy(&first, pattern, sizeof(first));
	/* four letters at once: this is much shorter than the search for what was spelled nearly so */
	for (i = 0; i <= text.n - m; i++) {
		memcpy(&here, text.p + i, sizeof(here));
		if (here == first && memcmp(text.p + i, pattern, m) == 0)
			return true;
	}
	return false;
}

/*
 * letters_missing; where that is `enough` or less, any number that is.
 *
 * G. Myers, A fast bit-vector algorithm for approximate string matching
 * (Journal of the ACM 46, 1999): a column of the table of distances is a
 * word, as the differences from row to row that are +1 and -1.
 */
static size_t
missing(struct slice pattern, struct slice text, size_t enough)
{
	uint64_t place[256], up = ~(uint64_t)0, down = 0, last, eq, x, h, same;
	size_t m = pattern.n < LETTERS_PATTERN ? pattern.n : LETTERS_PATTERN, i, least, now;

	if (m == 0 || stands(pattern.p, m, text))
		return 0;
	memset(place, 0, sizeof(place));
	for (i = 0; i < m; i++)
		place[(unsigned char)pattern.p[i]] |= (uint64_t)1 << i;
	last = (uint64_t)1 << (m - 1);
	/* each letter of the text brings it down by one at most */
	for (i = 0, least = now = m; i < text.n && least > enough && now < least + (text.n - i); i++) {
		eq = place[(unsigned char)text.p[i]];
		x = eq | down;
		same = ((eq & up) + up) ^ up;
		same |= eq;
		h = up & same;
		up = down | ~(same | up);
		now += (up & last) != 0;
		now -= (h & last) != 0;
		/* the text may begin anywhere: no distance grows along its first row */
		up <<= 1;
		h <<= 1;
		down = up & x;
		up = h | ~(x | up);
		least = now < least ? now : least;
	}
	return least;
}

size_t
letters_missing(struct slice pattern, struct slice text)
{
	return missing(pattern, text, 0);
}

bool
letters_strange(struct slice title, uint64_t words, size_t end, struct slice text)
{
	size_t i, to, nearly;
	struct slice word;

	for (i = 0; i < end; i = to) {
		for (to = i + 1; to < title.n && to < LETTERS_PATTERN && !(words >> to & 1); to++)
			;
		/* of a word that was cut off nobody knows the end */
		if (to > end || to == LETTERS_PATTERN)
			break;
		word = slice_part(title, i, to);
		nearly = SPELLED_NEARLY * word.n / 100;
		if (word.n >= SHORT_WORD && missing(word, text, nearly) > nearly)
			return true;
	}
	return false;
}
