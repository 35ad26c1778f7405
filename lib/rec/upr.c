// SPDX-License-Identifier: ISC
#include <string.h>

#include "ascii.h"
#include "pieces.h"
#include "rec/find.h"
#include "rec/part.h"
#include "rec/states.h"
#include "rec/stretch.h"
#include "rec/verb.h"
#include "utf8.h"

enum { NUMBER_MAX = 9999, LOST_MAX = 3, AHEAD = 8, STRETCHED_MAX = 24 };

struct upr {
	struct finder *f;
	struct lead lead;
	struct slice paragraph; /* the number of the paragraph that introduces the list */
	size_t number;		/* the same as a number, 0: none */
	size_t last;		/* the last item's number */
	size_t from, to;	/* the item under way in the running text; to 0: none */
	size_t block;		/* its last block */
	struct slice label;
	bool dotted;
};

static struct slice
body(const struct upr *u)
{
	return buf_get(&u->f->report->body.text);
}

/* does s[from..end) end with States in brackets? */
static bool
has_states(struct slice s, size_t from, size_t end)
{
	size_t open;

	end = stretch_end(s, from, end);
	return end > from && states_before(slice_part(s, from, end), end - from, &open);
}

/* the words of a part that stands in more than one place */
static void
put_words(struct buf *words, struct slice s, const struct upr_part *part)
{
	size_t i;

	for (i = 0; i < part->n && part->n > 1; i++) {
		if (i)
			buf_putc(words, ' ');
		buf_fold(words, slice_part(s, part->piece[i].from, part->piece[i].to));
	}
}

/* one recommendation of the item s, and who makes it */
static void
add_part(struct upr *u, struct slice s, const struct upr_part *part)
{
	size_t base = (size_t)(s.p - body(u).p), open, close;
	struct rec *rec;

	rec = finder_add(u->f, &u->lead, base + part->piece[0].from,
	    base + part->piece[part->n - 1].to, u->label);
	if (!rec)
		return;
	if (rec->to - rec->from <= PIECES_MAX)
		put_words(&rec->words, s, part);
	if (!u->dotted)
		rec->paragraph = u->paragraph;
	for (open = part->states_from; open < part->states_to; open = close + 1) {
		while (open < part->states_to && s.p[open] != '(')
			open++;
		close = states_closing(slice_part(s, 0, part->states_to), open);
		if (open == part->states_to || close == (size_t)-1)
			break;
		states_list(slice_part(s, open + 1, close), &rec->recommender);
	}
}

/* the item under way is complete: one row for each of its parts */
static void
flush(struct upr *u)
{
	struct slice s = slice_part(body(u), u->from, u->to);
	struct upr_parts parts;
	size_t i;

	if (u->to == 0)
		return;
	upr_parts_find(&parts, s);
	for (i = 0; i < parts.n; i++)
		add_part(u, s, &parts.v[i]);
	upr_parts_free(&parts);
	u->to = 0;
}

static void
start(struct upr *u, size_t i, struct slice label)
{
	const struct block *b = &u->f->blocks.v[i];

	flush(u);
	u->block = i;
	u->from = b->text;
	u->to = b->to;
	u->label = label;
}

/* "96.12" under paragraph 96: 12 */
static bool
dotted_number(const struct upr *u, struct slice label, size_t *n)
{
	size_t dot = slice_find(label, 0, "."), end;

	if (dot == (size_t)-1 || !slice_eq(slice_part(label, 0, dot), u->paragraph))
		return false;
	for (end = dot + 1; end < label.n && ascii_isdigit(label.p[end]); end++)
		;
	return slice_num(slice_part(label, dot + 1, end), NUMBER_MAX, n);
}

/* does the list end here: the next paragraph, the report's last words? */
static bool
is_over(const struct upr *u, size_t i)
{
	const struct block *b = &u->f->blocks.v[i];
	struct slice s = finder_text(u->f, i);
	struct lead lead;
	size_t n = 0;
	bool number = b->item.kind == ITEM_NUMBER && slice_num(b->item.label, NUMBER_MAX, &n);

	if (b->item.kind == ITEM_DOTTED && dotted_number(u, b->item.label, &n))
		return false;
	if (slice_starts_nocase(s, "All conclusions") || slice_starts_nocase(s, "Annex"))
		return true;
	if (has_states(s, 0, s.n))
		return number && u->dotted && n == u->number + 1;
	if (b->item.kind == ITEM_ROMAN || (number && n == u->number + 1))
		return true;
	return (number ? n > u->number : slice_ends(s, ":")) && lead_report(u->f->words, s, &lead);
}

/* does block i carry the list on: the next item? */
static bool
is_next(const struct upr *u, size_t i)
{
	const struct block *b = i < u->f->blocks.n ? &u->f->blocks.v[i] : NULL;
	size_t n;

	if (!b)
		return false;
	if (b->item.kind == ITEM_DOTTED)
		return dotted_number(u, b->item.label, &n) && n > u->last &&
		       n <= u->last + LOST_MAX;
	return b->item.kind == ITEM_NUMBER && !u->dotted && b->to > b->text &&
	       slice_num(b->item.label, NUMBER_MAX, &n) && n > u->last && n <= u->last + LOST_MAX;
}

/* the next paragraph's number, set free at the head of the page that the list ends on */
static bool
is_stray(const struct upr *u, size_t i)
{
	const struct block *b = &u->f->blocks.v[i];
	size_t n;

	return b->item.kind == ITEM_NUMBER && b->to == b->text && u->number &&
	       slice_num(b->item.label, NUMBER_MAX, &n) && n == u->number + 1 && is_next(u, i + 1);
}

/* block i as an item or the end of one; false: it is neither */
static bool
take(struct upr *u, size_t i)
{
	const struct block *b = &u->f->blocks.v[i];
	struct slice s = finder_text(u->f, i);
	uint32_t c;
	size_t n;

	if (b->item.kind == ITEM_DOTTED && dotted_number(u, b->item.label, &n)) {
		u->dotted = true;
		u->last = n;
		start(u, i, b->item.label);
		return true;
	}
	if (!u->dotted && b->item.kind == ITEM_NUMBER && slice_num(b->item.label, NUMBER_MAX, &n) &&
	    n > u->last && n <= u->last + LOST_MAX) {
		u->last = n;
		start(u, i, b->item.label);
		return true;
	}
	if (b->item.kind == ITEM_LETTER && (u->last == 0 || !u->dotted) && u->to == 0) {
		start(u, i, b->item.label);
		return true;
	}
	/* the rest of an item whose States have not come yet */
	if (u->to && !has_states(body(u), u->from, u->to) && b->to > u->to) {
		u->to = b->to;
		u->block = i;
		return true;
	}
	/* the words of a stretched line, each set free as a paragraph after the item's last */
	if (u->to && b->item.kind == ITEM_NONE && s.n <= STRETCHED_MAX && utf8_next(s, 0, &c) &&
	    utf8_islower(c) && i == u->block + 1) {
		u->to = b->to;
		u->block = i;
		return true;
	}
	/* an item that lost its number */
	if (b->item.kind == ITEM_NONE && has_states(s, 0, s.n) && verb_instructs(s) &&
	    utf8_next(s, 0, &c) && !utf8_islower(c) && s.p[0] != '(') {
		u->last++;
		start(u, i, (struct slice){ 0 });
		return true;
	}
	return u->to != 0;
}

/* does s begin as a recommendation, with States in brackets anywhere in it? */
static bool
is_item(struct slice s)
{
	size_t i, close;

	if (!slice_starts(s, "Recommend") &&
	    !verb_leading(slice_part(s, 0, slice_find(s, 0, ",")), NULL).n)
		return false;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '(' || (close = states_closing(s, i)) == (size_t)-1)
			continue;
		if (states_list(slice_part(s, i + 1, close), NULL))
			return true;
	}
	return false;
}

/* is there an item in the next blocks?  With no colon before it States have to make it */
static bool
has_items(const struct upr *u, size_t i, bool colon)
{
	const struct blocks *blocks = &u->f->blocks;
	size_t j, n;

	for (j = i; j < blocks->n && j < i + AHEAD; j++) {
		const struct item *item = &blocks->v[j].item;
		struct slice s = finder_text(u->f, j);
		struct lead lead;

		if (colon && item->kind == ITEM_DOTTED && dotted_number(u, item->label, &n))
			return true;
		if (colon && j == i && slice_is(item->label, "1") && is_item(s))
			return true;
		if (has_states(s, 0, s.n) &&
		    (item->kind != ITEM_NUMBER || (slice_num(item->label, 4, &n))))
			return true;
		if (lead_report(u->f->words, s, &lead))
			return false;
	}
	return false;
}

size_t
upr_read(struct finder *f, size_t i, const struct lead *lead)
{
	struct upr u = { .f = f, .lead = *lead };
	const struct block *b = &f->blocks.v[i];
	size_t j;

	u.paragraph = b->item.kind == ITEM_NUMBER ? b->item.label : f->stray;
	slice_num(u.paragraph, NUMBER_MAX, &u.number);
	if (!has_items(&u, i + 1, slice_ends(finder_text(f, i), ":")))
		return i;
	f->stray = (struct slice){ 0 };
	f->list_from = f->recs->n;
	for (j = i + 1; j < f->blocks.n; j++) {
		if (is_stray(&u, j)) {
			f->stray = f->blocks.v[j].item.label;
			continue;
		}
		if (is_over(&u, j) || (!take(&u, j) && u.last > 0))
			break;
	}
	flush(&u);
	f->list_to = f->recs->n;
	return j;
}
