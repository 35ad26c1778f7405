// SPDX-License-Identifier: ISC
#include "note/extent.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

enum {
	TAIL_LINES = 40, /* no note whose mark stands behind it is longer */
	NOTE_LINES = 6   /* most notes are no longer */
};

bool
is_address_line(struct slice s)
{
	size_t i;

	s = slice_trim(s);
	if (!slice_starts(s, "http://") && !slice_starts(s, "https://") &&
	    !slice_starts(s, "www.") && !slice_starts(s, "mailto:") && !slice_starts(s, "ftp://"))
		return false;
	for (i = 0; i < s.n; i++)
		if (ascii_isspace(s.p[i]))
			return false;
	return true;
}

static const struct mark *
mark_of(const struct page_notes *p, size_t k)
{
	return &p->marks->v[p->chain->v[k].mark];
}

static bool
is_empty(const struct extent *x)
{
	return x->from_line >= x->end;
}

static bool
is_alone(const struct page_notes *p, size_t k)
{
	return mark_is_alone(mark_of(p, k), p->lay);
}

/* the line of the note after number k of the chain, or the text's end */
static size_t
next_line(const struct page_notes *p, size_t k)
{
	return k + 1 < p->chain->n ? mark_of(p, k + 1)->line : p->lay->n;
}

static bool
ends_sentence(const struct page_notes *p, size_t line)
{
	struct slice s = layout_trimmed(p->lay, line);

	return sentence_ends_at(s, s.n);
}

static bool
starts_small(const struct page_notes *p, size_t line)
{
	uint32_t c;

	utf8_next(layout_trimmed(p->lay, line), 0, &c);
	return utf8_islower(c);
}

/* the words so far break off: no full stop, nothing that could end a note */
static bool
breaks_off(struct slice s)
{
	uint32_t c;

	s = slice_trim(s);
	return utf8_prev(s, s.n, &c) && (utf8_isalpha(c) || c == ',' || c == ';' || c == '-') &&
	    !sentence_ends_at(s, s.n);
}

/* is the line as long as the page was wide? */
static bool
is_full(const struct layout *lay, size_t line)
{
	return lay->width && lay->line[line].len * 10 >= lay->width * 9;
}

/* "March 23, 2018," and "available at:" want more, if only an address */
static bool
ends_open(struct slice s)
{
	return slice_ends(s, ",") || slice_ends(s, ":");
}

static bool
goes_on_below(const struct layout *lay, size_t line)
{
	struct slice s = layout_trimmed(lay, line);

	return ends_open(s) || (is_full(lay, line) && breaks_off(s));
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
	/* a blank line inside a note: it goes on if what was said is unfinished */
	if (ends_open(layout_trimmed(lay, line - blanks - 1)))
		return false;
	return is_address_line(layout_line(lay, line)) ||
	    (ends_sentence(p, line - blanks - 1) && !starts_small(p, line));
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

/*
 * The last note of a page that breaks off goes on at the foot of the next
 * one, between the running text and the next page's first note.
 */
static void
continue_note(const struct page_notes *p, struct extent *x, size_t next)
{
	const struct layout *lay = p->lay;
	size_t first = next;

	if (!lay->pages || next >= lay->n || lay->line[next].page != lay->line[x->end - 1].page + 1 ||
	    !breaks_off(layout_line(lay, x->end - 1)))
		return;
	while (first > x->end && !lay->line[first - 1].blank && !lay->line[first].opens)
		first--;
	if (first < next && first > x->end && !lay->line[first].opens && !p->furniture[first]) {
		x->more = first;
		x->more_end = next;
	}
}

/* the mark with its words behind it, on the same line or the next */
static void
head_extent(const struct page_notes *p, struct extent *x, size_t k, size_t limit)
{
	const struct mark *mark = mark_of(p, k);

	*x = (struct extent){ .from = mark->text_at, .from_line = mark->line };
	x->end = note_end(p, mark->line, limit, is_alone(p, k));
	if (is_alone(p, k)) {
		for (x->from_line++; x->from_line < x->end && (p->lay->line[x->from_line].blank ||
		     p->furniture[x->from_line]);)
			x->from_line++;
		if (x->from_line > x->end)
			x->from_line = x->end;
		if (x->from_line < x->end)
			x->from = p->lay->line[x->from_line].at;
	}
	if (x->end > x->from_line)
		continue_note(p, x, limit);
}

/*
 * The last note whose mark stands, with that of k, in a stack of marks alone
 * on their lines, before the texts of all of them; k if there is no stack.
 */
static size_t
stack_end(const struct page_notes *p, size_t k, size_t last)
{
	size_t i;

	for (; k < last && is_alone(p, k) && is_alone(p, k + 1); k++)
		for (i = mark_of(p, k)->line + 1; i < mark_of(p, k + 1)->line; i++)
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
	return (ends_sentence(p, up - 1) || is_address_line(layout_line(p->lay, up - 1))) &&
	    !starts_small(p, line);
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
			x[n++] = (struct extent){ .from = p->lay->line[i].at, .from_line = i };
		}
		x[n - 1].end = i + 1;
	}
	return n == want;
}

/* notes first .. last have their marks in a stack before their texts */
static void
stack_extents(const struct page_notes *p, struct extent *x, size_t first, size_t last)
{
	size_t want = last - first + 1, line = mark_of(p, last)->line + 1, k;
	size_t limit = next_line(p, last);

	if (stack_pieces(p, line, limit, true, x, want) ||
	    stack_pieces(p, line, limit, false, x, want))
		return;
	for (k = first; k < last; k++) {
		line = mark_of(p, k)->line;
		x[k - first] = (struct extent){ .from_line = line + 1, .end = line + 1 };
	}
	head_extent(p, &x[want - 1], last, limit);
}

/* the line of the last call of the notes first .. last that stands before `line` */
static size_t
last_call_line(const struct page_notes *p, size_t first, size_t last, size_t line)
{
	size_t k, call, at, best = 0;

	for (k = first; k <= last; k++) {
		call = p->chain->v[k].call;
		if (call == (size_t)-1)
			continue;
		at = layout_line_at(p->lay, p->calls->v[call].at);
		if (at < line && at + 1 > best)
			best = at + 1;
	}
	return best;
}

/* how much line i looks like the first one of a note, after running text */
static int
opening_weight(const struct page_notes *p, size_t i)
{
	struct slice s = layout_trimmed(p->lay, i);
	int weight = 0;

	if (starts_small(p, i) && !is_notes_opener(s))
		return -1;
	/* an address is more often the end of a note than its beginning */
	if (!slice_starts(s, "http") && !slice_starts(s, "www."))
		weight += is_notes_opener(s) || slice_starts(s, "“") || slice_starts(s, "\"") ? 2 : 0;
	weight += ends_sentence(p, i - 1) ? 1 : 0;
	return weight;
}

/* the first of the lines, down to `floor`, that stand before `line` without a blank one */
static size_t
paragraph_start(const struct page_notes *p, size_t line, size_t floor)
{
	const struct line *v = p->lay->line;
	size_t up = line;

	while (up > floor && !v[up - 1].blank && !v[up].opens && !p->furniture[up - 1] &&
	    line - up < TAIL_LINES)
		up--;
	return up;
}

/*
 * The mark k stands alone on a line behind a paragraph: the first line of
 * that paragraph's words, or the mark's own line if they are not its own.
 * Running text may stand before them without a blank line; it ends after the
 * last call of the block at the earliest.
 */
static size_t
tail_start(const struct page_notes *p, size_t k, size_t first, size_t last, size_t floor)
{
	const struct layout *lay = p->lay;
	size_t line = mark_of(p, k)->line, up, call, i, best;
	int weight, most = -1;

	if (!is_alone(p, k) || (line + 1 < lay->n && !lay->line[line + 1].blank &&
	    !lay->line[line + 1].opens))
		return line;
	up = paragraph_start(p, line, floor);
	call = k == first ? last_call_line(p, first, last, line) : 0;
	/* words right behind another mark are that note's */
	if (up >= line || (up == floor && floor > 0))
		return line;
	/* a short paragraph with no call in it is the note */
	if (call <= up && (up == 0 || lay->line[up - 1].blank) &&
	    (k > first || line - up <= NOTE_LINES))
		return up;
	for (best = line, i = call > up ? call : up; i < line; i++) {
		weight = i > 0 ? opening_weight(p, i) : 0;
		if (weight > most) {
			most = weight;
			best = i;
		}
	}
	return best;
}

/* extents of the block, marks behind their words allowed or not; how many are empty */
static size_t
block_extents(const struct page_notes *p, struct extent *x, size_t first, size_t last, bool tails)
{
	size_t k, stack, empty = 0, n = last - first + 1, *start = xcalloc(n + 1, sizeof(*start));
	size_t floor = first > 0 ? mark_of(p, first - 1)->line + 1 : 0;

	for (k = first; k <= last; k++) {
		size_t line = mark_of(p, k)->line;

		start[k - first] = tails ? tail_start(p, k, first, last, floor) : line;
		floor = line + 1;
	}
	start[n] = next_line(p, last);
	for (k = first; k <= last; k++) {
		struct extent *one = &x[k - first];
		size_t line = mark_of(p, k)->line;

		stack = tails ? k : stack_end(p, k, last);
		if (start[k - first] < line) {
			*one = (struct extent){ .from_line = start[k - first], .end = line,
				.from = p->lay->line[start[k - first]].at, .tail = true };
		} else if (stack > k) {
			stack_extents(p, one, k, stack);
			k = stack;
		} else {
			head_extent(p, one, k, start[k - first + 1]);
		}
	}
	for (k = 0; k < n; k++)
		empty += is_empty(&x[k]);
	free(start);
	return empty;
}

void
extent_find(struct extent *x, const struct page_notes *p, size_t first, size_t last)
{
	size_t n = last - first + 1, empty = block_extents(p, x, first, last, false);
	struct extent *other;

	/*
	 * A mark behind its words leaves another note without any when it is
	 * read as standing before them.
	 */
	if (empty == 0 || !p->lay->pages)
		return;
	other = xcalloc(n, sizeof(*other));
	if (block_extents(p, other, first, last, true) < empty)
		memcpy(x, other, n * sizeof(*x));
	free(other);
}

/*
 * Cut lines from .. end, passing over those that are marks, into pieces for
 * the notes of the group.  False, and nothing done, if there are more or less
 * of them.  Where the first note begins is not touched: its mark may stand on
 * the line.
 */
static bool
share_lines(const struct page_notes *p, size_t from, size_t end, struct extent **group, size_t want)
{
	struct extent piece[TAIL_LINES] = { { 0 } };
	size_t i, n = 0, number;

	for (i = from; i < end; i++) {
		if (p->lay->line[i].blank || p->furniture[i] ||
		    slice_num(layout_trimmed(p->lay, i), MARK_MAX, &number))
			continue;
		if (n == 0 || new_piece(p, i, false)) {
			if (n == want)
				return false;
			piece[n++] = (struct extent){ .from = p->lay->line[i].at, .from_line = i };
		}
		piece[n - 1].end = i + 1;
	}
	if (n != want)
		return false;
	group[0]->end = piece[0].end;
	for (i = 1; i < want; i++)
		*group[i] = piece[i];
	return true;
}

/*
 * The first notes of a page, whose words stand before the first mark that
 * kept its place: order[0 .. want-1] have none, order[want] has.
 */
static void
repair_start(struct extent *x, const struct page_notes *p, const size_t *order, size_t want,
    size_t first, size_t last)
{
	struct extent *group[TAIL_LINES];
	size_t line = mark_of(p, order[want])->line, up = paragraph_start(p, line, 0), k;

	if (want >= TAIL_LINES || x[order[want]].tail)
		return;
	/* running text, which ends in the calls, must not be among them */
	if (up == line || last_call_line(p, first, last, line) > up)
		return;
	for (k = 0; k < want; k++)
		group[k] = &x[order[k]];
	if (share_lines(p, up, line, group, want)) {
		group[0]->from = p->lay->line[up].at;
		group[0]->from_line = up;
	}
}

/* the notes order[0 .. n-1] of one page, in order of their numbers, from `first` on */
static void
repair_page(struct extent *x, const struct page_notes *p, const size_t *order, size_t first,
    size_t n)
{
	struct extent *group[TAIL_LINES];
	size_t i, j;

	for (i = 0; i < n && is_empty(&x[order[i]]) && (i == 0 || mark_of(p,
	     order[i])->number == mark_of(p, order[i - 1])->number + 1); i++)
		;
	if (i > 0 && i < n && mark_of(p, order[i])->number == mark_of(p, order[i - 1])->number + 1)
		repair_start(x, p, order, i, first, first + n - 1);
	for (i = 0; i + 1 < n; i = j) {
		group[0] = &x[order[i]];
		for (j = i + 1; j < n && j - i < TAIL_LINES && is_empty(&x[order[j]]) &&
		     mark_of(p, order[j])->number == mark_of(p, order[j - 1])->number + 1; j++)
			group[j - i] = &x[order[j]];
		if (j - i < 2 || is_empty(group[0]) || group[0]->more_end > group[0]->more)
			continue;
		share_lines(p, group[0]->from_line, group[0]->end, group, j - i);
	}
}

void
extent_repair(struct extent *x, const struct page_notes *p)
{
	size_t first, last, i, page, *order = xcalloc(p->chain->n, sizeof(*order));

	for (first = 0; first < p->chain->n; first = last) {
		page = p->lay->line[mark_of(p, first)->line].page;
		for (last = first; last < p->chain->n &&
		     p->lay->line[mark_of(p, last)->line].page == page; last++) {
			/* the few that strayed find their place by insertion */
			for (i = last; i > first && last - first < 1000 && mark_of(p,
			     order[i - 1])->number > mark_of(p, last)->number; i--)
				order[i] = order[i - 1];
			order[i] = last;
		}
		repair_page(x, p, order + first, first, last - first);
	}
	free(order);
}
