/* States by name, as reports of the United Nations write them */
#ifndef REC_STATE_H
#define REC_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/*
 * The usual short name of a State ("Iran" for "Islamic Republic of Iran",
 * "Iran (Islamic Republic of)" or "Iran, Islamic Republic of"), known by its
 * English, French or Spanish name, even if one letter of it is wrong where no
 * other is spelled like it; the slice is of static memory and empty
 * where the name is not known.
 */
struct slice state_name(struct slice name);

/* can every entry of the table be found?  For tests. */
bool state_table_whole(void);

#endif
