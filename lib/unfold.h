/* a document's text laid out, and its pages in two columns unfolded */
#ifndef UNFOLD_H
#define UNFOLD_H

#include "columns.h"
#include "docs.h"
#include "layout.h"

/* the memory that it takes, used for document after document; the zero value is ready */
struct unfold {
	struct layout layout;
	struct columns columns;
};

/*
 * Set the document's layout and its columns, and its text if that is unfolded.
 * They live to the next call; free with unfold_free.  `room` is the memory of
 * the text, which may be written over, or NULL.  Linear in the text.
 */
void unfold_doc(struct unfold *u, struct doc *doc, char *room);
void unfold_free(struct unfold *u);

#endif
