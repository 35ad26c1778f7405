// SPDX-License-Identifier: ISC
#include "note/call_index.h"

#include <stdlib.h>

#include "xalloc.h"

void
call_index_make(struct call_index *index, const struct calls *calls, size_t top, const bool *used)
{
	size_t i, n;

	/*
	 * A counting sort keeps the order of the text: first[n + 1] is where
	 * the calls of number n begin, and, when they are put there, where they end.
	 */
	*index = (struct call_index){ .calls = calls, .top = top };
	index->first = xcalloc(top + 3, sizeof(*index->first));
	index->v = xcalloc(calls->n, sizeof(*index->v));
	for (i = 0; i < calls->n; i++)
		if (calls->v[i].number <= top && !(used && used[i]))
			index->first[calls->v[i].number + 2]++;
	for (n = 2; n < top + 3; n++)
		index->first[n] += index->first[n - 1];
	for (i = 0; i < calls->n; i++)
		if (calls->v[i].number <= top && !(used && used[i]))
			index->v[index->first[calls->v[i].number + 1]++] = i;
}

void
call_index_free(struct call_index *index)
{
	free(index->v);
	free(index->first);
	*index = (struct call_index){ 0 };
}

size_t
call_from(const struct call_index *index, size_t number, size_t at)
{
	size_t lo = index->first[number], hi = index->first[number + 1], mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (index->calls->v[index->v[mid]].at >= at)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}
