/* what two texts are compared by: letters and digits only, in one case */
#ifndef SCORE_FOLD_H
#define SCORE_FOLD_H

#include "buf.h"
#include "slice.h"

/*
 * Append the letters, marks and digits of `text`, compatibility forms (a
 * ligature, a superscript digit) as what they stand for and case folded
 * (Unicode NFKD and full case folding), without anything else.  Where that
 * leaves nothing, as of "***", the text with its white space folded: two
 * texts without letters are not alike for that.
 */
void score_soft(struct buf *out, struct slice text);

#endif
