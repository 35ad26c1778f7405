/* link targets that stand apart from the notes they belong to, put back */
#ifndef URL_ATTACH_H
#define URL_ATTACH_H

#include <stddef.h>

#include "slice.h"

/*
 * Some converters of PDF print the targets of a page's links in one block
 * after the page's notes.  link[0] .. [nlinks - 1] are the addresses of such
 * a block, in order; note[0] .. [nnotes - 1] the texts of that page's notes,
 * in order.  to[i] gets the index of the note that link i belongs to, from 1,
 * or 0 where nothing tells: it may be a link of the running text.
 *
 * Both run in the same order, or the links from the page's end to its start,
 * so the best alignment of all is sought: a link
 * and a note speak for one another by the words and dates that host and path
 * share with the note (the rarer among the notes the more), by the initials
 * of a body's name, and by an address that the note itself prints.  A link
 * twice in a row is one that ran over two lines.  A link without any such
 * word gets the one note that is left for it between two others, or none.
 * Blocks too large to align in bounded time get 0 throughout.
 */
void url_attach(const struct slice *link, size_t nlinks, const struct slice *note, size_t nnotes,
    size_t *to);

#endif
