/* sixteen bytes at a time: what some of them are is asked of all in a few instructions */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { BLOCK = 16 };

/*
 * gcc and clang make vector instructions of this where the processor has
 * them, and others where it has not.
 */
typedef unsigned char block __attribute__((vector_size(BLOCK)));

/* the sixteen bytes at p */
static inline block
block_at(const char *p)
{
	block x;

	memcpy(&x, p, sizeof(x));
	return x;
}

/*
 * The questions below answer by a byte for each, 255 where it is so and else
 * 0: answers are joined by | and &.
 */
static inline block
block_is(block x, char c)
{
	return (block)(x == (unsigned char)c);
}

/* bytes that are not ASCII */
static inline block
block_wide(block x)
{
	return (block)(x > 0x7F);
}

/* bytes below c */
static inline block
block_below(block x, unsigned char c)
{
	return (block)(x < c);
}

static inline block
block_digits(block x)
{
	return block_below(x - '0', 10);
}

/* two spaces, one behind the other, in the seventeen bytes at p, of which x are the first sixteen */
static inline block
block_gap(block x, const char *p)
{
	return block_is(x, ' ') & block_is(block_at(p + 1), ' ');
}

/* is the answer yes for any byte? */
static inline bool
block_any(block answer)
{
	uint64_t half[2];

	memcpy(half, &answer, sizeof(half));
	return (half[0] | half[1]) != 0;
}

/* of how many bytes the answer is yes */
static inline size_t
block_count(block answer)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t half[2];

	memcpy(half, &answer, sizeof(half));
	return (size_t)(((half[0] & ones) + (half[1] & ones)) * ones >> 56);
}

/* the first byte of which the answer, which is yes for some, is yes */
static inline size_t
block_first(block answer)
{
	uint64_t half[2];

	memcpy(half, &answer, sizeof(half));
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	return (size_t)(half[0] ? __builtin_ctzll(half[0]) : 64 + __builtin_ctzll(half[1])) / 8;
#else
	return (size_t)(half[0] ? __builtin_clzll(half[0]) : 64 + __builtin_clzll(half[1])) / 8;
#endif
}

#endif
