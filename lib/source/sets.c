// SPDX-License-Identifier: ISC
#include "source/sets.h"

#include <stdlib.h>

#include "xalloc.h"

struct sets_pair {
	uint32_t a, b;
};

void
sets_make(struct sets *sets, size_t n)
{
	uint32_t i;

	*sets = (struct sets){ xreallocarray(NULL, n + 1, sizeof(*sets->parent)),
		xreallocarray(NULL, n + 1, sizeof(*sets->next)), n, NULL, 0, 0, NULL };
	for (i = 0; i < n; i++)
		sets->parent[i] = sets->next[i] = i;
}

uint32_t
sets_root(struct sets *sets, uint32_t i)
{
	while (sets->parent[i] != i) {
		sets->parent[i] = sets->parent[sets->parent[i]];
		i = sets->parent[i];
	}
	return i;
}

void
sets_part(struct sets *sets, uint32_t a, uint32_t b)
{
	if (sets_root(sets, a) == sets_root(sets, b))
		return;
	if (!sets->held)
		sets->held = xcalloc(sets->n, sizeof(*sets->held));
	xgrow(&sets->apart, sets->napart, &sets->apart_cap, sizeof(*sets->apart));
	sets->apart[sets->napart++] = (struct sets_pair){ a, b };
	sets->held[sets_root(sets, a)] = sets->held[sets_root(sets, b)] = true;
}

bool
sets_parted(struct sets *sets, uint32_t a, uint32_t b)
{
	uint32_t x, y;
	size_t i;

	a = sets_root(sets, a);
	b = sets_root(sets, b);
	if (!sets->held || !sets->held[a] || !sets->held[b])
		return false;
	for (i = 0; i < sets->napart; i++) {
		x = sets_root(sets, sets->apart[i].a);
		y = sets_root(sets, sets->apart[i].b);
		if ((x == a && y == b) || (x == b && y == a))
			return true;
	}
	return false;
}

bool
sets_join(struct sets *sets, uint32_t a, uint32_t b)
{
	uint32_t next;

	a = sets_root(sets, a);
	b = sets_root(sets, b);
	if (a == b)
		return true;
	if (sets_parted(sets, a, b))
		return false;
	next = sets->next[a];
	sets->next[a] = sets->next[b];
	sets->next[b] = next;
	if (sets->held)
		sets->held[a] = sets->held[a] || sets->held[b];
	sets->parent[b] = a;
	return true;
}

void
sets_free(struct sets *sets)
{
	free(sets->parent);
	free(sets->next);
	free(sets->apart);
	free(sets->held);
	*sets = (struct sets){ 0 };
}
