// SPDX-License-Identifier: ISC
#include "layout.h"

#include <stdint.h>
#include <stdlib.h>

#include "ascii.h"
#include "block.h"
#include "halves.h"
#include "utf8.h"
#include "xalloc.h"

enum {
	WRAPPED_MAX = 260,   /* longer lines are paragraphs */
	HISTOGRAM = WRAPPED_MAX + 1
};

/* note what tells the lines that are read closely, from the first word of one on */
static void
classify(struct line *line, struct slice s)
{
	const char *p = s.p, *last = s.p + s.n - 1;
	block x, wide = { 0 }, digits = { 0 }, gaps = { 0 };
	ptrdiff_t left;

	/* a block and the byte behind it, which a gap may go on with; the last may hold some of the one before */
	while ((left = last - p - BLOCK) >= 0) {
		x = block_at(p);
		wide |= block_wide(x);
		digits |= block_digits(x);
		gaps |= block_gap(x, p);
		p += left > 0 && left < BLOCK ? left : BLOCK;
	}
	line->wide = block_any(wide);
	line->digits = block_any(digits);
	line->gaps = block_any(gaps);
	for (; p <= last; p++) {
		line->wide |= (unsigned char)*p >= 0x80;
		line->digits |= ascii_isdigit(*p);
		line->gaps |= p < last && *p == ' ' && p[1] == ' ';
	}
}

static void
add_line(struct layout *lay, size_t at, size_t end, size_t page, bool opens)
{
	struct slice s = slice_part(lay->text, at, end);
	struct line line = { .at = at, .len = s.n, .opens = opens,
		.page = page < UINT32_MAX ? (uint32_t)page : UINT32_MAX };
	size_t i = 0, indent, step;
	uint32_t c;

	while (i < s.n && s.p[i] == ' ')
		i++;
	for (indent = i; (step = utf8_next(s, i, &c)) && utf8_isspace(c); i += step)
		indent++;
	line.indent = indent < UINT16_MAX ? (uint16_t)indent : UINT16_MAX;
	line.blank = i == s.n;
	if (!line.blank) {
		line.first = s.p[i];
		line.word = ascii_isalpha(s.p[i]) && i + 1 < s.n && ascii_isalpha(s.p[i + 1]);
		classify(&line, slice_from(s, i));
	}
	line.wide |= i > indent;
	/* marks of direction begin with that byte: they are no white space, and take no place */
	line.odd = i != line.indent || (i < s.n && s.p[i] == '\xe2');
	xgrow(&lay->line, lay->n, &lay->cap, sizeof(*lay->line));
	lay->line[lay->n++] = line;
}

/*
 * The usual length of a full line: nine in ten lines are no longer.  Lines
 * are those of a page if hardly any is longer than a page is wide.
 */
static void
measure(struct layout *lay)
{
	size_t count[HISTOGRAM] = { 0 }, i, lines = 0, bytes = 0, longs = 0, seen = 0;
	size_t alone = 0;

	for (i = 0; i < lay->n; i++) {
		if (lay->line[i].blank)
			continue;
		lines++;
		bytes += lay->line[i].len;
		if (lay->line[i].len >= WRAPPED_MAX)
			longs += lay->line[i].len;
		else
			count[lay->line[i].len]++;
		if (i + 1 < lay->n && lay->line[i + 1].blank)
			alone++;
	}
	if (longs > bytes / 4 || lines < 3)
		return;
	for (i = HISTOGRAM; i-- > 1 && seen <= lines / 10; seen += count[i])
		lay->width = i;
	/* lines of at most a few words each are a list, not wrapped prose */
	if (lay->width < 30)
		lay->width = 0;
	lay->doubled = lay->width && lines > 20 && alone > lines / 10 * 7;
}

void
layout_make(struct layout *lay, struct slice text)
{
	size_t at = 0, end, page = 1, newline = 0, feed = 0, nl, ff;
	bool opens = false;

	*lay = (struct layout){ .text = text, .line = lay->line, .cap = lay->cap };
	while (at < text.n) {
		nl = slice_next_byte(text, at, '\n', &newline);
		ff = slice_next_byte(text, at, '\f', &feed);
		end = nl < ff ? nl : ff;
		add_line(lay, at, end, page, opens);
		opens = end < text.n && text.p[end] == '\f';
		page += opens;
		at = end + 1;
	}
	/* converters end every page with a form feed, the last one too */
	lay->pages = page == 1 ? 0 : opens ? page - 1 : page;
	measure(lay);
}

void
layout_free(struct layout *lay)
{
	free(lay->line);
	*lay = (struct layout){ 0 };
}

size_t
layout_line_at(const struct layout *lay, size_t at)
{
	return halves_last(lay->line, lay->n, sizeof(*lay->line), at);
}
