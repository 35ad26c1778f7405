// SPDX-License-Identifier: ISC
#include "sign/sign.h"

#include <stdlib.h>

#include "ascii.h"
#include "columns.h"
#include "note/ending.h"
#include "rec/block.h"
#include "rec/verb.h"
#include "sign/entry.h"
#include "sign/signing.h"
#include "utf8.h"
#include "xalloc.h"

enum { BEFORE = 4, CONTEXT_MAX = 200, NUMBER_MAX = 99999, LOST_MAX = 2, LINES_MAX = 6,
	DENSE_MIN = 5 };

/* the heading of a list, which is nobody */
static const char *const headings[] = { "organisations", "organizations", "individuals", "signatories",
	"supporting organisations", "supporting organizations", "organisations:", "organizations:",
	"individuals:", "signatories:", "signataires", "signataires :", "firmantes", "firmantes:",
	"organizaciones", "organizaciones:", "подписи", "подписи:", NULL };

/* before those to whom a letter goes as well */
static const char *const copies[] = { "copy", "copies", "cc", "c.c.", "copy to", "copie", "copies à", "copia",
	"копия", "抄送", NULL };

struct roll {
	const struct report *report;
	const struct blocks *blocks;
	size_t first, end; /* blocks */
	size_t dense;	   /* the blocks before it are lines that all are entries */
	bool bodies;	   /* ... of bodies */
	size_t tried;	   /* the blocks before it were looked through for such lines */
	bool marked;	   /* numbers or bullets begin its entries */
	bool announced;	   /* words of signing stand before it */
};

/* what the paragraphs before block i say: 1 a list of signatories follows, -1 another list */
static int
announced(const struct report *report, const struct blocks *blocks, size_t i)
{
	struct slice s;
	size_t j;

	for (j = i; j > 0 && i - j < BEFORE; j--) {
		s = block_whole(report, &blocks->v[j - 1]);
		/* the end of a paragraph is what stands before the list */
		if (s.n > CONTEXT_MAX)
			s = slice_part(s, s.n - CONTEXT_MAX, s.n);
		if (signing_mentioned(s))
			return 1;
		if (signing_others(s))
			return -1;
	}
	return 0;
}

/* may block b stand after block a in one list? */
static bool
follows(const struct block *a, const struct block *b)
{
	size_t x, y;

	if (a->item.kind != b->item.kind)
		return false;
	if (a->item.kind == ITEM_BULLET)
		return slice_eq(a->item.label, b->item.label);
	return a->item.kind == ITEM_NUMBER && slice_num(a->item.label, NUMBER_MAX, &x) &&
	       slice_num(b->item.label, NUMBER_MAX, &y) && y > x && y <= x + 1 + LOST_MAX;
}

static bool
starts(const struct block *b)
{
	size_t n;

	return b->item.kind == ITEM_BULLET ||
	       (b->item.kind == ITEM_NUMBER && slice_num(b->item.label, 1, &n) && n == 1);
}

/* an entry without a marker: a short line that is no sentence */
static bool
bare_entry(const struct report *report, const struct block *b)
{
	struct entry_parts parts;

	return b->item.kind == ITEM_NONE && entry_split(block_text(report, b), &parts) &&
	       !slice_in_nocase(parts.name, copies);
}

/* the words of blocks i .. end - 1, with newlines between */
static struct slice
blocks_text(const struct roll *roll, size_t i, size_t end)
{
	return slice_part(buf_get(&roll->report->body.text), roll->blocks->v[i].text,
	    roll->blocks->v[end - 1].to);
}

/*
 * An entry of several lines without markers, the name alone on the first: its
 * blocks end before *end.  Where what stands below it without a blank line
 * ends; 0: it is none.
 */
static size_t
lined_entry(const struct roll *roll, size_t i, size_t *end)
{
	const struct blocks *blocks = roll->blocks;
	struct entry_parts parts;
	size_t j;

	for (j = i; j < blocks->n && j <= i + LINES_MAX && (j == i || !blocks->v[j].apart) &&
	    blocks->v[j].item.kind == ITEM_NONE && entry_like_line(block_text(roll->report, &blocks->v[j])); j++)
		;
	*end = j;
	if (j < i + 2 || j > i + LINES_MAX || !entry_split_lines(blocks_text(roll, i, j), &parts))
		return 0;
	while (j < blocks->n && !blocks->v[j].apart)
		j++;
	return j;
}

/*
 * Lines one below the other after words of signing, all in capitals: where a
 * third of them are bodies or people by their words, the others are too.
 */
static void
find_dense(struct roll *roll)
{
	const struct blocks *blocks = roll->blocks;
	struct entry_parts parts;
	struct slice text;
	size_t i, known = 0, people = 0;

	/* what begins inside of such lines is no list of its own */
	if (roll->first < roll->tried)
		return;
	for (i = roll->first; i < blocks->n && (i == roll->first || !blocks->v[i].apart) &&
	    blocks->v[i].item.kind == ITEM_NONE; i++) {
		text = block_text(roll->report, &blocks->v[i]);
		if (!entry_like_line(text) || !entry_like_title(text))
			break;
		known += entry_split(text, &parts);
		people += parts.name.n > 0 && parts.name.n < text.n;
	}
	if (i - roll->first >= DENSE_MIN &&
	    signing_mentioned(block_text(roll->report, &blocks->v[roll->first])))
		return;
	roll->tried = i;
	if (i - roll->first < DENSE_MIN || known * 3 < i - roll->first ||
	    announced(roll->report, blocks, roll->first) <= 0)
		return;
	roll->dense = i;
	roll->bodies = people == 0;
}

/* the entry that block i begins: its blocks end before *end; where the next may begin; 0: none does */
static size_t
next_entry(const struct roll *roll, size_t i, size_t *end)
{
	*end = i + 1;
	if (i >= roll->blocks->n)
		return 0;
	if (roll->marked)
		return i == roll->first || follows(&roll->blocks->v[i - 1], &roll->blocks->v[i]) ? i + 1 : 0;
	if (i < roll->dense || bare_entry(roll->report, &roll->blocks->v[i]))
		return i + 1;
	return lined_entry(roll, i, end);
}

/* the list that begins at block i, if one may */
static bool
roll_from(struct roll *roll, size_t i)
{
	const struct blocks *blocks = roll->blocks;
	size_t next, end;
	int context;

	roll->first = roll->end = i;
	roll->dense = 0;
	roll->marked = starts(&blocks->v[i]);
	if (slice_in_nocase(block_text(roll->report, &blocks->v[i]), headings))
		return false;
	if (!roll->marked)
		find_dense(roll);
	while ((next = next_entry(roll, roll->end, &end)))
		roll->end = next;
	if (roll->end == i)
		return false;
	context = announced(roll->report, blocks, i);
	roll->announced = context > 0;
	return context >= 0 || blocks->v[i].item.kind == ITEM_NUMBER;
}

/* does the list as a whole look like one of signatories? */
static bool
holds(const struct roll *roll)
{
	size_t i, next, end, n = 0, like = 0, people = 0, orders = 0, lined = 0;
	const struct block *b = &roll->blocks->v[roll->first];
	struct entry_parts parts;
	struct slice text;

	for (i = roll->first; i < roll->end; i = next) {
		next = next_entry(roll, i, &end);
		text = blocks_text(roll, i, end);
		n++;
		lined += end > i + 1;
		if (entry_split(text, &parts)) {
			like++;
			people += parts.name.n > 0;
			orders += !parts.name.n && verb_leading(text, NULL).n > 0;
		} else if (i < roll->dense ||
		    (roll->announced && text.n < CONTEXT_MAX && entry_like_name(text))) {
			like++;
		}
	}
	if (orders * 3 > n)
		return false;
	/* a letter may be signed by one, who has a line for the name and another for the role */
	if (roll->announced)
		return like * 10 >= n * 7 && (b->item.kind != ITEM_NONE || n >= 2 || lined);
	/* nothing announces it: more entries, nearly all of them people with a role or a body */
	return b->item.kind == ITEM_NUMBER && n >= 3 && like * 10 >= n * 8 && people * 2 >= n;
}

/* is it led back to by the bytes that are printed?  What goes on in a second column is not */
static bool
is_found_again(const struct report *report, const struct signatory *s)
{
	struct span span = columns_span(report->columns, s->at, s->len);

	return report_unfold(report, &span.at, &span.len, &report->body, 0) && span.at == s->at &&
	    span.len == s->len;
}

/* the entry that is bytes from .. to of the running text, in block i */
static void
add(struct signatories *found, const struct roll *roll, size_t i, size_t from, size_t to)
{
	const struct report *report = roll->report;
	const struct item *item = &roll->blocks->v[i].item;
	struct slice body = buf_get(&report->body.text), text = slice_trim(slice_part(body, from, to));
	struct signatory s = { .label = item->kind == ITEM_NUMBER ? item->label : (struct slice){ 0 } };
	struct entry_parts parts;

	/* a number that stands alone is nobody */
	if (text.n == 0)
		return;
	if (!entry_split(text, &parts) && i < roll->dense && roll->bodies)
		parts = (struct entry_parts){ .organisation = text };
	from = (size_t)(text.p - body.p);
	s.at = view_byte(&report->body, from);
	s.len = view_byte_end(&report->body, from + text.n) - s.at;
	if (!is_found_again(report, &s))
		return;
	s.name = parts.name;
	s.role = parts.role;
	s.organisation = parts.organisation;
	xgrow(&found->v, found->n, &found->cap, sizeof(*found->v));
	found->v[found->n++] = s;
}

/*
 * Where in block b the line that ends an entry ends: one whose page had room
 * for the first word of the next.  *line, the first of the entry, moves behind it.
 */
static size_t
line_end(const struct report *report, const struct block *b, size_t *line)
{
	const struct layout *lay = &report->layout;
	size_t pos;

	while (++*line <= b->last_line) {
		if (!line_is_short(lay, *line - 1, *line) || line_starts_small(lay, *line))
			continue;
		pos = view_pos(&report->body, lay->line[*line].at);
		if (pos > b->text && pos < b->to)
			return pos;
	}
	return b->to;
}

static void
add_lines(struct signatories *found, const struct roll *roll, size_t i)
{
	const struct block *b = &roll->blocks->v[i];
	size_t from, to, line = b->line;

	for (from = b->text; from < b->to; from = to) {
		to = line_end(roll->report, b, &line);
		add(found, roll, i, from, to);
	}
}

static void
add_roll(struct signatories *found, const struct roll *roll)
{
	size_t i, next, end;

	for (i = roll->first; i < roll->end; i = next) {
		next = next_entry(roll, i, &end);
		if (i < roll->dense)
			add_lines(found, roll, i);
		else
			add(found, roll, i, roll->blocks->v[i].text, roll->blocks->v[end - 1].to);
	}
}

void
signatories_find(struct signatories *found, const struct report *report)
{
	struct roll roll = { .report = report };
	struct blocks blocks;
	size_t i = 0;

	*found = (struct signatories){ 0 };
	blocks_find(&blocks, report);
	roll.blocks = &blocks;
	while (i < blocks.n) {
		if (roll_from(&roll, i) && holds(&roll))
			add_roll(found, &roll);
		i = roll.end > i ? roll.end : i + 1;
	}
	blocks_free(&blocks);
}

void
signatories_free(struct signatories *found)
{
	free(found->v);
	*found = (struct signatories){ 0 };
}
