/* the parts of one numbered item of a UPR report: who recommends what of it */
#ifndef REC_PART_H
#define REC_PART_H

#include <stddef.h>

#include "slice.h"

enum { PART_PIECES = 6 };

/*
 * One recommendation of an item.  Offsets are of the item's text.  Its words
 * are the pieces, in their order: one piece where it stands in one place, more
 * where it shares words with others ("sign (Chile) and ratify (Peru) the
 * Convention": "sign" and "the Convention").  What lies between two pieces
 * holds at least one list of States in brackets.  States stand in the
 * brackets in states_from .. states_to; none do if the two are equal.
 */
struct upr_part {
	struct {
		size_t from, to;
	} piece[PART_PIECES];
	size_t n; /* pieces: at least one */
	size_t states_from, states_to;
};

struct upr_parts {
	struct upr_part *v;
	size_t n, cap;
};

/*
 * Split an item, without its number; at least one part unless it is blank.
 * Free with upr_parts_free.  Linear in the item's length, but for the words that
 * the parts share: PART_PIECES at most.
 */
void upr_parts_find(struct upr_parts *parts, struct slice item);
void upr_parts_free(struct upr_parts *parts);

#endif
