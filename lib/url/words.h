/* the words of addresses and of notes, and what they say for one another */
#ifndef URL_WORDS_H
#define URL_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "slice.h"

/* points of one whole word that a link and a note share */
enum { URL_WORD = 60 };

/* one word: lower case; the letters or the digits between two other characters */
struct url_word {
	uint64_t hash;
	size_t at, n;  /* in the text's lower-case form; n is 0 for a pair */
	size_t links;  /* how many links of the block have it */
	bool number;
};

/* a text and the words in it */
struct url_words {
	struct buf lower, letters, initials; /* lower case; without all but letters and digits */
	struct url_word *word;
	size_t n, cap;
	unsigned month; /* bits of the months that are named */
};

/*
 * Add the words of a text to *w, zero before; free with url_words_free.
 * `camel`: a capital after a small letter begins a word, as in addresses.
 */
void url_words_read(struct url_words *w, struct slice s, bool camel);

/* add each word with the one that follows it: "rule 2" says more than its words */
void url_words_pair(struct url_words *w);

/* put them in the order that url_words_have, _date and _host need in a note's */
void url_words_sort(struct url_words *w);
bool url_words_have(const struct url_words *sorted, uint64_t hash);

/* points of word i of a link if a note has it and no other has; 0: it says nothing */
int url_words_worth(const struct url_words *link, size_t i);

/* did word i of a link stand not far before in it? */
bool url_words_again(const struct url_words *link, size_t i);

/* points for the date of a link in a note: 2021/03/12 and 12 March 2021 */
int url_words_date(const struct url_words *link, const struct url_words *note);

/* points for the name of a host in a note: as words run together, or as their initials */
int url_words_host(struct slice host, const struct url_words *note);

void url_words_free(struct url_words *w);

#endif
