// SPDX-License-Identifier: ISC
#include "rec/block.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "rec/verb.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

enum { LONE_MAX = 12, TITLE_MAX = 60, SCHEME_MAX = 16 };

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

/* bullets that were set free of their items: one block holds their place, the others are counted */
static bool
heap_up(struct blocks *blocks, struct block *last, const struct block *b)
{
	if (b->item.kind != ITEM_BULLET) {
		blocks->pile = 0;
		return false;
	}
	if (!last || last->text != last->to || last->item.kind != ITEM_BULLET)
		return false;
	blocks->pile = blocks->pile ? blocks->pile + 1 : 2;
	blocks->bullet = b->item;
	*last = *b;
	return true;
}

/* bullets at a page's edge that the running text left out with what is printed there */
static void
heap_up_outside(struct blocks *blocks, const struct report *report, size_t line)
{
	const struct layout *lay = &report->layout;
	struct slice s;
	struct item item;
	size_t at;

	for (; blocks->seen < line; blocks->seen++) {
		s = layout_trimmed(lay, blocks->seen);
		if (!lone_mark(s, &item) || item.kind != ITEM_BULLET)
			continue;
		at = (size_t)(s.p - lay->text.p);
		if (view_byte(&report->body, view_pos(&report->body, at)) == at)
			continue;
		blocks->pile++;
		blocks->bullet = item;
	}
}

/* a short line without a full stop is a title and ends the pile */
static bool
like_title(struct slice s)
{
	return s.n <= TITLE_MAX && !ascii_isin(s.p[s.n - 1], ".;:,!?)");
}

/* a paragraph after a pile of bullets: what goes on with the item before it has none of them */
static void
take_bullet(struct blocks *blocks, struct slice s, struct block *b)
{
	struct block *last = &blocks->v[blocks->n - 1];
	uint32_t c;

	if (like_title(s)) {
		blocks->pile = 0;
		return;
	}
	/* the block that held the pile's place is not needed any more */
	if (last->text == last->to && last->item.kind == ITEM_BULLET)
		blocks->n--;
	if (!utf8_next(s, 0, &c) || utf8_islower(c))
		return;
	b->item = blocks->bullet;
	blocks->pile--;
}

/* where a link of the page leads to, which a converter printed below it */
static bool
is_target(struct slice s)
{
	return (slice_starts(s, "../") ||
		   slice_find(slice_part(s, 0, SCHEME_MAX), 0, "://") != (size_t)-1) &&
	       slice_find(s, 0, " ") == (size_t)-1;
}

static void
add(struct blocks *blocks, const struct report *report, size_t from, size_t to)
{
	const struct layout *lay = &report->layout;
	struct slice s = slice_part(buf_get(&report->body.text), from, to);
	struct block *last = blocks->n ? &blocks->v[blocks->n - 1] : NULL, b = { 0 };
	struct item item;

	if (s.n == 0 || is_target(s))
		return;
	b = (struct block){ .from = from, .text = from, .to = to };
	b.line = layout_line_at(lay, view_byte(&report->body, from));
	b.last_line = layout_line_at(lay, view_byte_end(&report->body, to) - 1);
	b.indent = lay->line[b.line].indent;
	b.apart = b.line > 0 && (lay->line[b.line - 1].blank || lay->line[b.line].opens);
	heap_up_outside(blocks, report, b.line);
	if (lone_mark(s, &item)) {
		b.item = item;
		b.text = to;
		if (heap_up(blocks, last, &b))
			return;
	} else if (blocks->pile && !item_mark(s, &item)) {
		take_bullet(blocks, s, &b);
	} else if (last && last->text == last->to && !item_mark(s, &item)) {
		/* the text of a marker that stood alone */
		last->text = from;
		last->to = to;
		last->last_line = b.last_line;
		return;
	} else if (item_mark(s, &item)) {
		b.item = item;
		b.text = from + item.len;
		blocks->pile = 0;
	}
	xgrow(&blocks->v, blocks->n, &blocks->cap, sizeof(*blocks->v));
	blocks->v[blocks->n++] = b;
}

/* what a number makes a heading of */
static const char *const numbered[] = { "Recommendation ", "RECOMMENDATION ", "Recommandation ",
	"Recomendación ", "Рекомендация ", NULL };

bool
block_wants_number(struct slice s)
{
	const char *const *w;

	for (w = numbered; *w; w++)
		if (s.n + 1 == strlen(*w) && slice_eq(slice_part(slice_of(*w), 0, s.n), s))
			return true;
	return false;
}

/* does a line begin with "Recommendation 4:"? */
static bool
is_numbered(struct slice line)
{
	const char *const *w;
	size_t i;

	for (w = numbered; *w; w++) {
		if (!slice_starts(line, *w))
			continue;
		for (i = strlen(*w); i < line.n && ascii_isdigit(line.p[i]); i++)
			;
		return i > strlen(*w) && i < line.n && (line.p[i] == ':' || line.p[i] == '.') &&
		       (i + 1 == line.n || line.p[i + 1] == ' ');
	}
	return false;
}

/*
 * Does a line in mid paragraph begin a block?  *alone: bytes that are a marker
 * and no more.  A bullet does that is the last, after which the text is set off.
 */
static bool
begins_block(struct slice line, bool last, size_t *alone)
{
	struct item item;

	*alone = 0;
	if (is_numbered(line))
		return true;
	if (!lone_mark(line, &item))
		return false;
	if (item.kind != ITEM_NUMBER && item.kind != ITEM_DOTTED && line.p[0] != '(' &&
	    !(last && item.kind == ITEM_BULLET))
		return false;
	*alone = line.n;
	return true;
}

/* do both begin with the same two words, as the items of a list do ("We support ...")? */
static bool
alike(struct slice a, struct slice b)
{
	size_t i, words = 0;

	for (i = 0; i < a.n && i < b.n && a.p[i] == b.p[i]; i++)
		if (a.p[i] == ' ' && ++words == 2)
			return true;
	return false;
}

/*
 * After a pile of bullets: does line i begin the next item?  Its sentence does so
 * after a short line, with a verb, or as `first` does, the line that the paragraph begins with.
 */
static bool
begins_piled(const struct layout *lay, size_t first, size_t i, size_t widest)
{
	struct slice line = layout_trimmed(lay, i), before = layout_trimmed(lay, i - 1);
	uint32_t c;

	if (!sentence_ends_at(before, before.n) || !utf8_next(line, 0, &c) || utf8_islower(c))
		return false;
	return before.n * 4 < widest * 3 || verb_commands(line) ||
	       alike(layout_trimmed(lay, first), line);
}

/*
 * Where neither a blank line nor a short one parts the items of a list: does a
 * sentence end before line i, and do both it and the paragraph begin as commands,
 * with a title or without ("Privacy: Enact ...")?
 */
static bool
begins_command(const struct layout *lay, size_t first, size_t i)
{
	struct slice before = layout_trimmed(lay, i - 1), line = layout_trimmed(lay, i);
	uint32_t c;

	return sentence_ends_at(before, before.n) && utf8_next(line, 0, &c) && utf8_isupper(c) &&
	       verb_commands(layout_trimmed(lay, first)) && verb_commands(line);
}

/* lines in mid paragraph that are a number and no more, or name one, begin a block */
static void
add_paragraph(struct blocks *blocks, const struct report *report, size_t from, size_t to)
{
	const struct layout *lay = &report->layout;
	struct slice body = buf_get(&report->body.text);
	size_t i, first, last, pos, alone, start = from, widest = 0;
	struct slice line;

	first = layout_line_at(lay, view_byte(&report->body, from));
	last = layout_line_at(lay, view_byte_end(&report->body, to) - 1);
	for (i = first + 1; i <= last && to > from; i++) {
		line = layout_trimmed(lay, i);
		widest = line.n > widest ? line.n : widest;
		if (!begins_block(line, i == last, &alone) && !begins_command(lay, first, i) &&
		    !(blocks->pile > 1 && begins_piled(lay, first, i, widest)))
			continue;
		pos = view_pos(&report->body, (size_t)(line.p - lay->text.p));
		if (pos <= start || pos >= to ||
		    view_byte(&report->body, pos) != (size_t)(line.p - lay->text.p))
			continue;
		/* lines may be joined by nothing, as where a hyphen or a script without blanks is */
		add(blocks, report, start, pos - ((unsigned char)body.p[pos - 1] < 0x80));
		start = pos;
		if (alone == 0)
			continue;
		add(blocks, report, pos, pos + alone < to ? pos + alone : to);
		start = pos + alone < to ? pos + alone + ascii_isspace(body.p[pos + alone]) : to;
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
