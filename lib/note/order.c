// SPDX-License-Identifier: ISC
#include "note/order.h"

#include <stdlib.h>

#include "xalloc.h"

enum { NEAR_LINES = 12 }; /* between two notes of one foot */

/* do the lines of the two stand near each other? */
static bool
near(const struct mark *a, const struct mark *b)
{
	return b->line - a->line <= NEAR_LINES;
}

/* the next mark that looks like a note, in the form of mark i; n if none is near */
static size_t
next_like(const struct marks *marks, size_t i)
{
	size_t k;

	for (k = i + 1; k < marks->n && near(&marks->v[i], &marks->v[k]); k++)
		if (marks->v[k].weight > 0 && marks->v[k].form == marks->v[i].form)
			return k;
	return marks->n;
}

size_t *
mark_order(const struct marks *marks, size_t *limit)
{
	const struct mark *v = marks->v;
	size_t *order = xcalloc(marks->n, sizeof(*order)), *run = xcalloc(marks->n, sizeof(*run));
	size_t i, k, n, up = 0;

	for (i = 0; i < marks->n; i++)
		order[i] = i;
	for (i = 0; i < marks->n; i++) {
		if (v[i].weight <= 0)
			continue;
		n = 0;
		for (k = i; k < marks->n && (n == 0 || v[k].number + 1 == v[run[n - 1]].number);
		     k = next_like(marks, k))
			run[n++] = k;
		/* 1 2, and on the next page 1 2: that is no run */
		if (n < 2 || (up && up + 1 == v[i].number) ||
		    (k < marks->n && v[k].number == v[run[n - 1]].number + 1)) {
			i = run[n - 1];
			up = v[i].number;
			continue;
		}
		for (k = 0; k < n; k++) {
			order[run[k]] = run[n - 1 - k];
			limit[run[k]] = v[i].at;
		}
		i = run[n - 1];
		up = 0;
	}
	free(run);
	return order;
}
