// SPDX-License-Identifier: ISC
#include "cite/cite.h"

#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "buf.h"
#include "cite/date.h"
#include "cite/law.h"
#include "cite/inset.h"
#include "cite/journal.h"
#include "cite/label.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/pin.h"
#include "cite/reading.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "utf8.h"

/* so many bytes behind "supra note 5" may name the source */
enum { MAX_BEHIND = 120 };
/* "https://" has so many */
enum { SCHEME = 8 };

static const char *const kinds[] = { "full", "short", "ibid", "supra", "instrument", "comment" };

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
same_author_only(const struct reading *r, const struct anaphor *a)
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

/* the words that stand for a source; their number is a piece of the text, not of what is struck out */
static void
read_anaphor(struct reading *r)
{
	struct anaphor *a = &r->cite->anaphor;

	/* "see note 5" is both a signal and what it leads to */
	if (a->kind == ANAPHOR_NONE && anaphor_find(slice_from(r->plain, r->from), a))
		a->at += r->from;
	if (a->number.n)
		a->number.p = r->text.p + (a->number.p - r->plain.p);
	if (same_author_only(r, a))
		*a = (struct anaphor){ 0 };
}

/* signal, "quoted in" */
static void
read_lead(struct reading *r)
{
	struct slice s = r->plain;
	size_t len, i, step;
	uint32_t c;
	bool start = true;

	r->from = phrase_skip(s, 0);
	if (r->cite->label.n) {
		i = (size_t)(r->cite->label.p - r->text.p) + r->cite->label.n;
		r->from = phrase_skip(s, i + (i < s.n && s.p[i] == ')'));
		return;
	}
	r->from += signal_number_at(s, r->from);
	anaphor_at(s, r->from, &r->cite->anaphor);
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
	read_anaphor(r);
}

/* does s look like a piece of an address: -of-the-quay, en/report.pdf, id=3%2F? */
static bool
url_piece(struct slice s)
{
	size_t i, hyphens = 0;

	for (i = 0; i < s.n; i++) {
		if (ascii_isin(s.p[i], "/=%_&"))
			return true;
		hyphens += s.p[i] == '-';
	}
	return hyphens > 1 || s.p[0] == '-' || slice_ends(s, ".pdf") || slice_ends(s, ".html") ||
	    slice_ends(s, ".htm") || slice_ends(s, ".aspx");
}

/*
 * An address that a line's end cut in two, which is a blank in a note: the
 * last word of the citation, or of its bracket, goes on with it.
 */
static struct slice
url_whole(struct slice s, size_t at, size_t end)
{
	size_t i = phrase_skip(s, end), n = i, after;
	struct slice more;

	while (n < s.n && (unsigned char)s.p[n] > ' ' && (unsigned char)s.p[n] < 0x80 && !ascii_isin(s.p[n], "<>\"()[];,"))
		n++;
	after = phrase_skip(s, n);
	while (after < s.n && (s.p[after] == '.' || s.p[after] == '>'))
		after = phrase_skip(s, after + 1);
	more = phrase_strip(slice_part(s, i, n), ".");
	if (i == end || more.n == 0 || after < s.n || ascii_isin(s.p[end - 1], ".,") ||
	    slice_find(slice_part(s, 0, end), at + SCHEME, "/") == (size_t)-1 || !url_piece(more))
		return slice_part(s, at, end);
	return slice_part(s, at, (size_t)(more.p + more.n - s.p));
}

static void
read_url(struct reading *r)
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
		r->cite->url = m->kind == INSET_URL ? url_whole(r->text, m->at, m->at + m->len) : in;
		r->url_at = at;
		r->to = at < r->to ? at : r->to;
		return;
	}
}

/* is the date at i one of access, or of what the source is about: accessed 5 May 2020? */
static bool
visited(const struct reading *r, size_t i)
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
goes_on_behind(const struct reading *r, const struct inset *m)
{
	size_t len, i = phrase_skip(r->plain, m->at + m->len);
	uint32_t c;

	return i > m->at + m->len && utf8_next(r->plain, i, &c) && utf8_islower(c) &&
	    !signal_access_at(r->plain, i) && pin_at(r->plain, i, &len) == PIN_NONE;
}

/*
 * Where the words before a date end.  A year that follows a word is part of
 * the title (Annual Report 2031), and so is a date behind "of", "au", "от".
 */
static size_t
date_start(const struct reading *r, const struct date *date)
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
opens_with_date(const struct reading *r, const struct inset *m, const struct date *date)
{
	size_t i = m->at + m->len;
	struct slice rest = slice_from(r->text, i);
	uint32_t c;

	/* Lind, (2021), The Quay */
	if (rest.n > 1 && rest.p[0] == ',' && m->at > 1 && r->text.p[m->at - 2] == ',')
		rest = slice_from(rest, 1);
	if (date->at != m->in || m->at <= r->from + 1 || i >= r->text.n ||
	    !name_before_date(slice_part(r->text, r->from, m->at)))
		return false;
	if (rest.p[0] == '.')
		return rest.n > 2 && !slice_starts(slice_from(rest, 2), "http");
	i = phrase_skip(rest, 0);
	if (r->text.p[m->at - 2] == '.' || r->plain.p[m->at + m->len + i] == INSET_BLANK)
		return true;
	return i > 0 && i + 1 < rest.n && utf8_next(rest, i, &c) && utf8_isupper(c) && rest.p[0] != ';' &&
	    ascii_islower(rest.p[i + 1]) && name_words(rest) > 3;
}

/* a year that is none: a page behind "(2004) 45 Review", the first word of a title */
static bool
no_date(const struct reading *r, const struct date *date, const struct inset *m, bool bracketed)
{
	size_t next = phrase_skip(r->plain, date->at + date->len);
	size_t from = phrase_skip(r->plain, r->pin_front ? r->pin_front : r->from);
	uint32_t c;

	if (strlen(date->iso) != 4 || m)
		return false;
	while (from < date->at && r->plain.p[from] == ',')
		from = phrase_skip(r->plain, from + 1);
	return bracketed || (from == date->at && next > date->at + date->len &&
	    utf8_next(r->plain, next, &c) && utf8_isupper(c));
}

/* the bracket that says behind the author that there is no date: (n.d.) */
static const struct inset *
undated(const struct reading *r)
{
	size_t i = insets_from(&r->insets, r->from);
	const struct inset *m = i < r->insets.n ? &r->insets.v[i] : NULL;

	return m && m->kind == INSET_BRACKET && m->at > r->from &&
	    date_none(slice_part(r->text, m->in, m->in + m->in_len)) ? m : NULL;
}

/* the date: the first one if it follows the author, the last one otherwise */
static void
read_date(struct reading *r)
{
	size_t pos = r->from;
	struct date date;
	const struct inset *m;
	bool bracketed = false;

	if ((m = undated(r))) {
		r->date_at = m->at;
		r->date_opens = true;
		return;
	}
	while (!r->date_opens && date_next(r->plain, &pos, &date)) {
		m = insets_at(&r->insets, date.at);
		if (visited(r, date.at) || date.at < r->pin_front || no_date(r, &date, m, bracketed))
			continue;
		bracketed = m != NULL;
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
ends_piece(const struct reading *r, size_t i)
{
	i = phrase_skip(r->text, i);
	return i >= r->text.n || ascii_isin(r->text.p[i], ",;.");
}

/* may a pinpoint stand here?  Behind a comma, a bracket, a quotation, the start. */
static bool
pin_place(const struct reading *r, size_t i, size_t len, enum pin_kind kind)
{
	uint32_t c = sign_before(r->bare, r->from, i);

	return c == 0 || c == ',' || c == INSET_BLANK || c == '.' || c == ';' || c == ':' ||
	    c == 0x60C || c == 0xFF0C || kind == PIN_PAGE ||
	    (c < 0x80 && ascii_isdigit((char)c)) || (kind == PIN_LAW && ends_piece(r, i + len));
}

/* the pages that an article has stand behind its volume or issue: "31(1), pp. 77-91" */
static bool
is_extent(const struct reading *r, size_t i, size_t len)
{
	size_t from = i, blanks = 0;

	if (i == 0 || !slice_starts_nocase(slice_from(r->text, i), "p") ||
	    (!memchr(r->text.p + i, '-', len) && slice_find(slice_part(r->text, i, i + len), 0, "–") == (size_t)-1))
		return false;
	while (from > r->from && i - from < 20 && blanks < 4)
		blanks += r->text.p[--from] == ' ';
	for (; from < i; from++)
		if (phrase_word_start(r->text, from) && journal_number(slice_part(r->text, from, i)))
			return journal_issue(slice_part(r->text, from, i));
	return false;
}

/* "at [45]" points at [45] */
static struct slice
without_at(struct slice pin)
{
	return phrase_at(pin, 0, "at ") ? slice_trim(slice_from(pin, 3)) : pin;
}

/* a page that no word announces: the last number, behind a date */
static void
read_last_page(struct reading *r)
{
	size_t end = r->url_at < r->text.n ? r->url_at : r->text.n;
	struct slice s = phrase_strip(slice_part(r->text, 0, end), ".,;:<(");

	if (r->cite->pinpoint.n || !r->cite->date[0] || r->date_opens ||
	    r->cite->anaphor.kind != ANAPHOR_NONE)
		return;
	r->cite->pinpoint = journal_page(s);
	/* Bluebook: the pages of a book stand before the bracket */
	if (!r->cite->pinpoint.n && r->date_at < end && r->text.p[r->date_at] == '(')
		r->cite->pinpoint = journal_range(slice_part(r->text, r->from, r->date_at));
	if (r->cite->pinpoint.n && (size_t)(r->cite->pinpoint.p - r->text.p) < r->to)
		r->to = (size_t)(r->cite->pinpoint.p - r->text.p);
}

/* the pinpoint: the last one, or the one that opens the citation of a law */
static void
read_pin(struct reading *r)
{
	struct slice s = r->bare;
	size_t i, step, len = 0;
	uint32_t c;
	bool start = true;
	enum pin_kind kind;

	for (i = r->from; (step = utf8_next(s, i, &c)); i += step) {
		kind = (start && phrase_word_start(r->plain, i)) || phrase_is_han(c) ?
		    pin_at(r->plain, i, &len) : PIN_NONE;
		if (kind == PIN_PAGE && is_extent(r, i, len))
			kind = PIN_NONE;
		if (kind != PIN_NONE && pin_place(r, i, len, kind)) {
			bool front = i == r->from;
			size_t j = phrase_skip(s, i + len);

			/* Rule 113. Treatment of the Dead: a name, not a place in one */
			if (!(front && j > i + len && s.p[i + len] == '.') &&
			    !(front && j < s.n && s.p[j] == '.')) {
				r->cite->pinpoint = without_at(slice_part(r->text, i, i + len));
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

/* "Transport Board, PRT/31-77, Port Machinery Regulations": the symbol stands before the title */
static bool
title_behind(const struct reading *r, const struct symbol *symbol)
{
	struct slice before = phrase_strip(slice_part(r->text, r->from, symbol->at), ",");
	size_t i = symbol->at + symbol->len;
	uint32_t c;

	if (i >= r->text.n || r->text.p[i] != ',' || !name_is(before) || memchr(before.p, ',', before.n))
		return false;
	i = phrase_skip(r->plain, i + 1);
	return utf8_next(r->plain, i, &c) && utf8_isupper(c) && name_words(slice_part(r->bare, i, r->to)) > 1 &&
	    i + 1 < r->plain.n && ascii_islower(r->plain.p[i + 1]);
}

/* the first symbol that names a document, or else a case, or else a number */
static void
read_symbol(struct reading *r)
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
	if (best.kind == SYMBOL_DOC && best.at < r->to && best.at > r->from && !title_behind(r, &best))
		r->to = best.at;
}

/* a treaty by its name, at the start or behind "Article 7 of" or an author */
static bool
read_treaty(struct reading *r)
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
is_law(const struct reading *r)
{
	size_t len;
	bool article = r->cite->pinpoint.n && pin_at(r->cite->pinpoint, 0, &len) == PIN_LAW;

	if (law_gazette(r->plain))
		return true;
	return article && !name_document(r->cite->title) && law_named(r->cite->title);
}

/* the words around Ibid., supra note 5 and the like that say which source is meant */
static void
name_the_source(struct reading *r)
{
	struct cite *cite = r->cite;
	size_t from = cite->anaphor.at + cite->anaphor.len, to = from;

	cite->named = phrase_strip(slice_part(r->text, r->from, cite->anaphor.at), ",;:(");
	while (to < r->text.n && to - from < MAX_BEHIND && !ascii_isin(r->plain.p[to], ":;.") &&
	    !ascii_isdigit(r->text.p[to]) && r->plain.p[to] != INSET_BLANK)
		to++;
	cite->behind = phrase_strip(slice_part(r->text, from, to), ",;:()");
}

static void
read_fields(struct reading *r)
{
	struct cite *cite = r->cite;

	if (cite->anaphor.kind == ANAPHOR_NONE && read_treaty(r))
		return;
	if (cite->anaphor.kind != ANAPHOR_NONE && cite->anaphor.at < r->to)
		r->to = cite->anaphor.at;
	r->tail = r->to;
	if (!r->date_opens && r->date_at < r->to)
		r->to = r->date_at;
	if (r->to < r->from)
		r->to = r->from;
	title_read(r);
	if (cite->anaphor.kind != ANAPHOR_NONE && !cite->author.n && name_is(cite->title)) {
		cite->author = cite->title;
		cite->title = (struct slice){ 0 };
	}
	if (cite->anaphor.kind != ANAPHOR_NONE)
		name_the_source(r);
	else if (titled_treaty(cite) || is_law(r))
		cite->kind = CITE_INSTRUMENT;
}

void
cite_read_entry(struct cite *cite, struct slice text, struct slice label)
{
	struct reading r = { .cite = cite, .text = text, .to = text.n, .date_at = text.n,
		.url_at = text.n };

	*cite = (struct cite){ .kind = CITE_FULL, .text = text, .label = label };
	if (text.n == 0 || text.n > CITE_MAX) {
		cite->kind = CITE_COMMENT;
		return;
	}
	insets_strike(&r.insets, text, &r.plain_buf, &r.bare_buf);
	r.plain = buf_get(&r.plain_buf);
	r.bare = buf_get(&r.bare_buf);
	read_lead(&r);
	read_url(&r);
	read_pin(&r);
	read_symbol(&r);
	read_date(&r);
	read_last_page(&r);
	read_fields(&r);
	if (cite->anaphor.kind == ANAPHOR_IBID)
		cite->kind = CITE_IBID;
	else if (cite->anaphor.kind != ANAPHOR_NONE)
		cite->kind = CITE_SUPRA;
	if (cite->label.n == 0 && cite->anaphor.kind == ANAPHOR_NONE)
		cite->label = label_given(text);
	buf_free(&r.plain_buf);
	buf_free(&r.bare_buf);
	insets_free(&r.insets);
}

void
cite_read(struct cite *cite, struct slice text)
{
	cite_read_entry(cite, text, (struct slice){ 0 });
}
