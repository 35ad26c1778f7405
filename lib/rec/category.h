/* how much an action asks for: the five kinds of UPR Info */
#ifndef REC_CATEGORY_H
#define REC_CATEGORY_H

#include "slice.h"

/*
 * The kind of action that a verb, in its base form, asks for, by the published
 * lists of verbs: "minimal", "continuing", "considering", "general" or
 * "specific"; NULL where the lists do not hold the verb.
 */
const char *category_of(struct slice verb);

#endif
