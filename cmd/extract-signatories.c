// SPDX-License-Identifier: ISC
/* extract-signatories: print who signs letters and statements */
#include <stdio.h>
#include <unistd.h>

#include "cli.h"
#include "each.h"
#include "report.h"
#include "sign/sign.h"
#include "tsv.h"

struct job {
	struct tsv out;
};

static const char columns[] = "doc signatory at len label name role organisation";

static void
extract(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	const struct signatory *s;
	struct span span;
	struct signatories found;
	struct report report;
	size_t i;

	report_read(&report, doc);
	signatories_find(&found, &report);
	for (i = 0; i < found.n; i++) {
		s = &found.v[i];
		span = columns_span(report.columns, s->at, s->len);
		tsv_field(&job->out, doc->id);
		tsv_num(&job->out, i + 1);
		tsv_num(&job->out, span.at);
		tsv_num(&job->out, span.len);
		tsv_field(&job->out, s->label);
		tsv_folded(&job->out, s->name);
		tsv_folded(&job->out, s->role);
		tsv_folded(&job->out, s->organisation);
		tsv_end(&job->out);
	}
	signatories_free(&found);
	report_free(&report);
}

int
main(int argc, char *argv[])
{
	struct job job = { .out.fp = stdout };
	struct cli cli = {
		.name = "extract-signatories",
		.purpose =
		    "Print each signatory of letters and statements, with role and organisation.",
		.operands = "[file ...]",
		.shared = "Hcdt",
	};
	int st;

	while (cli_next(&cli, argc, argv) != -1)
		;
	tsv_head(&job.out, columns, cli.no_header);
	st = each_doc(&cli.inputs, cli.mode, extract, &job);
	return cli_end(&cli, &job.out, st);
}
