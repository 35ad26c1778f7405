// SPDX-License-Identifier: ISC
#include "note/numeral.h"

#include <string.h>

#include "ascii.h"
#include "block.h"
#include "utf8.h"

/* 0xC2: ² ³ ¹, 0xD9 and 0xDB: Arabic-Indic, 0xE2: ⁰ ⁴ and on, 0xEF: full-width */
const char numeral_begins[] =
    "................................" "................nnnnnnnnnn......"
    "................................" "................................"
    "................................" "................................"
    "..n......................n.n...." "..n............n................";

size_t
numeral_next(struct slice s, size_t i)
{
	size_t end;
	block x, seen;

	for (; i < s.n; i = end) {
		end = s.n - i > BLOCK ? i + BLOCK : s.n;
		if (end - i == BLOCK) {
			/* few blocks hold a digit or what is not ASCII */
			x = block_at(s.p + i);
			seen = block_wide(x) | block_digits(x);
			if (!block_any(seen))
				continue;
			i += block_first(seen);
		}
		for (; i < end; i++)
			if (numeral_may_begin(s.p[i]))
				return i;
	}
	return s.n;
}

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
	else if (c < 0x80)
		return 0;
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

static size_t
read_digits(struct slice s, size_t i, size_t *value, bool *super)
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

static bool
letter_at(struct slice s, size_t i)
{
	uint32_t c;

	return utf8_next(s, i, &c) && utf8_isalpha(c);
}

/* the longest of nine numerals, of 1 to 9, that stands at *i; moves behind it; 0 if none does */
static size_t
read_place(struct slice s, size_t *i, const char *const *numerals)
{
	size_t n, best = 0, len = 0;

	for (n = 0; n < 9; n++)
		if (strlen(numerals[n]) > len && slice_starts(slice_from(s, *i), numerals[n])) {
			best = n + 1;
			len = strlen(numerals[n]);
		}
	*i += len;
	return best;
}

static size_t
read_roman(struct slice s, size_t i, size_t *value)
{
	static const char *const tens[] = { "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc" };
	static const char *const ones[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };
	size_t from = i;

	*value = 0;
	if (i >= s.n || !ascii_isin(s.p[i], "ivxlc"))
		return 0;
	for (; i < s.n && s.p[i] == 'c' && *value < 300; i++)
		*value += 100;
	*value += 10 * read_place(s, &i, tens);
	*value += read_place(s, &i, ones);
	return letter_at(s, i) ? 0 : i - from;
}

char
numeral_raised_letter(uint32_t c)
{
	/* raised a to z; there is no raised q */
	static const uint32_t raised[] = { 0x1D43, 0x1D47, 0x1D9C, 0x1D48, 0x1D49, 0x1DA0, 0x1D4D,
		0x2B0, 0x2071, 0x2B2, 0x1D4F, 0x2E1, 0x1D50, 0x207F, 0x1D52, 0x1D56, 0, 0x2B3, 0x2E2,
		0x1D57, 0x1D58, 0x1D5B, 0x2B7, 0x2E3, 0x2B8, 0x1DBB };
	size_t n;

	/* letters of other scripts are looked for in no table */
	if (c < 0x2B0 || c > 0x207F)
		return 0;
	for (n = 0; n < sizeof(raised) / sizeof(*raised); n++)
		if (raised[n] == c)
			return (char)('a' + n);
	return 0;
}

static size_t
read_letter(struct slice s, size_t i, size_t *value, bool *super)
{
	size_t len;
	uint32_t c;
	char letter;

	len = utf8_next(s, i, &c);
	if (len == 1 && ascii_islower((char)c) && !letter_at(s, i + 1)) {
		*value = c - 'a' + 1;
		return 1;
	}
	letter = numeral_raised_letter(c);
	if (!letter)
		return 0;
	*super = true;
	*value = (size_t)(letter - 'a' + 1);
	return len;
}

size_t
numeral_read(enum numeral_system system, struct slice s, size_t i, size_t *value, bool *super)
{
	*super = false;
	switch (system) {
	case NUMERAL_ROMAN:
		return read_roman(s, i, value);
	case NUMERAL_LETTERS:
		return read_letter(s, i, value, super);
	default:
		return read_digits(s, i, value, super);
	}
}
