// SPDX-License-Identifier: ISC
#include "url/escape.h"

#include <string.h>

#include "ascii.h"

/* the printable ASCII bytes of each set; controls and bytes >= 0x7F are in all */
static const struct {
	enum url_set set;
	const char *bytes;
} sets[] = {
	{ URL_SET_FRAGMENT, " \"<>`" },
	{ URL_SET_QUERY, " \"#<>'" },
	{ URL_SET_PATH, " \"#<>?^`{}" },
	{ URL_SET_USER, " \"#<>?^`{}/:;=@[\\]|" },
};

void
url_escape(struct buf *out, struct slice s, enum url_set set)
{
	static const char hex[] = "0123456789ABCDEF";
	const char *bytes = "";
	size_t i, k;
	char code[3] = "%";

	for (k = 0; k < sizeof(sets) / sizeof(sets[0]); k++)
		if (sets[k].set == set)
			bytes = sets[k].bytes;
	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c >= ' ' && c < 0x7F && (ascii_isalnum(s.p[i]) || !strchr(bytes, c))) {
			buf_putc(out, s.p[i]);
			continue;
		}
		code[1] = hex[c >> 4];
		code[2] = hex[c & 15];
		buf_add(out, code, 3);
	}
}

static int
hex_digit(char c)
{
	if (ascii_isdigit(c))
		return c - '0';
	c = ascii_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int
url_escaped(struct slice s, size_t i)
{
	int hi, lo;

	if (s.n < 3 || i > s.n - 3 || s.p[i] != '%')
		return -1;
	hi = hex_digit(s.p[i + 1]);
	lo = hex_digit(s.p[i + 2]);
	return hi == -1 || lo == -1 ? -1 : hi * 16 + lo;
}

void
url_unescape(struct buf *out, struct slice s)
{
	size_t i;
	int c;

	for (i = 0; i < s.n; i++) {
		c = url_escaped(s, i);
		buf_putc(out, c == -1 ? s.p[i] : (char)c);
		if (c != -1)
			i += 2;
	}
}
