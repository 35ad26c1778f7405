// SPDX-License-Identifier: ISC
#include "utf8.h"

#include <utf8proc.h>

#include "ascii.h"
#include "block.h"

enum { REPLACEMENT = 0xFFFD };

static bool
is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* length of the valid character at p, of n bytes at most; 0 if there is none */
static size_t
sequence(const unsigned char *p, size_t n)
{
	unsigned char lo = 0x80, hi = 0xBF;
	size_t len, i;

	if (p[0] < 0x80)
		return 1;
	if (p[0] < 0xC2 || p[0] > 0xF4)
		return 0;
	len = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
	if (len > n)
		return 0;
	/* the second byte rules out overlong forms, surrogates and > U+10FFFF */
	switch (p[0]) {
	case 0xE0: lo = 0xA0; break;
	case 0xED: hi = 0x9F; break;
	case 0xF0: lo = 0x90; break;
	case 0xF4: hi = 0x8F; break;
	}
	if (p[1] < lo || p[1] > hi)
		return 0;
	for (i = 2; i < len; i++)
		if (!is_tail(p[i]))
			return 0;
	return len;
}

size_t
utf8_next_wide(struct slice s, size_t i, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)s.p + i;

	switch (sequence(p, s.n - i)) {
	case 2:
		*c = (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3Fu);
		return 2;
	case 3:
		*c = (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
		    (p[2] & 0x3Fu);
		return 3;
	case 4:
		*c = (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
		    (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3Fu);
		return 4;
	default:
		*c = REPLACEMENT;
		return 1;
	}
}

size_t
utf8_prev(struct slice s, size_t i, uint32_t *c)
{
	size_t back;

	if (i == 0 || i > s.n) {
		*c = 0;
		return 0;
	}
	/* back over the tail bytes, which are no characters of their own */
	for (back = 1; back < 4 && back < i && is_tail((unsigned char)s.p[i - back]); back++)
		;
	if (utf8_next(slice_part(s, 0, i), i - back, c) == back)
		return back;
	*c = REPLACEMENT;
	return 1;
}

size_t
utf8_valid(struct slice s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i = 0, len;

	while (i < s.n) {
		/* many ASCII bytes at a time: most text is */
		while (s.n - i >= 2 * BLOCK &&
		    !block_any(block_wide(block_at(s.p + i) | block_at(s.p + i + BLOCK))))
			i += 2 * BLOCK;
		for (; i < s.n && p[i] < 0x80; i++)
			;
		if (i == s.n)
			break;
		len = sequence(p + i, s.n - i);
		if (len == 0)
			return i;
		i += len;
	}
	return s.n;
}

bool
utf8_isupper_wide(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LU ||
	    utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LT;
}

bool
utf8_islower_wide(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LL;
}

bool
utf8_isalpha_wide(uint32_t c)
{
	utf8proc_category_t cat;

	cat = utf8proc_category((utf8proc_int32_t)c);
	return cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_LO;
}

bool
utf8_isspace_wide(uint32_t c)
{
	return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
	    c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
	    c == 0xFEFF;
}

size_t
utf8_blanks(struct slice s, size_t i)
{
	size_t from = i, step;
	uint32_t c;

	/* marks of direction take no place: converters print them around lines */
	while ((step = utf8_next(s, i, &c)) &&
	       (utf8_isspace(c) || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)))
		i += step;
	return i - from;
}

struct slice
utf8_word(struct slice s, size_t i)
{
	size_t from = i, step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && utf8_isword(c))
		i += step;
	return slice_part(s, from, i);
}

uint32_t
utf8_lower_wide(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

uint32_t
utf8_upper(uint32_t c)
{
	return (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
}

size_t
utf8_put_wide(uint32_t c, char out[4])
{
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}
