/* which of many texts look like one: those that share letters in a row */
#ifndef SCORE_NEAR_H
#define SCORE_NEAR_H

#include <stddef.h>
#include <stdint.h>

#include "slice.h"

enum {
	NEAR_SKETCH = 32, /* hashes kept of a text */
	NEAR_LOOK = 16,   /* texts looked at for each of them */
	NEAR_FOUND = 8    /* texts found */
};

/* text `item` has the hash */
struct near_post {
	uint32_t hash, item;
};

/* the zero value is empty; free with near_free */
struct near {
	struct near_post *post;
	size_t n, cap;
};

/*
 * Of each text the NEAR_SKETCH smallest hashes of its distinct runs of three
 * characters, and of two in its first few, are kept (Broder 1997): two texts
 * that are alike share some of them, whatever their language and length, and
 * a long text costs no more than a short one.  Only texts of the same `block`
 * are found for one another.  Items are added in ascending order.
 */
void near_add(struct near *near, size_t item, struct slice soft, uint64_t block);

/* call once, after the last near_add */
void near_ready(struct near *near);

/*
 * The items that share most with a text, best first; of two that share as
 * much, the one nearer to item number `place`.  How many there are, NEAR_FOUND
 * at most.  Time does not depend on how many texts there are, but for a
 * binary search.
 */
size_t near_find(const struct near *near, struct slice soft, uint64_t block, size_t place,
    size_t found[NEAR_FOUND]);

void near_free(struct near *near);

#endif
