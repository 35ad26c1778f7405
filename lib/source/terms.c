// SPDX-License-Identifier: ISC
#include "source/terms.h"

#include <stdlib.h>

#include "xalloc.h"

static size_t
slot_of(const struct terms *t, uint64_t hash)
{
	size_t i = (size_t)hash & (t->nslots - 1);

	while (t->slot[i] && t->hash[t->slot[i] - 1] != hash)
		i = (i + 1) & (t->nslots - 1);
	return i;
}

static void
grow(struct terms *t)
{
	size_t k;

	t->nslots = t->nslots ? 2 * t->nslots : 4096;
	free(t->slot);
	t->slot = xcalloc(t->nslots, sizeof(*t->slot));
	for (k = 0; k < t->n; k++)
		t->slot[slot_of(t, t->hash[k])] = (uint32_t)k + 1;
}

uint32_t
terms_number(struct terms *t, uint64_t hash)
{
	size_t i;

	if (2 * t->n >= t->nslots)
		grow(t);
	i = slot_of(t, hash);
	if (!t->slot[i]) {
		xgrow(&t->hash, t->n, &t->hash_cap, sizeof(*t->hash));
		xgrow(&t->uses, t->n, &t->uses_cap, sizeof(*t->uses));
		t->hash[t->n] = hash;
		t->uses[t->n] = 0;
		t->slot[i] = (uint32_t)++t->n;
	}
	return t->slot[i] - 1;
}

uint32_t
terms_weight(const struct terms *t, uint32_t term, size_t citations)
{
	/* the logarithm to base 2, straight between powers of two; never 0, for small corpora */
	uint64_t x = ((uint64_t)citations + 1) * TERMS_ONE / ((uint64_t)t->uses[term] + 1);
	uint64_t weight = TERMS_ONE / 2;

	for (; x >= 2 * TERMS_ONE; x /= 2)
		weight += TERMS_ONE;
	return (uint32_t)(x > TERMS_ONE ? weight + x - TERMS_ONE : weight);
}

void
terms_free(struct terms *t)
{
	free(t->hash);
	free(t->uses);
	free(t->slot);
	*t = (struct terms){ 0 };
}
