// SPDX-License-Identifier: ISC
/* dedupe-sources: print each cited source once, with how often and where it is cited */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cite/cite.h"
#include "cli.h"
#include "complain.h"
#include "each.h"
#include "source/sources.h"
#include "source/take.h"
#include "source/wordings.h"
#include "tsv.h"

enum output { SOURCES, MEMBERS = 'm', EXPLAIN = 'e' };

static const char *const heads[] = {
	[SOURCES] = "source cites docs kind author title container date symbol url variants "
	    "doc note cite text wordings",
	[MEMBERS] = "source doc note cite reason text",
	[EXPLAIN] = "verdict percent reason source text other_source other",
};

static const struct cli_option options[] = {
	{ 'm', "members", NULL, "print each citation with the source it belongs to" },
	{ 'e', "explain", NULL, "print why citations are of one source, or nearly are" },
	{ 'a', "keep-apart", "FILE", "columns text and other: never one source" },
	{ 'j', "merge", "FILE", "columns text and other: always one source" },
	{ 'w', "wordings", NULL, "join nothing: print each wording by itself" },
	{ 'l', "links", "FILE", "with -W: join what link-sources found in all" },
	{ 'W', "words", "FILE", "with -l: rows that count the words of all parts" },
	{ 'S', "memory", "SIZE", "how much memory to use, as 768M (1G)" },
	{ 0 },
};

struct job {
	struct tsv out;
	struct cli cli;
	struct take take; /* of the input that is read */
	struct sources all;
	struct buf row;
	enum output output;
	struct tally words;
	bool bad;

	/* of a file of choices */
	int text, other;
	bool apart;

	/* of a file of links */
	int order, wording, with, percent;
	bool linked;
};

static int
find_columns(struct tsv_in *rows, void *arg)
{
	return take_columns(&((struct job *)arg)->take, rows);
}

static void
add_row(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;

	if (take_row(&job->take, rows, &job->all) == -1) {
		complain("%s:%zu: damaged wordings", rows->in->name, rows->in->lineno);
		job->bad = true;
	}
}

static int
find_choice(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;

	job->text = tsv_need(rows, "text");
	job->other = job->text == -1 ? -1 : tsv_need(rows, "other");
	return job->other == -1 ? -1 : 0;
}

static void
add_choice(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	struct buf text = { 0 }, other = { 0 };

	tsv_get(rows, job->text, &text);
	tsv_get(rows, job->other, &other);
	choices_add(&job->all.choices, buf_get(&text), buf_get(&other), job->apart);
	buf_free(&text);
	buf_free(&other);
}

/* without what a person decided the result would be another one: a bad file is fatal */
static void
read_choices(struct job *job, char *path, bool apart)
{
	struct inputs choices = { .path = &path, .n = 1 };

	job->apart = apart;
	if (each_row(&choices, find_choice, add_choice, job) != EXIT_OK)
		exit(EXIT_FATAL);
}

static int
find_link(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;

	job->order = tsv_need(rows, "order");
	job->wording = tsv_need(rows, "wording");
	job->with = tsv_need(rows, "other");
	job->percent = tsv_need(rows, "percent");
	return job->order == -1 || job->wording == -1 || job->with == -1 || job->percent == -1 ? -1 : 0;
}

static uint64_t
id_of(struct job *job, const struct tsv_in *rows, int column)
{
	buf_cut(&job->row, 0);
	tsv_get(rows, column, &job->row);
	return strtoull(buf_str(&job->row), NULL, 16);
}

static void
add_link(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	uint64_t a = id_of(job, rows, job->wording), b = id_of(job, rows, job->with);
	size_t percent;

	/* those that share a key are known by it */
	if (tsv_get_num(rows, job->percent, &percent))
		sources_link(&job->all, rows->fields[job->order], a, b, (unsigned)percent);
}

static size_t
size_of(const struct cli *cli, const char *arg)
{
	size_t n;

	if (!slice_size(slice_of(arg), &n))
		cli_usage(cli, "a size is a number, with K, M or G behind it");
	return n;
}

static void
print_id(struct job *job, uint64_t number)
{
	char id[20];

	snprintf(id, sizeof(id), "%016" PRIx64, number);
	tsv_str(&job->out, id);
}

static void
print_place(struct job *job, const struct member_view *m)
{
	tsv_field(&job->out, m->doc);
	tsv_num_if(&job->out, m->note > 0, m->note);
	tsv_num_if(&job->out, m->cite > 0, m->cite);
}

static void
print_members(struct job *job)
{
	struct member_view m;

	sources_begin(&job->all);
	while (sources_next(&job->all, &m)) {
		if (m.source == NO_RECORD)
			tsv_none(&job->out);
		else
			print_id(job, sources_id(&job->all, m.source));
		print_place(job, &m);
		tsv_field(&job->out, m.reason);
		tsv_field(&job->out, m.text);
		tsv_end(&job->out);
	}
}

static void
print_source(struct job *job, const struct source *s, const struct member_view *first)
{
	size_t i;
	int field;

	print_id(job, s->id);
	tsv_num(&job->out, s->cites);
	tsv_num(&job->out, s->docs);
	tsv_str(&job->out, cite_kind_name(s->record[s->best]->kind));
	for (field = 0; field < NFIELDS; field++)
		tsv_field(&job->out, source_field(s, field));
	/* every way in which it is cited, a line each */
	buf_cut(&job->row, 0);
	for (i = 0; i < s->n; i++) {
		if (i)
			buf_putc(&job->row, '\n');
		buf_slice(&job->row, record_slice(s->record[i], s->record[i]->text));
	}
	tsv_field(&job->out, buf_get(&job->row));
	print_place(job, first);
	tsv_field(&job->out, first->text);
	buf_cut(&job->row, 0);
	wordings_put(&job->row, s);
	tsv_field(&job->out, buf_get(&job->row));
	tsv_end(&job->out);
}

static void
print_sources(struct job *job)
{
	struct member_view m;
	struct source s = { 0 };

	sources_begin(&job->all);
	while (sources_next(&job->all, &m)) {
		if (!m.first)
			continue;
		sources_get(&job->all, m.source, &s);
		print_source(job, &s, &m);
	}
	source_free(&s);
}

static void
print_side(struct job *job, uint32_t i)
{
	const struct record *r;

	print_id(job, sources_id(&job->all, sets_root(&job->all.sets, i)));
	r = sources_record(&job->all, i, &job->row);
	tsv_field(&job->out, record_slice(r, r->text));
}

static void
print_explained(struct job *job)
{
	const struct source_link *link;
	size_t n, i;

	link = sources_links(&job->all, &n);
	for (i = 0; i < n; i++) {
		tsv_str(&job->out, link[i].joined ? "joined" : "apart");
		tsv_num(&job->out, link[i].percent);
		tsv_str(&job->out, same_why(link[i].verdict));
		print_side(job, link[i].a);
		print_side(job, link[i].b);
		tsv_end(&job->out);
	}
}

static void
print(struct job *job)
{
	size_t lost = sources_find(&job->all);

	/* a part does not have the citations of the others */
	if (lost && !job->linked)
		complain("%zu choice%s of citations that are not among the rows", lost, lost > 1 ? "s" : "");
	tsv_head(&job->out, heads[job->output], job->cli.no_header);
	switch (job->output) {
	case MEMBERS: print_members(job); break;
	case EXPLAIN: print_explained(job); break;
	default: print_sources(job);
	}
}

/* without what was found among all rows the result would be another one: a bad file is fatal */
static void
read_part(struct job *job, char *links, char *words)
{
	job->linked = true;
	if (tally_read(&job->words, words) == -1 ||
	    each_row(&(struct inputs){ .path = &links, .n = 1 }, find_link, add_link, job) != EXIT_OK)
		exit(EXIT_FATAL);
	job->all.words = &job->words;
}

static void
read_options(struct job *job, int argc, char *argv[])
{
	char *links = NULL, *words = NULL;
	int ch;

	while ((ch = cli_next(&job->cli, argc, argv)) != -1)
		switch (ch) {
		case 'w': job->all.alone = true; break;
		case 'l': links = optarg; break;
		case 'W': words = optarg; break;
		case 'a': read_choices(job, optarg, true); break;
		case 'j': read_choices(job, optarg, false); break;
		case 'S': job->all.memory = size_of(&job->cli, optarg); break;
		default: job->output = (enum output)ch;
		}
	job->all.explain = job->output == EXPLAIN;
	if (job->output == EXPLAIN && (links || job->all.alone))
		cli_usage(&job->cli, "-e is for the whole: not with -l or -w");
	if (!links != !words)
		cli_usage(&job->cli, "-l and -W are given together");
	if (links)
		read_part(job, links, words);
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.out.fp = stdout,
		.cli = {
			.name = "dedupe-sources",
			.purpose = "Print each cited source once, with how often and where it is cited.",
			.operands = "[file ...]",
			.shared = "Hc",
			.options = options,
			.temporary = true,
		},
	};
	int st;

	read_options(&job, argc, argv);
	st = each_row(&job.cli.inputs, find_columns, add_row, &job);
	print(&job);
	sources_free(&job.all);
	take_free(&job.take);
	tally_free(&job.words);
	buf_free(&job.row);
	return cli_end(&job.cli, &job.out, job.bad ? EXIT_PARTIAL : st);
}
