/* the records of a corpus compared block by block, where the blocks come from outside */
#ifndef SOURCE_BLOCKS_H
#define SOURCE_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "slice.h"
#include "source/pairs.h"
#include "source/same.h"
#include "source/tally.h"

/* 18 digits name a block, 24 the place of a record in it: see blocks_of */
enum { BLOCK_DIGITS = 18, TURN_DIGITS = 24, BLOCKS_MAX = PAIRS_KEYS + NKEYS };

/* a record's place in a block; in one of a `shared` key it is not compared, but belongs to the first */
struct block_place {
	char block[BLOCK_DIGITS + 1], turn[TURN_DIGITS + 1];
	bool shared;
};

/*
 * The places of a record in the blocks that sources_find compares it in, and
 * in those of its own keys; how many.  Blocks in order of their names, and the
 * records of each in order of their turns (both as bytes), are in the order of
 * sources_find.
 */
size_t blocks_of(const struct tally *tally, const struct record *r, struct block_place place[BLOCKS_MAX]);

/* two records that may be one source */
struct block_link {
	char order[BLOCK_DIGITS + 2 * TURN_DIGITS + 1]; /* its turn, for sources_link */
	uint64_t a, b;                                  /* ids */
	unsigned percent;                               /* 0: they share a key */
};

/* the blocks, as they pass by; no more of one are in memory than are compared.  Zero with these set is ready. */
struct blocks {
	struct corpus corpus;
	void (*found)(const struct block_link *link, void *arg);
	void *arg;

	/* private */
	char block[BLOCK_DIGITS + 1];
	struct block_record *v;
	size_t n;
	bool wide;
	char lead[TURN_DIGITS + 1]; /* the first turn in the block of a key */
};

/*
 * The next record, and its place; `record` is NULL in a block of a key, whose
 * records are known by their turns.  All places of a block come together, in
 * order of their turns.
 */
void blocks_add(struct blocks *blocks, struct slice block, struct slice turn, const struct record *record);

/* compare the last ones, and free all */
void blocks_end(struct blocks *blocks);

/* is the block that of a key? */
bool block_is_key(struct slice block);

#endif
