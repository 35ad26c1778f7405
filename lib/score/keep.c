// SPDX-License-Identifier: ISC
#include "score/keep.h"

#include <string.h>

#include "score/near.h"
#include "score/why.h"

/* remember row i of a table for printing, with what is to stand behind it */
static void
keep(struct score_table *table, size_t i, const char *what)
{
	struct rowset *rows = &table->rows;

	/* the strings stand one after the other, each with its NUL */
	rows->row[i].why = rows->whys.n + 1;
	buf_add(&rows->whys, what, strlen(what) + 1);
}

void
score_keep_pairs(struct score *s, const struct score_doc *doc)
{
	struct buf b = { 0 };
	size_t i;

	for (i = 0; i < doc->n.rows; i++) {
		if (s->rows_side.v[i].mate == SCORE_NONE)
			continue;
		buf_cut(&b, 0);
		buf_num(&b, s->gold.rows.row[doc->gold_first + s->rows_side.v[i].mate].order + 1);
		keep(&s->rows, doc->rows_first + i, buf_str(&b));
	}
	buf_free(&b);
}

void
score_keep_lonely(struct score *s, const struct score_doc *doc, bool of_gold)
{
	const struct score_rule rule = { doc->how, s->similar, s->key.rows, s->key.n };
	const struct score_side *own = of_gold ? &s->gold_side : &s->rows_side;
	const struct score_side *other = of_gold ? &s->rows_side : &s->gold_side;
	struct score_table *table = of_gold ? &s->gold : &s->rows;
	const struct rowset *others = of_gold ? &s->rows.rows : &s->gold.rows;
	size_t first = of_gold ? doc->gold_first : doc->rows_first;
	size_t other_first = of_gold ? doc->rows_first : doc->gold_first;
	struct near near = { 0 };
	struct buf why = { 0 };
	size_t i, like;

	score_why_ready(&near, other);
	for (i = 0; i < own->n; i++) {
		if (own->v[i].mate != SCORE_NONE)
			continue;
		buf_cut(&why, 0);
		score_why(&rule, own, i, other, &near, &why, &like);
		if (like != SCORE_NONE) {
			buf_puts(&why, " (row ");
			buf_num(&why, others->row[other_first + like].order + 1);
			buf_puts(&why, ")");
		}
		keep(table, first + i, buf_str(&why));
	}
	near_free(&near);
	buf_free(&why);
}
