// SPDX-License-Identifier: ISC
#include "source/pairs.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "xalloc.h"

/* a record's rarest words make its blocks; of a word that more have, pairs of words do */
enum { RAREST = 6, SINGLES = 5, PAIRED = 5, FEW = 48, WINDOW = 24, NARROW = 4, TITLE_BEGINS = 12 };

/* a record in the block of a word, of two words, or of a title's beginning */
struct block_entry {
	uint64_t key;
	uint32_t record, id;
};

/* is word x rarer than y?  By its number where both are as rare. */
static bool
rarer(const uint32_t *uses, uint32_t x, uint32_t y)
{
	return uses[x] != uses[y] ? uses[x] < uses[y] : x < y;
}

/* the rarest words of a record that another one has too, the rarest first */
static size_t
rarest(const uint32_t *uses, const struct record *r, uint32_t words[RAREST])
{
	size_t n = 0, k, i, nall;
	const uint32_t *all = record_words(r, r->all, &nall);

	for (k = 0; k < nall; k++) {
		uint32_t w = all[k];

		if (uses[w] < 2)
			continue;
		if (n == RAREST && !rarer(uses, w, words[n - 1]))
			continue;
		for (i = n < RAREST ? n++ : n - 1; i > 0 && rarer(uses, w, words[i - 1]); i--)
			words[i] = words[i - 1];
		words[i] = w;
	}
	return n;
}

static uint64_t
key_of(uint64_t words)
{
	return XXH3_64bits(&words, sizeof(words));
}

size_t
pairs_keys(const uint32_t *uses, const struct record *r, uint64_t keys[PAIRS_KEYS])
{
	struct slice title = record_slice(r, r->heading);
	uint32_t w[RAREST];
	size_t n = rarest(uses, r, w), i, k, nkeys = 0;

	for (i = 0; i < n; i++) {
		if (uses[w[i]] <= FEW && i < SINGLES) {
			keys[nkeys++] = key_of(w[i]);
			continue;
		}
		for (k = i + 1; k < n && k < PAIRED; k++)
			keys[nkeys++] = key_of((uint64_t)(w[i] < w[k] ? w[i] : w[k]) << 32 |
			    (w[i] < w[k] ? w[k] : w[i]));
	}
	/* titles that begin alike, whatever is between their words */
	if (title.n >= TITLE_BEGINS)
		keys[nkeys++] = key_of(XXH3_64bits_withSeed(title.p, TITLE_BEGINS, 1));
	return nkeys;
}

static void
put(struct pairs *b, const uint32_t *uses, const struct record *r, uint32_t record)
{
	uint64_t keys[PAIRS_KEYS];
	size_t n = pairs_keys(uses, r, keys), i;

	for (i = 0; i < n; i++) {
		struct block_entry entry = { keys[i], record, (uint32_t)r->id };

		spill_put(&b->file[entry.key % PAIRS_FILES], &entry, sizeof(entry));
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct block_entry *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

/* the entries of the next file that has some, sorted; false at the end */
static bool
load(struct pairs *b)
{
	struct spill *file;
	struct buf room = { 0 };
	uint64_t at;

	for (b->n = 0; b->n == 0 && b->now < PAIRS_FILES; b->now++) {
		file = &b->file[b->now];
		b->n = (size_t)(file->n / sizeof(*b->v));
		if (b->n > b->cap) {
			b->cap = b->n;
			b->v = xreallocarray(b->v, b->cap, sizeof(*b->v));
		}
		for (at = 0; at < file->n; at += sizeof(*b->v))
			memcpy(&b->v[at / sizeof(*b->v)], spill_get(file, at, sizeof(*b->v), &room),
			    sizeof(*b->v));
		spill_free(file);
	}
	buf_free(&room);
	if (b->n)
		qsort(b->v, b->n, sizeof(*b->v), by_key);
	b->a = b->end = 0;
	b->b = 1;
	return b->n > 0;
}

void
pairs_make(struct pairs *b, struct sources *all, size_t memory)
{
	size_t k;
	uint32_t i;

	*b = (struct pairs){ 0 };
	for (k = 0; k < PAIRS_FILES; k++)
		b->file[k].limit = memory / PAIRS_FILES;
	for (i = 0; i < all->n; i++)
		put(b, all->uses, sources_record(all, i, &all->room), i);
	load(b);
}

size_t
pairs_window(size_t n)
{
	/* among very many, few neighbours are enough to hold them together */
	return n > PAIRS_MANY ? NARROW : WINDOW;
}

/* the block that begins with a */
static void
enter_block(struct pairs *b)
{
	for (b->end = b->a + 1; b->end < b->n && b->v[b->end].key == b->v[b->a].key; b->end++)
		;
	b->window = pairs_window(b->end - b->a);
}

bool
pairs_next(struct pairs *b, uint32_t *first, uint32_t *second)
{
	while (b->n) {
		if (b->a == b->end)
			enter_block(b);
		if (b->b < b->end && b->b - b->a <= b->window) {
			*first = b->v[b->a].record;
			*second = b->v[b->b++].record;
			return true;
		}
		b->a++;
		b->b = b->a + 1;
		if (b->a >= b->n && !load(b))
			break;
	}
	return false;
}

void
pairs_free(struct pairs *b)
{
	size_t k;

	for (k = 0; k < PAIRS_FILES; k++)
		spill_free(&b->file[k]);
	free(b->v);
	*b = (struct pairs){ 0 };
}
