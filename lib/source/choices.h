/* what a person decided: which citations are of one source, and which are not */
#ifndef SOURCE_CHOICES_H
#define SOURCE_CHOICES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"
#include "source/sets.h"

/*
 * A choice names two citations by their words, so that it holds whatever
 * documents cite them and wherever.  Case, marks and the pinpoint do not
 * matter.  Zero is none.
 */
struct choices {
	struct choice_text *text; /* by hash */
	size_t ntext, text_cap;
	struct choice_match *match;
	size_t nmatch, match_cap;
	size_t n;
	bool *apart, sorted;
	size_t apart_cap;
};

/* the two are one source (apart: are not) */
void choices_add(struct choices *choices, struct slice a, struct slice b, bool apart);

/* a citation is of record i: `text` and its pinpoint, as the row has them */
void choices_seen(struct choices *choices, struct slice text, struct slice pinpoint, uint32_t i);

/* do what was decided; how many choices name a citation that was not seen */
size_t choices_apply(struct choices *choices, struct sets *sets);

void choices_free(struct choices *choices);

#endif
