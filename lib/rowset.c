// SPDX-License-Identifier: ISC
#include "rowset.h"

#include <stdlib.h>

#include "xalloc.h"

void
rowset_table(struct rowset *set, const struct tsv_in *rows)
{
	struct rowset_table *t;
	size_t i, at = 0;

	xgrow(&set->table, set->ntables, &set->table_cap, sizeof(*set->table));
	t = &set->table[set->ntables++];
	*t = (struct rowset_table){ .ncols = rows->ncols };
	t->names = xcalloc(rows->ncols, sizeof(*t->names));
	for (i = 0; i < rows->ncols; i++) {
		buf_puts(&t->header, i ? "\t" : "");
		buf_slice(&t->header, rows->names[i]);
	}
	for (i = 0; i < rows->ncols; at += rows->names[i++].n + 1)
		t->names[i] = slice_part(buf_get(&t->header), at, at + rows->names[i].n);
}

void
rowset_add(struct rowset *set, const struct tsv_in *rows, int doc_col)
{
	struct rowset_row *r;
	size_t i;

	xgrow(&set->row, set->n, &set->cap, sizeof(*set->row));
	r = &set->row[set->n];
	*r = (struct rowset_row){ .order = set->n, .table = set->ntables - 1 };
	set->n++;
	r->line_at = set->bytes.n;
	for (i = 0; i < rows->ncols; i++) {
		buf_puts(&set->bytes, i ? "\t" : "");
		buf_slice(&set->bytes, rows->fields[i]);
	}
	r->line_len = set->bytes.n - r->line_at;
	r->doc_at = set->bytes.n;
	tsv_get(rows, doc_col, &set->bytes);
	r->doc_len = set->bytes.n - r->doc_at;
}

/* what a sort compares: a row with its document's id at hand */
struct key {
	struct slice doc;
	struct rowset_row row;
};

static int
by_doc(const void *a, const void *b)
{
	const struct key *x = a, *y = b;
	int order = slice_cmp(x->doc, y->doc);

	return order ? order : (x->row.order > y->row.order) - (x->row.order < y->row.order);
}

static struct slice
doc_of(const struct rowset *set, const struct rowset_row *r)
{
	return slice_part(buf_get(&set->bytes), r->doc_at, r->doc_at + r->doc_len);
}

void
rowset_group(struct rowset *set)
{
	struct key *keys = xcalloc(set->n, sizeof(*keys));
	size_t i;

	for (i = 0; i < set->n; i++)
		keys[i] = (struct key){ doc_of(set, &set->row[i]), set->row[i] };
	if (set->n)
		qsort(keys, set->n, sizeof(*keys), by_doc);
	for (i = 0; i < set->n; i++)
		set->row[i] = keys[i].row;
	free(keys);
}

size_t
rowset_find(const struct rowset *set, struct slice doc, size_t *first)
{
	size_t lo = 0, hi = set->n, mid, i;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (slice_cmp(doc_of(set, &set->row[mid]), doc) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (i = lo; i < set->n && slice_eq(doc_of(set, &set->row[i]), doc); i++)
		;
	*first = lo;
	return i - lo;
}

static int
by_order(const void *a, const void *b)
{
	const struct rowset_row *x = a, *y = b;

	return (x->order > y->order) - (x->order < y->order);
}

void
rowset_ungroup(struct rowset *set)
{
	if (set->n)
		qsort(set->row, set->n, sizeof(*set->row), by_order);
}

struct slice
rowset_doc(const struct rowset *set, size_t i)
{
	return doc_of(set, &set->row[i]);
}

struct slice
rowset_line(const struct rowset *set, size_t i)
{
	return slice_part(buf_get(&set->bytes), set->row[i].line_at,
	    set->row[i].line_at + set->row[i].line_len);
}

int
rowset_col(const struct rowset *set, size_t table, const char *name)
{
	const struct rowset_table *t = &set->table[table];
	size_t i;

	for (i = 0; i < t->ncols; i++)
		if (slice_is(t->names[i], name))
			return (int)i;
	return -1;
}

void
rowset_free(struct rowset *set)
{
	size_t i;

	for (i = 0; i < set->ntables; i++) {
		buf_free(&set->table[i].header);
		free(set->table[i].names);
	}
	free(set->table);
	free(set->row);
	buf_free(&set->bytes);
	buf_free(&set->whys);
	*set = (struct rowset){ 0 };
}
