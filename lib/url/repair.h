/* what converters did to addresses, and the evidence for undoing it */
#ifndef URL_REPAIR_H
#define URL_REPAIR_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/* an address that ran into white space, or into the end of the text */
struct url_break {
	struct slice text; /* the whole text */
	size_t start;      /* where the address begins */
	size_t end;        /* where the white space begins */
	struct slice url;  /* the address so far */
};

/*
 * Where the address goes on after the white space, or 0 if what follows is
 * no part of it.  *repair gets what taking it would be: URL_JOINED over a
 * line end, URL_DESPACED over a space.  Many lines end with a whole address,
 * so the evidence is weighed: how both sides of the break look, whether the
 * line is full, whether what follows would have had room on it, whether a
 * bracket opened before the address closes after it.  Looks at no more than
 * some lines around, each up to a bounded length.
 */
size_t url_goes_on(const struct url_break *brk, unsigned *repair);

/*
 * How much of an address is address: a note's number or a word that follows
 * a file name's ending ("report.aspx4Legal", "report.pdf12") or a public
 * suffix ("hrw.org12See") without a space is cut off, and a call behind the
 * full stop of the sentence where `after`, what follows the address, begins
 * another one (".../night.2 Its").
 */
size_t url_unglued(struct slice url, struct slice after);

/* take out the white space that was encoded where a line broke; true if any was */
bool url_despace(struct buf *url);

/* the host in an address with a scheme: no user, no port; may be empty */
struct slice url_printed_host(struct slice url);

#endif
