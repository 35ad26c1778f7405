// SPDX-License-Identifier: ISC
#include "note/assign.h"

#include <stdlib.h>

#include "xalloc.h"

static const float same_page = 0.6f; /* a call on the note's own page */

/* largest value at the calls before index i (a Fenwick tree of maxima) */
struct best_call {
	float score;
	size_t call; /* index + 1; 0: none */
};

static struct best_call
best_before(const struct best_call *tree, size_t i)
{
	struct best_call best = { 0 };

	for (; i > 0; i &= i - 1)
		if (tree[i].score > best.score)
			best = tree[i];
	return best;
}

static void
raise(struct best_call *tree, size_t n, size_t i, float score, size_t call)
{
	for (; i <= n; i += i & (~i + 1))
		if (score > tree[i].score)
			tree[i] = (struct best_call){ score, call };
}

/* a call that may be a note's, and the best choice for the notes before it */
struct choice {
	size_t call, prev; /* prev: index + 1 among the choices; 0: none */
	size_t link;
	float score;
};

/* the range in the index of the calls that the note may have */
static void
call_range(const struct candidates *c, const struct call_index *index, const struct link *link,
    size_t *from, size_t *to)
{
	size_t number = c->marks->v[link->mark].number;

	*from = call_from(index, number, link->after);
	*to = call_from(index, number, link->before);
	/* of very many, those next to the note */
	if (*to - *from > 64)
		*from = *to - 64;
}

/* the weight of a call for this note: one on the note's own page is likelier */
static float
call_weight(const struct candidates *c, const struct link *link, size_t call)
{
	const struct layout *lay = c->lay;
	size_t line = layout_line_at(lay, c->calls->v[call].at);

	return c->calls->v[call].weight + (lay->pages &&
	    lay->line[line].page == lay->line[c->marks->v[link->mark].line].page ? same_page : 0);
}

/* an increasing subsequence */
void
assign_calls(struct link *v, size_t n, const struct candidates *c, const struct call_index *index)
{
	struct best_call *tree = xcalloc(c->calls->n + 2, sizeof(*tree)), before;
	struct choice *choice = NULL;
	size_t k, i, from, to, found = 0, cap = 0, first, at;

	for (k = 0; k < n; k++) {
		call_range(c, index, &v[k], &from, &to);
		for (first = found, i = from; i < to; i++) {
			at = index->v[i];
			before = best_before(tree, at);
			xgrow(&choice, found, &cap, sizeof(*choice));
			choice[found++] = (struct choice){ at, before.call, k,
				before.score + call_weight(c, &v[k], at) };
		}
		for (i = first; i < found; i++)
			raise(tree, c->calls->n + 1, choice[i].call + 1, choice[i].score, i + 1);
	}
	for (i = best_before(tree, c->calls->n + 1).call; i > 0; i = choice[i - 1].prev)
		v[choice[i - 1].link].call = choice[i - 1].call;
	free(choice);
	free(tree);
}
