// SPDX-License-Identifier: ISC
#include "cite/split.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "buf.h"
#include "cite/anaphor.h"
#include "cite/clues.h"
#include "cite/date.h"
#include "cite/inset.h"
#include "cite/label.h"
#include "cite/name.h"
#include "cite/law.h"
#include "cite/phrase.h"
#include "cite/pin.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

/* the Greek question mark, which fonts show as a semicolon and converters write for one */
enum { GREEK_MARK = 0x37E };
enum { NAME_MAX = 32 }; /* bytes of an author's name and the blank behind it */

enum joint { JOINT_START, JOINT_SEMICOLON, JOINT_SENTENCE, JOINT_QUOTE, JOINT_AND, JOINT_SIGNAL };

static const char *const ands[] = { "and", "et", "y", "e", "и", "و", "和", "以及", "und", NULL };

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
		return clues_inset(cut, i, i + 1, INSET_URL);
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
	    !clues_inset(cut, from, to, INSET_BRACKET) && left->author_date;
}

/* the place and who brought it out, in a sentence of their own: "London: Tarn Gate Press, 2031" */
static bool
publisher_tail(const struct cut *cut, size_t from, size_t to, const struct clues *k)
{
	size_t colon = slice_find(slice_part(cut->bare, 0, to), from, ": ");
	uint32_t c;

	return !k->signal && !k->anaphor && !k->prose && !k->quote && to - from < 100 &&
	    colon != (size_t)-1 && colon - from < 30 && name_is(slice_part(cut->s, from, colon)) &&
	    utf8_next(cut->s, colon + 2, &c) && utf8_isupper(c);
}

/* does the piece after a sentence's end go on with the citation before it? */
static bool
sentence_goes_on(const struct cut *cut, size_t from, size_t to, const struct clues *left,
    const struct clues *k, enum joint joint)
{
	if (k->anaphor && k->begin < to && !left->told) {
		struct anaphor a;

		/* "Holm. Op. cit. P. 12." */
		if (anaphor_at(slice_part(cut->plain, 0, to), k->begin, &a))
			return a.kind == ANAPHOR_SUPRA && a.number.n == 0 && k->begin == from &&
			    from < NAME_MAX && !clues_whole(left) && !left->anaphor;
	}
	if (left->told || (left->anaphor && !left->date))
		return !left->told && goes_on(cut, from, to, k);
	if (goes_on(cut, from, to, k))
		return !(k->signal && k->url && left->url);
	if (clues_whole(left) && publisher_tail(cut, from, to, k))
		return true;
	if (k->signal)
		return false;
	/* author and date first: the title, and what it stands in, are sentences */
	if (left->author_date && !left->url && !k->author_date &&
	    (left->pieces < 2 || (left->pieces < 4 && !k->tells)))
		return true;
	/* a title in quotes has no date yet, and this is a name with one */
	if (left->quote && !left->year && !left->url && k->year && !k->quote && !k->prose && !k->law &&
	    !k->anaphor && to - from < 200)
		return true;
	if (joint == JOINT_QUOTE && !k->prose)
		return true;
	if (!clues_whole(left) && !k->told)
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
	return clues_whole(left) || left->pin || left->law;
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

/* does s end in words for the author before: "Ders. (Fn. 5)"? */
static bool
same_author(struct slice s)
{
	static const char *const words[] = { "Ders.", "ders.", "Dies.", "dies.", "Derselbe.", NULL };
	size_t i;

	for (i = 0; words[i]; i++)
		if (slice_ends(s, words[i]))
			return true;
	return false;
}

/* "op. cit. (note 5)", "3rd ed. (n 5)": what names a note in brackets goes on */
static bool
names_note(const struct cut *cut, size_t begin)
{
	struct anaphor a;

	return cut->plain.p[begin] == '(' && anaphor_at(cut->plain, begin, &a);
}

/* "999 U.N.T.S. 171": a volume, where it is one of, and a page */
static bool
within_volume(struct slice s, size_t i, size_t begin)
{
	size_t from = i;

	while (from > 0 && (ascii_isupper(s.p[from - 1]) || s.p[from - 1] == '.'))
		from--;
	return begin < s.n && ascii_isdigit(s.p[begin]) && i - from > 3 && from > 1 &&
	    s.p[from + 1] == '.' && s.p[from - 1] == ' ' && ascii_isdigit(s.p[from - 2]);
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
		return clues_inset(cut, i - 1, i, INSET_QUOTE);
	if (next < 0x80 && ascii_isin((char)next, "0123456789IVXLC") && pin_word_before(cut->s, i))
		return false;
	return !within_date(cut->s, i) && !within_volume(cut->s, i, begin) && !names_note(cut, begin) && !same_author(slice_part(cut->s, 0, i));
}

/* does "CSO, para. 5" stand at i? */
static bool
label_pinned(struct slice s, size_t i)
{
	size_t end = i, len;

	while (end < s.n && end - i < 32 && s.p[end] != ',' && s.p[end] != ' ')
		end++;
	return end < s.n && s.p[end] == ',' && label_is(slice_part(s, i, end)) &&
	    pin_at(s, phrase_skip(s, end + 1), &len) != PIN_NONE;
}

/* the next joint at or after *pos: where the left piece ends and the right one begins */
static enum joint
next_joint(const struct cut *cut, size_t *pos, size_t *end, size_t *begin)
{
	struct slice b = cut->bare;
	size_t i = *pos, step, len;
	uint32_t c, before = 0;

	for (; (step = utf8_next(b, i, &c)); before = c, i += step) {
		if (c == ';' || c == 0xFF1B || c == 0x61B || c == GREEK_MARK) {
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
		if (before == ',' && label_pinned(b, *begin))
			return JOINT_AND;
		if (before == ',' && (len = signal_at(b, *begin)) && b.p[*begin] != 'a' &&
		    b.p[*begin] != 'f' && b.p[*begin] != 'i')
			return JOINT_SIGNAL;
		if ((before < 0x80 && ascii_isin((char)before, ".?!")) || before == INSET_BLANK ||
		    before == 0x2026) {
			if (sentence_ends(cut, i, *begin))
				return before != INSET_BLANK ? JOINT_SENTENCE : JOINT_QUOTE;
		}
		/* "Weaknesses: See Pask" */
		if (before == ':' && signal_at(b, *begin) && ascii_isupper(b.p[*begin]))
			return JOINT_SIGNAL;
		if ((len = phrase_any(b, *begin, ands, NULL)) && !phrase_at(b, *begin, "et al") &&
		    phrase_skip(b, *begin + len) > *begin + len) {
			*begin = phrase_skip(b, *begin + len);
			return JOINT_AND;
		}
	}
	return JOINT_START;
}

static void
add_part(struct parts *parts, struct slice text, struct slice label, bool comment)
{
	text = phrase_strip(text, ";,");
	if (text.n == 0)
		return;
	/* what follows a comment and is one is the same comment */
	if (comment && parts->n && parts->v[parts->n - 1].comment) {
		struct part *last = &parts->v[parts->n - 1];

		last->text.n = (size_t)(text.p + text.n - last->text.p);
		return;
	}
	xgrow(&parts->v, parts->n, &parts->cap, sizeof(*parts->v));
	parts->v[parts->n++] = (struct part){ text, label, comment };
}

/* a list of abbreviations is cut before each, and nowhere else */
static void
cut_list(struct slice s, struct parts *parts)
{
	struct slice label = { 0 }, next;
	size_t from = phrase_skip(s, 0), len = label_entry_at(s, from, &label), pos = from + len, at;

	while ((at = label_entry_next(s, pos, &next, &pos))) {
		add_part(parts, slice_part(s, from, at - 1), label, label.n == 0);
		label = next;
		from = at;
	}
	add_part(parts, slice_part(s, from, s.n), label, false);
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
	return k->told || (!first && !clues_whole(k) && !k->law && !k->signal && !k->pin);
}

static void
cut_note(struct cut *cut, struct parts *parts)
{
	size_t from = phrase_skip(cut->s, 0), end, begin, next_end, next_begin;
	size_t pos = from + signal_at(cut->bare, from);
	enum joint joint = next_joint(cut, &pos, &end, &begin), next;
	struct clues left, right;
	const struct slice none = { 0 };

	if (joint == JOINT_START)
		end = cut->s.n;
	left = clues_of(cut, from, end);
	while (joint != JOINT_START) {
		/* "See, e.g.," is one */
		pos = begin + signal_at(cut->bare, begin);
		next = next_joint(cut, &pos, &next_end, &next_begin);
		if (next == JOINT_START)
			next_end = cut->s.n;
		right = clues_of(cut, begin, next_end);
		if (parts_here(cut, joint, begin, next_end, &left, &right)) {
			add_part(parts, slice_part(cut->s, from, end), none, is_comment(&left, parts->n == 0));
			/* the number of the note in another column */
			from = begin;
			if (joint == JOINT_SENTENCE)
				from += signal_number_at(cut->plain, begin, true);
			left = right;
		} else {
			clues_add(&left, &right);
		}
		joint = next;
		end = next_end;
		begin = next_begin;
	}
	add_part(parts, slice_from(cut->s, from), none, is_comment(&left, parts->n == 0));
}

void
split_note(struct parts *parts, struct slice note)
{
	struct cut cut = { .s = note, .lexicon = parts->lexicon };

	parts->n = 0;
	if (note.n == 0)
		return;
	if (label_list(note)) {
		cut_list(note, parts);
		return;
	}
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
	*parts = (struct parts){ .lexicon = parts->lexicon };
}
