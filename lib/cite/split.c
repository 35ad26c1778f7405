// SPDX-License-Identifier: ISC
#include "cite/split.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "buf.h"
#include "cite/anaphor.h"
#include "cite/date.h"
#include "cite/law.h"
#include "cite/inset.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/pin.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

enum joint { JOINT_START, JOINT_SEMICOLON, JOINT_SENTENCE, JOINT_QUOTE, JOINT_AND, JOINT_SIGNAL };

/* a note being cut: as it is, without quotations and addresses, without brackets too */
struct cut {
	struct slice s, plain, bare;
	struct insets insets;
	struct buf plain_buf, bare_buf;
};

/* what a piece holds that a citation has */
struct clues {
	bool quote, url, date, symbol, pin, law, anaphor, author_date, only_date;
	bool signal;   /* begins with one */
	bool prose;    /* reads as a sentence */
	bool told;     /* is a comment: prose without the form of a citation */
	size_t begin;  /* where it begins behind its signal */
	size_t pieces; /* how many pieces went into it */
};

static const char *const ands[] = { "and", "et", "y", "e", "и", "و", "和", "以及", "und", NULL };

static bool
has_inset(const struct cut *cut, size_t from, size_t to, enum inset_kind kind)
{
	size_t k = insets_from(&cut->insets, from);

	for (; k < cut->insets.n && cut->insets.v[k].at < to; k++)
		if (cut->insets.v[k].kind == kind)
			return true;
	return false;
}

/* is the piece a date in brackets and no more: "(2020, December 14)."? */
static bool
only_date(const struct cut *cut, size_t from, size_t to)
{
	const struct inset *m = insets_at(&cut->insets, from);
	struct date date;
	size_t pos = 0;

	return m && m->kind == INSET_BRACKET && m->at == from && to <= m->at + m->len + 2 &&
	    date_next(slice_part(cut->s, m->in, m->in + m->in_len), &pos, &date) && date.at == 0;
}

/* "Amnesty International. (2020, December 14).", "Smith, J. (2019) ...": author and date first */
static bool
author_date(const struct cut *cut, size_t from, size_t to)
{
	size_t k = insets_from(&cut->insets, from), pos = 0;
	struct date date;
	const struct inset *m = k < cut->insets.n ? &cut->insets.v[k] : NULL;

	if (!m || m->kind != INSET_BRACKET || m->at >= to || m->at == from ||
	    !date_next(slice_part(cut->s, m->in, m->in + m->in_len), &pos, &date) || date.at != 0)
		return false;
	return m->at + m->len < cut->s.n &&
	    (cut->s.p[m->at + m->len] == '.' || cut->s.p[m->at - 2] == '.') &&
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

static bool
has_pin(struct slice plain, size_t from, size_t to)
{
	struct slice s = slice_part(plain, 0, to);
	size_t i, len, step;
	uint32_t c;
	bool start = true;

	for (i = from; (step = utf8_next(s, i, &c)); i += step) {
		if (start && pin_at(s, i, &len) != PIN_NONE)
			return true;
		start = !utf8_isword(c);
	}
	return false;
}

static bool
has_treaty(struct slice plain, size_t from, size_t to)
{
	struct slice s = slice_part(plain, 0, to);
	size_t i, len, step;
	uint32_t c;
	bool start = true;

	for (i = from; (step = utf8_next(s, i, &c)); i += step) {
		if ((start || phrase_is_han(c)) && law_treaty(s, i, &len, NULL))
			return true;
		start = !utf8_isalpha(c);
	}
	return false;
}

/* where the words behind the signal begin */
static size_t
behind_signal(const struct cut *cut, size_t from, size_t to)
{
	size_t len = signal_at(slice_part(cut->plain, 0, to), from);

	return len ? phrase_skip(cut->s, from + len) : from;
}

/* a comment: it reads as a sentence and has nothing of the form of a citation */
static bool
is_told(const struct clues *k)
{
	return k->prose && !k->signal && !k->date && !k->url && !k->anaphor && !k->symbol;
}

static struct clues
clues_of(const struct cut *cut, size_t from, size_t to)
{
	struct slice piece = slice_part(cut->plain, from, to), bare = slice_part(cut->bare, from, to);
	struct clues k = { .pieces = 1, .begin = behind_signal(cut, from, to) };
	struct anaphor anaphor;
	struct symbol symbol;
	size_t pos = 0;

	k.signal = k.begin > from;
	k.quote = has_inset(cut, from, to, INSET_QUOTE);
	k.url = has_inset(cut, from, to, INSET_URL);
	k.date = cited_date(cut->plain, from, to);
	k.symbol = symbol_next(piece, &pos, &symbol) && symbol.kind == SYMBOL_DOC;
	k.pin = has_pin(cut->plain, from, to);
	k.law = has_treaty(cut->plain, from, to) || law_gazette(bare);
	k.anaphor = anaphor_find(slice_from(piece, k.begin - from), &anaphor);
	k.author_date = author_date(cut, k.begin, to);
	k.only_date = only_date(cut, from, to);
	k.prose = signal_prose(slice_from(bare, k.begin - from));
	k.told = is_told(&k);
	return k;
}

static void
add_clues(struct clues *to, const struct clues *more)
{
	to->quote |= more->quote;
	to->url |= more->url;
	to->date |= more->date;
	to->symbol |= more->symbol;
	to->pin |= more->pin;
	to->law |= more->law;
	to->anaphor |= more->anaphor;
	to->prose |= more->prose;
	to->told = is_told(to);
	to->pieces++;
	if (more->only_date && to->pieces == 2) {
		to->author_date = true;
		to->pieces = 1;
	}
}

/* has the citation what makes one whole? */
static bool
whole(const struct clues *k)
{
	return k->quote || k->url || k->date || k->symbol || k->anaphor || (k->pin && k->law);
}

/* does the piece begin with something that only goes on: an address, a page, a bracket? */
static bool
goes_on(const struct cut *cut, size_t from, size_t to, const struct clues *k)
{
	struct slice s = slice_part(cut->plain, 0, to);
	size_t i = from, len;
	uint32_t c;

	/* "See https://... for a facsimile", "See in particular pp. 3 and 7" */
	if (k->signal)
		i = k->begin;
	if (i >= to)
		return true;
	if (s.p[i] == INSET_BLANK)
		return has_inset(cut, i, i + 1, INSET_URL);
	if (!k->signal && (s.p[i] == '(' || s.p[i] == '['))
		return true;
	if (!k->signal && signal_access_at(s, i))
		return true;
	if (pin_at(s, i, &len) != PIN_NONE) {
		/* "article 7 of the Covenant" begins a citation; "art. 7" goes on with one */
		i = phrase_skip(s, i + len);
		return i >= to || !utf8_next(s, i, &c) || !utf8_isalpha(c) || !k->law;
	}
	return false;
}

/* a short last word of a citation: place and date, "HL Database" */
static bool
short_tail(const struct cut *cut, size_t from, size_t to, const struct clues *left,
    const struct clues *k)
{
	if (k->signal || k->anaphor || k->prose || k->law)
		return false;
	if (!left->date && k->date && !k->quote && to - from < 80)
		return true;
	return !k->quote && !k->url && !k->date && !k->symbol && !k->pin && to - from < 60 &&
	    !has_inset(cut, from, to, INSET_BRACKET) && left->author_date;
}

/* does the piece after a sentence's end go on with the citation before it? */
static bool
sentence_goes_on(const struct cut *cut, size_t from, size_t to, const struct clues *left,
    const struct clues *k, enum joint joint)
{
	if (k->anaphor && k->begin < to && !left->told) {
		struct anaphor a;

		if (anaphor_at(slice_part(cut->plain, 0, to), k->begin, &a))
			return false;
	}
	if (left->told || (left->anaphor && !left->date))
		return !left->told && goes_on(cut, from, to, k);
	if (goes_on(cut, from, to, k))
		return !(k->signal && k->url && left->url);
	if (k->signal)
		return false;
	/* author and date first: the title, and what it stands in, are sentences */
	if (left->author_date && !left->url && !k->author_date &&
	    (left->pieces < 2 || (left->pieces < 4 && !k->prose)))
		return true;
	if (joint == JOINT_QUOTE && !k->prose)
		return true;
	if (!whole(left) && !k->told)
		return true;
	return short_tail(cut, from, to, left, k);
}

/* does a citation of its own begin after ";"? */
static bool
semicolon_parts(const struct cut *cut, size_t from, size_t to, const struct clues *left,
    const struct clues *k)
{
	uint32_t c;

	if (left->told && !k->told)
		return k->signal || k->anaphor || k->date || k->url || k->symbol || k->law;
	if (k->signal)
		return true;
	if (goes_on(cut, from, to, k) || from >= to)
		return false;
	utf8_next(cut->s, from, &c);
	if (c < 0x80 && ascii_isdigit((char)c))
		return k->law || k->date;
	if (utf8_islower(c))
		return k->anaphor || k->quote || k->url || k->date || k->symbol || k->law;
	/* names parted by ";" are the authors of one work */
	return whole(left) || left->pin || left->law;
}

/* does an address stand right before the "and" whose right side begins at i? */
static bool
behind_url(const struct cut *cut, size_t i)
{
	size_t k = insets_from(&cut->insets, i);

	return k > 0 && cut->insets.v[k - 1].kind == INSET_URL &&
	    i - cut->insets.v[k - 1].at - cut->insets.v[k - 1].len < 12;
}

/* does a citation of its own begin after "and"? */
static bool
and_parts(const struct cut *cut, size_t from, size_t to, const struct clues *left,
    const struct clues *k)
{
	struct slice s = slice_part(cut->plain, 0, to);
	struct symbol symbol;
	size_t len, i = from;
	uint32_t c;
	bool acronym;

	/* two that are whole, joined behind the address of the first */
	if (behind_url(cut, from) && (k->quote || k->url) && !left->told)
		return !goes_on(cut, from, to, k);
	if (left->told || left->quote || !(left->pin || left->law || left->symbol))
		return false;
	if (pin_at(s, i, &len) != PIN_NONE)
		return left->law && k->law;
	i += phrase_at(s, i, "the ");
	if (law_treaty(s, i, &len, &acronym))
		return left->law;
	if (symbol_at(s, i, &symbol) && symbol.kind == SYMBOL_DOC)
		return left->symbol;
	/* "JS2, para. 24 and CSO, para. 52": what stands before ends in a pinpoint */
	if (!left->pin || !k->pin || !utf8_next(s, i, &c) || !utf8_isupper(c))
		return false;
	while (i < to && s.p[i] != ',' && s.p[i] != ';')
		i++;
	return i < to && i - from < 60 && pin_at(s, phrase_skip(s, i + 1), &len) != PIN_NONE;
}

/* is the stop before the blank at i that of "3. Mai 2031"? */
static bool
within_date(struct slice s, size_t i)
{
	struct slice near = slice_part(s, i > 3 ? i - 3 : 0, i + 32);
	struct date date;
	size_t pos = 0, here = i > 3 ? 3 : i;

	return i > 1 && ascii_isdigit(s.p[i - 2]) && date_next(near, &pos, &date) &&
	    date.at < here && date.at + date.len > here;
}

/* does a sentence end before the blank at i, and another one begin behind it? */
static bool
sentence_ends(const struct cut *cut, size_t i, size_t begin)
{
	uint32_t next = 0;

	utf8_next(cut->s, begin, &next);
	if (utf8_islower(next) || !sentence_ends_at(cut->s, i))
		return false;
	if (cut->bare.p[i - 1] == INSET_BLANK)
		return has_inset(cut, i - 1, i, INSET_QUOTE);
	if (next < 0x80 && ascii_isdigit((char)next) && pin_word_before(cut->s, i))
		return false;
	return !within_date(cut->s, i);
}

/* the next joint at or after *pos: where the left piece ends and the right one begins */
static enum joint
next_joint(const struct cut *cut, size_t *pos, size_t *end, size_t *begin)
{
	struct slice b = cut->bare;
	size_t i = *pos, step, len;
	uint32_t c, before = 0;

	for (; (step = utf8_next(b, i, &c)); before = c, i += step) {
		if (c == ';' || c == 0xFF1B || c == 0x61B) {
			*end = i;
			*begin = phrase_skip(b, i + step);
			return JOINT_SEMICOLON;
		}
		if (c == 0x3002 && i + step < b.n) {
			*end = *begin = i + step;
			return JOINT_SENTENCE;
		}
		if (!utf8_isspace(c) || i + step >= b.n)
			continue;
		*end = i;
		*begin = i + step;
		if (before == ',' && (len = signal_at(b, *begin)) && b.p[*begin] != 'a' &&
		    b.p[*begin] != 'f' && b.p[*begin] != 'i')
			return JOINT_SIGNAL;
		if (strchr(".?!", (int)(before < 0x80 ? before : 'x')) || before == INSET_BLANK ||
		    before == 0x2026) {
			if (sentence_ends(cut, i, *begin))
				return before != INSET_BLANK ? JOINT_SENTENCE : JOINT_QUOTE;
		}
		if ((len = phrase_any(b, *begin, ands, NULL)) && phrase_skip(b, *begin + len) > *begin + len) {
			*begin = phrase_skip(b, *begin + len);
			return JOINT_AND;
		}
	}
	return JOINT_START;
}

static void
add_part(struct parts *parts, const struct cut *cut, size_t from, size_t to, bool comment)
{
	struct slice text = phrase_strip(slice_part(cut->s, from, to), ";,");

	if (text.n == 0)
		return;
	/* what follows a comment and is one is the same comment */
	if (comment && parts->n && parts->v[parts->n - 1].comment) {
		struct part *last = &parts->v[parts->n - 1];

		last->text.n = (size_t)(text.p + text.n - last->text.p);
		return;
	}
	xgrow(&parts->v, parts->n, &parts->cap, sizeof(*parts->v));
	parts->v[parts->n++] = (struct part){ text, comment };
}

/* does the joint part the citations around it? */
static bool
parts_here(const struct cut *cut, enum joint joint, size_t begin, size_t to,
    const struct clues *left, const struct clues *right)
{
	switch (joint) {
	case JOINT_SEMICOLON:
		return semicolon_parts(cut, begin, to, left, right);
	case JOINT_AND:
		return and_parts(cut, begin, to, left, right);
	case JOINT_SIGNAL:
		return !goes_on(cut, begin, to, right);
	default:
		return !sentence_goes_on(cut, begin, to, left, right, joint);
	}
}

/* a piece of which nothing is known but that it is told or has no sign of a citation */
static bool
is_comment(const struct clues *k, bool first)
{
	return k->told || (!first && !whole(k) && !k->law && !k->signal && !k->pin);
}

static void
cut_note(struct cut *cut, struct parts *parts)
{
	size_t from = phrase_skip(cut->s, 0), pos = from, end, begin, next_end, next_begin;
	enum joint joint = next_joint(cut, &pos, &end, &begin), next;
	struct clues left, right;

	if (joint == JOINT_START)
		end = cut->s.n;
	left = clues_of(cut, from, end);
	while (joint != JOINT_START) {
		pos = begin;
		next = next_joint(cut, &pos, &next_end, &next_begin);
		if (next == JOINT_START)
			next_end = cut->s.n;
		right = clues_of(cut, begin, next_end);
		if (parts_here(cut, joint, begin, next_end, &left, &right)) {
			add_part(parts, cut, from, end, is_comment(&left, parts->n == 0));
			from = begin;
			left = right;
		} else {
			add_clues(&left, &right);
		}
		joint = next;
		end = next_end;
		begin = next_begin;
	}
	add_part(parts, cut, from, cut->s.n, is_comment(&left, parts->n == 0));
}

void
split_note(struct parts *parts, struct slice note)
{
	struct cut cut = { .s = note };

	parts->n = 0;
	if (note.n == 0)
		return;
	insets_strike(&cut.insets, note, &cut.plain_buf, &cut.bare_buf);
	cut.plain = buf_get(&cut.plain_buf);
	cut.bare = buf_get(&cut.bare_buf);
	cut_note(&cut, parts);
	buf_free(&cut.plain_buf);
	buf_free(&cut.bare_buf);
	insets_free(&cut.insets);
}

void
parts_free(struct parts *parts)
{
	free(parts->v);
	*parts = (struct parts){ 0 };
}
