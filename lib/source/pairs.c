// SPDX-License-Identifier: ISC
#include "source/pairs.h"

#include <stdlib.h>
#include <xxhash.h>

#include "xalloc.h"

/* a record's rarest words make its blocks; of a word that more have, pairs of words do */
enum { RAREST = 6, SINGLES = 5, PAIRED = 5, FEW = 48, WINDOW = 48,
	TITLE_BEGINS = 12 };

static void
count_words(struct sources *all)
{
	size_t i, k;

	for (i = 0; i < all->n; i++)
		for (k = 0; k < all->record[i].all.len; k++)
			all->dict.uses[all->terms[all->record[i].all.at + k]]++;
}

/* is word x rarer than y?  By its hash where both are as rare. */
static bool
rarer(const struct terms *dict, uint32_t x, uint32_t y)
{
	if (dict->uses[x] != dict->uses[y])
		return dict->uses[x] < dict->uses[y];
	return dict->hash[x] < dict->hash[y];
}

/* the rarest words of a record that another one has too, the rarest first */
static size_t
rarest(const struct sources *all, const struct record *r, uint32_t words[RAREST])
{
	size_t n = 0, k, i;

	for (k = 0; k < r->all.len; k++) {
		uint32_t w = all->terms[r->all.at + k];

		if (all->dict.uses[w] < 2)
			continue;
		if (n == RAREST && !rarer(&all->dict, w, words[n - 1]))
			continue;
		for (i = n < RAREST ? n++ : n - 1; i > 0 && rarer(&all->dict, w, words[i - 1]); i--)
			words[i] = words[i - 1];
		words[i] = w;
	}
	return n;
}

static void
add(struct pairs *b, uint64_t key, size_t record)
{
	xgrow(&b->v, b->n, &b->cap, sizeof(*b->v));
	b->v[b->n++] = (struct block_entry){ key, (uint32_t)record };
}

/* the block of the titles that begin alike, whatever is between their words */
static void
put_title(struct pairs *b, const struct sources *all, size_t record)
{
	struct slice title = sources_slice(all, all->record[record].heading);

	if (title.n >= TITLE_BEGINS)
		add(b, XXH3_64bits_withSeed(title.p, TITLE_BEGINS, 1), record);
}

static void
put(struct pairs *b, const struct sources *all, size_t record)
{
	const struct terms *dict = &all->dict;
	uint32_t w[RAREST];
	size_t n = rarest(all, &all->record[record], w), i, k;

	for (i = 0; i < n; i++) {
		if (dict->uses[w[i]] <= FEW && i < SINGLES) {
			add(b, dict->hash[w[i]], record);
			continue;
		}
		for (k = i + 1; k < n && k < PAIRED; k++)
			add(b, (dict->hash[w[i]] ^ (dict->hash[w[k]] << 1)) * 0x9E3779B97F4A7C15U,
			    record);
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct block_entry *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

void
pairs_make(struct pairs *b, struct sources *all)
{
	size_t i;

	count_words(all);
	for (i = 0; i < all->n; i++) {
		put(b, all, i);
		put_title(b, all, i);
	}
	if (b->n)
		qsort(b->v, b->n, sizeof(*b->v), by_key);
	b->b = 1;
}

bool
pairs_next(struct pairs *b, size_t *first, size_t *second)
{
	while (b->a + 1 < b->n) {
		if (b->b < b->n && b->b - b->a <= WINDOW && b->v[b->b].key == b->v[b->a].key) {
			*first = b->v[b->a].record;
			*second = b->v[b->b++].record;
			return true;
		}
		b->a++;
		b->b = b->a + 1;
	}
	return false;
}

void
pairs_free(struct pairs *b)
{
	free(b->v);
	*b = (struct pairs){ 0 };
}
