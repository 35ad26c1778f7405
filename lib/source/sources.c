// SPDX-License-Identifier: ISC
#include "source/sources.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/phrase.h"
#include "cite/terms.h"
#include "source/heading.h"
#include "source/join.h"
#include "source/keys.h"
#include "source/letters.h"
#include "xalloc.h"

enum { MAX_TERMS = 256, MAX_LETTERS = 384 };

struct slice
sources_slice(const struct sources *all, struct span span)
{
	return slice_part(buf_get(&all->arena), span.at, span.at + span.len);
}

static struct span
keep(struct sources *all, struct slice s)
{
	struct span span = { all->arena.n, s.n };

	buf_slice(&all->arena, s);
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
words_of(struct sources *all, struct slice s, const struct cite *skip)
{
	uint32_t words[MAX_TERMS];
	struct term term;
	struct date date = { 0 };
	size_t pos = 0, n = 0, i, from = all->nterms, day = 0;

	while (n < MAX_TERMS && term_next(s, &pos, &term)) {
		if (skip && dated(s, term.at, &date, &day))
			continue;
		if (term.small || term.initial || (skip && (within(s, skip->pinpoint, term.at) ||
		    within(s, skip->url, term.at) || within(s, skip->signal, term.at))))
			continue;
		words[n++] = terms_number(&all->dict, term.hash);
	}
	qsort(words, n, sizeof(*words), by_number);
	for (i = 0; i < n; i++) {
		if (i && words[i] == words[i - 1])
			continue;
		xgrow(&all->terms, all->nterms, &all->terms_cap, sizeof(*all->terms));
		all->terms[all->nterms++] = words[i];
	}
	return (struct span){ from, all->nterms - from };
}

/* words of series, those that mean the same with one number */
static const struct {
	const char *word;
	uint32_t series;
} series[] = {
	{ "rule", 1 }, { "règle", 1 }, { "regla", 1 }, { "правило", 1 }, { "القاعدة", 1 },
	{ "part", 2 }, { "partie", 2 }, { "parte", 2 }, { "часть", 2 }, { "الجزء", 2 }, { "teil", 2 },
	{ "volume", 3 }, { "vol.", 3 }, { "vol", 3 }, { "tome", 3 }, { "tomo", 3 }, { "том", 3 }, { "band", 3 },
	{ "no.", 4 }, { "n°", 4 }, { "núm.", 4 }, { "№", 4 }, { "nos.", 4 },
	{ "comment no.", 5 }, { "recommendation no.", 6 }, { "resolution", 7 }, { "session", 8 },
	{ "version", 9 }, { "phase", 10 }, { "principle", 11 }, { "book", 12 }, { "issue", 13 },
	{ "chapter", 14 },
};
enum { NSERIES = sizeof(series) / sizeof(series[0]) };

/* the longest word of a series that stands at byte i: its length, or 0 */
static size_t
series_at(struct slice s, size_t i, uint32_t *which)
{
	size_t k, len, most = 0;

	for (k = 0; k < NSERIES; k++)
		if ((len = phrase_at(s, i, series[k].word)) > most) {
			most = len;
			*which = series[k].series;
		}
	return most;
}

/* the value of a Roman numeral in capitals up to XXXIX; 0: it is none */
static uint64_t
roman(struct slice s)
{
	static const char digits[] = "IVX";
	static const unsigned values[] = { 1, 5, 10 };
	uint64_t value = 0;
	size_t i;
	const char *p;
	unsigned now, last = 0;

	for (i = s.n; i-- > 0; last = now) {
		if (!(p = strchr(digits, s.p[i])) || *p == '\0')
			return 0;
		now = values[p - digits];
		value = now < last ? value - now : value + now;
	}
	return value;
}

/* the number that the term is: II and 2 are one */
static uint64_t
number_of(struct slice s, const struct term *term)
{
	struct slice word = slice_part(s, term->at, term->at + term->len);
	size_t value;

	if (slice_num(word, 1000000, &value))
		return value + 1;
	value = (size_t)roman(word);
	return value ? value + 1 : term->digit || term->initial ? term->hash : 0;
}

/* the parts of series in a title: the word and its number */
static void
parts_of(struct part_number parts[MAX_PARTS], struct slice title)
{
	struct term term;
	size_t i, len, n = 0, pos;
	uint32_t which = 0;
	uint64_t number;

	for (i = 0; i < title.n && n < MAX_PARTS; i++) {
		if (!phrase_word_start(title, i) || (len = series_at(title, i, &which)) == 0)
			continue;
		pos = i + len;
		if (term_next(title, &pos, &term) && term.at <= i + len + 2 &&
		    (number = number_of(title, &term)))
			parts[n++] = (struct part_number){ which, number };
		i += len - 1;
	}
	/* an annual report is that of its year, whenever it came out */
	for (pos = 0; n < MAX_PARTS && term_next(title, &pos, &term);)
		if (term.digit && term.len == 4 && ascii_isin(title.p[term.at], "12")) {
			parts[n] = (struct part_number){ UINT32_MAX, term.hash };
			break;
		}
}

/* does the citation name its source with a few words only, which mean another in each document? */
static bool
private_name(const struct cite *cite, const struct keys *keys)
{
	size_t k;

	for (k = 0; k < NKEYS; k++)
		if (keys->v[k])
			return false;
	return !cite->date[0] && !cite->container.n && (!cite->author.n || !cite->title.n) &&
	    cite->author.n + cite->title.n < 24;
}

/* what makes two citations the same words: their words in order, the address */
static void
identify(uint64_t id[2], const struct source_row *row, const struct keys *keys, struct slice text)
{
	XXH3_state_t *state = XXH3_createState();
	const struct cite *c = &row->fields;
	struct term term;
	size_t pos = 0;
	XXH128_hash_t h;

	if (!state)
		xfail();
	XXH3_128bits_reset(state);
	while (term_next(text, &pos, &term))
		if (!within(text, c->pinpoint, term.at) && !within(text, c->signal, term.at) &&
		    !within(text, c->url, term.at))
			XXH3_128bits_update(state, &term.hash, sizeof(term.hash));
	XXH3_128bits_update(state, keys, sizeof(*keys));
	XXH3_128bits_update(state, &c->kind, sizeof(c->kind));
	if (private_name(c, keys))
		XXH3_128bits_update(state, row->doc.p, row->doc.n);
	h = XXH3_128bits_digest(state);
	XXH3_freeState(state);
	id[0] = h.high64;
	id[1] = h.low64;
}

static size_t
slot_of(const struct sources *all, const uint64_t id[2])
{
	size_t i = (size_t)id[1] & (all->nslots - 1);
	const struct record *r;

	for (; all->slot[i]; i = (i + 1) & (all->nslots - 1)) {
		r = &all->record[all->slot[i] - 1];
		if (r->id[0] == id[0] && r->id[1] == id[1])
			break;
	}
	return i;
}

static void
grow_slots(struct sources *all)
{
	size_t k;

	all->nslots = all->nslots ? 2 * all->nslots : 1024;
	free(all->slot);
	all->slot = xcalloc(all->nslots, sizeof(*all->slot));
	for (k = 0; k < all->n; k++)
		all->slot[slot_of(all, all->record[k].id)] = (uint32_t)k + 1;
}

static void
add_key(struct sources *all, uint64_t key, size_t record)
{
	if (!key)
		return;
	xgrow(&all->keys, all->nkeys, &all->keys_cap, sizeof(*all->keys));
	all->keys[all->nkeys++] = (struct source_key){ key, (uint32_t)record };
}

static struct span
keep_letters(struct sources *all, struct slice s, size_t max)
{
	struct span span = { all->arena.n, 0 };

	letters_of(&all->arena, s, max);
	span.len = all->arena.n - span.at;
	return span;
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
compare_by(struct sources *all, struct record *r, const struct cite *c, bool read)
{
	struct slice heading = read ? c->title : heading_behind(c);

	r->read = read;
	r->author = words_of(all, c->author, NULL);
	if (!read && heading.p > c->text.p)
		r->author = words_of(all, slice_part(c->text, 0, (size_t)(heading.p - c->text.p)), NULL);
	r->title = words_of(all, heading, NULL);
	r->heading_words = letters_words(heading);
	r->heading = keep_letters(all, heading, LETTERS_PATTERN);
	r->letters = keep_letters(all, c->text, MAX_LETTERS);
	r->body = (struct span){ 0 };
	if (r->author.len > 1 && is_body(c->author)) {
		r->body = keep_letters(all, c->author, LETTERS_PATTERN);
		r->body_words = letters_words(c->author);
	}
}

static void
fill_record(struct sources *all, struct record *r, const struct cite *c,
    const struct keys *keys, bool read)
{
	const struct slice fields[NFIELDS] = { c->author, c->title, c->container,
		slice_of(c->date), c->symbol, c->url };
	size_t k;

	r->kind = c->kind == CITE_INSTRUMENT ? CITE_INSTRUMENT : CITE_FULL;
	r->text = keep(all, c->text);
	for (k = 0; k < NFIELDS; k++)
		r->field[k] = keep(all, fields[k]);
	compare_by(all, r, c, read);
	figures_of(&r->figures, c->text);
	r->all = words_of(all, c->text, c);
	r->year = 0;
	for (k = 0; k < 4 && ascii_isdigit(c->date[k]); k++)
		r->year = r->year * 10 + (unsigned)(c->date[k] - '0');
	/* one that was not understood as a date will do, if there is no other */
	if (r->year == 0 && r->figures.year[1] == 0)
		r->year = r->figures.year[0];
	memset(r->part, 0, sizeof(r->part));
	parts_of(r->part, c->title);
	for (k = 0; k < NEXACT; k++)
		r->exact[k] = keys->v[k];
}

/* of citations in the same words the one whose bytes come first stands for all */
static bool
comes_before(const struct sources *all, const struct cite *c, const struct record *r)
{
	const struct slice fields[NFIELDS] = { c->author, c->title, c->container,
		slice_of(c->date), c->symbol, c->url };
	int order = slice_cmp(c->text, sources_slice(all, r->text));
	size_t k;

	for (k = 0; k < NFIELDS && order == 0; k++)
		order = slice_cmp(fields[k], sources_slice(all, r->field[k]));
	return order < 0;
}

static int64_t
record_of(struct sources *all, const struct source_row *row)
{
	const struct cite *c = &row->fields;
	struct keys keys;
	uint64_t id[2];
	size_t i, k;

	keys_of(&keys, c);
	identify(id, row, &keys, c->text);
	if (2 * all->n >= all->nslots)
		grow_slots(all);
	i = slot_of(all, id);
	if (!all->slot[i]) {
		xgrow(&all->record, all->n, &all->cap, sizeof(*all->record));
		all->record[all->n] = (struct record){ .id = { id[0], id[1] } };
		fill_record(all, &all->record[all->n], c, &keys, row->read);
		for (k = 0; k < NKEYS; k++)
			add_key(all, keys.v[k], all->n);
		all->slot[i] = (uint32_t)++all->n;
	} else if (comes_before(all, c, &all->record[all->slot[i] - 1])) {
		fill_record(all, &all->record[all->slot[i] - 1], c, &keys, row->read);
	}
	return (int64_t)all->slot[i] - 1;
}

void
sources_add(struct sources *all, const struct source_row *row)
{
	struct member m = { .note = row->note, .cite = row->cite, .ref_note = row->ref_note,
		.ref_cite = row->ref_cite, .kind = row->fields.kind, .record = NO_RECORD };

	if (m.kind == CITE_COMMENT || row->fields.text.n == 0)
		return;
	m.doc = keep(all, row->doc);
	m.text = keep(all, row->fields.text);
	m.reason = keep(all, row->reason);
	if (m.kind == CITE_FULL || m.kind == CITE_INSTRUMENT)
		m.record = record_of(all, row);
	xgrow(&all->member, all->nmembers, &all->members_cap, sizeof(*all->member));
	all->member[all->nmembers++] = m;
}

void
sources_find(struct sources *all)
{
	join_references(all);
	join_records(all);
	join_members(all);
}

struct slice
sources_field(const struct sources *all, const struct source *source, int field)
{
	size_t i;
	struct slice s = sources_slice(all, all->record[source->best].field[field]);

	for (i = 0; i < source->nrecords && s.n == 0; i++)
		s = sources_slice(all, all->record[all->order[source->from + i]].field[field]);
	return s;
}

const struct source *
sources_of(const struct sources *all, const struct member *member)
{
	return member->record == NO_RECORD ? NULL :
	    &all->source[all->record[member->record].source];
}

void
sources_free(struct sources *all)
{
	free(all->record);
	free(all->member);
	free(all->source);
	free(all->order);
	buf_free(&all->arena);
	terms_free(&all->dict);
	free(all->terms);
	free(all->keys);
	free(all->slot);
	*all = (struct sources){ 0 };
}
