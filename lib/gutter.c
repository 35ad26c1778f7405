// SPDX-License-Identifier: ISC
#include "gutter.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "utf8.h"
#include "xalloc.h"

enum {
	MAX_WIDTH = 400, /* columns of a page that are looked at */
	MIN_ROWS = 8,    /* lines of both columns on a page, at least */
	MIN_BAND = 3,    /* ... and in a row */
	MIN_WIDTH = 20,  /* of a column */
	MAX_MARK = 4,    /* of the mark of a note, on a line of its own */
	PROSE = 4        /* words of a line of prose, at least */
};

static bool
is_lead(char c)
{
	return ((unsigned char)c & 0xC0) != 0x80;
}

/* find the next two or more blanks between words, from byte *at and column *column on */
static bool
next_gap(struct slice text, const struct gutter_row *row, size_t *at, unsigned *column,
    size_t *gap, unsigned *gap_column)
{
	struct slice line = slice_part(text, 0, row->end);
	size_t i = *at;

	*gap = slice_gap(line, i, 2);
	if (*gap == line.n)
		return false;
	*gap_column = *column + (unsigned)(*gap - i);
	for (; row->wide && i < *gap; i++)
		*gap_column -= !is_lead(text.p[i]);
	/* no line ends in a space */
	for (*at = *gap; text.p[*at] == ' '; ++*at)
		;
	*column = *gap_column + (unsigned)(*at - *gap);
	return true;
}

static void
read_row(struct gutter *g, const struct line *line)
{
	struct gutter_row row = { .at = line->at, .end = line->at + line->len,
		.gaps = line->gaps, .wide = line->wide };

	while (row.end > row.at && (g->text.p[row.end - 1] == ' ' || g->text.p[row.end - 1] == '\r'))
		row.end--;
	while (row.at + row.indent < row.end && g->text.p[row.at + row.indent] == ' ')
		row.indent++;
	row.kind = row.at + row.indent < row.end ? ROW_WIDE : ROW_BLANK;
	xgrow(&g->row, g->n, &g->cap, sizeof(*g->row));
	g->row[g->n++] = row;
}

/* do so many of the page's lines have a gap that it may have a gutter? */
static bool
has_gaps(const struct layout *lay, size_t first, size_t end)
{
	size_t gaps = 0;

	for (; first < end && gaps < MIN_ROWS; first++)
		gaps += lay->line[first].gaps;
	return gaps >= MIN_ROWS;
}

static void
read_rows(struct gutter *g, const struct layout *lay, size_t first, size_t end)
{
	g->text = lay->text;
	g->n = 0;
	g->end = lay->line[end - 1].at + lay->line[end - 1].len;
	/* a newline ends the last line of a page, and begins none */
	if (end - first > 1 && lay->line[end - 1].len == 0)
		end--;
	for (; first < end; first++)
		read_row(g, &lay->line[first]);
}

/* the column that most gaps cover; of several the last, next to the right column; 0: none */
static unsigned
find_column(struct gutter *g)
{
	int change[MAX_WIDTH + 1] = { 0 }, count = 0, most = 0, covered[MAX_WIDTH];
	size_t i, at, gap;
	unsigned column, from, to, best = 0;

	for (i = 0; i < g->n; i++) {
		at = g->row[i].at + g->row[i].indent;
		column = g->row[i].indent;
		if (!g->row[i].gaps)
			continue;
		while (column < MAX_WIDTH && next_gap(g->text, &g->row[i], &at, &column, &gap, &from)) {
			to = column < MAX_WIDTH ? column : MAX_WIDTH;
			if (from < to) {
				change[from]++;
				change[to]--;
			}
		}
	}
	for (column = 0; column < MAX_WIDTH; column++) {
		covered[column] = count += change[column];
		if (count > most)
			most = count;
	}
	for (column = 0; column < MAX_WIDTH; column++)
		if (covered[column] * 100 >= most * 97)
			best = column;
	return most >= MIN_ROWS ? best : 0;
}

static void
classify(const struct gutter *g, struct gutter_row *row)
{
	size_t at = row->at + row->indent, i;
	unsigned column = row->indent, from;

	row->width = (unsigned)(row->end - row->at);
	for (i = at; row->wide && i < row->end; i++)
		row->width -= !is_lead(g->text.p[i]);
	row->kind = row->indent > g->column ? ROW_RIGHT : row->width <= g->column ? ROW_LEFT : ROW_WIDE;
	if (row->kind != ROW_WIDE || !row->gaps)
		return;
	while (next_gap(g->text, row, &at, &column, &row->gap, &from) && from <= g->column)
		if (column > g->column) {
			row->gap_end = at;
			row->right = column;
			row->kind = ROW_BOTH;
			return;
		}
}

/* is it a part of a sentence?  Where no blanks part the words, a long part is one */
static bool
is_prose(struct slice s)
{
	size_t i, words = 0, letters = 0, wide = 0, blanks = 0;
	bool inside = false;

	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c == ' ') {
			blanks++;
			inside = false;
			continue;
		}
		letters += c >= 0x80 || ascii_isalpha(s.p[i]);
		wide += c >= 0xE2;
		words += !inside;
		inside = true;
	}
	return letters * 10 >= (s.n - blanks) * 6 && (words >= PROSE || wide >= PROSE * 3);
}

static bool
is_prose_both(const struct gutter *g, const struct gutter_row *row)
{
	return row->kind == ROW_BOTH && is_prose(slice_part(g->text, row->at + row->indent, row->gap)) &&
	    is_prose(slice_part(g->text, row->gap_end, row->end));
}

/* does a part of the line fall into cells? */
static bool
has_cells(const struct gutter *g, const struct gutter_row *row)
{
	struct slice left = slice_part(g->text, row->at + row->indent, row->gap);
	struct slice right = slice_part(g->text, row->gap_end, row->end);

	return slice_gap(left, 0, 3) < left.n || slice_gap(right, 0, 3) < right.n;
}

/* are most of the lines of both columns prose, in columns of a like width? */
static bool
are_columns(const struct gutter *g)
{
	size_t i, lines = 0, both = 0, prose = 0, cells = 0;
	unsigned left = 0, right = 0, width;

	for (i = 0; i < g->n; i++) {
		const struct gutter_row *row = &g->row[i];

		lines += row->kind != ROW_BLANK;
		if (row->kind != ROW_BOTH)
			continue;
		both++;
		cells += has_cells(g, row);
		if (!is_prose_both(g, row))
			continue;
		prose++;
		/* the gap is of ASCII blanks: its bytes are its columns */
		width = row->right - (unsigned)(row->gap_end - row->gap) - row->indent;
		left = width > left ? width : left;
		width = row->width - row->right;
		right = width > right ? width : right;
	}
	return prose >= MIN_ROWS && prose * 10 >= both * 6 && both * 5 >= lines && cells * 3 <= both &&
	    left >= MIN_WIDTH && right >= MIN_WIDTH && left * 2 >= right && right * 2 >= left;
}

/* a lonely line or two at the top or the foot of the page are not of the columns */
static void
leave_out_edge(struct gutter *g, size_t first, size_t last)
{
	size_t i;

	if (last - first > 1)
		return;
	for (i = first; i <= last; i++)
		if (is_prose_both(g, &g->row[i]) || (g->row[i].kind != ROW_BOTH &&
		    is_prose(slice_part(g->text, g->row[i].at, g->row[i].end))))
			return;
	for (i = first; i <= last; i++)
		g->row[i].kind = ROW_WIDE;
}

static void
leave_out_edges(struct gutter *g)
{
	size_t first = 0, last;

	while (first < g->n && g->row[first].kind == ROW_BLANK)
		first++;
	for (last = first; last + 1 < g->n && g->row[last + 1].kind != ROW_BLANK; last++)
		;
	if (last + 1 >= g->n)
		return;
	leave_out_edge(g, first, last);
	for (last = g->n - 1; g->row[last].kind == ROW_BLANK; last--)
		;
	for (first = last; first > 0 && g->row[first - 1].kind != ROW_BLANK; first--)
		;
	leave_out_edge(g, first, last);
}

/* is row i a line of prose that runs over the gutter? */
static bool
is_wide_prose(const struct gutter *g, size_t i)
{
	return i < g->n && g->row[i].kind == ROW_WIDE &&
	    is_prose(slice_part(g->text, g->row[i].at, g->row[i].end));
}

/* the rows first .. end - 1, short ones at the left, stand by themselves: are they of what is below? */
static bool
is_heading(const struct gutter *g, size_t first, size_t end)
{
	size_t below = end;

	if (end - first > 2 || is_prose(slice_part(g->text, g->row[first].at, g->row[first].end)))
		return false;
	while (below < g->n && g->row[below].kind == ROW_BLANK)
		below++;
	return is_wide_prose(g, below);
}

/*
 * Short lines at the left belong to the text that runs over the gutter if it
 * stands right above or below, without a blank line between, or if they are
 * its heading, or the mark of a note above its words.
 */
static void
join_to_wide(struct gutter *g)
{
	size_t first, end, i;
	bool joins;

	for (i = 1; i < g->n; i++)
		if (is_wide_prose(g, i) && g->row[i - 1].kind == ROW_LEFT &&
		    g->row[i - 1].width - g->row[i - 1].indent <= MAX_MARK)
			g->row[i - 1].kind = ROW_WIDE;
	for (first = 0; first < g->n; first = end + 1) {
		for (end = first; end < g->n && g->row[end].kind == ROW_LEFT; end++)
			;
		if (end == first)
			continue;
		joins = first > 0 && g->row[first - 1].kind == ROW_WIDE;
		if (!joins && (first == 0 || g->row[first - 1].kind == ROW_BLANK))
			joins = (end < g->n && g->row[end].kind == ROW_WIDE) || is_heading(g, first, end);
		for (i = first; joins && i < end; i++)
			g->row[i].kind = ROW_WIDE;
	}
}

static int
by_number(const void *a, const void *b)
{
	unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;

	return x < y ? -1 : x > y;
}

/* the first column at which a quarter of the right parts or more begin */
static unsigned
find_margin(const struct gutter *g)
{
	unsigned *v = xcalloc(g->n, sizeof(*v)), margin;
	size_t i, k, n = 0;

	for (i = 0; i < g->n; i++)
		if (g->row[i].kind == ROW_BOTH)
			v[n++] = g->row[i].right;
	qsort(v, n, sizeof(*v), by_number);
	margin = v[0];
	for (i = 0; i < n; i = k) {
		for (k = i; k < n && v[k] == v[i]; k++)
			;
		if ((k - i) * 4 >= n) {
			margin = v[i];
			break;
		}
	}
	free(v);
	return margin;
}

bool
gutter_read(struct gutter *g, const struct layout *lay, size_t first, size_t end)
{
	size_t i;

	if (!has_gaps(lay, first, end))
		return false;
	read_rows(g, lay, first, end);
	if ((g->column = find_column(g)) == 0)
		return false;
	for (i = 0; i < g->n; i++)
		if (g->row[i].kind != ROW_BLANK)
			classify(g, &g->row[i]);
	if (!are_columns(g))
		return false;
	g->margin = find_margin(g);
	join_to_wide(g);
	leave_out_edges(g);
	return true;
}

void
gutter_free(struct gutter *g)
{
	free(g->row);
	*g = (struct gutter){ 0 };
}

/*
 * A heading of the left column with nothing beside it, and both columns
 * begin below: what is above is read to its end first.
 */
static bool
begins_section(const struct gutter *g, size_t i)
{
	size_t below = i + 1;

	if (i == 0 || g->row[i].kind != ROW_LEFT || g->row[i - 1].kind != ROW_BLANK)
		return false;
	if (below < g->n && g->row[below].kind == ROW_BLANK)
		below++;
	return below < g->n && g->row[below].kind == ROW_BOTH;
}

bool
gutter_band(const struct gutter *g, size_t from, size_t *first, size_t *end)
{
	size_t i, both, last;

	for (; from < g->n; from = i) {
		while (from < g->n && (g->row[from].kind == ROW_WIDE || g->row[from].kind == ROW_BLANK))
			from++;
		both = 0;
		last = from;
		for (i = from; i < g->n && g->row[i].kind != ROW_WIDE &&
		     (i == from || !begins_section(g, i)); i++) {
			both += g->row[i].kind == ROW_BOTH;
			if (g->row[i].kind != ROW_BLANK)
				last = i + 1;
		}
		if (both >= MIN_BAND) {
			*first = from;
			*end = last;
			return true;
		}
	}
	return false;
}

struct slice
gutter_part(const struct gutter *g, size_t i, bool right)
{
	const struct gutter_row *row = &g->row[i];
	bool alone = row->kind == ROW_RIGHT;
	size_t from = alone ? row->at + row->indent : row->gap_end;
	size_t blanks = alone ? row->indent : row->gap_end - row->gap;
	size_t indent = alone ? row->indent : row->right;

	if (row->kind == ROW_BLANK || row->kind == (right ? ROW_LEFT : ROW_RIGHT))
		return (struct slice){ 0 };
	if (!right)
		return slice_part(g->text, row->at, row->kind == ROW_LEFT ? row->end : row->gap);
	indent = indent > g->margin ? indent - g->margin : 0;
	return slice_part(g->text, from - (indent < blanks ? indent : blanks), row->end);
}

/* the digits that a part of a line begins with */
static struct slice
number_of(const struct gutter *g, size_t i, bool right)
{
	struct slice s = slice_trim(gutter_part(g, i, right));
	size_t n = 0;

	while (n < s.n && ascii_isdigit(s.p[n]))
		n++;
	return slice_part(s, 0, n);
}

void
gutter_count_pairs(const struct gutter *g, struct gutter_pairs *pairs)
{
	struct slice left, right;
	size_t i;

	for (i = 0; i < g->n; i++) {
		if (g->row[i].kind == ROW_BLANK || g->row[i].kind == ROW_WIDE)
			continue;
		left = number_of(g, i, false);
		right = number_of(g, i, true);
		if (left.n == 0 && right.n == 0)
			continue;
		if (slice_eq(left, right))
			pairs->same++;
		else
			pairs->other++;
	}
}

bool
gutter_between(const struct gutter *g, size_t i)
{
	enum gutter_kind here = g->row[i].kind, other = here == ROW_LEFT ? ROW_RIGHT : ROW_LEFT;
	enum gutter_kind above, below;

	if ((here != ROW_LEFT && here != ROW_RIGHT) || i == 0 || i + 1 >= g->n)
		return false;
	above = g->row[i - 1].kind;
	below = g->row[i + 1].kind;
	return (above == other && (below == other || below == ROW_BOTH)) ||
	    (above == ROW_BOTH && below == other);
}

/* may a letter of a script from right to left stand in the row?  By the bytes that such letters begin with */
static bool
may_be_leftward(const struct gutter *g, const struct gutter_row *row)
{
	unsigned char c;
	size_t i;

	for (i = row->at; row->wide && i < row->end; i++) {
		c = (unsigned char)g->text.p[i];
		if ((c >= 0xD6 && c < 0xE0) || c == 0xEF)
			return true;
	}
	return false;
}

bool
gutter_leftward(const struct gutter *g, size_t first, size_t end)
{
	size_t i = first, step, leftward = 0, letters = 0;
	uint32_t c;

	while (i < end && !may_be_leftward(g, &g->row[i]))
		i++;
	if (i == end)
		return false;
	for (i = g->row[first].at; i < g->row[end - 1].end; i += step) {
		step = utf8_next(g->text, i, &c);
		letters += utf8_isalpha(c);
		/* Hebrew, Arabic, Syriac, Thaana, N'Ko, and the forms of the first two */
		leftward += (c >= 0x0590 && c < 0x0800) || (c >= 0xFB1D && c < 0xFE00) ||
		    (c >= 0xFE70 && c < 0xFEFF);
	}
	return leftward * 2 > letters;
}
