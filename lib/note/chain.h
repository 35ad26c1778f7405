/* which of the lines that look like notes are: their numbers, weighed together */
#ifndef NOTE_CHAIN_H
#define NOTE_CHAIN_H

#include "layout.h"
#include "note/call.h"
#include "note/mark.h"

#define NO_CALL ((size_t)-1)

enum { MAX_GAP = 3 }; /* numbers that may be missing in a row */

/* a document's lines, and what in them may be a note or call one */
struct candidates {
	const struct layout *lay;
	const struct marks *marks;
	const struct calls *calls;
};

/* one note of the chain that was found */
struct link {
	size_t mark;  /* index among the marks */
	size_t block; /* index of the mark that begins its block: notes without text between */
	size_t call;  /* index among the calls, or NO_CALL */
	bool begins;  /* the numbering begins (again) with it */
	size_t after, before; /* the bytes between which it is called */
	size_t at;            /* the mark's first byte */
};

struct chain {
	struct link *v; /* in the order of the text */
	size_t n, cap;
	size_t *lost; /* indexes of calls whose notes are missing in the numbering */
	size_t nlost, lostcap;
};

/*
 * Choose, of all the marks, the sequence that the evidence supports best:
 * numbers that go up by one (a gap costs), calls of those numbers before
 * them, in the same order and outside of the notes, blocks that stand
 * together, one form.  A chain of too little evidence is none (n is 0).
 * Linear in marks and calls but for sorting.  Free with chain_free.
 */
void chain_find(struct chain *chain, const struct candidates *c);

/* append a link; chain_sort brings all into the order of the text */
void chain_add(struct chain *chain, const struct link *link);
void chain_sort(struct chain *chain);

/* append a call whose note is missing */
void chain_lose(struct chain *chain, size_t call);

void chain_free(struct chain *chain);

#endif
