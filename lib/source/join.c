// SPDX-License-Identifier: ISC
#include "source/join.h"

#include <stdlib.h>
#include <string.h>

#include "source/keys.h"
#include "source/pairs.h"
#include "source/same.h"
#include "xalloc.h"

/* so alike that nothing else is asked; how many records of a set are asked */
enum { SURE = 85, ASKED = 5, SHARES = 8, NCOMPARED = 1 << 22 };

/* the joining: sources, and room for the records that are compared */
struct joining {
	struct sources *all;
	struct corpus corpus;
	struct buf room[2];
	struct sorter links;
	uint64_t *compared; /* pairs, by a hash of their ids: two records share several blocks */
};

static int
by_key(const void *a, const void *b)
{
	const struct source_key *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	/* the records are numbered as they came: their ids give an order that does not change */
	return (x->id > y->id) - (x->id < y->id);
}

/* with `explain` every link is kept */
static void
explain(struct sources *all, uint32_t a, uint32_t b, unsigned percent, enum same_verdict verdict, bool joined)
{
	bool turn = all->id[b] < all->id[a];

	if (!all->explain)
		return;
	xgrow(&all->link, all->nlinks, &all->links_cap, sizeof(*all->link));
	all->link[all->nlinks++] = (struct source_link){ all->id[turn ? b : a], all->id[turn ? a : b],
		turn ? b : a, turn ? a : b, percent, (uint32_t)verdict, joined, 0 };
}

/* may the key that both have join them? */
static bool
key_joins(uint32_t kind, const struct record *a, const struct record *b)
{
	/* a case has decisions of several years; one address under two symbols or laws lists them */
	if (kind == KEY_CASE)
		return !same_conflict(a, b) && (!a->year || !b->year || a->year == b->year);
	return kind != KEY_URL || !same_conflict(a, b);
}

static void
join_keys(struct joining *j)
{
	static const enum same_verdict verdicts[NKEYS] = { [KEY_LAW] = SAME_LAW,
		[KEY_SYMBOL] = SAME_SYMBOL, [KEY_CASE] = SAME_CASE, [KEY_DOI] = SAME_DOI,
		[KEY_URL] = SAME_URL, [KEY_ECLI] = SAME_ECLI };
	struct sources *all = j->all;
	size_t i, lead = 0;

	if (all->nkeys)
		qsort(all->keys, all->nkeys, sizeof(*all->keys), by_key);
	for (i = 1; i < all->nkeys; i++) {
		uint32_t a = all->keys[lead].record, b = all->keys[i].record;

		if (all->keys[i].key != all->keys[lead].key) {
			lead = i;
			continue;
		}
		if (key_joins(all->keys[i].kind, sources_record(all, a, &j->room[0]),
		    sources_record(all, b, &j->room[1])))
			explain(all, a, b, 100, verdicts[all->keys[i].kind], sets_join(&all->sets, a, b));
	}
	free(all->keys);
	all->keys = NULL;
}

static int
by_percent(struct slice a, struct slice b)
{
	struct source_link x, y;

	memcpy(&x, a.p, sizeof(x));
	memcpy(&y, b.p, sizeof(y));
	if (x.percent != y.percent)
		return x.percent > y.percent ? -1 : 1;
	if (x.ida != y.ida)
		return x.ida < y.ida ? -1 : 1;
	return (x.idb > y.idb) - (x.idb < y.idb);
}

/* was the pair compared lately?  By ids, so that the order of rows does not count. */
static bool
compared(struct joining *j, uint32_t a, uint32_t b)
{
	uint64_t x = j->all->id[a], y = j->all->id[b];
	uint64_t pair = x < y ? x * 31 + y : y * 31 + x;
	uint64_t *slot = &j->compared[(pair ^ pair >> 32) % NCOMPARED];

	if (*slot == pair)
		return true;
	*slot = pair;
	return false;
}

/* two records are one source: the surest are joined, the others kept */
static void
take_link(struct joining *j, struct source_link link)
{
	if (link.percent >= SURE && sets_join(&j->all->sets, link.a, link.b))
		explain(j->all, link.a, link.b, link.percent, link.verdict, true);
	else
		sorter_add(&j->links, (struct slice){ (const char *)&link, sizeof(link) });
}

/* the links that were found among all records, as if they had been found here */
static void
take_given(struct joining *j)
{
	struct sources *all = j->all;
	struct given_link given;
	struct slice bytes;
	uint32_t a, b;

	sorter_begin(&all->given);
	while (sorter_next(&all->given, &bytes)) {
		memcpy(&given, bytes.p, sizeof(given));
		a = sources_find_record(all, given.a);
		b = sources_find_record(all, given.b);
		if (a != NO_RECORD && b != NO_RECORD && sets_root(&all->sets, a) != sets_root(&all->sets, b))
			take_link(j, (struct source_link){ given.a, given.b, a, b, (uint32_t)given.percent,
			    SAME_NOTHING, 0, 0 });
	}
}

/* compare the records that share a block */
static void
find_links(struct joining *j)
{
	struct sources *all = j->all;
	const struct record *x = NULL, *y;
	struct pairs pairs;
	struct likeness like;
	uint32_t a, b, last = NO_RECORD;

	j->compared = xcalloc(NCOMPARED, sizeof(*j->compared));
	pairs_make(&pairs, all, all->memory / SHARES);
	while (pairs_next(&pairs, &a, &b)) {
		if (sets_root(&all->sets, a) == sets_root(&all->sets, b) || compared(j, a, b))
			continue;
		x = a == last ? x : sources_record(all, a, &j->room[0]);
		last = a;
		y = sources_record(all, b, &j->room[1]);
		like = same_source(&j->corpus, x, y, !all->explain);
		if (!like.same) {
			if (like.verdict != SAME_NOTHING)
				explain(all, a, b, like.percent, like.verdict, false);
			continue;
		}
		take_link(j, (struct source_link){ all->id[a], all->id[b], a, b, like.percent,
		    (uint32_t)like.verdict, 0, 0 });
	}
	pairs_free(&pairs);
	free(j->compared);
}

/*
 * Are two sets of records alike as wholes?  One citation that mixes up two
 * sources must not make them one.  A few of each are asked.
 */
static bool
sets_alike(struct joining *j, uint32_t a, uint32_t b)
{
	const uint32_t *next = j->all->sets.next;
	const struct record *x;
	size_t asked = 0, yes = 0, n = 0, m;
	uint32_t i = a, k;

	do {
		x = sources_record(j->all, i, &j->room[0]);
		for (k = b, m = 0; m == 0 || (k != b && m < ASKED); m++, k = next[k]) {
			asked++;
			yes += same_source(&j->corpus, x, sources_record(j->all, k, &j->room[1]), false).loose;
		}
		i = next[i];
	} while (i != a && ++n < ASKED);
	return 2 * yes >= asked;
}

/* the most alike first */
static void
join_links(struct joining *j)
{
	struct sets *sets = &j->all->sets;
	struct source_link link;
	struct slice bytes;
	uint32_t a, b;
	bool joined;

	sorter_begin(&j->links);
	while (sorter_next(&j->links, &bytes)) {
		memcpy(&link, bytes.p, sizeof(link));
		a = sets_root(sets, link.a);
		b = sets_root(sets, link.b);
		if (a == b) {
			explain(j->all, link.a, link.b, link.percent, link.verdict, true);
			continue;
		}
		joined = !sets_parted(sets, a, b) && sets_alike(j, a, b) && sets_join(sets, a, b);
		explain(j->all, link.a, link.b, link.percent, joined ? link.verdict :
		    sets_parted(sets, a, b) ? SAME_CHOICE : SAME_NOT_ALL, joined);
	}
	sorter_free(&j->links);
}

size_t
join_records(struct sources *all)
{
	struct joining j = { .all = all,
		.links = { .order = by_percent, .limit = all->memory / SHARES } };
	size_t lost;

	sets_make(&all->sets, all->n);
	if (all->alone)
		return 0;
	if (all->words)
		corpus_make(&j.corpus, all->words->records, all->words->uses);
	else
		corpus_make(&j.corpus, all->n, all->uses);
	lost = choices_apply(&all->choices, &all->sets);
	join_keys(&j);
	if (all->words)
		take_given(&j);
	else
		find_links(&j);
	join_links(&j);
	free(all->uses);
	all->uses = NULL;
	buf_free(&j.room[0]);
	buf_free(&j.room[1]);
	return lost;
}

static int
by_records(const void *a, const void *b)
{
	const struct source_link *x = a, *y = b;

	if (x->ida != y->ida)
		return x->ida < y->ida ? -1 : 1;
	if (x->idb != y->idb)
		return x->idb < y->idb ? -1 : 1;
	return x->joined != y->joined ? (x->joined ? -1 : 1) : 0;
}

const struct source_link *
sources_links(struct sources *all, size_t *n)
{
	size_t i, k = 0;

	if (all->nlinks)
		qsort(all->link, all->nlinks, sizeof(*all->link), by_records);
	for (i = 0; i < all->nlinks; i++)
		if (k == 0 || all->link[k - 1].a != all->link[i].a || all->link[k - 1].b != all->link[i].b)
			all->link[k++] = all->link[i];
	*n = all->nlinks = k;
	return all->link;
}
