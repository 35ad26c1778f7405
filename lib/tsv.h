/*
 * Rows: one record a line, columns between tabs, the columns named by a
 * header line.  In a field tab, newline, carriage return and backslash are
 * the two bytes \t \n \r \\, so that nothing is lost (the text form of
 * PostgreSQL's COPY, without its \N).  Only this module knows the escapes.
 */
#ifndef TSV_H
#define TSV_H

#include <stdbool.h>
#include <stdio.h>

#include "buf.h"
#include "reader.h"
#include "slice.h"

/* rows going out; the zero value with fp set is ready for use */
struct tsv {
	FILE *fp;
	bool begun; /* a field of the current row is written */
};

/* the header line: column names separated by blanks; nothing if `off` */
void tsv_head(struct tsv *out, const char *columns, bool off);

/* one more field of the row: any bytes (escaped), a C string, a number, nothing */
void tsv_field(struct tsv *out, struct slice value);
void tsv_str(struct tsv *out, const char *value);
void tsv_num(struct tsv *out, size_t value);
void tsv_none(struct tsv *out);

/* one more field: the number if there is one, or else nothing */
void tsv_num_if(struct tsv *out, bool has, size_t value);

/* one more field, white space folded to single spaces */
void tsv_folded(struct tsv *out, struct slice value);

/* one more field that is escaped already, as it came in */
void tsv_raw(struct tsv *out, struct slice escaped);

/* end the row */
void tsv_end(struct tsv *out);

/*
 * Flush and close; 0, or -1 after a message on standard error if any row
 * could not be written.  Every main ends with it: done means flushed.
 */
int tsv_close(struct tsv *out);

/* append `value` escaped to b; append the bytes that `escaped` stands for */
void tsv_escape(struct buf *b, struct slice value);
void tsv_unescape(struct buf *b, struct slice escaped);

/* rows coming in */
struct tsv_in {
	struct reader *in;
	struct slice *names;  /* the header's column names, unescaped */
	struct slice *fields; /* of the current row, escaped; they live to the next row */
	size_t ncols;
	bool bad; /* a row was left out; a message has been printed */

	struct buf header; /* private: holds the names */
	size_t cap;
};

/*
 * Read the header line, or take `columns` (names separated by commas) for
 * one if it is not NULL.  1; 0 if the input is empty; -1 on a read error.
 */
int tsv_open(struct tsv_in *rows, struct reader *in, const char *columns);

/*
 * The next row.  A row with more or fewer columns than the header is named
 * on standard error, left out, and sets `bad`.  1, 0 at the end, -1.
 */
int tsv_row(struct tsv_in *rows);

/* the index of a column, or -1 */
int tsv_find(const struct tsv_in *rows, const char *name);

/*
 * The index of a column that must be there; without it in->error is set
 * ("no column `text'") and -1 returned.
 */
int tsv_need(struct tsv_in *rows, const char *name);

/* append field i of the row, unescaped, to b; nothing for i == -1 */
void tsv_get(const struct tsv_in *rows, int i, struct buf *b);

/*
 * Field i of the row, unescaped in the place where it stands: it lives to the
 * next row, and its escaped form is gone.  For fields that may be large.
 */
struct slice tsv_decode(struct tsv_in *rows, int i);

/* field i of the row as a number; false if it is none (or i == -1) */
bool tsv_get_num(const struct tsv_in *rows, int i, size_t *out);

void tsv_in_free(struct tsv_in *rows);

#endif
