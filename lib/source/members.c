// SPDX-License-Identifier: ISC
#include <stdlib.h>
#include <string.h>

#include "source/join.h"
#include "xalloc.h"

/* a member of the document that is read: enough to find what refers to it */
struct place {
	uint64_t note, cite, ref_note, ref_cite;
	uint32_t kind, record;
};

struct places {
	struct place *v;
	size_t n, cap;
};

static struct member
open_member(struct slice bytes, struct member_view *view)
{
	struct member m;
	const char *p = bytes.p + sizeof(m);

	memcpy(&m, bytes.p, sizeof(m));
	view->doc = (struct slice){ p, m.doc };
	view->text = (struct slice){ p + m.doc, m.text };
	view->reason = (struct slice){ p + m.doc + m.text, m.reason };
	view->note = (size_t)m.note;
	view->cite = (size_t)m.cite;
	view->source = m.record;
	return m;
}

static bool
cites_fully(uint32_t kind)
{
	return kind == CITE_FULL || kind == CITE_INSTRUMENT;
}

/* the record of the first citation at a place that cites fully, or NO_RECORD */
static uint32_t
find_place(const struct places *places, uint64_t note, uint64_t cite)
{
	size_t lo = 0, hi = places->n, mid;
	const struct place *p;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		p = &places->v[mid];
		if (p->note < note || (p->note == note && p->cite < cite))
			lo = mid + 1;
		else
			hi = mid;
	}
	p = &places->v[lo];
	return lo < places->n && p->note == note && p->cite == cite && cites_fully(p->kind) ?
	    p->record : NO_RECORD;
}

/* the members of one document are read: `of` gets their records, from number `first` on */
static void
resolve(struct sources *all, const struct places *places, size_t first)
{
	size_t i;

	for (i = 0; i < places->n; i++) {
		const struct place *p = &places->v[i];

		all->of[first + i] = cites_fully(p->kind) ? p->record :
		    p->ref_note ? find_place(places, p->ref_note, p->ref_cite) : NO_RECORD;
	}
}

static void
join_references(struct sources *all)
{
	struct places places = { 0 };
	struct member_view view;
	struct buf doc = { 0 };
	struct slice bytes;
	struct member m;
	size_t n = 0;

	all->of = xreallocarray(NULL, all->members.n + 1, sizeof(*all->of));
	sorter_begin(&all->members);
	while (sorter_next(&all->members, &bytes)) {
		m = open_member(bytes, &view);
		if (!slice_eq(view.doc, buf_get(&doc))) {
			resolve(all, &places, n);
			n += places.n;
			places.n = 0;
			buf_cut(&doc, 0);
			buf_slice(&doc, view.doc);
		}
		xgrow(&places.v, places.n, &places.cap, sizeof(*places.v));
		places.v[places.n++] = (struct place){ m.note, m.cite, m.ref_note, m.ref_cite, m.kind,
			m.record };
	}
	resolve(all, &places, n);
	free(places.v);
	buf_free(&doc);
}

/* cites, docs and the first full citation of each source */
void
join_members(struct sources *all)
{
	struct member_view view;
	struct buf doc = { 0 };
	struct slice bytes;
	struct member m;
	uint32_t docs = 0, i;

	if (all->refers)
		join_references(all);
	all->count = xcalloc(all->n + 1, sizeof(*all->count));
	sorter_begin(&all->members);
	for (i = 0; sorter_next(&all->members, &bytes); i++) {
		struct source_count *c;

		m = open_member(bytes, &view);
		if (i == 0 || !slice_eq(view.doc, buf_get(&doc))) {
			buf_cut(&doc, 0);
			buf_slice(&doc, view.doc);
			docs++;
		}
		if (all->of)
			m.record = all->of[i];
		if (m.record == NO_RECORD)
			continue;
		/* of each record apart: a part of it may come to another source one day */
		all->count[m.record].cites += m.cites;
		c = &all->count[sets_root(&all->sets, m.record)];
		/* a row that stands for several has counted its documents itself */
		c->docs += m.docs == DOCS_COUNTED ? 0 : m.docs ? m.docs : c->last != docs;
		c->last = m.docs ? c->last : docs;
		if (c->first == 0 && cites_fully(m.kind))
			c->first = i + 1;
	}
	buf_free(&doc);
}

void
sources_begin(struct sources *all)
{
	all->next = 0;
	sorter_begin(&all->members);
}

bool
sources_next(struct sources *all, struct member_view *view)
{
	static const char lost[] = "what it points at is not among the rows";
	struct slice bytes;

	if (!sorter_next(&all->members, &bytes))
		return false;
	open_member(bytes, view);
	if (all->of)
		view->source = all->of[all->next];
	all->next++;
	view->first = false;
	if (view->source != NO_RECORD) {
		view->source = sets_root(&all->sets, view->source);
		view->first = all->count[view->source].first == all->next;
	} else if (view->reason.n == 0) {
		view->reason = slice_of(lost);
	}
	return true;
}

/* laws, symbols and DOIs name their source whatever words come to it later */
static uint64_t
name_of(const struct sources *all, const struct record *r, uint64_t name)
{
	size_t k;

	for (k = 0; k < NKEYS && !all->alone; k++)
		if (k != KEY_URL && r->keys.v[k] && r->keys.v[k] < name)
			name = r->keys.v[k];
	return name;
}

uint64_t
sources_id(struct sources *all, uint32_t number)
{
	uint64_t id = UINT64_MAX, name = UINT64_MAX;
	uint32_t i = number;

	do {
		name = name_of(all, sources_record(all, i, &all->room), name);
		id = all->id[i] < id ? all->id[i] : id;
		i = all->sets.next[i];
	} while (i != number);
	return name == UINT64_MAX ? id : name;
}

/* which of two records says more: more fields, then more words */
static bool
says_more(const struct record *a, const struct record *b)
{
	size_t k, na = 0, nb = 0;

	for (k = 0; k < NFIELDS; k++) {
		na += a->field[k].len > 0;
		nb += b->field[k].len > 0;
	}
	if (na != nb)
		return na > nb;
	return a->text.len > b->text.len;
}

static int
by_text(const void *a, const void *b)
{
	const struct record *x = *(const struct record *const *)a, *y = *(const struct record *const *)b;
	int order = slice_cmp(record_slice(x, x->text), record_slice(y, y->text));

	return order ? order : (x->id > y->id) - (x->id < y->id);
}

void
sources_get(struct sources *all, uint32_t number, struct source *s)
{
	const struct record *r;
	uint64_t name = UINT64_MAX;
	uint32_t i = number;
	size_t k;

	buf_cut(&s->bytes, 0);
	s->n = s->best = 0;
	s->id = UINT64_MAX;
	s->cites = 0;
	s->docs = all->count[number].docs ? all->count[number].docs : 1;
	do {
		r = sources_record(all, i, &all->room);
		xgrow(&s->at, s->n, &s->at_cap, sizeof(*s->at));
		s->at[s->n++] = s->bytes.n;
		s->cites += all->count[i].cites;
		buf_add(&s->bytes, r, r->size);
		((struct record *)(void *)(s->bytes.p + s->at[s->n - 1]))->cites = all->count[i].cites;
		buf_add(&s->bytes, "\0\0\0\0\0\0\0", (8 - r->size % 8) % 8);
		name = name_of(all, r, name);
		s->id = r->id < s->id ? r->id : s->id;
		i = all->sets.next[i];
	} while (i != number);
	if (name != UINT64_MAX)
		s->id = name;
	if (s->n > s->cap) {
		s->cap = s->n;
		s->record = xreallocarray(s->record, s->cap, sizeof(*s->record));
	}
	for (k = 0; k < s->n; k++)
		s->record[k] = (const void *)(s->bytes.p + s->at[k]);
	qsort(s->record, s->n, sizeof(*s->record), by_text);
	for (k = 1; k < s->n; k++)
		if (says_more(s->record[k], s->record[s->best]))
			s->best = k;
}

struct slice
source_field(const struct source *s, int field)
{
	size_t i;
	struct slice value = record_slice(s->record[s->best], s->record[s->best]->field[field]);

	for (i = 0; i < s->n && value.n == 0; i++)
		value = record_slice(s->record[i], s->record[i]->field[field]);
	return value;
}

void
source_free(struct source *s)
{
	free(s->record);
	free(s->at);
	buf_free(&s->bytes);
	*s = (struct source){ 0 };
}
