// SPDX-License-Identifier: ISC
#include "slice.h"

#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "block.h"

/* U+200E, U+200F, U+202A to U+202E, U+FEFF: three bytes that nobody sees */
static bool
is_unseen(const char *p)
{
	unsigned char a = (unsigned char)p[0], b = (unsigned char)p[1], c = (unsigned char)p[2];

	return (a == 0xe2 && b == 0x80 && (c == 0x8e || c == 0x8f || (c >= 0xaa && c <= 0xae))) ||
	    (a == 0xef && b == 0xbb && c == 0xbf);
}

struct slice
slice_trim_ends(struct slice s)
{
	for (;;) {
		if (s.n && ascii_isspace(s.p[0]))
			s = slice_from(s, 1);
		else if (slice_starts(s, "\xc2\xa0"))
			s = slice_from(s, 2);
		else if (s.n > 2 && is_unseen(s.p))
			s = slice_from(s, 3);
		else
			break;
	}
	for (;;) {
		if (s.n && ascii_isspace(s.p[s.n - 1]))
			s.n--;
		else if (slice_ends(s, "\xc2\xa0"))
			s.n -= 2;
		else if (s.n > 2 && is_unseen(s.p + s.n - 3))
			s.n -= 3;
		else
			break;
	}
	return s;
}

bool
slice_starts_nocase(struct slice s, const char *prefix)
{
	size_t i;

	for (i = 0; prefix[i]; i++)
		if (i >= s.n || ascii_lower(s.p[i]) != ascii_lower(prefix[i]))
			return false;
	return true;
}

bool
slice_is_nocase(struct slice s, const char *cstr)
{
	return s.n == strlen(cstr) && slice_starts_nocase(s, cstr);
}

bool
slice_is_ascii(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n && (unsigned char)s.p[i] < 0x80; i++)
		;
	return i == s.n;
}

bool
slice_in(struct slice s, const char *const *list)
{
	size_t i;

	/* the first bytes tell most of them from s: no length is asked for */
	for (; *list; list++) {
		for (i = 0; i < s.n && (*list)[i] && s.p[i] == (*list)[i]; i++)
			;
		if (s.n && i == s.n && !(*list)[i])
			return true;
	}
	return false;
}

bool
slice_in_nocase(struct slice s, const char *const *list)
{
	for (; *list; list++)
		if (slice_is_nocase(s, *list))
			return true;
	return false;
}

int
slice_cmp(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.p, b.p, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

size_t
slice_next_byte(struct slice s, size_t from, char c, size_t *known)
{
	const char *p;

	if (*known <= from) {
		p = from < s.n ? memchr(s.p + from, c, s.n - from) : NULL;
		*known = p ? (size_t)(p - s.p) : s.n;
	}
	return *known;
}

static bool
is_visible(char c)
{
	return c > ' ' && c < 0x7F;
}

size_t
slice_plain_words(struct slice s, size_t i)
{
	size_t from = i;
	block x, end;

	for (; s.n - i > BLOCK; i += BLOCK) {
		x = block_at(s.p + i);
		end = block_wide(x) | block_below(x, ' ') | block_is(x, 0x7F) | block_gap(x, s.p + i);
		if (!block_any(end))
			continue;
		i += block_first(end);
		/* no word stands behind a space before that */
		return i > from && s.p[i - 1] == ' ' ? i - 1 : i;
	}
	/* a space at the end of a block may be none that parts two words */
	if (i > from && s.p[i - 1] == ' ')
		i--;
	for (; i < s.n; i++)
		if (!is_visible(s.p[i]) &&
		    !(s.p[i] == ' ' && i + 1 < s.n && is_visible(s.p[i + 1])))
			break;
	return i;
}

size_t
slice_gap(struct slice s, size_t from, size_t n)
{
	size_t i = from, k;
	block gap;

	for (; i + 1 < s.n; i++) {
		while (s.n - i > BLOCK) {
			gap = block_gap(block_at(s.p + i), s.p + i);
			if (block_any(gap)) {
				i += block_first(gap);
				break;
			}
			i += BLOCK;
		}
		for (k = 0; k < n && i + k < s.n && s.p[i + k] == ' '; k++)
			;
		if (k == n)
			return i;
	}
	return s.n;
}

size_t
slice_search(struct slice s, size_t from, struct slice needle)
{
	const char *hit;

	if (needle.n == 0)
		return from <= s.n ? from : (size_t)-1;
	while (from < s.n && needle.n <= s.n - from) {
		hit = memchr(s.p + from, needle.p[0], s.n - from - needle.n + 1);
		if (!hit)
			break;
		if (memcmp(hit, needle.p, needle.n) == 0)
			return (size_t)(hit - s.p);
		from = (size_t)(hit - s.p) + 1;
	}
	return (size_t)-1;
}

size_t
slice_find(struct slice s, size_t from, const char *needle)
{
	return slice_search(s, from, slice_of(needle));
}

size_t
slice_find_nocase(struct slice s, size_t from, const char *needle)
{
	size_t n = strlen(needle), second = n > 1 ? 1 : 0, third = n > 2 ? 2 : 0;
	block like;

	for (; from < s.n && n <= s.n - from; from++) {
		/* three bytes tell most places, whatever the bit is that tells a letter's cases */
		while (n > 0 && s.n - from > BLOCK + 2) {
			like = block_is(block_at(s.p + from) | 0x20, needle[0] | 0x20) &
			    block_is(block_at(s.p + from + second) | 0x20, needle[second] | 0x20) &
			    block_is(block_at(s.p + from + third) | 0x20, needle[third] | 0x20);
			if (block_any(like)) {
				from += block_first(like);
				break;
			}
			from += BLOCK;
		}
		if (slice_starts_nocase(slice_from(s, from), needle))
			return from;
	}
	return (size_t)-1;
}

bool
slice_num(struct slice s, size_t max, size_t *out)
{
	size_t i, v = 0, d;

	if (s.n == 0)
		return false;
	for (i = 0; i < s.n; i++) {
		if (!ascii_isdigit(s.p[i]))
			return false;
		d = (size_t)(s.p[i] - '0');
		if (d > max || v > (max - d) / 10)
			return false;
		v = v * 10 + d;
	}
	*out = v;
	return true;
}

bool
slice_size(struct slice s, size_t *out)
{
	static const char units[] = "KMG";
	size_t n, max = SIZE_MAX >> 31, i, shift = 0;

	for (i = 0; s.n && units[i]; i++)
		if (s.p[s.n - 1] == units[i])
			shift = 10 * (i + 1);
	if (!slice_num(slice_part(s, 0, s.n - (shift > 0)), max, &n) || n == 0)
		return false;
	*out = n << shift;
	return true;
}
