// SPDX-License-Identifier: ISC
#include "rec/block.h"

#include <stdlib.h>

#include "ascii.h"
#include "xalloc.h"

enum { LONE_MAX = 12 };

/* a label without what is printed around it: "(a)" is a, "7." is 7 */
static struct slice
trim_label(struct slice s)
{
	while (s.n && (s.p[0] == '(' || s.p[0] == '['))
		s = slice_from(s, 1);
	while (s.n && ascii_isin(s.p[s.n - 1], ".)]-"))
		s.n--;
	return s;
}

/* is s a marker and nothing else?  item_mark wants words after it */
static bool
lone_mark(struct slice s, struct item *item)
{
	char tried[LONE_MAX + 2];
	size_t i;

	if (s.n == 0 || s.n > LONE_MAX)
		return false;
	for (i = 0; i < s.n; i++)
		tried[i] = s.p[i];
	tried[i++] = ' ';
	tried[i++] = 'X';
	if (!item_mark((struct slice){ tried, i }, item) || item->len != s.n + 1)
		return false;
	/* the label that item_mark found lies in `tried` */
	item->label = s;
	if (item->kind != ITEM_BULLET)
		item->label = trim_label(s);
	item->len = s.n;
	return true;
}

static void
add(struct blocks *blocks, const struct report *report, size_t from, size_t to)
{
	const struct layout *lay = &report->layout;
	struct slice s = slice_part(buf_get(&report->body.text), from, to);
	struct block *last = blocks->n ? &blocks->v[blocks->n - 1] : NULL, b = { 0 };
	struct item item;

	if (s.n == 0)
		return;
	b = (struct block){ .from = from, .text = from, .to = to };
	b.line = layout_line_at(lay, view_byte(&report->body, from));
	b.last_line = layout_line_at(lay, view_byte_end(&report->body, to) - 1);
	b.indent = lay->line[b.line].indent;
	b.apart = b.line > 0 && (lay->line[b.line - 1].blank || lay->line[b.line].opens);
	if (lone_mark(s, &item)) {
		b.item = item;
		b.text = to;
		/* bullets that were set free of their items: the last one counts */
		if (last && last->text == last->to && last->item.kind == ITEM_BULLET) {
			*last = b;
			return;
		}
	} else if (last && last->text == last->to && !item_mark(s, &item)) {
		/* the text of a marker that stood alone */
		last->text = from;
		last->to = to;
		last->last_line = b.last_line;
		return;
	} else if (item_mark(s, &item)) {
		b.item = item;
		b.text = from + item.len;
	}
	xgrow(&blocks->v, blocks->n, &blocks->cap, sizeof(*blocks->v));
	blocks->v[blocks->n++] = b;
}

/* a line in mid paragraph that is a number and no more begins a block */
static void
add_paragraph(struct blocks *blocks, const struct report *report, size_t from, size_t to)
{
	const struct layout *lay = &report->layout;
	size_t i, last, pos, start = from;
	struct slice line;
	struct item item;

	i = layout_line_at(lay, view_byte(&report->body, from)) + 1;
	last = layout_line_at(lay, view_byte_end(&report->body, to) - 1);
	for (; i <= last && to > from; i++) {
		line = layout_trimmed(lay, i);
		if (!lone_mark(line, &item) ||
		    (item.kind != ITEM_NUMBER && item.kind != ITEM_DOTTED))
			continue;
		pos = view_pos(&report->body, (size_t)(line.p - lay->text.p));
		if (pos <= start || pos >= to ||
		    view_byte(&report->body, pos) != (size_t)(line.p - lay->text.p))
			continue;
		add(blocks, report, start, pos - 1);
		add(blocks, report, pos, pos + line.n < to ? pos + line.n : to);
		start = pos + line.n < to ? pos + line.n + 1 : to;
	}
	if (start < to)
		add(blocks, report, start, to);
}

void
blocks_find(struct blocks *blocks, const struct report *report)
{
	struct slice text = buf_get(&report->body.text);
	size_t from, to;

	*blocks = (struct blocks){ 0 };
	for (from = 0; from < text.n; from = to + 1) {
		to = slice_find(text, from, "\n");
		if (to == (size_t)-1)
			to = text.n;
		if (to > from)
			add_paragraph(blocks, report, from, to);
	}
}

void
blocks_free(struct blocks *blocks)
{
	free(blocks->v);
	*blocks = (struct blocks){ 0 };
}

struct slice
block_text(const struct report *report, const struct block *block)
{
	return slice_part(buf_get(&report->body.text), block->text, block->to);
}

struct slice
block_whole(const struct report *report, const struct block *block)
{
	return slice_part(buf_get(&report->body.text), block->from, block->to);
}
