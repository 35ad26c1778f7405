// SPDX-License-Identifier: ISC
/* tsv2csv: print rows as CSV, for spreadsheets */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "buf.h"
#include "cli.h"
#include "complain.h"
#include "each.h"
#include "tsv.h"
#include "utf8.h"

static const struct cli_option options[] = {
	{ 'b', "bom", NULL, "begin with a byte-order mark, which Excel needs" },
	{ 'r', "raw", NULL, "no apostrophe before what may be taken for a formula" },
	{ 0 },
};

struct job {
	struct cli cli;
	struct tsv out;
	bool bom, raw, begun;
	size_t guarded;   /* fields that got an apostrophe */
	struct buf names; /* the header of the first input, escaped */
	struct buf row, field, line;
};

/* the signs that begin a formula, the full-width ones of East Asian keyboards among them */
static const uint32_t signs[] = { '=', '+', '-', '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20 };

/*
 * May a spreadsheet take the field for a formula?  Blanks before it are no
 * shelter, as some programs take them off.  Apostrophes are passed over, so
 * that taking off one always gives back what was there.
 */
static bool
is_formula(struct slice value)
{
	size_t i = 0, k, step;
	uint32_t c;

	while (i < value.n && value.p[i] == '\'')
		i++;
	if (i < value.n && (value.p[i] == '\0' || ascii_isin(value.p[i], "\t\r\n")))
		return true;
	while ((step = utf8_next(value, i, &c)) && (utf8_isspace(c) || c == 0xFEFF))
		i += step;
	for (k = 0; step && k < sizeof(signs) / sizeof(signs[0]); k++)
		if (c == signs[k])
			return true;
	return false;
}

/* one more field of the line */
static void
put(struct job *job, struct slice value)
{
	size_t room, n;

	if (!job->raw && is_formula(value)) {
		job->guarded++;
		buf_cut(&job->field, 0);
		buf_putc(&job->field, '\'');
		buf_slice(&job->field, value);
		value = buf_get(&job->field);
	}
	room = 2 * value.n + 2;
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

static void
tell_guarded(const struct job *job)
{
	if (job->guarded)
		complain("%zu field%s may be taken for %s, and got an apostrophe in front (--raw "
		    "leaves it out)", job->guarded, job->guarded == 1 ? "" : "s",
		    job->guarded == 1 ? "a formula" : "formulas");
}

static void
job_free(struct job *job)
{
	buf_free(&job->names);
	buf_free(&job->row);
	buf_free(&job->field);
	buf_free(&job->line);
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
	int letter, st;

	while ((letter = cli_next(&job.cli, argc, argv)) != -1)
		*(letter == 'r' ? &job.raw : &job.bom) = true;
	st = each_row(&job.cli.inputs, begin, print_row, &job);
	tell_guarded(&job);
	job_free(&job);
	return cli_end(&job.cli, &job.out, st);
}
