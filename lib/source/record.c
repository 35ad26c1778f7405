// SPDX-License-Identifier: ISC
#include "source/record.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/terms.h"
#include "source/heading.h"
#include "source/letters.h"
#include "xalloc.h"

enum { MAX_TERMS = 256, MAX_LETTERS = 384, PRIVATE_BYTES = 24 };

struct slice
record_slice(const struct record *r, struct span span)
{
	return (struct slice){ (const char *)(r + 1) + span.at, span.len };
}

const uint32_t *
record_words(const struct record *r, struct span span, size_t *n)
{
	*n = span.len / sizeof(uint32_t);
	return (const uint32_t *)(const void *)((const char *)(r + 1) + span.at);
}

/* put bytes behind the record that b begins with */
static struct span
keep(struct buf *b, struct slice s)
{
	struct span span = { (uint32_t)(b->n - sizeof(struct record)), (uint32_t)s.n };

	buf_slice(b, s);
	return span;
}

/* the span of a piece of the text, which is kept already; of other bytes a new one */
static struct span
keep_piece(struct buf *b, struct slice piece, struct slice text, struct span kept)
{
	if (piece.n && piece.p >= text.p && piece.p + piece.n <= text.p + text.n)
		return (struct span){ kept.at + (uint32_t)(piece.p - text.p), (uint32_t)piece.n };
	return keep(b, piece);
}

static struct span
keep_letters(struct buf *b, struct slice s, size_t max)
{
	struct span span = { (uint32_t)(b->n - sizeof(struct record)), 0 };

	letters_of(b, s, max);
	span.len = (uint32_t)(b->n - sizeof(struct record)) - span.at;
	return span;
}

static int
by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* are bytes at .. at + len of the text part of the slice, which may lie in it? */
static bool
within(struct slice text, struct slice part, size_t at)
{
	return part.n && part.p >= text.p && part.p < text.p + text.n &&
	    at >= (size_t)(part.p - text.p) && at < (size_t)(part.p - text.p) + part.n;
}

/* is byte `at` part of a date?  `date` goes on with it through the text. */
static bool
dated(struct slice s, size_t at, struct date *date, size_t *pos)
{
	while (date->at + date->len <= at && date_next(s, pos, date))
		;
	return date->len && at >= date->at && at < date->at + date->len;
}

/* the words of s but for those of dates, the pinpoint, the address and the signal, each once */
static struct span
keep_words(struct buf *b, struct slice s, const struct cite *skip)
{
	uint32_t words[MAX_TERMS];
	struct term term;
	struct date date = { 0 };
	size_t pos = 0, n = 0, i, k = 0, day = 0;

	while (n < MAX_TERMS && term_next(s, &pos, &term)) {
		if (skip && dated(s, term.at, &date, &day))
			continue;
		if (term.small || term.initial || (skip && (within(s, skip->pinpoint, term.at) ||
		    within(s, skip->url, term.at) || within(s, skip->signal, term.at))))
			continue;
		words[n++] = (uint32_t)term.hash & (WORD_NUMBERS - 1);
	}
	if (n)
		qsort(words, n, sizeof(*words), by_number);
	for (i = 0; i < n; i++)
		if (i == 0 || words[i] != words[i - 1])
			words[k++] = words[i];
	while (b->n % sizeof(uint32_t))
		buf_putc(b, '\0');
	return keep(b, (struct slice){ (const char *)words, k * sizeof(*words) });
}

bool
record_private(const struct source_row *row, const struct keys *keys)
{
	const struct cite *cite = &row->fields;
	size_t k;

	for (k = 0; k < NKEYS; k++)
		if (keys->v[k])
			return false;
	return !cite->date[0] && !cite->container.n && (!cite->author.n || !cite->title.n) &&
	    cite->author.n + cite->title.n < PRIVATE_BYTES;
}

uint64_t
record_id(const struct source_row *row, const struct keys *keys)
{
	XXH3_state_t *state = XXH3_createState();
	const struct cite *c = &row->fields;
	struct term term;
	size_t pos = 0;
	uint64_t id;

	if (!state)
		xfail();
	XXH3_128bits_reset(state);
	while (term_next(c->text, &pos, &term))
		if (!within(c->text, c->pinpoint, term.at) && !within(c->text, c->signal, term.at) &&
		    !within(c->text, c->url, term.at))
			XXH3_128bits_update(state, &term.hash, sizeof(term.hash));
	XXH3_128bits_update(state, keys->v, NFIRST * sizeof(keys->v[0]));
	if (keys->v[KEY_ECLI])
		XXH3_128bits_update(state, &keys->v[KEY_ECLI], sizeof(keys->v[0]));
	XXH3_128bits_update(state, &c->kind, sizeof(c->kind));
	if (record_private(row, keys))
		XXH3_128bits_update(state, row->doc.p, row->doc.n);
	id = XXH3_128bits_digest(state).high64;
	XXH3_freeState(state);
	return id ? id : 1;
}

/* the title; the name of a body may read as one */
static struct slice
heading_behind(const struct cite *c)
{
	struct slice heading = heading_find(c->text);
	size_t at = (size_t)(heading.p - c->text.p), end;

	if (!within(c->text, c->author, at) || slice_find(c->author, 0, ".") != (size_t)-1)
		return heading;
	end = (size_t)(c->author.p - c->text.p) + c->author.n;
	return heading_find(slice_from(c->text, end));
}

/* people have commas and initials between them; the name of a body has nothing */
static bool
is_body(struct slice author)
{
	size_t i;

	for (i = 0; i < author.n; i++)
		if (ascii_isin(author.p[i], ".,;&"))
			return false;
	return true;
}

/*
 * The title and the author for comparing.  The columns know them; in a text
 * that nobody has read yet the heading shows where the names end.
 */
static void
keep_title(struct buf *b, struct record *r, const struct cite *c)
{
	struct slice heading = r->read ? c->title : heading_behind(c);
	struct slice author = c->author;

	if (!r->read && heading.p > c->text.p)
		author = slice_part(c->text, 0, (size_t)(heading.p - c->text.p));
	r->author = keep_words(b, author, NULL);
	r->title = keep_words(b, heading, NULL);
	r->heading_words = letters_words(heading);
	r->heading = keep_letters(b, heading, LETTERS_PATTERN);
	r->letters = keep_letters(b, c->text, MAX_LETTERS);
	if (r->author.len > sizeof(uint32_t) && is_body(c->author)) {
		r->body = keep_letters(b, c->author, LETTERS_PATTERN);
		r->body_words = letters_words(c->author);
	}
}

static uint32_t
year_of(const struct cite *c, const struct figures *figures)
{
	uint32_t year = 0;
	size_t k;

	for (k = 0; k < 4 && ascii_isdigit(c->date[k]); k++)
		year = year * 10 + (uint32_t)(c->date[k] - '0');
	/* one that was not understood as a date will do, if there is no other */
	return year == 0 && figures->year[1] == 0 ? figures->year[0] : year;
}

/* the fields of a row, in the order of FIELD_... */
static void
pieces_of(struct slice pieces[NPIECES], const struct cite *c)
{
	pieces[FIELD_AUTHOR] = c->author;
	pieces[FIELD_TITLE] = c->title;
	pieces[FIELD_CONTAINER] = c->container;
	pieces[FIELD_DATE] = slice_of(c->date);
	pieces[FIELD_SYMBOL] = c->symbol;
	pieces[FIELD_URL] = c->url;
	pieces[FIELD_PINPOINT] = c->pinpoint;
	pieces[FIELD_SIGNAL] = c->signal;
}

void
record_make(struct buf *b, const struct source_row *row, const struct keys *keys, uint64_t id)
{
	const struct cite *c = &row->fields;
	struct slice pieces[NPIECES];
	struct record r = { .id = id, .keys = *keys, .read = row->read };
	size_t k;

	buf_cut(b, 0);
	buf_add(b, &r, sizeof(r));
	r.kind = c->kind == CITE_INSTRUMENT ? CITE_INSTRUMENT : CITE_FULL;
	r.text = keep(b, c->text);
	pieces_of(pieces, c);
	for (k = 0; k < NPIECES; k++)
		r.field[k] = keep_piece(b, pieces[k], c->text, r.text);
	if (record_private(row, keys))
		r.doc = keep(b, row->doc);
	figures_of(&r.figures, c->text);
	r.year = year_of(c, &r.figures);
	series_parts(r.part, c->title);
	keep_title(b, &r, c);
	r.all = keep_words(b, c->text, c);
	r.size = (uint32_t)b->n;
	memcpy(b->p, &r, sizeof(r));
}

bool
record_before(const struct source_row *row, const struct record *r)
{
	struct slice pieces[NPIECES];
	int order = slice_cmp(row->fields.text, record_slice(r, r->text));
	size_t k;

	pieces_of(pieces, &row->fields);
	for (k = 0; k < NPIECES && order == 0; k++)
		order = slice_cmp(pieces[k], record_slice(r, r->field[k]));
	return order < 0;
}
