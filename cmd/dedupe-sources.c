// SPDX-License-Identifier: ISC
/* dedupe-sources: print each cited source once, with how often it is cited */
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "cite/cite.h"
#include "cli.h"
#include "each.h"
#include "source/sources.h"
#include "tsv.h"

static const char head[] = "source cites docs kind author title container date symbol url variants "
    "doc note cite text";
static const char members_head[] = "source doc note cite reason text";

static const struct cli_option options[] = {
	{ 'm', "members", NULL, "print each citation with the source it belongs to" },
	{ 0 },
};

enum { COL_SIGNAL, COL_AUTHOR, COL_TITLE, COL_CONTAINER, COL_DATE, COL_SYMBOL, COL_PINPOINT, COL_URL,
	COL_REASON, NFIELD_COLS };

/* the columns of the input; -1 where there is none */
struct columns {
	int doc, text, note, cite, kind, ref_note, ref_cite;
	int field[NFIELD_COLS];
	bool read; /* split-cites has read the fields: they are columns */
};

struct job {
	struct tsv out;
	struct columns col; /* of the input that is read */
	struct sources all;
	struct buf row;
};

static const char *const field_names[NFIELD_COLS] = { "signal", "author", "title", "container", "date",
	"symbol", "pinpoint", "url", "reason" };

static int
find_columns(struct tsv_in *rows, void *arg)
{
	struct columns *col = &((struct job *)arg)->col;
	size_t i;

	col->doc = tsv_need(rows, "doc");
	col->text = col->doc == -1 ? -1 : tsv_need(rows, "text");
	col->note = tsv_find(rows, "note");
	col->cite = tsv_find(rows, "cite");
	col->kind = tsv_find(rows, "kind");
	col->ref_note = tsv_find(rows, "ref_note");
	col->ref_cite = tsv_find(rows, "ref_cite");
	for (i = 0; i < NFIELD_COLS; i++)
		col->field[i] = tsv_find(rows, field_names[i]);
	col->read = col->kind != -1 && col->field[COL_TITLE] != -1;
	return col->text == -1 ? -1 : 0;
}

/* a field of the row; what stands in the text is given as the part of it */
static struct slice
take(struct job *job, const struct tsv_in *rows, int i, struct slice text)
{
	size_t from = job->row.n, at;
	struct slice s;

	tsv_get(rows, i, &job->row);
	s = slice_part(buf_get(&job->row), from, job->row.n);
	/* what is too long to be a citation is not worth the search */
	at = s.n && text.n <= CITE_MAX ? slice_search(text, 0, s) : (size_t)-1;
	return at == (size_t)-1 ? s : slice_part(text, at, at + s.n);
}

/* the fields that the columns have, laid over what the text says */
static void
take_fields(struct job *job, const struct tsv_in *rows, struct cite *cite)
{
	const struct columns *col = &job->col;
	struct slice text = cite->text, value[NFIELD_COLS];
	size_t i;
	int kind;

	for (i = 0; i < NFIELD_COLS; i++)
		value[i] = take(job, rows, col->field[i], text);
	kind = cite_kind_of(take(job, rows, col->kind, (struct slice){ 0 }));
	cite->kind = kind == -1 ? cite->kind : (enum cite_kind)kind;
	cite->signal = value[COL_SIGNAL];
	cite->author = value[COL_AUTHOR];
	cite->title = value[COL_TITLE];
	cite->container = value[COL_CONTAINER];
	cite->symbol = value[COL_SYMBOL];
	cite->pinpoint = value[COL_PINPOINT];
	cite->url = value[COL_URL];
	for (i = 0; i < value[COL_DATE].n && i + 1 < sizeof(cite->date); i++)
		cite->date[i] = value[COL_DATE].p[i];
	cite->date[i] = '\0';
}

static void
add_row(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	const struct columns *col = &job->col;
	struct source_row row = { 0 };
	struct slice text;
	size_t i, room = 0;

	/* nothing may move while slices point into the row */
	for (i = 0; i < rows->ncols; i++)
		room += 2 * rows->fields[i].n + 1;
	buf_cut(&job->row, 0);
	buf_room(&job->row, room);
	text = take(job, rows, col->text, (struct slice){ 0 });
	row.doc = take(job, rows, col->doc, (struct slice){ 0 });
	cite_read(&row.fields, text);
	if (col->read)
		take_fields(job, rows, &row.fields);
	else if (row.fields.kind != CITE_INSTRUMENT)
		row.fields.kind = CITE_FULL;
	row.fields.text = text;
	row.read = col->read;
	row.reason = take(job, rows, col->field[COL_REASON], (struct slice){ 0 });
	tsv_get_num(rows, col->note, &row.note);
	tsv_get_num(rows, col->cite, &row.cite);
	tsv_get_num(rows, col->ref_note, &row.ref_note);
	tsv_get_num(rows, col->ref_cite, &row.ref_cite);
	sources_add(&job->all, &row);
}

static void
print_id(struct job *job, const struct source *source)
{
	char id[20];

	snprintf(id, sizeof(id), "%016" PRIx64, source->id);
	tsv_str(&job->out, id);
}

static void
print_place(struct job *job, const struct member *m)
{
	tsv_field(&job->out, sources_slice(&job->all, m->doc));
	tsv_num_if(&job->out, m->note > 0, m->note);
	tsv_num_if(&job->out, m->cite > 0, m->cite);
}

static void
print_members(struct job *job)
{
	const struct member *m;
	size_t i;

	for (i = 0; i < job->all.nmembers; i++) {
		m = &job->all.member[i];
		if (sources_of(&job->all, m))
			print_id(job, sources_of(&job->all, m));
		else
			tsv_none(&job->out);
		print_place(job, m);
		tsv_field(&job->out, sources_slice(&job->all, m->reason));
		tsv_field(&job->out, sources_slice(&job->all, m->text));
		tsv_end(&job->out);
	}
}

/* every way in which a source is cited, a line each */
static void
print_variants(struct job *job, const struct source *s)
{
	const struct sources *all = &job->all;
	size_t i;

	buf_cut(&job->row, 0);
	for (i = 0; i < s->nrecords; i++) {
		if (i)
			buf_putc(&job->row, '\n');
		buf_slice(&job->row, sources_slice(all, all->record[all->order[s->from + i]].text));
	}
	tsv_field(&job->out, buf_get(&job->row));
}

static void
print_sources(struct job *job)
{
	const struct sources *all = &job->all;
	const struct source *s;
	size_t i;
	int field;

	for (i = 0; i < all->nsources; i++) {
		s = &all->source[i];
		print_id(job, s);
		tsv_num(&job->out, s->cites);
		tsv_num(&job->out, s->docs);
		tsv_str(&job->out, cite_kind_name(all->record[s->best].kind));
		for (field = 0; field < NFIELDS; field++)
			tsv_field(&job->out, sources_field(all, s, field));
		print_variants(job, s);
		print_place(job, &all->member[s->first]);
		tsv_field(&job->out, sources_slice(all, all->member[s->first].text));
		tsv_end(&job->out);
	}
}

int
main(int argc, char *argv[])
{
	struct cli cli = {
		.name = "dedupe-sources",
		.purpose = "Print each cited source once, with how often and where it is cited.",
		.operands = "[file ...]",
		.shared = "Hc",
		.options = options,
	};
	struct job job = { .out.fp = stdout };
	bool members = false;
	int st;

	while (cli_next(&cli, argc, argv) != -1)
		members = true;
	st = each_row(argc - optind, argv + optind, cli.columns, find_columns, add_row, &job);
	sources_find(&job.all);
	tsv_head(&job.out, members ? members_head : head, cli.no_header);
	if (members)
		print_members(&job);
	else
		print_sources(&job);
	sources_free(&job.all);
	buf_free(&job.row);
	return tsv_close(&job.out) == -1 ? EXIT_FATAL : st;
}
