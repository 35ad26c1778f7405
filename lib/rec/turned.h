/* items of a UPR report whose last words stand before them: the end of a stretched last line */
#ifndef REC_TURNED_H
#define REC_TURNED_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/*
 * Where the words begin after the States that s begins with: "(Iraq); Review
 * ..."; 0: it does not.  The States are appended to *states unless it is NULL.
 */
size_t turned_states(struct slice s, struct buf *states);

/*
 * Is s an item without its number, "(Iraq); Fight racism" or "See); Fight
 * racism (Holy"?  Its words are *words .. *open of it; its States are appended
 * to *states, which may get some as well where the answer is no.
 */
bool turned_item(struct slice s, size_t *words, size_t *open, struct buf *states);

#endif
