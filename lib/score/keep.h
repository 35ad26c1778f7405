/* rows kept for showing, with what is to stand behind them */
#ifndef SCORE_KEEP_H
#define SCORE_KEEP_H

#include <stdbool.h>

#include "score/score.h"

/*
 * For the document that was just paired: give each of its rows that is to be
 * shown its `why' (a string in the whys of its table's rows).
 */

/* the rows that have a partner: its number in the gold, from 1 in the order of reading */
void score_keep_pairs(struct score *s, const struct score_doc *doc);

/* the rows of the gold, or the others, that have none: the reason */
void score_keep_lonely(struct score *s, const struct score_doc *doc, bool of_gold);

#endif
