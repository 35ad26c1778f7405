// SPDX-License-Identifier: ISC
#include "cite/clues.h"

#include <stdint.h>

#include "cite/anaphor.h"
#include "cite/date.h"
#include "cite/law.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/pin.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "utf8.h"

bool
clues_inset(const struct cut *cut, size_t from, size_t to, enum inset_kind kind)
{
	size_t k = insets_from(&cut->insets, from);

	for (; k < cut->insets.n && cut->insets.v[k].at < to; k++)
		if (cut->insets.v[k].kind == kind)
			return true;
	return false;
}

/* a longer piece is not looked through for a year */
enum { SHORT = 200 };

/* is the piece a date in brackets and no more: "(2020, December 14)."? */
static bool
only_date(const struct cut *cut, size_t from, size_t to)
{
	const struct inset *m = insets_at(&cut->insets, from);
	struct date date;
	size_t pos = 0;

	struct slice in;

	if (!m || m->kind != INSET_BRACKET || m->at != from || to > m->at + m->len + 2)
		return false;
	in = slice_part(cut->s, m->in, m->in + m->in_len);
	return date_none(in) || (date_next(in, &pos, &date) && date.at == 0);
}

/* "Amnesty International. (2020, December 14).", "Smith, J. (2019) ...": author and date first */
static bool
author_date(const struct cut *cut, size_t from, size_t to)
{
	size_t k = insets_from(&cut->insets, from), pos = 0;
	struct date date;
	const struct inset *m = k < cut->insets.n ? &cut->insets.v[k] : NULL;
	struct slice in;

	if (!m || m->kind != INSET_BRACKET || m->at >= to || m->at == from)
		return false;
	in = slice_part(cut->s, m->in, m->in + m->in_len);
	if (!date_none(in) && (!date_next(in, &pos, &date) || date.at != 0))
		return false;
	return m->at + m->len < cut->s.n &&
	    (cut->s.p[m->at + m->len] == '.' || (m->at > 1 && cut->s.p[m->at - 2] == '.')) &&
	    name_before_date(slice_part(cut->s, from, m->at));
}

/* is there a date that stands as a citation's does: after a comma, in brackets, or last? */
static bool
cited_date(struct slice plain, size_t from, size_t to)
{
	struct slice s = slice_part(plain, 0, to);
	struct date date;
	size_t pos = from, i, step;
	uint32_t c;

	while (date_next(s, &pos, &date)) {
		for (i = date.at; (step = utf8_prev(s, i, &c)) && utf8_isspace(c);)
			i -= step;
		if (i > from && (c == ',' || c == '(' || c == '[' || c == '.' || c == INSET_BLANK ||
		    c == 0x60C || c == 0xFF0C || c == ':'))
			return true;
	}
	return false;
}

/* is there a pinpoint, and is there a treaty's name?  Both are looked for in one walk. */
static void
pin_and_law(const struct cut *cut, size_t from, size_t to, struct clues *k)
{
	struct slice s = slice_part(cut->plain, 0, to);
	unsigned tables = LEX_PIN | LEX_TREATY;
	size_t i, len;

	for (i = lexicon_next(cut->lexicon, s, from, tables); i < to && tables;
	    i = lexicon_next(cut->lexicon, s, i + 1, tables)) {
		unsigned here = tables & lexicon_tables(cut->lexicon, s, i);

		k->pin = k->pin || (here & LEX_PIN && pin_at(s, i, &len) != PIN_NONE);
		k->law = k->law || (here & LEX_TREATY && law_treaty(s, i, &len, NULL));
		tables = (k->pin ? 0U : LEX_PIN) | (k->law ? 0U : LEX_TREATY);
	}
}

/* where the words behind the signal begin */
static size_t
behind_signal(const struct cut *cut, size_t from, size_t to)
{
	struct slice s = slice_part(cut->plain, 0, to);
	size_t len;

	from += signal_number_at(s, from, false);
	len = signal_at(s, from);
	return len ? phrase_skip(cut->s, from + len) : from;
}

/* a comment: it reads as a sentence and has nothing of the form of a citation */
static bool
is_told(const struct clues *k)
{
	return k->prose && !k->signal && !k->date && !k->url && !k->anaphor && !k->symbol;
}

struct clues
clues_of(const struct cut *cut, size_t from, size_t to)
{
	struct slice piece = slice_part(cut->plain, from, to), bare = slice_part(cut->bare, from, to);
	struct clues k = { .pieces = 1, .begin = behind_signal(cut, from, to) };
	struct anaphor anaphor;
	struct symbol symbol;
	struct date date;
	size_t pos = 0;

	k.signal = k.begin > from + signal_number_at(piece, 0, false);
	k.quote = clues_inset(cut, from, to, INSET_QUOTE);
	k.url = clues_inset(cut, from, to, INSET_URL);
	k.date = cited_date(cut->plain, from, to);
	k.symbol = symbol_next(piece, &pos, &symbol) && symbol.kind == SYMBOL_DOC;
	pin_and_law(cut, from, to, &k);
	k.law = k.law || law_gazette(cut->lexicon, bare);
	k.anaphor = anaphor_find(cut->lexicon, slice_from(piece, k.begin - from), &anaphor);
	k.author_date = author_date(cut, k.begin, to);
	k.only_date = only_date(cut, from, to);
	k.tells = signal_tells(cut->lexicon, slice_from(bare, k.begin - from));
	k.prose = k.tells || signal_prose(cut->lexicon, slice_from(bare, k.begin - from));
	pos = 0;
	k.year = k.date || ((k.quote || to - from < SHORT) && date_next(piece, &pos, &date));
	k.told = is_told(&k);
	return k;
}

void
clues_add(struct clues *to, const struct clues *more)
{
	bool whole = clues_whole(to);

	to->quote |= more->quote;
	to->url |= more->url;
	to->date |= more->date;
	to->symbol |= more->symbol;
	to->pin |= more->pin;
	to->law |= more->law;
	to->anaphor |= more->anaphor;
	to->prose |= more->prose;
	to->year |= more->year;
	to->told = is_told(to);
	to->pieces++;
	/* "Pask and Lind (2031).": the authors are in two pieces */
	if (more->author_date && !whole) {
		to->author_date = true;
		to->pieces = 1;
	}
	if (more->only_date && to->pieces == 2) {
		to->author_date = true;
		to->pieces = 1;
	}
}

bool
clues_whole(const struct clues *k)
{
	return k->quote || k->url || k->date || k->symbol || k->anaphor || (k->pin && k->law);
}
