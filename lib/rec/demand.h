/* demands in running text: "We urge the Government of X to release ..." */
#ifndef REC_DEMAND_H
#define REC_DEMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "rec/lead.h"
#include "slice.h"

/*
 * Iterate over the demands of a sentence; *pos is 0 at first.  A demand is a
 * part of the sentence, from its verb where it says whom it asks ("release
 * ..."), else all that is asked ("the law be changed"); `lead` gets the words
 * that ask.  False when there is none.
 *
 * `head` is the beginning of the document: who is named there may be its
 * author, and what such a one urges is a demand, too ("The League urges ...").
 */
bool demand_next(struct lead_words *words, struct slice head, struct slice sentence, size_t *pos,
    struct slice *demand, struct lead *lead);

/*
 * Does a sentence say what must be, without asking anybody ("the State must
 * ensure ...")?  *lead gets whom it says that of.
 */
bool demand_implicit(struct slice sentence, struct lead *lead);

#endif
