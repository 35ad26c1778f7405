/* law: treaties by their names in six languages, and what calls itself law */
#ifndef CITE_LAW_H
#define CITE_LAW_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

/*
 * The treaty or declaration whose name begins at byte i, a word's start: its
 * short name ("iccpr"), and in *len the length of the name as printed; NULL
 * if there is none.  *acronym, unless NULL, says that it is a short form that
 * may mean a committee too (CAT, CRC).
 */
const char *law_treaty(struct slice s, size_t i, size_t *len, bool *acronym);

/* does s, the words before an article or a date, name itself a law: Criminal Code of ...? */
bool law_named(struct slice s);

/* is it published where laws are: Official Gazette, Journal officiel, Ur. l.? */
bool law_gazette(const struct lexicon *lex, struct slice s);

/* add the phrases that are known here */
void law_learn(struct lexicon *lex);

#endif
