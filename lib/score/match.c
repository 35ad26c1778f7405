// SPDX-License-Identifier: ISC
#include "score/match.h"

#include <stdlib.h>
#include <xxhash.h>

#include "score/distance.h"
#include "score/fold.h"
#include "score/near.h"
#include "xalloc.h"

/* rows whose likeliest partners are all taken are tried so often */
enum { ROUNDS = 4 };

const char *const score_hows[SCORE_HOWS] = { "strict", "soft", "levenshtein" };

void
score_clear(struct score_side *side)
{
	buf_cut(&side->bytes, 0);
	side->n = 0;
}

void
score_free(struct score_side *side)
{
	buf_free(&side->bytes);
	free(side->v);
	*side = (struct score_side){ 0 };
}

static void
add_values(struct buf *b, const struct slice *v, size_t n, void (*fold)(struct buf *, struct slice))
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i)
			buf_putc(b, '\t');
		fold(b, v[i]);
	}
}

void
score_add(struct score_side *side, const struct slice *key, size_t nkeys,
    const struct slice *field, size_t nfields)
{
	struct score_item item = { .key = side->bytes.n, .mate = SCORE_NONE };

	add_values(&side->bytes, key, nkeys, buf_fold);
	item.strict = side->bytes.n;
	add_values(&side->bytes, field, nfields, buf_fold);
	item.soft = side->bytes.n;
	add_values(&side->bytes, field, nfields, score_soft);
	item.end = side->bytes.n;
	xgrow(&side->v, side->n, &side->cap, sizeof(*side->v));
	side->v[side->n++] = item;
}

struct slice
score_key(const struct score_side *side, size_t i)
{
	return slice_part(buf_get(&side->bytes), side->v[i].key, side->v[i].strict);
}

struct slice
score_strict(const struct score_side *side, size_t i)
{
	return slice_part(buf_get(&side->bytes), side->v[i].strict, side->v[i].soft);
}

struct slice
score_softly(const struct score_side *side, size_t i)
{
	return slice_part(buf_get(&side->bytes), side->v[i].soft, side->v[i].end);
}

static uint64_t
key_hash(const struct score_side *side, size_t i)
{
	struct slice key = score_key(side, i);

	return key.n ? XXH3_64bits(key.p, key.n) : 0;
}

/* a row by the hash of all that must be equal: 128 bits, taken for equality */
struct print {
	XXH128_hash_t hash;
	size_t item;
};

static int
by_print(const void *a, const void *b)
{
	const struct print *x = a, *y = b;
	int order = XXH128_cmp(&x->hash, &y->hash);

	return order ? order : (x->item > y->item) - (x->item < y->item);
}

static struct print *
prints(const struct score_side *side, enum score_how how)
{
	struct print *p = xcalloc(side->n, sizeof(*p));
	struct slice text;
	size_t i;

	for (i = 0; i < side->n; i++) {
		text = how == SCORE_SOFT ? score_softly(side, i) : score_strict(side, i);
		p[i].hash = XXH3_128bits_withSeed(text.n ? text.p : "", text.n, key_hash(side, i));
		p[i].item = i;
	}
	if (side->n)
		qsort(p, side->n, sizeof(*p), by_print);
	return p;
}

static size_t
pair_equal(struct score_side *gold, struct score_side *rows, enum score_how how)
{
	struct print *a = prints(gold, how), *b = prints(rows, how);
	size_t i = 0, k = 0, pairs = 0;
	int order;

	while (i < gold->n && k < rows->n) {
		order = XXH128_cmp(&a[i].hash, &b[k].hash);
		if (order == 0) {
			gold->v[a[i].item].mate = b[k].item;
			rows->v[b[k].item].mate = a[i].item;
			pairs++;
		}
		i += order <= 0;
		k += order >= 0;
	}
	free(a);
	free(b);
	return pairs;
}

/* cut the first column off */
static struct slice
column(struct slice *text)
{
	size_t tab = slice_find(*text, 0, "\t");
	struct slice first = slice_part(*text, 0, tab);

	*text = tab == (size_t)-1 ? (struct slice){ 0 } : slice_part(*text, tab + 1, text->n);
	return first;
}

double
score_similar(const struct score_side *gold, size_t g, const struct score_side *rows, size_t r,
    double least)
{
	struct slice a = score_strict(gold, g), b = score_strict(rows, r);
	double all = 1, one;

	do {
		one = distance_similar(column(&a), column(&b), least);
		all = one < all ? one : all;
	} while (all >= least && (a.n || b.n));
	return all >= least ? all : 0;
}

/* two rows that may be paired */
struct couple {
	double similar;
	size_t gold, row, away;
};

struct couples {
	struct couple *v;
	size_t n, cap;
};

static int
by_similar(const void *a, const void *b)
{
	const struct couple *x = a, *y = b;

	if (x->similar != y->similar)
		return x->similar > y->similar ? -1 : 1;
	if (x->away != y->away)
		return x->away < y->away ? -1 : 1;
	return (x->gold > y->gold) - (x->gold < y->gold);
}

/* the couples of row g of the gold that are similar enough */
static void
add_couples(struct couples *all, const struct score_side *gold, size_t g,
    const struct score_side *rows, const struct near *near, double least)
{
	size_t found[NEAR_FOUND], n, i, place;
	struct couple *c;

	/* where it would stand if both had left out as many */
	place = (size_t)((double)g / (double)gold->n * (double)rows->n);
	n = near_find(near, score_softly(gold, g), key_hash(gold, g), place, found);
	for (i = 0; i < n; i++) {
		xgrow(&all->v, all->n, &all->cap, sizeof(*all->v));
		c = &all->v[all->n];
		*c = (struct couple){ score_similar(gold, g, rows, found[i], least), g, found[i],
			found[i] > place ? found[i] - place : place - found[i] };
		if (c->similar >= least && c->similar > 0 &&
		    slice_eq(score_key(gold, g), score_key(rows, found[i])))
			all->n++;
	}
}

static size_t
pair_alike(struct score_side *gold, struct score_side *rows, double least)
{
	struct couples all = { 0 };
	struct near near = { 0 };
	struct couple *c;
	size_t i, pairs = 0;

	for (i = 0; i < rows->n; i++)
		if (rows->v[i].mate == SCORE_NONE)
			near_add(&near, i, score_softly(rows, i), key_hash(rows, i));
	near_ready(&near);
	for (i = 0; i < gold->n; i++)
		if (gold->v[i].mate == SCORE_NONE)
			add_couples(&all, gold, i, rows, &near, least);
	if (all.n)
		qsort(all.v, all.n, sizeof(*all.v), by_similar);
	for (i = 0; i < all.n; i++) {
		c = &all.v[i];
		if (gold->v[c->gold].mate != SCORE_NONE || rows->v[c->row].mate != SCORE_NONE)
			continue;
		gold->v[c->gold].mate = c->row;
		rows->v[c->row].mate = c->gold;
		pairs++;
	}
	free(all.v);
	near_free(&near);
	return pairs;
}

size_t
score_match(struct score_side *gold, struct score_side *rows, enum score_how how, double similar)
{
	size_t i, pairs, more = 1;

	for (i = 0; i < gold->n; i++)
		gold->v[i].mate = SCORE_NONE;
	for (i = 0; i < rows->n; i++)
		rows->v[i].mate = SCORE_NONE;
	pairs = pair_equal(gold, rows, how);
	for (i = 0; how == SCORE_LEVENSHTEIN && i < ROUNDS && more; i++) {
		more = pair_alike(gold, rows, similar);
		pairs += more;
	}
	return pairs;
}
