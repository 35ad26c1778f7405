/* the order in which marks are to be read */
#ifndef NOTE_ORDER_H
#define NOTE_ORDER_H

#include "note/mark.h"

/*
 * The order in which the marks are to be read: that of the text, but where
 * their numbers go down by one from note to note, as some converters print
 * the foot of a page, the other way round.  In a run of notes that go down,
 * limit[mark] becomes the byte at which the uppermost stands.
 * Returns the indexes of the marks in that order; free them.  Linear.
 */
size_t *mark_order(const struct marks *marks, size_t *limit);

#endif
