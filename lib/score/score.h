/* a dataset scored against a gold one, document by document */
#ifndef SCORE_SCORE_H
#define SCORE_SCORE_H

#include <stdbool.h>
#include <stddef.h>

#include "score/cluster.h"
#include "score/count.h"
#include "score/match.h"
#include "score/table.h"
#include "slice.h"

/* counts over all, and sums over the documents for their averages */
struct score_figures {
	struct score_count n;
	double precision, recall, f1;
	size_t with_rows, with_gold, docs; /* documents that have a precision, a recall, an F1 */
};

/*
 * What is asked, what came in, and what it came to.  Set the names, `how` and
 * `similar`, call score_ready, read both tables, call score_run; free with
 * score_end.
 */
struct score {
	struct score_names key, field, also;
	bool how[SCORE_HOWS];
	double similar;

	struct score_table gold, rows;
	struct score_figures sum[SCORE_HOWS];
	struct score_count *agreed; /* also.n of them for each of `how': equal in the pairs */

	struct score_side gold_side, rows_side; /* of the document at hand */
	struct slice *name, *value;             /* private */
};

/* a document, scored in one way: its rows are first .. first + n of each table */
struct score_doc {
	struct slice id;
	enum score_how how;
	size_t gold_first, rows_first;
	struct score_count n;
};

/* tell the tables the names of their columns: the key, the fields, then `also' */
void score_ready(struct score *s);

/*
 * Group both tables by document, pair the rows of each as every `how' has it
 * and add up.  After each, `each` (if not NULL) may look at the pairs, in the
 * two sides.  Afterwards the tables stand in the order of their reading again.
 */
void score_run(struct score *s,
    void (*each)(struct score *s, const struct score_doc *doc, void *arg), void *arg);

/*
 * The rows of one of the two tables as items, named by document and key, in
 * the clusters that their field names; rows where it is empty are left out.
 * Free with clustering_free.
 */
void score_clustering(struct score *s, struct score_table *table, struct clustering *out);

void score_end(struct score *s);

#endif
