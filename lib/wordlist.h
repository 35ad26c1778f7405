/* lists of words that are asked again and again whether one of them stands somewhere */
#ifndef WORDLIST_H
#define WORDLIST_H

#include <stdbool.h>
#include <stdint.h>

#include "slice.h"

/*
 * A list, for a static variable: its words are sorted by their looks when it is first asked, and kept
 * so until the process ends.
 *
 *	static struct wordlist cases = WORDLIST("nominative", "genitive");
 *	static struct wordlist signs = WORDLIST_STARTS("see ", "cf. ");
 *
 * The first is asked for whole words, the second for what others begin with, and not the other way
 * round.  No word is empty.
 */
struct wordlist {
	const char *const *words; /* ended by NULL */
	bool starts;
	uint16_t *first; /* of each slot: its first word + 1, or 0 */
	uint16_t *next;	 /* of each word: the next of its slot + 1, or 0 */
	unsigned mask;	 /* slots - 1 */
};
#define WORDLIST(...) { .words = (const char *const[]){ __VA_ARGS__, NULL } }
#define WORDLIST_STARTS(...) { .words = (const char *const[]){ __VA_ARGS__, NULL }, .starts = true }

/* the word that s is, byte by byte or whatever the case of its ASCII letters; NULL: none of them */
const char *wordlist_find(struct wordlist *list, struct slice s);
const char *wordlist_find_nocase(struct wordlist *list, struct slice s);

/* a word that s begins with, told alike; NULL: none */
const char *wordlist_starts(struct wordlist *list, struct slice s);
const char *wordlist_starts_nocase(struct wordlist *list, struct slice s);

#endif
