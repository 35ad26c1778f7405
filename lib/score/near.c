// SPDX-License-Identifier: ISC
#include "score/near.h"

#include <stdbool.h>
#include <stdlib.h>
#include <xxhash.h>

#include "utf8.h"
#include "xalloc.h"

/* the smallest hashes seen so far, ascending, each once */
struct sketch {
	uint32_t v[NEAR_SKETCH];
	size_t n;
};

static void
keep(struct sketch *s, uint32_t hash)
{
	size_t i = s->n;

	if (s->n == NEAR_SKETCH && hash >= s->v[s->n - 1])
		return;
	while (i > 0 && s->v[i - 1] > hash)
		i--;
	if (i > 0 && s->v[i - 1] == hash)
		return;
	if (s->n < NEAR_SKETCH)
		s->n++;
	for (size_t k = s->n - 1; k > i; k--)
		s->v[k] = s->v[k - 1];
	s->v[i] = hash;
}

static uint32_t
hash(struct slice s, uint64_t block)
{
	return (uint32_t)XXH3_64bits_withSeed(s.p, s.n, block);
}

/* in the first few characters pairs count too: a short text with a slip has no three in a row */
enum { SHORT = 8 };

static void
sketch_make(struct sketch *s, struct slice text, uint64_t block)
{
	size_t at[3] = { 0 }, i = 0, len, n = 0;
	uint32_t c;

	s->n = 0;
	for (; (len = utf8_next(text, i, &c)) > 0; i += len, n++) {
		if (n >= 2)
			keep(s, hash(slice_part(text, at[(n - 2) % 3], i + len), block));
		if (n >= 1 && n < SHORT)
			keep(s, hash(slice_part(text, at[(n - 1) % 3], i + len), block));
		at[n % 3] = i;
	}
	if (n == 1)
		keep(s, hash(text, block));
}

void
near_add(struct near *near, size_t item, struct slice soft, uint64_t block)
{
	struct sketch s;
	size_t i;

	sketch_make(&s, soft, block);
	for (i = 0; i < s.n; i++) {
		xgrow(&near->post, near->n, &near->cap, sizeof(*near->post));
		near->post[near->n++] = (struct near_post){ s.v[i], (uint32_t)item };
	}
}

static int
by_hash(const void *a, const void *b)
{
	const struct near_post *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->item > y->item) - (x->item < y->item);
}

void
near_ready(struct near *near)
{
	if (near->n)
		qsort(near->post, near->n, sizeof(*near->post), by_hash);
}

/* the first posting that does not come before this one */
static size_t
seek(const struct near *near, struct near_post want)
{
	size_t lo = 0, hi = near->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (by_hash(&near->post[mid], &want) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* a text that shares something: how much, and how far away it stands */
struct hit {
	size_t item, shared, away;
};

static size_t
apart(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* the items with the hash, those around `place` */
static size_t
look(const struct near *near, uint32_t hash, size_t place, struct hit *hit)
{
	size_t at = seek(near, (struct near_post){ hash, (uint32_t)place });
	size_t from = at, to = at, n = 0;
	bool grew = true;

	while (grew && n < NEAR_LOOK) {
		grew = false;
		if (to < near->n && near->post[to].hash == hash) {
			hit[n++].item = near->post[to++].item;
			grew = true;
		}
		if (n < NEAR_LOOK && from > 0 && near->post[from - 1].hash == hash) {
			hit[n++].item = near->post[--from].item;
			grew = true;
		}
	}
	return n;
}

static int
by_item(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	return (x->item > y->item) - (x->item < y->item);
}

static int
by_share(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->shared != y->shared)
		return x->shared > y->shared ? -1 : 1;
	if (x->away != y->away)
		return x->away < y->away ? -1 : 1;
	return by_item(a, b);
}

size_t
near_find(const struct near *near, struct slice soft, uint64_t block, size_t place,
    size_t found[NEAR_FOUND])
{
	struct hit hit[NEAR_SKETCH * NEAR_LOOK];
	struct sketch s;
	size_t i, n = 0, items = 0;

	sketch_make(&s, soft, block);
	for (i = 0; i < s.n; i++)
		n += look(near, s.v[i], place, hit + n);
	qsort(hit, n, sizeof(*hit), by_item);
	for (i = 0; i < n; i++) {
		if (items == 0 || hit[items - 1].item != hit[i].item)
			hit[items++] = (struct hit){ hit[i].item, 0, apart(hit[i].item, place) };
		hit[items - 1].shared++;
	}
	qsort(hit, items, sizeof(*hit), by_share);
	for (i = 0; i < items && i < NEAR_FOUND; i++)
		found[i] = hit[i].item;
	return i;
}

void
near_free(struct near *near)
{
	free(near->post);
	*near = (struct near){ 0 };
}
