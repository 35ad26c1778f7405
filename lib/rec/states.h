/* lists of States in brackets: who makes the recommendations of a UPR report */
#ifndef REC_STATES_H
#define REC_STATES_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/*
 * Is `list`, the inside of a pair of brackets, a list of recommending States
 * ("France, Chad and Peru")?  True if at least one is known and the rest look
 * like names.  If so, and out is not NULL, the short names are appended to
 * *out, "; " between them and before them if it holds some already; a name
 * that is not known is appended as printed.
 */
bool states_list(struct slice list, struct buf *out);

/*
 * The pair of brackets that ends right before byte `end` of text and holds a
 * list of States: true, with *open the offset of its opening bracket.
 */
bool states_before(struct slice text, size_t end, size_t *open);

/* the closing bracket that belongs to the opening one at `open`, or (size_t)-1 */
size_t states_closing(struct slice text, size_t open);

#endif
