/* how much an action asks for: the five kinds of UPR Info */
#ifndef REC_CATEGORY_H
#define REC_CATEGORY_H

#include "slice.h"

/*
 * The kind of action that a text asks for, whose leading verb, in its base
 * form, is `verb`: "minimal", "continuing", "considering", "general" or
 * "specific"; NULL where the lists do not hold the verb.  As UPR Info has it,
 * of two verbs at its beginning the second counts ("continue and strengthen"),
 * and what is general is specific where it says by what ("by amending ...").
 */
const char *category_of(struct slice verb, struct slice text);

#endif
