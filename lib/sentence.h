/* where sentences begin and end */
#ifndef SENTENCE_H
#define SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/*
 * Sentences of a text whose paragraphs are separated by "\n".  A sentence
 * ends after . ? ! … (and the Chinese, Arabic and Devanagari full stops)
 * with the quotes and brackets that close it, unless the word before the
 * full stop is a known abbreviation ("Sept.", "No.", "v."), a single initial,
 * or the text goes on in small letters; a paragraph's end always ends it.
 */

/* the end (exclusive) of the sentence that byte `at` is in */
size_t sentence_end(struct slice text, size_t at);

/* the start of the sentence that byte `at` is in, white space skipped */
size_t sentence_start(struct slice text, size_t at);

/*
 * Iterate: *pos is 0 at first; the next sentence, trimmed, into *out;
 * false when there is none.
 */
bool sentence_next(struct slice text, size_t *pos, struct slice *out);

/* does a sentence end right before byte i (after its closing quotes)? */
bool sentence_ends_at(struct slice text, size_t i);

#endif
