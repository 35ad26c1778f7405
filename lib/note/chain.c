// SPDX-License-Identifier: ISC
/*
 * Every mark is weighed as the successor of the marks of the number before
 * it (and of one to three before that, for gaps): in the same block, or in a
 * new one further on, whose calls then stand between.  The best chain that
 * ends with each mark is kept, as in Viterbi's algorithm.  How far back is
 * looked is bounded by number and not by distance, so that the cost of a
 * mark does not grow with the document.
 */
#include "note/chain.h"

#include <stdlib.h>

#include "note/assign.h"
#include "note/hold.h"
#include "note/order.h"
#include "note/stray.h"
#include "xalloc.h"

#define NO_INDEX ((size_t)-1)

enum {
	RECENT = 6,  /* marks of one number that are remembered */
	FOOT_GAP = 8,  /* lines from one note of a foot to the next, at most */
	MAX_ROUNDS = 4 /* searches for numberings; the later ones find little */
};

/*
 * The weights of the evidence, in the units of a call's own weight: a good
 * call is 3, a faint one below 1 (call.c).  They were set once, by reading
 * what was missed and what was invented on labelled documents.
 */
static const float
    no_call = -1.8f,      /* nothing calls the note where it should be called */
    per_gap = -1.2f,      /* for each number that is missing before it */
    restart = -3,         /* the numbering begins again */
    late_start = -2,      /* it begins with another number than 1 */
    other_form = -8,      /* 3. after 2 */
    page_between = -0.7f, /* a list that goes on on the next page */
    together = 0.6f,      /* within a few lines of the note before */
    headed = 2.5f;        /* the first note under the heading "Notes" */

/* the best chain that ends with a mark */
struct state {
	float score;
	size_t prev;  /* index of the mark before, or NO_INDEX */
	size_t block; /* index of the mark that begins the block */
	size_t after; /* calls of this block's notes stand behind this byte */
	bool begins;
};

/* the most recent marks of each number, newest first */
struct recent {
	size_t v[RECENT];
	size_t n;
};

struct search {
	struct candidates c;
	struct call_index index;
	size_t *limit; /* [mark]: its call stands before this byte */
	size_t top;    /* the largest number of a mark; calls of larger ones do not count */
	struct state *state;
	struct recent *recent; /* [number] */
	size_t best;           /* the mark with the best state so far */
	size_t round;          /* from 0; after the first a numbering may begin again */
	enum mark_use *mark_used; /* [mark]: by a chain found before */
	bool *call_used;
};

/* the weight of the best of the calls (a few of them) between two bytes */
static float
call_between(const struct search *s, size_t num, size_t from, size_t to)
{
	size_t i, k = call_from(&s->index, num, from), end = s->index.first[num + 1];
	float best = 0;

	for (i = k; i < end && i < k + 8; i++) {
		const struct call *call = &s->c.calls->v[s->index.v[i]];

		if (call->at >= to)
			break;
		if (call->weight > best)
			best = call->weight;
	}
	return best > 0 ? best : no_call;
}

static size_t
at_of(const struct search *s, size_t mark)
{
	return s->c.marks->v[mark].at;
}

/*
 * A note is called before it; a mark that a converter tore from its words may
 * stand anywhere on the page, and above its call.
 */
static void
find_limits(struct search *s)
{
	const struct layout *lay = s->c.lay;
	size_t i, line, end = 0;

	s->limit = xcalloc(s->c.marks->n, sizeof(*s->limit));
	for (i = 0; i < s->c.marks->n; i++) {
		line = s->c.marks->v[i].line;
		s->limit[i] = at_of(s, i);
		if (!lay->pages || !mark_is_alone(&s->c.marks->v[i], lay))
			continue;
		for (end = end > line ? end : line + 1; end < lay->n && !lay->line[end].opens; end++)
			;
		s->limit[i] = lay->line[end - 1].at + lay->line[end - 1].len;
	}
}

/* consider `j` as the mark before `i`: better than the best found yet? */
static void
offer(struct state *best, float score, size_t prev, size_t block, size_t after)
{
	if (score > best->score)
		*best = (struct state){ score, prev, block, after, false };
}

static void
follow(const struct search *s, struct state *best, size_t i, size_t j)
{
	const struct mark *m = &s->c.marks->v[i], *p = &s->c.marks->v[j];
	const struct state *from = &s->state[j];
	const struct line *above = &s->c.lay->line[p->line];
	float base = from->score + m->weight + per_gap * (float)(m->number - p->number - 1);
	size_t lines = m->line > p->line ? m->line - p->line : p->line - m->line;

	if (m->form != p->form)
		base += other_form;
	/* most are no better than what was found, whatever calls the note */
	if (base + BEST_CALL + together <= best->score)
		return;
	/* a new block further on, the call between it and the first line of the note before */
	offer(best, base + call_between(s, m->number, above->at + above->len, s->limit[i]), j, i,
	    p->at);
	/* or the same block, the call before its first note */
	base += call_between(s, m->number, from->after, s->limit[from->block]);
	if (s->c.lay->line[m->line].page != s->c.lay->line[p->line].page)
		base += page_between;
	else if (lines <= 6)
		base += together;
	else
		base -= (float)(lines > 100 ? 100 : lines) * 0.02f;
	offer(best, base, j, from->block, from->after);
}

/* the best chain that ends with mark i */
static void
weigh(struct search *s, size_t i)
{
	const struct mark *m = &s->c.marks->v[i];
	struct state best = { 0, NO_INDEX, i, 0, true };
	size_t gap, k, end;
	float heading = under_notes_heading(&s->c, i) ? headed : 0;

	/* it begins the numbering */
	best.score = m->weight + call_between(s, m->number, 0, s->limit[i]) + heading;
	if (m->number > 1)
		best.score += late_start - 0.3f * (float)(m->number > 20 ? 20 : m->number);
	/* or begins it again, in the next chapter or on the next page */
	if (s->round > 0 && m->number == 1 && s->best != NO_INDEX) {
		float call = call_between(s, 1, at_of(s, s->best), s->limit[i]);
		float score = s->state[s->best].score + m->weight + call + restart + heading;

		if (score > best.score && call > 0) {
			end = s->c.marks->v[s->best].at;
			best = (struct state){ score, s->best, i, end, true };
		}
	}
	for (gap = 1; gap <= MAX_GAP + 1 && gap < m->number; gap++)
		for (k = 0; k < s->recent[m->number - gap].n; k++)
			follow(s, &best, i, s->recent[m->number - gap].v[k]);
	s->state[i] = best;
	if (s->best == NO_INDEX || best.score > s->state[s->best].score)
		s->best = i;
}

/* remember mark i, in place of the worst of its number */
static void
remember(struct search *s, size_t i)
{
	struct recent *r = &s->recent[s->c.marks->v[i].number];
	size_t k, worst = 0;

	if (r->n < RECENT) {
		r->v[r->n++] = i;
		return;
	}
	for (k = 1; k < RECENT; k++)
		if (s->state[r->v[k]].score < s->state[r->v[worst]].score)
			worst = k;
	r->v[worst] = i;
}

/* do both stand at one foot: on one page, or, where pages are not marked, a few lines apart? */
static bool
one_foot(const struct layout *lay, const struct mark *a, const struct mark *b)
{
	if (lay->pages)
		return lay->line[a->line].page == lay->line[b->line].page;
	return b->line > a->line && b->line - a->line <= FOOT_GAP;
}

/*
 * A note at the foot of its page may be called from the page before, and
 * others at the same foot from this one.
 */
static void
widen_to_feet(const struct search *s, struct chain *chain)
{
	const struct mark *v = s->c.marks->v;
	size_t k, limit = 0;

	for (k = 0; k < chain->n; k++) {
		if (k == 0 || !one_foot(s->c.lay, &v[chain->v[k - 1].mark], &v[chain->v[k].mark]))
			limit = s->limit[chain->v[k].mark];
		if (limit > chain->v[k].before)
			chain->v[k].before = limit;
	}
}

/* the best chain, from its first note to its last, with its calls */
static void
trace(const struct search *s, struct chain *chain)
{
	size_t i, n = 0;

	for (i = s->best; i != NO_INDEX; i = s->state[i].prev)
		n++;
	chain->v = xcalloc(n, sizeof(*chain->v));
	chain->n = chain->cap = n;
	for (i = s->best; i != NO_INDEX; i = s->state[i].prev)
		chain->v[--n] = (struct link){ i, s->state[i].block, NO_CALL, s->state[i].begins,
			s->state[i].after, s->limit[s->state[i].block], 0 };
	widen_to_feet(s, chain);
	assign_calls(chain->v, chain->n, &s->c, &s->index);
}

/*
 * Add the numberings that hold to the chain.  The marks of those that do not
 * are done with too: they are a list, or paragraphs, and stand in the way of
 * what comes next.
 */
static void
keep_what_holds(struct search *s, const struct chain *found, struct chain *chain)
{
	size_t first, last;
	bool held;

	for (first = 0; first < found->n; first = last) {
		for (last = first + 1; last < found->n && !found->v[last].begins; last++)
			;
		held = numbering_holds(&s->c, found->v + first, last - first, s->round > 1);
		for (; first < last; first++) {
			struct link *link = &found->v[first];

			if (held) {
				chain_add(chain, link);
				if (link->call != NO_CALL)
					s->call_used[link->call] = true;
			}
			/* one with a good call may be a note of another numbering */
			if (held || last - first < 2 || link->call == NO_CALL ||
			    s->c.calls->v[link->call].weight < GOOD_CALL)
				s->mark_used[link->mark] = held ? MARK_TAKEN : MARK_PASSED;
		}
	}
}

/* no mark is remembered of the numbers that will be asked for: far fewer than there may be */
static void
forget(struct search *s)
{
	size_t i, gap, number;

	for (i = 0; i < s->c.marks->n; i++) {
		number = s->c.marks->v[i].number;
		for (gap = 0; gap <= MAX_GAP + 1 && gap <= number; gap++)
			s->recent[number - gap].n = 0;
	}
}

/* one search over the marks and calls that are left; false if none are */
static bool
search(struct search *s, struct chain *chain)
{
	struct chain found = { 0 };
	size_t i;

	call_index_make(&s->index, s->c.calls, s->top, s->call_used);
	s->best = NO_INDEX;
	forget(s);
	for (i = 0; i < s->c.marks->n; i++) {
		if (s->mark_used[i] != MARK_FREE)
			continue;
		weigh(s, i);
		remember(s, i);
	}
	trace(s, &found);
	keep_what_holds(s, &found, chain);
	chain_free(&found);
	call_index_free(&s->index);
	return s->best != NO_INDEX;
}

/* in the order in which the marks were read */
static int
by_mark(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	return (x->mark > y->mark) - (x->mark < y->mark);
}

static int
by_place(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	return (x->at > y->at) - (x->at < y->at);
}

/* the marks in the order in which they are to be read, and their limits with them */
static void
put_in_order(struct search *s, struct marks *read, size_t *order)
{
	size_t *limit = s->limit, i;

	read->n = s->c.marks->n;
	read->v = xcalloc(read->n, sizeof(*read->v));
	s->limit = xcalloc(read->n, sizeof(*s->limit));
	for (i = 0; i < read->n; i++) {
		read->v[i] = s->c.marks->v[order[i]];
		s->limit[i] = limit[order[i]];
	}
	s->c.marks = read;
	free(limit);
}

/* all the numberings that hold, then what strayed from them */
static void
search_all(struct search *s, struct chain *chain)
{
	size_t i;

	s->state = xcalloc(s->c.marks->n, sizeof(*s->state));
	s->mark_used = xcalloc(s->c.marks->n, sizeof(*s->mark_used));
	s->recent = xreallocarray(NULL, s->top + 1, sizeof(*s->recent));
	s->call_used = xcalloc(s->c.calls->n, sizeof(*s->call_used));
	for (i = 0; i < s->c.marks->n; i++)
		s->mark_used[i] = s->c.marks->v[i].number ? MARK_FREE : MARK_TAKEN;
	/* the longest numbering first, then those that begin again and again */
	while (s->round < MAX_ROUNDS && search(s, chain))
		s->round++;
	if (chain->n) {
		qsort(chain->v, chain->n, sizeof(*chain->v), by_mark);
		call_index_make(&s->index, s->c.calls, s->top, s->call_used);
		stray_marks(chain, &s->c, &s->index, s->mark_used);
		call_index_free(&s->index);
	}
	free(s->state);
	free(s->recent);
	free(s->mark_used);
	free(s->call_used);
}

void
chain_find(struct chain *chain, const struct candidates *c)
{
	struct search s = { .c = *c };
	struct marks read = { 0 };
	size_t i, *order;

	*chain = (struct chain){ 0 };
	for (i = 0; i < c->marks->n; i++)
		if (c->marks->v[i].number > s.top)
			s.top = c->marks->v[i].number;
	if (s.top == 0 || c->calls->n == 0)
		return;
	find_limits(&s);
	order = mark_order(c->marks, s.limit);
	put_in_order(&s, &read, order);
	search_all(&s, chain);
	for (i = 0; i < chain->n; i++) {
		chain->v[i].mark = order[chain->v[i].mark];
		chain->v[i].block = order[chain->v[i].block];
		chain->v[i].at = c->marks->v[chain->v[i].mark].at;
	}
	chain_sort(chain);
	free(order);
	free(read.v);
	free(s.limit);
}

void
chain_add(struct chain *chain, const struct link *link)
{
	xgrow(&chain->v, chain->n, &chain->cap, sizeof(*chain->v));
	chain->v[chain->n++] = *link;
}

void
chain_sort(struct chain *chain)
{
	if (chain->n)
		qsort(chain->v, chain->n, sizeof(*chain->v), by_place);
}

void
chain_lose(struct chain *chain, size_t call)
{
	xgrow(&chain->lost, chain->nlost, &chain->lostcap, sizeof(*chain->lost));
	chain->lost[chain->nlost++] = call;
}

void
chain_free(struct chain *chain)
{
	free(chain->v);
	free(chain->lost);
	*chain = (struct chain){ 0 };
}
