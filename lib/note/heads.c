// SPDX-License-Identifier: ISC
#include "note/heads.h"

#include <stdlib.h>
#include <xxhash.h>

#include "ascii.h"
#include "buf.h"
#include "note/ending.h"
#include "note/mark.h"
#include "xalloc.h"

size_t
page_end(const struct layout *lay, size_t first)
{
	size_t end = first;

	while (end < lay->n && lay->line[end].page == lay->line[first].page)
		end++;
	return end;
}

/* a line with its digits left out, which work is for: running heads differ by the page number */
static uint64_t
shape(struct slice s, struct buf *b)
{
	size_t i, n = 0;

	buf_cut(b, 0);
	buf_room(b, s.n);
	/* what is left out is written over: a branch at every blank would be foreseen by none */
	for (i = 0; i < s.n; i++) {
		b->p[n] = s.p[i];
		n += !(ascii_isdigit(s.p[i]) | ascii_isspace(s.p[i]));
	}
	return n > 2 ? XXH3_64bits(b->p, n) : 0;
}

struct edge {
	uint64_t shape;
	size_t line;
};

static int
by_shape(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	if (x->shape != y->shape)
		return x->shape < y->shape ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* the lines at the edges of every page */
static struct edge *
page_edges(const struct layout *lay, size_t *n)
{
	struct edge *edges = NULL;
	struct buf work = { 0 };
	size_t i, k, first = 0, end, cap = 0, seen;

	*n = 0;
	for (; first < lay->n; first = end) {
		end = page_end(lay, first);
		for (k = 0; k < 2; k++) {
			seen = 0;
			for (i = first; i < end && seen < EDGE_LINES; i++) {
				size_t line = k ? first + end - 1 - i : i;

				if (lay->line[line].blank)
					continue;
				seen++;
				xgrow(&edges, *n, &cap, sizeof(*edges));
				edges[(*n)++] = (struct edge){ shape(layout_trimmed(lay, line), &work),
					line };
			}
		}
	}
	buf_free(&work);
	return edges;
}

/* the number that a line begins with, after a word like "Page", or ends with; 0 if it does not */
static size_t
number_in(struct slice s, bool last)
{
	size_t n = 0, i = 0;

	s = slice_trim(s);
	if (last) {
		for (i = s.n; i > 0 && ascii_isdigit(s.p[i - 1]); i--)
			;
		s = slice_part(s, i, s.n);
	} else {
		while (i < s.n && ascii_isalpha(s.p[i]))
			i++;
		s = slice_trim(slice_from(s, i));
		for (i = 0; i < s.n && ascii_isdigit(s.p[i]); i++)
			;
		s = slice_part(s, 0, i);
	}
	return slice_num(s, MAX_PAGE, &n) ? n : 0;
}

/*
 * Do the numbers in these lines go up as the pages do?  "12 Annual Report"
 * at the foot of a page is its number, "12 Ibid." is a note.
 */
static bool
counts_pages(const struct layout *lay, const struct edge *edges, size_t n, bool last)
{
	size_t i, steady = 0, number, before;
	const struct line *line, *prev;

	for (i = 1; i < n; i++) {
		line = &lay->line[edges[i].line];
		prev = &lay->line[edges[i - 1].line];
		number = number_in(layout_line(lay, edges[i].line), last);
		before = number_in(layout_line(lay, edges[i - 1].line), last);
		steady += number && number + prev->page == before + line->page;
	}
	return steady * 5 >= (n - 1) * 4;
}

/* the next number in s from *i on; *i moves behind it; false if there is none */
static bool
next_number(struct slice s, size_t *i, size_t *n)
{
	size_t from;

	while (*i < s.n && !ascii_isdigit(s.p[*i]))
		++*i;
	for (from = *i; *i < s.n && ascii_isdigit(s.p[*i]); ++*i)
		;
	return slice_num(slice_part(s, from, *i), MAX_PAGE, n);
}

/* do the two lines differ in one number only, by as much as their pages do? */
static bool
one_number_counts(struct slice a, struct slice b, size_t pages)
{
	size_t i = 0, k = 0, x = 0, y = 0, differ = 0;

	while (next_number(a, &i, &x) && next_number(b, &k, &y))
		if (x != y) {
			differ++;
			if (x + pages != y)
				return false;
		}
	return differ == 1;
}

/* the same with the number anywhere: "Journal of Wells 2031, 4    17    All rights reserved" */
static bool
counts_within(const struct layout *lay, const struct edge *edges, size_t n)
{
	size_t i, steady = 0;

	for (i = 1; i < n; i++)
		steady += one_number_counts(layout_line(lay, edges[i - 1].line),
		    layout_line(lay, edges[i].line), lay->line[edges[i].line].page -
		    lay->line[edges[i - 1].line].page);
	return n > 3 && steady * 5 >= (n - 1) * 4;
}

/* lines of one shape at page edges: are they a running head? */
static bool
returns(const struct layout *lay, const struct edge *edges, size_t n)
{
	size_t i, pages = 1;

	for (i = 1; i < n; i++)
		pages += lay->line[edges[i].line].page != lay->line[edges[i - 1].line].page;
	return pages >= (lay->pages < 4 ? 2 : 3) && pages * 12 >= lay->pages &&
	    (counts_pages(lay, edges, n, false) || counts_pages(lay, edges, n, true) ||
	    counts_within(lay, edges, n));
}

/* [^1], [1: ... */
static bool
begins_note(struct slice s)
{
	return s.n > 2 && s.p[0] == '[' && (s.p[1] == '^' || ascii_isdigit(s.p[1]));
}

/* running heads differ by their page number only, or not at all */
static bool
is_head(const struct layout *lay, const struct edge *edges, size_t n)
{
	size_t i;

	struct slice s = layout_trimmed(lay, edges[0].line);

	if (edges[0].shape == 0 || begins_note(s))
		return false;
	/* "Ibid." returns too; the address of the publisher does on every other page */
	if (is_notes_opener(s) && !(is_address_line(s) && n * 3 >= lay->pages))
		return false;
	for (i = 1; i < n; i++)
		if (!slice_eq(layout_trimmed(lay, edges[i].line), layout_trimmed(lay, edges[0].line)))
			return returns(lay, edges, n);
	for (i = 1; i < n && lay->line[edges[i].line].page == lay->line[edges[0].line].page; i++)
		;
	return i < n && n >= (lay->pages < 4 ? 2 : 3) && n * 12 >= lay->pages;
}

void
heads_find(const struct layout *lay, struct segs *segs)
{
	size_t n, i, j, k;
	struct edge *edges;

	if (lay->pages < 2)
		return;
	edges = page_edges(lay, &n);
	if (n)
		qsort(edges, n, sizeof(*edges), by_shape);
	for (i = 0; i < n; i = j) {
		for (j = i; j < n && edges[j].shape == edges[i].shape; j++)
			;
		if (!is_head(lay, edges + i, j - i))
			continue;
		for (k = i; k < j; k++)
			seg_add(segs, lay->line[edges[k].line].at, lay->line[edges[k].line].len,
			    SEG_FURNITURE, 0);
	}
	free(edges);
}
