// SPDX-License-Identifier: ISC
/* extract-footnotes: print each note of documents with the sentence it supports */
#include <stdio.h>
#include <unistd.h>

#include "cli.h"
#include "each.h"
#include "note/summary.h"
#include "report.h"
#include "tsv.h"

struct job {
	struct tsv out;
	struct buf text;
	bool verbose;
};

static const char columns[] = "doc note mark kind page at len call_at claim text evidence claim_at claim_len";

static void
print_note(struct job *job, struct report *report, size_t number)
{
	const struct note *note = &report->notes.v[number - 1];
	const struct layout *lay = &report->layout;
	size_t place = note->has_text ? note->at : note->call_at;
	struct span span = columns_span(report->columns, note->at, note->len);
	struct claim claim;
	bool claims = report_claim(report, number, &claim);
	struct span said = columns_span(report->columns, claim.at, claim.len);

	tsv_field(&job->out, report->id);
	tsv_num(&job->out, number);
	tsv_field(&job->out, note->mark);
	tsv_str(&job->out, note->kind == NOTE_ENDNOTE ? "endnote" : "footnote");
	tsv_num_if(&job->out, lay->pages > 0, lay->line[layout_line_at(lay, place)].page);
	tsv_num_if(&job->out, note->has_text, span.at);
	tsv_num_if(&job->out, note->has_text, span.len);
	tsv_num_if(&job->out, note->has_call, columns_at(report->columns, note->call_at));
	tsv_folded(&job->out, claim.text);
	buf_cut(&job->text, 0);
	report_note_text(report, number, &job->text);
	tsv_folded(&job->out, buf_get(&job->text));
	buf_cut(&job->text, 0);
	note_evidence(note, &job->text);
	tsv_field(&job->out, buf_get(&job->text));
	tsv_num_if(&job->out, claims, said.at);
	tsv_num_if(&job->out, claims, said.len);
	tsv_end(&job->out);
}

static void
print_summary(struct job *job, const struct report *report)
{
	buf_cut(&job->text, 0);
	buf_puts(&job->text, "extract-footnotes: ");
	buf_slice(&job->text, report->id);
	buf_puts(&job->text, ": ");
	note_summary(&report->notes, &report->layout, &job->text);
	fprintf(stderr, "%s\n", buf_str(&job->text));
}

static void
extract(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct report report;
	size_t i;

	report_read_notes(&report, doc);
	for (i = 1; i <= report.notes.n; i++)
		print_note(job, &report, i);
	if (job->verbose)
		print_summary(job, &report);
	report_free(&report);
}

static const struct cli_option options[] = {
	{ 'v', "verbose", NULL, "say what does not fit, a line for each document" },
	{ 0 },
};

int
main(int argc, char *argv[])
{
	struct job job = { .out.fp = stdout };
	struct cli cli = {
		.name = "extract-footnotes",
		.purpose = "Print each footnote and endnote with the sentence it supports.",
		.operands = "[file ...]",
		.shared = "Hcdt",
		.options = options,
	};
	int st;

	while (cli_next(&cli, argc, argv) != -1)
		job.verbose = true;
	tsv_head(&job.out, columns, cli.no_header);
	st = each_doc(&cli.inputs, cli.mode, extract, &job);
	buf_free(&job.text);
	return cli_end(&cli, &job.out, st);
}
