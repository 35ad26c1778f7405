/* the gutter between the two columns of a page that a converter kept as it looks */
#ifndef GUTTER_H
#define GUTTER_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "slice.h"

enum gutter_kind {
	ROW_BLANK,
	ROW_WIDE,  /* words stand in the gutter, or it belongs to a line of which they do */
	ROW_LEFT,  /* words of the left column only */
	ROW_RIGHT,
	ROW_BOTH
};

/* a line of the page; columns count characters from 0 */
struct gutter_row {
	size_t at, end;       /* its bytes, without the blanks at its end */
	size_t gap, gap_end;  /* ROW_BOTH: the bytes of the blanks in the gutter */
	unsigned indent, width; /* columns of its first character and behind its last */
	unsigned right;       /* ROW_BOTH: the column at which the right part begins */
	enum gutter_kind kind;
	bool gaps, wide;      /* as in struct line */
};

/* a page; the zero value is empty */
struct gutter {
	struct slice text;
	struct gutter_row *row;
	size_t n, cap;
	size_t end;      /* the byte behind the page */
	unsigned column; /* the gutter stands in this column of the page */
	unsigned margin; /* the column at which most lines of the right column begin */
};

/*
 * Read the page in lines first .. end - 1 of the layout.  True if it is set in two
 * columns: many of its lines have blanks at the same place with prose on both
 * sides.  Tables, lists of contents and signatures, whose cells are a few
 * words, are no columns, and neither are more than two.  `g` may be used for
 * page after page; free with gutter_free.  Linear in the page.
 */
bool gutter_read(struct gutter *g, const struct layout *lay, size_t first, size_t end);
void gutter_free(struct gutter *g);

/*
 * The next rows *first .. *end - 1, from row `from` on, that are to be read
 * column by column; false if there are none.
 */
bool gutter_band(const struct gutter *g, size_t from, size_t *first, size_t *end);

/* what row i has of a column: its words and, of the right one, the blanks by which it is indented */
struct slice gutter_part(const struct gutter *g, size_t i, bool right);

/*
 * Is row i, which has nothing of a column, no paragraph's end in it?  Where the
 * lines of the columns stand at different heights each has the other's between.
 */
bool gutter_between(const struct gutter *g, size_t i);

/*
 * How many of the lines that begin with a number in a column have the same
 * number in the other one, and how many have not.
 */
struct gutter_pairs {
	size_t same, other;
};
void gutter_count_pairs(const struct gutter *g, struct gutter_pairs *pairs);

/* are the rows first .. end - 1 written from right to left? */
bool gutter_leftward(const struct gutter *g, size_t first, size_t end);

#endif
