// SPDX-License-Identifier: ISC
/* UTF-8: valid and invalid sequences (RFC 3629, and Unicode's table 3-7) */
#include "utf8.h"

#include "tap.h"

static const struct {
	const char *bytes;
	size_t n, valid; /* offset of the first bad byte, n where there is none */
	const char *name;
} rows[] = {
	{ "", 0, 0, "nothing" },
	{ "plain ASCII, eight bytes and more", 33, 33, "ASCII" },
	{ "a\0b", 3, 3, "a NUL" },
	{ "\xc3\xa9", 2, 2, "two bytes" },
	{ "\xe2\x80\x9c", 3, 3, "three bytes" },
	{ "\xf0\x9f\x93\x8e", 4, 4, "four bytes" },
	{ "\xed\x9f\xbf", 3, 3, "the last before the surrogates" },
	{ "\xf4\x8f\xbf\xbf", 4, 4, "the last of all" },
	{ "12345678\x80", 9, 8, "a tail without a head" },
	{ "ab\xc3", 3, 2, "a head without a tail" },
	{ "\xc3(", 2, 0, "a wrong tail" },
	{ "\xc0\xaf", 2, 0, "overlong, two bytes" },
	{ "\xe0\x80\xaf", 3, 0, "overlong, three bytes" },
	{ "\xf0\x80\x80\xaf", 4, 0, "overlong, four bytes" },
	{ "\xed\xa0\x80", 3, 0, "a surrogate" },
	{ "\xf4\x90\x80\x80", 4, 0, "over U+10FFFF" },
	{ "\xff\xfe", 2, 0, "no bytes of UTF-8" },
	{ "x\xe2\x80", 3, 1, "cut short" },
};

/* walking on and back over any bytes ends, and visits the same characters */
static bool
walks(struct slice s)
{
	size_t on = 0, back = 0, i, step;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step)
		on++;
	if (i != s.n)
		return false;
	for (i = s.n; (step = utf8_prev(s, i, &c)); i -= step)
		back++;
	return i == 0 && on == back;
}

int
main(void)
{
	struct tap tap = { 0 };
	struct slice s;
	uint32_t c;
	size_t i, n;
	char out[4];
	bool same = true;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		s = (struct slice){ rows[i].bytes, rows[i].n };
		tap_num(&tap, utf8_valid(s), rows[i].valid, rows[i].name);
		tap_ok(&tap, walks(s), rows[i].name);
	}
	for (c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
		uint32_t got;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		n = utf8_put(c, out);
		s = (struct slice){ out, n };
		same = same && utf8_next(s, 0, &got) == n && got == c && utf8_valid(s) == n;
	}
	tap_ok(&tap, same, "what is put is what comes next");
	tap_ok(&tap, utf8_isalpha(0x436) && utf8_islower(0x436) && utf8_lower(0x416) == 0x436,
	    "Cyrillic");
	tap_ok(&tap, utf8_isalpha(0x627) && !utf8_isupper(0x627), "Arabic has no case");
	tap_ok(&tap, utf8_isspace(0xA0) && utf8_isspace(0x3000) && utf8_isspace(0x200B) &&
	    !utf8_isspace('x'), "spaces");
	return tap_done(&tap);
}
