/* what a piece of a note holds that tells a citation from what is said about it */
#ifndef CITE_CLUES_H
#define CITE_CLUES_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "cite/inset.h"
#include "cite/lexicon.h"
#include "slice.h"

/* a note being cut: as it is, without quotations and addresses, without brackets too */
struct cut {
	const struct lexicon *lexicon; /* or NULL */
	struct slice s, plain, bare;
	struct insets insets;
	struct buf plain_buf, bare_buf;
};

/* what a piece holds that a citation has */
struct clues {
	bool quote, url, date, symbol, pin, law, anaphor, author_date, only_date;
	bool signal;   /* begins with one */
	bool prose;    /* reads as a sentence */
	bool tells;    /* does so by its verb */
	bool year;     /* holds a date anywhere */
	bool told;     /* is a comment: prose without the form of a citation */
	size_t begin;  /* where it begins behind its signal */
	size_t pieces; /* how many pieces went into it */
};

/* the clues of the piece from .. to */
struct clues clues_of(const struct cut *cut, size_t from, size_t to);

/* more: those of a piece that goes on with the one of to */
void clues_add(struct clues *to, const struct clues *more);

/* has the citation what makes one whole: a title in quotes, a date, an address, a symbol? */
bool clues_whole(const struct clues *k);

/* does an inset of that kind begin in from .. to, or reach into it? */
bool clues_inset(const struct cut *cut, size_t from, size_t to, enum inset_kind kind);

#endif
