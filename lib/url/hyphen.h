/* hyphens of addresses that a converter took for a typesetter's */
#ifndef URL_HYPHEN_H
#define URL_HYPHEN_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/*
 * Converters drop a hyphen at a line end and join the lines.  Of an address
 * that broke behind one this leaves two words run together, and the rest of
 * the address at the end of a line.  The title that stands before it tells
 * which: ".../nine-nightson-the-ferry" beside "Nine Nights on the Ferry".  Put
 * those hyphens back into `url`, printed in the bytes start to end of the
 * text, where two words of the text before it, a space between them, are run
 * together in the path, and the word on either side is the same in both.
 * True if any was put back.  Looks at a bounded part of the text.
 */
bool url_hyphen(struct buf *url, struct slice text, size_t start, size_t end);

#endif
