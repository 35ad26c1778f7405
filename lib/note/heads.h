/* running heads and feet: lines that return at the edges of pages */
#ifndef NOTE_HEADS_H
#define NOTE_HEADS_H

#include "layout.h"
#include "seg.h"

enum {
	MAX_PAGE = 99999, /* no page has a higher number */
	EDGE_LINES = 4    /* lines of a running head or foot */
};

/*
 * Add as furniture the lines among the first and last few of the pages that
 * are the same on many of them, or differ by a number that counts the pages.
 */
void heads_find(const struct layout *lay, struct segs *segs);

/* the line after the last one of the page that line `first` is on */
size_t page_end(const struct layout *lay, size_t first);

#endif
