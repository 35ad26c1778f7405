/* rows of several tables kept in memory, grouped by the document they quote */
#ifndef ROWSET_H
#define ROWSET_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"
#include "tsv.h"

/* the table that a row came from */
struct rowset_table {
	struct buf header;   /* its header line */
	struct slice *names; /* its columns, escaped; parts of header */
	size_t ncols;
};

/* a row: its line, still escaped, and its document's id */
struct rowset_row {
	size_t line_at, line_len, doc_at, doc_len; /* in rowset.bytes */
	size_t table, order;
	size_t why; /* in rowset.whys, from 1: what is wrong with it; 0: nothing */
	bool seen;  /* its document came by */
};

/* the zero value is empty; free with rowset_free */
struct rowset {
	struct rowset_table *table;
	size_t ntables, table_cap;
	struct rowset_row *row;
	size_t n, cap;
	struct buf bytes, whys;
};

/* add a table with the columns of `rows`; rowset_add adds the current row of it */
void rowset_table(struct rowset *set, const struct tsv_in *rows);
void rowset_add(struct rowset *set, const struct tsv_in *rows, int doc_col);

/* sort by document; after it the rows of one stand together */
void rowset_group(struct rowset *set);

/* the rows of a document: *first, and how many; after rowset_group */
size_t rowset_find(const struct rowset *set, struct slice doc, size_t *first);

/* sort back into the order in which the rows were added */
void rowset_ungroup(struct rowset *set);

/* the id of the document of row i */
struct slice rowset_doc(const struct rowset *set, size_t i);

/* the line of row i, and the index of a column in its table or -1 */
struct slice rowset_line(const struct rowset *set, size_t i);
int rowset_col(const struct rowset *set, size_t table, const char *name);

void rowset_free(struct rowset *set);

#endif
