/* rows of citations, of texts, or of sources, as they come in */
#ifndef SOURCE_TAKE_H
#define SOURCE_TAKE_H

#include "buf.h"
#include "cite/lexicon.h"
#include "source/sources.h"
#include "tsv.h"

enum { TAKE_SIGNAL, TAKE_AUTHOR, TAKE_TITLE, TAKE_CONTAINER, TAKE_DATE, TAKE_SYMBOL, TAKE_PINPOINT, TAKE_URL,
	TAKE_FIELDS };

/* the columns of an input; -1 where there is none.  Zero is ready for take_columns. */
struct take {
	int doc, text, note, cite, kind, ref_note, ref_cite, reason, docs, wordings;
	int field[TAKE_FIELDS];
	bool read;       /* split-cites has read the fields: they are columns */
	struct buf row, wording;
	struct lexicon *lexicon; /* made with the first columns */
};

/* find the columns: 0, or -1 with the error set where `text` is not there */
int take_columns(struct take *take, struct tsv_in *rows);

/* add a row; -1 where it is one of a source and its wordings are damaged */
int take_row(struct take *take, const struct tsv_in *rows, struct sources *all);

void take_free(struct take *take);

#endif
