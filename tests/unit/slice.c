// SPDX-License-Identifier: ISC
/* borrowed bytes */
#include "slice.h"

#include <stdint.h>

#include "ascii.h"
#include "tap.h"

static const size_t none = (size_t)-1;

static void
parts(struct tap *tap)
{
	struct slice s = slice_of("harbour");

	tap_is(tap, slice_part(s, 1, 4), "arb", "part");
	tap_is(tap, slice_part(s, 4, 99), "our", "part: the end is clamped");
	tap_is(tap, slice_part(s, 99, 100), "", "part: the beginning too");
	tap_is(tap, slice_part(s, 5, 2), "", "part: the wrong way round is empty");
	tap_is(tap, slice_part((struct slice){ 0 }, 0, 3), "", "part of nothing");
	tap_is(tap, slice_from(s, 4), "our", "from");
	tap_is(tap, slice_from(s, 99), "", "from: past the end");
	tap_num(tap, slice_of(NULL).n, 0, "NULL is the empty slice");
}

static void
trims(struct tap *tap)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{ "  a b \n", "a b" },
		{ "\xc2\xa0 a\xc2\xa0", "a" },
		{ "\xef\xbb\xbf" "a", "a" },
		{ " \t\r\n\f\v", "" },
		{ "", "" },
		{ "\xc2\xab" "a\xc2\xbb", "\xc2\xab" "a\xc2\xbb" },
	};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		tap_is(tap, slice_trim(slice_of(rows[i].text)), rows[i].want, "trim");
}

static void
compares(struct tap *tap)
{
	tap_ok(tap, slice_eq(slice_of("a"), slice_of("a")), "eq");
	tap_ok(tap, !slice_eq(slice_of("a"), slice_of("ab")), "eq: longer");
	tap_ok(tap, slice_eq((struct slice){ 0 }, slice_of("")), "eq: empty");
	tap_ok(tap, slice_is_nocase(slice_of("Ibid"), "iBID"), "is_nocase");
	tap_ok(tap, !slice_is_nocase(slice_of("\xc3\x89"), "\xc3\xa9"), "is_nocase: ASCII only");
	tap_ok(tap, slice_starts(slice_of("Ibid."), "Ibid"), "starts");
	tap_ok(tap, !slice_starts(slice_of("Ib"), "Ibid"), "starts: too short");
	tap_ok(tap, slice_starts_nocase(slice_of("IBID."), "ibid"), "starts_nocase");
	tap_ok(tap, slice_ends(slice_of("a.txt"), ".txt"), "ends");
	tap_ok(tap, slice_cmp(slice_of("a"), slice_of("b")) < 0, "cmp");
	tap_ok(tap, slice_cmp(slice_of("a"), slice_of("ab")) < 0, "cmp: the shorter is first");
	tap_ok(tap, slice_cmp(slice_of("\xff"), slice_of("a")) > 0, "cmp: bytes are unsigned");
	tap_num(tap, (size_t)slice_cmp(slice_of("b"), slice_of("b")), 0, "cmp: equal");
}

static void
lists(struct tap *tap)
{
	static const char *const words[] = { "and", "or", NULL };

	tap_ok(tap, slice_in(slice_of("or"), words), "in");
	tap_ok(tap, !slice_in(slice_of("o"), words), "in: a part of one");
	tap_ok(tap, !slice_in(slice_of("OR"), words), "in: capitals");
	tap_ok(tap, !slice_in((struct slice){ 0 }, words), "in: nothing");
	tap_ok(tap, slice_in_nocase(slice_of("AND"), words), "in_nocase");
	tap_ok(tap, ascii_isin('a', "abc"), "isin");
	tap_ok(tap, !ascii_isin('\0', "abc"), "isin: NUL is no character of a string");
}

static void
finds(struct tap *tap)
{
	struct slice s = slice_of("aab aaab");

	tap_num(tap, slice_find(s, 0, "aab"), 0, "find");
	tap_num(tap, slice_find(s, 1, "aab"), 5, "find: from an offset");
	tap_num(tap, slice_find(s, 6, "aab"), none, "find: none");
	tap_num(tap, slice_find(s, 99, "a"), none, "find: past the end");
	tap_num(tap, slice_find(s, 2, ""), 2, "find: nothing is everywhere");
	tap_num(tap, slice_find_nocase(s, 0, "AAAB"), 4, "find_nocase");
	tap_num(tap, slice_search(s, 0, slice_part(slice_of("xaaa"), 1, 4)), 4, "search");
}

/* what is looked for by blocks is found where a walk byte by byte finds it: texts of a few bytes, made up */
static void
by_blocks(struct tap *tap)
{
	static const char bytes[] = "aAbB  -C", *const needles[] = { "a", "ab", "b-", "abc", "a b" };
	char text[100];
	struct slice s = { text, 0 };
	size_t n, i, k, from, at, gap, like, bad_gap = 0, bad_like = 0;
	unsigned long seed = 1;

	for (n = 0; n < 4 * sizeof(text); n++) {
		s.n = n % (sizeof(text) - 1);
		for (i = 0; i < s.n; i++)
			text[i] = bytes[(seed = seed * 1103515245 + 12345) >> 16 & 7];
		for (from = 0; from <= s.n; from++) {
			for (gap = from; gap < s.n && !slice_starts(slice_from(s, gap), "   "); gap++)
				;
			bad_gap += slice_gap(s, from, 3) != gap;
			k = from % (sizeof(needles) / sizeof(*needles));
			for (at = from; at < s.n && !slice_starts_nocase(slice_from(s, at), needles[k]); at++)
				;
			like = slice_find_nocase(s, from, needles[k]);
			bad_like += like != (at < s.n ? at : none);
		}
	}
	tap_num(tap, bad_gap, 0, "gap");
	tap_num(tap, bad_like, 0, "find_nocase: anywhere");
}

static void
numbers(struct tap *tap)
{
	size_t n = 7;

	tap_ok(tap, slice_num(slice_of("0"), 9, &n) && n == 0, "num: zero");
	tap_ok(tap, slice_num(slice_of("18446744073709551615"), SIZE_MAX, &n) && n == SIZE_MAX,
	    "num: the largest");
	tap_ok(tap, !slice_num(slice_of("18446744073709551616"), SIZE_MAX, &n), "num: one more");
	tap_ok(tap, !slice_num(slice_of("10"), 9, &n), "num: over max");
	tap_ok(tap, !slice_num(slice_of(""), 9, &n), "num: empty");
	tap_ok(tap, !slice_num(slice_of("-1"), 9, &n), "num: a sign");
	tap_ok(tap, !slice_num(slice_of("1 "), 9, &n), "num: a blank");
}

/* words of printable characters with single spaces, of every length, at every place of a block */
static void
plain_words(struct tap *tap)
{
	static const char *const ends[] = { "", " ", "  x", " \t", "\t", "\n", "\x1f" "x", "\x7f",
		" \x7f", "\xc2\xa0", " \xc2\xa0 x", "\xe2\x80\x9d", NULL };
	static const char text[] = "It is a ~ long way to the port of Velden and back, 12 miles";
	char line[sizeof(text) + 8];
	size_t n, i, bad = 0;

	for (n = 1; n < sizeof(text); n++) {
		if (text[n - 1] == ' ')
			continue;
		for (i = 0; ends[i]; i++) {
			memcpy(line, text, n);
			strcpy(line + n, ends[i]);
			bad += slice_plain_words(slice_of(line), 0) != n;
		}
	}
	tap_num(tap, bad, 0, "plain words end where they do");
}

static void
next_bytes(struct tap *tap)
{
	struct slice s = slice_of("b.a..b");
	size_t known = 0;

	tap_num(tap, slice_next_byte(s, 0, 'b', &known), 0, "the first byte");
	tap_num(tap, slice_next_byte(s, 1, 'b', &known), 5, "the next one");
	tap_num(tap, slice_next_byte(s, 3, 'b', &known), 5, "it is still ahead");
	tap_num(tap, slice_next_byte(s, 6, 'b', &known), 6, "no more");
}

int
main(void)
{
	struct tap tap = { 0 };

	parts(&tap);
	trims(&tap);
	plain_words(&tap);
	next_bytes(&tap);
	compares(&tap);
	lists(&tap);
	finds(&tap);
	by_blocks(&tap);
	numbers(&tap);
	return tap_done(&tap);
}
