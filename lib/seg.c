// SPDX-License-Identifier: ISC
#include "seg.h"

#include <stdbool.h>
#include <stdlib.h>

#include "xalloc.h"

void
seg_add(struct segs *segs, size_t at, size_t len, enum seg_kind kind, size_t note)
{
	struct seg s = { .kind = kind, .note = note & SEG_MAX_NOTE };

	if (note > SEG_MAX_NOTE)
		xfail();
	for (; len; at += s.len, len -= s.len) {
		s.at = at;
		s.len = len < UINT32_MAX ? (uint32_t)len : UINT32_MAX;
		xgrow(&segs->v, segs->n, &segs->cap, sizeof(*segs->v));
		segs->v[segs->n++] = s;
	}
}

void
seg_append(struct segs *segs, const struct seg *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		xgrow(&segs->v, segs->n, &segs->cap, sizeof(*segs->v));
		segs->v[segs->n++] = v[i];
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct seg *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	/* what a note's mark begins is no running head */
	if ((x->kind == SEG_MARK) != (y->kind == SEG_MARK))
		return x->kind == SEG_MARK ? -1 : 1;
	return (x->len < y->len) - (x->len > y->len);
}

/* are they in order already?  They are put in order whenever some may have come */
static bool
is_sorted(const struct segs *segs)
{
	size_t i;

	for (i = 1; i < segs->n; i++)
		if (by_place(&segs->v[i - 1], &segs->v[i]) > 0)
			return false;
	return true;
}

void
seg_sort(struct segs *segs)
{
	size_t i, n = 0, end = 0, over;

	if (!is_sorted(segs))
		qsort(segs->v, segs->n, sizeof(*segs->v), by_place);
	for (i = 0; i < segs->n; i++) {
		struct seg s = segs->v[i];

		if (s.at < end) {
			over = end - s.at;
			if (s.len <= over)
				continue;
			s.at = end;
			s.len -= (uint32_t)over;
		}
		end = s.at + s.len;
		segs->v[n++] = s;
	}
	segs->n = n;
}

/* a segment without what the sorted ones from *first on have, appended to out */
static void
add_rest(struct segs *out, struct seg s, const struct segs *taken, size_t *first)
{
	size_t end = s.at + s.len, k;

	while (*first < taken->n && taken->v[*first].at + taken->v[*first].len <= s.at)
		++*first;
	for (k = *first; k < taken->n && taken->v[k].at < end && s.at < end; k++) {
		const struct seg *t = &taken->v[k];

		if (t->kind != SEG_CALL && t->kind != SEG_MARK && t->kind != SEG_NOTE)
			continue;
		if (t->at > s.at)
			seg_add(out, s.at, t->at - s.at, s.kind, s.note);
		s.at = t->at + t->len;
	}
	if (s.at < end)
		seg_add(out, s.at, end - s.at, s.kind, s.note);
}

void
seg_yield(struct segs *segs, const struct segs *taken)
{
	struct segs rest = { 0 };
	size_t i, first = 0;

	if (segs->n == 0 || taken->n == 0)
		return;
	if (!is_sorted(segs))
		qsort(segs->v, segs->n, sizeof(*segs->v), by_place);
	for (i = 0; i < segs->n; i++)
		add_rest(&rest, segs->v[i], taken, &first);
	free(segs->v);
	*segs = rest;
}

size_t
seg_from(const struct segs *segs, size_t at)
{
	size_t lo = 0, hi = segs->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (segs->v[mid].at + segs->v[mid].len > at)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

const struct seg *
seg_at(const struct segs *segs, size_t at)
{
	size_t i = seg_from(segs, at);

	return i < segs->n && segs->v[i].at <= at ? &segs->v[i] : NULL;
}

const struct seg *
seg_walk(const struct segs *segs, size_t *i, size_t at)
{
	while (*i < segs->n && segs->v[*i].at + segs->v[*i].len <= at)
		++*i;
	return *i < segs->n && segs->v[*i].at <= at ? &segs->v[*i] : NULL;
}

void
seg_free(struct segs *segs)
{
	free(segs->v);
	*segs = (struct segs){ 0 };
}
