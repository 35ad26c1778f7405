// SPDX-License-Identifier: ISC
#include "score/why.h"

#include <stdio.h>

/* what is less alike than this is not worth a word */
static const double some = 0.5;

void
score_why_ready(struct near *near, const struct score_side *side)
{
	size_t i;

	for (i = 0; i < side->n; i++)
		near_add(near, i, score_softly(side, i), 0);
	near_ready(near);
}

/* would the two be a pair if it were for the compared columns alone? */
static bool
agree(const struct score_rule *rule, const struct score_side *own, size_t i,
    const struct score_side *other, size_t k, double similar)
{
	switch (rule->how) {
	case SCORE_SOFT:
		return slice_eq(score_softly(own, i), score_softly(other, k));
	case SCORE_LEVENSHTEIN:
		return similar >= rule->similar;
	default:
		return slice_eq(score_strict(own, i), score_strict(other, k));
	}
}

/* cut the first value off a key */
static struct slice
value(struct slice *key)
{
	size_t tab = slice_find(*key, 0, "\t");
	struct slice first = slice_part(*key, 0, tab);

	*key = slice_part(*key, tab == (size_t)-1 ? key->n : tab + 1, key->n);
	return first;
}

/* the columns of the key in which the other row differs, and what it has there */
static void
say_key(const struct score_rule *rule, struct slice own, struct slice other, struct buf *why)
{
	struct slice theirs;
	size_t i, from = why->n;

	for (i = 0; i < rule->nkeys; i++) {
		theirs = value(&other);
		if (slice_eq(value(&own), theirs))
			continue;
		buf_puts(why, why->n > from ? "; " : "");
		buf_slice(why, rule->key[i]);
		buf_puts(why, theirs.n ? ": there it is " : ": there it is empty");
		buf_slice(why, theirs);
	}
}

void
score_why(const struct score_rule *rule, const struct score_side *own, size_t i,
    const struct score_side *other, const struct near *near, struct buf *why, size_t *like)
{
	size_t found[NEAR_FOUND], n, k;
	double similar, best = 0;
	char share[32];
	bool same, best_same = false;

	*like = SCORE_NONE;
	n = near_find(near, score_softly(own, i), 0, i, found);
	for (k = 0; k < n; k++) {
		similar = score_similar(own, i, other, found[k], 0);
		same = slice_eq(score_key(own, i), score_key(other, found[k]));
		if (similar > best || (similar == best && same && !best_same)) {
			*like = found[k];
			best = similar;
			best_same = same;
		}
	}
	if (other->n == 0) {
		buf_puts(why, "no row of this document there");
	} else if (best < some) {
		*like = SCORE_NONE;
		buf_puts(why, "nothing like it there");
	} else if (!agree(rule, own, i, other, *like, best)) {
		snprintf(share, sizeof(share), "%.2f similar", best);
		buf_puts(why, share);
	} else if (best_same) {
		buf_puts(why, "its like is taken by another row");
	} else {
		say_key(rule, score_key(own, i), score_key(other, *like), why);
	}
}
