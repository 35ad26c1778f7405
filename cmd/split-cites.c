// SPDX-License-Identifier: ISC
/* split-cites: print each source that the notes of documents cite */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cite/cite.h"
#include "cite/links.h"
#include "cite/resolve.h"
#include "cite/split.h"
#include "cli.h"
#include "complain.h"
#include "each.h"
#include "tsv.h"
#include "url/find.h"
#include "utf8.h"

static const char head[] = "doc note cite kind signal author title container date symbol pinpoint url "
    "ref_note ref_cite reason text accessed";

static const struct cli_option options[] = {
	{ 'i', "ibid", "RULE", "Ibid. after several sources: refuse, last or all" },
	{ 'u', "urls", "FILE", "rows of extract-urls, for notes without addresses" },
	{ 0 },
};

/* the columns of the input */
struct note_cols {
	int doc, note, mark, text;
};

struct job {
	struct tsv out;
	struct note_cols col;
	struct resolve resolve;
	struct links links;
	struct parts parts;
	struct lexicon lexicon;
	struct buf doc, last_doc, text, mark, url;
	size_t rows; /* of the current note */
};

/* the address as it was meant, of the bytes that are printed */
static void
print_url(struct job *job, size_t note, struct slice printed, struct slice linked)
{
	struct url_finder finder = { 0 };
	struct url_hit hit;
	size_t i, step;
	uint32_t c;

	/* one that a line's end cut in two has a blank in it */
	buf_cut(&job->url, 0);
	for (i = 0; (step = utf8_next(printed, i, &c)); i += step)
		if (!utf8_isspace(c))
			buf_slice(&job->url, slice_part(printed, i, i + step));
	finder.text = buf_get(&job->url);
	if (url_next(&finder, &hit))
		linked = links_whole(&job->links, buf_get(&job->doc), note, hit.url);
	else if (finder.text.n)
		linked = finder.text;
	tsv_field(&job->out, linked);
	url_finder_free(&finder);
}

static void
print_row(struct job *job, size_t note, const struct cite *cite, const struct ref *ref,
    struct slice linked)
{
	tsv_field(&job->out, buf_get(&job->doc));
	tsv_num(&job->out, note);
	tsv_num(&job->out, ++job->rows);
	tsv_str(&job->out, cite_kind_name(cite->kind));
	tsv_field(&job->out, cite->signal);
	tsv_field(&job->out, cite->author);
	tsv_field(&job->out, cite->title);
	tsv_field(&job->out, cite->container);
	tsv_str(&job->out, cite->date);
	tsv_field(&job->out, cite->symbol);
	tsv_field(&job->out, cite->pinpoint);
	print_url(job, note, cite->url, linked);
	tsv_num_if(&job->out, ref && ref->note, ref ? ref->note : 0);
	tsv_num_if(&job->out, ref && ref->note, ref ? ref->cite : 0);
	tsv_str(&job->out, ref ? ref->reason : "");
	tsv_field(&job->out, cite->text);
	tsv_str(&job->out, cite->accessed);
	tsv_end(&job->out);
}

static void
cite_row(struct job *job, size_t note, const struct part *part, size_t citing)
{
	struct slice linked = { 0 };
	struct cite cite;
	size_t i;

	cite_read_entry(&cite, part->text, part->label, &job->lexicon);
	if (part->comment)
		cite = (struct cite){ .kind = CITE_COMMENT, .text = part->text };
	resolve_cite(&job->resolve, job->rows + 1, &cite);
	if (cite.kind != CITE_COMMENT && cite.url.n == 0)
		linked = links_for(&job->links, buf_get(&job->doc), note, part->text, citing);
	if (job->resolve.nrefs == 0)
		print_row(job, note, &cite, NULL, linked);
	for (i = 0; i < job->resolve.nrefs; i++)
		print_row(job, note, &cite, &job->resolve.refs[i], linked);
}

static void
split(struct job *job, size_t note)
{
	struct slice text = buf_get(&job->text);
	size_t i, citing = 0;

	job->rows = 0;
	resolve_note(&job->resolve, note, buf_get(&job->mark), text.n == 0);
	split_note(&job->parts, text);
	for (i = 0; i < job->parts.n; i++)
		citing += !job->parts.v[i].comment;
	for (i = 0; i < job->parts.n; i++)
		cite_row(job, note, &job->parts.v[i], citing);
}

static int
find_columns(struct tsv_in *rows, void *arg)
{
	struct note_cols *col = &((struct job *)arg)->col;

	col->doc = tsv_need(rows, "doc");
	col->note = col->doc == -1 ? -1 : tsv_need(rows, "note");
	col->text = col->note == -1 ? -1 : tsv_need(rows, "text");
	col->mark = tsv_find(rows, "mark");
	return col->text == -1 ? -1 : 0;
}

/* the fields of a row into the job's buffers; the number of its note, or 0 */
static size_t
take(struct job *job, struct tsv_in *rows)
{
	const struct note_cols *col = &job->col;
	size_t note;

	if (!tsv_get_num(rows, col->note, &note) || note == 0) {
		complain("%s:%zu: the column 'note' holds no number from 1 on; the row is left out",
		    rows->in->name, rows->in->lineno);
		rows->bad = true;
		return 0;
	}
	buf_cut(&job->doc, 0);
	buf_cut(&job->mark, 0);
	buf_cut(&job->text, 0);
	tsv_get(rows, col->doc, &job->doc);
	tsv_get(rows, col->mark == -1 ? col->note : col->mark, &job->mark);
	tsv_get(rows, col->text, &job->text);
	if (!slice_eq(buf_get(&job->doc), buf_get(&job->last_doc))) {
		resolve_reset(&job->resolve);
		buf_cut(&job->last_doc, 0);
		buf_slice(&job->last_doc, buf_get(&job->doc));
	}
	return note;
}

static void
split_row(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	size_t note = take(job, rows);

	if (note)
		split(job, note);
}

static void
job_free(struct job *job)
{
	resolve_free(&job->resolve);
	links_free(&job->links);
	parts_free(&job->parts);
	buf_free(&job->doc);
	buf_free(&job->last_doc);
	buf_free(&job->text);
	buf_free(&job->mark);
	buf_free(&job->url);
}

/* the argument of --ibid */
static enum ibid_rule
rule_of(const struct cli *cli, const char *name)
{
	static const char *const rules[] = { "refuse", "last", "all" };
	int i;

	for (i = 0; i < 3; i++)
		if (strcmp(name, rules[i]) == 0)
			return (enum ibid_rule)i;
	cli_usage(cli, "--ibid: refuse, last or all");
}

int
main(int argc, char *argv[])
{
	struct cli cli = {
		.name = "split-cites",
		.purpose = "Print each source that notes cite, and what Ibid. and the like stand for.",
		.operands = "[file ...]",
		.shared = "Hc",
		.options = options,
	};
	struct job job = { .out.fp = stdout };
	int letter, st = EXIT_OK, linked = 0;

	while ((letter = cli_next(&cli, argc, argv)) != -1)
		if (letter == 'i')
			job.resolve.rule = rule_of(&cli, optarg);
		else
			linked |= links_read(&job.links, optarg);
	cite_lexicon(&job.lexicon);
	job.parts.lexicon = &job.lexicon;
	tsv_head(&job.out, head, cli.no_header);
	st = each_row(&cli.inputs, find_columns, split_row, &job);
	job_free(&job);
	return cli_end(&cli, &job.out, linked == -1 ? EXIT_PARTIAL : st);
}
