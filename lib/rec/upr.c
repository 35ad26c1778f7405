// SPDX-License-Identifier: ISC
#include <string.h>

#include "ascii.h"
#include "pieces.h"
#include "rec/find.h"
#include "rec/part.h"
#include "rec/states.h"
#include "rec/stretch.h"
#include "rec/turned.h"
#include "rec/verb.h"
#include "utf8.h"

enum { NUMBER_MAX = 9999, LOST_MAX = 3, AHEAD = 8, STRETCHED_MAX = 24, GAP_NEAR = 2 };

struct upr {
	struct finder *f;
	struct lead lead;
	struct slice paragraph; /* the number of the paragraph that introduces the list */
	size_t number;		/* the same as a number, 0: none */
	size_t last;		/* the last item's number */
	size_t from, to;	/* the item under way in the running text; to 0: none */
	size_t proper;		/* where the words begin that a stretched line set free; 0: none */
	size_t gap;		/* where they belong; 0: not known */
	size_t block;		/* its last block */
	struct slice label;
	bool dotted;
};

static struct slice
body(const struct upr *u)
{
	return buf_get(&u->f->report->body.text);
}

/* the words that a stretched line set free */
static struct slice
set_free(const struct upr *u)
{
	size_t end = stretch_end(body(u), u->proper, u->to);

	return slice_trim(slice_part(body(u), u->proper, end));
}

/* do the words that were set free belong to s[from..to)? */
static bool
holds_gap(const struct upr *u, struct slice s, size_t from, size_t to)
{
	size_t base = (size_t)(s.p - body(u).p);

	return u->gap > base + from && u->gap <= base + to + GAP_NEAR;
}

static void
put_piece(struct buf *words, struct slice piece)
{
	if (piece.n == 0)
		return;
	if (words->n)
		buf_putc(words, ' ');
	buf_fold(words, piece);
}

/* the words of a part that stands in more than one place */
static void
put_words(const struct upr *u, struct buf *words, struct slice s, const struct upr_part *part)
{
	size_t i, from, to, gap;

	for (i = 0; i < part->n; i++) {
		from = part->piece[i].from;
		to = part->piece[i].to;
		if (!holds_gap(u, s, from, to)) {
			put_piece(words, slice_part(s, from, to));
			continue;
		}
		gap = u->gap - (size_t)(s.p - body(u).p);
		put_piece(words, slice_trim(slice_part(s, from, gap < to ? gap : to)));
		put_piece(words, set_free(u));
		put_piece(words, slice_trim(slice_part(s, gap < to ? gap : to, to)));
	}
}

/* is one of its pieces that which the words that were set free belong to? */
static bool
part_holds_gap(const struct upr *u, struct slice s, const struct upr_part *part)
{
	size_t i;

	for (i = 0; i < part->n; i++)
		if (holds_gap(u, s, part->piece[i].from, part->piece[i].to))
			return true;
	return false;
}

/* one recommendation of the item s, and who makes it */
static void
add_part(struct upr *u, struct slice s, const struct upr_part *part)
{
	size_t base = (size_t)(s.p - body(u).p), open, close;
	bool gap = part->states_to > part->states_from && part_holds_gap(u, s, part);
	struct rec *rec;

	rec = finder_add(u->f, &u->lead, base + part->piece[0].from,
	    gap ? u->to : base + part->piece[part->n - 1].to, u->label);
	if (!rec)
		return;
	if ((gap || part->n > 1) && rec->to - rec->from <= PIECES_MAX)
		put_words(u, &rec->words, s, part);
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

/*
 * The line that the words of a stretched line belong to: of those before the
 * item's last that have room for them the shortest.  What comes after it in the
 * running text, or 0.
 */
static size_t
find_gap(const struct upr *u)
{
	const struct layout *lay = &u->f->report->layout;
	const struct view *view = &u->f->report->body;
	size_t i = layout_line_at(lay, view_byte(view, u->from)), best = 0, gap = 0;
	size_t last = layout_line_at(lay, view_byte_end(view, u->proper) - 1);

	for (; i < last; i++)
		if (lay->line[i].len > 0 && (best == 0 || lay->line[i].len < best)) {
			best = lay->line[i].len;
			gap = view_pos(view, lay->line[i + 1].at);
		}
	return best + set_free(u).n <= lay->width + lay->width / 8 ? gap : 0;
}

/* does nothing but marks stand behind the item's last bracket, if it has one? */
static bool
ends_at_bracket(const struct upr *u)
{
	struct slice s = slice_part(body(u), u->from, u->to);
	size_t i = s.n;

	while (i > 0 && ascii_isin(s.p[i - 1], ";., \n"))
		i--;
	return i > 0 && (s.p[i - 1] == ')' || !memchr(s.p, ')', i));
}

/* may block i hold words of a stretched line, set free as paragraphs after the item's last? */
static bool
is_set_free(const struct upr *u, size_t i)
{
	struct slice s = finder_text(u->f, i);
	uint32_t c;

	/* what follows the last bracket of an item is all that was set free (pieces.h) */
	if (!u->proper && !ends_at_bracket(u))
		return false;
	if (slice_find(s, 0, ")") != (size_t)-1 || slice_find(s, 0, "]") != (size_t)-1)
		return false;
	return u->to && u->f->blocks.v[i].item.kind == ITEM_NONE && s.n <= STRETCHED_MAX &&
	       i == u->block + 1 && utf8_next(s, 0, &c) &&
	       (u->proper ? utf8_isalpha(c) : utf8_islower(c));
}

/*
 * The running text may have joined the words that were set free to the item's
 * last line: what follows the last list of States after a blank line.
 */
static void
part_set_free(struct upr *u)
{
	const struct layout *lay = &u->f->report->layout;
	struct slice s = slice_part(body(u), u->from, u->to);
	size_t i = s.n, end, byte, line;

	while (i > 0 && s.n - i <= lay->width && s.p[i - 1] != ')')
		i--;
	if (u->proper || i == 0 || !stretch_ends_in_states(s, 0, i))
		return;
	while (i < s.n && ascii_isin(s.p[i], ";.,"))
		i++;
	for (end = i; i < s.n && ascii_isin(s.p[i], " \n"); i++)
		;
	byte = view_byte(&u->f->report->body, u->from + i);
	line = layout_line_at(lay, byte);
	if (i == s.n || line == 0 || !lay->line[line - 1].blank ||
	    byte != lay->line[line].at + lay->line[line].indent)
		return;
	u->proper = u->from + end;
	/* a joining word alone says nothing */
	if (set_free(u).n == 0) {
		u->to = u->proper;
		u->proper = 0;
	}
}

/* an item whose last words stand before it */
static bool
add_turned(struct upr *u)
{
	struct buf states = { 0 };
	size_t words, open = 0;
	struct rec *rec;

	if (!turned_item(slice_part(body(u), u->from, u->to), &words, &open, &states)) {
		buf_free(&states);
		return false;
	}
	rec = finder_add(u->f, &u->lead, u->from + words, u->from + open, u->label);
	if (rec) {
		rec->recommender = states;
		if (!u->dotted)
			rec->paragraph = u->paragraph;
	} else {
		buf_free(&states);
	}
	return true;
}

/* the item under way is complete: one row for each of its parts */
static void
flush(struct upr *u)
{
	struct slice s;
	struct upr_parts parts;
	size_t i;

	if (u->to == 0)
		return;
	if (add_turned(u)) {
		u->to = u->proper = 0;
		return;
	}
	part_set_free(u);
	u->gap = u->proper ? find_gap(u) : 0;
	s = slice_part(body(u), u->from, u->gap ? u->proper : u->to);
	upr_parts_find(&parts, s);
	for (i = 0; i < parts.n; i++)
		add_part(u, s, &parts.v[i]);
	upr_parts_free(&parts);
	u->to = u->proper = 0;
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

/* "69.12" after "96.11", with States: the paragraph's number is misprinted */
static bool
is_misprint(const struct upr *u, size_t i)
{
	const struct block *b = &u->f->blocks.v[i];
	struct slice label = b->item.label, s = finder_text(u->f, i);
	size_t dot = slice_find(label, 0, "."), n;

	return u->dotted && b->item.kind == ITEM_DOTTED && dot != (size_t)-1 &&
	       slice_num(slice_part(label, 0, dot), NUMBER_MAX, &n) &&
	       slice_num(slice_from(label, dot + 1), NUMBER_MAX, &n) && n == u->last + 1 &&
	       stretch_ends_in_states(s, 0, s.n);
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
	if (stretch_ends_in_states(s, 0, s.n))
		return number && u->dotted && n == u->number + 1;
	if (b->item.kind == ITEM_ROMAN || (number && n == u->number + 1))
		return true;
	return (number ? n > u->number : lead_ends_colon(s)) && lead_report(u->f->words, s, &lead);
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
	struct slice s = finder_text(u->f, i);
	size_t n;

	/* the page's number may come between */
	return b->item.kind == ITEM_NUMBER && (s.n == 0 || slice_num(s, NUMBER_MAX, &n)) &&
	       u->number && slice_num(b->item.label, NUMBER_MAX, &n) && n == u->number + 1 && is_next(u, i + 1);
}

/* block i as an item or the end of one; false: it is neither */
static bool
take(struct upr *u, size_t i)
{
	const struct block *b = &u->f->blocks.v[i];
	struct slice s = finder_text(u->f, i);
	uint32_t c;
	size_t n;

	if (is_misprint(u, i)) {
		u->last++;
		start(u, i, b->item.label);
		return true;
	}
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
	if (u->to && !u->proper && b->to > u->to &&
	    (!stretch_ends_in_states(body(u), u->from, u->to) ||
		turned_states(slice_part(body(u), u->from, u->to), NULL) == u->to - u->from)) {
		u->to = b->to;
		u->block = i;
		return true;
	}
	if (is_set_free(u, i)) {
		u->proper = u->proper ? u->proper : u->to;
		u->to = b->to;
		u->block = i;
		return true;
	}
	/* an item that lost its number */
	if (b->item.kind == ITEM_NONE && stretch_ends_in_states(s, 0, s.n) && verb_instructs(s) &&
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
		if (stretch_ends_in_states(s, 0, s.n) &&
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
	if (!has_items(&u, i + 1, lead_ends_colon(finder_paragraph(f, i))))
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
