/* rows of two datasets paired, one to one */
#ifndef SCORE_MATCH_H
#define SCORE_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

enum score_how { SCORE_STRICT, SCORE_SOFT, SCORE_LEVENSHTEIN, SCORE_HOWS };

/* their names: strict, soft, levenshtein */
extern const char *const score_hows[SCORE_HOWS];

#define SCORE_NONE ((size_t)-1)

/*
 * A row of one document: what must be equal (its key), and what is compared,
 * folded both ways.  Several columns have a tab between.  The parts are in
 * score_side.bytes.
 */
struct score_item {
	size_t key, strict, soft, end; /* each ends where the next begins */
	size_t mate; /* the item of the other side, or SCORE_NONE */
};

/* the rows that one dataset has of a document; the zero value is empty */
struct score_side {
	struct buf bytes;
	struct score_item *v;
	size_t n, cap;
};

/* begin anew, for another document; the memory is kept */
void score_clear(struct score_side *side);
void score_free(struct score_side *side);

/* add a row: the values of its key and of the columns compared */
void score_add(struct score_side *side, const struct slice *key, size_t nkeys,
    const struct slice *field, size_t nfields);

struct slice score_key(const struct score_side *side, size_t i);
struct slice score_strict(const struct score_side *side, size_t i);
struct slice score_softly(const struct score_side *side, size_t i);

/*
 * Pair the rows of two sides whose keys are equal, and whose columns are
 *  SCORE_STRICT       equal when white space is folded,
 *  SCORE_SOFT         equal in their letters and digits, case folded,
 *  SCORE_LEVENSHTEIN  each at least `similar` (0 .. 1; see distance.h), white
 *                     space folded,
 * and set `mate` in both.  Equal rows are paired in their order.  Where texts
 * are only alike, the most similar pair is taken first (ties: the nearer in
 * order), out of the NEAR_FOUND likeliest partners of each row, in a few
 * rounds: the time is near-linear in the rows.  Returns how many pairs.
 */
size_t score_match(struct score_side *gold, struct score_side *rows, enum score_how how,
    double similar);

/* how similar the columns of two rows are: the least of them; 0 when below `least` */
double score_similar(const struct score_side *gold, size_t g, const struct score_side *rows,
    size_t r, double least);

#endif
