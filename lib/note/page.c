// SPDX-License-Identifier: ISC
#include "note/page.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "item.h"
#include "note/numeral.h"
#include "utf8.h"
#include "xalloc.h"

enum {
	WIDE = 108,      /* per cent of the usual width */
	MAX_LINES = 500, /* longer pages are no pages */
	MAX_NOTES = 150
};

/* is there a letter or a digit?  Lines of bullets and bar codes have none */
static bool
has_words(struct slice s)
{
	size_t i, step;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step)
		if (utf8_isword(c))
			return true;
	return false;
}

/* words, and no mark of the chain that strayed from its own */
static bool
is_words(const struct page_notes *p, size_t line)
{
	struct slice s;
	size_t number;

	if (p->lay->line[line].blank || p->furniture[line])
		return false;
	s = layout_trimmed(p->lay, line);
	return !is_notes_heading(s) && !slice_num(s, NUMERAL_MAX, &number) && has_words(s);
}

/* [byte]: x if it is a bracket, or of a quotation mark that is not ASCII */
static const char kinds[] =
    "................................" "........xx......................"
    "...........................x.x.." "................................"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

/* does s close a bracket or a quotation before it opens one? */
static bool
is_torn(struct slice s)
{
	size_t i, step;
	uint32_t c;

	for (i = 0;; i += step) {
		while (i < s.n && kinds[(unsigned char)s.p[i]] == '.')
			i++;
		step = utf8_next(s, i, &c);
		if (step == 0)
			return false;
		if (c == '(' || c == '[' || c == 0x201C || c == 0x201E || c == 0xAB)
			return false;
		if (c == ')' || c == ']' || c == 0x201D || c == 0xBB)
			return true;
	}
}

/* 119.6.  (a)  B.: the label of a paragraph, its words on the next line; not "2014)." */
static bool
is_label(struct slice s)
{
	size_t i, letters = 0, digits = 0;
	bool open = s.n > 1 && s.p[0] == '(';

	if (s.n < 2 || s.n > 9 || s.p[s.n - 1] != (open ? ')' : '.'))
		return false;
	for (i = open; i + 1 < s.n; i++) {
		letters += ascii_isalpha(s.p[i]);
		digits = ascii_isdigit(s.p[i]) ? digits + 1 : 0;
		if (digits > 3 || letters > 1 || (!ascii_isalnum(s.p[i]) && s.p[i] != '.'))
			return false;
	}
	return true;
}

static void
read_line(struct page *page, size_t line, size_t blanks)
{
	struct words_line *w = &page->v[page->nv];
	const struct layout *lay = page->p->lay;
	struct slice s = layout_trimmed(lay, line);
	struct item item;
	uint32_t c;

	utf8_next(s, 0, &c);
	*w = (struct words_line){ .line = line, .blank = blanks > 0 };
	w->before = page->nv ? line_ending(lay, page->v[page->nv - 1].line) : ENDS_EITHER;
	w->forced = page->nv && line_is_short(lay, page->v[page->nv - 1].line, line);
	w->capital = !w->blank && w->before != ENDS_CLOSED && utf8_isupper(c);
	w->small = utf8_islower(c);
	w->wide = lay->width && s.n * 100 > lay->width * WIDE;
	/* 2031), is no item */
	w->item = page->labelled || (item_mark(s, &item) && item.kind != ITEM_ROMAN &&
	    (item.kind != ITEM_NUMBER || item.label.n < 4));
	page->labelled = is_label(s);
	w->address = slice_starts(s, "http") || slice_starts(s, "www.");
	w->goes_on = w->small || w->address || is_torn(s);
	w->notes = is_notes_opener(s);
	w->cites = slice_find(s, 0, "http") != (size_t)-1 || slice_find(s, 0, "www.") != (size_t)-1;
	w->quoted = c == '"' || c == 0x201C || c == 0xAB || c == 0x2018;
	page->nv++;
}

/* does line i of the page hold words? */
static bool
words_at(const struct page *page, size_t i)
{
	return i >= page->first && i < page->end && is_words(page->p, i);
}

/* the place of a mark that is alone on line i, after the lines of words that were read */
static struct place
mark_place(const struct page *page, size_t i)
{
	bool above = i > 0 && words_at(page, i - 1), under = words_at(page, i + 1);

	return (struct place){ page->nv, under ? 2 : above ? 0 : 1, above && !under ? 2 : !under };
}

/*
 * The line to read from.  Where all notes stand behind their marks, and none
 * goes on from the page before, all that is above the first mark is running
 * text, of which the last line tells how it ends.
 */
static size_t
first_to_read(const struct page *page, bool resumes)
{
	size_t m, line = extent_mark(page->p, page->note[0])->line;

	for (m = 1; m <= page->n; m++)
		if (resumes || extent_alone(page->p, page->note[m - 1]))
			return page->first;
	while (line > page->first && !is_words(page->p, --line))
		;
	return line;
}

/* read the page's lines from i on, and where the marks that are alone stand among them */
static void
read_lines(struct page *page, size_t i)
{
	size_t m, blanks = 0;
	bool headed = false, marked = false;

	for (; i < page->end; i++) {
		for (m = 1; m <= page->n; m++)
			if (extent_mark(page->p, page->note[m - 1])->line == i)
				break;
		if (m <= page->n)
			page->place[m] = mark_place(page, i);
		if (!is_words(page->p, i) || (m <= page->n && extent_alone(page->p, page->note[m - 1]))) {
			blanks += page->p->lay->line[i].blank || m <= page->n;
			marked |= m <= page->n;
			headed |= is_notes_heading(layout_trimmed(page->p->lay, i));
			continue;
		}
		read_line(page, i, blanks);
		page->v[page->nv - 1].own = m <= page->n ? m : 0;
		page->v[page->nv - 1].headed = headed;
		page->v[page->nv - 1].marked = marked;
		headed = marked = false;
		blanks = 0;
	}
}

/* count the calls of the page's notes on its lines */
static void
count_calls(struct page *page)
{
	size_t m, i, call, line;

	for (m = 1; m <= page->n; m++) {
		call = page->p->chain->v[page->note[m - 1]].call;
		if (call == NO_CALL)
			continue;
		line = layout_line_at(page->p->lay, page->p->calls->v[call].at);
		if (line < page->first || line >= page->end)
			continue;
		page->called = true;
		for (i = 0; i < page->nv; i++)
			page->v[i].calls += page->v[i].line == line;
	}
}

/* how the text of the next page starts */
static void
look_ahead(struct page *page)
{
	const struct layout *lay = page->p->lay;
	size_t i;

	page->next_small = -1;
	for (i = page->end; i < lay->n && page->next_small < 0; i++) {
		if (i > page->end && lay->line[i].opens)
			break;
		if (is_words(page->p, i))
			page->next_small = line_starts_small(lay, i);
	}
}

/* do the marks that stand on their words' lines stand in the order of their numbers? */
static bool
in_order(const struct page *page)
{
	size_t m, line = 0, at;

	for (m = 1; m <= page->n; m++) {
		if (extent_alone(page->p, page->note[m - 1]))
			continue;
		at = extent_mark(page->p, page->note[m - 1])->line;
		if (at < line)
			return false;
		line = at;
	}
	return true;
}

/* do the words of note a stand before those of note b? */
static bool
precedes(const struct page_notes *p, size_t a, size_t b)
{
	const struct mark *x = extent_mark(p, a), *y = extent_mark(p, b);
	size_t call = p->chain->v[a].call, other = p->chain->v[b].call;

	if (x->number && y->number && x->system == y->system)
		return x->number <= y->number;
	/* no number, or another's: where it stands, or else where it is called */
	if (call == NO_CALL || other == NO_CALL || (!extent_alone(p, a) && !extent_alone(p, b)))
		return x->line <= y->line;
	return p->calls->v[call].at <= p->calls->v[other].at;
}

/* the notes first .. last of the chain, all those of one page, in the order of their words */
static size_t *
by_number(const struct page_notes *p, size_t first, size_t last)
{
	size_t *note = xcalloc(last - first + 1, sizeof(*note)), i, k;

	/* the few that strayed find their place by insertion */
	for (k = first; k <= last; k++) {
		for (i = k - first; i > 0 && !precedes(p, note[i - 1], k); i--)
			note[i] = note[i - 1];
		note[i] = k;
	}
	return note;
}

bool
page_read(struct page *page, const struct page_notes *p, size_t first, size_t last, bool resumes)
{
	const struct layout *lay = p->lay;
	size_t top;

	*page = (struct page){ .p = p, .n = last - first + 1 };
	page->first = page->end = extent_mark(p, first)->line;
	while (page->first > 0 && !lay->line[page->first].opens)
		page->first--;
	while (page->end < lay->n && (page->end == page->first || !lay->line[page->end].opens))
		page->end++;
	if (page->end - page->first > MAX_LINES || page->n > MAX_NOTES)
		return false;
	page->note = by_number(p, first, last);
	if (!in_order(page)) {
		free(page->note);
		return false;
	}
	page->place = xcalloc(page->n + 1, sizeof(*page->place));
	top = first_to_read(page, resumes);
	page->v = xcalloc(page->end - top, sizeof(*page->v));
	read_lines(page, top);
	count_calls(page);
	look_ahead(page);
	return true;
}

void
page_free(struct page *page)
{
	free(page->note);
	free(page->place);
	free(page->v);
}
