/* eight bytes at a time: what some of them are is asked of all in a few instructions */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdint.h>
#include <string.h>

enum { BLOCK = sizeof(uint64_t) };

/* one byte eight times */
#define BLOCK_OF(byte) (UINT64_C(0x0101010101010101) * (byte))

/* the eight bytes at p */
static inline uint64_t
block_at(const char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
	return x;
}

/*
 * The questions below answer by the high bits of the bytes, which BLOCK_HIGH
 * takes out: 0 if it is so of none.  Where one byte is, that of others above
 * it may be set too: only whether there is one is known.  The other bits say nothing, so that the
 * answers of many blocks may be joined by | before they are looked at.
 */
#define BLOCK_HIGH BLOCK_OF(0x80)

static inline uint64_t
block_zero(uint64_t x)
{
	return (x - BLOCK_OF(0x01)) & ~x;
}

/* bytes that are not ASCII */
static inline uint64_t
block_wide(uint64_t x)
{
	return x;
}

/* ASCII digits: XOR with 0x30 turns them into numbers below 10 */
static inline uint64_t
block_digits(uint64_t x)
{
	uint64_t value = x ^ BLOCK_OF('0');

	return (value - BLOCK_OF(10)) & ~value;
}

/* two spaces, one behind the other, in the nine bytes at p, of which x are the first eight */
static inline uint64_t
block_gap(uint64_t x, const char *p)
{
	return block_zero((x ^ BLOCK_OF(' ')) | (block_at(p + 1) ^ BLOCK_OF(' ')));
}

#endif
