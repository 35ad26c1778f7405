// SPDX-License-Identifier: ISC
#include <stdlib.h>

#include "ascii.h"
#include "rec/find.h"
#include "rec/verb.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

enum { HEADING_MAX = 120, AHEAD = 3, SKIP_MAX = 3, LONG_ITEM = 160, NUMBER_MAX = 9999 };

/* an item that may be a recommendation, until the list as a whole is known */
struct entry {
	size_t from, to, block;
	struct slice label;
	size_t parent; /* index + 1 of the entry it is part of */
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

static size_t
roman_value(struct slice s)
{
	size_t i, v = 0, d, next = 0;

	for (i = s.n; i > 0; i--) {
		switch (ascii_lower(s.p[i - 1])) {
		case 'i': d = 1; break;
		case 'v': d = 5; break;
		case 'x': d = 10; break;
		case 'l': d = 50; break;
		case 'c': d = 100; break;
		default: return 0;
		}
		v = d < next ? v - d : v + d;
		next = d;
	}
	return v;
}

static size_t
letter_value(struct slice s)
{
	return s.n == 1 && ascii_isalpha(s.p[0]) ? (size_t)(ascii_lower(s.p[0]) - 'a' + 1) : 0;
}

static bool
is_alpha(enum item_kind kind)
{
	return kind == ITEM_LETTER || kind == ITEM_ROMAN;
}

/* a gap of up to two is a marker that the converter lost */
static bool
next_in_row(size_t last, size_t n)
{
	return last && n > last && n <= last + 3;
}

static struct slice
last_part(struct slice label, struct slice *head)
{
	size_t i = label.n;

	while (i > 0 && label.p[i - 1] != '.')
		i--;
	if (i == 0) /* B5 */
		while (i < label.n && !ascii_isdigit(label.p[i]))
			i++;
	*head = slice_part(label, 0, i);
	return slice_from(label, i);
}

/* does marker b come after marker a in the same list? */
static bool
follows(const struct item *a, const struct item *b)
{
	struct slice heada, headb, na, nb;
	size_t x, y;

	if (is_alpha(a->kind) && is_alpha(b->kind))
		return next_in_row(letter_value(a->label), letter_value(b->label)) ||
		       next_in_row(roman_value(a->label), roman_value(b->label));
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case ITEM_BULLET: return slice_eq(a->label, b->label);
	case ITEM_NUMBER:
		return slice_num(a->label, NUMBER_MAX, &x) && slice_num(b->label, NUMBER_MAX, &y) &&
		       next_in_row(x, y);
	case ITEM_DOTTED:
		na = last_part(a->label, &heada);
		nb = last_part(b->label, &headb);
		return slice_eq(heada, headb) && slice_num(na, NUMBER_MAX, &x) &&
		       slice_num(nb, NUMBER_MAX, &y) && next_in_row(x, y);
	default: return false;
	}
}

/* may the marker be the first of a list below an item? */
static bool
begins(const struct item *item)
{
	size_t n;

	return item->kind == ITEM_BULLET || slice_is_nocase(item->label, "a") ||
	       slice_is_nocase(item->label, "i") ||
	       (item->kind == ITEM_NUMBER && slice_num(item->label, 1, &n) && n == 1);
}

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

/* is there, past a paragraph or a few that explain an item, a next one? */
static bool
resumes(const struct list *list, size_t i)
{
	const struct blocks *blocks = &list->f->blocks;
	size_t j, max = list->last.kind == ITEM_BULLET ? 1 : SKIP_MAX;

	for (j = i; j < blocks->n && j <= i + max; j++) {
		if (blocks->v[j].item.kind)
			return follows(&list->last, &blocks->v[j].item);
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

	if (list->n == 0 || (list->last.kind && follows(&list->last, &b->item))) {
		add(list, i, list->n > 0 && b->item.kind == ITEM_BULLET && bullet_below(list, i));
		return true;
	}
	if (list->inner.kind
		? follows(&list->inner, &b->item)
		: begins(&b->item) &&
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
			if (list->n && like_heading(text) &&
			    blocks->v[i].item.kind != ITEM_BULLET && !slice_ends(text, ":") &&
			    !list->lead->dangling)
				break;
			if (!take_marked(list, i))
				break;
			continue;
		}
		/* "Security: Support ..." after bullets without titles is of the list above them */
		if (list->n && list->lead->dangling && list->last.kind == ITEM_BULLET &&
		    verb_after_title(text) && !verb_after_title(entry_text(list, &list->v[0])))
			break;
		if (list->n && goes_on(list, i))
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

/* does the list as a whole read as what its lead says it is? */
static bool
holds(const struct list *list, bool strict)
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
	if (n == 0)
		return false;
	if (list->lead->kind == REC_QUESTION)
		return questions * 2 >= n;
	if (list->lead->kind == REC_PLEDGE)
		return sentences * 2 > n;
	if (strict)
		return verbs * 4 >= n * 3;
	return list->lead->dangling ? instructs * 3 >= n : instructs * 2 >= n;
}

size_t
list_read(struct finder *f, size_t i, const struct lead *lead, bool strict)
{
	struct list list = { .f = f, .lead = lead };
	size_t end, k, base = f->recs->n;
	struct rec *rec;

	end = trim_end(&list, collect(&list, i));
	if (!holds(&list, strict)) {
		free(list.v);
		return i;
	}
	for (k = 0; k < list.n; k++) {
		rec = finder_add(f, lead, list.v[k].from, list.v[k].to, list.v[k].label);
		if (rec && list.v[k].parent)
			rec->parent = base + list.v[k].parent;
	}
	free(list.v);
	return end > i ? end : i;
}
