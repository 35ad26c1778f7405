// SPDX-License-Identifier: ISC
#include "packrow.h"

#include <stdio.h>
#include <stdlib.h>

#include "complain.h"
#include "csvin.h"
#include "docs.h"
#include "filekind.h"
#include "utf8.h"
#include "warc.h"
#include "xalloc.h"

int
pack_fail(struct reader *in, const char *why, const char *detail)
{
	buf_cut(&in->message, 0);
	buf_puts(&in->message, why);
	buf_puts(&in->message, detail);
	in->error = buf_str(&in->message);
	return -1;
}

int
pack_decode(struct pack *p, struct reader *in, struct slice raw, struct slice *text)
{
	struct buf why = { 0 };
	size_t bad = p->from ? 0 : utf8_valid(raw);
	bool good = !p->from && bad == raw.n;

	*text = raw;
	if (p->from) {
		buf_cut(&p->text, 0);
		good = charset_convert(p->from, raw, &p->text, &bad) == 0;
		*text = buf_get(&p->text);
	}
	if (good)
		return 0;
	buf_puts(&why, p->from ? "cannot be converted at byte " : "not UTF-8 at byte ");
	buf_num(&why, bad);
	pack_fail(in, buf_str(&why), p->from ? "; left out" :
	    "; left out (--from CHARSET converts: windows-1252, UTF-16 ...)");
	buf_free(&why);
	return -1;
}

void
pack_head(struct pack *p)
{
	size_t i;

	if (p->headed || p->no_header)
		return;
	p->headed = true;
	tsv_str(&p->out, "doc");
	tsv_str(&p->out, "text");
	for (i = 0; i < p->meta.n; i++)
		tsv_raw(&p->out, buf_get(&p->meta.name[i]));
	tsv_end(&p->out);
}

void
pack_row(struct pack *p, const struct reader *in, size_t lineno, struct slice id,
    struct slice text)
{
	char line[32] = "";

	if (!docids_give(&p->ids, id, &p->id)) {
		if (lineno)
			snprintf(line, sizeof(line), ":%zu", lineno);
		complain("%s%s: the id '%.*s' was given before; this document is '%s'", in->name, line,
		    (int)id.n, id.p ? id.p : "", buf_str(&p->id));
	}
	tsv_field(&p->out, buf_get(&p->id));
	tsv_field(&p->out, text);
}

struct slice
pack_number(struct pack *p, struct slice file_id, size_t n)
{
	buf_cut(&p->wanted, 0);
	buf_slice(&p->wanted, file_id);
	buf_putc(&p->wanted, '-');
	buf_num(&p->wanted, n);
	return buf_get(&p->wanted);
}

int
pack_table(struct pack *p, struct reader *in, const struct slice *names, size_t n, size_t id_col,
    size_t text_col)
{
	struct buf lost = { 0 };
	bool any;

	metacols_begin(&p->meta, names, n, id_col, text_col, &lost);
	pack_head(p);
	any = lost.n > 0;
	if (any)
		complain("%s: the first input has no column %s; left out here", in->name, buf_str(&lost));
	buf_free(&lost);
	return any ? -1 : 0;
}

static int
pack_text(struct pack *p, struct reader *in, struct slice id)
{
	struct slice head, text;
	const char *refused;
	size_t i;

	if (reader_peek(in, 64, &head) == -1)
		return -1;
	refused = filekind_refuse(head);
	if (refused)
		return pack_fail(in, refused, "");
	if (reader_rest(in, &text) == -1 || pack_decode(p, in, text, &text) == -1)
		return -1;
	metacols_begin(&p->meta, NULL, 0, METACOLS_NONE, METACOLS_NONE, NULL);
	pack_head(p);
	pack_row(p, in, 0, id, text);
	for (i = 0; i < p->meta.n; i++)
		tsv_none(&p->out);
	tsv_end(&p->out);
	return 0;
}

static int
pack_stream(struct pack *p, struct reader *in, struct docs *docs)
{
	struct doc doc;
	size_t i, col;
	int got, st;

	st = pack_table(p, in, docs->rows.names, docs->rows.ncols, (size_t)docs->id_col,
	    (size_t)docs->text_col);
	while ((got = docs_next(docs, &doc)) == 1) {
		pack_row(p, in, in->lineno, doc.id, doc.text);
		for (i = 0; i < p->meta.n; i++) {
			col = p->meta.from[i];
			tsv_raw(&p->out, col == METACOLS_NONE ? slice_of("") : docs->rows.fields[col]);
		}
		tsv_end(&p->out);
	}
	return docs->bad ? -1 : got == -1 ? -1 : st;
}

/* the columns of the ids and of the texts; -1 with in->error set if they are not there */
static int
find_columns(struct pack *p, struct csvin *csv, size_t *id_col, size_t *text_col)
{
	struct buf what = { 0 };
	const char *missing = NULL;
	size_t i;

	*id_col = csvin_find(csv, p->id_name ? p->id_name : "doc");
	*text_col = csvin_find(csv, p->text_name ? p->text_name : "text");
	if (*id_col == METACOLS_NONE && p->id_name)
		missing = p->id_name;
	if (*text_col == METACOLS_NONE)
		missing = p->text_name ? p->text_name : "text";
	if (!missing)
		return 0;
	buf_puts(&what, missing);
	buf_puts(&what, "' in the header; name the texts' column with --text, the ids' with --id, of: ");
	for (i = 0; i < csv->nnames; i++) {
		buf_puts(&what, i ? ", " : "");
		buf_slice(&what, csv->names[i]);
	}
	pack_fail(csv->in, "no column '", buf_str(&what));
	buf_free(&what);
	return -1;
}

/* begin the table with the header's names as a header line has them: escaped */
static int
begin_csv(struct pack *p, struct csvin *csv, size_t id_col, size_t text_col)
{
	struct buf *bytes = xcalloc(csv->nnames, sizeof(*bytes));
	struct slice *names = xcalloc(csv->nnames, sizeof(*names));
	size_t i;
	int st;

	for (i = 0; i < csv->nnames; i++) {
		tsv_escape(&bytes[i], csv->names[i]);
		names[i] = buf_get(&bytes[i]);
	}
	st = pack_table(p, csv->in, names, csv->nnames, id_col, text_col);
	for (i = 0; i < csv->nnames; i++)
		buf_free(&bytes[i]);
	free(bytes);
	free(names);
	return st;
}

static void
pack_record(struct pack *p, struct csvin *csv, struct slice id, struct slice text)
{
	size_t i, col;

	pack_row(p, csv->in, csv->lineno, id, text);
	for (i = 0; i < p->meta.n; i++) {
		col = p->meta.from[i];
		tsv_field(&p->out, col == METACOLS_NONE ? slice_of("") : csv->fields[col]);
	}
	tsv_end(&p->out);
}

int
pack_csv(struct pack *p, struct reader *in, struct slice file_id)
{
	struct csvin csv;
	size_t id_col, text_col, n = 0;
	int got, st = 0;

	csvin_open(&csv, in, p->delimiter);
	csv.from = p->from;
	got = csvin_head(&csv);
	if (got == 1 && find_columns(p, &csv, &id_col, &text_col) == -1)
		got = -1;
	if (got == 1)
		st = begin_csv(p, &csv, id_col, text_col);
	while (got == 1 && (got = csvin_record(&csv)) == 1) {
		n++;
		if (id_col != METACOLS_NONE) {
			pack_record(p, &csv, csv.fields[id_col], csv.fields[text_col]);
			continue;
		}
		pack_record(p, &csv, pack_number(p, file_id, n), csv.fields[text_col]);
	}
	st = got == -1 || csv.bad ? -1 : st;
	csvin_free(&csv);
	return st;
}

int
pack_file(struct pack *p, struct reader *in, struct slice id)
{
	struct docs docs;
	struct slice head;
	int st;

	if (reader_peek(in, 8, &head) == -1)
		return -1;
	if (warc_begins(head))
		return pack_warc(p, in);
	st = docs_open(&docs, in, DOCS_GUESS, NULL);
	if (st == 0)
		st = docs.stream ? pack_stream(p, in, &docs) : pack_text(p, in, id);
	docs_close(&docs);
	return st;
}

void
pack_free(struct pack *p)
{
	charset_free(p->from);
	docids_free(&p->ids);
	metacols_free(&p->meta);
	buf_free(&p->id);
	buf_free(&p->text);
	buf_free(&p->wanted);
}
