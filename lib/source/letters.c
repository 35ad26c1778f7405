// SPDX-License-Identifier: ISC
#include "source/letters.h"

#include "ascii.h"
#include "cite/terms.h"
#include "utf8.h"

void
letters_of(struct buf *b, struct slice s, size_t max)
{
	size_t i, step, n = 0;
	uint32_t c;

	for (i = 0; n < max && (step = utf8_next(s, i, &c)); i += step) {
		if (c < 0x80) {
			if (!ascii_isalnum((char)c))
				continue;
			buf_putc(b, ascii_lower((char)c));
		} else {
			if (!utf8_isword(c))
				continue;
			c = term_letter(c);
			buf_putc(b, (char)(c < 0x80 ? c : 0x80 | (c & 0x7f)));
		}
		n++;
	}
}

/*
 * G. Myers, A fast bit-vector algorithm for approximate string matching
 * (Journal of the ACM 46, 1999): a column of the table of distances is a
 * word, as the differences from row to row that are +1 and -1.
 */
size_t
letters_missing(struct slice pattern, struct slice text)
{
	uint64_t place[256], up = ~(uint64_t)0, down = 0, last, eq, x, h, same;
	size_t m = pattern.n < LETTERS_PATTERN ? pattern.n : LETTERS_PATTERN, i, least, now;

	if (m == 0)
		return 0;
	/* only the letters of both are ever asked for */
	for (i = 0; i < text.n; i++)
		place[(unsigned char)text.p[i]] = 0;
	for (i = 0; i < m; i++)
		place[(unsigned char)pattern.p[i]] = 0;
	for (i = 0; i < m; i++)
		place[(unsigned char)pattern.p[i]] |= (uint64_t)1 << i;
	last = (uint64_t)1 << (m - 1);
	for (i = 0, least = now = m; i < text.n && least > 0; i++) {
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
