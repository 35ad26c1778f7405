// SPDX-License-Identifier: ISC
/* lists of words, asked for a word and for what one begins with */
#include "wordlist.h"

#include <stdio.h>

#include "tap.h"

enum { MANY = 3000 };

static struct wordlist words = WORDLIST("ferry", "Fern", "of", "a", "порт");
static struct wordlist starts = WORDLIST_STARTS("see ", "see also ", "%", "cf.", "там же");

static void
finds(struct tap *tap)
{
	tap_is(tap, slice_of(wordlist_find(&words, slice_of("ferry"))), "ferry", "a word");
	tap_is(tap, slice_of(wordlist_find(&words, slice_of("a"))), "a", "a word of one byte");
	tap_is(tap, slice_of(wordlist_find(&words, slice_of("порт"))), "порт", "a word that is not ASCII");
	tap_ok(tap, !wordlist_find(&words, slice_of("FERRY")), "capitals are another word");
	tap_ok(tap, !wordlist_find(&words, slice_of("ferr")), "the start of a word is none");
	tap_ok(tap, !wordlist_find(&words, slice_of("ferryy")), "nor is more than it");
	tap_ok(tap, !wordlist_find(&words, (struct slice){ 0 }), "nor is nothing");
	tap_is(tap, slice_of(wordlist_find_nocase(&words, slice_of("FERRY"))), "ferry", "nocase: capitals");
	tap_is(tap, slice_of(wordlist_find_nocase(&words, slice_of("fern"))), "Fern",
	    "nocase: capitals of the list");
	tap_ok(tap, !wordlist_find_nocase(&words, slice_of("fe")), "nocase: the start of a word");
}

static void
begins(struct tap *tap)
{
	tap_is(tap, slice_of(wordlist_starts(&starts, slice_of("cf. the map"))), "cf.", "starts");
	tap_ok(tap, wordlist_starts(&starts, slice_of("see also 3")) != NULL, "starts: with two of them");
	tap_is(tap, slice_of(wordlist_starts(&starts, slice_of("% of it"))), "%", "starts: one byte");
	tap_is(tap, slice_of(wordlist_starts(&starts, slice_of("%"))), "%", "starts: nothing behind it");
	tap_is(tap, slice_of(wordlist_starts(&starts, slice_of("там же, 3"))), "там же", "starts: not ASCII");
	tap_ok(tap, !wordlist_starts(&starts, slice_of("See 3")), "starts: capitals");
	tap_ok(tap, !wordlist_starts(&starts, slice_of("cf")), "starts: cut short");
	tap_ok(tap, !wordlist_starts(&starts, (struct slice){ 0 }), "starts: nothing");
	tap_is(tap, slice_of(wordlist_starts_nocase(&starts, slice_of("SEE 3"))), "see ",
	    "starts, nocase: capitals");
}

/* more of them than there are slots for two letters */
static void
many(struct tap *tap)
{
	static char text[MANY][16];
	static const char *list[MANY + 1];
	static struct wordlist large = { .words = list };
	size_t i, found = 0;

	for (i = 0; i < MANY; i++) {
		snprintf(text[i], sizeof(text[i]), "co%zuse", i);
		list[i] = text[i];
	}
	for (i = 0; i < MANY; i++)
		found += wordlist_find(&large, slice_of(text[i])) == list[i];
	tap_num(tap, found, MANY, "each of many words that are alike");
	tap_ok(tap, !wordlist_find(&large, slice_of("co3000se")), "and no other");
}

int
main(void)
{
	struct tap tap = { 0 };

	finds(&tap);
	begins(&tap);
	many(&tap);
	return tap_done(&tap);
}
