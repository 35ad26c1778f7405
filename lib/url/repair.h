/* what converters did to addresses, and the evidence for undoing it */
#ifndef URL_REPAIR_H
#define URL_REPAIR_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

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

#endif
