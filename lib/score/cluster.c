// SPDX-License-Identifier: ISC
#include "score/cluster.h"

#include <stdlib.h>
#include <xxhash.h>

#include "xalloc.h"

/* 128 bits of a key or a name are taken for the whole of it */
struct cluster_item {
	XXH128_hash_t key, cluster;
	size_t order, number; /* number: of the cluster, from 0 */
};

/* an item of both sides */
struct shared {
	size_t gold, rows; /* its clusters */
};

static XXH128_hash_t
hash(struct slice s)
{
	return XXH3_128bits(s.n ? s.p : "", s.n);
}

void
clustering_add(struct clustering *side, struct slice key, struct slice cluster)
{
	xgrow(&side->v, side->n, &side->cap, sizeof(*side->v));
	side->v[side->n] = (struct cluster_item){ hash(key), hash(cluster), side->n, 0 };
	side->n++;
}

void
clustering_free(struct clustering *side)
{
	free(side->v);
	*side = (struct clustering){ 0 };
}

static int
by_cluster(const void *a, const void *b)
{
	const struct cluster_item *x = a, *y = b;

	return XXH128_cmp(&x->cluster, &y->cluster);
}

static int
by_key(const void *a, const void *b)
{
	const struct cluster_item *x = a, *y = b;
	int order = XXH128_cmp(&x->key, &y->key);

	return order ? order : (x->order > y->order) - (x->order < y->order);
}

static int
by_both(const void *a, const void *b)
{
	const struct shared *x = a, *y = b;

	if (x->gold != y->gold)
		return x->gold < y->gold ? -1 : 1;
	return (x->rows > y->rows) - (x->rows < y->rows);
}

static size_t
pairs_of(size_t n)
{
	return n % 2 ? n * ((n - 1) / 2) : n / 2 * (n - (n > 0));
}

/* number the clusters of a side; their sizes, and how many pairs they hold */
static size_t *
number(struct clustering *side, size_t *clusters, size_t *pairs)
{
	size_t *size = xcalloc(side->n + 1, sizeof(*size));
	size_t i, k = 0;

	*clusters = *pairs = 0;
	if (side->n)
		qsort(side->v, side->n, sizeof(*side->v), by_cluster);
	for (i = 0; i < side->n; i++) {
		k += i > 0 && by_cluster(&side->v[i - 1], &side->v[i]) != 0;
		side->v[i].number = k;
		size[k]++;
	}
	for (i = 0; side->n && i <= k; i++)
		*pairs += pairs_of(size[i]);
	*clusters = side->n ? k + 1 : 0;
	return size;
}

/* the items that both have, sorted by their clusters; how many */
static size_t
share(struct clustering *gold, struct clustering *rows, struct shared *out)
{
	size_t i = 0, k = 0, n = 0;
	int order;

	if (gold->n)
		qsort(gold->v, gold->n, sizeof(*gold->v), by_key);
	if (rows->n)
		qsort(rows->v, rows->n, sizeof(*rows->v), by_key);
	while (i < gold->n && k < rows->n) {
		order = XXH128_cmp(&gold->v[i].key, &rows->v[k].key);
		if (order == 0)
			out[n++] = (struct shared){ gold->v[i].number, rows->v[k].number };
		i += order <= 0;
		k += order >= 0;
	}
	if (n)
		qsort(out, n, sizeof(*out), by_both);
	return n;
}

void
clusterings_compare(struct clustering *gold, struct clustering *rows, struct cluster_figures *f)
{
	size_t *gold_size, *rows_size, i, k, n;
	struct shared *both = xcalloc(gold->n + 1, sizeof(*both));
	double square;

	*f = (struct cluster_figures){ .items = { gold->n, rows->n, 0 } };
	gold_size = number(gold, &f->clusters.gold, &f->pairs.gold);
	rows_size = number(rows, &f->clusters.rows, &f->pairs.rows);
	f->items.both = share(gold, rows, both);
	for (i = 0; i < f->items.both; i = k) {
		for (k = i; k < f->items.both && by_both(&both[i], &both[k]) == 0; k++)
			;
		n = k - i;
		square = (double)n * (double)n;
		f->pairs.both += pairs_of(n);
		f->clusters.both += n == gold_size[both[i].gold] && n == rows_size[both[i].rows];
		f->precision += square / (double)rows_size[both[i].rows];
		f->recall += square / (double)gold_size[both[i].gold];
	}
	f->precision /= rows->n ? (double)rows->n : 1;
	f->recall /= gold->n ? (double)gold->n : 1;
	free(gold_size);
	free(rows_size);
	free(both);
}
