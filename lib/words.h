/* the words of a document, to decide what a hyphen at a line end means */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

/* a longer one is no word of any language, and keeps its hyphen */
enum { WORD_BYTES = 256 };

/* zero value with `text` set is ready; the rest is private, but for `foreseen` */
struct words {
	struct slice text;
	uint64_t *slot; /* sums of words that are asked for, open addressing */
	size_t nslots, used;
	uint32_t begins[32 * 32]; /* by a word's first three letters: one that is asked for begins so */
	size_t sought;  /* bytes of the text that were passed to look for one word or another */
	bool prepared;  /* all words with hyphens are known */
	bool walks;     /* what is not known is to be learned by a walk */
	bool walked;    /* the text, for the words that had been asked for */
	bool all;       /* all words of the text are kept */
	bool foreseen;  /* for who asks: words_expect has been told of what may come */
};

/* so many questions are answered by looking for their words; where there are more the text is walked for all */
enum { WORDS_FEW = 128 };

/*
 * Is a question of these two, with up to `more` behind it, one for the walk?
 * Then words_expect wants to be told before of all that may come.
 */
bool words_walks(struct words *words, struct slice left, struct slice right, size_t more);

/*
 * Say before the walk that a question may be of these two: any may be asked,
 * but the text is walked once more for words that were not foreseen.
 */
void words_expect(struct words *words, struct slice left, struct slice right);

/*
 * Does the hyphen between `left` and `right`, the two parts of a word broken
 * at a line end, belong to the word ("Upper-Lasket", "ill-treatment"), or
 * did the typesetter put it in ("infor-mation")?  The document's own use
 * elsewhere decides, then the parts.
 */
bool words_keep_hyphen(struct words *words, struct slice left, struct slice right);

void words_free(struct words *words);

#endif
