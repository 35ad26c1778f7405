// SPDX-License-Identifier: ISC
#include "source/join.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "source/pairs.h"
#include "source/keys.h"
#include "source/same.h"
#include "xalloc.h"

/* a member's place, to sort by */
struct place {
	struct slice doc, text;
	size_t note, cite, member;
};

static int
by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	int order = slice_cmp(x->doc, y->doc);

	if (order)
		return order;
	if (x->note != y->note)
		return x->note < y->note ? -1 : 1;
	if (x->cite != y->cite)
		return x->cite < y->cite ? -1 : 1;
	return slice_cmp(x->text, y->text);
}

static void
sort_members(struct sources *all, struct place *place)
{
	struct member *sorted;
	size_t i;

	for (i = 0; i < all->nmembers; i++) {
		const struct member *m = &all->member[i];

		place[i] = (struct place){ sources_slice(all, m->doc), sources_slice(all, m->text),
			m->note, m->cite, i };
	}
	qsort(place, all->nmembers, sizeof(*place), by_place);
	sorted = xreallocarray(NULL, all->nmembers, sizeof(*sorted));
	for (i = 0; i < all->nmembers; i++)
		sorted[i] = all->member[place[i].member];
	free(all->member);
	all->member = sorted;
	all->members_cap = all->nmembers;
}

/* the first member at or after a citation's place */
static size_t
find_place(const struct place *place, size_t n, const struct place *key)
{
	size_t lo = 0, hi = n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (by_place(&place[mid], key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* the member that the reference of member i points at, or NULL */
static const struct member *
target(const struct sources *all, const struct place *place, size_t i)
{
	const struct member *m = &all->member[i];
	struct place key = { sources_slice(all, m->doc), { 0 }, m->ref_note, m->ref_cite, 0 };
	size_t k = find_place(place, all->nmembers, &key);

	if (k == all->nmembers || !slice_eq(place[k].doc, key.doc) || place[k].note != key.note ||
	    place[k].cite != key.cite)
		return NULL;
	return &all->member[k];
}

void
join_references(struct sources *all)
{
	static const char lost[] = "what it points at is not among the rows";
	struct place *place;
	const struct member *to;
	struct span why;
	size_t i;

	if (all->nmembers == 0)
		return;
	why = (struct span){ all->arena.n, sizeof(lost) - 1 };
	buf_puts(&all->arena, lost);
	place = xreallocarray(NULL, all->nmembers, sizeof(*place));
	sort_members(all, place);
	for (i = 0; i < all->nmembers; i++) {
		struct member *m = &all->member[i];

		if (m->kind == CITE_FULL || m->kind == CITE_INSTRUMENT)
			continue;
		to = m->ref_note ? target(all, place, i) : NULL;
		if (to && (to->kind == CITE_FULL || to->kind == CITE_INSTRUMENT))
			m->record = to->record;
		else if (m->reason.len == 0)
			m->reason = why;
	}
	free(place);
}

/* records that stand for one another: the root of each, by the order of ids */
struct sets {
	size_t *parent;
	size_t *next; /* the records of a set, in a ring */
};
enum { ASKED = 6 };

static size_t
root(struct sets *sets, size_t i)
{
	while (sets->parent[i] != i) {
		sets->parent[i] = sets->parent[sets->parent[i]];
		i = sets->parent[i];
	}
	return i;
}

static void
join(struct sets *sets, size_t a, size_t b)
{
	size_t next;

	a = root(sets, a);
	b = root(sets, b);
	if (a == b)
		return;
	next = sets->next[a];
	sets->next[a] = sets->next[b];
	sets->next[b] = next;
	if (a < b)
		sets->parent[b] = a;
	else
		sets->parent[a] = b;
}

static int
by_id(const void *a, const void *b)
{
	const struct record *x = a, *y = b;

	if (x->id[0] != y->id[0])
		return x->id[0] < y->id[0] ? -1 : 1;
	return (x->id[1] > y->id[1]) - (x->id[1] < y->id[1]);
}

/* in order of ids nothing depends any more on the order of the rows */
static void
sort_records(struct sources *all)
{
	size_t *now = xreallocarray(NULL, all->n + 1, sizeof(*now)), i;

	for (i = 0; i < all->n; i++)
		all->record[i].source = i;
	if (all->n)
		qsort(all->record, all->n, sizeof(*all->record), by_id);
	for (i = 0; i < all->n; i++)
		now[all->record[i].source] = i;
	for (i = 0; i < all->nmembers; i++)
		if (all->member[i].record != NO_RECORD)
			all->member[i].record = (int64_t)now[all->member[i].record];
	for (i = 0; i < all->nkeys; i++)
		all->keys[i].record = (uint32_t)now[all->keys[i].record];
	free(now);
}

static int
by_key(const void *a, const void *b)
{
	const struct source_key *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

static bool
is_exact(const struct record *r, uint64_t key)
{
	size_t k;

	/* a case has decisions of several years */
	for (k = 0; k < NEXACT; k++)
		if (k != KEY_CASE && r->exact[k] == key)
			return true;
	return false;
}

static void
join_keys(struct sources *all, struct sets *sets)
{
	size_t i, lead = 0;

	if (all->nkeys)
		qsort(all->keys, all->nkeys, sizeof(*all->keys), by_key);
	for (i = 1; i < all->nkeys; i++) {
		const struct record *a = &all->record[all->keys[lead].record];
		const struct record *b = &all->record[all->keys[i].record];

		/* one address under two symbols or laws is a page that lists them */
		if (all->keys[i].key != all->keys[lead].key)
			lead = i;
		else if (is_exact(a, all->keys[i].key) ||
		    (!same_conflict(a, b) && (all->keys[i].key != a->exact[KEY_CASE] ||
		    !a->year || !b->year || a->year == b->year)))
			join(sets, all->keys[lead].record, all->keys[i].record);
	}
}

/* two records that are alike */
struct link {
	uint32_t a, b;
	unsigned percent;
};

struct links {
	struct link *v;
	size_t n, cap;
};

static int
by_percent(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	if (x->percent != y->percent)
		return x->percent > y->percent ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

static void
find_links(struct sources *all, struct sets *sets, struct links *links)
{
	struct pairs pairs = { 0 };
	struct likeness like;
	size_t a, b;

	pairs_make(&pairs, all);
	while (pairs_next(&pairs, &a, &b)) {
		if (root(sets, a) == root(sets, b))
			continue;
		like = same_source(all, &all->record[a], &all->record[b]);
		if (!like.same)
			continue;
		xgrow(&links->v, links->n, &links->cap, sizeof(*links->v));
		links->v[links->n++] = (struct link){ (uint32_t)a, (uint32_t)b, like.percent };
	}
	pairs_free(&pairs);
	if (links->n)
		qsort(links->v, links->n, sizeof(*links->v), by_percent);
}

/*
 * Are two sets of records alike as wholes?  One citation that mixes up two
 * sources must not make them one.  A few of each are asked.
 */
static bool
sets_alike(const struct sources *all, const struct sets *sets, size_t a, size_t b)
{
	size_t i = a, k, asked = 0, yes = 0, n = 0, m;

	do {
		for (k = b, m = 0; m == 0 || (k != b && m < ASKED); m++, k = sets->next[k]) {
			asked++;
			yes += same_source(all, &all->record[i], &all->record[k]).loose;
		}
		i = sets->next[i];
	} while (i != a && ++n < ASKED);
	return 2 * yes >= asked;
}

void
join_records(struct sources *all)
{
	struct sets sets = { xreallocarray(NULL, all->n + 1, sizeof(*sets.parent)),
		xreallocarray(NULL, all->n + 1, sizeof(*sets.next)) };
	struct links links = { 0 };
	size_t i, a, b;

	sort_records(all);
	for (i = 0; i < all->n; i++)
		sets.parent[i] = sets.next[i] = i;
	join_keys(all, &sets);
	find_links(all, &sets, &links);
	for (i = 0; i < links.n; i++) {
		a = root(&sets, links.v[i].a);
		b = root(&sets, links.v[i].b);
		if (a != b && sets_alike(all, &sets, a, b))
			join(&sets, a, b);
	}
	for (i = 0; i < all->n; i++)
		all->record[i].source = root(&sets, i);
	free(links.v);
	free(sets.parent);
	free(sets.next);
}
