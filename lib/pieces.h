/* is a text made of pieces of another, with lists in brackets left out between them? */
#ifndef PIECES_H
#define PIECES_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* no longer text is looked at: what one row may cost has to have an end */
enum { PIECES_MAX = 8192 };

/*
 * Is `part` what `whole` reads when stretches of it are left out?  Both must
 * begin with the same word and end likewise, words are not cut, and each stretch that
 * is left out holds a closing bracket, as that of the States in "sign (Chile)
 * and ratify (Peru) the Convention".  What stands behind the last bracket may
 * be read earlier, in one place: a converter set these words of a stretched line
 * free ("make the old (Peru); tower safe").  Blanks count for nothing.  False if
 * `whole` is longer than PIECES_MAX bytes; the time grows with the product of
 * the numbers of words.
 */
bool pieces_of(struct slice whole, struct slice part);

#endif
