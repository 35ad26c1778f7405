/* set phrases in running text: case, white space and apostrophes do not matter */
#ifndef CITE_PHRASE_H
#define CITE_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

#include "ascii.h"
#include "slice.h"

/*
 * The length of the phrase that stands at byte i of s, or 0.  The phrase is
 * written in small letters, with one space where any white space may stand
 * and ' for either apostrophe; a letter or digit that follows its last
 * letter makes it another word (not so after a Chinese character).
 */
size_t phrase_at(struct slice s, size_t i, const char *phrase);

/*
 * The first byte of any phrase that may stand at byte i of s: a cheap test
 * before phrase_at where many are tried.  NUL at the end of s.
 */
char phrase_first(struct slice s, size_t i);

/*
 * May the phrase stand at byte i, where phrase_first is `first`?  By its first
 * two letters: what passes is for phrase_at to decide.
 */
static inline bool
phrase_may(struct slice s, size_t i, char first, const char *phrase)
{
	/* two letters tell most phrases from most words */
	return phrase[0] == first && (!ascii_isalnum(phrase[1]) ||
	    (i + 1 < s.n && ascii_lower(s.p[i + 1]) == phrase[1]));
}

/*
 * The longest phrase of a table (ended by NULL) that stands at byte i: its
 * length, or 0; *which, unless NULL, gets its index.
 */
size_t phrase_any(struct slice s, size_t i, const char *const *table, size_t *which);

/* does a word begin at byte i: is what stands before it no letter or digit? */
bool phrase_word_start(struct slice s, size_t i);

/* is there a phrase of the table anywhere in s?  its offset, or (size_t)-1 */
size_t phrase_find(struct slice s, size_t from, const char *const *table, size_t *len);

/* the first byte at or after i that is no white space */
size_t phrase_skip(struct slice s, size_t i);

/* Han characters and kana: scripts without spaces between words */
bool phrase_is_han(unsigned long c);

/* without the bytes of `set` (ASCII), white space and dashes at the ends */
struct slice phrase_strip(struct slice s, const char *set);

#endif
