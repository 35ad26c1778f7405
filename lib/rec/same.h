/* recommendations that are made again */
#ifndef REC_SAME_H
#define REC_SAME_H

#include "rec/rec.h"

/*
 * Set `same_as` of each that repeats an earlier one of the document: the same
 * letters and digits, whatever their case and what stands between.  Those of
 * States and very short ones are left alone.
 */
void recs_mark_same(struct recs *recs, const struct report *report);

#endif
