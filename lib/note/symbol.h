/* notes marked * ** † ‡, as on title pages and under tables */
#ifndef NOTE_SYMBOL_H
#define NOTE_SYMBOL_H

#include "note/chain.h"
#include "note/mark.h"

/* the symbol that one line begins with, as a mark without number; false if it begins with none */
bool symbol_find_mark(struct mark *mark, const struct layout *lay, size_t line);

/*
 * Add to the chain those of the symbols among the marks that are notes: the
 * symbol is glued to a word further up the same page, and begins no other
 * line of it.  Their calls are added to `calls`.
 */
void symbol_links(struct chain *chain, const struct layout *lay, const struct marks *marks,
    struct calls *calls);

#endif
