/* demands in running text: "We urge the Government of X to release ..." */
#ifndef REC_DEMAND_H
#define REC_DEMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "item.h"
#include "rec/lead.h"
#include "slice.h"

/* slices of the sentence, but for the label, which lives as long */
struct demand {
	struct slice text;
	struct item item; /* what it is counted by: "(b)"; ITEM_NONE: nothing */
	struct lead lead; /* the words that ask */
};

/*
 * Iterate over the demands of a sentence; *pos and *demand are zero at first,
 * and then those of the call before.  A demand is a part of the sentence, from
 * its verb where it says whom it asks ("release ..."), else all that is asked
 * ("the law be changed"); what goes on with it is one more under the same words
 * ("urge X to: (a) release ...; (b) repeal ...").  False when there is none.
 *
 * `head` is the beginning of the document: who is named there may be its
 * author, and what such a one urges is a demand, too ("The League urges ...").
 */
bool demand_next(struct lead_words *words, struct slice head, struct slice sentence, size_t *pos,
    struct demand *demand);

/*
 * Does a sentence tell what the document's own body recommended, with a date
 * ("On 3 May 2031 the Board recommended that the ferry carry ...")?  The body
 * must be named in `head`, where it is not whom the document is addressed to.
 */
bool demand_told(
    struct lead_words *words, struct slice head, struct slice sentence, struct demand *demand);

/*
 * Does a sentence say what must be, without asking anybody ("the State must
 * ensure ...")?  *lead gets whom it says that of.
 */
bool demand_implicit(struct slice sentence, struct lead *lead);

#endif
