// SPDX-License-Identifier: ISC
/* pack-docs: put files, folders and CSV into one stream of documents */
#include <err.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "charset.h"
#include "cli.h"
#include "csvin.h"
#include "docid.h"
#include "each.h"
#include "filekind.h"
#include "filelist.h"
#include "metacols.h"
#include "tsv.h"
#include "utf8.h"
#include "xalloc.h"

struct job {
	struct tsv out;
	struct cli cli;
	bool csv;
	char delimiter;
	const char *id_name, *text_name;
	struct charset *from;
	struct filelist files;
	size_t file; /* index of the one that is read */
	struct docids ids;
	struct metacols meta;
	bool headed; /* the header line is written */
	struct buf id, text, wanted;
};

static const struct cli_option options[] = {
	{ 'C', "csv", NULL, "read CSV, one document a record" },
	{ 'D', "delimiter", "CHAR", "what stands between CSV fields (default: a comma)" },
	{ 'f', "from", "CHARSET", "convert from this encoding to UTF-8" },
	{ 'i', "id", "COLUMN", "the CSV column of the ids (default: doc; without it, FILE-N)" },
	{ 't', "text", "COLUMN", "the CSV column of the texts (default: text)" },
	{ 0 },
};

/* give `why` and a detail as the input's error; -1 */
static int
fail(struct reader *in, const char *why, const char *detail)
{
	buf_cut(&in->message, 0);
	buf_puts(&in->message, why);
	buf_puts(&in->message, detail);
	in->error = buf_str(&in->message);
	return -1;
}

/* `raw` as UTF-8 into *text; -1 with in->error set if it is none */
static int
decode(struct job *job, struct reader *in, struct slice raw, struct slice *text)
{
	struct buf why = { 0 };
	size_t bad = job->from ? 0 : utf8_valid(raw);
	bool good = !job->from && bad == raw.n;

	*text = raw;
	if (job->from) {
		buf_cut(&job->text, 0);
		good = charset_convert(job->from, raw, &job->text, &bad) == 0;
		*text = buf_get(&job->text);
	}
	if (good)
		return 0;
	buf_puts(&why, job->from ? "cannot be converted at byte " : "not UTF-8 at byte ");
	buf_num(&why, bad);
	fail(in, buf_str(&why), job->from ? "; left out" :
	    "; left out (--from CHARSET converts: windows-1252, UTF-16 ...)");
	buf_free(&why);
	return -1;
}

static void
print_head(struct job *job)
{
	size_t i;

	if (job->headed || job->cli.no_header)
		return;
	job->headed = true;
	tsv_str(&job->out, "doc");
	tsv_str(&job->out, "text");
	for (i = 0; i < job->meta.n; i++)
		tsv_raw(&job->out, buf_get(&job->meta.name[i]));
	tsv_end(&job->out);
}

/*
 * The id and text of the document on line `lineno`, 0 where the input is one
 * document; its metadata and the row's end are left to do.
 */
static void
begin_row(struct job *job, const struct reader *in, size_t lineno, struct slice id,
    struct slice text)
{
	char line[32] = "";

	if (!docids_give(&job->ids, id, &job->id)) {
		if (lineno)
			snprintf(line, sizeof(line), ":%zu", lineno);
		warnx("%s%s: the id '%.*s' was given before; this document is '%s'", in->name, line,
		    (int)id.n, id.p ? id.p : "", buf_str(&job->id));
	}
	tsv_field(&job->out, buf_get(&job->id));
	tsv_field(&job->out, text);
}

static int
begin_table(struct job *job, struct reader *in, const struct slice *names, size_t n, size_t id_col,
    size_t text_col)
{
	struct buf lost = { 0 };
	bool any;

	metacols_begin(&job->meta, names, n, id_col, text_col, &lost);
	print_head(job);
	any = lost.n > 0;
	if (any)
		warnx("%s: the first input has no column %s; left out here", in->name, buf_str(&lost));
	buf_free(&lost);
	return any ? -1 : 0;
}

static int
pack_text(struct job *job, struct reader *in, struct slice id)
{
	struct slice head, text;
	const char *refused;
	size_t i;

	if (reader_peek(in, 64, &head) == -1)
		return -1;
	refused = filekind_refuse(head);
	if (refused)
		return fail(in, refused, "");
	if (reader_rest(in, &text) == -1 || decode(job, in, text, &text) == -1)
		return -1;
	metacols_begin(&job->meta, NULL, 0, METACOLS_NONE, METACOLS_NONE, NULL);
	print_head(job);
	begin_row(job, in, 0, id, text);
	for (i = 0; i < job->meta.n; i++)
		tsv_none(&job->out);
	tsv_end(&job->out);
	return 0;
}

static int
pack_stream(struct job *job, struct reader *in, struct docs *docs)
{
	struct doc doc;
	size_t i, col;
	int got, st;

	st = begin_table(job, in, docs->rows.names, docs->rows.ncols, (size_t)docs->id_col,
	    (size_t)docs->text_col);
	while ((got = docs_next(docs, &doc)) == 1) {
		begin_row(job, in, in->lineno, doc.id, doc.text);
		for (i = 0; i < job->meta.n; i++) {
			col = job->meta.from[i];
			tsv_raw(&job->out, col == METACOLS_NONE ? slice_of("") : docs->rows.fields[col]);
		}
		tsv_end(&job->out);
	}
	return docs->bad ? -1 : got == -1 ? -1 : st;
}

/* the columns of the ids and of the texts; -1 with in->error set if they are not there */
static int
find_columns(struct job *job, struct csvin *csv, size_t *id_col, size_t *text_col)
{
	struct buf what = { 0 };
	const char *missing = NULL;
	size_t i;

	*id_col = csvin_find(csv, job->id_name ? job->id_name : "doc");
	*text_col = csvin_find(csv, job->text_name ? job->text_name : "text");
	if (*id_col == METACOLS_NONE && job->id_name)
		missing = job->id_name;
	if (*text_col == METACOLS_NONE)
		missing = job->text_name ? job->text_name : "text";
	if (!missing)
		return 0;
	buf_puts(&what, missing);
	buf_puts(&what, "' in the header; name the texts' column with --text, the ids' with --id, of: ");
	for (i = 0; i < csv->nnames; i++) {
		buf_puts(&what, i ? ", " : "");
		buf_slice(&what, csv->names[i]);
	}
	fail(csv->in, "no column '", buf_str(&what));
	buf_free(&what);
	return -1;
}

/* begin the table with the header's names as a header line has them: escaped */
static int
begin_csv(struct job *job, struct csvin *csv, size_t id_col, size_t text_col)
{
	struct buf *bytes = xcalloc(csv->nnames, sizeof(*bytes));
	struct slice *names = xcalloc(csv->nnames, sizeof(*names));
	size_t i;
	int st;

	for (i = 0; i < csv->nnames; i++) {
		tsv_escape(&bytes[i], csv->names[i]);
		names[i] = buf_get(&bytes[i]);
	}
	st = begin_table(job, csv->in, names, csv->nnames, id_col, text_col);
	for (i = 0; i < csv->nnames; i++)
		buf_free(&bytes[i]);
	free(bytes);
	free(names);
	return st;
}

static void
pack_record(struct job *job, struct csvin *csv, struct slice id, struct slice text)
{
	size_t i, col;

	begin_row(job, csv->in, csv->lineno, id, text);
	for (i = 0; i < job->meta.n; i++) {
		col = job->meta.from[i];
		tsv_field(&job->out, col == METACOLS_NONE ? slice_of("") : csv->fields[col]);
	}
	tsv_end(&job->out);
}

static int
pack_csv(struct job *job, struct reader *in, struct slice file_id)
{
	struct csvin csv;
	size_t id_col, text_col, n = 0;
	int got, st = 0;

	csvin_open(&csv, in, job->delimiter);
	csv.from = job->from;
	got = csvin_head(&csv);
	if (got == 1 && find_columns(job, &csv, &id_col, &text_col) == -1)
		got = -1;
	if (got == 1)
		st = begin_csv(job, &csv, id_col, text_col);
	while (got == 1 && (got = csvin_record(&csv)) == 1) {
		n++;
		if (id_col != METACOLS_NONE) {
			pack_record(job, &csv, csv.fields[id_col], csv.fields[text_col]);
			continue;
		}
		buf_cut(&job->wanted, 0);
		buf_slice(&job->wanted, file_id);
		buf_putc(&job->wanted, '-');
		buf_num(&job->wanted, n);
		pack_record(job, &csv, buf_get(&job->wanted), csv.fields[text_col]);
	}
	st = got == -1 || csv.bad ? -1 : st;
	csvin_free(&csv);
	return st;
}

static int
pack(struct reader *in, void *arg)
{
	struct job *job = arg;
	struct docs docs;
	struct slice id = docid_of_path(in->name, 0);
	int st;

	/* the list holds what was opened and, between, what could not be */
	while (job->file < job->files.n && job->files.path[job->file] != in->name)
		job->file++;
	if (job->file < job->files.n)
		id = job->files.id[job->file];
	if (job->csv)
		return pack_csv(job, in, id);
	st = docs_open(&docs, in, DOCS_GUESS);
	if (st == 0)
		st = docs.stream ? pack_stream(job, in, &docs) : pack_text(job, in, id);
	docs_close(&docs);
	return st;
}

static void
read_options(struct job *job, int argc, char *argv[])
{
	int ch;

	while ((ch = cli_next(&job->cli, argc, argv)) != -1)
		switch (ch) {
		case 'C':
			job->csv = true;
			break;
		case 'D':
			if (strlen(optarg) != 1 || strchr("\"\r\n", *optarg))
				cli_usage(&job->cli, "the delimiter is one ASCII character, "
				    "neither a quote nor a line end");
			job->delimiter = *optarg;
			break;
		case 'f':
			charset_free(job->from);
			job->from = charset_new(optarg);
			if (!job->from) {
				warnx("%s: no such encoding here (iconv -l lists them)", optarg);
				cli_usage(&job->cli, NULL);
			}
			break;
		case 'i':
			job->id_name = optarg;
			break;
		case 't':
			job->text_name = optarg;
			break;
		}
	if ((job->id_name || job->text_name) && !job->csv)
		cli_usage(&job->cli, "--id and --text name columns of CSV: add --csv");
}

static void
job_free(struct job *job)
{
	charset_free(job->from);
	filelist_free(&job->files);
	docids_free(&job->ids);
	metacols_free(&job->meta);
	buf_free(&job->id);
	buf_free(&job->text);
	buf_free(&job->wanted);
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.out.fp = stdout,
		.delimiter = ',',
		.cli = {
			.name = "pack-docs",
			.purpose = "Put files, folders and CSV into one stream of documents.",
			.operands = "[file ...]",
			.shared = "H",
			.options = options,
		},
	};
	int st;

	read_options(&job, argc, argv);
	filelist_make(&job.files, argc - optind, argv + optind);
	/* no operand is standard input, but an empty folder is nothing */
	st = argc == optind || job.files.n ?
	    each_input((int)job.files.n, job.files.path, pack, &job) : EXIT_OK;
	print_head(&job);
	if (job.files.bad)
		st = EXIT_PARTIAL;
	job_free(&job);
	return tsv_close(&job.out) == -1 ? EXIT_FATAL : st;
}
