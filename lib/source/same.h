/* do two records cite one source? */
#ifndef SOURCE_SAME_H
#define SOURCE_SAME_H

#include <stdbool.h>

#include "source/sources.h"

/*
 * Strong keys are not looked at but to keep apart: two laws, two symbols, two
 * DOIs, two years, two numbers in titles ("Rule 2", "Part 1") are two
 * sources.  Otherwise the words decide, those that few citations have more
 * than the others.
 */
bool same_source(const struct sources *all, const struct record *a, const struct record *b);

/* have they two laws, symbols or DOIs? */
bool same_conflict(const struct record *a, const struct record *b);

#endif
