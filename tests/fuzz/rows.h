/*
 * The rows that an extractor prints of any text, held against that text: each
 * must hold, whatever the text is.  A target sets EXTRACT to the function of
 * the command that prints the rows of one document, after including the
 * command itself with another name for its main.
 */
#ifndef FUZZ_ROWS_H
#define FUZZ_ROWS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "unfold.h"
#include "utf8.h"
#include "verify.h"

/* the row that a line is */
static void
row_of(struct verify_row *row, struct buf *value, struct slice names, struct slice line)
{
	size_t tab, end;
	int c;

	*row = (struct verify_row){ 0 };
	for (;;) {
		tab = slice_find(line, 0, "\t");
		end = slice_find(names, 0, " ");
		for (c = 0; c < VERIFY_COLS; c++)
			if (slice_is(slice_part(names, 0, end), verify_names[c]))
				break;
		if (c < VERIFY_COLS) {
			buf_cut(&value[c], 0);
			tsv_unescape(&value[c], slice_part(line, 0, tab));
			row->has[c] = true;
			row->value[c] = buf_get(&value[c]);
		}
		fuzz_must((tab == (size_t)-1) == (end == (size_t)-1), "a row has the columns of the header");
		if (tab == (size_t)-1)
			return;
		line = slice_from(line, tab + 1);
		names = slice_from(names, end + 1);
	}
}

/* each of the rows in `rows` holds in the document */
static void
rows_hold(const struct doc *doc, struct slice rows)
{
	struct buf value[VERIFY_COLS] = { 0 }, why = { 0 };
	struct verify_row row;
	struct verify v;
	size_t end;
	int c;

	verify_doc(&v, doc);
	while ((end = slice_find(rows, 0, "\n")) != (size_t)-1) {
		row_of(&row, value, slice_of(columns), slice_part(rows, 0, end));
		if (!verify_row(&v, &row, &why)) {
			fprintf(stderr, "%.*s\n", (int)end, rows.p);
			fuzz_must(false, buf_str(&why));
		}
		rows = slice_from(rows, end + 1);
	}
	fuzz_must(rows.n == 0, "the last row is ended");
	verify_free(&v);
	for (c = 0; c < VERIFY_COLS; c++)
		buf_free(&value[c]);
	buf_free(&why);
}

/* the rows of a text, to be freed by buf_free */
static struct buf
rows_of(struct slice text, FILE **fp, void (*extract)(const struct doc *, void *), void *job)
{
	struct unfold flat = { 0 };
	struct doc doc = { .id = slice_of("d"), .text = text };
	char *rows = NULL;
	size_t n = 0;

	unfold_doc(&flat, &doc, NULL);
	*fp = open_memstream(&rows, &n);
	fuzz_must(*fp != NULL, "a stream in memory");
	extract(&doc, job);
	fclose(*fp);
	unfold_free(&flat);
	return (struct buf){ .p = rows, .n = n };
}

/*
 * Print the rows of a text with `extract`, which writes them to *fp, and hold
 * them against it.  They are the same behind another document, as in a
 * stream: nothing of that one is left.
 */
static void
rows_fuzz(const uint8_t *data, size_t size, FILE **fp, void (*extract)(const struct doc *, void *),
    void *job)
{
	struct buf bytes = { 0 }, rows, other, again;
	struct slice text = fuzz_utf8(&bytes, data, size);
	struct doc doc = { .id = slice_of("d"), .text = text };
	struct unfold flat = { 0 };
	uint32_t c;
	size_t half;

	rows = rows_of(text, fp, extract, job);
	unfold_doc(&flat, &doc, NULL);
	rows_hold(&doc, buf_get(&rows));
	unfold_free(&flat);
	if (size % 5 == 0) {
		for (half = 0; half < text.n / 2; half += utf8_next(text, half, &c))
			;
		other = rows_of(slice_part(text, 0, half), fp, extract, job);
		again = rows_of(text, fp, extract, job);
		fuzz_must(slice_eq(buf_get(&rows), buf_get(&again)),
		    "behind another document the rows are the same");
		buf_free(&other);
		buf_free(&again);
	}
	buf_free(&rows);
	buf_free(&bytes);
}

#endif
