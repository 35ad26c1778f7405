/* States by name, as reports of the United Nations write them */
#ifndef REC_STATE_H
#define REC_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/*
 * The usual short name of a State ("Iran" for "Islamic Republic of Iran",
 * "Iran (Islamic Republic of)" or "Iran, Islamic Republic of"), known by its
 * English, French or Spanish name; the slice is of static memory and empty
 * where the name is not known.
 */
struct slice state_name(struct slice name);

/*
 * Is `list`, the inside of a pair of brackets, a list of recommending States
 * ("France, Chad and Peru")?  True if at least one is known and the rest look
 * like names.  If so, and out is not NULL, the short names are appended to
 * *out, "; " between them and before them if it holds some already; a name
 * that is not known is appended as printed.
 */
bool state_list(struct slice list, struct buf *out);

/*
 * The pair of brackets that ends right before byte `end` of text and holds a
 * list of States: true, with *open the offset of its opening bracket.
 */
bool state_group_before(struct slice text, size_t end, size_t *open);

/* the closing bracket that belongs to the opening one at `open`, or (size_t)-1 */
size_t state_closing(struct slice text, size_t open);

/* is the table in the order that searching it needs?  For tests. */
bool state_table_sorted(void);

#endif
