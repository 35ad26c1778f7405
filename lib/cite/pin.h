/* pinpoints: the page, paragraph or article that a citation points at */
#ifndef CITE_PIN_H
#define CITE_PIN_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

enum pin_kind {
	PIN_NONE = 0,
	PIN_PAGE,  /* p. 5, pp. 25–26, at 13, [42], с. 31, paras. 7 and 8 */
	PIN_LAW,   /* article 7, s. 44 (2), annex, rule */
	PIN_OTHER  /* chapter 3, table 6, annex */
};

/*
 * The pinpoint that begins at byte i of s, its list of numbers and any
 * pinpoint within it ("chapter 14, line 9") included: its kind and, in *len,
 * its length; PIN_NONE if there is none.  i is the start of a word.
 */
enum pin_kind pin_at(struct slice s, size_t i, size_t *len);

/* is the word that ends right before byte i one that a number follows: p. с. art.? */
bool pin_word_before(struct slice s, size_t i);

/* add the phrases that are known here */
void pin_learn(struct lexicon *lex);

#endif
