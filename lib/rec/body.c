// SPDX-License-Identifier: ISC
#include "rec/body.h"

#include <string.h>

#include "buf.h"
#include "rec/demand.h"
#include "rec/pattern.h"

enum { HEAD_BLOCKS = 60, TITLE_MAX = 300, REVIEW_MAX = 80 };

/* stands for the body's name, so that the patterns of "we" hold */
#define WE_WORD "we "
enum { WE_LEN = sizeof(WE_WORD) - 1 };

/* titles of what a body writes itself */
static const struct {
	const char *title, *body;
} titles[] = {
	{ "Concluding observations o", "Committee" },
	{ "Concluding comments o", "Committee" },
	{ "Report of the Special Rapporteur", "Special Rapporteur" },
	{ "Report of the Independent Expert", "Independent Expert" },
	{ "Report of the Special Representative", "Special Representative" },
	{ "Report of the Working Group", "Working Group" },
	{ "Report of the Expert Mechanism", "Expert Mechanism" },
	{ "Report of the Subcommittee", "Subcommittee" },
	{ "Report of the Commission", "Commission" },
	{ "Report of the independent international commission", "Commission" },
	{ "Report of the Office of the United Nations High Commissioner", "High Commissioner" },
	{ "Report of the United Nations High Commissioner", "High Commissioner" },
};

/* whom such a body asks, and how it does without its own name */
static const char *const asked[] = { "State party should", "State party must",
	"State party is urged to", "State party is requested to", "State party is invited to",
	"State party is encouraged to", "State party is called upon to",
	"State party is strongly encouraged to", "State party is also requested to",
	"State party is further requested to", "State party is also encouraged to",
	"State party is also invited to", "State party is further encouraged to", NULL };

/* the same after a sentence that asked */
static const char *const again_asked[] = { "It should", "The State should", "They should", NULL };

/* stands between those words and the verb */
static const char *const also[] = { " also", " further", " furthermore", " therefore", " thus",
	" additionally", " moreover", ", in particular,", " in particular", ",", " ", NULL };

/* does the title at the head of s go on with the review whose reports tell what States recommend? */
static bool
of_review(struct slice s)
{
	return slice_find(slice_part(s, 0, REVIEW_MAX), 0, "Universal") != (size_t)-1;
}

struct slice
body_author(const struct finder *f)
{
	struct slice body = buf_get(&f->report->body.text), s;
	size_t i, k;

	for (i = 0; i < f->blocks.n && i < HEAD_BLOCKS; i++) {
		s = finder_text(f, i);
		for (k = 0; k < sizeof(titles) / sizeof(titles[0]) && s.n <= TITLE_MAX; k++)
			/* a title may have more than one line, each of which stands alone */
			if (slice_starts_nocase(s, titles[k].title))
				return of_review(slice_from(body, (size_t)(s.p - body.p))) ?
				    (struct slice){ 0 } : slice_of(titles[k].body);
	}
	return (struct slice){ 0 };
}

/* the end of the items that go on with block i, which ends in a colon */
static size_t
items_end(const struct finder *f, size_t i)
{
	size_t k = i + 1;

	while (k < f->blocks.n &&
	       (f->blocks.v[k].item.kind == ITEM_LETTER || f->blocks.v[k].item.kind == ITEM_ROMAN ||
		   f->blocks.v[k].item.kind == ITEM_BULLET))
		k++;
	return f->blocks.v[k - 1].to;
}

/* add s[from..), a part of the sentence s of block i, asked of addressee */
static void
add(struct finder *f, size_t i, struct slice s, size_t from, size_t to, struct slice addressee)
{
	size_t base = (size_t)(s.p - f->report->body.text.p), end = base + to;
	struct lead lead = { .section = slice_trim(slice_part(s, 0, from)),
		.addressee = addressee,
		.dangling = true };

	if (to == s.n && slice_ends(slice_trim(s), ":"))
		end = items_end(f, i);
	finder_add(f, &lead, base + from, end, f->blocks.v[i].item.label);
}

/* "The State party should ...": where what it should do begins; s.n: it does not say */
static size_t
should_at(struct slice s, bool again, struct slice *addressee)
{
	const char *const *p;
	size_t at = (size_t)-1;

	for (p = asked; *p && at == (size_t)-1; p++)
		if ((at = slice_find(s, 0, *p)) != (size_t)-1) {
			*addressee = slice_part(s, at, at + strlen("State party"));
			at += strlen(*p);
		}
	for (p = again_asked; *p && at == (size_t)-1 && again; p++)
		if (slice_starts(s, *p))
			at = strlen(*p);
	if (at == (size_t)-1)
		return s.n;
	for (p = also; *p; p++)
		if (slice_starts(slice_from(s, at), *p))
			at += strlen(*p);
	return at;
}

/* "the Committee, recalling ..., recommends that ...": where its verb begins; 0: nowhere */
static size_t
verb_at(struct finder *f, struct slice s, bool again)
{
	struct slice group[PATTERN_GROUPS];

	if (!pattern_find(f->words, USE_BODY_ASKS, s, group) ||
	    !(slice_is(group[1], "It") ? again && group[1].p == s.p
				       : slice_eq(group[1], f->author)))
		return 0;
	return (size_t)(group[0].p - s.p) + group[0].n;
}

bool
body_read(struct finder *f, size_t i, struct slice s, bool again)
{
	struct slice copy, addressee = { 0 };
	struct demand demand = { 0 };
	struct buf words = { 0 };
	size_t at, pos = 0, from, had = f->recs->n;

	if ((at = verb_at(f, s, again)) > 0) {
		buf_puts(&words, WE_WORD);
		buf_slice(&words, slice_from(s, at));
		copy = buf_get(&words);
		/* what a colon ends asks only where the items below are not read for themselves */
		while (copy.n && (copy.p[copy.n - 1] == ':' || copy.p[copy.n - 1] == ' '))
			copy.n--;
		while (demand_next(f->words, (struct slice){ 0 }, copy, &pos, &demand)) {
			from = (size_t)(demand.text.p - copy.p) + at - WE_LEN;
			addressee = demand.lead.addressee;
			if (addressee.n)
				addressee =
				    slice_part(s, (size_t)(addressee.p - copy.p) + at - WE_LEN,
					(size_t)(addressee.p - copy.p) + at - WE_LEN + addressee.n);
			add(f, i, s, from,
			    demand.text.p + demand.text.n == copy.p + copy.n ? s.n
									     : from + demand.text.n,
			    addressee);
		}
		buf_free(&words);
	}
	if (again && had)
		addressee = f->recs->v[had - 1].addressee;
	if (f->recs->n == had && (at = should_at(s, again, &addressee)) < s.n)
		add(f, i, s, at, s.n, addressee);
	return f->recs->n > had;
}
