// SPDX-License-Identifier: ISC
/* score: two tables, parted by an empty line, held against each other */
#include "score/score.h"

#include "fuzz.h"

static void
read_table(struct score_table *table, int which, struct slice bytes)
{
	struct reader in;

	fuzz_open(&in, which, bytes.p ? bytes.p : "", bytes.n);
	score_table_read(table, &in, NULL);
	fuzz_close(&in);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf b = { 0 };
	struct slice both = fuzz_utf8(&b, data, size);
	size_t cut = slice_find(both, 0, "\n\n"), how;
	struct score s = { .similar = 0.8, .how = { true, true, true } };
	struct clustering gold = { 0 }, rows = { 0 };
	struct cluster_figures f;

	score_names_add(&s.field, "text");
	if (size % 2)
		score_names_add(&s.key, "note");
	score_ready(&s);
	read_table(&s.gold, 0, slice_part(both, 0, cut));
	s.rows.by_doc = s.gold.by_doc;
	read_table(&s.rows, 1, cut == (size_t)-1 ? slice_part(both, 0, 0) : slice_from(both, cut + 2));
	if (size % 3 == 0) {
		score_clustering(&s, &s.gold, &gold);
		score_clustering(&s, &s.rows, &rows);
		clusterings_compare(&gold, &rows, &f);
		clustering_free(&gold);
		clustering_free(&rows);
	} else {
		score_run(&s, NULL, NULL);
	}
	for (how = 0; how < SCORE_HOWS; how++)
		fuzz_must(s.sum[how].n.both <= s.sum[how].n.gold && s.sum[how].n.both <= s.sum[how].n.rows,
		    "no more rows match than there are");
	score_end(&s);
	buf_free(&b);
	return 0;
}
