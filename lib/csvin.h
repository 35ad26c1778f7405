/* CSV coming in, as RFC 4180 has it: records one at a time, by libcsv */
#ifndef CSVIN_H
#define CSVIN_H

#include <stdbool.h>
#include <stddef.h>

#include <csv.h>

#include "buf.h"
#include "charset.h"
#include "reader.h"
#include "slice.h"

/*
 * One CSV file being read.  Fields may hold line ends, delimiters and any
 * bytes when they are quoted; white space around a field is part of it.
 * The fields live to the next call.
 */
struct csvin {
	struct reader *in;
	struct slice *fields; /* of the current record */
	size_t n;
	size_t lineno; /* the line that the record begins on, from 1 */
	struct slice *names; /* of the header line, once csvin_head was called */
	size_t nnames;
	bool bad; /* a record was left out; a message has been printed */
	struct charset *from; /* set by the caller: what to convert lines from, or NULL */

	/* private: the records that the last line completed, and what it began */
	struct csv_parser parser;
	struct buf bytes;
	size_t *end, nend, end_cap; /* ends of the fields in bytes */
	size_t *row, nrow, row_cap; /* ends of the records in end[] */
	size_t next, begun, fields_cap;
	struct buf header, line;
	bool finished;
};

/* begin to read; `delimiter` stands between fields, a comma as a rule */
void csvin_open(struct csvin *csv, struct reader *in, char delimiter);

/*
 * The next record, the header line too; blank lines are passed over.  1, 0
 * at the end, -1 with in->error set: a read error, a quote inside a field
 * that does not begin with one, text after a closing quote, or a quoted
 * field that is not closed.  in->lineno is then the line that is wrong (for
 * the last of them the line that the record begins on).
 */
int csvin_row(struct csvin *csv);

/* read the header line; 1, 0 if the input is empty, -1 */
int csvin_head(struct csvin *csv);

/*
 * The next record as csvin_row has it.  One with more or fewer fields than
 * the header, or with one that is not UTF-8 (after the conversion, if any),
 * is named on standard error, left out, and sets `bad`.
 */
int csvin_record(struct csvin *csv);

/* the index of the column, or (size_t)-1 */
size_t csvin_find(const struct csvin *csv, const char *name);

void csvin_free(struct csvin *csv);

#endif
