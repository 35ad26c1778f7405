// SPDX-License-Identifier: ISC
#include "stands.h"

#include <stdlib.h>

#include "ascii.h"
#include "item.h"
#include "utf8.h"
#include "xalloc.h"

enum { LABEL_LINES = 400 };

static char
byte_of(struct slice s, size_t i)
{
	return s.p[i] == '\n' ? ' ' : s.p[i];
}

/* for each length of a part's beginning, the longest one that it also ends with (KMP) */
static size_t *
borders(struct slice part)
{
	size_t *border = xcalloc(part.n + 1, sizeof(*border)), i, k = 0;

	for (i = 1; i < part.n; i++) {
		while (k && byte_of(part, i) != byte_of(part, k))
			k = border[k];
		if (byte_of(part, i) == byte_of(part, k))
			k++;
		border[i + 1] = k;
	}
	return border;
}

bool
stands_within(struct slice whole, struct slice part)
{
	size_t *border, i, k = 0;

	if (part.n == 0)
		return true;
	if (part.n > whole.n)
		return false;
	border = borders(part);
	for (i = 0; i < whole.n && k < part.n; i++) {
		while (k && byte_of(whole, i) != byte_of(part, k))
			k = border[k];
		if (byte_of(whole, i) == byte_of(part, k))
			k++;
	}
	free(border);
	return k == part.n;
}

/* the digit that a character stands for, in any place or script, or itself */
static uint32_t
plain_digit(uint32_t c)
{
	static const struct {
		uint32_t zero;
	} digits[] = { { 0x0660 }, { 0x06F0 }, { 0x0966 }, { 0x2070 }, { 0x2080 }, { 0xFF10 } };
	size_t i;

	if (c < 0x80)
		return c;
	if (c == 0xB9)
		return '1';
	if (c == 0xB2 || c == 0xB3)
		return c - 0xB2 + '2';
	for (i = 0; i < sizeof(digits) / sizeof(digits[0]); i++)
		if (c >= digits[i].zero && c <= digits[i].zero + 9)
			return c - digits[i].zero + '0';
	return c;
}

/* text begins with the mark, character by character, and no number goes on */
static bool
begins_with_mark(struct slice text, struct slice mark)
{
	size_t i = 0, j = 0, step_i, step_j;
	uint32_t a = 0, b = 0;

	while ((step_j = utf8_next(mark, j, &b))) {
		step_i = utf8_next(text, i, &a);
		if (!step_i || plain_digit(a) != plain_digit(b))
			return false;
		i += step_i;
		j += step_j;
	}
	if (mark.n == 0)
		return false;
	b = plain_digit(b);
	return b > 0x7F || !ascii_isdigit((char)b) || !utf8_next(text, i, &a) || a > 0x7F ||
	    !ascii_isdigit((char)a);
}

bool
stands_mark(struct slice text, struct slice mark)
{
	static const char *const openers[] = { "", "[footnoteRef:", "[endnoteRef:", "[^", "[", "(",
		"{", "^", "[Footnote ", "[footnote ", "\xef\xbc\x88", "\xe3\x80\x94" };
	size_t i;

	for (i = 0; i < sizeof(openers) / sizeof(openers[0]); i++)
		if (slice_starts(text, openers[i]) &&
		    begins_with_mark(slice_part(text, slice_of(openers[i]).n, text.n), mark))
			return true;
	return false;
}

/* labels compare with those of their kind only: 12 with 7, 96.1 with 97.2, b with a */
static bool
same_kind(struct slice a, struct slice b)
{
	size_t i, dots = 0;

	for (i = 0; i < a.n; i++)
		dots += a.p[i] == '.';
	for (i = 0; i < b.n; i++)
		dots -= b.p[i] == '.';
	return dots == 0 && a.n && b.n && ascii_isdigit(a.p[0]) == ascii_isdigit(b.p[0]);
}

/* does it stand right before `at`, with no more than a marker's signs between? */
static bool
stands_before(struct slice text, size_t at, struct slice label)
{
	struct slice before = slice_part(text, at > 256 ? at - 256 : 0, at);
	uint32_t c;

	while (before.n && !ascii_isalnum(before.p[before.n - 1]) &&
	    !(before.n >= label.n && slice_eq(slice_part(before, before.n - label.n, before.n), label)))
		before.n--;
	if (before.n < label.n ||
	    !slice_eq(slice_part(before, before.n - label.n, before.n), label))
		return false;
	return !utf8_prev(before, before.n - label.n, &c) || c > 0x7F ||
	    (!ascii_isalnum((char)c) && !(c == '.' && before.n - label.n > 1 &&
	    ascii_isdigit(before.p[before.n - label.n - 2])));
}

bool
stands_label(const struct layout *lay, size_t at, struct slice label)
{
	size_t line = layout_line_at(lay, at), seen;
	struct item item;

	if (stands_before(lay->text, at, label) || slice_eq(label,
	    slice_part(lay->text, at, at + label.n)))
		return true;
	for (seen = 0; seen < LABEL_LINES; seen++, line--) {
		if (item_mark(layout_line(lay, line), &item) && same_kind(item.label, label) &&
		    lay->line[line].at + item.len <= at)
			return slice_eq(item.label, label);
		if (line == 0)
			break;
	}
	return false;
}

/* the bytes that must be there: letters, digits and whatever is not ASCII */
static bool
counts(char c)
{
	return ascii_isalnum(c) || (unsigned char)c >= 0x80;
}

/* h, t and p may be printed with an x for each t: hxxp */
static bool
same_letter(struct slice raw, size_t j, char c)
{
	char r = ascii_lower(raw.p[j]);

	return r == ascii_lower(c) || (r == 'x' && c == 't' && j < 16);
}

bool
stands_address(struct slice url, struct slice raw)
{
	static const char *const schemes[] = { "http://", "https://" };
	size_t i, j = 0;

	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (slice_starts(url, schemes[i]) && !slice_starts_nocase(raw, "h"))
			url = slice_part(url, slice_of(schemes[i]).n, url.n);
	if (url.n == 0)
		return false;
	for (i = 0; i < url.n; i++) {
		if (!counts(url.p[i]))
			continue;
		while (j < raw.n && !same_letter(raw, j, url.p[i]))
			j++;
		if (j++ >= raw.n)
			return false;
	}
	return true;
}

bool
stands_host(struct slice url, struct slice host)
{
	char *lower = xmemdup(url.p ? url.p : "", url.n);
	size_t i;
	bool found;

	for (i = 0; i < url.n; i++)
		lower[i] = ascii_lower(lower[i]);
	found = slice_find(host, 0, "xn--") != (size_t)-1 ||
	    stands_within((struct slice){ lower, url.n }, host);
	free(lower);
	return found;
}
