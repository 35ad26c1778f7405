/* recommendations that are made again */
#ifndef REC_SAME_H
#define REC_SAME_H

#include "rec/rec.h"

/*
 * Set `same_as` of each that repeats an earlier one of the document: the same
 * letters and digits, whatever their case, what stands between, and the form of
 * the leading verb ("Repealing", "To repeal").  Those of States and very short
 * ones are left alone.
 */
void recs_mark_same(struct recs *recs, const struct report *report);

#endif
