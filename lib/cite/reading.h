/* a citation being read: what the parts of cite_read share */
#ifndef CITE_READING_H
#define CITE_READING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "cite/cite.h"
#include "cite/inset.h"
#include "slice.h"

enum { MAX_PIECES = 24 };

/* a citation being read; offsets are into text, `to` is where its last words end */
struct reading {
	struct cite *cite;
	const struct lexicon *lexicon; /* or NULL */
	struct slice text, plain, bare; /* bare: brackets struck out as well */
	struct insets insets;
	struct buf plain_buf, bare_buf;
	size_t from, to;  /* behind the signal; the end of what names the source */
	size_t url_at;    /* where the address, or the bracket around it, begins, or text.n */
	size_t tail;      /* the same, were it not for the date */
	size_t date_at;   /* where the date (or its bracket) begins, or text.n */
	size_t pin_front; /* the end of a pinpoint that stands before the name, or 0 */
	bool date_opens;  /* author and date first */

	/* of title_read alone */
	struct slice dropped; /* a piece that is nothing but a number */
	struct slice piece[MAX_PIECES];
	size_t pieces;
};

/*
 * The parts, in the order in which they are read: the address; the pinpoint,
 * the last one or the one that opens the citation of a law; the date, the
 * first one if it follows the author, the last one otherwise; and then a page
 * that no word announces, behind the date.
 */
void reading_url(struct reading *r);
void reading_pin(struct reading *r);
void reading_date(struct reading *r);
void reading_last_page(struct reading *r);

/* the sign before byte i, white space skipped; 0 at from */
uint32_t reading_before(struct slice s, size_t from, size_t i);

/*
 * Author, title and container of the citation, from the words between
 * r->from and r->to that nothing else was made of.
 */
void title_read(struct reading *r);

/* the words between from and to, cut at commas that are not inside a date: r->piece */
void title_pieces(struct reading *r, size_t from, size_t to);

/*
 * What the source stands in, or who brought it out, unless it is known: from
 * r->piece[k] on; in the bracket of the date; behind that bracket, if it
 * follows the title, which ends at title_end.
 */
void container_take(struct reading *r, size_t k);
void container_publisher(struct reading *r);
void container_behind_date(struct reading *r, size_t title_end);

/* a text without the words that may trail it: "of", "and", "in" */
struct slice container_words(struct slice s);

/* is it an edition, a state of the text: 2d ed., 2nd edition, as amended? */
bool container_edition(struct slice s);

#endif
