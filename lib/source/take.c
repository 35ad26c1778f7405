// SPDX-License-Identifier: ISC
#include "source/take.h"

#include <stdlib.h>
#include <xxhash.h>

#include "cite/cite.h"
#include "source/wordings.h"
#include "xalloc.h"

static const char *const field_names[TAKE_FIELDS] = { "signal", "author", "title", "container", "date",
	"symbol", "pinpoint", "url" };

int
take_columns(struct take *t, struct tsv_in *rows)
{
	size_t i;

	t->text = tsv_need(rows, "text");
	t->doc = tsv_find(rows, "doc");
	t->note = tsv_find(rows, "note");
	t->cite = tsv_find(rows, "cite");
	t->kind = tsv_find(rows, "kind");
	t->ref_note = tsv_find(rows, "ref_note");
	t->ref_cite = tsv_find(rows, "ref_cite");
	t->reason = tsv_find(rows, "reason");
	t->docs = tsv_find(rows, "docs");
	t->wordings = tsv_find(rows, "wordings");
	for (i = 0; i < TAKE_FIELDS; i++)
		t->field[i] = tsv_find(rows, field_names[i]);
	t->read = t->kind != -1 && t->field[TAKE_TITLE] != -1;
	if (!t->lexicon) {
		t->lexicon = xcalloc(1, sizeof(*t->lexicon));
		cite_lexicon(t->lexicon);
	}
	return t->text == -1 ? -1 : 0;
}

/* a field of the row; what stands in the text is given as the part of it */
static struct slice
take(struct take *t, const struct tsv_in *rows, int i, struct slice text)
{
	size_t from = t->row.n, at;
	struct slice s;

	tsv_get(rows, i, &t->row);
	s = slice_part(buf_get(&t->row), from, t->row.n);
	/* what is too long to be a citation is not worth the search */
	at = s.n && text.n && text.n <= CITE_MAX ? slice_search(text, 0, s) : (size_t)-1;
	return at == (size_t)-1 ? s : slice_part(text, at, at + s.n);
}

/* the fields that the columns have */
static void
take_fields(struct take *t, const struct tsv_in *rows, struct cite *cite)
{
	struct slice text = cite->text, value[TAKE_FIELDS];
	size_t i;

	for (i = 0; i < TAKE_FIELDS; i++)
		value[i] = take(t, rows, t->field[i], text);
	cite->signal = value[TAKE_SIGNAL];
	cite->author = value[TAKE_AUTHOR];
	cite->title = value[TAKE_TITLE];
	cite->container = value[TAKE_CONTAINER];
	cite->symbol = value[TAKE_SYMBOL];
	cite->pinpoint = value[TAKE_PINPOINT];
	cite->url = value[TAKE_URL];
	cite_set_date(cite, value[TAKE_DATE]);
}

/* a hash of all that the fields are made from */
static uint64_t
seen_as(const struct take *t, const struct tsv_in *rows)
{
	uint64_t h = t->read;
	size_t i;

	h = XXH3_64bits_withSeed(rows->fields[t->text].p, rows->fields[t->text].n, h);
	if (!t->read)
		return h;
	h = XXH3_64bits_withSeed(rows->fields[t->kind].p, rows->fields[t->kind].n, h);
	for (i = 0; i < TAKE_FIELDS; i++)
		if (t->field[i] != -1)
			h = XXH3_64bits_withSeed(rows->fields[t->field[i]].p, rows->fields[t->field[i]].n,
			    h + i);
	return h ? h : 1;
}

/* the citation: read from the text, or what the columns say of it */
static void
take_cite(struct take *t, const struct tsv_in *rows, struct source_row *row)
{
	struct slice text = row->fields.text;
	int kind;

	row->read = t->read;
	if (!t->read) {
		cite_read_entry(&row->fields, text, (struct slice){ 0 }, t->lexicon);
		if (row->fields.kind != CITE_INSTRUMENT)
			row->fields.kind = CITE_FULL;
		row->fields.text = text;
		return;
	}
	kind = cite_kind_of(take(t, rows, t->kind, (struct slice){ 0 }));
	/* only of a law more is asked than its columns say: which treaty it is */
	if (kind == -1 || kind == CITE_INSTRUMENT)
		cite_read_entry(&row->fields, text, (struct slice){ 0 }, t->lexicon);
	row->fields.text = text;
	row->fields.kind = kind == -1 ? row->fields.kind : (enum cite_kind)kind;
	take_fields(t, rows, &row->fields);
}

/* a row that dedupe-sources printed: all that it was made from */
static int
take_source(struct take *t, const struct tsv_in *rows, struct sources *all, const struct source_row *place)
{
	struct slice field = take(t, rows, t->wordings, (struct slice){ 0 });
	struct source_row row;
	struct buf *room = &t->wording;
	size_t pos = 0, docs = 0;
	int got;

	tsv_get_num(rows, t->docs, &docs);
	while ((got = wordings_next(field, &pos, &row, room)) == 1) {
		/* a name that means something in one document has that document with it */
		if (row.doc.n == 0)
			row.doc = place->doc;
		row.text = place->fields.text;
		row.note = place->note;
		row.cite = place->cite;
		row.docs = docs;
		docs = DOCS_COUNTED;
		sources_add(all, &row, 0);
	}
	return got;
}

int
take_row(struct take *t, const struct tsv_in *rows, struct sources *all)
{
	struct source_row row = { 0 };
	uint64_t seen = 0;
	size_t i, room = 0;

	/* nothing may move while slices point into the row */
	for (i = 0; i < rows->ncols; i++)
		room += 2 * rows->fields[i].n + 1;
	buf_cut(&t->row, 0);
	buf_room(&t->row, room);
	row.fields.text = take(t, rows, t->text, (struct slice){ 0 });
	row.doc = take(t, rows, t->doc, (struct slice){ 0 });
	row.reason = take(t, rows, t->reason, (struct slice){ 0 });
	tsv_get_num(rows, t->note, &row.note);
	tsv_get_num(rows, t->cite, &row.cite);
	tsv_get_num(rows, t->ref_note, &row.ref_note);
	tsv_get_num(rows, t->ref_cite, &row.ref_cite);
	if (t->wordings != -1)
		return take_source(t, rows, all, &row);
	seen = seen_as(t, rows);
	if (sources_add_seen(all, &row, seen))
		return 0;
	take_cite(t, rows, &row);
	sources_add(all, &row, seen);
	return 0;
}

void
take_free(struct take *t)
{
	buf_free(&t->row);
	buf_free(&t->wording);
	free(t->lexicon);
}
