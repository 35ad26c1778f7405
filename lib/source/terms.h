/* the words of many citations, numbered, with how many citations have each */
#ifndef SOURCE_TERMS_H
#define SOURCE_TERMS_H

#include <stddef.h>
#include <stdint.h>

/* zero is empty and ready */
struct terms {
	uint64_t *hash; /* of word i */
	uint32_t *uses; /* citations that have word i */
	size_t n, hash_cap, uses_cap;
	uint32_t *slot; /* open addressing: number of the word plus 1 */
	size_t nslots;
};

/* the number of the word with this hash */
uint32_t terms_number(struct terms *terms, uint64_t hash);

/*
 * How much a word tells, from how few citations have it: the inverse document
 * frequency in units of 1 / TERMS_ONE bits.  Whole numbers, so that sums are
 * the same in any order.
 */
enum { TERMS_ONE = 256 };
uint32_t terms_weight(const struct terms *terms, uint32_t term, size_t citations);

void terms_free(struct terms *terms);

#endif
