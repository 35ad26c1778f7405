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
#include <string.h>

#include "ascii.h"
#include "item.h"
#include "note/ending.h"
#include "note/numeral.h"
#include "utf8.h"
#include "xalloc.h"

#define NO_NOTE ((size_t)-1)
#define NEVER (-1e9f)

enum {
	WIDE = 108,      /* per cent of the usual width */
	MAX_LINES = 500, /* longer pages are no pages */
	MAX_NOTES = 150
};

/*
 * The weights of the evidence.  They were set once, by reading what was
 * missed and what was invented on labelled documents.
 */
static const float
    attached = 6,       /* the mark stands on the line */
    under_mark[] = { 2.5f, 1.5f, 4 }, /* the line is the first one below the mark */
    above_mark[] = { 2, 2, 4 }, /* the note's last line is the one above the mark */
    before_mark = -2, /* the note begins above its mark */
    each_line = -0.12f, /* most notes are short */
    before_call = -3.5f,   /* the note begins before it is called */
    skipped = -4.75f,       /* a mark without words */
    calls_inside = -3,  /* for each of the page's calls in the words of a note */
    small_start = -3,   /* a note that begins with a small letter */
    item_start = -7,    /* or like an item of a list */
    opener_start = 1.5f,      /* Ibid., See ... */
    quote_start = 1.25f,
    address_start = -0.5f,
    address_open = -2,  /* an address as a note's first line, after words that want one */
    rest_start = -3,    /* the rest of an address as a note's first line */
    forced_start = 0.5f, /* the line before ended early */
    forced_inside = -0.5f, /* ... in the middle of a sentence */
    capital_text = -0.3f, /* sentences have fewer capitals than citations */
    address_text = -1.25f, /* an address in running text */
    torn_start = -1.5f, /* a note's first line closes what it did not open */
    under_heading = 3,  /* a note's first line stands under "Notes" */
    resumes = 0.75f,     /* the note that the page before left unfinished goes on */
    after_blank = 1.25f,    /* a note's first line after a blank one */
    after_open = -2,    /* after words that break off */
    after_closed = 0.5f,
    wide_text = -0.5f,  /* a line wider than the document's: notes are set in a smaller letter */
    text_again = -4, /* running text below a note */
    again_blank = 0.7f, /* ... after a blank line */
    blank_inside = -0.45f,
    blank_closed = -1.75f, /* a blank line inside a note, after a full stop */
    flows = 0.75f;          /* the text goes on on the next page as it broke off here */

/* a line of words on the page */
struct words_line {
	size_t line;
	size_t own;   /* the note whose mark it begins with, from 1; 0: none */
	size_t calls; /* of the page's notes */
	enum ending before; /* how the line of words before it ends */
	bool blank;   /* a blank line is above */
	bool small, item, notes, quoted, address;
	bool rest;    /* of an address that the line before ends in */
	bool forced;  /* its first word would have had room on the line before */
	bool capital; /* it begins with a capital letter in the middle of a sentence */
	bool wanted;  /* the line before ends in a comma or a colon */
	bool marked;  /* a mark that is alone is above */
	bool cites;   /* an address is in it */
	bool wide;    /* it is longer than the lines of the document usually are */
	bool torn;    /* it closes a bracket or a quotation that another line opened */
	bool headed;  /* the heading of a list of notes is above */
};

/* where a mark that is alone on its line stands */
struct place {
	size_t pos; /* lines of words before it */
	int under, above; /* how likely its words are under it, above it: 0 .. 2 */
};

struct foot {
	const struct page_notes *p;
	const size_t *note;      /* [m - 1]: the page's notes, indexes in the chain */
	size_t n;
	size_t first, end;       /* the page's lines */
	struct words_line *v;    /* its lines of words */
	size_t nv;
	struct place *place;     /* [m]: of the mark of note m, where it is alone */
	size_t unfinished;       /* of the page before: index in the chain, or NO_NOTE */
	bool labelled;           /* the last line read was the label of a paragraph alone */
	bool called;             /* some note of the page is called on it */
	int next_small;          /* the text of the next page starts small: 1, 0; -1: there is none */
	float *score, *old;      /* [2 * m + IN] */
	uint16_t *from;          /* [line][state]: the state before */
};

enum { OUT, IN };

static size_t
states(const struct foot *f)
{
	return 2 * (f->n + 1);
}

/* how well the running text that ends before words line i goes on on the next page */
static float
flow(const struct foot *f, size_t i)
{
	enum ending end;

	if (i == 0 || f->next_small < 0)
		return 0;
	end = f->v[i].before;
	if (end == ENDS_EITHER || slice_ends(layout_trimmed(f->p->lay, f->v[i - 1].line), ":"))
		return 0;
	if ((end == ENDS_OPEN) == (f->next_small == 1))
		return end == ENDS_OPEN ? flows : flows / 2;
	return end == ENDS_OPEN ? -flows / 2 : -flows;
}

/* note m begins on words line i */
static float
start_weight(const struct foot *f, size_t m, size_t i)
{
	const struct words_line *w = &f->v[i];
	size_t call;
	float sum = 0;

	if (w->own)
		return w->own == m ? attached : NEVER;
	if (!extent_alone(f->p, f->note[m - 1]))
		return NEVER;
	if (i < f->place[m].pos)
		sum += before_mark;
	if (f->place[m].pos == i)
		sum += under_mark[f->place[m].under];
	if (w->small && !w->notes)
		sum += small_start;
	if (w->item)
		sum += item_start;
	sum += w->address ? address_start : w->notes ? opener_start : w->quoted ? quote_start : 0;
	sum += (w->torn ? torn_start : 0) + (w->headed ? under_heading : 0);
	if (w->address && w->wanted)
		sum += address_open;
	sum += (w->rest ? rest_start : 0) + (w->forced ? forced_start : 0);
	call = f->p->chain->v[f->note[m - 1]].call;
	if (call != NO_CALL && f->p->calls->v[call].at >= f->p->lay->line[w->line].at)
		sum += before_call;
	return sum;
}

/* the note of the page before goes on on words line i, after running text or at the top */
static float
resume_weight(const struct foot *f, size_t i)
{
	const struct words_line *w = &f->v[i];

	if (f->unfinished == NO_NOTE || w->own || w->item || (i == 0 && f->called))
		return NEVER;
	return (w->small || w->address || w->torn ? resumes : -resumes) +
	    (i == 0 || w->blank ? 0.5f : -1);
}

/* running text, and then a note that begins on line i; m notes have begun above */
static float
from_text(const struct foot *f, size_t m, size_t i)
{
	return m > 0 ? 0 : flow(f, i) + (f->v[i].blank ? after_blank : 0);
}

/* a note, and then another that begins on line i */
static float
from_note(const struct foot *f, size_t i)
{
	const struct words_line *w = &f->v[i];

	if (w->own || w->marked)
		return 0;
	return (w->before == ENDS_CLOSED ? after_closed : w->before == ENDS_OPEN ? after_open :
	    w->blank ? 0 : after_open / 2) + (w->blank ? after_blank / 3 : 0);
}

/* a note goes on on line i */
static float
stay_weight(const struct foot *f, size_t i)
{
	const struct words_line *w = &f->v[i];

	if (w->own || w->headed)
		return NEVER;
	if (!w->blank)
		return (w->item ? -1.5f : 0) +
		    (w->forced && w->before == ENDS_OPEN ? forced_inside : 0);
	if (w->before == ENDS_CLOSED && !w->small)
		return blank_closed;
	return w->before == ENDS_OPEN && (w->small || w->address || w->torn) ? 0 : blank_inside;
}

/* running text goes on, on line i, below a note */
static float
leave_weight(const struct foot *f, size_t i)
{
	const struct words_line *w = &f->v[i];

	if (w->own)
		return NEVER;
	return text_again + (w->blank ? again_blank : 0) +
	    (w->before == ENDS_OPEN ? after_open / 2 : w->before == ENDS_CLOSED ? after_closed : 0);
}

/* the last line of note m is the one before words line i */
static float
end_weight(const struct foot *f, size_t m, size_t i)
{
	return m > 0 && i > 0 && f->place[m].pos == i && extent_alone(f->p, f->note[m - 1]) ?
	    above_mark[f->place[m].above] : 0;
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
	float inside = calls_inside * (float)f->v[i].calls;
	float outside = (f->v[i].cites ? address_text : 0) + (f->v[i].wide ? wide_text : 0) +
	    (f->v[i].capital ? capital_text : 0);
	size_t m;

	for (m = 0; m <= f->n; m++) {
		float in = f->old[2 * m + IN], out = f->old[2 * m + OUT];

		if (f->v[i].own)
			continue;
		offer(f, i, 2 * m + OUT, out + outside, 2 * m + OUT);
		offer(f, i, 2 * m + OUT, in + end_weight(f, m, i) + leave_weight(f, i) + outside,
		    2 * m + IN);
		offer(f, i, 2 * m + IN, in + stay_weight(f, i) + inside + each_line, 2 * m + IN);
	}
	offer(f, i, IN, f->old[OUT] + resume_weight(f, i) + (i > 0 ? flow(f, i) : 0) + inside, OUT);
}

/* every way to line i as the first of a note */
static void
begin(struct foot *f, size_t i)
{
	float best = NEVER, inside = calls_inside * (float)f->v[i].calls, in, out;
	size_t m, from = 0;

	for (m = 1; m <= f->n; m++) {
		best += skipped;
		out = f->old[2 * m - 2 + OUT] + from_text(f, m - 1, i);
		in = f->old[2 * m - 2 + IN] + from_note(f, i) + end_weight(f, m - 1, i);
		if (out > best) {
			best = out;
			from = 2 * m - 2 + OUT;
		}
		if (in > best) {
			best = in;
			from = 2 * m - 2 + IN;
		}
		offer(f, i, 2 * m + IN, best + start_weight(f, m, i) + inside, from);
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
		score = f->score[s] + skipped * (float)(f->n - s / 2);
		if (s % 2 == IN)
			score += end_weight(f, s / 2, f->nv);
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

	f->from = xcalloc(f->nv * states(f), sizeof(*f->from));
	f->score = xcalloc(states(f), sizeof(*f->score));
	f->old = xcalloc(states(f), sizeof(*f->old));
	for (s = 1; s < states(f); s++)
		f->score[s] = NEVER;
	for (i = 0; i < f->nv; i++)
		step(f, i);
	for (i = f->nv, s = best_end(f); i-- > 0; s = f->from[i * states(f) + s]) {
		m = s / 2;
		if (s % 2 == IN)
			owner[f->v[i].line] = 1 + (m ? f->note[m - 1] : f->unfinished);
	}
	free(f->from);
	free(f->score);
	free(f->old);
}

/* is there a letter or a digit?  Lines of bullets and bar codes have none */
static bool
has_words(struct slice s)
{
	size_t i, step;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step)
		if (utf8_isalpha(c) || (c >= '0' && c <= '9'))
			return true;
	return false;
}

/* words, and no mark of the chain that strayed from its own */
static bool
is_words(const struct page_notes *p, size_t line)
{
	size_t number;

	return !p->lay->line[line].blank && !p->furniture[line] &&
	    !is_notes_heading(layout_trimmed(p->lay, line)) &&
	    !slice_num(layout_trimmed(p->lay, line), NUMERAL_MAX, &number) &&
	    has_words(layout_trimmed(p->lay, line));
}

/* does s close a bracket or a quotation before it opens one? */
static bool
is_torn(struct slice s)
{
	size_t i, step;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step) {
		if (c == '(' || c == '[' || c == 0x201C || c == 0x201E || c == 0xAB)
			return false;
		if (c == ')' || c == ']' || c == 0x201D || c == 0xBB)
			return true;
	}
	return false;
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
read_line(struct foot *f, size_t line, size_t blanks)
{
	struct words_line *w = &f->v[f->nv];
	const struct layout *lay = f->p->lay;
	struct slice s = layout_trimmed(lay, line), above;
	struct item item;
	uint32_t c;

	utf8_next(s, 0, &c);
	*w = (struct words_line){ .line = line, .blank = blanks > 0 };
	w->before = f->nv ? line_ending(lay, f->v[f->nv - 1].line) : ENDS_EITHER;
	above = f->nv ? layout_trimmed(lay, f->v[f->nv - 1].line) : (struct slice){ 0 };
	w->rest = f->nv && line_ends_address(lay, f->v[f->nv - 1].line, line);
	w->forced = f->nv && line_is_short(lay, f->v[f->nv - 1].line, line);
	w->capital = !w->blank && w->before != ENDS_CLOSED && utf8_isupper(c);
	w->wanted = slice_ends(above, ",") || slice_ends(above, ":");
	w->small = line_starts_small(lay, line);
	w->torn = is_torn(s);
	w->wide = lay->width && s.n * 100 > lay->width * WIDE;
	/* 2031), is no item */
	w->item = f->labelled || (item_mark(s, &item) && item.kind != ITEM_ROMAN &&
	    (item.kind != ITEM_NUMBER || item.label.n < 4));
	f->labelled = is_label(s);
	w->address = slice_starts(s, "http") || slice_starts(s, "www.");
	w->notes = is_notes_opener(s);
	w->cites = slice_find(s, 0, "http") != (size_t)-1 || slice_find(s, 0, "www.") != (size_t)-1;
	w->quoted = c == '"' || c == 0x201C || c == 0xAB || c == 0x2018;
	f->nv++;
}

/* does line i of the page hold words? */
static bool
words_at(const struct foot *f, size_t i)
{
	return i >= f->first && i < f->end && is_words(f->p, i);
}

/* the place of a mark that is alone on line i, after the lines of words that were read */
static struct place
mark_place(const struct foot *f, size_t i)
{
	bool above = i > 0 && words_at(f, i - 1), under = words_at(f, i + 1);

	return (struct place){ f->nv, under ? 2 : above ? 0 : 1, above && !under ? 2 : !under };
}

/* read the page's lines, and where the marks that are alone stand among them */
static void
read_lines(struct foot *f)
{
	size_t i, m, blanks = 0, next;
	bool headed = false, marked = false;

	for (i = f->first; i < f->end; i++) {
		for (m = 1; m <= f->n; m++)
			if (extent_mark(f->p, f->note[m - 1])->line == i)
				break;
		if (m <= f->n)
			f->place[m] = mark_place(f, i);
		if (!is_words(f->p, i) || (m <= f->n && extent_alone(f->p, f->note[m - 1]))) {
			blanks += f->p->lay->line[i].blank || m <= f->n;
			marked |= m <= f->n;
			headed |= is_notes_heading(layout_trimmed(f->p->lay, i));
			continue;
		}
		read_line(f, i, blanks);
		f->v[f->nv - 1].own = m <= f->n ? m : 0;
		f->v[f->nv - 1].headed = headed;
		f->v[f->nv - 1].marked = marked;
		headed = marked = false;
		blanks = 0;
	}
	for (m = 1; m <= f->n; m++) {
		next = f->p->chain->v[f->note[m - 1]].call;
		if (next == NO_CALL)
			continue;
		next = layout_line_at(f->p->lay, f->p->calls->v[next].at);
		if (next < f->first || next >= f->end)
			continue;
		f->called = true;
		for (i = 0; i < f->nv; i++)
			f->v[i].calls += f->v[i].line == next;
	}
	f->next_small = -1;
	for (i = f->end; i < f->p->lay->n && f->next_small < 0; i++) {
		if (i > f->end && f->p->lay->line[i].opens)
			break;
		if (is_words(f->p, i))
			f->next_small = line_starts_small(f->p->lay, i);
	}
}

/* do the marks that stand on their words' lines stand in the order of their numbers? */
static bool
in_order(const struct foot *f)
{
	size_t m, line = 0, at;

	for (m = 1; m <= f->n; m++) {
		if (extent_alone(f->p, f->note[m - 1]))
			continue;
		at = extent_mark(f->p, f->note[m - 1])->line;
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
	struct foot f = { .p = p, .n = last - first + 1, .unfinished = unfinished };
	size_t *note = NULL;

	f.first = f.end = extent_mark(p, first)->line;
	while (f.first > 0 && !p->lay->line[f.first].opens)
		f.first--;
	while (f.end < p->lay->n && (f.end == f.first || !p->lay->line[f.end].opens))
		f.end++;
	if (f.end - f.first <= MAX_LINES && f.n <= MAX_NOTES)
		f.note = note = by_number(p, first, last);
	if (!note || !in_order(&f)) {
		extent_find(owner, p, first, last);
		free(note);
		return;
	}
	f.place = xcalloc(f.n + 1, sizeof(*f.place));
	f.v = xcalloc(f.end - f.first, sizeof(*f.v));
	read_lines(&f);
	share(&f, owner);
	free(f.place);
	free(f.v);
	free(note);
}

void
foot_share(size_t *owner, const struct page_notes *p)
{
	size_t first, last, unfinished = NO_NOTE, page, before = 0, line;

	for (first = 0; first < p->chain->n; first = last) {
		line = extent_mark(p, first)->line;
		page = p->lay->line[line].page;
		for (last = first; last < p->chain->n &&
		     p->lay->line[extent_mark(p, last)->line].page == page; last++)
			;
		share_page(owner, p, first, last - 1, before + 1 == page ? unfinished : NO_NOTE);
		while (line < p->lay->n && p->lay->line[line].page == page)
			line++;
		unfinished = left_unfinished(owner, p, extent_mark(p, first)->line, line);
		before = page;
	}
}
