/* two ways of putting things into clusters compared */
#ifndef SCORE_CLUSTER_H
#define SCORE_CLUSTER_H

#include <stddef.h>

#include "score/count.h"
#include "slice.h"

struct cluster_item;

/* what one side says; the zero value is empty; free with clustering_free */
struct clustering {
	struct cluster_item *v;
	size_t n, cap;
};

/*
 * Say that the item with this key is in this cluster.  Of several with one
 * key, the first is the first of the other side, and so on.
 */
void clustering_add(struct clustering *side, struct slice key, struct slice cluster);
void clustering_free(struct clustering *side);

/*
 * Items by their keys; pairs of items that are in one cluster; clusters that
 * are the same to the item; and B-cubed precision and recall (Bagga and
 * Baldwin 1998): the mean over a side's items of the share of the item's
 * cluster there that is with it on the other side as well.  An item that the
 * other side does not have is with nothing there.
 */
struct cluster_figures {
	struct score_count items, pairs, clusters;
	double precision, recall; /* B-cubed; 0 where a side has no items */
};

/* compare two sides, whose items are sorted by it; n log n in the items */
void clusterings_compare(struct clustering *gold, struct clustering *rows,
    struct cluster_figures *figures);

#endif
