// SPDX-License-Identifier: ISC
/* score-rows: print how well rows agree with rows that people made */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "complain.h"
#include "each.h"
#include "score/cluster.h"
#include "score/keep.h"
#include "score/score.h"
#include "tsv.h"
#include "xalloc.h"

enum output { FIGURES, DOCUMENTS = 'b', MACRO = 'A', MISSED = 'M', INVENTED = 'I', PAIRS = 'P',
	CLUSTERS = 'C' };

static const struct cli_option options[] = {
	{ 'g', "gold", "FILE", "the right rows, once or more" },
	{ 'G', "gold-columns", "NAMES", "columns of a gold without a header line" },
	{ 'f', "field", "NAMES", "columns that are compared (text)" },
	{ 'k', "key", "NAMES", "columns that must be equal" },
	{ 'm', "match", "HOW", "strict, soft or levenshtein (all three, or soft)" },
	{ 's', "similar", "N", "how similar texts must be for levenshtein (0.8)" },
	{ 'a', "also", "NAMES", "columns to compare in the rows that match" },
	{ 'A', "macro", NULL, "average the figures of the documents" },
	{ 'b', "by-document", NULL, "print the figures of each document" },
	{ 'C', "clusters", NULL, "compare how the rows are put into clusters" },
	{ 'I', "invented", NULL, "print the rows that match none of the gold" },
	{ 'M', "missed", NULL, "print the rows of the gold that none matches" },
	{ 'P', "pairs", NULL, "print the rows that match, and the gold's number" },
	{ 0 },
};

struct job {
	struct tsv out;
	struct cli cli;
	struct score score;
	char **golds; /* the operands of --gold */
	size_t ngolds, golds_cap;
	const char *gold_columns;
	enum output output;
};

static int
keep_gold(struct reader *in, void *arg)
{
	struct job *job = arg;

	return score_table_read(&job->score.gold, in, job->gold_columns);
}

static int
keep_rows(struct reader *in, void *arg)
{
	struct job *job = arg;

	return score_table_read(&job->score.rows, in, job->cli.columns);
}

/* a share of something; nothing where there is nothing to divide by */
static void
print_share(struct job *job, double part, double whole)
{
	char s[32] = "";

	if (whole > 0)
		snprintf(s, sizeof(s), "%.4f", part / whole);
	tsv_str(&job->out, s);
}

static void
print_count(struct job *job, const struct score_count *n)
{
	tsv_num(&job->out, n->gold);
	tsv_num(&job->out, n->rows);
	tsv_num(&job->out, n->both);
	print_share(job, (double)n->both, (double)n->rows);
	print_share(job, (double)n->both, (double)n->gold);
	print_share(job, 2 * (double)n->both, (double)n->gold + (double)n->rows);
	tsv_end(&job->out);
}

static void
print_macro(struct job *job, const struct score_figures *f)
{
	tsv_num(&job->out, f->n.gold);
	tsv_num(&job->out, f->n.rows);
	tsv_num(&job->out, f->n.both);
	print_share(job, f->precision, (double)f->with_rows);
	print_share(job, f->recall, (double)f->with_gold);
	print_share(job, f->f1, (double)f->docs);
	tsv_end(&job->out);
}

/* the columns compared, and how */
static void
print_what(struct job *job, enum score_how how)
{
	struct buf b = { 0 };
	size_t i;

	for (i = 0; i < job->score.field.n; i++) {
		buf_puts(&b, i ? "," : "");
		buf_slice(&b, job->score.field.rows[i]);
	}
	tsv_field(&job->out, buf_get(&b));
	tsv_str(&job->out, score_hows[how]);
	buf_free(&b);
}

static void
print_figures(struct job *job)
{
	const struct score *s = &job->score;
	size_t how, k;

	for (how = 0; how < SCORE_HOWS; how++) {
		if (!s->how[how])
			continue;
		print_what(job, (enum score_how)how);
		if (job->output == MACRO)
			print_macro(job, &s->sum[how]);
		else
			print_count(job, &s->sum[how].n);
		for (k = 0; k < s->also.n; k++) {
			tsv_field(&job->out, s->also.rows[k]);
			tsv_str(&job->out, score_hows[how]);
			print_count(job, &s->agreed[how * s->also.n + k]);
		}
	}
}

static void
see_document(struct score *s, const struct score_doc *doc, void *arg)
{
	struct job *job = arg;

	if (job->output == DOCUMENTS) {
		tsv_field(&job->out, doc->id);
		print_what(job, doc->how);
		print_count(job, &doc->n);
	} else if (job->output == PAIRS) {
		score_keep_pairs(s, doc);
	} else if (job->output == MISSED || job->output == INVENTED) {
		score_keep_lonely(s, doc, job->output == MISSED);
	}
}

/* the header line of a table, with a column more */
static void
print_head(struct job *job, const struct rowset *rows, size_t table)
{
	const char *name = job->output == PAIRS ? "gold_row" : "reason";

	tsv_raw(&job->out, buf_get(&rows->table[table].header));
	if (rowset_col(rows, table, "reason") != -1 && job->output != PAIRS)
		name = "reason_2";
	tsv_str(&job->out, name);
	tsv_end(&job->out);
}

/* the rows that were kept, under the header lines of their tables */
static void
print_rows(struct job *job)
{
	const struct rowset *rows =
	    job->output == MISSED ? &job->score.gold.rows : &job->score.rows.rows;
	size_t i, table = 0;

	if (rows->ntables && !job->cli.no_header)
		print_head(job, rows, 0);
	for (i = 0; i < rows->n; i++) {
		if (!rows->row[i].why)
			continue;
		if (!job->cli.no_header && !slice_eq(buf_get(&rows->table[table].header),
		    buf_get(&rows->table[rows->row[i].table].header)))
			print_head(job, rows, rows->row[i].table);
		table = rows->row[i].table;
		tsv_raw(&job->out, rowset_line(rows, i));
		tsv_str(&job->out, rows->whys.p + rows->row[i].why - 1);
		tsv_end(&job->out);
	}
}

static void
print_clusters(struct job *job)
{
	struct score *s = &job->score;
	struct clustering gold = { 0 }, rows = { 0 };
	struct cluster_figures f;
	const struct { const char *name; const struct score_count *n; } line[] = {
		{ "items", &f.items }, { "clusters", &f.clusters }, { "pairwise", &f.pairs },
	};
	size_t i;

	score_clustering(s, &s->gold, &gold);
	score_clustering(s, &s->rows, &rows);
	clusterings_compare(&gold, &rows, &f);
	for (i = 0; i < sizeof(line) / sizeof(line[0]); i++) {
		tsv_field(&job->out, s->field.rows[0]);
		tsv_str(&job->out, line[i].name);
		print_count(job, line[i].n);
	}
	tsv_field(&job->out, s->field.rows[0]);
	tsv_str(&job->out, "b-cubed");
	tsv_num(&job->out, f.items.gold);
	tsv_num(&job->out, f.items.rows);
	tsv_none(&job->out);
	print_share(job, f.precision, f.items.rows > 0);
	print_share(job, f.recall, f.items.gold > 0);
	print_share(job, 2 * f.precision * f.recall, f.precision + f.recall);
	tsv_end(&job->out);
	clustering_free(&gold);
	clustering_free(&rows);
}

static void
add_names(struct job *job, struct score_names *names, const char *list)
{
	if (!score_names_add(names, list))
		cli_usage(&job->cli, "the name of a column is empty");
}

static void
set_how(struct job *job, const char *name)
{
	size_t how;

	for (how = 0; how < SCORE_HOWS; how++)
		if (strcmp(name, score_hows[how]) == 0)
			break;
	if (how == SCORE_HOWS) {
		complain("%s: no such way to match", name);
		cli_usage(&job->cli, NULL);
	}
	job->score.how[how] = true;
}

static void
set_similar(struct job *job, const char *arg)
{
	char *end;

	job->score.similar = strtod(arg, &end);
	if (end == arg || *end || !(job->score.similar > 0 && job->score.similar <= 1)) {
		complain("%s: not a number above 0 and up to 1", arg);
		cli_usage(&job->cli, NULL);
	}
}

static void
set_output(struct job *job, int letter)
{
	if (job->output != FIGURES && job->output != (enum output)letter)
		cli_usage(&job->cli, "-A, -b, -C, -I, -M and -P each print something else: choose one");
	job->output = (enum output)letter;
}

static void
read_options(struct job *job, int argc, char *argv[])
{
	int ch;

	while ((ch = cli_next(&job->cli, argc, argv)) != -1)
		switch (ch) {
		case 'g':
			xgrow(&job->golds, job->ngolds, &job->golds_cap, sizeof(*job->golds));
			job->golds[job->ngolds++] = optarg;
			break;
		case 'G': job->gold_columns = optarg; break;
		case 'f': add_names(job, &job->score.field, optarg); break;
		case 'k': add_names(job, &job->score.key, optarg); break;
		case 'a': add_names(job, &job->score.also, optarg); break;
		case 'm': set_how(job, optarg); break;
		case 's': set_similar(job, optarg); break;
		default: set_output(job, ch); break;
		}
}

/* what was not said, and what cannot be */
static void
check_options(struct job *job)
{
	struct score *s = &job->score;
	size_t k, hows = 0;

	if (job->ngolds == 0)
		cli_usage(&job->cli, "name the right rows with --gold");
	if (s->field.n == 0)
		add_names(job, &s->field, job->output == CLUSTERS ? "source" : "text");
	if (s->key.n == 0 && job->output == CLUSTERS)
		add_names(job, &s->key, "note,cite");
	if (s->field.n > 1 && job->output == CLUSTERS)
		cli_usage(&job->cli, "one column names the cluster");
	for (k = 0; k < SCORE_HOWS; k++)
		hows += s->how[k];
	if (hows == 0)
		s->how[SCORE_SOFT] = true;
	if (hows == 0 && (job->output == FIGURES || job->output == MACRO || job->output == DOCUMENTS))
		s->how[SCORE_STRICT] = s->how[SCORE_LEVENSHTEIN] = true;
	if (hows > 1 && (job->output == MISSED || job->output == INVENTED || job->output == PAIRS))
		cli_usage(&job->cli, "rows can be printed for one --match only");
}

static void
print_all(struct job *job)
{
	static const char columns[] = "field match gold rows correct precision recall f1";
	bool rows = job->output == MISSED || job->output == INVENTED || job->output == PAIRS;

	if (!rows && job->output == DOCUMENTS && !job->cli.no_header)
		fputs("doc\t", job->out.fp);
	if (!rows)
		tsv_head(&job->out, columns, job->cli.no_header);
	if (job->output == CLUSTERS) {
		print_clusters(job);
		return;
	}
	score_run(&job->score, see_document, job);
	if (rows)
		print_rows(job);
	else if (job->output != DOCUMENTS)
		print_figures(job);
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.out.fp = stdout,
		.cli = {
			.name = "score-rows",
			.purpose = "Print how well rows agree with rows that people made.",
			.operands = "[file ...]",
			.shared = "Hc",
			.options = options,
		},
		.score.similar = 0.8,
	};
	int st;

	read_options(&job, argc, argv);
	check_options(&job);
	score_ready(&job.score);
	st = each_input(&(struct inputs){ .path = job.golds, .n = (int)job.ngolds }, keep_gold, &job);
	job.score.rows.by_doc = job.score.gold.by_doc;
	if (each_input(&job.cli.inputs, keep_rows, &job) != EXIT_OK)
		st = EXIT_PARTIAL;
	print_all(&job);
	score_end(&job.score);
	free(job.golds);
	return cli_end(&job.cli, &job.out, st);
}
