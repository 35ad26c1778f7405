/* the words that lead into a citation: See also, Cf., Voir, См. также */
#ifndef CITE_SIGNAL_H
#define CITE_SIGNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

/* the length of the signal that begins at byte i, a comma or colon after it included; 0: none */
size_t signal_at(struct slice s, size_t i);

/*
 * The length of the number at i that some other text left before a citation:
 * before a signal ("12 See Pask"), or if `sure` before any name ("12 Pask",
 * which may as well be "12 Days in Tarvik").
 */
size_t signal_number_at(struct slice s, size_t i, bool sure);

/* the length of the words at i that lead from a quoted source to the one that quotes it */
size_t signal_via_at(struct slice s, size_t i);

/* the length of the words at i that lead to an address, or to a date of access */
size_t signal_access_at(struct slice s, size_t i);

/* the length of the words at i after which a date is that of access: accessed, consulté le */
size_t signal_visit_at(struct slice s, size_t i);

/* or that of something else than the source: as of, dated, as amended */
size_t signal_about_at(struct slice s, size_t i);

/*
 * Is s told rather than cited: does it read as a sentence, with a verb that
 * says so, or begin as one?  Quotations and brackets must be struck out.
 */
bool signal_prose(const struct lexicon *lex, struct slice s);

/* the same by its verbs alone */
bool signal_tells(const struct lexicon *lex, struct slice s);

/* add the phrases that are known here */
void signal_learn(struct lexicon *lex);

#endif
