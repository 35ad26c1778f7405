/* the words of a document, to decide what a hyphen at a line end means */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

/* a longer one is no word of any language, and keeps its hyphen */
enum { WORD_BYTES = 256 };

/* made at the first question; zero value with `text` set is ready */
struct words {
	struct slice text;
	uint64_t *slot; /* hashes of the lower-case words, open addressing */
	size_t nslots, used;
	unsigned char *asked; /* bits of the beginnings of words that are kept; NULL: all are */
};

/*
 * Does the hyphen between `left` and `right`, the two parts of a word broken
 * at a line end, belong to the word ("Upper-Lasket", "ill-treatment"), or
 * did the typesetter put it in ("infor-mation")?  The document's own use
 * elsewhere decides, then the parts.
 */
bool words_keep_hyphen(struct words *words, struct slice left, struct slice right);

void words_free(struct words *words);

#endif
