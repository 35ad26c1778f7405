/* what a page or a converter adds to the text: heads, feet, page numbers, marks */
#ifndef NOTE_FURNITURE_H
#define NOTE_FURNITURE_H

#include "layout.h"
#include "seg.h"

/*
 * Add the segments that are no part of what the author wrote: [bookmark: X]
 * and [image: X] of word processors' converters, page numbers at the edge of
 * a page, lines that return at the head or foot of pages, and the buttons
 * that web scrapers leave (Share This).
 */
void furniture_find(const struct layout *lay, struct segs *segs);

#endif
