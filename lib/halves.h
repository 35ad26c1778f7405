/* search by halves among records that stand in the order of where they begin */
#ifndef HALVES_H
#define HALVES_H

#include <stddef.h>
#include <string.h>

/*
 * Index of the last of n records of `size` bytes that begins at or before
 * `at`; 0 if none does.  What each begins with is a size_t: where that is.
 */
static inline size_t
halves_last(const void *records, size_t n, size_t size, size_t at)
{
	const char *p = records;
	size_t lo = 0, half, begin;

	/* no branch that depends on where: it could not be foreseen */
	for (; n > 1; n -= half) {
		half = n / 2;
		memcpy(&begin, p + (lo + half) * size, sizeof(begin));
		lo += begin <= at ? half : 0;
	}
	return lo;
}

#endif
