// SPDX-License-Identifier: ISC
#include "ascii.h"
#include "rec/find.h"
#include "rec/verb.h"
#include "sentence.h"
#include "utf8.h"

enum { TITLE_MAX = 200, BLOCKS_MAX = 16, STRAY_MAX = 4, NUMBER_MAX = 999 };

static bool
ends_sentence(struct slice s)
{
	return s.n && sentence_ends_at(s, s.n) && !slice_ends(s, ":");
}

/* "That the law be changed": what a recommendation says after its title */
static bool
is_clause(struct slice s)
{
	return slice_starts(s, "That ") || slice_starts(s, "Que ");
}

/* can block i go on with a recommendation that has not ended? */
static bool
may_follow(const struct finder *f, size_t i)
{
	struct slice s, label;
	struct lead lead;

	if (i >= f->blocks.n)
		return false;
	s = finder_text(f, i);
	return s.n && lead_numbered(f->words, s, &label) == 0 &&
	       !lead_heading(f->words, finder_whole(f, i), &lead) &&
	       !lead_closing(f->words, finder_whole(f, i));
}

/* the block after the last that goes on with the recommendation that ends with block i */
static size_t
end_of(const struct finder *f, size_t i, bool titled)
{
	size_t end = i + 1, first = i;
	struct slice s = finder_text(f, i);
	bool list = slice_ends(s, ":");

	for (; may_follow(f, end) && end < first + BLOCKS_MAX; end++) {
		s = finder_text(f, end);
		if (list) {
			/* the items below "... be confined to:" */
			if (f->blocks.v[end].item.kind == ITEM_NONE &&
			    !slice_ends(finder_text(f, end - 1), ","))
				break;
		} else if (titled) {
			if (f->blocks.v[end].item.kind != ITEM_NONE ||
			    (!ends_sentence(s) && !slice_ends(s, ":") && s.n > TITLE_MAX))
				break;
			titled = !ends_sentence(s) && !slice_ends(s, ":");
			list = slice_ends(s, ":");
			if (list || titled)
				continue;
		} else {
			break;
		}
		if (ends_sentence(s)) {
			end++;
			break;
		}
	}
	return end;
}

/* the first of the blocks up to `end` that are demands in a list below "...:"; end: there is none
 */
static size_t
demands_below(const struct finder *f, size_t i, size_t end)
{
	size_t j, first = i + 1;

	while (first < end && !slice_ends(finder_text(f, first - 1), ":"))
		first++;
	for (j = first; j < end; j++)
		if (f->blocks.v[j].item.kind == ITEM_NONE || !verb_commands(finder_text(f, j)))
			return end;
	return first;
}

/* block i as a part of the recommendation with that number */
static void
add_below(struct finder *f, const struct lead *lead, size_t i, size_t parent)
{
	const struct block *b = &f->blocks.v[i];
	struct rec *rec = finder_add(f, lead, b->text, b->to, (struct slice){ 0 });

	if (rec)
		rec->parent = parent;
}

/* more clauses of the same recommendation, each a paragraph, and demands between them */
static size_t
read_clauses(struct finder *f, size_t i, const struct lead *lead, size_t parent)
{
	size_t j, had = f->recs->n, end = i;

	for (j = i; j < i + 3 && may_follow(f, j); j++) {
		if (!is_clause(finder_text(f, j))) {
			asks_read(f, j, false);
			if (f->recs->n == had && finder_text(f, j).n > STRAY_MAX)
				break;
			if (f->recs->n == had)
				continue;
			had = f->recs->n;
			end = j + 1;
			continue;
		}
		add_below(f, lead, j, parent);
		had = f->recs->n;
		end = j + 1;
	}
	return end;
}

/* "Recommendation 1" of which the text has only the word: its number was taken for a call */
static size_t
number_behind(const struct finder *f, const struct block *b, struct slice *label)
{
	const struct layout *lay = &f->report->layout;
	struct slice line = layout_trimmed(lay, b->last_line);
	size_t end = view_byte_end(&f->report->body, b->to), from = (size_t)(line.p - lay->text.p),
	       n;

	if (!block_wants_number(block_text(f->report, b)) || end < from)
		return 0;
	*label = slice_trim(slice_from(line, end - from));
	return slice_num(*label, NUMBER_MAX, &n) ? b->to - b->text : 0;
}

size_t
numbered_read(struct finder *f, size_t i, const struct lead *scope)
{
	const struct block *b = &f->blocks.v[i];
	struct lead lead = { 0 };
	struct slice label, text;
	size_t at, end, from, first, parent;
	bool alone;

	at = lead_numbered(f->words, finder_text(f, i), &label);
	if (at == 0)
		at = number_behind(f, b, &label);
	if (at == 0)
		return i;
	if (scope)
		lead = *scope;
	text = slice_trim(slice_part(finder_text(f, i), at, b->to - b->text));
	alone = text.n == 0;
	if (alone && (!may_follow(f, i + 1) || !verb_instructs(finder_text(f, i + 1))))
		return i;
	from = alone ? f->blocks.v[i + 1].text : b->text + at;
	end = end_of(f, i + alone,
	    !ends_sentence(alone ? finder_text(f, i + 1) : text) && text.n <= TITLE_MAX);
	first = demands_below(f, i + alone, end);
	finder_add(f, &lead, from, f->blocks.v[first - 1].to, label);
	parent = f->recs->n;
	if (first == end)
		asks_below(f, &lead);
	for (; first < end; first++)
		add_below(f, &lead, first, parent);
	return read_clauses(f, end, &lead, parent);
}
