// SPDX-License-Identifier: ISC
#include "packrow.h"


#include "complain.h"
#include "warc.h"

/* the metadata columns, in the order of enum warc_field */
static const char *const columns[WARC_FIELDS] = {
	[WARC_URL] = "url",
	[WARC_DATE] = "date",
	[WARC_TYPE] = "type",
	[WARC_MIME] = "mime",
	[WARC_LANGUAGE] = "language",
	[WARC_RECORD] = "record",
};

/* the types of records that hold documents, as a rule */
static const char documents[] = "conversion,resource,response";

/* what was left out of one file */
struct left_out {
	size_t other, bad; /* records without plain text; with text that is not UTF-8 */
	size_t first;      /* the first of the former */
};

/* is the type one of a list with commas? */
static bool
wanted(struct slice type, const char *types)
{
	struct slice list = slice_of(types);
	size_t at = 0, comma;

	for (; at <= list.n; at = comma + 1) {
		comma = slice_find(list, at, ",");
		if (comma == (size_t)-1)
			comma = list.n;
		if (slice_eq(slice_trim(slice_part(list, at, comma)), type))
			return true;
	}
	return false;
}

static int
begin(struct pack *p, struct reader *in)
{
	struct slice names[WARC_FIELDS];
	size_t i;

	for (i = 0; i < WARC_FIELDS; i++)
		names[i] = slice_of(columns[i]);
	return pack_table(p, in, names, WARC_FIELDS, METACOLS_NONE, METACOLS_NONE);
}

static void
row(struct pack *p, const struct warc *warc, struct slice text)
{
	struct slice id = warc->field[warc->field[WARC_URL].n ? WARC_URL : WARC_RECORD];
	size_t i, from;

	pack_row(p, warc->in, 0, id, text);
	for (i = 0; i < p->meta.n; i++) {
		from = p->meta.from[i];
		tsv_field(&p->out, from == METACOLS_NONE ? slice_of("") : warc->field[from]);
	}
	tsv_end(&p->out);
}

/* one record that was asked for; -1 if the file cannot be read on */
static int
record(struct pack *p, struct warc *warc, struct left_out *out)
{
	struct slice block, text;

	if (warc_block(warc, &block) == -1)
		return -1;
	if (!warc_text(warc, block, &text)) {
		if (out->other++ == 0)
			out->first = warc->n;
		return 0;
	}
	if (pack_decode(p, warc->in, text, &text) == -1) {
		complain("%s: record %zu: %s", warc->in->name, warc->n, warc->in->error);
		out->bad++;
		return 0;
	}
	row(p, warc, text);
	return 0;
}

int
pack_warc(struct pack *p, struct reader *in)
{
	struct warc warc = { .in = in };
	struct left_out out = { 0 };
	int got, st = begin(p, in);

	while ((got = warc_next(&warc)) == 1)
		if (wanted(warc.field[WARC_TYPE], p->record_types ? p->record_types : documents) &&
		    record(p, &warc, &out) == -1) {
			got = -1;
			break;
		}
	if (out.other)
		complain("%s: %zu record%s without plain text, the first is record %zu; left out",
		    in->name, out.other, out.other == 1 ? "" : "s", out.first);
	warc_free(&warc);
	if (got == -1)
		return -1;
	in->error = NULL;
	return out.other || out.bad ? -1 : st;
}
