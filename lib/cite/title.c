// SPDX-License-Identifier: ISC
#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/reading.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "utf8.h"

static size_t
offset(const struct reading *r, struct slice part)
{
	return (size_t)(part.p - r->text.p);
}

/* is the piece a number and the words that announce it, and nothing else? */
static bool
only_number(struct slice piece)
{
	static const char *const tails[] = { "no.", "no", "document no", "document", "doc.", "case", "nos.", "n°", "№",
		"документ", "document no.", "un document", "un doc.", "u.n. doc.", "в", "документ оон",
		"وثيقة", "documento", "and", "in", "of", "available", "at", "judgment", "annex", NULL };
	struct symbol symbol;
	size_t pos = 0, k, n;

	for (k = 0; tails[k]; k++) {
		n = strlen(tails[k]);
		if (piece.n >= n && phrase_at(piece, piece.n - n, tails[k]) &&
		    (piece.n == n || (piece.n < 32 && piece.p[piece.n - n - 1] == ' ')))
			return true;
	}
	return symbol_next(piece, &pos, &symbol) && symbol.at < 10 &&
	    symbol.at + symbol.len == piece.n;
}

static void
add_piece(struct reading *r, size_t from, size_t to)
{
	struct slice piece = phrase_strip(slice_part(r->text, from, to), ",;:.(<[");

	if (piece.n && piece.p[piece.n - 1] == ')' && !memchr(piece.p, '(', piece.n))
		piece = phrase_strip(piece, ").,");

	/* the full stop of an initial or an abbreviation stays: Dr. K. */
	if (piece.n && offset(r, piece) + piece.n < to &&
	    r->text.p[offset(r, piece) + piece.n] == '.' && piece.n > 1 &&
	    ascii_isupper(piece.p[piece.n - 1]) &&
	    (piece.p[piece.n - 2] == ' ' || piece.p[piece.n - 2] == '.'))
		piece.n++;
	if (piece.n == 0)
		return;
	if (only_number(piece))
		r->dropped = r->dropped.n ? r->dropped : piece;
	else if (r->pieces < MAX_PIECES)
		r->piece[r->pieces++] = piece;
}

/* the words between from and to, cut at commas that are not inside a date */
static void
cut_pieces(struct reading *r, size_t from, size_t to)
{
	struct slice s = slice_part(r->bare, 0, to);
	struct date date = { 0 };
	size_t i, at = from, pos = from, step;
	uint32_t c;
	bool more = date_next(s, &pos, &date);

	r->pieces = 0;
	for (i = from; i < to && (step = utf8_next(s, i, &c)); i += step) {
		while (more && date.at + date.len <= i)
			more = date_next(s, &pos, &date);
		if ((c != ',' && c != 0x60C && c != 0xFF0C && c != 0x3001) || (more && date.at <= i))
			continue;
		add_piece(r, at, i);
		at = i + step;
	}
	add_piece(r, at, to);
}

/* the words of a text without what may trail them: "of", "and", "in" */
static struct slice
without_tail(struct slice s)
{
	static const char *const tails[] = { " of", " in", " on", " and", " dated", " du", " de", " от",
		" vom", " from", " available", " at", NULL };
	size_t k;

	for (k = 0; tails[k]; k++)
		if (slice_ends(s, tails[k]))
			return phrase_strip(slice_part(s, 0, s.n - strlen(tails[k])), ",;");
	return s;
}

/* a title goes on over commas into pieces that begin with a small letter */
static size_t
title_end(const struct reading *r, size_t k)
{
	uint32_t c;

	if (name_case(r->piece[k]))
		return k;
	while (k + 1 < r->pieces && utf8_next(r->piece[k + 1], 0, &c) && utf8_islower(c) &&
	    r->piece[k + 1].p <= r->piece[k].p + r->piece[k].n + 3)
		k++;
	return k;
}

static struct slice
span(struct slice first, struct slice last)
{
	return (struct slice){ first.p, (size_t)(last.p + last.n - first.p) };
}

/* (Belisk: Tarn Gate Press, 2032): the publisher behind the colon */
static void
read_publisher(struct reading *r)
{
	const struct inset *m = insets_at(&r->insets, r->date_at);
	struct slice in;
	size_t colon, comma;

	if (!m || m->kind != INSET_BRACKET || r->cite->container.n)
		return;
	in = slice_part(r->text, m->in, m->in + m->in_len);
	colon = slice_find(in, 0, ":");
	if (colon == (size_t)-1)
		return;
	comma = slice_find(in, colon, ",");
	if (comma != (size_t)-1)
		r->cite->container = phrase_strip(slice_part(in, colon + 1, comma), ",;");
}

/* is a lone word before a year the place where it came out: "Belisk, March 2032"? */
static bool
is_place(const struct reading *r, size_t k)
{
	return k + 1 == r->pieces && strlen(r->cite->date) < 10 && name_words(r->piece[k]) == 1;
}

/* what the source stands in or who brought it out: the piece behind the title */
static void
take_container(struct reading *r, size_t k)
{
	/* "Dunmarsk, Éditions du Quai, 2033": the place, then who brought it out */
	if (k + 2 == r->pieces && strlen(r->cite->date) < 10 && name_words(r->piece[k]) == 1)
		k++;
	for (; k < r->pieces; k++)
		if (!is_place(r, k) && !r->cite->container.n)
			r->cite->container = without_tail(r->piece[k]);
	if (slice_starts_nocase(r->cite->container, "and "))
		r->cite->container = (struct slice){ 0 };
	if (slice_starts_nocase(r->cite->container, "in "))
		r->cite->container = slice_trim(slice_part(r->cite->container, 3, SIZE_MAX));
}

static bool
mostly_date(struct slice piece)
{
	struct date date;
	size_t pos = 0;

	return date_next(piece, &pos, &date) && 2 * date.len >= piece.n;
}

/* which piece is the title, when the first one is the author's name */
static size_t
title_piece(const struct reading *r)
{
	size_t k, best = 1;

	for (k = 1; k < r->pieces; k++) {
		if (name_case(r->piece[k]))
			return k;
		if (r->piece[k].n > r->piece[best].n && k < 6 && !mostly_date(r->piece[k]))
			best = k;
	}
	return best;
}

/* author, title, container from words without quotation insets */
static void
read_pieces(struct reading *r)
{
	size_t k, end;

	if (r->pieces == 0)
		return;
	if (r->pieces == 1 && r->dropped.n && name_is(r->piece[0])) {
		r->cite->author = r->piece[0];
		r->cite->title = without_tail(r->dropped);
		return;
	}
	if (r->pieces == 1 || name_case(r->piece[0]) || !name_is(r->piece[0])) {
		end = title_end(r, 0);
		r->cite->title = without_tail(span(r->piece[0], r->piece[end]));
		take_container(r, end + 1);
		return;
	}
	k = title_piece(r);
	end = title_end(r, k);
	r->cite->author = span(r->piece[0], r->piece[k - 1]);
	r->cite->title = without_tail(span(r->piece[k], r->piece[end]));
	take_container(r, end + 1);
}

/* the quotation that is the title, or NULL; a first one may be the author */
static const struct inset *
title_quote(const struct reading *r, const struct inset **author)
{
	const struct inset *m, *next;
	size_t i;

	*author = NULL;
	for (i = insets_from(&r->insets, r->from); i < r->insets.n; i++) {
		m = &r->insets.v[i];
		if (m->kind != INSET_QUOTE || m->in_len < 4)
			continue;
		next = i + 1 < r->insets.n ? m + 1 : NULL;
		if (next && next->kind == INSET_QUOTE && next->at <= m->at + m->len + 3 &&
		    r->text.p[m->at + m->len] == ',') {
			*author = m;
			return next;
		}
		return m->at < r->to || r->cite->url.n ? m : NULL;
	}
	return NULL;
}

static bool
read_quoted(struct reading *r)
{
	const struct inset *author, *m = title_quote(r, &author);
	struct slice before;
	size_t end;

	if (!m)
		return false;
	before = phrase_strip(slice_part(r->text, r->from, m->at), ",:;.");
	/* words in quotes inside a sentence or a longer title are no title */
	if (!author && (before.n > 400 ||
	    signal_prose(slice_part(r->bare, r->from, m->at))))
		return false;
	r->cite->title = phrase_strip(slice_part(r->text, m->in, m->in + m->in_len), ",;");
	r->cite->author = before;
	if (author)
		r->cite->author = author->at == r->from ?
		    slice_part(r->text, author->in, author->in + author->in_len) :
		    slice_part(r->text, r->from, author->at + author->len);
	end = r->to > m->at + m->len ? r->to : m->at + m->len;
	if (r->date_at > m->at && r->date_at < end)
		end = r->date_at;
	cut_pieces(r, m->at + m->len, end);
	take_container(r, 0);
	return true;
}

/* Author. (2020, December 14). Title. Container. */
static bool
read_author_date(struct reading *r)
{
	const struct inset *m = r->date_opens ? insets_at(&r->insets, r->date_at) : NULL;
	size_t i, end, stop;

	if (!m)
		return false;
	r->cite->author = phrase_strip(slice_part(r->text, r->from, m->at), ",;");
	if (name_words(r->cite->author) > 1 || !r->cite->author.n ||
	    r->cite->author.p[r->cite->author.n - 1] == '.')
		r->cite->author = phrase_strip(r->cite->author, name_initial(r->cite->author) ? "," : ".,");
	i = m->at + m->len;
	while (i < r->text.n && (r->text.p[i] == '.' || r->text.p[i] == ',' || r->text.p[i] == ' '))
		i++;
	end = r->to > i ? r->to : r->text.n;
	for (stop = i; stop + 1 < end; stop++)
		if (ascii_isin(r->bare.p[stop], ".?!") && r->bare.p[stop + 1] == ' ')
			break;
	r->cite->title = phrase_strip(slice_part(r->text, i, stop), ".,");
	for (i = stop + 1; i + 1 < end; i++)
		if (r->bare.p[i] == '.' && r->bare.p[i + 1] == ' ' && !ascii_isupper(r->bare.p[i - 1]))
			end = i;
	if (stop + 1 < end) {
		cut_pieces(r, stop + 1, end);
		take_container(r, 0);
		if (signal_access_at(r->cite->container, 0))
			r->cite->container = (struct slice){ 0 };
	}
	return true;
}

void
title_read(struct reading *r)
{
	if (!read_quoted(r) && !read_author_date(r)) {
		cut_pieces(r, r->pin_front ? r->pin_front : r->from, r->to);
		read_pieces(r);
	}
	read_publisher(r);
}
