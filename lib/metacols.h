/* metadata columns of a document stream that is made of several tables */
#ifndef METACOLS_H
#define METACOLS_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/*
 * The columns beside `doc' and `text'.  The first table decides which there
 * are; for each of them, from[i] is its index in the table that is read now,
 * or METACOLS_NONE.  The zero value is ready for the first.
 */
struct metacols {
	bool set;
	struct buf *name; /* escaped, as a header line has them */
	size_t *from;
	size_t n;
};

#define METACOLS_NONE ((size_t)-1)

/*
 * Begin to read a table with these columns, of which id_col and text_col (or
 * METACOLS_NONE) are no metadata; names are escaped.  A name that the stream
 * itself uses gets a "_" in front.  The names of columns that the first
 * table did not have, and so are lost, are appended to `lost`.
 */
void metacols_begin(struct metacols *meta, const struct slice *names, size_t n, size_t id_col,
    size_t text_col, struct buf *lost);

void metacols_free(struct metacols *meta);

#endif
