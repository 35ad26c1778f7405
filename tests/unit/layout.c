// SPDX-License-Identifier: ISC
/* lines and pages */
#include "layout.h"

#include <string.h>

#include "buf.h"
#include "tap.h"

static void
lines(struct tap *tap)
{
	struct layout lay = { 0 };

	layout_make(&lay, slice_of("one\n  two \n\nthree\f\xc2\xa0" "four\nfive\f"));
	tap_num(tap, lay.n, 6, "six lines");
	tap_num(tap, lay.pages, 2, "two pages: a last form feed begins none");
	tap_is(tap, layout_line(&lay, 1), "  two ", "a line");
	tap_is(tap, layout_trimmed(&lay, 1), "two", "trimmed");
	tap_num(tap, lay.line[1].indent, 2, "its indent");
	tap_num(tap, lay.line[4].indent, 1, "in characters");
	tap_ok(tap, lay.line[2].blank && !lay.line[1].blank, "blank or not");
	tap_ok(tap, lay.line[4].opens && lay.line[4].page == 2, "the first of a page");
	tap_ok(tap, !lay.line[3].opens && lay.line[3].page == 1, "the last of one");
	tap_num(tap, layout_line_at(&lay, 0), 0, "line at the beginning");
	tap_num(tap, layout_line_at(&lay, 4), 1, "line at its first byte");
	tap_num(tap, layout_line_at(&lay, 3), 0, "line at its newline");
	tap_num(tap, layout_line_at(&lay, 999), 5, "line past the end");
	layout_free(&lay);
	layout_make(&lay, slice_of(""));
	tap_num(tap, lay.n, 0, "nothing has no line");
	layout_free(&lay);
}

static void
widths(struct tap *tap)
{
	struct buf b = { 0 };
	struct layout lay = { 0 };
	size_t i;

	for (i = 0; i < 40; i++)
		buf_puts(&b, i % 8 == 7 ? "and ends here.\n" :
		    "a line of a page that is as wide as this one is, more or less\n");
	layout_make(&lay, buf_get(&b));
	tap_ok(tap, lay.width >= 60 && lay.width <= 62 && !lay.doubled, "the width of a page");
	layout_free(&lay);
	buf_cut(&b, 0);
	for (i = 0; i < 40; i++)
		buf_puts(&b, "a line of a page that is as wide as this one is, more or less\n\n");
	layout_make(&lay, buf_get(&b));
	tap_ok(tap, lay.doubled, "a blank line after every line");
	layout_free(&lay);
	buf_cut(&b, 0);
	for (i = 0; i < 600; i++)
		buf_puts(&b, i % 100 == 99 ? "the end.\n" : "a paragraph ");
	layout_make(&lay, buf_get(&b));
	tap_num(tap, lay.width, 0, "paragraphs of one line have no width");
	layout_free(&lay);
	buf_free(&b);
}

/* what the characters of a line are */
static void
kinds(struct tap *tap)
{
	static const struct {
		const char *text;
		bool digits, wide;
	} rows[] = {
		{ "no such thing", false, false }, { "0", true, false }, { "the year of 9", true, false },
		{ "/:/:/:/:/:", false, false }, { "seven 7s in a long line", true, false },
		{ "caf\xc3\xa9", false, true }, { "\xd9\xa3 words and so on and on", false, true },
		{ "at the \xe2\x80\x9c" "end of 12", true, true }, { "pqrstuvw{|}~ABCD", false, false },
	};
	struct layout lay = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		layout_make(&lay, slice_of(rows[i].text));
		tap_ok(tap, lay.line[0].digits == rows[i].digits && lay.line[0].wide == rows[i].wide,
		    rows[i].text);
		layout_free(&lay);
	}
}

/* two spaces at every place of a line of every length, and single ones around */
static void
gaps(struct tap *tap)
{
	char text[40];
	struct layout lay = { 0 };
	size_t n, i, bad = 0;

	for (n = 1; n < sizeof(text); n++) {
		memset(text, 'a', n);
		for (i = 1; i < n; i += 2)
			text[i] = ' ';
		layout_make(&lay, (struct slice){ text, n });
		bad += lay.line[0].gaps;
		for (i = 2; i < n; i += 2) {
			text[i] = ' ';
			layout_make(&lay, (struct slice){ text, n });
			bad += !lay.line[0].gaps;
			text[i] = 'a';
		}
	}
	tap_num(tap, bad, 0, "gaps are found where they are");
	layout_make(&lay, slice_of("        an indent is none"));
	tap_ok(tap, !lay.line[0].gaps, "but not before the first word");
	layout_free(&lay);
}

/* what stands before the first word of a line */
static void
blanks(struct tap *tap)
{
	static const struct {
		const char *text;
		size_t bytes;
	} rows[] = {
		{ "12 Ibid.", 0 }, { "   12 Ibid.", 3 }, { "\t 12 Ibid.", 2 }, { " \xc2\xa0" "12 Ibid.", 3 },
		{ "\xe2\x80\x8e" "12 Ibid.", 3 }, { "  \xe2\x80\xaa 12 Ibid.", 6 },
	};
	struct layout lay = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		layout_make(&lay, slice_of(rows[i].text));
		tap_num(tap, layout_blanks(&lay, 0), rows[i].bytes, "bytes before the first word");
		tap_is(tap, layout_trimmed(&lay, 0), "12 Ibid.", "and without them");
	}
	layout_free(&lay);
}

int
main(void)
{
	struct tap tap = { 0 };

	lines(&tap);
	widths(&tap);
	kinds(&tap);
	gaps(&tap);
	blanks(&tap);
	return tap_done(&tap);
}
