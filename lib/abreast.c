// SPDX-License-Identifier: ISC
#include "abreast.h"

#include <string.h>

#include "sign/entry.h"
#include "sign/signing.h"
#include "utf8.h"

enum {
	GAP = 3,       /* blanks between two cells, at least */
	ABOVE = 14,    /* lines above the names in which words of signing stand */
	NEXT = 8,      /* lines between two blocks */
	MIN_NAME = 2,  /* words */
	MAX_ROWS = 6
};

/* a line's cells, and the columns that they take */
struct row {
	struct slice cell[ABREAST_MAX];
	size_t start[ABREAST_MAX], stop[ABREAST_MAX], n;
};

/* false if there are more than ABREAST_MAX */
static bool
read_row(struct row *row, struct slice line)
{
	size_t i, step, column = 0, blanks = GAP, from = 0;
	uint32_t c;

	row->n = 0;
	for (i = 0; (step = utf8_next(line, i, &c)); i += step, column++) {
		if (utf8_isspace(c)) {
			blanks++;
			continue;
		}
		if (blanks >= GAP) {
			if (row->n == ABREAST_MAX)
				return false;
			from = i;
			row->start[row->n++] = column;
		}
		blanks = 0;
		row->cell[row->n - 1] = slice_part(line, from, i + step);
		row->stop[row->n - 1] = column + 1;
	}
	return true;
}

/* may the line have two cells, and a name in the first?  In ASCII spaces tell, but for a tab */
static bool
may_be_names(const struct layout *lay, size_t line)
{
	struct slice s = layout_trimmed(lay, line);
	size_t end;

	if (!lay->line[line].gaps)
		return false;
	if (lay->line[line].wide || memchr(s.p, '\t', s.n))
		return true;
	end = slice_gap(s, 0, GAP);
	return end < s.n && entry_like_name(slice_part(s, 0, end));
}

static bool
are_names(const struct row *row)
{
	size_t i;

	for (i = 0; i < row->n; i++)
		if (!entry_like_name(row->cell[i]) || entry_words(row->cell[i]) < MIN_NAME)
			return false;
	return row->n > 1;
}

static bool
is_announced(const struct layout *lay, size_t line, size_t first, size_t last)
{
	size_t i;

	if (last && line - last < NEXT)
		return true;
	for (i = line; i > first && line - i < ABOVE; i--)
		if (signing_mentioned(layout_trimmed(lay, i - 1)))
			return true;
	return false;
}

static size_t
distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* the name that cell i of a row stands under: the one that begins, or has its middle, nearest */
static size_t
name_above(const struct abreast *a, const struct row *row, size_t i)
{
	size_t k, best = 0, near, least = (size_t)-1, middle = row->start[i] + row->stop[i];

	if (row->n == a->n)
		return i;
	for (k = 0; k < a->n; k++) {
		near = distance(middle, a->start[k] + a->stop[k]) / 2;
		if (distance(row->start[i], a->start[k]) < near)
			near = distance(row->start[i], a->start[k]);
		if (near < least) {
			least = near;
			best = k;
		}
	}
	return best;
}

/* does each cell stand under a name of its own, and none under two? */
static bool
fits(const struct abreast *a, const struct row *row)
{
	size_t i, k;

	for (i = 0; i < row->n; i++) {
		k = name_above(a, row, i);
		if (i > 0 && k <= name_above(a, row, i - 1))
			return false;
		if (k + 1 < a->n && row->stop[i] > a->start[k + 1] && row->start[i] < a->stop[k])
			return false;
	}
	return true;
}

bool
abreast_find(struct abreast *a, const struct layout *lay, size_t first, size_t end, size_t last)
{
	struct row row;
	size_t i, k;

	for (i = first; i < end; i++) {
		if (!may_be_names(lay, i) || !read_row(&row, layout_line(lay, i)) || !are_names(&row) ||
		    !is_announced(lay, i, first, last))
			continue;
		*a = (struct abreast){ .first = i, .n = row.n };
		for (k = 0; k < row.n; k++) {
			a->start[k] = row.start[k];
			a->stop[k] = row.stop[k];
		}
		for (i++; i < end && i - a->first < MAX_ROWS && !lay->line[i].blank &&
		    read_row(&row, layout_line(lay, i)) && fits(a, &row); i++)
			;
		a->end = i;
		return true;
	}
	return false;
}

struct slice
abreast_cell(const struct abreast *a, const struct layout *lay, size_t line, size_t k)
{
	struct row row;
	size_t i;

	read_row(&row, layout_line(lay, line));
	for (i = 0; i < row.n; i++)
		if (name_above(a, &row, i) == k)
			return row.cell[i];
	return (struct slice){ 0 };
}
