// SPDX-License-Identifier: ISC
#include "note/numeral.h"

#include "utf8.h"

/* one digit at i: its value and length, 0 if there is none; *super for ¹²³ */
static size_t
digit(struct slice s, size_t i, size_t *value, bool *super)
{
	uint32_t c;
	size_t len = utf8_next(s, i, &c);

	*super = false;
	if (len == 0)
		return 0;
	if (c >= '0' && c <= '9')
		*value = c - '0';
	else if (c >= 0xFF10 && c <= 0xFF19)
		*value = c - 0xFF10;
	else if (c >= 0x660 && c <= 0x669)
		*value = c - 0x660;
	else if (c >= 0x6F0 && c <= 0x6F9)
		*value = c - 0x6F0;
	else {
		*super = true;
		if (c == 0xB9)
			*value = 1;
		else if (c == 0xB2 || c == 0xB3)
			*value = c - 0xB0;
		else if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
			*value = c - 0x2070;
		else
			return 0;
	}
	return len;
}

size_t
numeral_read(struct slice s, size_t i, size_t *value, bool *super)
{
	size_t from = i, d, len, n = 0;
	bool up;

	*value = 0;
	while ((len = digit(s, i, &d, &up))) {
		if (i == from)
			*super = up;
		else if (up != *super)
			break;
		if (n == 0 && d == 0)
			return 0;
		*value = *value * 10 + d;
		n++;
		if (*value > NUMERAL_MAX)
			return 0;
		i += len;
	}
	return i - from;
}
