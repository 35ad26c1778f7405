/* whether a numbering is one of notes */
#ifndef NOTE_HOLD_H
#define NOTE_HOLD_H

#include <stdbool.h>

#include "note/chain.h"

/*
 * A numbering stands on its calls: at least half of its n notes must have
 * one, a single note a good one; a list whose form is that of any other list
 * (1. 2. 3.) needs better calls than notes that look like nothing else, and
 * notes at the feet of their pages may have worse.  `late`: others were found
 * before, and what is left is mostly chance.
 */
bool numbering_holds(const struct candidates *c, const struct link *v, size_t n, bool late);

/* is the line above the mark, blank ones skipped, the heading of a list of notes? */
bool under_notes_heading(const struct candidates *c, size_t mark);

/* is the mark among the last lines of its page, where pages are marked? */
bool at_page_foot(const struct candidates *c, size_t mark);

#endif
