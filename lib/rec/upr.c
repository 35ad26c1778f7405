// SPDX-License-Identifier: ISC
#include <string.h>

#include "ascii.h"
#include "rec/find.h"
#include "rec/states.h"
#include "rec/verb.h"
#include "utf8.h"

enum { NUMBER_MAX = 9999, LOST_MAX = 3, AHEAD = 8, OBJECT_WORDS = 3 };

struct upr {
	struct finder *f;
	struct lead lead;
	struct slice paragraph; /* the number of the paragraph that introduces the list */
	size_t number;		/* the same as a number, 0: none */
	size_t last;		/* the last item's number */
	size_t from, to;	/* the item under way in the running text; to 0: none */
	struct slice label;
	bool dotted;
};

static struct slice
body(const struct upr *u)
{
	return buf_get(&u->f->report->body.text);
}

/* the end of s without the stops, blanks and joining words after its last part */
static size_t
end_of(struct slice s, size_t from, size_t end)
{
	static const char *const joins[] = { " and", " or", " et", " y", NULL };
	const char *const *j;
	bool cut = true;

	while (cut && end > from) {
		cut = ascii_isin(s.p[end - 1], ".;, \n*");
		end -= cut;
		for (j = joins; *j && !cut; j++)
			if (slice_ends(slice_part(s, from, end), *j)) {
				end -= strlen(*j);
				cut = true;
			}
	}
	return end;
}

/* does s[from..end) end with States in brackets? */
static bool
has_states(struct slice s, size_t from, size_t end)
{
	size_t open;

	end = end_of(s, from, end);
	return end > from && states_before(slice_part(s, from, end), end - from, &open);
}

/* one recommendation, States and all: split off who makes it */
static void
add_part(struct upr *u, size_t from, size_t to)
{
	struct slice s = body(u), states;
	size_t end = end_of(s, from, to), last = end, open, close;
	struct rec *rec;

	/* "(Togo) (Nepal)": the groups are met from the last to the first */
	while (end > from && states_before(slice_part(s, from, end), end - from, &open))
		end = end_of(s, from, from + open);
	rec = finder_add(u->f, &u->lead, from, end, u->label);
	if (!rec)
		return;
	if (!u->dotted)
		rec->paragraph = u->paragraph;
	for (open = end; open < last; open = close + 1) {
		while (open < last && s.p[open] != '(')
			open++;
		close = states_closing(slice_part(s, 0, last), open);
		if (open == last || close == (size_t)-1)
			break;
		states = slice_part(s, open + 1, close);
		states_list(states, &rec->recommender);
	}
}

/*
 * What begins after a group of States that ends at i: where the next part
 * begins, or 0.  `whole`: what stands before it may stand alone.
 */
static size_t
next_part(struct slice s, size_t i, size_t end, bool whole)
{
	static const char *const joins[] = { "and ", "or ", "also ", "et ", "y ", NULL };
	const char *const *j;
	struct slice rest;
	bool stop = false;
	size_t at, open;

	for (; i < end && ascii_isin(s.p[i], ";.,/ \n"); i++)
		stop |= s.p[i] == ';' || s.p[i] == '.';
	for (j = joins; *j; j++)
		if (slice_starts(slice_part(s, i, end), *j))
			i += strlen(*j);
	rest = slice_part(s, i, end);
	if (rest.n == 0 || rest.p[0] == '(')
		return 0;
	/* the last words after the States say nothing new: a part has States of its own */
	for (at = 0; (at = slice_find(rest, at, "(")) != (size_t)-1; at++) {
		open = states_closing(rest, at);
		if (open != (size_t)-1 && states_list(slice_part(rest, at + 1, open), NULL))
			break;
		if (at > 3000)
			return 0;
	}
	if (at == (size_t)-1)
		return 0;
	return stop || (whole && verb_leading(rest, NULL).n) || slice_starts(rest, "recommends")
		   ? i
		   : 0;
}

/* are there words enough from .. to for a verb and its object? */
static bool
has_object(struct slice s, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to && n <= OBJECT_WORDS; from++)
		n += s.p[from] != ' ' && (from + 1 == to || s.p[from + 1] == ' ');
	return n > OBJECT_WORDS;
}

/* the item under way is complete: one row for each of its parts */
static void
flush(struct upr *u)
{
	struct slice s = body(u);
	size_t i, close, from = u->from, next;

	if (u->to == 0)
		return;
	for (i = u->from; i < u->to; i++) {
		if (s.p[i] != '(')
			continue;
		close = states_closing(slice_part(s, 0, u->to), i);
		if (close == (size_t)-1)
			continue;
		/* "Sign (X), ratify (Y) the Covenant": too short to have an object */
		if (states_list(slice_part(s, i + 1, close), NULL) &&
		    (next = next_part(s, close + 1, u->to, has_object(s, from, i))) != 0) {
			add_part(u, from, close + 1);
			from = next;
			i = next - 1;
		} else if (slice_find(slice_part(s, i + 1, close), 0, "(") == (size_t)-1) {
			i = close;
		}
	}
	add_part(u, from, u->to);
	u->to = 0;
}

static void
start(struct upr *u, const struct block *b, struct slice label)
{
	flush(u);
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
		start(u, b, b->item.label);
		return true;
	}
	if (!u->dotted && b->item.kind == ITEM_NUMBER && slice_num(b->item.label, NUMBER_MAX, &n) &&
	    n > u->last && n <= u->last + LOST_MAX) {
		u->last = n;
		start(u, b, b->item.label);
		return true;
	}
	if (b->item.kind == ITEM_LETTER && (u->last == 0 || !u->dotted) && u->to == 0) {
		start(u, b, b->item.label);
		return true;
	}
	/* the rest of an item whose States have not come yet */
	if (u->to && !has_states(body(u), u->from, u->to) && b->to > u->to) {
		u->to = b->to;
		return true;
	}
	/* an item that lost its number */
	if (b->item.kind == ITEM_NONE && has_states(s, 0, s.n) && verb_instructs(s) &&
	    utf8_next(s, 0, &c) && !utf8_islower(c) && s.p[0] != '(') {
		u->last++;
		start(u, b, (struct slice){ 0 });
		return true;
	}
	return u->to != 0;
}

/* is there an item in the next blocks?  With no colon before it States have to make it */
static bool
has_items(const struct upr *u, size_t i, bool colon)
{
	const struct blocks *blocks = &u->f->blocks;
	size_t j, n;

	for (j = i; j < blocks->n && j < i + AHEAD; j++) {
		const struct item *item = &blocks->v[j].item;
		struct lead lead;

		if (lead_report(u->f->words, finder_text(u->f, j), &lead))
			return false;
		if (colon && item->kind == ITEM_DOTTED && dotted_number(u, item->label, &n))
			return true;
		if (has_states(finder_text(u->f, j), 0, finder_text(u->f, j).n) &&
		    (item->kind != ITEM_NUMBER || (slice_num(item->label, 4, &n))))
			return true;
	}
	return false;
}

size_t
upr_read(struct finder *f, size_t i, const struct lead *lead)
{
	struct upr u = { .f = f, .lead = *lead };
	const struct block *b = &f->blocks.v[i];
	size_t j;

	if (b->item.kind == ITEM_NUMBER) {
		u.paragraph = b->item.label;
		slice_num(u.paragraph, NUMBER_MAX, &u.number);
	}
	if (!has_items(&u, i + 1, slice_ends(finder_text(f, i), ":")))
		return i;
	for (j = i + 1; j < f->blocks.n && !is_over(&u, j); j++)
		if (!take(&u, j) && u.last > 0)
			break;
	flush(&u);
	return j;
}
