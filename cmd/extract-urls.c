// SPDX-License-Identifier: ISC
/* extract-urls: print each address in documents, as printed and as meant */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "each.h"
#include "report.h"
#include "tsv.h"
#include "url/attach.h"
#include "url/find.h"
#include "url/key.h"
#include "url/parse.h"
#include "url/site.h"
#include "xalloc.h"

/* an address that was found; `url` is a part of the job's `urls` */
struct found {
	size_t at, len, note, url, url_len;
	unsigned repair;
};

struct job {
	struct tsv out;
	const char *field; /* --field */
	int field_col, doc_col, note_col;
	struct url_finder finder;
	struct url url;
	struct buf urls, key, text, notes;
	struct found *found;
	size_t nfound, cap;
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

static struct slice
address(const struct job *job, const struct found *f)
{
	return slice_part(buf_get(&job->urls), f->url, f->url + f->url_len);
}

/* find all addresses of a text; how many */
static size_t
find_all(struct job *job, struct slice text)
{
	struct url_hit hit;

	job->nfound = 0;
	buf_cut(&job->urls, 0);
	url_finder_reset(&job->finder, text);
	while (url_next(&job->finder, &hit)) {
		xgrow(&job->found, job->nfound, &job->cap, sizeof(*job->found));
		job->found[job->nfound++] = (struct found){ .at = hit.at, .len = hit.len,
			.url = job->urls.n, .url_len = hit.url.n, .repair = hit.repair };
		buf_slice(&job->urls, hit.url);
	}
	return job->nfound;
}

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
print_address(struct job *job, const struct found *f, struct slice text)
{
	struct slice url = address(job, f), host;

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

static bool
in_links(const struct report *report, size_t at)
{
	const struct seg *seg = seg_at(&report->notes.segs, at);

	return seg && seg->kind == SEG_LINKS;
}

/* the notes whose text stands between two places, each once, as their texts stand */
static size_t
notes_between(const struct report *report, size_t from, size_t to, size_t **numbers)
{
	const struct segs *segs = &report->notes.segs;
	size_t i, first = seg_from(segs, from), n = 0, cap = 0, start;

	*numbers = NULL;
	for (i = first; i < segs->n && segs->v[i].at < to; i++) {
		if (segs->v[i].kind != SEG_NOTE || (n && (*numbers)[n - 1] == segs->v[i].note))
			continue;
		/* of a note in several pieces the first counts, or the first after `from` */
		start = report->notes.v[segs->v[i].note - 1].seg_first;
		if (start != i && (start >= first || n))
			continue;
		xgrow(numbers, n, &cap, sizeof(**numbers));
		(*numbers)[n++] = segs->v[i].note;
	}
	return n;
}

/* give the links first .. last - 1, one block, to the notes since `from` */
static void
attach_block(struct job *job, struct report *report, size_t first, size_t last, size_t from)
{
	size_t i, *numbers, nnotes, *to, *ends;
	size_t nlinks = last - first;
	struct slice *links, *texts;

	nnotes = notes_between(report, from, job->found[first].at, &numbers);
	links = xcalloc(nlinks, sizeof(*links));
	to = xcalloc(nlinks, sizeof(*to));
	texts = xcalloc(nnotes, sizeof(*texts));
	ends = xcalloc(nnotes, sizeof(*ends));
	buf_cut(&job->notes, 0);
	for (i = 0; i < nnotes; i++) {
		report_note_text(report, numbers[i], &job->notes);
		ends[i] = job->notes.n;
	}
	for (i = 0; i < nnotes; i++)
		texts[i] = slice_part(buf_get(&job->notes), i ? ends[i - 1] : 0, ends[i]);
	for (i = 0; i < nlinks; i++)
		links[i] = address(job, &job->found[first + i]);
	url_attach(links, nlinks, texts, nnotes, to);
	for (i = 0; i < nlinks; i++)
		job->found[first + i].note = to[i] ? numbers[to[i] - 1] : 0;
	free(numbers);
	free(links);
	free(to);
	free(texts);
	free(ends);
}

/* do only link targets and white space stand between two places? */
static bool
is_one_block(const struct report *report, size_t from, size_t to)
{
	const struct segs *segs = &report->notes.segs;
	size_t i;

	for (i = seg_from(segs, from); i < segs->n && segs->v[i].at < to; i++) {
		if (slice_trim(slice_part(report->text, from, segs->v[i].at)).n ||
		    segs->v[i].kind != SEG_LINKS)
			return false;
		from = segs->v[i].at + segs->v[i].len;
	}
	return from >= to || slice_trim(slice_part(report->text, from, to)).n == 0;
}

/* which note each address belongs to */
static void
find_notes(struct job *job, struct report *report)
{
	struct found *f = job->found;
	size_t i, k, from = 0;

	for (i = 0; i < job->nfound; i = k) {
		k = i + 1;
		if (!in_links(report, f[i].at)) {
			f[i].note = note_at(&report->notes, f[i].at);
			continue;
		}
		while (k < job->nfound && in_links(report, f[k].at) &&
		    is_one_block(report, f[k - 1].at + f[k - 1].len, f[k].at))
			k++;
		attach_block(job, report, i, k, from);
		from = f[k - 1].at + f[k - 1].len;
	}
}

static void
extract(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct report report;
	size_t i;

	if (find_all(job, doc->text) == 0)
		return;
	report_read(&report, doc);
	find_notes(job, &report);
	for (i = 0; i < job->nfound; i++) {
		tsv_field(&job->out, doc->id);
		tsv_num_if(&job->out, job->found[i].note > 0, job->found[i].note);
		print_address(job, &job->found[i], doc->text);
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
	find_all(job, buf_get(&job->text));
	for (i = 0; i < job->nfound; i++) {
		tsv_raw(&job->out, rows->fields[job->doc_col == -1 ? 0 : job->doc_col]);
		tsv_raw(&job->out, note == -1 ? (struct slice){ 0 } : rows->fields[note]);
		print_address(job, &job->found[i], buf_get(&job->text));
	}
}

static void
job_free(struct job *job)
{
	url_finder_free(&job->finder);
	url_free(&job->url);
	buf_free(&job->urls);
	buf_free(&job->key);
	buf_free(&job->text);
	buf_free(&job->notes);
	free(job->found);
}

int
main(int argc, char *argv[])
{
	static const struct cli_option options[] = {
		{ 'f', "field", "NAME", "read this column of rows instead of documents" },
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
	int st;

	while (cli_next(&cli, argc, argv) == 'f')
		job.field = optarg;
	tsv_head(&job.out, columns, cli.no_header);
	if (job.field)
		st = each_row(argc - optind, argv + optind, cli.columns, find_columns,
		    extract_field, &job);
	else
		st = each_doc(argc - optind, argv + optind, cli.mode, extract, &job);
	job_free(&job);
	return tsv_close(&job.out) == -1 ? EXIT_FATAL : st;
}
