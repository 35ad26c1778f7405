// SPDX-License-Identifier: ISC
/*
 * Viterbi's algorithm over the lines of a page.  After each line the page is
 * in one of 2 (n + 1) states: note m of the page was the last that began, and
 * the line is its own (IN), or running text (OUT).  Note 0 is the one that
 * the page before left unfinished.
 */
#include "note/foot.h"

#include <stdint.h>
#include <stdlib.h>

#include "note/page.h"
#include "xalloc.h"

#define NO_NOTE ((size_t)-1)
#define NEVER (-1e9f)

/*
 * The weights of the evidence.  They were set once, by reading what was
 * missed and what was invented on labelled documents.
 */
static const float
    attached = 6,                     /* the mark stands on the line */
    under_mark[] = { 2.5f, 1.5f, 4 }, /* the line is the first one below the mark */
    above_mark[] = { 2, 2, 4 },       /* the note's last line is the one above the mark */
    before_mark = -2,                 /* the note begins above its mark */
    each_line = -0.12f,               /* most notes are short */
    skipped = -4.75f,                 /* a mark without words */
    calls_inside = -3,                /* for each of the page's calls in the words of a note */
    small_start = -3,                 /* a note that begins with a small letter */
    item_start = -7,                  /* or like an item of a list */
    opener_start = 1.5f,              /* Ibid., See ... */
    quote_start = 1.25f,
    forced_start = 0.5f,              /* the line before ended early */
    forced_inside = -0.5f,            /* ... in the middle of a sentence */
    capital_text = -0.3f,             /* sentences have fewer capitals than citations */
    address_text = -1.25f,            /* an address in running text */
    resumes = 0.75f,                  /* the note that the page before left unfinished goes on */
    after_blank = 1.25f,              /* a note's first line after a blank one */
    after_open = -2,                  /* after words that break off */
    after_closed = 0.5f,
    wide_text = -0.5f,                /* a line wider than the document's: notes are set in a smaller letter */
    text_again = -4,                  /* running text below a note */
    again_blank = 0.7f,               /* ... after a blank line */
    blank_inside = -0.45f,
    blank_closed = -3,                /* a blank line inside a note, after a full stop */
    flows = 0.75f;                    /* the text goes on on the next page as it broke off here */

struct foot {
	struct page page;
	size_t unfinished;   /* of the page before: index in the chain, or NO_NOTE */
	float *score, *old;  /* [2 * m + IN] */
	uint16_t *from;      /* [line][state]: the state before */
};

enum { OUT, IN };

static size_t
states(const struct foot *f)
{
	return 2 * (f->page.n + 1);
}

/* how well the running text that ends before words line i goes on on the next page */
static float
flow(const struct page *page, size_t i)
{
	enum ending end;

	if (i == 0 || page->next_small < 0)
		return 0;
	end = page->v[i].before;
	if (end == ENDS_EITHER || slice_ends(layout_trimmed(page->p->lay, page->v[i - 1].line), ":"))
		return 0;
	if ((end == ENDS_OPEN) == (page->next_small == 1))
		return end == ENDS_OPEN ? flows : flows / 2;
	return end == ENDS_OPEN ? -flows / 2 : -flows;
}

/* note m begins on words line i */
static float
start_weight(const struct page *page, size_t m, size_t i)
{
	const struct words_line *w = &page->v[i];
	float sum = 0;

	if (w->own)
		return w->own == m ? attached : NEVER;
	if (!extent_alone(page->p, page->note[m - 1]))
		return NEVER;
	if (i < page->place[m].pos)
		sum += before_mark;
	if (page->place[m].pos == i)
		sum += under_mark[page->place[m].under];
	if (w->small && !w->notes)
		sum += small_start;
	if (w->item)
		sum += item_start;
	if (!w->address)
		sum += w->notes ? opener_start : w->quoted ? quote_start : 0;
	return sum + (w->forced ? forced_start : 0);
}

/* the note of the page before goes on on words line i, after running text or at the top */
static float
resume_weight(const struct foot *f, size_t i)
{
	const struct words_line *w = &f->page.v[i];

	if (f->unfinished == NO_NOTE || w->own || w->item || (i == 0 && f->page.called))
		return NEVER;
	return (w->goes_on ? resumes : -2 * resumes) +
	    (i == 0 || w->blank ? 0.5f : -1);
}

/* a note, and then another that begins on line i */
static float
from_note(const struct page *page, size_t i)
{
	const struct words_line *w = &page->v[i];

	if (w->own || w->marked)
		return 0;
	return (w->before == ENDS_CLOSED ? after_closed : w->before == ENDS_OPEN ? after_open :
	    w->blank ? 0 : after_open / 2) + (w->blank ? after_blank / 3 : 0);
}

/* running text, and then a note that begins on line i; m notes have begun above */
static float
from_text(const struct page *page, size_t m, size_t i)
{
	/* below a note it is not the text that the next page goes on with */
	if (m > 0)
		return from_note(page, i);
	return page->v[i].own ? 0 : flow(page, i) + (page->v[i].blank ? after_blank : 0);
}

/* a note goes on on line i */
static float
stay_weight(const struct page *page, size_t i)
{
	const struct words_line *w = &page->v[i];

	if (w->own || w->headed)
		return NEVER;
	if (!w->blank)
		return (w->item ? -1.5f : 0) +
		    (w->forced && w->before == ENDS_OPEN ? forced_inside : 0);
	if (w->before == ENDS_CLOSED && !w->small)
		return blank_closed;
	return w->before == ENDS_OPEN && w->goes_on ? 0 : blank_inside;
}

/* running text goes on, on line i, below a note */
static float
leave_weight(const struct page *page, size_t i)
{
	const struct words_line *w = &page->v[i];

	if (w->own)
		return NEVER;
	return text_again + (w->blank ? again_blank : 0) +
	    (w->before == ENDS_OPEN ? after_open / 2 : w->before == ENDS_CLOSED ? after_closed : 0);
}

/* the last line of note m is the one before words line i */
static float
end_weight(const struct page *page, size_t m, size_t i)
{
	if (m == 0 || i == 0 || page->place[m].pos != i ||
	    !extent_alone(page->p, page->note[m - 1]))
		return 0;
	return above_mark[page->place[m].above];
}

static void
offer(struct foot *f, size_t i, size_t state, float score, size_t from)
{
	if (score > f->score[state]) {
		f->score[state] = score;
		f->from[i * states(f) + state] = (uint16_t)from;
	}
}

/* every way to line i, of running text or of the note that was begun before */
static void
go_on(struct foot *f, size_t i)
{
	float inside = calls_inside * (float)f->page.v[i].calls;
	float outside = (f->page.v[i].cites ? address_text : 0) + (f->page.v[i].wide ? wide_text : 0) +
	    (f->page.v[i].capital ? capital_text : 0);
	size_t m;

	for (m = 0; m <= f->page.n; m++) {
		float in = f->old[2 * m + IN], out = f->old[2 * m + OUT];

		if (f->page.v[i].own)
			continue;
		offer(f, i, 2 * m + OUT, out + outside, 2 * m + OUT);
		offer(f, i, 2 * m + OUT, in + end_weight(&f->page, m, i) + leave_weight(&f->page, i) + outside,
		    2 * m + IN);
		offer(f, i, 2 * m + IN, in + stay_weight(&f->page, i) + inside + each_line, 2 * m + IN);
	}
	offer(f, i, IN, f->old[OUT] + resume_weight(f, i) + (i > 0 ? flow(&f->page, i) : 0) + inside, OUT);
}

/* every way to line i as the first of a note */
static void
begin(struct foot *f, size_t i)
{
	float best = NEVER, inside = calls_inside * (float)f->page.v[i].calls, in, out;
	size_t m, from = 0;

	for (m = 1; m <= f->page.n; m++) {
		best += skipped;
		out = f->old[2 * m - 2 + OUT] + from_text(&f->page, m - 1, i);
		in = f->old[2 * m - 2 + IN] + from_note(&f->page, i) + end_weight(&f->page, m - 1, i);
		if (out > best) {
			best = out;
			from = 2 * m - 2 + OUT;
		}
		if (in > best) {
			best = in;
			from = 2 * m - 2 + IN;
		}
		offer(f, i, 2 * m + IN, best + start_weight(&f->page, m, i) + inside, from);
	}
}

static void
step(struct foot *f, size_t i)
{
	float *swap = f->old;
	size_t s;

	f->old = f->score;
	f->score = swap;
	for (s = 0; s < states(f); s++)
		f->score[s] = NEVER;
	go_on(f, i);
	begin(f, i);
}

/* the best state after the last line */
static size_t
best_end(const struct foot *f)
{
	size_t s, best = 0;
	float most = 2 * NEVER, score;

	for (s = 0; s < states(f); s++) {
		score = f->score[s] + skipped * (float)(f->page.n - s / 2);
		if (s % 2 == IN)
			score += end_weight(&f->page, s / 2, f->page.nv);
		if (score > most) {
			most = score;
			best = s;
		}
	}
	return best;
}

static void
share(struct foot *f, size_t *owner)
{
	size_t i, s, m;

	f->from = xcalloc(f->page.nv * states(f), sizeof(*f->from));
	f->score = xcalloc(states(f), sizeof(*f->score));
	f->old = xcalloc(states(f), sizeof(*f->old));
	for (s = 1; s < states(f); s++)
		f->score[s] = NEVER;
	for (i = 0; i < f->page.nv; i++)
		step(f, i);
	for (i = f->page.nv, s = best_end(f); i-- > 0; s = f->from[i * states(f) + s]) {
		m = s / 2;
		if (s % 2 == IN)
			owner[f->page.v[i].line] = 1 + (m ? f->page.note[m - 1] : f->unfinished);
	}
	free(f->from);
	free(f->score);
	free(f->old);
}

/* the last note of a page, if it breaks off; NO_NOTE if it does not */
static size_t
left_unfinished(const size_t *owner, const struct page_notes *p, size_t first, size_t end)
{
	size_t i;

	for (i = end; i > first; i--)
		if (owner[i - 1])
			return line_ending(p->lay, i - 1) == ENDS_OPEN ? owner[i - 1] - 1 : NO_NOTE;
	return NO_NOTE;
}

/* share out one page, whose notes are first .. last of the chain */
static void
share_page(size_t *owner, const struct page_notes *p, size_t first, size_t last,
    size_t unfinished)
{
	struct foot f = { .unfinished = unfinished };

	if (!page_read(&f.page, p, first, last, unfinished != NO_NOTE)) {
		extent_find(owner, p, first, last);
		return;
	}
	share(&f, owner);
	page_free(&f.page);
}

/* the lines *first .. *end - 1 that hold `line`, up to page breaks or the ends of columns */
static void
find_page(const struct layout *lay, size_t line, size_t *first, size_t *end)
{
	for (*first = line; *first > 0 && !lay->line[*first].opens; (*first)--)
		;
	for (*end = line + 1; *end < lay->n && !lay->line[*end].opens; (*end)++)
		;
}

void
foot_share(size_t *owner, const struct page_notes *p)
{
	size_t first, last, unfinished = NO_NOTE, begin, end, before = 0, line;

	for (first = 0; first < p->chain->n; first = last) {
		line = extent_mark(p, first)->line;
		find_page(p->lay, line, &begin, &end);
		for (last = first; last < p->chain->n && extent_mark(p, last)->line >= begin &&
		     extent_mark(p, last)->line < end; last++)
			;
		share_page(owner, p, first, last - 1, before == begin ? unfinished : NO_NOTE);
		unfinished = left_unfinished(owner, p, line, end);
		before = end;
	}
}
