// SPDX-License-Identifier: ISC
#include "columns.h"

#include <stdlib.h>
#include <string.h>

#include "abreast.h"
#include "gutter.h"
#include "halves.h"
#include "xalloc.h"

enum {
	MIN_PAIRS = 3,  /* lines that begin with one number in both columns, of a parallel text */
	LARGE = 1 << 20 /* bytes of a text that are worth moving rather than having twice */
};

static void
add_run(struct columns *c, size_t from, size_t end)
{
	struct columns_run *last = c->n ? &c->run[c->n - 1] : NULL;

	if (from >= end)
		return;
	if (last && last->from + last->len == from && last->at + last->len == c->text.n) {
		last->len += end - from;
	} else {
		xgrow(&c->run, c->n, &c->cap, sizeof(*c->run));
		c->run[c->n++] = (struct columns_run){ c->text.n, from, end - from };
	}
	buf_slice(&c->text, slice_part(c->source, from, end));
}

/* a second column begins */
static void
add_second(struct columns *c, bool apart)
{
	xgrow(&c->second, c->seconds, &c->second_cap, sizeof(*c->second));
	c->second[c->seconds++] = (struct columns_second){ c->text.n, apart };
}

/* one column of rows first .. end - 1, without the blank lines at its ends */
static void
add_column(struct columns *c, const struct gutter *g, size_t first, size_t end, bool right)
{
	struct slice part;
	size_t i, blanks = 0;
	bool begun = false;

	for (i = first; i < end; i++) {
		part = gutter_part(g, i, right);
		if (part.n == 0) {
			blanks += !gutter_between(g, i);
			continue;
		}
		for (; begun && blanks > 0; blanks--)
			buf_putc(&c->text, '\n');
		blanks = 0;
		begun = true;
		add_run(c, (size_t)(part.p - c->source.p), (size_t)(part.p - c->source.p) + part.n);
		buf_putc(&c->text, '\n');
	}
}

/* rows first .. end - 1, which stand in two columns */
static void
add_band(struct columns *c, const struct gutter *g, size_t first, size_t end)
{
	bool leftward = gutter_leftward(g, first, end);

	add_column(c, g, first, end, leftward);
	add_second(c, false);
	add_column(c, g, first, end, !leftward);
}

/* a page in columns; the bytes before `done` are in c->text; the new value of it */
static size_t
add_page(struct columns *c, const struct gutter *g, size_t done)
{
	size_t first, end;

	for (end = 0; gutter_band(g, end, &first, &end);) {
		add_run(c, done, g->row[first].at);
		add_band(c, g, first, end);
		done = end < g->n ? g->row[end].at : g->end;
	}
	return done;
}

static int
by_source(const void *a, const void *b)
{
	const struct columns_run *x = *(const struct columns_run *const *)a;
	const struct columns_run *y = *(const struct columns_run *const *)b;

	return x->from < y->from ? -1 : x->from > y->from;
}

/* the runs in the order of the text as it was read */
static void
put_in_order(struct columns *c)
{
	const struct columns_run **v = xcalloc(c->n, sizeof(*v));
	size_t i;

	for (i = 0; i < c->n; i++)
		v[i] = &c->run[i];
	qsort(v, c->n, sizeof(*v), by_source);
	free(c->order);
	c->order = xcalloc(c->n, sizeof(*c->order));
	for (i = 0; i < c->n; i++)
		c->order[i] = (size_t)(v[i] - c->run);
	free(v);
}

/*
 * Two languages side by side, each note once in either, are two texts with one
 * numbering.  Page by page, one after the other, their notes would stand in
 * an order in which neither was written.
 */
static bool
are_parallel(const struct gutter_pairs *pairs)
{
	return pairs->same >= MIN_PAIRS && pairs->same >= pairs->other;
}

/* lines of a page in which people sign beside each other, from one to the other; as add_page */
static size_t
add_abreast(struct columns *c, const struct layout *lay, size_t first, size_t end, size_t done)
{
	struct abreast a;
	struct slice cell;
	size_t i, k, last = 0;

	for (; abreast_find(&a, lay, first, end, last); first = last = a.end) {
		add_run(c, done, lay->line[a.first].at);
		for (k = 0; k < a.n; k++) {
			if (k > 0)
				add_second(c, true);
			for (i = a.first; i < a.end; i++) {
				cell = abreast_cell(&a, lay, i, k);
				if (cell.n == 0)
					continue;
				add_run(c, (size_t)(cell.p - c->source.p), (size_t)(cell.p - c->source.p) + cell.n);
				buf_putc(&c->text, '\n');
			}
		}
		done = a.end < end ? lay->line[a.end].at : lay->line[end - 1].at + lay->line[end - 1].len;
	}
	return done;
}

/* what is unfolded of the text of lay is put into c; the bytes before what is returned were */
static size_t
unfold_pages(struct columns *c, const struct layout *lay)
{
	struct gutter_pairs pairs = { 0 };
	struct gutter g = { 0 };
	size_t first, end, done = 0;

	for (first = 0; first < lay->n; first = end) {
		for (end = first + 1; end < lay->n && !lay->line[end].opens; end++)
			;
		if (!gutter_read(&g, lay, first, end)) {
			done = add_abreast(c, lay, first, end, done);
			continue;
		}
		gutter_count_pairs(&g, &pairs);
		done = add_page(c, &g, done);
	}
	gutter_free(&g);
	return are_parallel(&pairs) ? 0 : done;
}

/* let second columns begin as pages do */
static void
mark_columns(const struct columns *c, struct layout *lay)
{
	struct line *line;
	size_t i;

	for (i = 0; i < c->seconds; i++) {
		line = &lay->line[layout_line_at(lay, c->second[i].at)];
		line->opens = true;
		line->apart = c->second[i].apart;
	}
}

/* let go of what was unfolded, if it is large */
static void
drop(struct columns *c)
{
	if (c->text.n >= LARGE)
		buf_free(&c->text);
}

/* the unfolded text; a large one is put where the text was read to, if that may be written over */
static struct slice
settle(struct columns *c, char *room)
{
	struct slice text = buf_get(&c->text);

	if (!room || text.n < LARGE || text.n > c->source.n)
		return text;
	text.p = memcpy(room, text.p, text.n);
	drop(c);
	return text;
}

const struct columns *
columns_unfold(struct columns *c, struct layout *lay, char *room)
{
	size_t done;

	c->source = lay->text;
	buf_cut(&c->text, 0);
	c->n = c->seconds = 0;
	done = lay->pages ? unfold_pages(c, lay) : 0;
	if (done == 0) {
		drop(c);
		return NULL;
	}
	add_run(c, done, c->source.n);
	put_in_order(c);
	layout_make(lay, settle(c, room));
	mark_columns(c, lay);
	return c;
}

void
columns_free(struct columns *c)
{
	buf_free(&c->text);
	free(c->run);
	free(c->order);
	free(c->second);
	*c = (struct columns){ 0 };
}

/* the last run that begins at or before byte `at` of the unfolded text */
static size_t
run_at(const struct columns *c, size_t at)
{
	return halves_last(c->run, c->n, sizeof(*c->run), at);
}

size_t
columns_at(const struct columns *c, size_t at)
{
	const struct columns_run *run;

	if (!c)
		return at;
	run = &c->run[run_at(c, at)];
	/* a newline that was put in stands for the blanks behind the run */
	return at - run->at < run->len ? run->from + at - run->at : run->from + run->len;
}

struct span
columns_span(const struct columns *c, size_t at, size_t len)
{
	struct span span = { columns_at(c, at), len };
	size_t i, to, end = span.at;

	if (!c)
		return span;
	for (i = run_at(c, at); i < c->n && c->run[i].at < at + len; i++) {
		to = at + len - c->run[i].at;
		to = c->run[i].from + (to < c->run[i].len ? to : c->run[i].len);
		if (to > end)
			end = to;
	}
	span.len = end - span.at;
	return span;
}

size_t
columns_size(const struct columns *c, struct slice text)
{
	return c ? c->source.n : text.n;
}

/* the byte of the unfolded text that was read at `at`; false: it is not there */
static bool
find_byte(const struct columns *c, size_t at, size_t *found)
{
	size_t lo = 0, hi = c->n, mid;
	const struct columns_run *run;

	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (c->run[c->order[mid]].from <= at)
			lo = mid;
		else
			hi = mid;
	}
	run = &c->run[c->order[lo]];
	*found = run->at + at - run->from;
	return at >= run->from && at - run->from < run->len;
}

struct span
columns_find(const struct columns *c, size_t at, size_t len, bool *ends)
{
	struct span span = { at, 0 }, back;
	size_t last, next;

	*ends = true;
	if (len == 0 || !find_byte(c, at, &span.at) || !find_byte(c, at + len - 1, &last) ||
	    last < span.at)
		return (struct span){ span.at, 0 };
	span.len = last + 1 - span.at;
	back = columns_span(c, span.at, span.len);
	if (back.at != at || back.len != len)
		return (struct span){ span.at, 0 };
	/* at the end of a line it goes on in the second column if what follows was read further up */
	next = run_at(c, last) + 1;
	*ends = next >= c->n || last + 1 < c->run[next - 1].at + c->run[next - 1].len ||
	    c->run[next].from >= at + len;
	return span;
}
