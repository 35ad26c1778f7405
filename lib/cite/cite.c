// SPDX-License-Identifier: ISC
#include "cite/cite.h"

#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "buf.h"
#include "cite/date.h"
#include "cite/law.h"
#include "cite/inset.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/pin.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "utf8.h"

enum { MAX_PIECES = 24 };

static const char *const kinds[] = { "full", "short", "ibid", "supra", "instrument", "comment" };

/* a citation being read; offsets are into text, `to` is where its last words end */
struct read {
	struct cite *cite;
	struct slice text, plain, bare; /* bare: brackets struck out as well */
	struct insets insets;
	struct buf plain_buf, bare_buf;
	size_t from, to;  /* behind the signal; the end of what names the source */
	size_t date_at;   /* where the date (or its bracket) begins, or text.n */
	size_t pin_front; /* the end of a pinpoint that stands before the name, or 0 */
	bool date_opens;  /* author and date first */
	struct slice dropped; /* a piece that is nothing but a number */
	struct slice piece[MAX_PIECES];
	size_t pieces;
};

const char *
cite_kind_name(enum cite_kind kind)
{
	return kinds[kind];
}

int
cite_kind_of(struct slice name)
{
	int i;

	for (i = 0; i < (int)(sizeof(kinds) / sizeof(kinds[0])); i++)
		if (slice_is(name, kinds[i]))
			return i;
	return -1;
}

static size_t
offset(const struct read *r, struct slice part)
{
	return (size_t)(part.p - r->text.p);
}

/* is the word that begins at i after nothing but white space and the start, "," or ")"? */
static uint32_t
sign_before(struct slice s, size_t from, size_t i)
{
	uint32_t c = 0;
	size_t step;

	while (i > from && (step = utf8_prev(s, i, &c)) && utf8_isspace(c))
		i -= step;
	return i > from ? c : 0;
}

/* "Idem, Law as a System (1993)": the same author, but another work */
static bool
same_author_only(const struct read *r, const struct anaphor *a)
{
	struct slice words = slice_part(r->text, a->at, a->at + a->len);
	struct slice rest = slice_from(r->plain, a->at + a->len);
	struct date date;
	size_t pos = 0;

	if (a->kind != ANAPHOR_IBID || slice_starts_nocase(words, "ib") ||
	    !(slice_starts_nocase(words, "id") || slice_starts_nocase(words, "í") ||
	    slice_starts_nocase(words, "Í")))
		return false;
	return (rest.n && memchr(rest.p, INSET_BLANK, rest.n)) || date_next(rest, &pos, &date);
}

/* signal, "quoted in", words that stand for a source */
static void
read_lead(struct read *r)
{
	struct slice s = r->plain;
	size_t len, i, step;
	uint32_t c;
	bool start = true;

	r->from = phrase_skip(s, 0);
	len = signal_at(s, r->from);
	if (len && r->from + len < s.n) {
		r->cite->signal = phrase_strip(slice_part(r->text, r->from, r->from + len), ",:");
		r->from = phrase_skip(s, r->from + len);
	}
	for (i = r->from; (step = utf8_next(r->bare, i, &c)); i += step) {
		if (start && i > r->from && (len = signal_via_at(r->bare, i))) {
			r->from = phrase_skip(s, i + len);
			break;
		}
		start = !utf8_isalpha(c);
	}
	anaphor_find(slice_from(s, r->from), &r->cite->anaphor);
	if (r->cite->anaphor.kind != ANAPHOR_NONE)
		r->cite->anaphor.at += r->from;
	if (same_author_only(r, &r->cite->anaphor))
		r->cite->anaphor = (struct anaphor){ 0 };
}

static void
read_url(struct read *r)
{
	size_t i;

	for (i = 0; i < r->insets.n; i++) {
		const struct inset *m = &r->insets.v[i];
		struct slice in = slice_part(r->text, m->in, m->in + m->in_len);
		size_t at = m->at, end;

		if (m->kind == INSET_BRACKET) {
			struct insets inner = { 0 };

			insets_find(&inner, in);
			for (end = 0; end < inner.n && inner.v[end].kind != INSET_URL; end++)
				;
			in = end < inner.n ? slice_part(in, inner.v[end].at,
			    inner.v[end].at + inner.v[end].len) : (struct slice){ 0 };
			insets_free(&inner);
		} else if (m->kind != INSET_URL) {
			continue;
		}
		if (in.n == 0)
			continue;
		r->cite->url = in;
		r->to = at < r->to ? at : r->to;
		return;
	}
}

/* is the date at i one of access, or of what the source is about: accessed 5 May 2020? */
static bool
visited(const struct read *r, size_t i)
{
	size_t from = i, words = 0, j, len;

	while (from > r->from && i - from < 48 && words < 5)
		if (r->plain.p[--from] == ' ')
			words++;
	for (j = from; j < i; j++)
		if (phrase_word_start(r->plain, j) && (len = signal_visit_at(r->plain, j)) &&
		    phrase_skip(r->plain, j + len) == i)
			return true;
	return false;
}

/* does the title go on behind the bracket: general comment No. 31 (2004) on the nature ...? */
static bool
goes_on_behind(const struct read *r, const struct inset *m)
{
	size_t i = phrase_skip(r->text, m->at + m->len);
	uint32_t c;

	return i > m->at + m->len && utf8_next(r->text, i, &c) && utf8_islower(c) &&
	    !signal_access_at(r->text, i);
}

/*
 * Where the words before a date end.  A year that follows a word is part of
 * the title (Annual Report 2031), and so is a date behind "of", "au", "от".
 */
static size_t
date_start(const struct read *r, const struct date *date)
{
	static const char *const ties[] = { "of", "for", "du", "de", "au", "le", "del", "от", "за", "to",
		"from", "on", "in", "en", "dated", "vom", NULL };
	uint32_t c = sign_before(r->bare, r->from, date->at);
	size_t i = date->at, k;

	if (!utf8_isalpha(c))
		return date->at;
	if (strlen(date->iso) == 4 && date->at + date->len <= r->to)
		return date->at + date->len;
	while (i > r->from && r->bare.p[i - 1] == ' ')
		i--;
	for (k = 0; ties[k]; k++) {
		size_t n = strlen(ties[k]);

		if (i > n && r->bare.p[i - n - 1] == ' ' &&
		    phrase_at(slice_part(r->bare, 0, i), i - n, ties[k]))
			return date->at + date->len;
	}
	return date->at;
}

/* Smith, J. (2020). Title; Standing Committee (2009) Report on ... */
static bool
opens_with_date(const struct read *r, const struct inset *m, const struct date *date)
{
	size_t i = m->at + m->len;
	struct slice rest = slice_from(r->text, i);
	uint32_t c;

	if (date->at != m->in || m->at <= r->from + 1 || i >= r->text.n ||
	    !name_before_date(slice_part(r->text, r->from, m->at)))
		return false;
	if (rest.p[0] == '.')
		return rest.n > 2 && !slice_starts(slice_from(rest, 2), "http");
	i = phrase_skip(rest, 0);
	if (r->text.p[m->at - 2] == '.' || r->plain.p[m->at + m->len + i] == INSET_BLANK)
		return true;
	return i > 0 && i + 1 < rest.n && utf8_next(rest, i, &c) && utf8_isupper(c) &&
	    ascii_islower(rest.p[i + 1]) && name_words(rest) > 3;
}

/* the date: the first one if it follows the author, the last one otherwise */
static void
read_date(struct read *r)
{
	size_t pos = r->from;
	struct date date;
	const struct inset *m;

	while (!r->date_opens && date_next(r->plain, &pos, &date)) {
		m = insets_at(&r->insets, date.at);
		if (visited(r, date.at) || date.at < r->pin_front)
			continue;
		memcpy(r->cite->date, date.iso, sizeof(date.iso));
		r->date_at = m ? m->at : date_start(r, &date);
		if (m && goes_on_behind(r, m)) {
			r->date_at = r->text.n;
			continue;
		}
		r->date_opens = m && opens_with_date(r, m, &date);
	}
}

/* does a piece end at i: at a comma, a stop, the end? */
static bool
ends_piece(const struct read *r, size_t i)
{
	i = phrase_skip(r->text, i);
	return i >= r->text.n || ascii_isin(r->text.p[i], ",;.");
}

/* may a pinpoint stand here?  Behind a comma, a bracket, a quotation, the start. */
static bool
pin_place(const struct read *r, size_t i, size_t len, enum pin_kind kind)
{
	uint32_t c = sign_before(r->bare, r->from, i);

	return c == 0 || c == ',' || c == INSET_BLANK || c == '.' || c == ';' || c == ':' ||
	    c == 0x60C || c == 0xFF0C || kind == PIN_PAGE ||
	    (c < 0x80 && ascii_isdigit((char)c)) || (kind == PIN_LAW && ends_piece(r, i + len));
}

/* the pinpoint: the last one, or the one that opens the citation of a law */
static void
read_pin(struct read *r)
{
	struct slice s = r->bare;
	size_t i, step, len = 0;
	uint32_t c;
	bool start = true;
	enum pin_kind kind;

	for (i = r->from; (step = utf8_next(s, i, &c)); i += step) {
		kind = start || phrase_is_han(c) ? pin_at(r->plain, i, &len) : PIN_NONE;
		if (kind != PIN_NONE && pin_place(r, i, len, kind)) {
			bool front = i == r->from;
			size_t j = phrase_skip(s, i + len);

			/* Rule 113. Treatment of the Dead: a name, not a place in one */
			if (!(front && j > i + len && s.p[i + len] == '.') &&
			    !(front && j < s.n && s.p[j] == '.')) {
				r->cite->pinpoint = slice_part(r->text, i, i + len);
				if (front)
					r->pin_front = i + len;
				else if (i < r->to && (r->pin_front == 0 || i > r->pin_front + 4))
					r->to = i;
			}
			i += len;
			start = true;
			if ((step = utf8_next(s, i, &c)) == 0)
				break;
		}
		start = !utf8_isword(c);
	}
}

/* the first symbol that names a document, or else a case, or else a number */
static void
read_symbol(struct read *r)
{
	struct symbol symbol, best = { 0 };
	size_t pos = r->from;

	while (symbol_next(r->plain, &pos, &symbol))
		if (best.kind == SYMBOL_NONE || symbol.kind < best.kind)
			best = symbol;
	if (best.kind == SYMBOL_NONE)
		return;
	r->cite->symbol = best.kind == SYMBOL_NUMBER ?
	    slice_part(r->text, best.at, best.at + best.len) :
	    slice_part(r->text, best.id, best.id + best.id_len);
	if (best.kind == SYMBOL_DOC && best.at < r->to && best.at > r->from)
		r->to = best.at;
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
add_piece(struct read *r, size_t from, size_t to)
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
cut_pieces(struct read *r, size_t from, size_t to)
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
title_end(const struct read *r, size_t k)
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
read_publisher(struct read *r)
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
is_place(const struct read *r, size_t k)
{
	return k + 1 == r->pieces && strlen(r->cite->date) < 10 && name_words(r->piece[k]) == 1;
}

/* what the source stands in or who brought it out: the piece behind the title */
static void
take_container(struct read *r, size_t k)
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
title_piece(const struct read *r)
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
read_pieces(struct read *r)
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
title_quote(const struct read *r, const struct inset **author)
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
read_quoted(struct read *r)
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
read_author_date(struct read *r)
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

/* a treaty by its name, at the start or behind "Article 7 of" or an author */
static bool
read_treaty(struct read *r)
{
	static const char *const links[] = { "of the", "of", "the", "de la", "du", "de l'", "del",
		"de", "to the", "in the", "un", "united nations", "united nations'", NULL };
	size_t i = r->pin_front ? r->pin_front : r->from, len, k;
	bool acronym = false;
	struct slice s = r->plain;

	i = phrase_skip(s, i);
	if (i < s.n && s.p[i] == ',')
		i = phrase_skip(s, i + 1);
	for (k = 0; k < 3 && !law_treaty(s, i, &len, &acronym); k++) {
		len = phrase_any(s, i, links, NULL);
		i = phrase_skip(s, i + len);
	}
	r->cite->treaty = law_treaty(s, i, &len, &acronym);
	if (!r->cite->treaty || (acronym && !r->cite->pinpoint.n)) {
		r->cite->treaty = NULL;
		return false;
	}
	r->cite->title = slice_part(r->text, i, i + len);
	r->cite->kind = CITE_INSTRUMENT;
	return true;
}

/* "Universal Declaration of Human Rights" (1948): the title is a treaty's name, whole */
static bool
titled_treaty(struct cite *cite)
{
	const char *id;
	size_t len;
	bool acronym;

	id = law_treaty(cite->title, 0, &len, &acronym);
	if (!id || acronym || len != cite->title.n)
		return false;
	cite->treaty = id;
	return true;
}

/* a law that this program has no list of: by its name and an article, or its gazette */
static bool
is_law(const struct read *r)
{
	size_t len;
	bool article = r->cite->pinpoint.n && pin_at(r->cite->pinpoint, 0, &len) == PIN_LAW;

	if (law_gazette(r->plain))
		return true;
	return article && !name_document(r->cite->title) && law_named(r->cite->title);
}

static void
read_fields(struct read *r)
{
	struct cite *cite = r->cite;

	if (cite->anaphor.kind == ANAPHOR_NONE && read_treaty(r))
		return;
	if (cite->anaphor.kind != ANAPHOR_NONE && cite->anaphor.at < r->to)
		r->to = cite->anaphor.at;
	if (!r->date_opens && r->date_at < r->to)
		r->to = r->date_at;
	if (r->to < r->from)
		r->to = r->from;
	if (!read_quoted(r) && !read_author_date(r)) {
		cut_pieces(r, r->pin_front ? r->pin_front : r->from, r->to);
		read_pieces(r);
	}
	read_publisher(r);
	if (cite->anaphor.kind != ANAPHOR_NONE && !cite->author.n && name_is(cite->title)) {
		cite->author = cite->title;
		cite->title = (struct slice){ 0 };
	}
	if (cite->anaphor.kind != ANAPHOR_NONE)
		cite->named = phrase_strip(slice_part(r->text, r->from, cite->anaphor.at), ",;:(");
	else if (titled_treaty(cite) || is_law(r))
		cite->kind = CITE_INSTRUMENT;
}

void
cite_read(struct cite *cite, struct slice text)
{
	struct read r = { .cite = cite, .text = text, .to = text.n, .date_at = text.n };

	*cite = (struct cite){ .kind = CITE_FULL, .text = text };
	if (text.n == 0 || text.n > CITE_MAX) {
		cite->kind = CITE_COMMENT;
		return;
	}
	insets_find(&r.insets, text);
	insets_blank(&r.insets, text, 1U << INSET_QUOTE | 1U << INSET_URL, &r.plain_buf);
	insets_blank(&r.insets, text, 7U, &r.bare_buf);
	r.plain = buf_get(&r.plain_buf);
	r.bare = buf_get(&r.bare_buf);
	read_lead(&r);
	read_url(&r);
	read_pin(&r);
	read_symbol(&r);
	read_date(&r);
	read_fields(&r);
	if (cite->anaphor.kind == ANAPHOR_IBID)
		cite->kind = CITE_IBID;
	else if (cite->anaphor.kind != ANAPHOR_NONE)
		cite->kind = CITE_SUPRA;
	buf_free(&r.plain_buf);
	buf_free(&r.bare_buf);
	insets_free(&r.insets);
}
