/* where the title of a reference begins and ends, whatever the style */
#ifndef SOURCE_HEADING_H
#define SOURCE_HEADING_H

#include "slice.h"

/*
 * The part of s that is its title, as far as can be told from capitals,
 * initials and punctuation: what stands in quotation marks, or what follows
 * the names (and a year in brackets) up to the next full stop.  Without case
 * to go by, the whole.  It may miss by a name or by the journal; it is for
 * comparing.
 */
struct slice heading_find(struct slice s);

#endif
