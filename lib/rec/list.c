// SPDX-License-Identifier: ISC
#include <stdlib.h>

#include "ascii.h"
#include "rec/find.h"
#include "rec/order.h"
#include "rec/verb.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

enum { HEADING_MAX = 120, SKIP_MAX = 3, LONG_ITEM = 160, SCRAP_MAX = 48 };

/* an item that may be a recommendation, until the list as a whole is known */
struct entry {
	size_t from, to, block;
	struct slice label;
	size_t parent; /* index + 1 of the entry it is part of */
	size_t rec;    /* the number it got; 0: none */
	bool instructs, verb, question;
};

struct list {
	struct finder *f;
	const struct lead *lead;
	struct entry *v;
	size_t n, cap;
	struct item last, inner; /* the last marker at the top, and below it */
	size_t top;		 /* index of the last entry at the top */
	size_t column;		 /* where its siblings' text begins, in characters */
};

static bool
ends_in(struct slice s, const char *stops)
{
	for (; *stops; stops++)
		if (s.n && s.p[s.n - 1] == *stops)
			return true;
	return false;
}

/* short, no sentence, and no fragment of one */
static bool
like_heading(struct slice s)
{
	uint32_t c;

	return s.n && s.n <= HEADING_MAX && !ends_in(s, ".;,?!)") && utf8_next(s, 0, &c) &&
	       !utf8_islower(c) && !slice_ends(s, "”") && !verb_instructs(s);
}

static struct slice
entry_text(const struct list *list, const struct entry *e)
{
	return slice_part(buf_get(&list->f->report->body.text), e->from, e->to);
}

static void
add(struct list *list, size_t i, bool below)
{
	const struct block *b = &list->f->blocks.v[i];
	struct slice text = finder_text(list->f, i);
	struct entry e = { .from = b->text, .to = b->to, .block = i };

	if (b->item.kind != ITEM_BULLET && b->item.kind != ITEM_NONE)
		e.label = b->item.label;
	e.verb = verb_commands(text);
	e.instructs = e.verb || verb_instructs(text);
	e.question = ends_in(text, "?");
	if (below)
		e.parent = list->top + 1;
	else
		list->top = list->n;
	if (below)
		list->inner = b->item;
	else if (b->item.kind)
		list->last = b->item;
	if (!below)
		list->inner = (struct item){ 0 };
	xgrow(&list->v, list->n, &list->cap, sizeof(*list->v));
	list->v[list->n++] = e;
}

/* a block without a marker that stands where its siblings do: its bullet was lost */
static bool
lost_marker(const struct list *list, size_t i)
{
	const struct block *b = &list->f->blocks.v[i], *p = &list->f->blocks.v[i - 1];
	size_t indent = list->f->blocks.v[list->v[list->top].block].indent;
	uint32_t c;

	return list->last.kind == ITEM_BULLET && !b->apart && b->line == p->last_line + 1 &&
	       b->indent > indent && b->indent <= indent + 8 &&
	       utf8_next(finder_text(list->f, i), 0, &c) && !utf8_islower(c);
}

/* the end of an item that a page or a converter cut off from it */
static bool
goes_on(const struct list *list, size_t i)
{
	const struct entry *e = &list->v[list->n - 1];
	uint32_t c;

	return e->block + 1 == i && !sentence_ends_at(entry_text(list, e), e->to - e->from) &&
	       !ends_in(entry_text(list, e), ";:") && utf8_next(finder_text(list->f, i), 0, &c) &&
	       utf8_islower(c);
}

/* "Recommendation: Require ..." below a numbered title; "Analysis", a heading of one word */
static bool
says_recommendation(const struct list *list, size_t i)
{
	const struct entry *e = &list->v[list->n - 1];

	return e->block + 1 == i && e->label.n && slice_starts(finder_text(list->f, i), "Recommendation: ");
}

/* where to find more, below a list: it asks the reader */
static bool
is_notice(struct slice s)
{
	static const char *const words[] = { "please visit", "please contact", "please see",
		"for more information", NULL };
	const char *const *w;

	for (w = words; *w; w++)
		if (slice_find_nocase(s, 0, *w) != (size_t)-1)
			return true;
	return false;
}

static bool
is_one_word(struct slice s)
{
	return slice_find(s, 0, " ") == (size_t)-1 && s.n && ascii_isupper(s.p[0]) &&
	       !ends_in(s, ".;:,?!)");
}

/* is there, past a paragraph or a few that explain an item, a next one? */
static bool
resumes(const struct list *list, size_t i)
{
	const struct blocks *blocks = &list->f->blocks;
	size_t j, max = list->last.kind == ITEM_BULLET ? 1 : SKIP_MAX;

	for (j = i; j < blocks->n && j <= i + max; j++) {
		if (blocks->v[j].item.kind)
			return order_follows(&list->last, &blocks->v[j].item);
		if (like_heading(finder_text(list->f, j)) ||
		    ends_in(finder_text(list->f, j), ":") ||
		    slice_ends(finder_text(list->f, j), "："))
			return false;
	}
	return false;
}

static bool
begins_small(struct slice s)
{
	uint32_t c;

	return utf8_next(s, 0, &c) && utf8_islower(c);
}

/* a bullet below a bullet is told by its place, or where a converter made all alike, by its case */
static bool
bullet_below(const struct list *list, size_t i)
{
	const struct block *b = &list->f->blocks.v[i];
	const struct entry *top = &list->v[list->top];

	if (!ends_in(entry_text(list, top), ":"))
		return false;
	return b->indent > list->f->blocks.v[top->block].indent ||
	       (begins_small(finder_text(list->f, i)) && !begins_small(entry_text(list, top)));
}

/* take the marked block i as an item of the list, or below one; false: it is neither */
static bool
take_marked(struct list *list, size_t i)
{
	const struct block *b = &list->f->blocks.v[i];

	if (list->n == 0 || (list->last.kind && order_follows(&list->last, &b->item))) {
		add(list, i, list->n > 0 && b->item.kind == ITEM_BULLET && bullet_below(list, i));
		return true;
	}
	if (list->inner.kind
		? order_follows(&list->inner, &b->item)
		: order_begins(&b->item) &&
		      (ends_in(entry_text(list, &list->v[list->n - 1]), ":") ||
			  b->indent > list->f->blocks.v[list->v[list->top].block].indent)) {
		add(list, i, true);
		return true;
	}
	return false;
}

/* "Detention ........ 36": a line of a table of contents */
static bool
leads_to_page(struct slice s)
{
	return slice_find(s, 0, "......") != (size_t)-1;
}

/* is the next block a marked one? */
static bool
marked_after(const struct list *list, size_t i)
{
	const struct blocks *blocks = &list->f->blocks;

	return i + 1 < blocks->n && blocks->v[i + 1].item.kind != ITEM_NONE;
}

/* a number and a title: a heading, unless the next number follows at once */
static bool
numbered_heading(const struct list *list, size_t i)
{
	const struct blocks *blocks = &list->f->blocks;
	const struct item *item = &blocks->v[i].item;

	return item->kind != ITEM_BULLET && !list->lead->dangling &&
	       like_heading(finder_text(list->f, i)) && !slice_ends(finder_text(list->f, i), ":") &&
	       !(list->lead->summary && i + 1 < blocks->n &&
		   order_follows(item, &blocks->v[i + 1].item));
}

/* the next block after those that make up the list */
static size_t
collect(struct list *list, size_t i)
{
	const struct blocks *blocks = &list->f->blocks;
	struct lead other;

	for (; i < blocks->n; i++) {
		struct slice text = finder_text(list->f, i), whole = finder_whole(list->f, i);

		if (lead_heading(list->f->words, whole, &other) || leads_to_page(text) ||
		    lead_closing(list->f->words, whole))
			break;
		if (blocks->v[i].item.kind) {
			if (list->n && numbered_heading(list, i))
				break;
			if (!take_marked(list, i))
				break;
			continue;
		}
		if (is_notice(text) || (list->n && is_one_word(text)))
			break;
		/* "Security: Support ..." after bullets without titles is of the list above them */
		if (list->n && list->lead->dangling && list->last.kind == ITEM_BULLET &&
		    verb_after_title(text) && !verb_after_title(entry_text(list, &list->v[0])))
			break;
		if (list->n && (goes_on(list, i) || says_recommendation(list, i)))
			list->v[list->n - 1].to = blocks->v[i].to;
		else if (list->n && lost_marker(list, i))
			add(list, i, false);
		else if ((list->last.kind == ITEM_NONE || list->last.kind == ITEM_BULLET) &&
			 verb_commands(text) && !ends_in(text, "?") &&
			 (!ends_in(text, ":") || marked_after(list, i)))
			add(list, i, false);
		else if (list->n == 0 || !list->last.kind || !resumes(list, i))
			break;
	}
	return i;
}

/* numbered paragraphs go on after the last recommendation: those are none */
static size_t
trim_end(struct list *list, size_t end)
{
	const struct entry *e;

	while (list->n && !list->lead->dangling) {
		e = &list->v[list->n - 1];
		if (e->parent || e->instructs || e->question || e->to - e->from < LONG_ITEM)
			break;
		end = e->block;
		list->n--;
	}
	return end;
}

/* "Speed limits at the landing": a few words that happen to begin with a verb, and no sentence */
static bool
is_scrap(const struct list *list, const struct entry *e)
{
	struct slice s = entry_text(list, e);

	return list->f->blocks.v[e->block].item.kind == ITEM_NONE && s.n < SCRAP_MAX &&
	       !list->lead->dangling && !sentence_ends_at(s, s.n) && !ends_in(s, ";:");
}

/* does the list as a whole read as what its lead says it is? */
static bool
holds(const struct list *list, enum list_bar bar)
{
	size_t i, n = 0, verbs = 0, instructs = 0, questions = 0, sentences = 0;

	for (i = 0; i < list->n; i++) {
		if (list->v[i].parent)
			continue;
		n++;
		verbs += list->v[i].verb;
		instructs += list->v[i].instructs;
		questions += list->v[i].question;
		sentences += !like_heading(entry_text(list, &list->v[i]));
	}
	if (n == 0 || (list->n == 1 && is_scrap(list, &list->v[0])))
		return false;
	if (list->lead->kind == REC_QUESTION)
		return questions * 2 >= n;
	if (list->lead->kind == REC_PLEDGE)
		return sentences * 2 > n;
	if (bar == LIST_VERBS)
		return verbs * 4 >= n * 3;
	if (bar == LIST_DEMANDS)
		return n > 1 && questions == 0 && instructs * 4 >= n * 3;
	if (list->lead->objects)
		return n > 1;
	return list->lead->dangling || bar == LIST_MIXED ? instructs * 3 >= n : instructs * 2 >= n;
}

/* add entry k; what stands below one that was left out is left out, too */
static void
put(struct list *list, size_t k)
{
	struct entry *e = &list->v[k];
	size_t parent = e->parent ? list->v[e->parent - 1].rec : 0;
	struct rec *rec;

	if (e->parent && !parent)
		return;
	rec = finder_add(list->f, list->lead, e->from, e->to, e->label);
	if (!rec)
		return;
	rec->parent = parent;
	e->rec = list->f->recs->n;
	asks_below(list->f, list->lead);
}

size_t
list_read(struct finder *f, size_t i, const struct lead *lead, enum list_bar bar)
{
	struct list list = { .f = f, .lead = lead };
	size_t end, k;

	end = trim_end(&list, collect(&list, i));
	if (!holds(&list, bar)) {
		free(list.v);
		return i;
	}
	for (k = 0; k < list.n; k++)
		if ((bar != LIST_DEMANDS && bar != LIST_MIXED) || list.v[k].parent ||
		    list.v[k].instructs)
			put(&list, k);
	free(list.v);
	return end > i ? end : i;
}
