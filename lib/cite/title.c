// SPDX-License-Identifier: ISC
#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/journal.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/reading.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "utf8.h"

/* where much is printed, and what is no publisher's name then */
static const char *const places[] = { "new york", "london", "oxford", "cambridge", "paris", "geneva", "genève",
	"ginebra", "berlin", "vienna", "wien", "brussels", "bruxelles", "the hague", "den haag", "la haye",
	"washington", "washington, d.c.", "washington, dc", "madrid", "barcelona", "moscow", "москва", "beijing",
	"北京", "cairo", "القاهرة", "beirut", "بيروت", "rome", "roma", "amsterdam", "leiden", "munich", "münchen",
	"frankfurt", "hamburg", "zürich", "zurich", "tokyo", "toronto", "ottawa", "sydney", "melbourne",
	"canberra", "nairobi", "san francisco", "los angeles", "boston", "chicago", "philadelphia",
	"new delhi", "hong kong", "singapore", "mexico city", "méxico", "buenos aires", "bogotá", "lima",
	"santiago", "strasbourg", "luxembourg", "stockholm", "oslo", "copenhagen", "helsinki", "warsaw",
	"prague", "budapest", "st. petersburg", "санкт-петербург", "киев", "минск", NULL };

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

/* a number in somebody's series: KP 31E */
static bool
is_code(struct slice s)
{
	size_t i = 0;

	while (i < s.n && ascii_isupper(s.p[i]))
		i++;
	if (i == 0 || i > 5 || i + 1 >= s.n || s.p[i] != ' ' || !ascii_isdigit(s.p[i + 1]) || s.n > 12)
		return false;
	for (i++; i < s.n; i++)
		if (!ascii_isdigit(s.p[i]) && !(ascii_isupper(s.p[i]) && i + 1 == s.n))
			return false;
	return true;
}

/* the end of the brackets that open at `from`: "[Press release]. Centre for ..." */
static size_t
behind_brackets(const struct reading *r, size_t from, size_t to)
{
	const struct inset *m;

	from = phrase_skip(r->text, from);
	while (from < to && (m = insets_at(&r->insets, from)) && m->kind == INSET_BRACKET &&
	    m->at == from && m->at + m->len < to) {
		from = phrase_skip(r->text, m->at + m->len);
		while (from < to && ascii_isin(r->text.p[from], ".,"))
			from = phrase_skip(r->text, from + 1);
	}
	return from;
}

static void
add_piece(struct reading *r, size_t from, size_t to)
{
	struct slice piece;

	from = behind_brackets(r, from, to);
	piece = from < to ? phrase_strip(slice_part(r->text, from, to), ",;:.(<[") : (struct slice){ 0 };
	if (signal_visit_at(piece, 0) || (r->pieces > 0 && journal_number(piece)))
		return;
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
	if (only_number(piece) || is_code(piece))
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

/* what a bracket behind a title may number */
static const char *const numbered_things[] = { "report no.", "no.", "document", "doc.", "paper no.", "working paper",
	"vol.", "series", "submission no.", "as amended", NULL };

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

/* is s one word that may be a place as well as a name: no capitals in it but the first? */
static bool
place_like(struct slice s)
{
	size_t i;
	uint32_t c;

	if (phrase_any(s, 0, places, NULL) == s.n)
		return true;
	for (i = 1; i < s.n; i++)
		if (ascii_isupper(s.p[i]) && s.p[i - 1] != '-')
			return false;
	return name_words(s) == 1 && utf8_next(s, 0, &c) && !phrase_is_han(c);
}

/* is it an edition, a state of the text: 2d ed., 2nd edition, as amended? */
static bool
is_edition(struct slice s)
{
	static const char *const words[] = { "ed", "ed.", "edn", "edn.", "edition", "eds", "eds.", "éd.", "aufl.",
		"auflage", "изд.", "forthcoming", "amended", "revised", "trans.", "trans", "hg.", "ред.", NULL };

	return phrase_find(s, 0, words, NULL) != (size_t)-1;
}

/* (Belisk: Tarn Gate Press, 2032), (Court Watch, May 2032): who brought it out */
static void
read_publisher(struct reading *r)
{
	const struct inset *m = insets_at(&r->insets, r->date_at);
	struct slice in;
	struct date date;
	size_t colon, comma, pos = 0;

	if (!m || m->kind != INSET_BRACKET || r->cite->container.n || r->date_opens)
		return;
	in = slice_part(r->text, m->in, m->in + m->in_len);
	if (!date_next(in, &pos, &date) || is_edition(slice_part(in, 0, date.at)))
		return;
	in = phrase_strip(slice_part(in, 0, date.at), ",;:");
	colon = slice_find(in, 0, ":");
	/* the place stands before the publisher, or behind */
	if (colon != (size_t)-1)
		in = phrase_any(slice_trim(slice_from(in, colon + 1)), 0, places, NULL) &&
		    !phrase_any(in, 0, places, NULL) ? slice_part(in, 0, colon) :
		    slice_trim(slice_from(in, colon + 1));
	comma = slice_find(in, 0, ",");
	if (comma != (size_t)-1)
		in = slice_part(in, 0, comma);
	if (colon != (size_t)-1 || !(r->cite->author.n && place_like(in)))
		r->cite->container = phrase_strip(in, ",;");
}

/* is a lone word before a year the place where it came out: "Belisk, March 2032"? */
static bool
is_place(const struct reading *r, size_t k)
{
	return k + 1 == r->pieces && strlen(r->cite->date) < 10 && r->cite->author.n &&
	    place_like(r->piece[k]);
}

/* what the source stands in or who brought it out: the piece behind the title */
static void
take_container(struct reading *r, size_t k)
{
	struct slice *container = &r->cite->container;

	/* "Dunmarsk, Éditions du Quai, 2033": the place, then who brought it out */
	if (k + 2 == r->pieces && strlen(r->cite->date) < 10 && place_like(r->piece[k]))
		k++;
	for (; k < r->pieces && !container->n; k++)
		if (!is_place(r, k) && !is_edition(r->piece[k]))
			*container = journal_name(without_tail(r->piece[k]));
	if (slice_starts_nocase(*container, "and "))
		*container = (struct slice){ 0 };
	if (slice_starts_nocase(*container, "in ") || slice_starts_nocase(*container, "in: "))
		*container = phrase_strip(slice_part(*container, 3, SIZE_MAX), ":");
}

/* a journal behind the year: “Title” (2013) 2 Law Review 77; a case's report */
static void
read_behind_date(struct reading *r, size_t title_end)
{
	const struct inset *m = insets_at(&r->insets, r->date_at);

	if (r->cite->container.n || !m || m->kind != INSET_BRACKET || r->date_opens || m->at < title_end ||
	    phrase_skip(r->text, title_end) + 1 < m->at || m->at + m->len >= r->tail)
		return;
	cut_pieces(r, m->at + m->len, r->tail);
	if (r->pieces && !signal_access_at(r->piece[0], 0))
		take_container(r, 0);
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

/* a title without the bracket behind it: (Cth), (May 2031), (Report No. 12), (2nd edition) */
static struct slice
without_bracket(struct slice s)
{
	size_t open = s.n;
	struct slice in;

	if (s.n == 0 || s.p[s.n - 1] != ')')
		return s;
	while (open > 0 && s.p[open - 1] != '(')
		open--;
	in = slice_part(s, open, s.n - 1);
	if (open < 3 || !(mostly_date(in) || is_edition(in) || in.n < 5 || only_number(in) ||
	    phrase_any(in, 0, numbered_things, NULL)))
		return s;
	return phrase_strip(slice_part(s, 0, open - 1), ",;:");
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
		r->cite->title = without_bracket(without_tail(span(r->piece[0], r->piece[end])));
		take_container(r, end + 1);
		if (name_case(r->cite->title))
			read_behind_date(r, offset(r, r->cite->title) + r->cite->title.n);
		return;
	}
	k = title_piece(r);
	end = title_end(r, k);
	r->cite->author = span(r->piece[0], r->piece[k - 1]);
	r->cite->title = without_bracket(without_tail(span(r->piece[k], r->piece[end])));
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

/* Lind, Petra & Pask, N. (2015): the name alone */
static struct slice
without_date(struct slice s)
{
	size_t i = s.n;

	if (s.n == 0 || s.p[s.n - 1] != ')')
		return s;
	while (i > 0 && s.p[i - 1] != '(')
		i--;
	return i > 1 && ascii_isdigit(s.p[i]) ? phrase_strip(slice_part(s, 0, i - 1), ",") : s;
}

/* ‘Title’, Lind, M.T. and Pask, J., Journal: authors behind the title; the piece behind them */
static size_t
authors_behind(struct reading *r)
{
	size_t k, last = 0;

	for (k = 0; k < r->pieces && k < 16 && !r->cite->author.n; k++)
		if (name_initial(r->piece[k]) && r->piece[k].n < 24)
			last = k + 1;
	if (last > 0)
		r->cite->author = span(r->piece[0], r->piece[last - 1]);
	return last;
}

/* are the words in quotes part of a longer title: Ports, the 'longest quay' and ..., Herald? */
static bool
within_title(const struct reading *r, const struct inset *m, struct slice before)
{
	size_t i = m->at, from, step;
	uint32_t c = 0;

	while ((step = utf8_prev(r->text, i, &c)) && utf8_isspace(c))
		i -= step;
	if (before.n == 0 || !utf8_isalpha(c) || i == m->at)
		return false;
	/* the word before: a name's last one has a capital */
	for (from = i; (step = utf8_prev(r->text, from, &c)) && !utf8_isspace(c); from -= step)
		;
	return utf8_next(r->text, from, &c) && utf8_islower(c) &&
	    !(name_is(before) && !memchr(before.p, ',', before.n));
}

/* "Figures as of December 2031. “Title”": a sentence before a title is not its author */
static struct slice
author_before(const struct reading *r, const struct inset *m, struct slice before)
{
	struct date date;
	size_t i = m->at, pos = 0;

	while (i > r->from && r->text.p[i - 1] == ' ')
		i--;
	if (i > r->from && r->text.p[i - 1] == ':' && !name_is(before))
		before.n = 0;
	if (i > r->from && r->text.p[i - 1] == '.' && date_next(before, &pos, &date))
		before.n = 0;
	return before;
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
	if (!author && within_title(r, m, before))
		return false;
	/* words in quotes inside a sentence or a longer title are no title */
	if (!author && (before.n > 400 ||
	    signal_prose(slice_part(r->bare, r->from, m->at))))
		return false;
	r->cite->title = phrase_strip(slice_part(r->text, m->in, m->in + m->in_len), ",;");
	r->cite->author = without_date(author_before(r, m, before));
	if (author)
		r->cite->author = author->at == r->from ?
		    slice_part(r->text, author->in, author->in + author->in_len) :
		    slice_part(r->text, r->from, author->at + author->len);
	end = r->to > m->at + m->len ? r->to : m->at + m->len;
	if (r->date_at > m->at && r->date_at < end)
		end = r->date_at;
	cut_pieces(r, m->at + m->len, end);
	take_container(r, authors_behind(r));
	read_behind_date(r, m->at + m->len);
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
