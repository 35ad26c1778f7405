// SPDX-License-Identifier: ISC
#include "url/gap.h"

#include "ascii.h"

enum {
	LINE_MAX_SEEN = 400, /* bytes; columns are in no longer line */
	BLANKS = 3,          /* between two columns, at least */
	SHIFT = 3            /* characters by which the lines of a column may begin apart */
};

static size_t
chars(struct slice text, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += ((unsigned char)text.p[from] & 0xC0) != 0x80;
	return n;
}

/* a line of the number of a page: 12, - 12 -, xii; its end, or i */
static size_t
page_number(struct slice text, size_t i)
{
	size_t n = i, digits = 0;

	for (; n < text.n && n - i < 16 && !ascii_isin(text.p[n], "\n\f\r"); n++) {
		if (!ascii_isdigit(text.p[n]) && !ascii_isin(text.p[n], " -ivxlc|"))
			return i;
		digits += text.p[n] != ' ' && text.p[n] != '-' && text.p[n] != '|';
	}
	return digits > 0 && digits < 5 && (n >= text.n || ascii_isin(text.p[n], "\n\f\r")) ? n : i;
}

size_t
url_gap_page(struct slice text, size_t i)
{
	bool page = false, before = false, after = false;
	size_t n;

	for (; i < text.n; i++) {
		if (text.p[i] == '\f')
			page = true;
		if (ascii_isspace(text.p[i]))
			continue;
		n = page_number(text, i);
		if (n == i || (page ? after : before))
			return page ? i : 0;
		*(page ? &after : &before) = true;
		i = n - 1;
	}
	return 0;
}

/* the start of the line that byte i is in; text.n if it is too far back */
static size_t
line_start(struct slice text, size_t i)
{
	size_t at = i;

	while (at > 0 && i - at < LINE_MAX_SEEN && !ascii_isin(text.p[at - 1], "\n\f"))
		at--;
	return i - at < LINE_MAX_SEEN ? at : text.n;
}

static size_t
line_end(struct slice text, size_t i)
{
	size_t end = i;

	while (end < text.n && end - i < LINE_MAX_SEEN && !ascii_isin(text.p[end], "\n\f\r"))
		end++;
	return end;
}

/* blanks that stand right before byte i of a line that begins at `line` */
static size_t
blanks_before(struct slice text, size_t line, size_t i)
{
	size_t n = 0;

	while (i > line && text.p[i - 1] == ' ') {
		i--;
		n++;
	}
	return n;
}

/* the first byte at or after i that some blanks or the line's end follow */
static size_t
piece_end(struct slice text, size_t i, size_t end)
{
	size_t blanks = 0;

	for (; i < end && blanks < BLANKS; i++)
		blanks = text.p[i] == ' ' ? blanks + 1 : 0;
	return i - blanks;
}

/* where the piece of a line that byte i is in begins */
static size_t
piece_start(struct slice text, size_t line, size_t i)
{
	size_t n;

	while (i > line) {
		n = blanks_before(text, line, i);
		if (n >= BLANKS || n == i - line)
			break;
		i -= n ? n : 1;
	}
	return i;
}

/* the piece of the line from `line` to `end` that begins near a column; text.n if there is none */
static size_t
piece_near(struct slice text, size_t line, size_t end, size_t column)
{
	size_t i, at;

	for (i = line; i < end; i = piece_end(text, i, end)) {
		while (i < end && text.p[i] == ' ')
			i++;
		at = chars(text, line, i);
		if (i < end && at + SHIFT >= column && at <= column + SHIFT)
			return i;
	}
	return text.n;
}

bool
url_gap_column(struct slice text, size_t end, struct url_gap *gap)
{
	size_t line = line_start(text, end - 1), last = line_end(text, end), next, start, column, right;

	if (line == text.n || last >= text.n || last - line > LINE_MAX_SEEN || text.p[last] == '\f')
		return false;
	start = piece_start(text, line, end - 1);
	column = chars(text, line, start);
	right = piece_end(text, end - 1, last);
	while (right < last && text.p[right] == ' ')
		right++;
	/* one column alone */
	if (right >= last && blanks_before(text, line, start) == start - line)
		return false;
	right = right < last ? chars(text, line, right) : 0;
	next = last + (text.p[last] == '\r') + 1;
	gap->next = piece_near(text, next, line_end(text, next), column);
	if (gap->next == text.n)
		return false;
	gap->end = piece_end(text, gap->next, line_end(text, next));
	/* what reaches into the next column is no line of this one */
	if (right && chars(text, next, gap->end) >= right)
		return false;
	gap->line = chars(text, start, end);
	/* the last column is as wide as the longer of the two lines, at least */
	if (!right) {
		right = chars(text, line, last);
		if (chars(text, next, line_end(text, next)) > right)
			right = chars(text, next, line_end(text, next));
		right += BLANKS;
	}
	gap->width = right > column + BLANKS ? right - column - BLANKS : 0;
	return true;
}
