/* the words of a citation, made comparable */
#ifndef CITE_TERMS_H
#define CITE_TERMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

/* one word: where it stands, and the hash of its small letters without accents */
struct term {
	size_t at, len;
	uint64_t hash;
	bool small; /* of, the, de, и: says nothing of a source */
	bool digit; /* a number */
	bool initial; /* one letter */
};

/*
 * The next word at or after *pos, which moves behind it; false at the end.
 * A word is a run of letters and digits; an apostrophe inside it is left
 * out ("l'homme" is two words: the article is small).  A Chinese character is a word.
 */
bool term_next(struct slice s, size_t *pos, struct term *term);

/* the letter without its accents and in small: É gives e */
uint32_t term_letter(uint32_t c);

#endif
