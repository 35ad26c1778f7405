/* which call belongs to which note */
#ifndef NOTE_ASSIGN_H
#define NOTE_ASSIGN_H

#include "note/call_index.h"
#include "note/chain.h"

/*
 * Give the n notes of a chain, in its order, their calls, so that calls and
 * notes have the same order and the sum of the calls' weights is the largest.
 * A note is called between the bytes that its link names.  n log n.
 */
void assign_calls(struct link *v, size_t n, const struct candidates *c,
    const struct call_index *index);

#endif
