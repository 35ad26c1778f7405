/* one look at a text that tells which of many patterns may match in a part of it */
#ifndef NEED_SIEVE_H
#define NEED_SIEVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "need/need.h"
#include "slice.h"

enum { SIEVE_WORDS = 4, SIEVE_HITS = 1024 };

struct sieve;

/* make one for patterns that are read as need_read has them; free with sieve_free */
struct sieve *sieve_new(void);
void sieve_free(struct sieve *sieve);

/* add a pattern: its number, from 0; all before the first look */
size_t sieve_add(struct sieve *sieve, const char *pattern);

/* what was seen in a text, which must outlive it; make it once and use it again */
struct sieve_look {
	struct slice text;
	size_t n;
	bool full; /* it holds more than is kept: nothing is known of its parts */
	struct sieve_hit {
		size_t key, at; /* the end of the key that was seen; where the literal begins */
		size_t literal;
	} hit[SIEVE_HITS];
};

void sieve_look(const struct sieve *sieve, struct slice text, struct sieve_look *look);

/* what a part of a text holds; to be asked about patterns */
struct sieve_found {
	uint64_t sets[SIEVE_WORDS];
	bool all; /* any of them may match */
};

/*
 * Of a text that was looked at, and of a part of it.  False if the look does
 * not tell of this part: it is none of the text, it begins or ends inside a
 * word of it, or there was too much to keep.
 */
bool sieve_found(const struct sieve *sieve, const struct sieve_look *look, struct slice part,
    struct sieve_found *found);

/* may this pattern match in it?  False is sure */
bool sieve_passes(const struct sieve *sieve, size_t pattern, const struct sieve_found *found);

#endif
