// SPDX-License-Identifier: ISC
/* extract-urls: print each address in documents, as printed and as meant */
#include <unistd.h>

#include "cli.h"
#include "each.h"
#include "report.h"
#include "tsv.h"
#include "url/key.h"
#include "url/list.h"
#include "url/parse.h"
#include "url/site.h"

struct job {
	struct tsv out;
	const char *field; /* --field */
	int field_col, doc_col, note_col;
	struct urls found;
	struct url url;
	struct buf key, text;
};

static const char columns[] = "doc note at len url raw repair key host site";

static const struct {
	enum url_repair bit;
	const char *name;
} repairs[] = {
	{ URL_JOINED, "joined" },
	{ URL_UNGLUED, "unglued" },
	{ URL_DESPACED, "despaced" },
	{ URL_REFANGED, "refanged" },
};

static void
print_repair(struct job *job, unsigned repair)
{
	size_t i;

	buf_cut(&job->key, 0);
	for (i = 0; i < sizeof(repairs) / sizeof(repairs[0]); i++) {
		if (!(repair & repairs[i].bit))
			continue;
		if (job->key.n)
			buf_putc(&job->key, ',');
		buf_puts(&job->key, repairs[i].name);
	}
	tsv_field(&job->out, buf_get(&job->key));
}

/* the columns from `at` on; `text` is what at and len count in */
static void
print_address(struct job *job, const struct url_found *f, struct slice text)
{
	struct slice url = urls_get(&job->found, f), host;

	tsv_num(&job->out, f->at);
	tsv_num(&job->out, f->len);
	tsv_field(&job->out, url);
	tsv_field(&job->out, slice_part(text, f->at, f->at + f->len));
	print_repair(job, f->repair);
	buf_cut(&job->key, 0);
	if (slice_find(url, 0, "://") == (size_t)-1) {
		buf_puts(&job->key, "http://");
		buf_slice(&job->key, url);
		url = buf_get(&job->key);
	}
	if (url_parse(&job->url, url) == 0) {
		buf_cut(&job->key, 0);
		url_key(&job->key, &job->url);
		host = url_get(&job->url, job->url.host);
		tsv_field(&job->out, buf_get(&job->key));
		tsv_field(&job->out, host);
		tsv_field(&job->out, url_site(host));
	} else {
		tsv_none(&job->out);
		tsv_none(&job->out);
		tsv_none(&job->out);
	}
	tsv_end(&job->out);
}

static void
extract(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct report report;
	size_t i;

	if (urls_find(&job->found, doc->text) == 0)
		return;
	report_read(&report, doc);
	urls_find_notes(&job->found, &report);
	for (i = 0; i < job->found.n; i++) {
		tsv_field(&job->out, doc->id);
		tsv_num_if(&job->out, job->found.v[i].note > 0, job->found.v[i].note);
		print_address(job, &job->found.v[i], doc->text);
	}
	report_free(&report);
}

static int
find_columns(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;

	job->field_col = tsv_need(rows, job->field);
	job->doc_col = tsv_find(rows, "doc");
	job->note_col = tsv_find(rows, "note");
	return job->field_col == -1 ? -1 : 0;
}

/* --field: the addresses in one column of any rows */
static void
extract_field(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	int note = job->note_col;
	size_t i;

	buf_cut(&job->text, 0);
	tsv_get(rows, job->field_col, &job->text);
	urls_find(&job->found, buf_get(&job->text));
	for (i = 0; i < job->found.n; i++) {
		tsv_raw(&job->out, rows->fields[job->doc_col == -1 ? 0 : job->doc_col]);
		tsv_raw(&job->out, note == -1 ? (struct slice){ 0 } : rows->fields[note]);
		print_address(job, &job->found.v[i], buf_get(&job->text));
	}
}

static void
job_free(struct job *job)
{
	urls_free(&job->found);
	url_free(&job->url);
	buf_free(&job->key);
	buf_free(&job->text);
}

int
main(int argc, char *argv[])
{
	static const struct cli_option options[] = {
		{ 'f', "field", "NAME", "read this column of rows instead of documents" },
		{ 'r', "relaxed", NULL, "take any host under a public suffix for an address" },
		{ 0 },
	};
	struct job job = { .out.fp = stdout };
	struct cli cli = {
		.name = "extract-urls",
		.purpose = "Print each web address in documents, as printed and as meant.",
		.operands = "[file ...]",
		.shared = "Hcdt",
		.options = options,
	};
	int ch, st;

	while ((ch = cli_next(&cli, argc, argv)) != -1)
		if (ch == 'f')
			job.field = optarg;
		else
			job.found.bare = URLS_ALL;
	tsv_head(&job.out, columns, cli.no_header);
	if (job.field)
		st = each_row(argc - optind, argv + optind, cli.columns, find_columns,
		    extract_field, &job);
	else
		st = each_doc(argc - optind, argv + optind, cli.mode, extract, &job);
	job_free(&job);
	return tsv_close(&job.out) == -1 ? EXIT_FATAL : st;
}
