/* a dataset kept in memory, with the columns by which it is scored */
#ifndef SCORE_TABLE_H
#define SCORE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "reader.h"
#include "rowset.h"

/* columns that are asked for; the names may differ in the gold and in the rows */
struct score_names {
	struct slice *rows, *gold;
	size_t n, cap, gold_cap;
};

/*
 * Append the columns of `list`, "NAME,NAME=GOLDNAME,..." (it must outlive the
 * names).  False if a name is empty.
 */
bool score_names_add(struct score_names *names, const char *list);
void score_names_free(struct score_names *names);

/*
 * The rows of one side.  `name`, `nnames` and one of the bools are set before
 * the first table is read; the zero value of the rest is empty.
 */
struct score_table {
	const struct slice *name; /* the columns that each table must have */
	size_t nnames;
	bool by_doc;   /* each table must have `doc' as well; without it all rows are of one */
	bool find_doc; /* set by_doc when a table comes that has it */

	struct rowset rows;
	int *col; /* nnames indexes for each table */
	size_t ncol, col_cap;
	struct buf value; /* private: the values of the row last asked for */
	struct slice *field;
	size_t nfields, field_cap;
};

/*
 * Read the rows of an input; `columns` are those of one without a header
 * line, or NULL.  Returns 0, or -1 as each_input wants it: with in->error set,
 * or after a message.
 */
int score_table_read(struct score_table *table, struct reader *in, const char *columns);

/*
 * The values of the asked columns in row i, unescaped, into out[0 .. nnames-1];
 * they live to the next call.
 */
void score_table_row(struct score_table *table, size_t i, struct slice *out);

void score_table_free(struct score_table *table);

#endif
