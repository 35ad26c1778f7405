// SPDX-License-Identifier: ISC
#include "csvin.h"

#include <stdlib.h>

#include "complain.h"
#include "utf8.h"
#include "xalloc.h"

enum { BLOCK = 1 << 16 };

static int
never_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void *
grow(void *p, size_t n)
{
	return xreallocarray(p, n, 1);
}

static void
take_field(void *p, size_t n, void *arg)
{
	struct csvin *csv = arg;

	if (n)
		buf_add(&csv->bytes, p, n);
	xgrow(&csv->end, csv->nend, &csv->end_cap, sizeof(*csv->end));
	csv->end[csv->nend++] = csv->bytes.n;
}

static void
take_row(int c, void *arg)
{
	struct csvin *csv = arg;

	(void)c;
	xgrow(&csv->row, csv->nrow, &csv->row_cap, sizeof(*csv->row));
	csv->row[csv->nrow++] = csv->nend;
}

void
csvin_open(struct csvin *csv, struct reader *in, char delimiter)
{
	*csv = (struct csvin){ .in = in };
	/* libcsv fails here for unknown options only */
	csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_delim(&csv->parser, (unsigned char)delimiter);
	csv_set_space_func(&csv->parser, never_space);
	csv_set_realloc_func(&csv->parser, grow);
	csv_set_blk_size(&csv->parser, BLOCK);
}

static int
fail(struct csvin *csv, const char *why)
{
	csv->finished = true;
	csv->in->error = why;
	return -1;
}

/* forget the records that were handed out; a begun one moves to the front */
static void
forget(struct csvin *csv)
{
	size_t fields = csv->nrow ? csv->row[csv->nrow - 1] : 0, i;
	size_t bytes = fields ? csv->end[fields - 1] : 0;
	struct buf rest = { 0 };

	if (fields == 0)
		return;
	buf_slice(&rest, slice_part(buf_get(&csv->bytes), bytes, csv->bytes.n));
	buf_cut(&csv->bytes, 0);
	buf_slice(&csv->bytes, buf_get(&rest));
	buf_free(&rest);
	for (i = fields; i < csv->nend; i++)
		csv->end[i - fields] = csv->end[i] - bytes;
	csv->nend -= fields;
	csv->nrow = csv->next = 0;
}

/* read one line more into the parser; 1, 0 at the end, -1 */
static int
feed(struct csvin *csv)
{
	struct slice line;
	size_t at;
	int got = reader_line(csv->in, &line);

	if (got == -1) {
		csv->finished = true;
		return -1;
	}
	if (got == 0) {
		csv->finished = true;
		if (csv_fini(&csv->parser, take_field, take_row, csv) == 0)
			return 0;
		csv->in->lineno = csv->begun;
		return fail(csv, "a quoted field that begins here or later is never closed");
	}
	if (!csv->begun)
		csv->begun = csv->in->lineno;
	if (csv->from) {
		/* what cannot be converted stays, is not UTF-8 and costs its record */
		buf_cut(&csv->line, 0);
		if (charset_convert(csv->from, line, &csv->line, &at) == 0)
			line = buf_get(&csv->line);
	}
	if (csv_parse(&csv->parser, line.p, line.n, take_field, take_row, csv) != line.n ||
	    csv_parse(&csv->parser, "\n", 1, take_field, take_row, csv) != 1)
		return fail(csv, "not CSV: a quote stands inside a field; "
		    "fields with quotes are quoted whole, their quotes doubled");
	return 1;
}

static void
hand_out(struct csvin *csv)
{
	size_t i = csv->next ? csv->row[csv->next - 1] : 0, from;

	for (csv->n = 0; i < csv->row[csv->next]; i++) {
		from = i ? csv->end[i - 1] : 0;
		xgrow(&csv->fields, csv->n, &csv->fields_cap, sizeof(*csv->fields));
		csv->fields[csv->n++] = slice_part(buf_get(&csv->bytes), from, csv->end[i]);
	}
	csv->next++;
	csv->lineno = csv->begun;
}

int
csvin_row(struct csvin *csv)
{
	int got;

	if (csv->next == csv->nrow && csv->nrow) {
		forget(csv);
		csv->begun = 0;
	}
	while (csv->next == csv->nrow) {
		if (csv->finished)
			return 0;
		got = feed(csv);
		if (got == -1)
			return -1;
		/* a blank line begins no record */
		if (csv->nrow == 0 && csv->nend == 0 && csv->parser.pstate == 0)
			csv->begun = 0;
	}
	hand_out(csv);
	return 1;
}

int
csvin_head(struct csvin *csv)
{
	size_t i, at = 0;
	int got = csvin_row(csv);

	if (got != 1)
		return got;
	if (csv->n && slice_starts(csv->fields[0], "\xef\xbb\xbf"))
		csv->fields[0] = slice_part(csv->fields[0], 3, csv->fields[0].n);
	for (i = 0; i < csv->n; i++)
		buf_slice(&csv->header, csv->fields[i]);
	csv->nnames = csv->n;
	csv->names = xcalloc(csv->n, sizeof(*csv->names));
	for (i = 0; i < csv->n; at += csv->fields[i++].n)
		csv->names[i] = slice_part(buf_get(&csv->header), at, at + csv->fields[i].n);
	return 1;
}

/* can the record be used?  If not, say why */
static bool
usable(const struct csvin *csv)
{
	size_t i, bad;

	if (csv->n != csv->nnames) {
		complain("%s:%zu: this record has %zu field%s, the header names %zu; the record is left out",
		    csv->in->name, csv->lineno, csv->n, csv->n == 1 ? "" : "s", csv->nnames);
		return false;
	}
	for (i = 0; i < csv->n; i++) {
		bad = utf8_valid(csv->fields[i]);
		if (bad == csv->fields[i].n)
			continue;
		complain("%s:%zu: field %zu of this record is not UTF-8 at its byte %zu; the record is "
		    "left out%s", csv->in->name, csv->lineno, i + 1, bad,
		    csv->from ? "" : " (--from CHARSET converts)");
		return false;
	}
	return true;
}

int
csvin_record(struct csvin *csv)
{
	int got;

	while ((got = csvin_row(csv)) == 1) {
		if (usable(csv))
			return 1;
		csv->bad = true;
	}
	return got;
}

size_t
csvin_find(const struct csvin *csv, const char *name)
{
	size_t i;

	for (i = 0; i < csv->nnames; i++)
		if (slice_is(csv->names[i], name))
			return i;
	return (size_t)-1;
}

void
csvin_free(struct csvin *csv)
{
	csv_free(&csv->parser);
	buf_free(&csv->bytes);
	buf_free(&csv->header);
	buf_free(&csv->line);
	free(csv->names);
	free(csv->end);
	free(csv->row);
	free(csv->fields);
	*csv = (struct csvin){ 0 };
}
