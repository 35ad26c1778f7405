/* is it what the document prints?  Comparing what a row says with a place in a text */
#ifndef STANDS_H
#define STANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "slice.h"

/*
 * Does `part` stand somewhere in `whole`?  A newline in either counts as a
 * space.  Linear in both, whatever they hold.
 */
bool stands_within(struct slice whole, struct slice part);

/*
 * Does the mark of a note stand at the beginning of `text`: by itself, in
 * superscript, in digits of another script, in brackets, or in the forms
 * [^N], [footnoteRef:N] and [endnoteRef:N]?  A longer number does not count.
 */
bool stands_mark(struct slice text, struct slice mark);

/*
 * Does the label belong to what begins at byte `at`: does it stand right
 * before it, or is it the label of the nearest line before that has one of
 * its kind?  At most a few hundred lines are looked at.
 */
bool stands_label(const struct layout *lay, size_t at, struct slice label);

/*
 * Does `raw` spell the address `url`?  Its letters and digits must be those
 * of `raw` in order, after hxxp is made http again and leaving out any of
 * raw's; only a scheme may be added.
 */
bool stands_address(struct slice url, struct slice raw);

/* does the host, unless it is in the ASCII form of IDNA, stand in the address? */
bool stands_host(struct slice url, struct slice host);

#endif
