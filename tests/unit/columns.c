// SPDX-License-Identifier: ISC
/* columns: pages in two columns unfolded, and the way back to the bytes that were read */
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "tap.h"

/* lines of two columns, each with the number of its row behind it */
static void
put_rows(struct buf *out, size_t rows, const char *left, const char *right)
{
	size_t i;

	for (i = 0; i < rows; i++) {
		buf_puts(out, left);
		buf_num(out, i);
		buf_puts(out, "    ");
		buf_puts(out, right);
		buf_num(out, i);
		buf_putc(out, '\n');
	}
}

#define LEFT "the ferry does not sail in "
#define RIGHT "nobody swims to the town of "

static bool
unfold(struct columns *c, struct slice text)
{
	struct layout lay = { 0 };
	bool unfolded;

	layout_make(&lay, text);
	unfolded = columns_unfold(c, &lay, NULL) != NULL;
	layout_free(&lay);
	return unfolded;
}

static void
unfolds(struct tap *tap)
{
	struct columns c = { 0 };
	struct buf text = { 0 }, want = { 0 };
	size_t i;

	buf_puts(&text, "A heading that runs over both of the columns of this page\n\n");
	put_rows(&text, 9, LEFT, RIGHT);
	buf_puts(&text, "\n                            7\n\f");
	buf_puts(&want, "A heading that runs over both of the columns of this page\n\n");
	for (i = 0; i < 9; i++) {
		buf_puts(&want, LEFT);
		buf_num(&want, i);
		buf_putc(&want, '\n');
	}
	for (i = 0; i < 9; i++) {
		buf_puts(&want, RIGHT);
		buf_num(&want, i);
		buf_putc(&want, '\n');
	}
	buf_puts(&want, "\n                            7\n\f");
	tap_ok(tap, unfold(&c, buf_get(&text)), "a page in two columns");
	tap_is(tap, buf_get(&c.text), buf_str(&want), "the left one, then the right one");
	tap_num(tap, c.seconds, 1, "one second column");
	tap_ok(tap, slice_starts(slice_from(buf_get(&c.text), c.second[0].at), RIGHT), "where it begins");
	columns_free(&c);
	buf_free(&text);
	buf_free(&want);
}

/* a text of more than a megabyte is unfolded where it stands, if it may be */
static void
unfolds_in_place(struct tap *tap)
{
	struct columns c = { 0 }, d = { 0 };
	struct layout lay = { 0 };
	struct buf text = { 0 };
	struct slice source;

	while (text.n < 1200000) {
		put_rows(&text, 40, LEFT, RIGHT);
		buf_putc(&text, '\f');
	}
	source = buf_get(&text);
	tap_ok(tap, unfold(&d, source), "a large text");
	layout_make(&lay, source);
	tap_ok(tap, columns_unfold(&c, &lay, text.p) != NULL, "where it stands");
	tap_ok(tap, lay.text.p == text.p && c.text.cap == 0, "is not there twice");
	tap_ok(tap, slice_eq(lay.text, buf_get(&d.text)), "and reads as it does elsewhere");
	tap_num(tap, columns_size(&c, lay.text), source.n, "its size is that of what was read");
	tap_num(tap, columns_at(&c, 1000000), columns_at(&d, 1000000), "its bytes lead back");
	layout_free(&lay);
	columns_free(&c);
	columns_free(&d);
	buf_free(&text);
}

static void
finds_back(struct tap *tap)
{
	struct columns c = { 0 };
	struct buf text = { 0 };
	struct slice flat;
	struct span span, back;
	size_t at, len, wrong = 0, open = 0;
	bool ends;

	put_rows(&text, 9, LEFT, RIGHT);
	buf_putc(&text, '\f');
	unfold(&c, buf_get(&text));
	flat = buf_get(&c.text);
	for (at = 0; at + 100 < flat.n; at++)
		for (len = 1; len < 100; len++) {
			if (flat.p[at] == '\n' || flat.p[at + len - 1] == '\n')
				continue;
			span = columns_span(&c, at, len);
			back = columns_find(&c, span.at, span.len, &ends);
			wrong += text.p[span.at] != flat.p[at] || back.at != at ||
			    (ends ? back.len != len : back.len > len);
			open += !ends;
		}
	tap_num(tap, wrong, 0, "every span leads back to its words");
	tap_ok(tap, open > 0, "some go on in the second column");
	columns_find(&c, text.n, 1, &ends);
	tap_num(tap, columns_find(&c, text.n, 1, &ends).len, 0, "no span behind the end");
	tap_num(tap, columns_find(&c, strlen(LEFT "0") + 1, 1, &ends).len, 0, "none in the gutter");
	tap_num(tap, columns_span(NULL, 5, 7).at, 5, "a text that is not unfolded is as it was");
	columns_free(&c);
	buf_free(&text);
}

/* what is not unfolded */
static const struct {
	const char *name, *left, *right;
	size_t rows;
} others[] = {
	{ "a few lines only", LEFT, RIGHT, 7 },
	{ "a list of contents", "the ferry does not sail in ", "12", 20 },
	{ "a table of short cells", "Ardovia", "Accepted in full", 20 },
	{ "three columns", LEFT, "and so it was    and the town is far from here    and the sea is near to ", 20 },
	{ "names beside each other that nobody announces", "Maria Lund   ", "Peter Oduya ", 20 },
	{ "amounts", "12 300  14 500  16 700  19 200", "12 300  14 500  16 700  19 200", 20 },
	{ "a narrow column beside a wide one", "the ferry is l", "nobody swims to the town on the other side of "
	    "the river since it was closed for the winter of ", 20 },
};

static void
leaves_others(struct tap *tap)
{
	struct columns c = { 0 };
	struct buf text = { 0 };
	size_t i;

	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		buf_cut(&text, 0);
		put_rows(&text, others[i].rows, others[i].left, others[i].right);
		buf_putc(&text, '\f');
		tap_ok(tap, !unfold(&c, buf_get(&text)), others[i].name);
	}
	buf_cut(&text, 0);
	put_rows(&text, 20, LEFT, RIGHT);
	tap_ok(tap, !unfold(&c, buf_get(&text)), "a text without pages");
	columns_free(&c);
	buf_free(&text);
}

/* whole pages: what is to be read after what */
static const struct {
	const char *name, *text, *first, *then;
} orders[] = {
	{ "lines at different heights make no paragraphs",
	    "the ferry does not sail    nobody swims to the town\n"
	    "in the month of May and    of Tamm in the month of\n"
	    "in the month of June as    May, when it is cold for\n"
	    "the water is too low or    most of those who swim\n"
	    "too high for the captain,    and for the others too,\n"
	    "who is the only one that    who are few and old and\n"
	    "knows the way to the town    know the way to the town\n"
	    "of Tamm and of the fish    of Tamm but not the fish\n"
	    "that is to be had there\n"
	    "                             that is to be had there,\n"
	    "and nowhere else at all,\n"
	    "                             so that there is little\n"
	    "said the captain to us.\n\f",
	    "there\nand nowhere else at all,\nsaid", "there,\n  so that there" },
	{ "a heading in between parts the columns",
	    "the ferry does not sail    nobody swims to the town\n"
	    "in the month of May and    of Tamm in the month of\n"
	    "in the month of June as    May, when it is cold for\n"
	    "the water is too low or    most of those who swim.\n"
	    "too high for the captain.\n\n"
	    "The fish of Tamm\n"
	    "Nobody eats the fish that    is to be had in Tamm, and\n"
	    "in the month of June as    May, when it is cold for\n"
	    "the water is too low or    most of those who swim\n"
	    "too high for the captain,    and for the others too,\n"
	    "who is the only one that    who are few and old and so.\n\f",
	    "most of those who swim.\n", "The fish of Tamm" },
	{ "from right to left the right column is first",
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n"
	    "العبارة لا تبحر في مايو    لا أحد يسبح إلى المدينة\n\f",
	    "لا أحد يسبح", "العبارة" },
};

static void
keeps_order(struct tap *tap)
{
	struct columns c = { 0 };
	size_t i, first, then;

	for (i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
		tap_ok(tap, unfold(&c, slice_of(orders[i].text)), orders[i].name);
		first = slice_find(buf_get(&c.text), 0, orders[i].first);
		then = slice_find(buf_get(&c.text), 0, orders[i].then);
		tap_ok(tap, first != (size_t)-1 && then != (size_t)-1 && first < then,
		    orders[i].name);
	}
	columns_free(&c);
}

/* a text and its translation */
static void
leaves_parallel(struct tap *tap)
{
	struct columns c = { 0 };
	struct buf text = { 0 };
	size_t i;

	put_rows(&text, 9, LEFT, RIGHT);
	for (i = 1; i < 4; i++) {
		buf_num(&text, i);
		buf_puts(&text, " the diary of the ferry says   ");
		buf_num(&text, i);
		buf_puts(&text, " das Tagebuch der Faehre\n");
	}
	buf_putc(&text, '\f');
	tap_ok(tap, !unfold(&c, buf_get(&text)), "a text beside its translation is left as it is");
	columns_free(&c);
	buf_free(&text);
}

int
main(void)
{
	struct tap tap = { 0 };

	unfolds(&tap);
	unfolds_in_place(&tap);
	finds_back(&tap);
	leaves_others(&tap);
	keeps_order(&tap);
	leaves_parallel(&tap);
	return tap_done(&tap);
}
