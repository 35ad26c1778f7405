/* how many records of a corpus have each word, as counted before */
#ifndef SOURCE_TALLY_H
#define SOURCE_TALLY_H

#include <stdint.h>

struct tally {
	uint64_t records;
	uint32_t *uses; /* WORD_NUMBERS of them */
};

/*
 * Read rows with the columns `word`, its number, and `records`, how many have
 * it; `total` for a word says how many there are.  A word that has no row is
 * one record's.  0, or -1 after a message; free with tally_free.
 */
int tally_read(struct tally *tally, char *path);

void tally_free(struct tally *tally);

#endif
