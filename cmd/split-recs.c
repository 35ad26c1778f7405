// SPDX-License-Identifier: ISC
/* split-recs: print each recommendation, request, question and pledge of documents */
#include <stdio.h>
#include <unistd.h>

#include "cli.h"
#include "complain.h"
#include "each.h"
#include "rec/category.h"
#include "rec/instrument.h"
#include "rec/rec.h"
#include "report.h"
#include "stands.h"
#include "tsv.h"

struct job {
	struct tsv out;
	struct lead_words *words;
	struct instrument_words *treaties;
	struct buf label, instruments;
	struct stands_items items; /* of the document under way */
	unsigned also;
	bool limited;
};

static const char columns[] =
    "doc rec at len section label parent kind addressee recommender response action text "
    "same_as category instruments";

static const struct cli_option options[] = {
	{ 'a', "asks", NULL, "print also each ask of an item that holds several" },
	{ 'i', "implicit", NULL, "print also what running text says must be" },
	{ 0 },
};

/* its label; none where another number stands between, as that of a paragraph set into a list */
static struct slice
label_of(struct job *job, const struct report *report, const struct rec *rec)
{
	buf_cut(&job->label, 0);
	if (rec->paragraph.n && rec->label.n) {
		buf_slice(&job->label, rec->paragraph);
		buf_putc(&job->label, '.');
	}
	buf_slice(&job->label, rec->label);
	if (job->label.n && !stands_label(&job->items, &report->layout, rec->at, buf_get(&job->label)))
		buf_cut(&job->label, 0);
	return buf_get(&job->label);
}

static void
print_rec(struct job *job, const struct report *report, const struct recs *recs, size_t i)
{
	const struct rec *rec = &recs->v[i];
	struct slice text = rec->words.n ? buf_get(&rec->words)
					 : view_span(&report->body, rec->at, rec->len);
	const char *category = category_of(rec->action, text);
	struct span span = columns_span(report->columns, rec->at, rec->len);

	tsv_field(&job->out, report->id);
	tsv_num(&job->out, i + 1);
	tsv_num(&job->out, span.at);
	tsv_num(&job->out, span.len);
	tsv_folded(&job->out, rec->section);
	tsv_field(&job->out, label_of(job, report, rec));
	tsv_num_if(&job->out, rec->parent > 0, rec->parent);
	tsv_str(&job->out, rec_kind_name(rec->kind));
	tsv_folded(&job->out, rec->addressee);
	tsv_field(&job->out, buf_get(&rec->recommender));
	tsv_str(&job->out, rec->response ? rec->response : "");
	tsv_field(&job->out, rec->action);
	tsv_folded(&job->out, text);
	tsv_num_if(&job->out, rec->same_as > 0, rec->same_as);
	tsv_str(&job->out, category ? category : "");
	buf_cut(&job->instruments, 0);
	instruments_put(&job->instruments, job->treaties, text);
	tsv_field(&job->out, buf_get(&job->instruments));
	tsv_end(&job->out);
}

static void
split(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct report report;
	struct recs recs;
	size_t i;

	report_read(&report, doc);
	recs_find(&recs, &report, job->words, job->also);
	if (lead_words_limited(job->words)) {
		complain("%.*s: a sentence too hard to read; a recommendation may be missing",
		    (int)(doc->id.n < 200 ? doc->id.n : 200), doc->id.p);
		job->limited = true;
	}
	for (i = 0; i < recs.n; i++)
		print_rec(job, &report, &recs, i);
	stands_items_free(&job->items);
	recs_free(&recs);
	report_free(&report);
}

int
main(int argc, char *argv[])
{
	struct job job = { .out.fp = stdout };
	struct cli cli = {
		.name = "split-recs",
		.purpose = "Print each recommendation, with who asks whom for what.",
		.operands = "[file ...]",
		.shared = "Hcdt",
		.options = options,
	};
	int ch, st;

	while ((ch = cli_next(&cli, argc, argv)) != -1)
		job.also |= ch == 'a' ? RECS_ASKS : RECS_IMPLICIT;
	job.words = lead_words_new();
	job.treaties = instrument_words_new();
	tsv_head(&job.out, columns, cli.no_header);
	st = each_doc(&cli.inputs, cli.mode, split, &job);
	if (st == EXIT_OK && job.limited)
		st = EXIT_PARTIAL;
	lead_words_free(job.words);
	instrument_words_free(job.treaties);
	buf_free(&job.label);
	buf_free(&job.instruments);
	return cli_end(&cli, &job.out, st);
}
