// SPDX-License-Identifier: ISC
#include "note/extent.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "note/ending.h"
#include "utf8.h"
#include "xalloc.h"

enum {
	CALLS_AHEAD = 4, /* notes whose calls are looked at, some may have none */
	LINES_SURE = 8,  /* the most that it may have if nothing is called below it */
	LINES_AHEAD = 40 /* of a note at the foot of a page */
};

/* the evidence that a page ends, where nothing marks it; set once, by reading */
static const float
    note_ends = 2,        /* the line above ends a sentence; less if it breaks one off */
    short_line = 1,       /* it leaves room for the word that comes next */
    text_breaks = 2,      /* and the text goes on in the sentence that the page before broke off */
    text_ends = 0.5f,     /* or begins a new one after a sentence's end */
    per_line = 0.15f;     /* most notes are short */

/* the lines of one note; first == end: none */
struct extent {
	size_t first, end;
};

const struct mark *
extent_mark(const struct page_notes *p, size_t k)
{
	return &p->marks->v[p->chain->v[k].mark];
}

bool
extent_alone(const struct page_notes *p, size_t k)
{
	return mark_is_alone(extent_mark(p, k), p->lay);
}

bool
extent_beside_mark(const struct page_notes *p, const size_t *owner, size_t k)
{
	size_t line = extent_mark(p, k)->line, i;

	if (owner[line] == k + 1)
		return true;
	for (i = line + 1; i < p->lay->n && (p->lay->line[i].blank || p->furniture[i]); i++)
		;
	if (i < p->lay->n && owner[i] == k + 1)
		return true;
	for (i = line; i > 0 && p->lay->line[i - 1].blank; i--)
		;
	return i > 0 && owner[i - 1] == k + 1;
}

/* the line of the note after number k of the chain, or the text's end */
static size_t
next_line(const struct page_notes *p, size_t k)
{
	return k + 1 < p->chain->n ? extent_mark(p, k + 1)->line : p->lay->n;
}

/* "March 23, 2018," and "available at:" want more, if only an address */
static bool
ends_open(struct slice s)
{
	return slice_ends(s, ",") || slice_ends(s, ":") || slice_ends(s, ";");
}

static bool
goes_on_below(const struct layout *lay, size_t line)
{
	struct slice s = layout_trimmed(lay, line);

	return ends_open(s) || (line_is_full(lay, line) && (line_ending(lay, line) == ENDS_OPEN ||
	    (s.n && ascii_isdigit(s.p[s.n - 1]))));
}

/* a note that has begun ends before this line */
static bool
ends_before(const struct page_notes *p, size_t line, size_t blanks)
{
	const struct layout *lay = p->lay;

	if (lay->line[line].opens || p->furniture[line])
		return true;
	/* where pages are not marked, one blank before the text begins a page */
	if (!lay->pages && lay->width && lay->line[line].indent == 1 &&
	    lay->text.p[lay->line[line].at] == ' ')
		return true;
	/* of several addresses the first may be the note's, the others are the page's */
	if (blanks == 0)
		return !lay->pages && is_address_line(layout_line(lay, line)) &&
		    is_address_line(layout_line(lay, line - 1));
	if (!lay->pages && !(lay->doubled && blanks == 1) &&
	    !(blanks == 1 && goes_on_below(lay, line - 2)))
		return true;
	/* several addresses after a blank line are the page's, even where a note wants one */
	if (!lay->pages && !lay->doubled && is_address_line(layout_line(lay, line)) &&
	    line + 1 < lay->n && is_address_line(layout_line(lay, line + 1)))
		return true;
	/* a blank line inside a note: it goes on if what was said is unfinished */
	if (ends_open(layout_trimmed(lay, line - blanks - 1)))
		return false;
	return is_address_line(layout_line(lay, line)) ||
	    (line_ending(lay, line - blanks - 1) == ENDS_CLOSED && !line_starts_small(lay, line));
}

/* the line after the last one of the note that begins on line `line` */
static size_t
note_end(const struct page_notes *p, size_t line, size_t limit, bool alone)
{
	size_t i, blanks = 0, end = line + 1;

	for (i = line + 1; i < limit; i++) {
		/*
		 * After a number on a line of its own the words may follow a
		 * blank line, and the number of the page may stand between.
		 */
		bool first = alone && end == line + 1 && !p->lay->line[i].opens;

		if (p->lay->line[i].blank || (first && p->furniture[i])) {
			blanks++;
			continue;
		}
		if (!first && ends_before(p, i, blanks))
			break;
		blanks = 0;
		end = i + 1;
	}
	return end;
}


/* the first line of running text that the notes after number k show: one of them is called there */
static size_t
called_below(const struct page_notes *p, size_t k)
{
	const struct link *v = p->chain->v;
	size_t i, at = extent_mark(p, k)->at;

	for (i = k + 1; i < p->chain->n && i <= k + CALLS_AHEAD; i++)
		if (v[i].call != NO_CALL && p->calls->v[v[i].call].at > at)
			return layout_line_at(p->lay, p->calls->v[v[i].call].at);
	return p->lay->n;
}

/* how much it looks as if a page ended before this line, after a note at its foot */
static float
page_ends_before(const struct layout *lay, size_t line, enum ending body)
{
	float score = body == ENDS_OPEN ? text_breaks : text_ends;
	struct slice above;

	/* the running text goes on where the page before had left it */
	if (line_starts_small(lay, line) != (body == ENDS_OPEN))
		score = -score;
	if (body == ENDS_EITHER)
		score = 0;
	above = layout_trimmed(lay, line - 1);
	/* an address goes on after these */
	if (above.n && ascii_isin(above.p[above.n - 1], "-/_=&?%"))
		return score - note_ends;
	switch (line_ending(lay, line - 1)) {
	case ENDS_CLOSED:
		return score + note_ends + (line_is_short(lay, line - 1, line) ? short_line : 0);
	case ENDS_OPEN:
		return score - note_ends;
	default:
		return score + (line_is_short(lay, line - 1, line) ? short_line : 0);
	}
}

/*
 * Where nothing marks the pages, not even a blank line, the last note at a
 * foot would reach to the next foot.  That a later note is called in between
 * shows that the running text began again: the likeliest line before that.
 */
static size_t
foot_end(const struct page_notes *p, size_t first, size_t k, size_t end)
{
	size_t line = extent_mark(p, k)->line, top = extent_mark(p, first)->line, i, best = 0;
	size_t limit = called_below(p, k);
	enum ending body = top ? line_ending(p->lay, top - 1) : ENDS_CLOSED;
	/* without a call only a sentence that goes on behind one that ended tells */
	float score, most = limit < end ? -100 : text_breaks + note_ends - LINES_SURE * per_line;

	/* a blank line ends it well enough */
	if (limit >= end && body != ENDS_OPEN && end < p->lay->n && p->lay->line[end].blank)
		return end;
	if (limit >= end)
		limit = end - 1;
	for (i = line + 1; i <= limit && i <= line + LINES_AHEAD; i++) {
		if (p->lay->line[i].blank || p->lay->line[i - 1].blank)
			continue;
		score = page_ends_before(p->lay, i, body) - per_line * (float)(i - line);
		if (score > most) {
			most = score;
			best = i;
		}
	}
	return best ? best : end;
}

/* the mark with its words behind it, on the same line or the next */
static void
head_extent(const struct page_notes *p, struct extent *x, size_t k, size_t limit)
{
	const struct mark *mark = extent_mark(p, k);

	*x = (struct extent){ mark->line, note_end(p, mark->line, limit, extent_alone(p, k)) };
	if (!extent_alone(p, k))
		return;
	for (x->first++; x->first < x->end && (p->lay->line[x->first].blank ||
	     p->furniture[x->first]);)
		x->first++;
	if (x->first > x->end)
		x->first = x->end;
}

/*
 * The last note whose mark stands, with that of k, in a stack of marks alone
 * on their lines, before the texts of all of them; k if there is no stack.
 */
static size_t
stack_end(const struct page_notes *p, size_t k, size_t last)
{
	size_t i;

	for (; k < last && extent_alone(p, k) && extent_alone(p, k + 1); k++)
		for (i = extent_mark(p, k)->line + 1; i < extent_mark(p, k + 1)->line; i++)
			if (!p->lay->line[i].blank)
				return k;
	return k;
}

/* does a new note begin on this line?  `blank`: only after blank lines */
static bool
new_piece(const struct page_notes *p, size_t line, bool blank)
{
	size_t up = line;

	while (up > 0 && p->lay->line[up - 1].blank)
		up--;
	if (up == 0 || (blank && up == line))
		return false;
	return (line_ending(p->lay, up - 1) == ENDS_CLOSED ||
	    is_address_line(layout_line(p->lay, up - 1))) && !line_starts_small(p->lay, line);
}

/*
 * The texts behind a stack of marks, one for each of x[0 .. want - 1].  False
 * if the text does not fall into as many pieces as there are marks: then
 * nothing tells which words belong to which.
 */
static bool
stack_pieces(const struct page_notes *p, size_t line, size_t limit, bool blank,
    struct extent *x, size_t want)
{
	size_t i, n = 0;

	for (i = line; i < limit && !p->lay->line[i].opens && !p->furniture[i]; i++) {
		if (p->lay->line[i].blank)
			continue;
		if (n == 0 || new_piece(p, i, blank)) {
			if (n == want)
				return false;
			x[n++].first = i;
		}
		x[n - 1].end = i + 1;
	}
	return n == want;
}

/* notes first .. last have their marks in a stack before their texts */
static void
stack_extents(const struct page_notes *p, struct extent *x, size_t first, size_t last)
{
	size_t want = last - first + 1, line = extent_mark(p, last)->line + 1, k;
	size_t limit = next_line(p, last);

	if (stack_pieces(p, line, limit, true, x, want) ||
	    stack_pieces(p, line, limit, false, x, want))
		return;
	for (k = first; k < last; k++) {
		line = extent_mark(p, k)->line;
		x[k - first] = (struct extent){ line + 1, line + 1 };
	}
	head_extent(p, &x[want - 1], last, limit);
}

void
extent_find(size_t *owner, const struct page_notes *p, size_t first, size_t last)
{
	struct extent *x = xcalloc(last - first + 1, sizeof(*x));
	size_t k, i, stack;

	for (k = first; k <= last; k = stack + 1) {
		stack = stack_end(p, k, last);
		if (stack > k)
			stack_extents(p, &x[k - first], k, stack);
		else
			head_extent(p, &x[k - first], k, next_line(p, k));
	}
	if (x[last - first].end > extent_mark(p, last)->line + 1)
		x[last - first].end = foot_end(p, first, last, x[last - first].end);
	for (k = first; k <= last; k++)
		for (i = x[k - first].first; i < x[k - first].end; i++)
			if (!p->lay->line[i].blank && !p->furniture[i])
				owner[i] = k + 1;
	free(x);
}
