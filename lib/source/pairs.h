/* which pairs of records are worth comparing: those that share rare words */
#ifndef SOURCE_PAIRS_H
#define SOURCE_PAIRS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "source/sources.h"

enum { PAIRS_FILES = 64, PAIRS_KEYS = 16, PAIRS_MANY = 128 };

struct pairs {
	struct spill file[PAIRS_FILES]; /* the entries, shared out by their keys */
	size_t now;                     /* that one is in v */
	struct block_entry *v;
	size_t n, cap;
	size_t a, b;     /* the pair to give next */
	size_t end;      /* of the block of a */
	size_t window;   /* how far b may be from a in it */
};

/* the keys of the blocks that a record is in, given how many have each word; how many keys */
size_t pairs_keys(const uint32_t *uses, const struct record *r, uint64_t keys[PAIRS_KEYS]);

/*
 * In a block of n records, in order of the lowest 32 bits of their ids, one is
 * compared with so many that follow it; the same for all n > PAIRS_MANY.
 */
size_t pairs_window(size_t n);

/*
 * Put the records into blocks.  A record is in a few blocks, and in a block
 * it is compared with a few dozen others: the pairs grow as the records do.
 * What is more than `memory` bytes goes to files.
 */
void pairs_make(struct pairs *pairs, struct sources *all, size_t memory);

/* the next pair, in an order that the ids make; false at the end; a pair may come more than once */
bool pairs_next(struct pairs *pairs, uint32_t *a, uint32_t *b);

void pairs_free(struct pairs *pairs);

#endif
