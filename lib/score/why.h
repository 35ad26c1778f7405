/* what a row without a partner comes nearest to */
#ifndef SCORE_WHY_H
#define SCORE_WHY_H

#include <stddef.h>

#include "buf.h"
#include "score/match.h"
#include "score/near.h"

/* how the rows were paired, and the names to speak of */
struct score_rule {
	enum score_how how;
	double similar;
	const struct slice *key; /* the columns of the key */
	size_t nkeys;
};

/* index the rows of a side for score_why; free with near_free */
void score_why_ready(struct near *near, const struct score_side *side);

/*
 * Append the reason why row i of `own` has no partner in `other` (indexed in
 * `near`), in one short sentence.  If it is a row that looks like it, *like is
 * its number in `other`, otherwise SCORE_NONE.
 */
void score_why(const struct score_rule *rule, const struct score_side *own, size_t i,
    const struct score_side *other, const struct near *near, struct buf *why, size_t *like);

#endif
