// SPDX-License-Identifier: ISC
#include "source/sources.h"

#include <stdlib.h>
#include <string.h>

#include "source/join.h"
#include "source/keys.h"
#include "xalloc.h"

/* a row seen lately, by the hash of what it was read from */
struct known {
	uint64_t seen;
	uint32_t record, kind;
};

enum { NKNOWN = 1 << 20, SHARES = 8, FIRST_GUESS = 1024 };
static const size_t default_memory = (size_t)1 << 30;

/* two rows that give one place and one text, and differ in what they say of it */
static int
same_place_order(const struct member *a, const struct member *b)
{
	const uint64_t x[] = { a->kind, a->id, a->ref_note, a->ref_cite, a->cites, a->docs };
	const uint64_t y[] = { b->kind, b->id, b->ref_note, b->ref_cite, b->cites, b->docs };
	size_t i;

	for (i = 0; i < sizeof(x) / sizeof(x[0]); i++)
		if (x[i] != y[i])
			return x[i] < y[i] ? -1 : 1;
	return 0;
}

int
member_order(struct slice a, struct slice b)
{
	struct member x, y;
	const char *p = a.p + sizeof(x), *q = b.p + sizeof(y);
	int order;

	memcpy(&x, a.p, sizeof(x));
	memcpy(&y, b.p, sizeof(y));
	order = slice_cmp((struct slice){ p, x.doc }, (struct slice){ q, y.doc });
	if (order)
		return order;
	if (x.note != y.note)
		return x.note < y.note ? -1 : 1;
	if (x.cite != y.cite)
		return x.cite < y.cite ? -1 : 1;
	order = slice_cmp((struct slice){ p + x.doc, x.text }, (struct slice){ q + y.doc, y.text });
	if (order)
		return order;
	order = same_place_order(&x, &y);
	return order ? order : slice_cmp((struct slice){ p + x.doc + x.text, x.reason },
	    (struct slice){ q + y.doc + y.text, y.reason });
}

void
sources_limits(struct sources *all)
{
	if (all->members.order)
		return;
	if (all->memory == 0)
		all->memory = default_memory;
	all->store.limit = all->members.limit = all->memory / SHARES;
	all->members.order = member_order;
	all->uses = xcalloc(WORD_NUMBERS, sizeof(*all->uses));
	all->known = xcalloc(NKNOWN, sizeof(*all->known));
}

const struct record *
sources_record(struct sources *all, uint32_t i, struct buf *room)
{
	uint64_t at = all->at[i], n = all->store.n - at;
	const struct record *r;

	r = (const void *)spill_get(&all->store, at, n < FIRST_GUESS ? (size_t)n : FIRST_GUESS, room);
	if (r->size > FIRST_GUESS)
		r = (const void *)spill_get(&all->store, at, r->size, room);
	return r;
}

static size_t
slot_of(const struct sources *all, uint64_t id)
{
	size_t i = (size_t)id & (all->nslots - 1);

	while (all->slot[i] && all->id[all->slot[i] - 1] != id)
		i = (i + 1) & (all->nslots - 1);
	return i;
}

static void
grow_slots(struct sources *all)
{
	size_t k;

	all->nslots = all->nslots ? 2 * all->nslots : 1024;
	free(all->slot);
	all->slot = xcalloc(all->nslots, sizeof(*all->slot));
	for (k = 0; k < all->n; k++)
		all->slot[slot_of(all, all->id[k])] = (uint32_t)k + 1;
}

static void
add_keys(struct sources *all, const struct keys *keys, size_t record)
{
	size_t k;

	for (k = 0; k < NKEYS; k++) {
		if (!keys->v[k])
			continue;
		xgrow(&all->keys, all->nkeys, &all->keys_cap, sizeof(*all->keys));
		all->keys[all->nkeys++] = (struct source_key){ keys->v[k], all->id[record], (uint32_t)record, (uint32_t)k };
	}
}

/* one record more, or fewer (by: -1), has these words */
static void
count_words(struct sources *all, const struct record *r, int by)
{
	size_t n, i;
	const uint32_t *words = record_words(r, r->all, &n);

	for (i = 0; i < n; i++)
		all->uses[words[i]] += (uint32_t)by;
}

/* a record that was not there; its words are counted */
static void
add_record(struct sources *all, uint64_t id, const struct keys *keys)
{
	xgrow(&all->at, all->n, &all->cap, sizeof(*all->at));
	xgrow(&all->id, all->n, &all->id_cap, sizeof(*all->id));
	all->at[all->n] = spill_put(&all->store, all->make.p, all->make.n);
	all->id[all->n] = id;
	count_words(all, (const void *)all->make.p, 1);
	add_keys(all, keys, all->n);
	all->n++;
}

static uint32_t
record_of(struct sources *all, const struct source_row *row)
{
	struct keys keys;
	uint64_t id;
	size_t i;
	uint32_t k;

	keys_of(&keys, &row->fields);
	id = row->id ? row->id : record_id(row, &keys);
	if (5 * all->n >= 3 * all->nslots)
		grow_slots(all);
	i = slot_of(all, id);
	if (!all->slot[i]) {
		if (all->n == NO_RECORD)
			xfail();
		record_make(&all->make, row, &keys, id);
		add_record(all, id, &keys);
		all->slot[i] = (uint32_t)all->n;
		return (uint32_t)all->n - 1;
	}
	k = all->slot[i] - 1;
	if (record_before(row, sources_record(all, k, &all->room))) {
		count_words(all, sources_record(all, k, &all->room), -1);
		record_make(&all->make, row, &keys, id);
		all->at[k] = spill_put(&all->store, all->make.p, all->make.n);
		count_words(all, (const void *)all->make.p, 1);
	}
	return k;
}

static void
add_member(struct sources *all, const struct source_row *row, uint32_t kind, uint32_t record)
{
	struct slice text = row->text.n ? row->text : row->fields.text;
	struct member m = { .note = row->note, .cite = row->cite, .ref_note = row->ref_note,
		.ref_cite = row->ref_cite, .kind = kind, .record = record,
		.id = record == NO_RECORD ? 0 : all->id[record],
		.cites = row->cites ? (uint32_t)row->cites : 1, .docs = (uint32_t)row->docs,
		.doc = (uint32_t)row->doc.n, .text = (uint32_t)text.n,
		.reason = (uint32_t)row->reason.n };

	buf_cut(&all->make, 0);
	buf_add(&all->make, &m, sizeof(m));
	buf_slice(&all->make, row->doc);
	buf_slice(&all->make, text);
	buf_slice(&all->make, row->reason);
	sorter_add(&all->members, buf_get(&all->make));
	all->refers = all->refers || record == NO_RECORD;
}

void
sources_add(struct sources *all, const struct source_row *row, uint64_t seen)
{
	enum cite_kind kind = row->fields.kind;
	uint32_t record = NO_RECORD;

	sources_limits(all);
	if (kind == CITE_COMMENT || row->fields.text.n == 0)
		return;
	if (kind == CITE_FULL || kind == CITE_INSTRUMENT) {
		record = record_of(all, row);
		choices_seen(&all->choices, row->fields.text, row->fields.pinpoint, record);
	}
	add_member(all, row, kind, record);
	/* what a private name means depends on the document */
	if (seen && record != NO_RECORD && sources_record(all, record, &all->room)->doc.len == 0)
		all->known[seen % NKNOWN] = (struct known){ seen, record, kind };
}

bool
sources_add_seen(struct sources *all, const struct source_row *row, uint64_t seen)
{
	const struct known *known;

	if (!all->known || !seen)
		return false;
	known = &all->known[seen % NKNOWN];
	if (known->seen != seen)
		return false;
	add_member(all, row, known->kind, known->record);
	return true;
}

static int
by_turn(struct slice a, struct slice b)
{
	struct given_link x, y;
	int order;

	memcpy(&x, a.p, sizeof(x));
	memcpy(&y, b.p, sizeof(y));
	order = slice_cmp(slice_from(a, sizeof(x)), slice_from(b, sizeof(y)));
	if (order)
		return order;
	if (x.a != y.a)
		return x.a < y.a ? -1 : 1;
	return (x.b > y.b) - (x.b < y.b);
}

void
sources_link(struct sources *all, struct slice turn, uint64_t a, uint64_t b, unsigned percent)
{
	struct given_link link = { a, b, percent };

	sources_limits(all);
	all->given.order = by_turn;
	all->given.limit = all->memory / SHARES;
	buf_cut(&all->make, 0);
	buf_add(&all->make, &link, sizeof(link));
	buf_slice(&all->make, turn);
	sorter_add(&all->given, buf_get(&all->make));
}

uint32_t
sources_find_record(const struct sources *all, uint64_t id)
{
	return all->nslots ? all->slot[slot_of(all, id)] - 1 : NO_RECORD;
}

size_t
sources_find(struct sources *all)
{
	size_t lost;

	sources_limits(all);
	free(all->known);
	all->known = NULL;
	if (!all->words) {
		free(all->slot);
		all->slot = NULL;
	}
	lost = join_records(all);
	free(all->slot);
	all->slot = NULL;
	join_members(all);
	return lost;
}

void
sources_free(struct sources *all)
{
	spill_free(&all->store);
	free(all->at);
	free(all->id);
	free(all->slot);
	free(all->uses);
	free(all->keys);
	free(all->known);
	sorter_free(&all->members);
	sorter_free(&all->given);
	free(all->of);
	sets_free(&all->sets);
	choices_free(&all->choices);
	free(all->count);
	free(all->link);
	buf_free(&all->room);
	buf_free(&all->make);
	*all = (struct sources){ 0 };
}
