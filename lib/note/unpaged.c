// SPDX-License-Identifier: ISC
#include "note/unpaged.h"

#include <stdio.h>
#include <stdlib.h>
#include <xxhash.h>

#include "ascii.h"
#include "note/call.h"
#include "note/mark.h"
#include "xalloc.h"

enum {
	TOP = 4096,     /* pages of a document that does not mark them */
	HEAD_MAX = 100, /* bytes of a running head */
	PAGE_MIN = 12,  /* lines */
	PAGE_MAX = 160,
	RUN_MIN = 4,    /* pages that have it */
	BLANKS = 8,     /* at the ends of a line */
	BUDGET = 32,    /* runs whose calls are looked for, each in all of the text */
	HEAD_WORDS = 3, /* that a running head has beside its number */
	SAME = 8,       /* heads, at most */
	WHERE = 4,      /* places of a head beside a number: two lines up, two down */
	LONE = WHERE,   /* or the number itself, or where in the line it is */
	FIRST,
	LAST
};

/* a line that is a number, or begins or ends with one */
struct counted {
	size_t line, number;
	unsigned where; /* LONE: it is that number; FIRST, LAST */
	size_t run, prev; /* numbers before it that go up to it, a page apart; the last one's index + 1 */
	bool goes; /* there are any */
};

/* a line that may be a running head, and a number in it or beside it */
struct head {
	uint64_t shape;
	size_t line, number_line, number;
};

struct heads {
	struct head *v;
	size_t n, cap;
};

/* the best run of pages that ends with a head, of those of one shape */
struct run {
	size_t length, prev; /* indexes of heads + 1; 0: none */
};

static void
add_head(struct heads *heads, const struct layout *lay, size_t line, size_t number_line,
    size_t number, unsigned where)
{
	struct slice s = layout_trimmed(lay, line);
	char work[HEAD_MAX];
	size_t i, n = 0;

	if (s.n > sizeof(work) || number == 0 || number > TOP)
		return;
	/* the number is another on each page */
	for (i = 0; line == number_line && i < s.n; i++)
		if (!ascii_isdigit(s.p[i]))
			work[n++] = s.p[i];
	xgrow(&heads->v, heads->n, &heads->cap, sizeof(*heads->v));
	heads->v[heads->n++] = (struct head){ line == number_line ?
		XXH3_64bits_withSeed(work, n, where) : XXH3_64bits_withSeed(s.p, s.n, where), line,
		number_line, number };
}

/* the lines with words around the lone number on `line` */
static void
heads_beside(struct heads *heads, const struct layout *lay, size_t line, size_t number)
{
	size_t i;
	unsigned where;

	add_head(heads, lay, line, line, number, LONE);
	for (i = line, where = 0; where < WHERE / 2 && i > 0; i--)
		if (!lay->line[i - 1].blank)
			add_head(heads, lay, i - 1, line, number, where++);
	for (i = line + 1, where = WHERE / 2; where < WHERE && i < lay->n; i++)
		if (!lay->line[i].blank)
			add_head(heads, lay, i, line, number, where++);
}

/* the numbers in the document that may be those of pages, in the order of the text */
struct counts {
	struct counted *v;
	size_t n, cap;
};

static void
add_count(struct counts *counts, size_t line, struct slice digits, unsigned where)
{
	size_t number;

	if (!slice_num(digits, TOP, &number))
		return;
	xgrow(&counts->v, counts->n, &counts->cap, sizeof(*counts->v));
	counts->v[counts->n++] = (struct counted){ line, number, where, 0, 0, false };
}

/* the numbers that the line begins or ends with: "12 | Report", "Page 12 of 30" */
static void
count_line(struct counts *counts, size_t line, struct slice s)
{
	size_t i = 0, from;

	if (slice_starts_nocase(s, "page "))
		i = 5;
	for (from = i; i < s.n && ascii_isdigit(s.p[i]); i++)
		;
	if (i > from)
		add_count(counts, line, slice_part(s, from, i), i - from == s.n ? LONE : FIRST);
	from = i;
	for (i = s.n; i > from && ascii_isdigit(s.p[i - 1]); i--)
		;
	if (i < s.n)
		add_count(counts, line, slice_from(s, i), LAST);
}

/* may the line begin or end with a number, or with "Page"?  Hardly any is read */
static bool
may_count(struct slice s)
{
	size_t i = 0, n = s.n;

	while (n > 0 && s.p[n - 1] == ' ')
		n--;
	while (i < n && s.p[i] == ' ')
		i++;
	return i < n && (ascii_isdigit(s.p[n - 1]) || ascii_isdigit(s.p[i]) ||
	    (ascii_lower(s.p[i]) == 'p' && n - i > 5 && ascii_lower(s.p[i + 3]) == 'e'));
}

static void
find_counts(struct counts *counts, const struct layout *lay)
{
	size_t i;

	for (i = 0; i < lay->n; i++)
		if (lay->line[i].digits && lay->line[i].len <= HEAD_MAX &&
		    may_count(layout_line(lay, i)))
			count_line(counts, i, layout_trimmed(lay, i));
}

/* the numbers of a run, whatever stands beside them, are looked at closely */
static void
take_run(const struct counts *counts, struct counted *c)
{
	for (; !c->goes; c = &counts->v[c->prev - 1]) {
		c->goes = true;
		if (c->prev == 0)
			return;
	}
}

/* may so many lines stand between numbers that are so many pages apart? */
static bool
are_apart(size_t lines, size_t pages)
{
	return lines >= PAGE_MIN * pages && lines <= PAGE_MAX * pages;
}

static void
find_neighbours(const struct counts *counts, size_t *latest)
{
	struct counted *c, *before;
	size_t i, k, step, lines;

	for (i = 0; i < counts->n; i++) {
		c = &counts->v[i];
		for (step = 1; step <= 2 && step <= c->number; step++) {
			k = latest[c->number - step];
			if (k == 0)
				continue;
			before = &counts->v[k - 1];
			lines = c->line - before->line;
			if (are_apart(lines, step) && before->run + 1 > c->run) {
				c->run = before->run + 1;
				c->prev = k;
			}
		}
		if (c->run > 0)
			take_run(counts, c);
		latest[c->number] = i + 1;
	}
	for (i = 0; i < counts->n; i++)
		latest[counts->v[i].number] = 0;
}

/*
 * May a line with a number in it be a running head?  "Article 12" and
 * "Recommendation 3" are headings, whose numbers go up as well.
 */
static bool
names_page(struct slice s)
{
	size_t i, words = 0;

	for (i = 0; i < s.n; i++)
		words += (i == 0 || s.p[i - 1] == ' ') && !ascii_isdigit(s.p[i]) && s.p[i] != ' ';
	return words >= HEAD_WORDS || slice_starts_nocase(s, "page ") ||
	    slice_find(s, 0, "| ") != (size_t)-1 || slice_find(s, 0, " |") != (size_t)-1;
}

static void
find_heads(struct heads *heads, const struct layout *lay, const struct counts *counts,
    size_t *latest)
{
	const struct counted *c;
	size_t i;

	find_neighbours(counts, latest);
	for (i = 0; i < counts->n; i++) {
		c = &counts->v[i];
		if (c->goes && c->where == LONE)
			heads_beside(heads, lay, c->line, c->number);
		else if (c->goes && names_page(layout_trimmed(lay, c->line)))
			add_head(heads, lay, c->line, c->line, c->number, c->where);
	}
}

static int
by_shape(const void *a, const void *b)
{
	const struct head *x = a, *y = b;

	if (x->shape != y->shape)
		return x->shape < y->shape ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* is the number a good call's on the page before it? */
static bool
is_called(const struct layout *lay, const struct head *head, size_t from)
{
	struct calls calls = { 0 };
	size_t i, k;
	bool found = false;
	char digits[24];

	snprintf(digits, sizeof(digits), "%zu", head->number);
	for (i = from; i < head->number_line; i++)
		if (lay->line[i].digits && slice_find(layout_line(lay, i), 0, digits) != (size_t)-1)
			call_find_line(&calls, lay, i, NUMERAL_DIGITS);
	for (k = 0; k < calls.n; k++)
		found |= calls.v[k].number == head->number && calls.v[k].weight >= 2;
	call_free(&calls);
	return found;
}

/* are most of the distances of one run nearly the same, and are its numbers called seldom? */
static bool
are_pages(const struct layout *lay, const struct head *v, const struct run *runs, size_t last,
    size_t *budget)
{
	size_t k, prev, first = last, lines, usual, pages, even = 0, called = 0, n = runs[last].length;

	for (k = last; runs[k].prev; k = runs[k].prev - 1)
		first = runs[k].prev - 1;
	pages = v[last].number - v[first].number;
	usual = (v[last].line - v[first].line) / pages;
	for (k = last; runs[k].prev; k = runs[k].prev - 1) {
		prev = runs[k].prev - 1;
		lines = (v[k].line - v[prev].line) / (v[k].number - v[prev].number);
		even += lines * 5 >= usual * 3 && lines * 5 <= usual * 7;
	}
	if (even * 10 < (n - 1) * 7 || *budget == 0)
		return false;
	--*budget;
	for (k = last; runs[k].prev; k = runs[k].prev - 1)
		called += is_called(lay, &v[k], v[runs[k].prev - 1].line);
	return called * 2 < n;
}

static void
add_line(const struct layout *lay, size_t line, struct segs *segs)
{
	seg_add(segs, lay->line[line].at, lay->line[line].len, SEG_FURNITURE, 0);
}

/* of n heads of one shape the longest run whose numbers go up as pages do; index of its last */
static size_t
longest_run(const struct head *v, size_t n, struct run *runs, size_t *latest)
{
	size_t i, k, best = 0, step, lines;

	for (i = 0; i < n; i++) {
		runs[i] = (struct run){ 1, 0 };
		/* a head may be that of every other page */
		for (step = 1; step <= 2 && step < v[i].number; step++) {
			k = latest[v[i].number - step];
			lines = k && k <= i && v[k - 1].number + step == v[i].number ?
			    v[i].line - v[k - 1].line : 0;
			if (are_apart(lines, step) && runs[k - 1].length + 1 > runs[i].length)
				runs[i] = (struct run){ runs[k - 1].length + 1, k };
		}
		latest[v[i].number] = i + 1;
		if (runs[i].length > runs[best].length)
			best = i;
	}
	for (i = 0; i < n; i++)
		latest[v[i].number] = 0;
	return best;
}

/* the heads that are the same on all pages, wherever the number of a page strayed to */
static void
add_same(const struct layout *lay, const struct slice *same, size_t n, struct segs *segs)
{
	struct slice s;
	size_t i, k;

	for (i = 0; n > 0 && i < lay->n; i++)
		for (k = 0; k < n; k++) {
			/* most lines are longer or shorter, by more than a few blanks */
			if (lay->line[i].len < same[k].n || lay->line[i].len > same[k].n + BLANKS)
				continue;
			s = layout_trimmed(lay, i);
			if (slice_eq(s, same[k]))
				add_line(lay, i, segs);
		}
}

/* the run of heads that ends with v[k]: each line of it, and of the numbers beside them */
static void
add_run(const struct layout *lay, const struct head *v, const struct run *runs, size_t k,
    struct segs *segs)
{
	for (;; k = runs[k].prev - 1) {
		add_line(lay, v[k].number_line, segs);
		if (v[k].number_line != v[k].line)
			add_line(lay, v[k].line, segs);
		if (!runs[k].prev)
			return;
	}
}

void
unpaged_find(const struct layout *lay, struct segs *segs)
{
	struct heads heads = { 0 };
	struct counts counts = { 0 };
	struct run *runs;
	struct slice same[SAME];
	size_t i, j, k, nsame = 0, budget = BUDGET, *latest;

	find_counts(&counts, lay);
	if (counts.n < RUN_MIN) {
		free(counts.v);
		return;
	}
	latest = xcalloc(TOP + 1, sizeof(*latest)); /* [number]: index of its last head + 1 */
	find_heads(&heads, lay, &counts, latest);
	free(counts.v);
	if (heads.n)
		qsort(heads.v, heads.n, sizeof(*heads.v), by_shape);
	runs = xcalloc(heads.n + 1, sizeof(*runs));
	for (i = 0; i < heads.n; i = j) {
		for (j = i; j < heads.n && heads.v[j].shape == heads.v[i].shape; j++)
			;
		if (j - i < RUN_MIN)
			continue;
		k = longest_run(heads.v + i, j - i, runs, latest);
		if (runs[k].length < RUN_MIN || !are_pages(lay, heads.v + i, runs, k, &budget))
			continue;
		add_run(lay, heads.v + i, runs, k, segs);
		if (heads.v[i].line != heads.v[i].number_line && nsame < SAME)
			same[nsame++] = layout_trimmed(lay, heads.v[i].line);
	}
	add_same(lay, same, nsame, segs);
	free(runs);
	free(latest);
	free(heads.v);
}
