/* where the text goes on behind a line end: over a page's edge, and within a column */
#ifndef URL_GAP_H
#define URL_GAP_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* a place in a column, measured in characters */
struct url_gap {
	size_t next;        /* the first byte of what follows */
	size_t end;         /* the end of what the column has on that line */
	size_t line, width; /* of the column up to the break; of the whole column */
};

/*
 * Where the first line after a form feed begins, if nothing but white space
 * and the numbers of pages, each alone on a line, stands between byte i and
 * it; else 0.
 */
size_t url_gap_page(struct slice text, size_t i);

/*
 * Lines in which columns stand side by side, some blanks between them: where
 * the column that byte `end` - 1 is in goes on in the next line.  False if
 * the line has but one column or the next line has nothing in it there.
 */
bool url_gap_column(struct slice text, size_t end, struct url_gap *gap);

#endif
