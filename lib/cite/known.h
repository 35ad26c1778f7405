/* what a document has cited so far, found again by words: what the parts of resolve share */
#ifndef CITE_KNOWN_H
#define CITE_KNOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cite/cite.h"
#include "cite/resolve.h"
#include "slice.h"

/* no name has more words that count; no source */
enum { MAX_WORDS = 24, NONE = -1 };

/* a citation; `root` is the entry it stands for (itself for a full one), or NONE */
struct resolve_entry {
	size_t note, cite; /* as the rows number them */
	int root;
	size_t post, author_end, post_end; /* its words, those of its author first */
	bool full;        /* dated, or with an address: a short form may stand for it */
	bool tail;        /* last of several in its note, without author, date and pinpoint */
	uint64_t author;  /* hash of its author's words; 0: none */
	uint64_t work;    /* hash of its author's and its title's; 0: none */
};

struct resolve_note {
	size_t number;
	size_t first, last; /* its entries are first .. last - 1 */
	bool lost;
};

/* one word of one entry, and the post before it that has the same word */
struct resolve_post {
	uint64_t word;
	uint32_t entry, before;
};

/* an abbreviation: bytes of resolve.label_text */
struct resolve_label {
	size_t entry, at, len;
};

/* say that an entry, or a note, has the word, the mark or the abbreviation of that hash */
void known_add(struct resolve *r, uint64_t word, size_t entry);

/* the hash of a note's mark, and of an abbreviation in any case */
uint64_t known_mark(struct slice mark);
uint64_t known_label(struct slice label);

/* the post of a hash that was added last, plus 1; 0: none.  `before` leads to those before. */
uint32_t known_post(const struct resolve *r, uint64_t word);

/* the words of s that may name a source, their hashes in words[MAX_WORDS]: how many */
size_t known_words(struct slice s, uint64_t *words);

/* what tells an author from others, and a work, of which each citation in full has the same; or 0 */
uint64_t known_author(struct slice author);
uint64_t known_work(const struct cite *cite);

/* the one abbreviation of the document that the label is but for one letter: its entry, or NONE */
int known_misspelt(const struct resolve *r, struct slice label);

/* say that a note ends in the entry; do so many end in it that it is a line of the page? */
void known_tail(struct resolve *r, size_t entry);
bool known_refrain(const struct resolve *r, int root);

/* learn the words of a source cited in full, its abbreviation included */
void known_learn(struct resolve *r, const struct cite *cite, size_t entry);

/* are two entries one, or the same work cited in full twice? */
bool known_same(const struct resolve *r, int a, int b);

/* how many of the words the source has */
size_t known_score(const struct resolve *r, const uint64_t *words, size_t n, int root);

/* how well the source fits else: `more` are words that say which, and the words may be its author */
size_t known_rank(const struct resolve *r, const uint64_t *words, size_t n, struct slice more,
    int root);

/*
 * The source that has most of the words, three in four at least: its entry,
 * or NONE with *several telling how many have as many and fit as well.
 */
int known_by_name(const struct resolve *r, struct slice name, struct slice more, size_t *several);

#endif
