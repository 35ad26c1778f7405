/* the verb that an instruction begins with */
#ifndef REC_VERB_H
#define REC_VERB_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/*
 * The leading verb of `text`, in its base form and small letters: "Promptly
 * investigate ..." and "To investigate" give `investigate`, "Establishing"
 * gives `establish`.  English, French, Spanish, Russian, Chinese and Arabic;
 * words that may stand before the verb (adverbs, "to", "not", a phrase up to
 * a comma such as "In accordance with the Convention,") are stepped over.
 * The slice is of static memory; empty where the text begins with none of
 * the verbs known here.  *at, if not NULL, gets the verb's place in text.
 */
struct slice verb_leading(struct slice text, size_t *at);

/*
 * Does the text begin as an instruction: with a verb known here, "Do not", or
 * a title and then one of these ("Corporate remedy: Require ...")?
 */
bool verb_commands(struct slice text);

/* where the words after a title begin ("Corporate remedy: Require ..."), or 0 */
size_t verb_after_title(struct slice text);

/* the leading verb as verb_leading has it, also after a title */
struct slice verb_action(struct slice text);

/* does the text demand something: a leading verb, or "should", "must", "doit", ...? */
bool verb_instructs(struct slice text);

/* can every verb of the tables be found?  For tests. */
bool verb_tables_whole(void);

#endif
