/* the order of the markers of a list: a, b, c; i, ii, iii; 1.1, 1.2 */
#ifndef REC_ORDER_H
#define REC_ORDER_H

#include <stdbool.h>

#include "item.h"

/* does marker b come after marker a in the same list?  Two that a converter lost may be between */
bool order_follows(const struct item *a, const struct item *b);

/* may the marker be the first of a list below an item: a bullet, a, i or 1? */
bool order_begins(const struct item *item);

#endif
