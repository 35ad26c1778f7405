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

static const char *const kinds[] = { "full", "short", "ibid", "supra", "instrument", "comment" };

void
cite_set_date(struct cite *cite, struct slice date)
{
	size_t n = date.n < sizeof(cite->date) ? date.n : sizeof(cite->date) - 1;

	if (n)
		memcpy(cite->date, date.p, n);
	cite->date[n] = '\0';
}

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

uint32_t
reading_before(struct slice s, size_t from, size_t i)
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
	if (a->kind == ANAPHOR_NONE && anaphor_find(r->lexicon, slice_from(r->plain, r->from), a))
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
	size_t len, i;

	r->from = phrase_skip(s, 0);
	if (r->cite->label.n) {
		i = (size_t)(r->cite->label.p - r->text.p) + r->cite->label.n;
		r->from = phrase_skip(s, i + (i < s.n && s.p[i] == ')'));
		return;
	}
	r->from += signal_number_at(s, r->from, false);
	anaphor_at(s, r->from, &r->cite->anaphor);
	len = signal_at(s, r->from);
	if (len && r->from + len < s.n) {
		r->cite->signal = phrase_strip(slice_part(r->text, r->from, r->from + len), ",:");
		r->from = phrase_skip(s, r->from + len);
	}
	for (i = r->from + 1; (i = lexicon_next(r->lexicon, r->bare, i, LEX_VIA)) < r->bare.n; i++)
		if ((len = signal_via_at(r->bare, i))) {
			r->from = phrase_skip(s, i + len);
			break;
		}
	read_anaphor(r);
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

static const char *
treaty_at(const struct reading *r, size_t i, size_t *len, bool *acronym)
{
	return lexicon_tables(r->lexicon, r->plain, i) & LEX_TREATY ?
	    law_treaty(r->plain, i, len, acronym) : NULL;
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
	for (k = 0; k < 3 && !treaty_at(r, i, &len, &acronym); k++) {
		len = phrase_any(s, i, links, NULL);
		i = phrase_skip(s, i + len);
	}
	r->cite->treaty = treaty_at(r, i, &len, &acronym);
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

	if (law_gazette(r->lexicon, r->plain))
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
cite_read_entry(struct cite *cite, struct slice text, struct slice label,
    const struct lexicon *lex)
{
	struct reading r = { .cite = cite, .lexicon = lex, .text = text, .to = text.n, .date_at = text.n,
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
	reading_url(&r);
	reading_pin(&r);
	read_symbol(&r);
	reading_date(&r);
	reading_last_page(&r);
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
	cite_read_entry(cite, text, (struct slice){ 0 }, NULL);
}

void
cite_lexicon(struct lexicon *lex)
{
	pin_learn(lex);
	law_learn(lex);
	anaphor_learn(lex);
	signal_learn(lex);
	date_learn(lex);
	symbol_learn(lex);
	name_learn(lex);
}
