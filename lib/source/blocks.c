// SPDX-License-Identifier: ISC
#include "source/blocks.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"

/* one more than the largest block whose records are all compared with WINDOW others */
enum { HELD = PAIRS_MANY + 1 };

/* the blocks of keys stand behind the others: no digit of these is above f */
static const char key_block[] = "k:";

struct block_record {
	char turn[TURN_DIGITS + 1];
	struct buf bytes;
};

bool
block_is_key(struct slice block)
{
	return slice_starts(block, key_block);
}

size_t
blocks_of(const struct tally *tally, const struct record *r, struct block_place place[BLOCKS_MAX])
{
	uint64_t keys[PAIRS_KEYS];
	size_t n = pairs_keys(tally->uses, r, keys), i, k;

	for (i = 0; i < n; i++) {
		place[i].shared = false;
		snprintf(place[i].block, sizeof(place[i].block), "%02x%016" PRIx64,
		    (unsigned)(keys[i] % PAIRS_FILES), keys[i]);
		snprintf(place[i].turn, sizeof(place[i].turn), "%08" PRIx32 "%016" PRIx64, (uint32_t)r->id,
		    r->id);
	}
	for (k = 0; k < NKEYS; k++) {
		if (!r->keys.v[k])
			continue;
		place[n].shared = true;
		snprintf(place[n].block, sizeof(place[n].block), "%s%016" PRIx64, key_block, r->keys.v[k]);
		snprintf(place[n].turn, sizeof(place[n].turn), "%016" PRIx64 "%08x", r->id, 0u);
		n++;
	}
	return n;
}

static const struct record *
record_at(const struct blocks *b, size_t i)
{
	return (const void *)b->v[i].bytes.p;
}

static void
put_order(struct block_link *link, const struct blocks *b, const char *x, const char *y)
{
	snprintf(link->order, sizeof(link->order), "%s%s%s", b->block, x, y);
}

static void
compare(struct blocks *b, size_t i, size_t k)
{
	const struct record *x = record_at(b, i), *y = record_at(b, k);
	struct block_link link = { .a = x->id, .b = y->id };
	struct likeness like;

	if (x->id == y->id)
		return;
	like = same_source(&b->corpus, x, y, true);
	if (!like.same)
		return;
	link.percent = like.percent;
	put_order(&link, b, b->v[i].turn, b->v[k].turn);
	b->found(&link, b->arg);
}

/* compare the records before number `end` with those that follow each */
static void
compare_to(struct blocks *b, size_t end, size_t window)
{
	size_t i, k;

	for (i = 0; i < end; i++)
		for (k = i + 1; k < b->n && k - i <= window; k++)
			compare(b, i, k);
}

/* a block of very many: those that have met all that they are compared with make room */
static void
make_room(struct blocks *b)
{
	size_t window = pairs_window(HELD), done = b->n - window, i;
	struct block_record moved;

	compare_to(b, done, window);
	for (i = 0; i < window; i++) {
		moved = b->v[i];
		b->v[i] = b->v[done + i];
		b->v[done + i] = moved;
	}
	b->n = window;
	b->wide = true;
}

static void
end_block(struct blocks *b)
{
	compare_to(b, b->n, pairs_window(b->wide ? HELD : b->n));
	b->n = 0;
	b->wide = false;
	b->lead[0] = '\0';
}

/* the number that the first 16 digits of a turn are */
static uint64_t
id_of(struct slice turn)
{
	char digits[17] = { 0 };

	memcpy(digits, turn.p, turn.n < 16 ? turn.n : 16);
	return strtoull(digits, NULL, 16);
}

static void
add_to_key(struct blocks *b, struct slice turn)
{
	char digits[TURN_DIGITS + 1];
	struct block_link link = { .a = id_of(slice_of(b->lead)), .b = id_of(turn) };

	snprintf(digits, sizeof(digits), "%.*s", (int)turn.n, turn.p);
	put_order(&link, b, b->lead, digits);
	if (!b->lead[0])
		memcpy(b->lead, digits, sizeof(digits));
	else if (link.a != link.b)
		b->found(&link, b->arg);
}

void
blocks_add(struct blocks *b, struct slice block, struct slice turn, const struct record *record)
{
	struct block_record *r;

	if (!slice_is(block, b->block)) {
		end_block(b);
		snprintf(b->block, sizeof(b->block), "%.*s", (int)block.n, block.p);
	}
	if (block_is_key(block)) {
		add_to_key(b, turn);
		return;
	}
	if (!b->v)
		b->v = xcalloc(HELD, sizeof(*b->v));
	if (b->n == HELD)
		make_room(b);
	r = &b->v[b->n++];
	snprintf(r->turn, sizeof(r->turn), "%.*s", (int)turn.n, turn.p);
	buf_cut(&r->bytes, 0);
	buf_add(&r->bytes, record, record->size);
}

void
blocks_end(struct blocks *b)
{
	size_t i;

	end_block(b);
	for (i = 0; b->v && i < HELD; i++)
		buf_free(&b->v[i].bytes);
	free(b->v);
	b->v = NULL;
}
