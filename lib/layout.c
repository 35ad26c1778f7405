// SPDX-License-Identifier: ISC
#include "layout.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"
#include "xalloc.h"

enum {
	WRAPPED_MAX = 260,   /* longer lines are paragraphs */
	HISTOGRAM = WRAPPED_MAX + 1
};

/* the high bit of each byte that is not ASCII */
static uint64_t
wide_bytes(uint64_t x)
{
	return x & UINT64_C(0x8080808080808080);
}

/* not 0 if a byte is an ASCII digit: then 0x30 turns it into a number below 10 */
static uint64_t
digit_bytes(uint64_t x)
{
	uint64_t value = x ^ UINT64_C(0x3030303030303030);

	return (value - UINT64_C(0x0A0A0A0A0A0A0A0A)) & ~value & UINT64_C(0x8080808080808080);
}

/* what a line's characters are, eight bytes at a time: these tell what is read closely */
static void
classify(struct line *line, struct slice s)
{
	uint64_t word = 0, wide = 0, digits = 0;
	size_t i;

	for (i = 0; s.n - i >= sizeof(word); i += sizeof(word)) {
		memcpy(&word, s.p + i, sizeof(word));
		wide |= wide_bytes(word);
		digits |= digit_bytes(word);
	}
	for (word = 0; i < s.n; i++)
		word = word << 8 | (unsigned char)s.p[i];
	line->wide = (wide | wide_bytes(word)) != 0;
	line->digits = (digits | digit_bytes(word)) != 0;
}

static void
add_line(struct layout *lay, size_t at, size_t end, size_t page, bool opens)
{
	struct slice s = slice_part(lay->text, at, end);
	struct line line = { .at = at, .len = s.n, .opens = opens,
		.page = page < UINT32_MAX ? (uint32_t)page : UINT32_MAX };
	size_t i = 0, indent = 0, step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && utf8_isspace(c)) {
		i += step;
		indent++;
	}
	line.indent = indent < UINT16_MAX ? (uint16_t)indent : UINT16_MAX;
	line.blank = i == s.n;
	classify(&line, s);
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

	*lay = (struct layout){ .text = text };
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

struct slice
layout_line(const struct layout *lay, size_t i)
{
	return slice_part(lay->text, lay->line[i].at, lay->line[i].at + lay->line[i].len);
}

struct slice
layout_trimmed(const struct layout *lay, size_t i)
{
	return slice_trim(layout_line(lay, i));
}

size_t
layout_line_at(const struct layout *lay, size_t at)
{
	size_t lo = 0, hi = lay->n, mid;

	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (lay->line[mid].at <= at)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}
