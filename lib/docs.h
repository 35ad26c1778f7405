/* documents coming in: of a document stream, or one plain-text file */
#ifndef DOCS_H
#define DOCS_H

#include <stdbool.h>

#include "buf.h"
#include "reader.h"
#include "slice.h"
#include "tsv.h"

struct columns;
struct layout;

/* how an input is to be read */
enum docs_mode {
	DOCS_GUESS = 0, /* a stream if it begins with a header "doc", ..., "text" */
	DOCS_STREAM,    /* a document stream */
	DOCS_TEXT       /* one plain-text document, whatever it begins with */
};

/*
 * One document: its id and its whole text, byte for byte as it was read, and
 * what unfold_doc sets.  Where `columns' is set, the text is unfolded,
 * and offsets in it are to be taken back by columns_span before they are
 * printed.
 */
struct doc {
	struct slice id, text;
	const struct layout *layout; /* of `text' */
	const struct columns *columns;
};

struct docs {
	struct reader *in;
	bool stream, done;
	bool bad; /* a document was left out; a message has been printed */
	struct tsv_in rows;
	int id_col, text_col;
	struct buf id;
};

/*
 * `columns` are those of a stream without a header line, with commas between
 * (see tsv_open); with NULL the header names them.  0, or -1 with in->error
 * set (unreadable, or no `doc' or `text' column).
 */
int docs_open(struct docs *docs, struct reader *in, enum docs_mode mode, const char *columns);

/*
 * The next document, whose slices live to the next call.  1, 0 at the end,
 * -1 with in->error set.  Text that is not UTF-8 is named on standard error
 * with the offset of its first bad byte and left out, and so is an id; so is
 * a document of more lines than a 32nd of in->limit and 1000.
 */
int docs_next(struct docs *docs, struct doc *doc);
void docs_close(struct docs *docs);

/* the id of the document in the file `path`: no directories, no .gz, no .txt */
struct slice docs_id(const char *path);

#endif
