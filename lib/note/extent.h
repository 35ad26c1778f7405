/* how far the text of each printed note reaches */
#ifndef NOTE_EXTENT_H
#define NOTE_EXTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "note/chain.h"
#include "note/mark.h"

/* what is known of the document when the words of its notes are looked for */
struct page_notes {
	const struct layout *lay;
	const struct marks *marks;
	const struct calls *calls;
	const struct chain *chain;
	const bool *furniture; /* of each line: a running head, a page number ...? */
};

/* the mark of note k of the chain, and whether it is a line of its own */
const struct mark *extent_mark(const struct page_notes *p, size_t k);
bool extent_alone(const struct page_notes *p, size_t k);

/* does the first or last of the note's lines, owner[line] == k + 1, stand next to its mark? */
bool extent_beside_mark(const struct page_notes *p, const size_t *owner, size_t k);

/*
 * The lines of the notes first .. last of the chain, which stand together in
 * one block, each behind its mark: owner[line] becomes the index of the note
 * in the chain plus 1.  A note reaches to the next mark at most, and to the
 * end of its page.
 */
void extent_find(size_t *owner, const struct page_notes *p, size_t first, size_t last);

#endif
