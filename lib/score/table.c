// SPDX-License-Identifier: ISC
#include "score/table.h"

#include <stdlib.h>
#include <string.h>

#include "tsv.h"
#include "xalloc.h"

bool
score_names_add(struct score_names *names, const char *list)
{
	struct slice rest = slice_of(list), one;
	size_t comma, equals;

	do {
		comma = slice_find(rest, 0, ",");
		one = slice_part(rest, 0, comma);
		equals = slice_find(one, 0, "=");
		xgrow(&names->rows, names->n, &names->cap, sizeof(*names->rows));
		xgrow(&names->gold, names->n, &names->gold_cap, sizeof(*names->gold));
		names->rows[names->n] = slice_part(one, 0, equals);
		names->gold[names->n] = equals == (size_t)-1 ? one :
		    slice_part(one, equals + 1, one.n);
		if (names->rows[names->n].n == 0 || names->gold[names->n].n == 0)
			return false;
		names->n++;
		rest = slice_part(rest, comma == (size_t)-1 ? rest.n : comma + 1, rest.n);
	} while (comma != (size_t)-1);
	return true;
}

void
score_names_free(struct score_names *names)
{
	free(names->rows);
	free(names->gold);
	*names = (struct score_names){ 0 };
}

/* the indexes of the asked columns in a new table; *doc is that of its `doc' */
static int
find_columns(struct score_table *t, struct tsv_in *rows, int *doc)
{
	size_t i;
	int c;

	*doc = -1;
	if (t->find_doc && tsv_find(rows, "doc") != -1)
		t->by_doc = true;
	if (t->by_doc && (*doc = tsv_need(rows, "doc")) == -1)
		return -1;
	for (i = 0; i < t->nnames; i++) {
		buf_cut(&t->value, 0);
		buf_slice(&t->value, t->name[i]);
		if ((c = tsv_need(rows, buf_str(&t->value))) == -1)
			return -1;
		xgrow(&t->col, t->ncol, &t->col_cap, sizeof(*t->col));
		t->col[t->ncol++] = c;
	}
	return 0;
}

int
score_table_read(struct score_table *t, struct reader *in, const char *columns)
{
	struct tsv_in rows;
	size_t kept = t->ncol;
	int got, doc = -1;
	bool bad;

	got = tsv_open(&rows, in, columns);
	if (got == 1 && find_columns(t, &rows, &doc) == -1) {
		t->ncol = kept;
		got = -1;
	}
	if (got == 1)
		rowset_table(&t->rows, &rows);
	while (got == 1 && (got = tsv_row(&rows)) == 1)
		rowset_add(&t->rows, &rows, doc);
	bad = rows.bad;
	tsv_in_free(&rows);
	return got == -1 || bad ? -1 : 0;
}

/* cut the line of row i into fields, still escaped */
static void
split(struct score_table *t, size_t i)
{
	struct slice line = rowset_line(&t->rows, i);
	const char *tab;
	size_t n;

	for (t->nfields = 0;; line = slice_part(line, n + 1, line.n)) {
		tab = line.n ? memchr(line.p, '\t', line.n) : NULL;
		n = tab ? (size_t)(tab - line.p) : line.n;
		xgrow(&t->field, t->nfields, &t->field_cap, sizeof(*t->field));
		t->field[t->nfields++] = slice_part(line, 0, n);
		if (!tab)
			return;
	}
}

void
score_table_row(struct score_table *t, size_t i, struct slice *out)
{
	const int *col = t->col + t->rows.row[i].table * t->nnames;
	size_t k, from, room = 0;

	split(t, i);
	/* nothing may move while slices point into the values */
	for (k = 0; k < t->nnames; k++)
		room += t->field[col[k]].n + 1;
	buf_cut(&t->value, 0);
	buf_room(&t->value, room);
	for (k = 0; k < t->nnames; k++) {
		from = t->value.n;
		tsv_unescape(&t->value, t->field[col[k]]);
		out[k] = slice_part(buf_get(&t->value), from, t->value.n);
	}
}

void
score_table_free(struct score_table *t)
{
	rowset_free(&t->rows);
	buf_free(&t->value);
	free(t->col);
	free(t->field);
	*t = (struct score_table){ 0 };
}
