/* the language of a text, by its small words and its script */
#ifndef ABOUT_LANGUAGE_H
#define ABOUT_LANGUAGE_H

#include <stddef.h>

#include "slice.h"

/*
 * The ISO 639-1 code of the language that the text is in, a static string;
 * "" where none of those that are known is clearly the one: too few words, a
 * text in two languages, another language.
 */
const char *language_of(struct slice text);

/*
 * How many words a text has: letters and digits between white space, and
 * each Chinese or Japanese character by itself.
 */
size_t language_words(struct slice text);

#endif
