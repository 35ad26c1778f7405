/* notes that lost their place: marks away from their words, calls without a note */
#ifndef NOTE_STRAY_H
#define NOTE_STRAY_H

#include "note/call_index.h"
#include "note/chain.h"

/* what became of a mark; one that a numbering passed over may have strayed */
enum mark_use { MARK_FREE, MARK_PASSED, MARK_TAKEN };

/*
 * A number that a chain misses between two of its notes, and that a good call
 * between the calls of the two asks for: its mark may have strayed, where
 * pages are marked, away from its words on the page, and becomes a link; else
 * the note is lost.  `use` is of each mark; `index` holds the free calls.
 */
void stray_marks(struct chain *chain, const struct candidates *c,
    const struct call_index *index, enum mark_use *use);

/*
 * A note without a call, between two that have theirs: its call may be one
 * that looks like none by itself (call_seek).  Such calls are added to `calls`.
 * Of a chain numbered in digits alone: no other numeral is looked for.
 */
void stray_calls(struct chain *chain, const struct candidates *c, struct calls *calls);

#endif
