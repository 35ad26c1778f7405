/* the loop over inputs that every command shares, and the exit statuses */
#ifndef EACH_H
#define EACH_H

#include "docs.h"
#include "reader.h"
#include "tsv.h"

enum {
	EXIT_OK = 0,      /* all input was read, all rows were written */
	EXIT_PARTIAL = 1, /* finished, but some input could not be used */
	EXIT_FATAL = 2    /* usage, output or memory */
};

/*
 * What is to be read, in order: files, and "-" for standard input.  Without a
 * path nothing is read.  `name` is what the command is called in the line that
 * tells how far it has come (see progress.h); NULL for no such line.
 */
struct inputs {
	char **path;
	int n;
	const char *name;
	const char *columns; /* of rows and streams without a header line, with commas; NULL: it is there */
};

/*
 * Call fn for every input, opened.  fn returns 0, or -1 where the input could not be read to its end:
 * then in->error, if set, is printed with the input's name and line; without
 * it fn has spoken already.  Bad inputs are named and the rest is done.
 * Returns EXIT_OK or EXIT_PARTIAL.
 */
int each_input(const struct inputs *in, int (*fn)(struct reader *in, void *arg), void *arg);

/*
 * Call fn for every document of every input, unfolded (see columns.h): of a document stream one
 * after the other, of any other file its text as the one document
 * (see docs.h for `mode`).  A document that is not UTF-8 is named with the
 * offset of the first bad byte and left out.  Statuses as above.
 */
int each_doc(const struct inputs *in, enum docs_mode mode,
    void (*fn)(const struct doc *doc, void *arg), void *arg);

/*
 * The same, but without the documents of whose text, as it was read, `wants`
 * says that there is nothing in it for fn: they are not unfolded either.
 */
int each_doc_if(const struct inputs *in, enum docs_mode mode,
    bool (*wants)(struct slice text, void *arg), void (*fn)(const struct doc *doc, void *arg),
    void *arg);

/*
 * Call row for every row of every input.  Its header line names an input's
 * columns, or in->columns does (see tsv_open).  begin is called when they are
 * known, to find those that are needed: 0, or -1 with rows->in->error set,
 * which leaves the input out.  An input without a byte has no columns: it is
 * passed over.  Statuses as above.
 */
int each_row(const struct inputs *in, int (*begin)(struct tsv_in *rows, void *arg),
    void (*row)(struct tsv_in *rows, void *arg), void *arg);

#endif
