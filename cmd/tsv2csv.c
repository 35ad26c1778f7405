// SPDX-License-Identifier: ISC
/* tsv2csv: print rows as CSV, for spreadsheets */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "buf.h"
#include "cli.h"
#include "each.h"
#include "tsv.h"

static const struct cli_option options[] = {
	{ 'b', "bom", NULL, "begin with a byte-order mark, which tells Excel that it is UTF-8" },
	{ 0 },
};

struct job {
	struct cli cli;
	struct tsv out;
	bool bom, begun;
	struct buf names; /* the header of the first input, escaped */
	struct buf row, line;
};

/* one more field of the line */
static void
put(struct job *job, struct slice value)
{
	size_t room = 2 * value.n + 2, n;

	if (job->line.n)
		buf_putc(&job->line, ',');
	buf_room(&job->line, room);
	n = csv_write(job->line.p + job->line.n, room, value.p ? value.p : "", value.n);
	job->line.n += n;
}

static void
print_line(struct job *job)
{
	buf_puts(&job->line, "\r\n");
	fwrite(job->line.p, 1, job->line.n, job->out.fp);
	buf_cut(&job->line, 0);
}

/* the first input names the columns; the others must have the same */
static int
begin(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	struct buf names = { 0 };
	size_t i;

	for (i = 0; i < rows->ncols; i++) {
		tsv_escape(&names, rows->names[i]);
		buf_putc(&names, '\t');
	}
	if (job->begun) {
		if (!slice_eq(buf_get(&names), buf_get(&job->names)))
			rows->in->error = "other columns than the first input has";
		buf_free(&names);
		return rows->in->error ? -1 : 0;
	}
	job->begun = true;
	job->names = names;
	if (job->bom)
		fputs("\xEF\xBB\xBF", job->out.fp);
	for (i = 0; i < rows->ncols && !job->cli.no_header; i++)
		put(job, rows->names[i]);
	if (!job->cli.no_header)
		print_line(job);
	return 0;
}

static void
print_row(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	size_t i;

	for (i = 0; i < rows->ncols; i++) {
		buf_cut(&job->row, 0);
		tsv_get(rows, (int)i, &job->row);
		put(job, buf_get(&job->row));
	}
	print_line(job);
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.cli = {
			.name = "tsv2csv",
			.purpose = "Print rows as CSV, for spreadsheets.",
			.operands = "[file ...]",
			.shared = "Hc",
			.options = options,
		},
		.out.fp = stdout,
	};
	int st;

	while (cli_next(&job.cli, argc, argv) != -1)
		job.bom = true;
	st = each_row(argc - optind, argv + optind, job.cli.columns, begin, print_row, &job);
	buf_free(&job.names);
	buf_free(&job.row);
	buf_free(&job.line);
	return tsv_close(&job.out) == -1 ? EXIT_FATAL : st;
}
