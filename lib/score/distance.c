// SPDX-License-Identifier: ISC
#include "score/distance.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"
#include "xalloc.h"

enum { BITS = 64 };

/* 64 rows of the matrix: which vertical steps go up, and which down */
struct block {
	uint64_t up, down;
};

/* where each character of the pattern stands in it, `blocks` words a character */
struct pattern {
	uint32_t *alphabet; /* sorted, each once */
	size_t letters, n, blocks;
	uint64_t *at;
};

static size_t
decode(struct slice s, uint32_t *out)
{
	size_t i, len, n = 0;

	for (i = 0; (len = utf8_next(s, i, &out[n])) > 0; i += len)
		n++;
	return n;
}

static size_t
characters(struct slice s, size_t max)
{
	size_t i, len, n = 0;
	uint32_t c;

	for (i = 0; n <= max && (len = utf8_next(s, i, &c)) > 0; i += len)
		n++;
	return n;
}

static int
by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* the words of character c; NULL if the pattern does not have it */
static uint64_t *
places(const struct pattern *p, uint32_t c)
{
	const uint32_t *hit = bsearch(&c, p->alphabet, p->letters, sizeof(c), by_value);

	return hit ? p->at + (size_t)(hit - p->alphabet) * p->blocks : NULL;
}

static void
pattern_make(struct pattern *p, const uint32_t *text, size_t n)
{
	size_t i;

	p->n = n;
	p->blocks = (n + BITS - 1) / BITS;
	p->alphabet = xmalloc(n * sizeof(*text));
	memcpy(p->alphabet, text, n * sizeof(*text));
	qsort(p->alphabet, n, sizeof(*text), by_value);
	for (i = 1, p->letters = 1; i < n; i++)
		if (p->alphabet[i] != p->alphabet[i - 1])
			p->alphabet[p->letters++] = p->alphabet[i];
	p->at = xcalloc(p->letters * p->blocks, sizeof(*p->at));
	for (i = 0; i < n; i++)
		places(p, text[i])[i / BITS] |= (uint64_t)1 << i % BITS;
}

/* one block of the next column; what comes in above and what goes out at `last`: -1, 0, 1 */
static int
advance(struct block *b, uint64_t equal, int in, uint64_t last)
{
	uint64_t vertical = equal | b->down, diagonal, up, down;
	int out;

	equal |= in < 0;
	diagonal = (((equal & b->up) + b->up) ^ b->up) | equal;
	up = b->down | ~(diagonal | b->up);
	down = b->up & diagonal;
	out = (up & last ? 1 : 0) - (down & last ? 1 : 0);
	up = up << 1 | (in > 0);
	down = down << 1 | (in < 0);
	b->up = down | ~(vertical | up);
	b->down = up & vertical;
	return out;
}

static size_t
walk(const struct pattern *p, const uint32_t *text, size_t n)
{
	struct block *block = xcalloc(p->blocks, sizeof(*block));
	uint64_t last = (uint64_t)1 << (p->n - 1) % BITS;
	const uint64_t *at;
	size_t i, k, edits = p->n;
	int carry;

	for (k = 0; k < p->blocks; k++)
		block[k].up = UINT64_MAX;
	for (i = 0; i < n; i++) {
		at = places(p, text[i]);
		carry = 1;
		for (k = 0; k < p->blocks; k++)
			carry = advance(&block[k], at ? at[k] : 0, carry,
			    k + 1 == p->blocks ? last : (uint64_t)1 << (BITS - 1));
		edits = carry < 0 ? edits - 1 : edits + (size_t)carry;
	}
	free(block);
	return edits;
}

size_t
distance(struct slice a, struct slice b)
{
	struct pattern p = { 0 };
	uint32_t *text = xmalloc((a.n + b.n + 2) * sizeof(*text)), *other;
	size_t n = decode(a, text), m, edits;

	other = text + n;
	m = decode(b, other);
	if (n == 0 || m == 0) {
		edits = n + m;
	} else {
		pattern_make(&p, text, n);
		edits = walk(&p, other, m);
	}
	free(text);
	free(p.alphabet);
	free(p.at);
	return edits;
}

double
distance_similar(struct slice a, struct slice b, double least)
{
	size_t n, m, longer, shorter;

	if (slice_eq(a, b))
		return 1;
	n = characters(a, DISTANCE_MAX);
	m = characters(b, DISTANCE_MAX);
	longer = n > m ? n : m;
	shorter = n > m ? m : n;
	/* what is longer by more than may differ need not be looked at */
	if (longer > DISTANCE_MAX || (double)shorter < least * (double)longer)
		return 0;
	return 1 - (double)distance(a, b) / (double)longer;
}
