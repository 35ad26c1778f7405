/* people who sign a letter beside each other, as a converter that keeps the page's looks prints them */
#ifndef ABREAST_H
#define ABREAST_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "slice.h"

enum { ABREAST_MAX = 4 }; /* people beside each other, at most */

/*
 * A line of names with blanks between, and the lines below it up to a blank
 * one: in each, what stands under a name is of that person.  Lines and cells
 * count from 0; columns are characters.
 */
struct abreast {
	size_t first, end; /* lines */
	size_t n;          /* cells */
	size_t start[ABREAST_MAX], stop[ABREAST_MAX]; /* columns of the names */
};

/*
 * The next such block in lines first .. end - 1 of a page.  Words of signing
 * ("Yours sincerely,", "Signed by:") stand a few lines above it, or another
 * block does: `last`, a line, is where that ended, and 0 if there was none.
 */
bool abreast_find(struct abreast *a, const struct layout *lay, size_t first, size_t end, size_t last);

/* what person k has of a line of the block, trimmed; empty: nothing */
struct slice abreast_cell(const struct abreast *a, const struct layout *lay, size_t line, size_t k);

#endif
