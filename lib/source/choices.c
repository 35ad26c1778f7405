// SPDX-License-Identifier: ISC
#include "source/choices.h"

#include <stdlib.h>
#include <xxhash.h>

#include "cite/cite.h"
#include "cite/terms.h"
#include "xalloc.h"

/* one of the two texts of a choice, by the hash of its words */
struct choice_text {
	uint64_t hash;
	size_t choice;
	bool second;
};

/* a record that the one or the other text names */
struct choice_match {
	size_t choice;
	bool second;
	uint32_t record;
};

/* the words outside the pinpoint */
static uint64_t
hash_of(struct slice text, struct slice pinpoint)
{
	struct term term;
	size_t pos = 0, from = pinpoint.n ? (size_t)(pinpoint.p - text.p) : text.n;
	uint64_t h = 0;

	while (term_next(text, &pos, &term))
		if (term.at < from || term.at >= from + pinpoint.n)
			h = XXH3_64bits_withSeed(&term.hash, sizeof(term.hash), h);
	return h;
}

static void
add_text(struct choices *c, uint64_t hash, bool second)
{
	xgrow(&c->text, c->ntext, &c->text_cap, sizeof(*c->text));
	c->text[c->ntext++] = (struct choice_text){ hash, c->n, second };
}

void
choices_add(struct choices *c, struct slice a, struct slice b, bool apart)
{
	struct slice text[2] = { a, b };
	struct cite cite;
	int i;

	for (i = 0; i < 2; i++) {
		cite_read(&cite, text[i]);
		add_text(c, hash_of(text[i], (struct slice){ 0 }), i);
		if (cite.pinpoint.n)
			add_text(c, hash_of(text[i], cite.pinpoint), i);
	}
	xgrow(&c->apart, c->n, &c->apart_cap, sizeof(*c->apart));
	c->apart[c->n++] = apart;
	c->sorted = false;
}

static int
by_hash(const void *a, const void *b)
{
	const struct choice_text *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->choice > y->choice) - (x->choice < y->choice);
}

static void
match(struct choices *c, uint64_t hash, uint32_t record)
{
	size_t lo = 0, hi = c->ntext, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (c->text[mid].hash < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < c->ntext && c->text[lo].hash == hash; lo++) {
		xgrow(&c->match, c->nmatch, &c->match_cap, sizeof(*c->match));
		c->match[c->nmatch++] = (struct choice_match){ c->text[lo].choice, c->text[lo].second,
			record };
	}
}

void
choices_seen(struct choices *c, struct slice text, struct slice pinpoint, uint32_t i)
{
	if (c->n == 0)
		return;
	if (!c->sorted)
		qsort(c->text, c->ntext, sizeof(*c->text), by_hash);
	c->sorted = true;
	match(c, hash_of(text, (struct slice){ 0 }), i);
	/* only a pinpoint that is a piece of the text can be left out of it */
	if (pinpoint.n && pinpoint.p >= text.p && pinpoint.p < text.p + text.n)
		match(c, hash_of(text, pinpoint), i);
}

static int
by_choice(const void *a, const void *b)
{
	const struct choice_match *x = a, *y = b;

	if (x->choice != y->choice)
		return x->choice < y->choice ? -1 : 1;
	if (x->second != y->second)
		return x->second ? 1 : -1;
	return (x->record > y->record) - (x->record < y->record);
}

/* the matches of a choice: all of the one text with all of the other */
static void
apply(struct choices *c, struct sets *sets, size_t from, size_t to, bool apart)
{
	size_t i, k, second = from;

	while (second < to && !c->match[second].second)
		second++;
	for (i = from; i < second; i++)
		for (k = second; k < to; k++) {
			if (i > from && k > second && !apart)
				break;
			if (apart)
				sets_part(sets, c->match[i].record, c->match[k].record);
			else
				sets_join(sets, c->match[i].record, c->match[k].record);
		}
}

size_t
choices_apply(struct choices *c, struct sets *sets)
{
	size_t pass, i, to, k, unique = 0, found = 0;

	if (c->nmatch)
		qsort(c->match, c->nmatch, sizeof(*c->match), by_choice);
	for (i = 0; i < c->nmatch; i++)
		if (i == 0 || by_choice(&c->match[unique - 1], &c->match[i]) != 0)
			c->match[unique++] = c->match[i];
	c->nmatch = unique;
	/* those apart come first: what is kept apart is not merged */
	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < c->nmatch; i = to) {
			k = c->match[i].choice;
			for (to = i; to < c->nmatch && c->match[to].choice == k; to++)
				;
			found += pass && !c->match[i].second && c->match[to - 1].second;
			if (c->apart[k] == (pass == 0))
				apply(c, sets, i, to, c->apart[k]);
		}
	return c->n - found;
}

void
choices_free(struct choices *c)
{
	free(c->text);
	free(c->match);
	free(c->apart);
	*c = (struct choices){ 0 };
}
