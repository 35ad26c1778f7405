/* names of authors: people and bodies, told from titles */
#ifndef CITE_NAME_H
#define CITE_NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

/* does s read as the name of a person or body: short, capitals but for "of", "the", "и"? */
bool name_is(struct slice s);

/* does s hold a word for a body: Committee, Ministère, Комитет? */
bool name_body(struct slice s);

/* does s begin with the word for a kind of document: Letter, Report, Minutes, Entretien? */
bool name_document(struct slice s);

/* does s name a case by its parties: Smith v. Jones, X c. France? */
bool name_case(struct slice s);

/* does s stand as authors do before "(2020)": names, with commas only before initials? */
bool name_before_date(struct slice s);

/* does s end in an initial: Smith, J.? */
bool name_initial(struct slice s);

/* how many words s has */
size_t name_words(struct slice s);

/* add the phrases that are known here */
void name_learn(struct lexicon *lex);

#endif
