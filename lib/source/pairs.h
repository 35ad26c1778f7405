/* which pairs of records are worth comparing: those that share rare words */
#ifndef SOURCE_PAIRS_H
#define SOURCE_PAIRS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "source/sources.h"

/* a record in the block of a word, or of two words */
struct block_entry {
	uint64_t key;
	uint32_t record;
};

struct pairs {
	struct block_entry *v;
	size_t n, cap;
	size_t a, b; /* the pair to give next */
};

/*
 * Put the records into blocks, and count in sources.dict how many records
 * have each word.  A record is in a few blocks, and in a block it is compared
 * with a few dozen others: the pairs grow as the records do.  The records
 * must stand in the order of their ids.
 */
void pairs_make(struct pairs *pairs, struct sources *all);

/* the next pair, a before b; false at the end; a pair may come more than once */
bool pairs_next(struct pairs *pairs, size_t *a, size_t *b);

void pairs_free(struct pairs *pairs);

#endif
