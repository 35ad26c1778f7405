// SPDX-License-Identifier: ISC
#include "score/score.h"

#include <stdlib.h>

#include "tsv.h"
#include "xalloc.h"

/* the names of one side, one list after the other */
static void
ready(struct score_table *table, struct slice *name, const struct slice *key, size_t nkeys,
    const struct slice *field, size_t nfields, const struct slice *also, size_t nalso)
{
	size_t i, n = 0;

	for (i = 0; i < nkeys; i++)
		name[n++] = key[i];
	for (i = 0; i < nfields; i++)
		name[n++] = field[i];
	for (i = 0; i < nalso; i++)
		name[n++] = also[i];
	table->name = name;
	table->nnames = n;
}

void
score_ready(struct score *s)
{
	size_t n = s->key.n + s->field.n + s->also.n;

	s->name = xcalloc(2 * n + 1, sizeof(*s->name));
	s->value = xcalloc(2 * n + 1, sizeof(*s->value));
	s->agreed = xcalloc(SCORE_HOWS * s->also.n + 1, sizeof(*s->agreed));
	ready(&s->gold, s->name, s->key.gold, s->key.n, s->field.gold, s->field.n, s->also.gold,
	    s->also.n);
	ready(&s->rows, s->name + n, s->key.rows, s->key.n, s->field.rows, s->field.n,
	    s->also.rows, s->also.n);
	s->gold.find_doc = true;
}

/* the rows of a document as a side */
static void
fill(struct score *s, struct score_side *side, struct score_table *table, size_t first, size_t n)
{
	size_t i;

	score_clear(side);
	for (i = first; i < first + n; i++) {
		score_table_row(table, i, s->value);
		score_add(side, s->value, s->key.n, s->value + s->key.n, s->field.n);
	}
}

static bool
same(struct slice a, struct slice b)
{
	struct buf x = { 0 }, y = { 0 };
	bool eq;

	buf_fold(&x, a);
	buf_fold(&y, b);
	eq = slice_eq(buf_get(&x), buf_get(&y));
	buf_free(&x);
	buf_free(&y);
	return eq;
}

/* in the pairs of a document, count which of the other columns agree */
static void
count_also(struct score *s, const struct score_doc *doc)
{
	struct slice *ours = s->value, *theirs = s->value + s->rows.nnames;
	size_t i, k, from = s->key.n + s->field.n;
	struct score_count *n;

	for (i = 0; s->also.n && i < doc->n.rows; i++) {
		if (s->rows_side.v[i].mate == SCORE_NONE)
			continue;
		score_table_row(&s->rows, doc->rows_first + i, ours);
		score_table_row(&s->gold, doc->gold_first + s->rows_side.v[i].mate, theirs);
		for (k = 0; k < s->also.n; k++) {
			n = &s->agreed[(size_t)doc->how * s->also.n + k];
			n->gold++;
			n->rows++;
			n->both += same(ours[from + k], theirs[from + k]);
		}
	}
}

static void
add(struct score_figures *f, const struct score_count *n)
{
	f->n.gold += n->gold;
	f->n.rows += n->rows;
	f->n.both += n->both;
	f->with_gold += n->gold > 0;
	f->with_rows += n->rows > 0;
	f->docs++;
	f->recall += n->gold ? (double)n->both / (double)n->gold : 0;
	f->precision += n->rows ? (double)n->both / (double)n->rows : 0;
	f->f1 += 2 * (double)n->both / ((double)n->gold + (double)n->rows);
}

static size_t
rows_of(const struct rowset *rows, size_t first)
{
	size_t i = first;

	while (i < rows->n && slice_eq(rowset_doc(rows, i), rowset_doc(rows, first)))
		i++;
	return i - first;
}

/* the document that comes first in the two tables, from rows `doc` has on; false at the end */
static bool
next_document(const struct score *s, struct score_doc *doc)
{
	const struct rowset *gold = &s->gold.rows, *rows = &s->rows.rows;
	size_t g = doc->gold_first += doc->n.gold, r = doc->rows_first += doc->n.rows;
	int order;

	if (g == gold->n && r == rows->n)
		return false;
	order = g == gold->n ? 1 : r == rows->n ? -1 :
	    slice_cmp(rowset_doc(gold, g), rowset_doc(rows, r));
	doc->id = order <= 0 ? rowset_doc(gold, g) : rowset_doc(rows, r);
	doc->n.gold = order <= 0 ? rows_of(gold, g) : 0;
	doc->n.rows = order >= 0 ? rows_of(rows, r) : 0;
	return true;
}

void
score_run(struct score *s, void (*each)(struct score *, const struct score_doc *, void *),
    void *arg)
{
	struct score_doc doc = { 0 };
	int how;

	rowset_group(&s->gold.rows);
	rowset_group(&s->rows.rows);
	while (next_document(s, &doc)) {
		fill(s, &s->gold_side, &s->gold, doc.gold_first, doc.n.gold);
		fill(s, &s->rows_side, &s->rows, doc.rows_first, doc.n.rows);
		for (how = 0; how < SCORE_HOWS; how++) {
			if (!s->how[how])
				continue;
			doc.how = (enum score_how)how;
			doc.n.both = score_match(&s->gold_side, &s->rows_side, doc.how, s->similar);
			add(&s->sum[how], &doc.n);
			count_also(s, &doc);
			if (each)
				each(s, &doc, arg);
		}
	}
	rowset_ungroup(&s->gold.rows);
	rowset_ungroup(&s->rows.rows);
}

void
score_clustering(struct score *s, struct score_table *table, struct clustering *side)
{
	struct buf key = { 0 };
	struct slice *value = s->value;
	size_t i, k;

	for (i = 0; i < table->rows.n; i++) {
		score_table_row(table, i, value);
		if (value[s->key.n].n == 0)
			continue;
		buf_cut(&key, 0);
		tsv_escape(&key, rowset_doc(&table->rows, i));
		for (k = 0; k < s->key.n; k++) {
			buf_putc(&key, '\t');
			tsv_escape(&key, value[k]);
		}
		clustering_add(side, buf_get(&key), value[s->key.n]);
	}
	buf_free(&key);
}

void
score_end(struct score *s)
{
	score_names_free(&s->key);
	score_names_free(&s->field);
	score_names_free(&s->also);
	score_table_free(&s->gold);
	score_table_free(&s->rows);
	score_free(&s->gold_side);
	score_free(&s->rows_side);
	free(s->agreed);
	free(s->name);
	free(s->value);
}
