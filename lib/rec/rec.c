// SPDX-License-Identifier: ISC
#include "rec/rec.h"

#include <stdlib.h>

#include "ascii.h"
#include "rec/body.h"
#include "rec/find.h"
#include "rec/pattern.h"
#include "rec/same.h"
#include "rec/verb.h"
#include "utf8.h"
#include "xalloc.h"

enum { PROSE_MAX = 3, HEADING_MAX = 120, PARAGRAPH_MAX = 700, COLUMN_HEAD_MAX = 60 };

/* the section under way: a heading of recommendations, and what may stand below it */
struct scope {
	bool open;
	bool mixed;	  /* another heading stands beside its own: two columns */
	bool strict;	  /* under a heading of its own that may end the section */
	size_t prose;	  /* paragraphs since its last item or heading */
	struct lead lead; /* its heading */
	struct lead part; /* the part for one addressee; section empty: none */
	struct item item; /* the heading's number */
};

const char *
rec_kind_name(enum rec_kind kind)
{
	static const char *const names[] = { "recommendation", "request", "question", "pledge" };

	return names[kind];
}

struct slice
finder_text(const struct finder *f, size_t i)
{
	return block_text(f->report, &f->blocks.v[i]);
}

struct slice
finder_whole(const struct finder *f, size_t i)
{
	return block_whole(f->report, &f->blocks.v[i]);
}

struct slice
finder_paragraph(const struct finder *f, size_t i)
{
	const struct block *b = &f->blocks.v[i], *next = b + 1;
	struct slice s = finder_text(f, i);

	if (b->item.kind != ITEM_NUMBER || i + 1 == f->blocks.n || s.n == 0 || s.n > PARAGRAPH_MAX ||
	    ascii_isin(s.p[s.n - 1], ".;:,?!)") || next->item.kind != ITEM_NONE ||
	    next->to - next->text > PARAGRAPH_MAX || !lead_ends_colon(finder_text(f, i + 1)))
		return s;
	return slice_part(buf_get(&f->report->body.text), b->text, next->to);
}

struct rec *
finder_add(struct finder *f, const struct lead *lead, size_t from, size_t to, struct slice label)
{
	struct slice body = buf_get(&f->report->body.text);
	struct slice text = slice_trim(slice_part(body, from, to));
	struct rec *rec;

	if (text.n == 0)
		return NULL;
	xgrow(&f->recs->v, f->recs->n, &f->recs->cap, sizeof(*f->recs->v));
	rec = &f->recs->v[f->recs->n++];
	*rec = (struct rec){ .from = (size_t)(text.p - body.p),
		.kind = lead->kind,
		.label = label,
		.section = lead->section,
		.addressee = lead->addressee,
		.response = lead->response };
	rec->to = rec->from + text.n;
	rec->at = view_byte(&f->report->body, rec->from);
	rec->len = view_byte_end(&f->report->body, rec->to) - rec->at;
	if (rec->kind != REC_QUESTION)
		rec->action = verb_action(text);
	return rec;
}

void
finder_drop(struct finder *f, size_t n)
{
	while (f->recs->n > n) {
		f->recs->n--;
		buf_free(&f->recs->v[f->recs->n].words);
		buf_free(&f->recs->v[f->recs->n].recommender);
	}
}

/* a title of another section: short, and no sentence */
static bool
is_title(const struct finder *f, size_t i)
{
	struct slice s = finder_text(f, i);
	uint32_t c;

	return s.n && s.n <= HEADING_MAX && !ascii_isin(s.p[s.n - 1], ".;,?!:)") &&
	       f->blocks.v[i].item.kind != ITEM_BULLET && utf8_next(s, 0, &c) && !utf8_islower(c) &&
	       verb_leading(s, NULL).n == 0;
}

/* what a recommendation under the open section is under; NULL: nothing */
static const struct lead *
scope_lead(const struct scope *scope)
{
	if (!scope->open)
		return NULL;
	return scope->part.section.n ? &scope->part : &scope->lead;
}

/* do both begin or end with the same word: "Key findings", "Key recommendations"? */
static bool
share_word(struct slice a, struct slice b)
{
	size_t i = 0, k = 0;

	while (i < a.n && i < b.n && a.p[i] == b.p[i] && a.p[i] != ' ')
		i++;
	while (k < a.n && k < b.n && a.p[a.n - 1 - k] == b.p[b.n - 1 - k] && a.p[a.n - 1 - k] != ' ')
		k++;
	return (i > 2 && i < a.n && i < b.n && a.p[i] == ' ' && b.p[i] == ' ') ||
	       (k > 2 && k < a.n && k < b.n && a.p[a.n - 1 - k] == ' ' && b.p[b.n - 1 - k] == ' ');
}

/* two headings at once that are alike or end in colons are those of two columns */
static bool
beside_heading(const struct finder *f, size_t i)
{
	struct slice s = finder_text(f, i), before = i ? finder_text(f, i - 1) : s;

	if (i == 0 || before.n > COLUMN_HEAD_MAX || s.n > COLUMN_HEAD_MAX ||
	    f->blocks.v[i - 1].item.kind != ITEM_NONE)
		return false;
	return (slice_ends(s, ":") && slice_ends(before, ":")) || share_word(s, before);
}

static void
open_scope(const struct finder *f, struct scope *scope, const struct lead *lead, size_t i)
{
	*scope = (struct scope){ .open = true,
		.lead = *lead,
		.item = f->blocks.v[i].item,
		.mixed = beside_heading(f, i) };
}

/* how a heading's number begins: with digits, a Roman numeral, a letter */
static enum item_kind
numbering(const struct item *item)
{
	if (item->kind == ITEM_DOTTED)
		return ascii_isdigit(item->label.p[0]) ? ITEM_NUMBER : ITEM_LETTER;
	return item->kind;
}

/* IV. Recommendations ... V. Conclusion: a number of the same kind, and not below it */
static bool
ends_section(const struct item *section, const struct item *title)
{
	return section->kind && section->kind != ITEM_BULLET && title->kind &&
	       numbering(section) == numbering(title) &&
	       !slice_eq(slice_part(title->label, 0, section->label.n), section->label);
}

/* a title below or after the heading of recommendations */
static void
meet_title(struct finder *f, struct scope *scope, size_t i)
{
	if (lead_closing(f->words, finder_whole(f, i)) || scope->strict ||
	    ends_section(&scope->item, &f->blocks.v[i].item)) {
		scope->open = false;
		return;
	}
	scope->strict = true;
	scope->prose = 0;
	scope->part = (struct lead){ 0 };
}

/* figures of a chart that a converter put between a heading and its list */
static bool
is_figures(struct slice s)
{
	size_t i, step;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step)
		if (utf8_isalpha(c))
			return false;
	return true;
}

/* block i in an open section; returns the next block to look at */
static size_t
read_section(struct finder *f, struct scope *scope, size_t i)
{
	struct lead to;
	size_t next;

	if (is_figures(finder_text(f, i)))
		return i + 1;
	if (lead_addressee(f->words, finder_whole(f, i), &to)) {
		scope->part = to;
		scope->part.kind = scope->lead.kind;
		scope->strict = false;
		scope->prose = 0;
		return i + 1;
	}
	next = list_read(f, i, scope_lead(scope),
	    scope->strict  ? LIST_VERBS
	    : scope->mixed ? LIST_MIXED
			   : LIST_ASKED);
	if (next > i) {
		scope->prose = 0;
		return next;
	}
	if (is_title(f, i) && (!scope->mixed || scope->prose > 0)) {
		meet_title(f, scope, i);
	} else if (++scope->prose > PROSE_MAX) {
		scope->open = false;
	}
	return i;
}

/* "Such laws should:" speaks of the recommendation before it */
static bool
points_back(struct slice s)
{
	static const char *const words[] = { "Such ", "These ", "This ", "They ", "It ", "Those ",
		"Ces ", "Cette ", "Estas ", "Estos ", "Эти ", NULL };
	const char *const *w;

	for (w = words; *w; w++)
		if (slice_starts(s, *w))
			return true;
	return false;
}

/* what the items below a lead-in have to be */
static enum list_bar
lead_bar(struct finder *f, const struct scope *scope, const struct lead *lead)
{
	if (lead->summary)
		return LIST_DEMANDS;
	return lead->dangling || scope->open || lead_recommends(f->words, lead->section)
		   ? LIST_ASKED
		   : LIST_VERBS;
}

/* the block introduces a list: read it */
static size_t
read_lead(struct finder *f, const struct scope *scope, size_t i)
{
	const struct block *next = i + 1 < f->blocks.n ? &f->blocks.v[i + 1] : NULL;
	struct lead lead;
	size_t end, first, parent, had = f->recs->n;

	if (!next || !lead_in(f->words, finder_text(f, i), next->item.kind == ITEM_NONE, &lead))
		return i;
	if (scope->open && lead.addressee.n == 0)
		lead.addressee =
		    scope->part.section.n ? scope->part.addressee : scope->lead.addressee;
	/* what its other sentences ask for comes first, but only if there is a list */
	asks_before(f, i);
	parent = scope->open && points_back(lead.section) ? f->recs->n : 0;
	if (parent)
		lead.addressee = scope_lead(scope)->addressee;
	first = f->recs->n;
	end = list_read(f, i + 1, &lead, lead_bar(f, scope, &lead));
	for (; parent && first < f->recs->n; first++)
		if (f->recs->v[first].parent == 0)
			f->recs->v[first].parent = parent;
	if (end > i + 1)
		return end;
	finder_drop(f, had);
	return i;
}

static size_t
step(struct finder *f, struct scope *scope, size_t i)
{
	struct lead lead;
	size_t next;

	if (lead_report(f->words, finder_paragraph(f, i), &lead)) {
		if ((next = upr_read(f, i, &lead)) > i) {
			/* what a report says after its lists is about them */
			scope->strict = true;
			return next;
		}
		if (later_read(f, i, &lead))
			return i + 1;
	}
	if ((next = numbered_read(f, i, scope_lead(scope))) > i)
		return next;
	if (!f->asks_itself && lead_heading(f->words, finder_whole(f, i), &lead)) {
		open_scope(f, scope, &lead, i);
		f->told = lead.kind == REC_RECOMMENDATION;
		return i + 1;
	}
	if ((next = read_lead(f, scope, i)) > i)
		return next;
	if (scope->open && (next = read_section(f, scope, i)) > i)
		return next;
	f->told = f->told && !lead_closing(f->words, finder_whole(f, i));
	if (!f->answer || f->blocks.v[i].item.kind == ITEM_NONE)
		asks_read(f, i, f->letter);
	return i + 1;
}

void
recs_find(struct recs *recs, const struct report *report, struct lead_words *words, unsigned also)
{
	struct finder f = { .report = report,
		.words = words,
		.recs = recs,
		.implicit = also & RECS_IMPLICIT,
		.asks = also & RECS_ASKS };
	struct scope scope = { 0 };
	size_t i;

	*recs = (struct recs){ 0 };
	blocks_find(&f.blocks, report);
	f.letter = asks_letter(&f);
	f.answer = f.letter && asks_answer(&f);
	f.author = body_author(&f);
	f.asks_itself = slice_is(f.author, "Committee");
	for (i = 0; i < f.blocks.n;) {
		pattern_within(words, finder_whole(&f, i));
		i = step(&f, &scope, i);
	}
	pattern_within(words, (struct slice){ 0 });
	blocks_free(&f.blocks);
	recs_mark_same(recs, report);
}

void
recs_free(struct recs *recs)
{
	finder_drop(&(struct finder){ .recs = recs }, 0);
	free(recs->v);
	*recs = (struct recs){ 0 };
}
