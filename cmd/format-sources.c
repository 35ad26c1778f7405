// SPDX-License-Identifier: ISC
/* format-sources: print sources as reference managers read them */
#include <stdio.h>
#include <unistd.h>

#include "cli.h"
#include "each.h"
#include "source/format.h"
#include "tsv.h"

enum { COL_ID, COL_KIND, COL_AUTHOR, COL_TITLE, COL_CONTAINER, COL_DATE, COL_SYMBOL, COL_URL, COL_TEXT, NCOLS };

static const char *const names[NCOLS] = { "source", "kind", "author", "title", "container", "date", "symbol",
	"url", "text" };

/* a form: what begins and ends the whole, and stands between two */
static const struct form {
	const char *name;
	void (*put)(struct buf *, const struct reference *);
	const char *begin, *between, *end;
} forms[] = {
	{ "csl-json", format_csl, "[\n", ",\n", "\n]\n" },
	{ "bibtex", format_bibtex, "", "", "" },
	{ "ris", format_ris, "", "", "" },
};
enum { NFORMS = sizeof(forms) / sizeof(forms[0]) };

static const struct cli_option options[] = {
	{ 'f', "format", "NAME", "csl-json, bibtex or ris (csl-json)" },
	{ 0 },
};

struct job {
	struct cli cli;
	struct tsv out;
	const struct form *form;
	int col[NCOLS];
	size_t n; /* sources printed */
	struct buf row, text;
};

static int
find_columns(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	size_t i;

	for (i = 0; i < NCOLS; i++)
		job->col[i] = tsv_find(rows, names[i]);
	return tsv_need(rows, "title") == -1 ? -1 : 0;
}

static void
print_row(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	struct reference ref;
	struct slice value[NCOLS];
	size_t i, end[NCOLS + 1] = { 0 };

	buf_cut(&job->row, 0);
	buf_cut(&job->text, 0);
	for (i = 0; i < NCOLS; i++) {
		tsv_get(rows, job->col[i], &job->row);
		end[i + 1] = job->row.n;
	}
	/* rows without ids are numbered */
	if (end[1] == 0)
		buf_num(&job->row, job->n + 1);
	for (i = 0; i < NCOLS; i++)
		value[i] = slice_part(buf_get(&job->row), end[i], end[i + 1]);
	if (end[1] == 0)
		value[COL_ID] = slice_from(buf_get(&job->row), end[NCOLS]);
	ref = (struct reference){ value[COL_ID], value[COL_KIND], value[COL_AUTHOR], value[COL_TITLE],
		value[COL_CONTAINER], value[COL_DATE], value[COL_SYMBOL], value[COL_URL], value[COL_TEXT] };
	buf_puts(&job->text, job->n++ ? job->form->between : job->form->begin);
	job->form->put(&job->text, &ref);
	fwrite(job->text.p, 1, job->text.n, job->out.fp);
}

static const struct form *
form_of(const struct cli *cli, const char *name)
{
	size_t i;

	for (i = 0; i < NFORMS; i++)
		if (slice_is(slice_of(name), forms[i].name))
			return &forms[i];
	cli_usage(cli, "no such format");
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.cli = {
			.name = "format-sources",
			.purpose = "Print sources as reference managers read them.",
			.operands = "[file ...]",
			.shared = "c",
			.options = options,
		},
		.out.fp = stdout,
		.form = &forms[0],
	};
	int st;

	while (cli_next(&job.cli, argc, argv) != -1)
		job.form = form_of(&job.cli, optarg);
	st = each_row(&job.cli.inputs, find_columns, print_row, &job);
	/* a list of nothing is a list */
	fputs(job.n ? job.form->end : job.form->begin[0] ? "[]\n" : "", stdout);
	buf_free(&job.row);
	buf_free(&job.text);
	return cli_end(&job.cli, &job.out, st);
}
