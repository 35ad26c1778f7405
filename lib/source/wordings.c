// SPDX-License-Identifier: ISC
#include "source/wordings.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cite/law.h"
#include "tsv.h"

enum { W_ID, W_KIND, W_READ, W_CITES, W_SIGNAL, W_AUTHOR, W_TITLE, W_CONTAINER, W_DATE, W_SYMBOL, W_PINPOINT,
	W_URL, W_DOC, W_TEXT, NWORDING };

static void
put(struct buf *b, struct slice value)
{
	tsv_escape(b, value);
	buf_putc(b, '\t');
}

/* a piece by where it stands in the text, since it may stand there twice; or itself */
static void
put_piece(struct buf *b, const struct record *r, struct span piece)
{
	if (piece.len == 0 || piece.at < r->text.at || piece.at + piece.len > r->text.at + r->text.len) {
		if (piece.len)
			buf_putc(b, '=');
		put(b, record_slice(r, piece));
		return;
	}
	buf_putc(b, '@');
	buf_num(b, piece.at - r->text.at);
	buf_putc(b, '+');
	buf_num(b, piece.len);
	buf_putc(b, '\t');
}

static void
put_record(struct buf *b, const struct record *r)
{
	static const int pieces[] = { FIELD_SIGNAL, FIELD_AUTHOR, FIELD_TITLE, FIELD_CONTAINER, FIELD_DATE,
		FIELD_SYMBOL, FIELD_PINPOINT, FIELD_URL };
	char number[64];
	size_t i;

	snprintf(number, sizeof(number), "%016" PRIx64 "\t%s\t%u\t%u\t", r->id, cite_kind_name(r->kind),
	    (unsigned)r->read, (unsigned)r->cites);
	buf_puts(b, number);
	for (i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
		put_piece(b, r, r->field[pieces[i]]);
	put(b, record_slice(r, r->doc));
	tsv_escape(b, record_slice(r, r->text));
}

void
wordings_put(struct buf *b, const struct source *source)
{
	size_t i;

	for (i = 0; i < source->n; i++) {
		if (i)
			buf_putc(b, '\n');
		put_record(b, source->record[i]);
	}
}

/* the number that the whole of s is */
static uint64_t
hex(struct slice s)
{
	static const char digits[] = "0123456789abcdef";
	uint64_t value = 0;
	const char *p;
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '\0' || !(p = strchr(digits, s.p[i])))
			return 0;
		value = value << 4 | (uint64_t)(p - digits);
	}
	return s.n == 16 ? value : 0;
}

/* what put_piece has put; false where that is damaged */
static bool
get_piece(struct slice *piece, struct slice text)
{
	size_t at, len, plus;

	if (piece->n == 0)
		return true;
	if (piece->p[0] == '=') {
		*piece = slice_from(*piece, 1);
		return true;
	}
	plus = slice_find(*piece, 0, "+");
	if (piece->p[0] != '@' || plus == (size_t)-1 ||
	    !slice_num(slice_part(*piece, 1, plus), text.n, &at) ||
	    !slice_num(slice_from(*piece, plus + 1), text.n - at, &len))
		return false;
	*piece = slice_part(text, at, at + len);
	return true;
}

static int
fill(struct source_row *row, struct slice w[NWORDING])
{
	struct cite *c = &row->fields;
	int kind = cite_kind_of(w[W_KIND]);
	size_t i;

	for (i = W_SIGNAL; i <= W_URL; i++)
		if (!get_piece(&w[i], w[W_TEXT]))
			return -1;
	row->id = hex(w[W_ID]);
	if (row->id == 0 || kind == -1 || !slice_num(w[W_CITES], UINT32_MAX, &row->cites))
		return -1;
	if (kind == CITE_INSTRUMENT)
		cite_read(c, w[W_TEXT]);
	c->kind = (enum cite_kind)kind;
	c->text = w[W_TEXT];
	c->signal = w[W_SIGNAL];
	c->author = w[W_AUTHOR];
	c->title = w[W_TITLE];
	c->container = w[W_CONTAINER];
	c->symbol = w[W_SYMBOL];
	c->pinpoint = w[W_PINPOINT];
	c->url = w[W_URL];
	cite_set_date(c, w[W_DATE]);
	row->read = slice_is(w[W_READ], "1");
	row->doc = w[W_DOC];
	return 1;
}

int
wordings_next(struct slice field, size_t *pos, struct source_row *row, struct buf *room)
{
	struct slice w[NWORDING], line;
	size_t end, i, at, tab, from;

	if (*pos >= field.n)
		return 0;
	end = slice_find(field, *pos, "\n");
	line = slice_part(field, *pos, end == (size_t)-1 ? field.n : end);
	*pos = end == (size_t)-1 ? field.n : end + 1;
	*row = (struct source_row){ 0 };
	buf_cut(room, 0);
	/* nothing moves while slices point into it */
	buf_room(room, line.n + 1);
	for (i = at = 0; i < NWORDING; i++, at = tab + 1) {
		tab = i + 1 < NWORDING ? slice_find(line, at, "\t") : line.n;
		if (tab == (size_t)-1)
			return -1;
		from = room->n;
		tsv_unescape(room, slice_part(line, at, tab));
		w[i] = slice_part(buf_get(room), from, room->n);
	}
	return fill(row, w);
}
