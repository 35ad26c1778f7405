/* is it what the document prints?  Comparing what a row says with a place in a text */
#ifndef STANDS_H
#define STANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "slice.h"

/*
 * Does `part` stand somewhere in `whole`, without cutting a word or a number
 * (of a script that puts spaces between words)?  A newline in either counts
 * as a space.  Linear in both, whatever they hold.
 */
bool stands_within(struct slice whole, struct slice part);

/*
 * Does the mark of a note stand at the beginning of `text`: by itself, in
 * superscript or not, in digits of another script, in brackets, or in the forms
 * [^N], [footnoteRef:N], ----footnoteN---- and footnoteN), endnotes alike?  A
 * longer number does not count.
 */
bool stands_mark(struct slice text, struct slice mark);

/* the lines of a document that begin with a number, letter or the like; zero value: none read */
struct stands_items {
	struct stands_item *v;
	size_t n, cap;
	bool read;
};

/*
 * Does the label belong to what begins at byte `at`: does it stand right
 * before it, or is it the label of the nearest line before that has one of
 * its kind?  A label in parts (68.3) may also be made of the nearest number
 * (3) and one before it (68).  `items` is filled at the first question and
 * is that document's; free with stands_items_free.
 */
bool stands_label(struct stands_items *items, const struct layout *lay, size_t at,
    struct slice label);
void stands_items_free(struct stands_items *items);

/*
 * Does `raw` spell the address `url`?  Its letters and digits must be those
 * of `raw` in order, after hxxp is made http again, ligatures are taken apart
 * (both in NFKD), and leaving out any of raw's; only a scheme may be added.
 */
bool stands_address(struct slice url, struct slice raw);

/* is `symbol` what `raw` spells, but for white space, and `url` where it is to be had (url/where.h)? */
bool stands_symbol(struct slice symbol, struct slice raw, struct slice url);

/* is it the host of the address (http without a scheme), in the form that url/parse.h gives it? */
bool stands_host(struct slice url, struct slice host);

#endif
