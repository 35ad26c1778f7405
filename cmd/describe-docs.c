// SPDX-License-Identifier: ISC
/* describe-docs: print what each document is: title, date, symbol, authors, language, size */
#include <stdio.h>
#include <unistd.h>

#include "about/about.h"
#include "cli.h"
#include "each.h"
#include "report.h"
#include "tsv.h"

struct job {
	struct tsv out;
};

static const char columns[] =
    "doc title date symbol authors session language converter pages words bytes lost";

static void
describe(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct report report;
	struct about about;

	report_read(&report, doc);
	about_read(&about, &report);
	tsv_field(&job->out, doc->id);
	tsv_field(&job->out, buf_get(&about.title));
	tsv_str(&job->out, about.date);
	tsv_field(&job->out, about.symbol);
	tsv_field(&job->out, buf_get(&about.authors));
	tsv_field(&job->out, buf_get(&about.session));
	tsv_str(&job->out, about.language);
	tsv_str(&job->out, about.converter);
	tsv_num_if(&job->out, about.pages > 0, about.pages);
	tsv_num(&job->out, about.words);
	tsv_num(&job->out, columns_size(doc->columns, doc->text));
	tsv_field(&job->out, buf_get(&about.lost));
	tsv_end(&job->out);
	about_free(&about);
	report_free(&report);
}

int
main(int argc, char *argv[])
{
	struct job job = { .out.fp = stdout };
	struct cli cli = {
		.name = "describe-docs",
		.purpose = "Print what each document is: title, date, symbol, authors, language, size.",
		.operands = "[file ...]",
		.shared = "Hcdt",
	};
	int st;

	while (cli_next(&cli, argc, argv) != -1)
		;
	tsv_head(&job.out, columns, cli.no_header);
	st = each_doc(&cli.inputs, cli.mode, describe, &job);
	return cli_end(&cli, &job.out, st);
}
