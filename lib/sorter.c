// SPDX-License-Identifier: ISC
#include "sorter.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "spill.h"
#include "xalloc.h"

/* a record in memory; a pointer and not an offset, since qsort(3) knows nothing else */
struct sorter_item {
	const char *p;
	size_t n;
	int (*order)(struct slice a, struct slice b);
};

/* a sorted run in the file: bytes at .. end; those from..to of buf are read and not given yet */
struct sorter_run {
	uint64_t at, end, now;
	char *buf;
	size_t from, to, cap;
	struct slice record;
};

enum { ALIGN = 8, LEAST_BUFFER = 1 << 16, FIRST_BYTES = 1 << 16 };

/* a record in the file: its length in 8 bytes, itself, and filling */
static size_t
padded(size_t n)
{
	return (n + ALIGN - 1) / ALIGN * ALIGN;
}

static int
by_order(const void *a, const void *b)
{
	const struct sorter_item *x = a, *y = b;

	return x->order((struct slice){ x->p, x->n }, (struct slice){ y->p, y->n });
}

static void
sort_items(struct sorter *s)
{
	if (s->items > 1 && !s->in_order)
		qsort(s->item, s->items, sizeof(*s->item), by_order);
	s->in_order = true;
}

/* what is in memory goes to the file as a run */
static void
write_run(struct sorter *s)
{
	struct buf out = { 0 };
	uint64_t n, from = s->filed;
	size_t i;

	if (s->fd == 0)
		s->fd = spill_file();
	sort_items(s);
	for (i = 0; i < s->items; i++) {
		n = s->item[i].n;
		buf_add(&out, &n, sizeof(n));
		buf_add(&out, s->item[i].p, s->item[i].n);
		buf_add(&out, "\0\0\0\0\0\0\0", padded(s->item[i].n) - s->item[i].n);
		if (out.n < LEAST_BUFFER && i + 1 < s->items)
			continue;
		spill_write(s->fd, out.p, out.n, s->filed);
		s->filed += out.n;
		buf_cut(&out, 0);
	}
	buf_free(&out);
	xgrow(&s->run, s->nruns, &s->runs_cap, sizeof(*s->run));
	s->run[s->nruns++] = (struct sorter_run){ .at = from, .end = s->filed };
	s->items = s->used = 0;
}

/* more room for the bytes of records; the pointers move with them */
static void
grow(struct sorter *s, size_t need)
{
	size_t i, *at = xreallocarray(NULL, s->items + 1, sizeof(*at));

	for (i = 0; i < s->items; i++)
		at[i] = (size_t)(s->item[i].p - s->bytes);
	while (s->cap < need)
		s->cap = s->cap ? 2 * s->cap : FIRST_BYTES;
	s->bytes = xreallocarray(s->bytes, s->cap, 1);
	for (i = 0; i < s->items; i++)
		s->item[i].p = s->bytes + at[i];
	free(at);
}

void
sorter_add(struct sorter *s, struct slice record)
{
	struct sorter_item *item;

	if (s->items && s->used + padded(record.n) + (s->items + 1) * sizeof(*item) > s->limit)
		write_run(s);
	if (s->used + padded(record.n) > s->cap)
		grow(s, s->used + padded(record.n));
	xgrow(&s->item, s->items, &s->items_cap, sizeof(*s->item));
	item = &s->item[s->items];
	*item = (struct sorter_item){ s->bytes + s->used, record.n, s->order };
	if (record.n)
		memcpy(s->bytes + s->used, record.p, record.n);
	s->used += padded(record.n);
	s->in_order = s->items == 0 || (s->in_order && by_order(item - 1, item) <= 0);
	s->items++;
	s->n++;
}

/* the next record of a run; false at its end */
static bool
run_next(const struct sorter *s, struct sorter_run *run)
{
	uint64_t n = 0;
	size_t have, want, more;

	for (;;) {
		have = run->to - run->from;
		want = sizeof(n);
		if (have >= want) {
			memcpy(&n, run->buf + run->from, sizeof(n));
			want += padded((size_t)n);
		}
		if (have >= want)
			break;
		if (run->now == run->end)
			return false;
		memmove(run->buf, run->buf + run->from, have);
		if (run->cap < want) {
			run->cap = want;
			run->buf = xreallocarray(run->buf, run->cap, 1);
		}
		more = run->cap - have;
		more = run->end - run->now < more ? (size_t)(run->end - run->now) : more;
		spill_read(s->fd, run->buf + have, more, run->now);
		run->now += more;
		run->from = 0;
		run->to = have + more;
	}
	run->record = (struct slice){ run->buf + run->from + sizeof(n), (size_t)n };
	run->from += want;
	return true;
}

/* does run a give its record before run b? */
static bool
before(const struct sorter *s, size_t a, size_t b)
{
	int order = s->order(s->run[a].record, s->run[b].record);

	return order < 0 || (order == 0 && a < b);
}

static void
sift(struct sorter *s, size_t i)
{
	size_t child, run = s->heap[i];

	for (; (child = 2 * i + 1) < s->nheap; i = child) {
		if (child + 1 < s->nheap && before(s, s->heap[child + 1], s->heap[child]))
			child++;
		if (!before(s, s->heap[child], run))
			break;
		s->heap[i] = s->heap[child];
	}
	s->heap[i] = run;
}

void
sorter_begin(struct sorter *s)
{
	size_t i, buffer;

	s->next = s->nheap = 0;
	if (s->nruns == 0) {
		sort_items(s);
		return;
	}
	if (s->items) {
		write_run(s);
		free(s->bytes);
		free(s->item);
		s->bytes = NULL;
		s->item = NULL;
		s->cap = s->items_cap = 0;
		s->heap = xreallocarray(NULL, s->nruns, sizeof(*s->heap));
	}
	buffer = s->limit / s->nruns / ALIGN * ALIGN;
	for (i = 0; i < s->nruns; i++) {
		struct sorter_run *run = &s->run[i];

		run->now = run->at;
		run->from = run->to = 0;
		if (run->cap == 0) {
			run->cap = buffer > LEAST_BUFFER ? buffer : LEAST_BUFFER;
			run->buf = xmalloc(run->cap);
		}
		if (run_next(s, run))
			s->heap[s->nheap++] = i;
	}
	for (i = s->nheap; i-- > 0;)
		sift(s, i);
	s->next = SIZE_MAX;
}

bool
sorter_next(struct sorter *s, struct slice *record)
{
	if (s->nruns == 0) {
		if (s->next == s->items)
			return false;
		*record = (struct slice){ s->item[s->next].p, s->item[s->next].n };
		s->next++;
		return true;
	}
	/* the run that gave the last record goes on only now, since the record lived in it */
	if (s->next != SIZE_MAX) {
		if (!run_next(s, &s->run[s->heap[0]]))
			s->heap[0] = s->heap[--s->nheap];
		if (s->nheap)
			sift(s, 0);
	}
	if (s->nheap == 0)
		return false;
	s->next = 0;
	*record = s->run[s->heap[0]].record;
	return true;
}

void
sorter_free(struct sorter *s)
{
	size_t i;

	for (i = 0; i < s->nruns; i++)
		free(s->run[i].buf);
	free(s->run);
	free(s->heap);
	free(s->item);
	free(s->bytes);
	if (s->fd > 0)
		close(s->fd);
	*s = (struct sorter){ .order = s->order, .limit = s->limit };
}
