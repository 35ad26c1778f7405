/* symbols of documents and numbers of cases in running text, wherever they stand */
#ifndef CITE_MENTION_H
#define CITE_MENTION_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "cite/symbol.h"
#include "slice.h"

/* one symbol: len bytes of the text from `at` on */
struct mention {
	size_t at, len;
	struct slice symbol; /* without white space; lives to the next call */
};

/* the zero value is ready for mentions_reset; free with mentions_free */
struct mentions {
	/* private: no "CommDH(" stands between pos and comm */
	struct slice text;
	size_t pos, comm;
	struct symbol symbol; /* the next one that has not been handed out */
	size_t scanned;       /* where it was found */
	bool begun, listed;   /* an application's number ends at pos */
	struct buf name;
};

/*
 * The next symbol whose body is known by its form (see url/where.h); false
 * at the end of the text.  The number of an application is one only behind a
 * word that says so ("Application no.", "no."), or behind another in a list.
 * A dash that was glued to a symbol is not part of it.
 */
bool mention_next(struct mentions *m, struct mention *mention);

/* begin with a text; memory is kept */
void mentions_reset(struct mentions *m, struct slice text);
void mentions_free(struct mentions *m);

#endif
