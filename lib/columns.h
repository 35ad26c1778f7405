/* two columns that a converter kept side by side, read one after the other */
#ifndef COLUMNS_H
#define COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "layout.h"
#include "slice.h"

/* a piece of the unfolded text, and where its bytes stand in the text as it was read */
struct columns_run {
	size_t at, from, len;
};

/* where in the unfolded text a second column begins, or what stands beside one that signs */
struct columns_second {
	size_t at;
	bool apart; /* nothing goes on in it that the one before left unfinished */
};

/*
 * "pdftotext -layout" keeps a page as it looks: where a page is set in two
 * columns, a line holds a line of each.  The unfolded text holds the same
 * pages with the right column behind the left one (or, where the script runs
 * from right to left, before it), between what runs over the width of the
 * page.  Nothing of it is invented but newlines; nothing is lost but blanks
 * between the columns.  The zero value is empty.
 */
struct columns {
	struct slice source; /* the text as it was read; only its size may be asked for */
	struct buf text;     /* unfolded; empty if it was put where the text was read to */
	struct columns_run *run; /* in order of `at` */
	size_t *order;       /* the runs in order of `from` */
	size_t n, cap;
	struct columns_second *second;
	size_t seconds, second_cap;
};

/* bytes of the document as it was read */
struct span {
	size_t at, len;
};

/*
 * Unfold the text of `lay`: c, and `lay` is the layout of the unfolded text,
 * in which second columns open as pages do.  NULL, and `lay` stays as it is,
 * if no page of it is set in two columns, or if the columns are a text and
 * its translation, whose notes have one numbering.  Only pages are looked at,
 * that is, text with form feeds.  `room` is the memory of that text, which
 * may be written over so that a large text is not kept twice, or NULL.  c may
 * be used again for another text; free with columns_free.  Linear in the text.
 */
const struct columns *columns_unfold(struct columns *c, struct layout *lay, char *room);
void columns_free(struct columns *c);

/*
 * Where bytes at .. at + len of the unfolded text were read.  What stands on
 * several lines of one column has the other column's lines between; of what
 * goes on in the second column the span holds only the first column's part.
 * With c == NULL the text is not unfolded, and the span is the same.
 */
struct span columns_span(const struct columns *c, size_t at, size_t len);
size_t columns_at(const struct columns *c, size_t at);

/* how many bytes the text had as it was read; `text' is what it is where c == NULL */
size_t columns_size(const struct columns *c, struct slice text);

/*
 * The way back: the bytes of the unfolded text that the span was printed
 * for.  *ends is false if they may go on, in the second column, behind what
 * is returned.  A span that columns_span would not give has length 0.
 */
struct span columns_find(const struct columns *c, size_t at, size_t len, bool *ends);

#endif
