/* how far the text of each printed note reaches */
#ifndef NOTE_EXTENT_H
#define NOTE_EXTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "note/chain.h"
#include "note/mark.h"

/*
 * Where a note's words stand: from byte `from` of the line it begins on up to
 * the end of line end - 1, and, where it runs on over the foot of the next
 * page, lines more .. more_end - 1.  from_line == end: no words were found.
 */
struct extent {
	size_t from, from_line, end;
	size_t more, more_end;
	bool tail; /* the mark stands behind the words, on a line of its own */
};

/* what is known of the document when extents are looked for */
struct page_notes {
	const struct layout *lay;
	const struct marks *marks;
	const struct calls *calls;
	const struct chain *chain;
	const bool *furniture; /* of each line: a running head, a page number ...? */
};

/*
 * The extents of the notes first .. last of the chain, which stand together
 * as one block, into extent[0 .. last - first].
 */
void extent_find(struct extent *extent, const struct page_notes *p, size_t first, size_t last);

/*
 * Give words to the notes that have none because their marks strayed to the
 * end of the page: the words of the note before, on the same page, fall into
 * as many pieces as there are marks.  `extent` holds those of the whole chain.
 */
void extent_repair(struct extent *extent, const struct page_notes *p);

/* a line that is one address and nothing else */
bool is_address_line(struct slice line);

#endif
