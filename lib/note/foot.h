/* the foot of a page: which of its lines are whose note's */
#ifndef NOTE_FOOT_H
#define NOTE_FOOT_H

#include "note/extent.h"

/*
 * Converters of PDF tear marks from their words: a raised number becomes a
 * line of its own, before its words, behind them, or in a stack somewhere on
 * the page.  For each page, where form feeds mark them, its lines are shared
 * out among the running text and the notes whose marks stand on the page, in
 * the order of their numbers, so that all the evidence together is best: a
 * mark on the line, above or below it, how lines begin and end, blank lines,
 * calls, and how the text goes on on the next page.  owner[line] becomes the
 * index of the note in the chain plus 1.  Linear in the pages' lines.
 */
void foot_share(size_t *owner, const struct page_notes *p);

#endif
