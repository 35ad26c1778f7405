// SPDX-License-Identifier: ISC
#include "view.h"

#include <stdlib.h>

#include "ascii.h"
#include "halves.h"
#include "item.h"
#include "sentence.h"
#include "utf8.h"
#include "words.h"
#include "xalloc.h"

enum { AHEAD = 100 }; /* lines that a word broken at a line end may have to its rest */

/* what stands between the last piece that was taken and the next one */
struct gap {
	size_t line;  /* line of the last piece */
	size_t blank; /* blank lines passed */
	bool cut;     /* a page break, a note, furniture was passed */
	bool apart;   /* what was taken ends a paragraph, whatever it looks like */
	bool space;   /* white space was passed on the same line */
	bool call;    /* white space and then the call of a note was passed */
};

struct maker {
	struct view *view;
	const struct layout *lay;
	const struct segs *segs;
	struct words *words;
	enum seg_kind kind; /* what is wanted: body, or a note */
	size_t note;
	size_t seg; /* the first segment that may matter to what comes */
	size_t from, to; /* the bytes that are looked at */
	size_t end;     /* and the lines: those before it */
	size_t hyphens; /* lines that end in one; 0: they were not counted */
	struct gap gap;
};

static void
add_run(struct view *view, struct slice text, size_t from, size_t len)
{
	struct run *last = view->n ? &view->run[view->n - 1] : NULL;
	size_t gap = last ? from - (last->from + last->len) : 0;

	/* one run for all words with a plain space between: few are needed */
	if (last && view->text.n - (last->at + last->len) == gap &&
	    (gap == 0 || (gap == 1 && text.p[from - 1] == ' ' &&
	    view->text.p[view->text.n - 1] == ' '))) {
		last->len += gap + len;
		return;
	}
	xgrow(&view->run, view->n, &view->cap, sizeof(*view->run));
	view->run[view->n++] = (struct run){ view->text.n, from, len };
}

/* the text takes up again what a cut or a line end left in mid sentence */
static bool
goes_on(struct slice before, struct slice after)
{
	uint32_t last, next;
	struct item item;

	if (!utf8_prev(before, before.n, &last) || last == ':' ||
	    sentence_ends_at(before, before.n))
		return false;
	utf8_next(after, 0, &next);
	return utf8_islower(next) && !item_mark(after, &item);
}

/* is the line before long enough to have been broken by its page's width? */
static bool
is_full(const struct maker *m, size_t line, unsigned percent)
{
	return m->lay->width && m->lay->line[line].len * 100 >= m->lay->width * percent;
}

/* the separator between the view so far and the piece that begins at `after` */
static char
joint(const struct maker *m, struct slice before, struct slice after, size_t line)
{
	const struct gap *g = &m->gap;
	size_t blank = m->lay->doubled && g->blank == 1 ? 0 : g->blank;
	uint32_t next;
	struct item item;

	if (m->kind == SEG_NOTE)
		return ' ';
	if (line == g->line)
		return ' ';
	if (g->apart)
		return '\n';
	if (g->cut || blank) {
		if (goes_on(before, after) && (g->cut || is_full(m, g->line, 60)))
			return ' ';
		/* a page break in mid sentence before a name or a number */
		return g->cut && is_full(m, g->line, 75) && before.n &&
		    !sentence_ends_at(before, before.n) && !slice_ends(before, ":") &&
		    !item_mark(after, &item) ? ' ' : '\n';
	}
	if (!m->lay->width)
		return goes_on(before, after) ? ' ' : '\n';
	if (item_mark(after, &item))
		return '\n';
	utf8_next(after, 0, &next);
	return is_full(m, g->line, 60) || utf8_islower(next) ? ' ' : '\n';
}

/* the word, letters only, that ends the view; of one that is too long the end */
static struct slice
last_word(struct slice s)
{
	size_t i = s.n, step;
	uint32_t c;

	while (s.n - i <= WORD_BYTES && (step = utf8_prev(s, i, &c)) && utf8_isalpha(c))
		i -= step;
	return slice_from(s, i);
}

static struct slice
first_word(struct slice s)
{
	size_t i = 0, step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && utf8_isalpha(c))
		i += step;
	return slice_part(s, 0, i);
}

/* the bytes of the hyphen that s ends with: 1, of U+00AD 2, of U+2010 3; 0: of none */
static size_t
hyphen_at_end(struct slice s)
{
	return slice_ends(s, "-") ? 1 : slice_ends(s, "\xc2\xad") ? 2 :
	    slice_ends(s, "\xe2\x80\x90") ? 3 : 0;
}

/* foresee what may be asked where line i ends in a hyphen: of the next line, and of that of the text */
static void
foresee(struct maker *m, size_t i, size_t *seg)
{
	const struct layout *lay = m->lay;
	struct slice s = layout_trimmed(lay, i), left;
	size_t k, n = hyphen_at_end(s);
	bool first = true;

	if (n == 0)
		return;
	left = last_word(slice_part(s, 0, s.n - n));
	for (k = i + 1; k < lay->n && k - i < AHEAD; k++) {
		size_t at = *seg;
		bool body;

		if (lay->line[k].blank)
			continue;
		body = !seg_walk(m->segs, &at, lay->line[k].at);
		if (first || body)
			words_expect(m->words, left, first_word(layout_trimmed(lay, k)));
		if (body)
			return;
		first = false;
	}
}

/* the lines of the view that may end in a hyphen, from the first that is asked of on: few, or more */
static size_t
count_hyphens(struct maker *m)
{
	size_t i;

	if (m->hyphens || m->end - m->gap.line <= WORDS_FEW)
		return m->hyphens;
	for (i = m->gap.line; i < m->end && m->hyphens <= WORDS_FEW; i++)
		m->hyphens += hyphen_at_end(layout_trimmed(m->lay, i)) > 0;
	return m->hyphens;
}

static void
foresee_all(struct maker *m)
{
	size_t i, seg = 0;

	m->words->foreseen = true;
	for (i = 0; i < m->lay->n; i++) {
		seg_walk(m->segs, &seg, m->lay->line[i].at);
		if (m->lay->line[i].len > 1)
			foresee(m, i, &seg);
	}
}

static void
drop_last(struct view *view, size_t n)
{
	struct run *last = &view->run[view->n - 1];

	buf_cut(&view->text, view->text.n - n);
	last->len -= n;
	if (last->len == 0)
		view->n--;
}

/* a line that ends in a hyphen: true if it was joined to what follows */
static bool
join_hyphen(struct maker *m, struct slice after)
{
	struct slice before = buf_get(&m->view->text), left, right = first_word(after);
	size_t hyphen = hyphen_at_end(before);

	if (!hyphen)
		return false;
	left = last_word(slice_part(before, 0, before.n - hyphen));
	if (left.n == 0 || right.n == 0)
		return left.n > 0 && after.n > 0 && ascii_isdigit(after.p[0]);
	if (!m->words->foreseen && words_walks(m->words, left, right, count_hyphens(m)))
		foresee_all(m);
	if (hyphen == 2 || !words_keep_hyphen(m->words, left, right))
		drop_last(m->view, hyphen);
	return true;
}

static void
take(struct maker *m, size_t from, size_t to, size_t line)
{
	struct view *view = m->view;
	struct slice after = slice_part(m->lay->text, from, m->lay->line[line].at + m->lay->line[line].len);
	/* "no roof [1]." is read as "no roof." */
	bool stop = m->gap.call && !m->gap.space && ascii_isstop(after.p[0]) &&
	    line == m->gap.line;
	char sep;

	if (m->gap.call && !stop)
		m->gap.space = true;
	if (view->text.n && !stop && (line != m->gap.line || m->gap.space || m->gap.cut)) {
		sep = line == m->gap.line && !m->gap.space ? 0 :
		    joint(m, buf_get(&view->text), after, line);
		if (sep && !(sep == ' ' && line != m->gap.line && join_hyphen(m, after)))
			buf_putc(&view->text, sep);
	}
	add_run(view, m->lay->text, from, to - from);
	buf_add(&view->text, m->lay->text.p + from, to - from);
	m->gap = (struct gap){ .line = line };
}

/* the end of the word at byte i and of those behind it that one plain space parts from the last */
static size_t
words_end(struct slice text, size_t i)
{
	size_t step;
	uint32_t c;

	for (;; i++) {
		for (;; i += step) {
			i = slice_plain_words(text, i);
			step = utf8_next(text, i, &c);
			if (step == 0 || utf8_isspace(c))
				break;
		}
		if (c != ' ' || !utf8_next(text, i + 1, &c) || utf8_isspace(c))
			return i;
	}
}

/* take the words of a piece that is wanted, folding the white space */
static void
take_words(struct maker *m, size_t from, size_t to, size_t line)
{
	struct slice text = slice_part(m->lay->text, 0, to);
	size_t i = from, start, step;
	uint32_t c;

	while (i < to) {
		for (; (step = utf8_next(text, i, &c)) && utf8_isspace(c); i += step)
			m->gap.space = true;
		if (i >= to)
			return;
		start = i;
		i = words_end(text, i);
		take(m, start, i, line);
	}
}

static bool
wanted(const struct maker *m, const struct seg *seg)
{
	if (m->kind == SEG_BODY)
		return !seg;
	return seg && seg->kind == m->kind && seg->note == m->note;
}

static void
pass_call(struct maker *m)
{
	m->gap.call = m->gap.call || m->gap.space;
	m->gap.space = false;
}

/* split a line at the segments that cross it and take what is wanted */
static void
take_line(struct maker *m, size_t line)
{
	size_t at = m->lay->line[line].at, end = at + m->lay->line[line].len, to;
	const struct seg *seg;

	if (at < m->from)
		at = m->from;
	if (end > m->to)
		end = m->to;

	if (m->lay->line[line].opens)
		m->gap.cut = true;
	if (m->lay->line[line].apart)
		m->gap.apart = true;
	if (m->lay->line[line].blank)
		m->gap.blank++;
	while (at < end) {
		while (m->seg < m->segs->n &&
		    m->segs->v[m->seg].at + m->segs->v[m->seg].len <= at)
			m->seg++;
		seg = m->seg < m->segs->n ? &m->segs->v[m->seg] : NULL;
		if (seg && seg->at > at) {
			to = seg->at < end ? seg->at : end;
			seg = NULL;
		} else {
			to = seg && seg->at + seg->len < end ? seg->at + seg->len : end;
		}
		if (wanted(m, seg))
			take_words(m, at, to, line);
		else if (seg && seg->kind == SEG_CALL)
			pass_call(m);
		else if (seg)
			m->gap.cut = true;
		at = to;
	}
}

static void
make(struct maker *m, size_t first, size_t end)
{
	size_t i;

	m->end = end;
	for (i = first; i < end; i++)
		take_line(m, i);
}

void
view_body(struct view *view, const struct layout *lay, const struct segs *segs,
    struct words *words, size_t first, size_t end)
{
	struct maker m = { .view = view, .lay = lay, .segs = segs, .words = words,
		.to = lay->text.n };

	view->n = 0;
	buf_cut(&view->text, 0);
	if (first >= end)
		return;
	m.seg = seg_from(segs, lay->line[first].at);
	buf_room(&view->text, lay->line[end - 1].at + lay->line[end - 1].len - lay->line[first].at);
	make(&m, first, end);
}

void
view_note(struct view *view, const struct layout *lay, const struct segs *segs, size_t note,
    size_t first, size_t last, struct words *words)
{
	struct maker m = { .view = view, .lay = lay, .segs = segs, .words = words,
		.kind = SEG_NOTE, .note = note, .seg = first };

	*view = (struct view){ 0 };
	if (last >= segs->n)
		return;
	m.from = segs->v[first].at;
	m.to = segs->v[last].at + segs->v[last].len;
	make(&m, layout_line_at(lay, m.from), layout_line_at(lay, m.to - 1) + 1);
}

/* index of the first run that ends after the document's byte `at` */
static size_t
run_from(const struct view *view, size_t at)
{
	size_t lo = 0, hi = view->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (view->run[mid].from + view->run[mid].len > at)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

size_t
view_pos(const struct view *view, size_t at)
{
	size_t i = run_from(view, at);

	if (i == view->n)
		return view->text.n;
	return view->run[i].from >= at ? view->run[i].at : view->run[i].at + (at - view->run[i].from);
}

struct slice
view_span(const struct view *view, size_t at, size_t len)
{
	size_t from = view_pos(view, at), to = view_pos(view, at + len);

	return slice_trim(slice_part(buf_get(&view->text), from, to));
}

/* index of the last run that begins at or before view position pos */
static size_t
run_at(const struct view *view, size_t pos)
{
	return halves_last(view->run, view->n, sizeof(*view->run), pos);
}

size_t
view_byte(const struct view *view, size_t pos)
{
	const struct run *r;
	size_t i;

	if (view->n == 0)
		return 0;
	i = run_at(view, pos);
	r = &view->run[i];
	if (pos < r->at + r->len)
		return r->from + (pos - r->at);
	/* a joint: the next run's first byte */
	return i + 1 < view->n ? view->run[i + 1].from : r->from + r->len;
}

size_t
view_byte_end(const struct view *view, size_t pos)
{
	return pos == 0 || view->n == 0 ? 0 : view_byte(view, pos - 1) + 1;
}

void
view_free(struct view *view)
{
	buf_free(&view->text);
	free(view->run);
	*view = (struct view){ 0 };
}
