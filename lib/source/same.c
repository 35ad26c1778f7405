// SPDX-License-Identifier: ISC
#include "source/same.h"

/*
 * Shares of weight (see terms_weight), in percent, that two citations must
 * have in common.  Chosen once, by reading what they part and join in lists
 * of several fields; the guards do the rest.
 */
enum { TITLE_SAME = 80, TITLE_INSIDE = 95, TITLE_FLOOR = 40, AUTHOR_INSIDE = 40, ALL_SAME = 56,
	ALL_INSIDE = 80, ALL_FLOOR = 40 };

/* what two sorted lists of words weigh, and what they weigh together */
struct overlap {
	uint64_t a, b, both;
	size_t na, nb, nboth;
};

static struct overlap
overlap(const struct sources *all, struct span x, struct span y)
{
	struct overlap o = { .na = x.len, .nb = y.len };
	const uint32_t *p = all->terms + x.at, *q = all->terms + y.at;
	size_t i = 0, k = 0;
	uint64_t w;

	while (i < x.len || k < y.len) {
		bool left = k == y.len || (i < x.len && p[i] <= q[k]);
		bool right = i == x.len || (k < y.len && q[k] <= p[i]);

		w = terms_weight(&all->dict, left ? p[i] : q[k], all->n);
		o.a += left ? w : 0;
		o.b += right ? w : 0;
		o.both += left && right ? w : 0;
		o.nboth += left && right;
		i += left;
		k += right;
	}
	return o;
}

/* the share of all the words that both have; of the shorter one's */
static uint64_t
jaccard(const struct overlap *o)
{
	uint64_t any = o->a + o->b - o->both;

	return any > 0 ? 100 * o->both / any : 0;
}

static uint64_t
inside(const struct overlap *o)
{
	uint64_t less = o->a < o->b ? o->a : o->b;

	return less > 0 ? 100 * o->both / less : 0;
}

bool
same_conflict(const struct record *a, const struct record *b)
{
	size_t k;

	for (k = 0; k < NEXACT; k++)
		if (a->exact[k] && b->exact[k] && a->exact[k] != b->exact[k])
			return true;
	return false;
}

/* is there something that makes them two? */
static bool
kept_apart(const struct record *a, const struct record *b)
{
	size_t k, i;

	if (same_conflict(a, b))
		return true;
	if ((a->kind == CITE_INSTRUMENT) != (b->kind == CITE_INSTRUMENT))
		return true;
	if (a->year && b->year && a->year != b->year)
		return true;
	for (k = 0; k < MAX_PARTS && a->part[k].series; k++)
		for (i = 0; i < MAX_PARTS && b->part[i].series; i++)
			if (a->part[k].series == b->part[i].series &&
			    a->part[k].number != b->part[i].number)
				return true;
	return false;
}

/* two days of one year are two newspapers; a month is no day */
static bool
dates_differ(const struct sources *all, const struct record *a, const struct record *b)
{
	struct slice x = sources_slice(all, a->field[FIELD_DATE]);
	struct slice y = sources_slice(all, b->field[FIELD_DATE]);
	size_t n = x.n < y.n ? x.n : y.n;

	return n > 4 && !slice_eq(slice_part(x, 0, n), slice_part(y, 0, n));
}

bool
same_source(const struct sources *all, const struct record *a, const struct record *b)
{
	struct overlap title, author, words;

	if (kept_apart(a, b))
		return false;
	title = overlap(all, a->title, b->title);
	/* but for a title that cannot be one by chance */
	if (dates_differ(all, a, b) && (jaccard(&title) < 100 || title.nboth < 5))
		return false;
	words = overlap(all, a->all, b->all);
	author = overlap(all, a->author, b->author);
	if (title.nboth >= 3 && (author.na == 0 || author.nb == 0 || inside(&author) >= AUTHOR_INSIDE) &&
	    (jaccard(&title) >= TITLE_SAME ||
	    (title.nboth >= 4 && inside(&title) >= TITLE_INSIDE && jaccard(&title) >= TITLE_FLOOR)))
		return true;
	if (words.nboth < 4)
		return false;
	return jaccard(&words) >= ALL_SAME ||
	    (inside(&words) >= ALL_INSIDE && jaccard(&words) >= ALL_FLOOR);
}
