/* running heads and page numbers where nothing marks the pages */
#ifndef NOTE_UNPAGED_H
#define NOTE_UNPAGED_H

#include "layout.h"
#include "seg.h"

/*
 * Add as furniture, in a text without form feeds, the numbers that go up by
 * one at distances which pages have, and the line beside each of them, or
 * around it, that is always the same; unless the numbers call notes.
 */
void unpaged_find(const struct layout *lay, struct segs *segs);

#endif
