// SPDX-License-Identifier: ISC
#include "url/host.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "ascii.h"
#include "url/escape.h"
#include "url/idna.h"

enum { PIECES = 8, MAX_NUMBER = 0xFFFF };

/* section 3.5, "forbidden domain code point", besides controls */
static const char forbidden[] = " #/:<>?@[\\]^|%\x7f";

static bool
may_stand(struct slice host)
{
	size_t i;

	for (i = 0; i < host.n; i++)
		if ((unsigned char)host.p[i] < ' ' || strchr(forbidden, host.p[i]))
			return false;
	return host.n > 0;
}

/* the next part of a dotted name; false after the last */
static bool
next_label(struct slice host, size_t *pos, struct slice *label)
{
	size_t from = *pos, i;

	if (from > host.n)
		return false;
	for (i = from; i < host.n && host.p[i] != '.'; i++)
		;
	*label = slice_part(host, from, i);
	*pos = i + 1;
	return true;
}

/* a decimal, octal or hexadecimal number; larger ones as UINT64_MAX; -1: none */
static int
ipv4_number(struct slice s, uint64_t *out)
{
	uint64_t base = 10, v = 0;
	size_t i = 0;
	int digit;

	if (s.n == 0)
		return -1;
	if (s.n >= 2 && s.p[0] == '0' && ascii_lower(s.p[1]) == 'x') {
		base = 16;
		i = 2;
	} else if (s.n >= 2 && s.p[0] == '0') {
		base = 8;
		i = 1;
	}
	for (; i < s.n; i++) {
		char c = ascii_lower(s.p[i]);

		digit = ascii_isdigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
		if ((uint64_t)digit >= base)
			return -1;
		v = v > UINT64_MAX / 32 ? UINT64_MAX / 16 : v * base + (uint64_t)digit;
	}
	*out = v;
	return 0;
}

/* section 3.5, "ends in a number checker" */
static bool
ends_in_number(struct slice host)
{
	struct slice last;
	uint64_t v;
	size_t i = host.n, digits;

	if (i > 1 && host.p[i - 1] == '.')
		i--;
	last = slice_part(host, 0, i);
	while (i > 0 && host.p[i - 1] != '.')
		i--;
	last = slice_from(last, i);
	for (digits = 0; digits < last.n && ascii_isdigit(last.p[digits]); digits++)
		;
	return last.n && (digits == last.n || ipv4_number(last, &v) == 0);
}

static int
ipv4(struct buf *out, struct slice host)
{
	uint64_t part[4], address = 0;
	struct slice label;
	size_t pos = 0, n = 0, i;
	char text[32];

	if (host.p[host.n - 1] == '.')
		host.n--;
	while (next_label(host, &pos, &label)) {
		if (n == 4 || ipv4_number(label, &part[n]) == -1)
			return -1;
		n++;
	}
	for (i = 0; i + 1 < n; i++) {
		if (part[i] > 255)
			return -1;
		address |= part[i] << (24 - 8 * i);
	}
	if (part[n - 1] >= UINT64_C(1) << (8 * (5 - n)))
		return -1;
	address |= part[n - 1];
	snprintf(text, sizeof(text), "%u.%u.%u.%u", (unsigned)(address >> 24 & 255),
	    (unsigned)(address >> 16 & 255), (unsigned)(address >> 8 & 255),
	    (unsigned)(address & 255));
	buf_puts(out, text);
	return 0;
}

/* the IPv4 address that may end an IPv6 one, as two pieces */
static int
ipv6_tail(struct slice s, unsigned piece[2])
{
	size_t i = 0, n, v;

	piece[0] = piece[1] = 0;
	for (n = 0; n < 4; n++) {
		size_t from = i;

		while (i < s.n && ascii_isdigit(s.p[i]))
			i++;
		if (i - from > 3 || !slice_num(slice_part(s, from, i), 255, &v) ||
		    (i - from > 1 && s.p[from] == '0'))
			return -1;
		piece[n / 2] = piece[n / 2] << 8 | (unsigned)v;
		if (n < 3 && (i >= s.n || s.p[i++] != '.'))
			return -1;
	}
	return i == s.n ? 0 : -1;
}

/* up to four hex digits; how many */
static size_t
ipv6_piece(struct slice s, unsigned *v)
{
	size_t i;
	int digit;

	*v = 0;
	for (i = 0; i < s.n && i < 4; i++) {
		char c = ascii_lower(s.p[i]);

		digit = ascii_isdigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
		if (digit == -1)
			break;
		*v = *v << 4 | (unsigned)digit;
	}
	return i;
}

/* section 3.5, "IPv6 parser"; *gap is where "::" stands, PIECES for nowhere */
static int
ipv6_pieces(struct slice s, unsigned piece[PIECES], size_t *count, size_t *gap)
{
	size_t i = 0, n = 0, digits;

	*gap = PIECES;
	if (slice_starts(s, "::")) {
		i = 2;
		*gap = 0;
	} else if (s.n == 0 || s.p[0] == ':') {
		return -1;
	}
	while (i < s.n) {
		if (n == PIECES)
			return -1;
		if (s.p[i] == ':') {
			if (*gap != PIECES)
				return -1;
			*gap = n;
			i++;
			continue;
		}
		digits = ipv6_piece(slice_from(s, i), &piece[n]);
		if (digits && i + digits < s.n && s.p[i + digits] == '.') {
			if (n > PIECES - 2 || ipv6_tail(slice_from(s, i), &piece[n]) == -1)
				return -1;
			n += 2;
			break;
		}
		i += digits;
		n++;
		if (i < s.n && (s.p[i++] != ':' || i == s.n || digits == 0))
			return -1;
	}
	*count = n;
	return *gap == PIECES ? (n == PIECES ? 0 : -1) : (n < PIECES ? 0 : -1);
}

/* the longest run of two zero pieces or more; PIECES for none */
static size_t
longest_zeros(const unsigned piece[PIECES], size_t *len)
{
	size_t i, j, best = PIECES;

	*len = 1;
	for (i = 0; i < PIECES; i = j + 1) {
		for (j = i; j < PIECES && piece[j] == 0; j++)
			;
		if (j - i > *len) {
			best = i;
			*len = j - i;
		}
	}
	return best;
}

static int
ipv6(struct buf *out, struct slice s)
{
	unsigned piece[PIECES + 1] = { 0 };
	size_t n, gap, i, zeros, len;
	char text[8];

	if (ipv6_pieces(s, piece, &n, &gap) == -1)
		return -1;
	if (gap < PIECES) {
		for (i = n; i > gap; i--) {
			piece[PIECES - 1 - (n - i)] = piece[i - 1];
			if (PIECES - 1 - (n - i) != i - 1)
				piece[i - 1] = 0;
		}
	}
	zeros = longest_zeros(piece, &len);
	buf_putc(out, '[');
	for (i = 0; i < PIECES; i++) {
		if (i == zeros) {
			buf_puts(out, i == 0 ? "::" : ":");
			i += len - 1;
			continue;
		}
		snprintf(text, sizeof(text), "%x%s", piece[i] & MAX_NUMBER, i + 1 < PIECES ? ":" : "");
		buf_puts(out, text);
	}
	buf_putc(out, ']');
	return 0;
}

int
url_host(struct buf *out, struct slice s, struct buf *work)
{
	size_t from = out->n;
	struct slice host;

	if (s.n == 0)
		return -1;
	if (s.p[0] == '[')
		return s.p[s.n - 1] == ']' ? ipv6(out, slice_part(s, 1, s.n - 1)) : -1;
	buf_cut(work, 0);
	url_unescape(work, s);
	if (url_idna(out, work) == -1)
		return -1;
	host = slice_part(buf_get(out), from, out->n);
	if (!may_stand(host))
		return -1;
	if (!ends_in_number(host))
		return 0;
	buf_cut(work, 0);
	buf_slice(work, host);
	buf_cut(out, from);
	return ipv4(out, buf_get(work));
}
