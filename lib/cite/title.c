// SPDX-License-Identifier: ISC
#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/journal.h"
#include "cite/label.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/reading.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "sentence.h"
#include "utf8.h"

/* words for documents that stand in their titles, not in names */
static const char *const documents[] = { "strategy", "policy", "plan", "programme", "program", "agreement",
	"license", "licence", "terms", "conditions", "guidelines", "handbook", "manual", "framework", "report",
	"monitor", "survey", "index", "statement", "code of conduct", "memorandum", "stratégie", "politique",
	"plan", "accord", "rapport", "estrategia", "política", "acuerdo", "informe", "стратегия", "доклад",
	"отчет", "план", "соглашение", "استراتيجية", "تقرير", "خطة", "اتفاق", NULL };

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
	    r->text.p[offset(r, piece) + piece.n] == '.' && ascii_isupper(piece.p[piece.n - 1]) &&
	    (piece.n == 1 || piece.p[piece.n - 2] == ' ' || piece.p[piece.n - 2] == '.'))
		piece.n++;
	if (piece.n == 0)
		return;
	if (only_number(piece) || is_code(piece))
		r->dropped = r->dropped.n ? r->dropped : piece;
	else if (r->pieces < MAX_PIECES)
		r->piece[r->pieces++] = piece;
}

void
title_pieces(struct reading *r, size_t from, size_t to)
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

/* does the piece end a series that the one before it is in: "Keys and Quays"? */
static bool
ends_series(struct slice piece)
{
	if (piece.n && ascii_isdigit(piece.p[0]))
		return false;
	return slice_find(piece, 0, " and ") != (size_t)-1 || slice_find(piece, 0, " AND ") != (size_t)-1 ||
	    slice_find(piece, 0, " & ") != (size_t)-1 || slice_find(piece, 0, " et ") != (size_t)-1;
}

/* a title goes on over commas into pieces that begin with a small letter */
static size_t
title_end(const struct reading *r, size_t k)
{
	size_t from = k;
	uint32_t c;

	if (name_case(r->piece[k]))
		return k;
	while (k + 1 < r->pieces && utf8_next(r->piece[k + 1], 0, &c) &&
	    (utf8_islower(c) || (k == from && k > 0 && ends_series(r->piece[k + 1]) && !ends_series(r->piece[k]) &&
	    !name_body(r->piece[k + 1]))) &&
	    r->piece[k + 1].p <= r->piece[k].p + r->piece[k].n + 3)
		k++;
	return k;
}

static struct slice
span(struct slice first, struct slice last)
{
	return (struct slice){ first.p, (size_t)(last.p + last.n - first.p) };
}

static bool
mostly_date(struct slice piece)
{
	struct date date;
	size_t pos = 0;

	return date_next(piece, &pos, &date) && 2 * date.len >= piece.n;
}

/* 31 Law Review 1077 */
static bool
in_volume(struct slice s)
{
	return ascii_isdigit(s.p[0]) && ascii_isdigit(s.p[s.n - 1]) && journal_name(s).n + 3 < s.n;
}

/* which piece is the title, when the first one is the author's name */
static size_t
title_piece(const struct reading *r)
{
	size_t k, best = 1;

	for (k = 1; k < r->pieces; k++) {
		/* a name has no colon, and more than a word */
		if (name_case(r->piece[k]) || (slice_find(r->piece[k], 0, ":") != (size_t)-1 && k < best + 2))
			return k;
		if (k == 1 && r->pieces > 2 && name_words(r->piece[0]) > 1 && name_words(r->piece[1]) == 1 &&
		    ends_series(r->piece[2]) && !label_is(r->piece[1]))
			return 1;
		if (r->piece[k].n > r->piece[best].n && k < 6 && !mostly_date(r->piece[k]) &&
		    !in_volume(r->piece[k]))
			best = k;
	}
	return best;
}

/* "Strategy for the Ports, Ministry of Roads": a document first, and who made it behind? */
static bool
document_first(const struct reading *r)
{
	size_t len;

	return r->pieces == 2 && name_words(r->piece[0]) > 2 &&
	    phrase_find(r->piece[0], 0, documents, &len) != (size_t)-1 && !name_body(r->piece[0]) &&
	    (name_body(r->piece[1]) || name_words(r->piece[1]) == 1 || name_words(r->piece[1]) == 4) &&
	    name_is(r->piece[1]);
}

/* what a bracket behind a title may number */
static const char *const numbered_things[] = { "report no.", "no.", "document", "doc.", "paper no.", "working paper",
	"vol.", "series", "submission no.", "as amended", NULL };

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
	if (open < 3 || !(mostly_date(in) || container_edition(in) || in.n < 5 || only_number(in) ||
	    phrase_any(in, 0, numbered_things, NULL)))
		return s;
	return phrase_strip(slice_part(s, 0, open - 1), ",;:");
}

/* where the sentence that begins at i ends, up to its stop; `end` if it does not */
static size_t
sentence_stop(const struct reading *r, size_t i, size_t end)
{
	for (; i + 1 < end; i++)
		if (ascii_isin(r->bare.p[i], ".?!") && r->bare.p[i + 1] == ' ' &&
		    !(r->bare.p[i] == '.' && i > 1 && ascii_isupper(r->bare.p[i - 1]) &&
		    ascii_isin(r->bare.p[i - 2], " .")))
			return i;
	return end;
}

/* "The Quay and its Keys. Centre for Ports": a sentence more is who brought it out */
static void
first_sentence(struct reading *r)
{
	struct slice *title = &r->cite->title;
	size_t at = offset(r, *title), stop = sentence_stop(r, at, at + title->n), i;
	struct slice rest;

	if (stop == at + title->n || !sentence_ends_at(r->text, stop + 1))
		return;
	i = phrase_skip(r->text, stop + 1);
	rest = slice_part(r->text, i, at + title->n);
	if (!name_is(rest) || r->text.p[stop] != '.' || stop - at < 8)
		return;
	r->cite->container = rest;
	title->n = stop - at;
}

/* where the title ends, with a bracket behind it that is no date's */
static size_t
behind_title(const struct reading *r)
{
	size_t i = offset(r, r->cite->title) + r->cite->title.n;
	const struct inset *m;

	while ((m = insets_at(&r->insets, phrase_skip(r->text, i))) && m->at < r->date_at)
		i = m->at + m->len;
	return i;
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
		r->cite->title = container_words(r->dropped);
		return;
	}
	if (r->pieces == 1 || name_case(r->piece[0]) || !name_is(r->piece[0]) || document_first(r)) {
		end = title_end(r, 0);
		r->cite->title = without_bracket(container_words(span(r->piece[0], r->piece[end])));
		container_take(r, end + 1);
		first_sentence(r);
		container_behind_date(r, behind_title(r));
		return;
	}
	k = title_piece(r);
	end = title_end(r, k);
	r->cite->author = span(r->piece[0], r->piece[k - 1]);
	r->cite->title = without_bracket(container_words(span(r->piece[k], r->piece[end])));
	container_take(r, end + 1);
	first_sentence(r);
	container_behind_date(r, behind_title(r));
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
	bool prose;
	size_t end;

	if (!m)
		return false;
	before = phrase_strip(slice_part(r->text, r->from, m->at), ",:;.");
	if (!author && within_title(r, m, before))
		return false;
	/* words in quotes inside a sentence or a longer title are no title, but an address says so */
	prose = !author && (before.n > 400 || signal_prose(r->lexicon, slice_part(r->bare, r->from, m->at)));
	if (prose && !(r->cite->url.n && name_words(slice_part(r->text, m->in, m->in + m->in_len)) > 3))
		return false;
	if (prose)
		before.n = 0;
	r->cite->title = phrase_strip(slice_part(r->text, m->in, m->in + m->in_len), ",;");
	r->cite->author = without_date(author_before(r, m, before));
	if (author)
		r->cite->author = author->at == r->from ?
		    slice_part(r->text, author->in, author->in + author->in_len) :
		    slice_part(r->text, r->from, author->at + author->len);
	end = r->to > m->at + m->len ? r->to : m->at + m->len;
	if (r->date_at > m->at && r->date_at < end)
		end = r->date_at;
	title_pieces(r, m->at + m->len, end);
	container_take(r, authors_behind(r));
	container_behind_date(r, m->at + m->len);
	return true;
}

/* where the title ends that begins at i: a question has an answer behind it, if more follows */
static size_t
title_stop(const struct reading *r, size_t i, size_t end)
{
	size_t stop = sentence_stop(r, i, end), next;

	while (stop + 1 < end) {
		next = sentence_stop(r, phrase_skip(r->text, stop + 1), end);
		if (r->bare.p[stop] == '.' ? !(next < end && r->bare.p[next] == '?') :
		    phrase_skip(r->text, next + 1) >= end)
			break;
		stop = next;
	}
	return stop;
}

/* Title, Parliament of Ardovia: the body that brought it out, cut off the title */
static void
body_behind(struct reading *r)
{
	struct slice *title = &r->cite->title, body;
	size_t i = title->n;

	while (i > 0 && title->p[i - 1] != ',')
		i--;
	body = phrase_strip(slice_part(*title, i, title->n), ",");
	if (i == 0 || r->cite->container.n || name_words(body) < 2 || !name_is(body) ||
	    memchr(title->p, ',', i - 1))
		return;
	r->cite->container = body;
	*title = phrase_strip(slice_part(*title, 0, i), ",");
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
		r->cite->author = phrase_strip(r->cite->author, name_initial(r->cite->author) ||
		    slice_ends(r->cite->author, " al.") ? "," : ".,");
	i = m->at + m->len;
	while (i < r->text.n && (r->text.p[i] == '.' || r->text.p[i] == ',' || r->text.p[i] == ' '))
		i++;
	end = r->to > i ? r->to : r->text.n;
	stop = title_stop(r, i, end);
	r->cite->title = without_bracket(phrase_strip(slice_part(r->text, i, stop), ".,"));
	i = phrase_skip(r->text, stop + 1);
	/* (KP40116). ARCH. */
	i = i < end ? behind_brackets(r, i, end) : end;
	stop = sentence_stop(r, i, end);
	if (i < stop) {
		title_pieces(r, i, stop);
		container_take(r, 0);
		if (signal_access_at(r->cite->container, 0))
			r->cite->container = (struct slice){ 0 };
	}
	body_behind(r);
	return true;
}

void
title_read(struct reading *r)
{
	if (!read_quoted(r) && !read_author_date(r)) {
		title_pieces(r, r->pin_front ? r->pin_front : r->from, r->to);
		read_pieces(r);
	}
	container_publisher(r);
}
