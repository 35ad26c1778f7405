// SPDX-License-Identifier: ISC
#include <stdlib.h>

#include "source/join.h"
#include "xalloc.h"

/* a record, to sort: by its source, then by its text */
struct row {
	struct slice text;
	size_t record, source;
};

static int
by_source(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	return slice_cmp(x->text, y->text);
}

/* which of two records says more: more fields, then more words, then the first id */
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

/* laws, symbols and DOIs name their source whatever words come to it later */
static uint64_t
name_of(const struct record *r, uint64_t name)
{
	size_t k;

	for (k = 0; k < NEXACT; k++)
		if (r->exact[k] && r->exact[k] < name)
			name = r->exact[k];
	return name;
}

/* the records in order of their sources, and of each source its best record and its name */
static void
group(struct sources *all, struct row *rows)
{
	struct source *s = NULL;
	size_t i;
	uint64_t exact = UINT64_MAX;

	for (i = 0; i < all->n; i++)
		rows[i] = (struct row){ sources_slice(all, all->record[i].text), i,
			all->record[i].source };
	qsort(rows, all->n, sizeof(*rows), by_source);
	for (i = 0; i < all->n; i++) {
		const struct record *r = &all->record[rows[i].record];

		all->order[i] = rows[i].record;
		if (i == 0 || rows[i].source != rows[i - 1].source) {
			xgrow(&all->source, all->nsources, &all->sources_cap, sizeof(*s));
			s = &all->source[all->nsources++];
			/* the record that gave the set its number has the smallest id of all */
			*s = (struct source){ .first = SIZE_MAX, .best = rows[i].record, .from = i,
				.id = all->record[rows[i].source].id[0] };
			exact = UINT64_MAX;
		}
		s->nrecords++;
		exact = name_of(r, exact);
		if (exact != UINT64_MAX)
			s->id = exact;
		if (says_more(r, &all->record[s->best]))
			s->best = rows[i].record;
	}
	for (i = 0; i < all->nsources; i++) {
		size_t k;

		for (k = 0; k < all->source[i].nrecords; k++)
			all->record[all->order[all->source[i].from + k]].source = i;
	}
}

/* cites, docs and the first full citation; the members stand in order */
static void
count(struct sources *all)
{
	size_t i, *last = xcalloc(all->nsources + 1, sizeof(*last));

	for (i = 0; i < all->nmembers; i++) {
		const struct member *m = &all->member[i];
		struct source *s;

		if (m->record == NO_RECORD)
			continue;
		s = &all->source[all->record[m->record].source];
		if (s->first == SIZE_MAX && (m->kind == CITE_FULL || m->kind == CITE_INSTRUMENT))
			s->first = i;
		if (s->cites++ == 0 || !slice_eq(sources_slice(all, m->doc),
		    sources_slice(all, all->member[last[s - all->source]].doc)))
			s->docs++;
		last[s - all->source] = i;
	}
	free(last);
}

static int
by_first(const void *a, const void *b)
{
	const struct source *x = a, *y = b;

	return (x->first > y->first) - (x->first < y->first);
}

void
join_members(struct sources *all)
{
	struct row *rows;
	size_t i, k;

	if (all->n == 0)
		return;
	rows = xreallocarray(NULL, all->n, sizeof(*rows));
	all->order = xreallocarray(NULL, all->n, sizeof(*all->order));
	group(all, rows);
	free(rows);
	count(all);
	qsort(all->source, all->nsources, sizeof(*all->source), by_first);
	for (i = 0; i < all->nsources; i++)
		for (k = 0; k < all->source[i].nrecords; k++)
			all->record[all->order[all->source[i].from + k]].source = i;
}
