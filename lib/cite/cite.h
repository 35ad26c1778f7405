/* one citation, read: its kind and its fields, each a piece of its text */
#ifndef CITE_CITE_H
#define CITE_CITE_H

#include <stdbool.h>

#include "cite/anaphor.h"
#include "cite/lexicon.h"
#include "slice.h"

enum cite_kind { CITE_FULL, CITE_SHORT, CITE_IBID, CITE_SUPRA, CITE_INSTRUMENT, CITE_COMMENT };

/*
 * The slices point into the text that was read, and are empty where it does
 * not say.  `date` and `accessed`, when its address was looked at, are ISO
 * 8601, as precise as printed.  `treaty` is the short name of a treaty that
 * lib/cite/law.h knows, or NULL.
 */
struct cite {
	enum cite_kind kind;
	struct slice text, signal, author, title, container, symbol, pinpoint, url;
	char date[12], accessed[12];
	const char *treaty;
	struct anaphor anaphor; /* offsets into text */
	struct slice named;     /* ibid, supra: the words that name the source */
	struct slice behind;    /* and those behind the anaphor: a short title, a name */
	struct slice label;     /* the abbreviation that it gives its source */
};

/*
 * Read one citation (folded text).  No memory is kept.  A text of more than
 * CITE_MAX bytes is no citation: it is read as a comment.
 */
enum { CITE_MAX = 16384 };
void cite_read(struct cite *cite, struct slice text);

/*
 * The same of an entry of a list of abbreviations, which begins with `label`
 * (none if empty), in a shorter time with a lexicon.
 */
void cite_read_entry(struct cite *cite, struct slice text, struct slice label,
    const struct lexicon *lex);

/* add the phrases of all tables to a lexicon, which is zero but for `see` */
void cite_lexicon(struct lexicon *lex);

/* its date, cut to what an ISO 8601 date may have */
void cite_set_date(struct cite *cite, struct slice date);

/* "full", "ibid", ... as the rows have it, and back; -1 for no such kind */
const char *cite_kind_name(enum cite_kind kind);
int cite_kind_of(struct slice name);

#endif
