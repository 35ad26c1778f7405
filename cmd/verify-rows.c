// SPDX-License-Identifier: ISC
/* verify-rows: print the rows that do not hold in their documents, and why */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "complain.h"
#include "each.h"
#include "rowset.h"
#include "tsv.h"
#include "verify.h"
#include "xalloc.h"

struct job {
	struct tsv out;
	struct cli cli;
	char **docs; /* the operands of --docs */
	size_t ndocs, docs_cap;
	struct rowset rows;
	int doc_col; /* in the rows that are read */
	struct buf why, value[VERIFY_COLS];
	bool twice; /* an id came twice; a message has been printed */
};

static const struct cli_option options[] = {
	{ 'd', "docs", "FILE", "the documents: a stream or a text, once or more" },
	{ 0 },
};

static int
begin_rows(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;

	job->doc_col = tsv_need(rows, "doc");
	if (job->doc_col == -1)
		return -1;
	rowset_table(&job->rows, rows);
	return 0;
}

static void
keep_row(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;

	rowset_add(&job->rows, rows, job->doc_col);
}

/* what row i says, column by column, unescaped */
static void
read_row(struct job *job, size_t i, struct verify_row *row)
{
	struct slice line = rowset_line(&job->rows, i), field;
	const struct rowset_table *t = &job->rows.table[job->rows.row[i].table];
	size_t col, tab;
	int c;

	*row = (struct verify_row){ 0 };
	for (col = 0; col < t->ncols; col++) {
		tab = slice_find(line, 0, "\t");
		field = slice_part(line, 0, tab);
		line = slice_from(line, tab == (size_t)-1 ? line.n : tab + 1);
		for (c = 0; c < VERIFY_COLS; c++)
			if (slice_is(t->names[col], verify_names[c]) && !row->has[c])
				break;
		if (c == VERIFY_COLS)
			continue;
		buf_cut(&job->value[c], 0);
		tsv_unescape(&job->value[c], field);
		row->has[c] = true;
		row->value[c] = buf_get(&job->value[c]);
	}
}

/* remember what is wrong with row i */
static void
blame(struct job *job, size_t i, const char *why)
{
	/* the strings stand one after the other, each with its NUL */
	job->rows.row[i].why = job->rows.whys.n + 1;
	buf_puts(&job->rows.whys, why);
	buf_putc(&job->rows.whys, '\0');
}

static void
verify_document(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct verify v;
	struct verify_row row;
	size_t first, n, i;

	n = rowset_find(&job->rows, doc->id, &first);
	if (n && job->rows.row[first].seen) {
		complain("the id '%.*s' names two documents; rows are held against the first",
		    (int)doc->id.n, doc->id.p);
		job->twice = true;
		return;
	}
	if (n)
		verify_doc(&v, doc);
	for (i = first; i < first + n; i++) {
		job->rows.row[i].seen = true;
		read_row(job, i, &row);
		buf_cut(&job->why, 0);
		if (!verify_row(&v, &row, &job->why))
			blame(job, i, buf_str(&job->why));
	}
	if (n)
		verify_free(&v);
}

/* the header line of a table, with a column more */
static void
print_head(struct job *job, size_t table)
{
	const struct rowset_table *t = &job->rows.table[table];

	tsv_raw(&job->out, buf_get(&t->header));
	tsv_str(&job->out, rowset_col(&job->rows, table, "reason") == -1 ? "reason" : "reason_2");
	tsv_end(&job->out);
}

/* print the rows that do not hold; how many there are */
static size_t
print_rows(struct job *job)
{
	const struct rowset *rows = &job->rows;
	size_t i, n = 0, table = (size_t)-1;

	for (i = 0; i < rows->n; i++) {
		if (rows->row[i].seen && !rows->row[i].why)
			continue;
		if (!job->cli.no_header && (table == (size_t)-1 ||
		    !slice_eq(buf_get(&rows->table[table].header),
		    buf_get(&rows->table[rows->row[i].table].header))))
			print_head(job, rows->row[i].table);
		table = rows->row[i].table;
		tsv_raw(&job->out, rowset_line(rows, i));
		tsv_str(&job->out, rows->row[i].why ? rows->whys.p + rows->row[i].why - 1 :
		    "doc: no such document");
		tsv_end(&job->out);
		n++;
	}
	if (n == 0 && rows->ntables && !job->cli.no_header)
		print_head(job, 0);
	return n;
}

static void
read_options(struct job *job, int argc, char *argv[])
{
	int ch;

	while ((ch = cli_next(&job->cli, argc, argv)) != -1) {
		xgrow(&job->docs, job->ndocs, &job->docs_cap, sizeof(*job->docs));
		job->docs[job->ndocs++] = optarg;
	}
	if (job->ndocs == 0)
		cli_usage(&job->cli, "name the documents with --docs");
}

static void
job_free(struct job *job)
{
	size_t i;

	free(job->docs);
	rowset_free(&job->rows);
	buf_free(&job->why);
	for (i = 0; i < VERIFY_COLS; i++)
		buf_free(&job->value[i]);
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.out.fp = stdout,
		.cli = {
			.name = "verify-rows",
			.purpose = "Print the rows that do not hold in their documents, and why.",
			.operands = "[file ...]",
			.shared = "Hc",
			.options = options,
		},
	};
	struct inputs docs = { .name = job.cli.name };
	int st, docs_st;

	read_options(&job, argc, argv);
	st = each_row(&job.cli.inputs, begin_rows, keep_row, &job);
	rowset_group(&job.rows);
	docs.path = job.docs;
	docs.n = (int)job.ndocs;
	docs_st = each_doc(&docs, DOCS_GUESS, verify_document, &job);
	rowset_ungroup(&job.rows);
	if (print_rows(&job) || docs_st != EXIT_OK || job.twice)
		st = EXIT_PARTIAL;
	job_free(&job);
	return cli_end(&job.cli, &job.out, st);
}
