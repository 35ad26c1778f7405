/* the text of a note, cut into the citations and the comments that it holds */
#ifndef CITE_SPLIT_H
#define CITE_SPLIT_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

/* one of them: its own words, a piece of the note's text */
struct part {
	struct slice text;
	struct slice label; /* the abbreviation that it begins with, of a list of them */
	bool comment;       /* told, not cited */
};

struct parts {
	struct part *v;
	size_t n, cap;
	const struct lexicon *lexicon; /* or NULL, which takes longer */
};

/*
 * Cut a note (folded: one space for white space) into parts, in order, in
 * linear time.  Semicolons, sentence ends, "and" between two instruments and
 * signals ("see also") part citations; what only goes on with the one before
 * (an address, a pinpoint, a container) stays with it.  In a list of
 * abbreviations (lib/cite/label.h) each entry is one.  parts is used again:
 * zero at first, free with parts_free.
 */
void split_note(struct parts *parts, struct slice note);

void parts_free(struct parts *parts);

#endif
