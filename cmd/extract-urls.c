// SPDX-License-Identifier: ISC
/* extract-urls: print each address in documents, as printed and as meant */
#include <unistd.h>

#include "cite/mention.h"
#include "cli.h"
#include "each.h"
#include "report.h"
#include "tsv.h"
#include "url/facts.h"
#include "url/list.h"
#include "url/where.h"

struct job {
	struct tsv out;
	const char *field; /* --field */
	int field_col, doc_col, note_col;
	bool symbols; /* --symbols */
	struct urls found;
	struct url_facts facts;
	struct mentions mentions;
	struct mention mention;
	bool more; /* `mention' is still to be printed */
	struct buf work, text;
};

/* where the addresses are from: a document, or a field of a row, whose id and note are escaped */
struct place {
	struct slice text, doc, note;
	const struct report *report; /* NULL: a field */
};

static const char columns[] = "doc note at len url raw repair key host site class archived captured symbol";

static const struct {
	enum url_repair bit;
	const char *name;
} repairs[] = {
	{ URL_JOINED, "joined" },
	{ URL_UNGLUED, "unglued" },
	{ URL_DESPACED, "despaced" },
	{ URL_REFANGED, "refanged" },
	{ URL_HYPHENED, "hyphened" },
};

static void
print_repair(struct job *job, unsigned repair)
{
	size_t i;

	buf_cut(&job->work, 0);
	for (i = 0; i < sizeof(repairs) / sizeof(repairs[0]); i++) {
		if (!(repair & repairs[i].bit))
			continue;
		if (job->work.n)
			buf_putc(&job->work, ',');
		buf_puts(&job->work, repairs[i].name);
	}
	tsv_field(&job->out, buf_get(&job->work));
}

/* the columns up to `raw`; note 0: none */
static void
print_start(struct job *job, const struct place *place, size_t note, size_t at, size_t len,
    struct slice url)
{
	struct span span = columns_span(place->report ? place->report->columns : NULL, at, len);

	if (place->report) {
		tsv_field(&job->out, place->doc);
		tsv_num_if(&job->out, note > 0, note);
	} else {
		tsv_raw(&job->out, place->doc);
		tsv_raw(&job->out, place->note);
	}
	tsv_num(&job->out, span.at);
	tsv_num(&job->out, span.len);
	tsv_field(&job->out, url);
	tsv_field(&job->out, slice_part(place->text, at, at + len));
}

/* the columns after `repair` */
static void
print_facts(struct job *job, struct slice url, struct slice symbol)
{
	const struct url_facts *f = &job->facts;

	url_facts_read(&job->facts, url);
	tsv_field(&job->out, buf_get(&f->key));
	tsv_field(&job->out, f->host);
	tsv_field(&job->out, f->site);
	tsv_str(&job->out, f->class);
	tsv_field(&job->out, buf_get(&f->archived));
	tsv_field(&job->out, buf_get(&f->captured));
	tsv_field(&job->out, symbol);
	tsv_end(&job->out);
}

/* the symbols that begin before `to`, but for those before `from` */
static void
print_symbols(struct job *job, const struct place *place, size_t from, size_t to)
{
	const struct mention *m = &job->mention;
	size_t note;

	for (; job->more && m->at < to; job->more = mention_next(&job->mentions, &job->mention)) {
		if (m->at < from)
			continue;
		note = place->report ? note_at(&place->report->notes, m->at) : 0;
		buf_cut(&job->work, 0);
		url_where(&job->work, m->symbol);
		print_start(job, place, note, m->at, m->len, buf_get(&job->work));
		tsv_none(&job->out);
		print_facts(job, buf_get(&job->work), m->symbol);
	}
}

static void
print_found(struct job *job, const struct place *place)
{
	const struct url_found *f = job->found.v;
	size_t i, end = 0;

	if (job->symbols) {
		mentions_reset(&job->mentions, place->text);
		job->more = mention_next(&job->mentions, &job->mention);
	}
	for (i = 0; i < job->found.n; i++) {
		struct slice url = urls_get(&job->found, &f[i]);

		print_symbols(job, place, end, f[i].at);
		print_start(job, place, f[i].note, f[i].at, f[i].len, url);
		print_repair(job, f[i].repair);
		print_facts(job, url, (struct slice){ 0 });
		end = f[i].at + f[i].len;
	}
	print_symbols(job, place, end, place->text.n);
}

/* most documents hold no address */
static bool
wants(struct slice text, void *arg)
{
	const struct job *job = arg;

	return job->symbols || urls_may_stand(&job->found, text);
}

static void
extract(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct report report;
	struct place place = { .text = doc->text, .doc = doc->id, .report = &report };

	if (urls_find(&job->found, doc->text) == 0 && !job->symbols)
		return;
	report_read_notes(&report, doc);
	urls_find_notes(&job->found, &report);
	print_found(job, &place);
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
	struct place place = { .doc = rows->fields[job->doc_col == -1 ? 0 : job->doc_col] };

	buf_cut(&job->text, 0);
	tsv_get(rows, job->field_col, &job->text);
	place.text = buf_get(&job->text);
	if (job->note_col != -1)
		place.note = rows->fields[job->note_col];
	urls_find(&job->found, place.text);
	print_found(job, &place);
}

static void
job_free(struct job *job)
{
	urls_free(&job->found);
	url_facts_free(&job->facts);
	mentions_free(&job->mentions);
	buf_free(&job->work);
	buf_free(&job->text);
}

static void
set_option(struct job *job, int letter)
{
	if (letter == 'f')
		job->field = optarg;
	else if (letter == 'r')
		job->found.bare = URLS_ALL;
	else
		job->symbols = true;
}

int
main(int argc, char *argv[])
{
	static const struct cli_option options[] = {
		{ 'f', "field", "NAME", "read this column of rows instead of documents" },
		{ 'r', "relaxed", NULL, "take any host under a public suffix for an address" },
		{ 's', "symbols", NULL, "print symbols of documents as well" },
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
		set_option(&job, ch);
	tsv_head(&job.out, columns, cli.no_header);
	if (job.field)
		st = each_row(&cli.inputs, find_columns, extract_field, &job);
	else
		st = each_doc_if(&cli.inputs, cli.mode, wants, extract, &job);
	job_free(&job);
	return cli_end(&cli, &job.out, st);
}
