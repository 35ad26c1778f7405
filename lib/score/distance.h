/* how far two texts are from each other: Levenshtein (1966) */
#ifndef SCORE_DISTANCE_H
#define SCORE_DISTANCE_H

#include <stddef.h>

#include "slice.h"

/* texts of more characters than this are too long to be laid beside others */
enum { DISTANCE_MAX = 8192 };

/*
 * How many characters must be put in, left out or changed to make one text
 * of the other; a byte that is not UTF-8 is a character.  The characters of
 * neither may be more than DISTANCE_MAX.  Time is that of Myers' bit vectors
 * (J. ACM 46, 1999, in the form of Hyyrö 2003): the product of the lengths,
 * divided by 64.
 */
size_t distance(struct slice a, struct slice b);

/*
 * 1 - distance / characters of the longer text: 1 for equal texts, 0 for
 * texts that have nothing in common.  Also 0 when it must be less than
 * `least`, which the lengths can show, and for different texts of which
 * one is too long.
 */
double distance_similar(struct slice a, struct slice b, double least);

#endif
