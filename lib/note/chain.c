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

#include "xalloc.h"

#define NO_INDEX ((size_t)-1)

enum {
	RECENT = 6,  /* marks of one number that are remembered */
	MAX_GAP = 3, /* numbers that may be missing in a row */
	NEAR_LINES = 12, /* between two notes of one foot */
	MAX_ROUNDS = 4,  /* searches for numberings; the later ones find little */
	FOOT_LINES = 15, /* a mark so near its page's end stands at the foot */
	SAME_PAGE = 200 /* marks of one page that are looked at */
};

/*
 * The weights of the evidence, in the units of a call's own weight: a good
 * call is 3, a faint one below 1 (mark.c).  They were set once, by reading
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
    same_page = 0.6f,     /* a call on the note's own page */
    headed = 2.5f,        /* the first note under the heading "Notes" */
    good_call = 1.5f,     /* what may be taken for a call without a list */
    at_foot = 0.6f,       /* the first note stands at the foot of its page */
    enough = 3;           /* the first note of a numbering and all its calls */

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

/* what became of a mark; one that was passed over may have strayed from its words */
enum used { FREE, PASSED, TAKEN };

struct search {
	const struct layout *lay;
	const struct marks *marks;
	const struct calls *calls;
	size_t *by_number; /* indexes of the calls, by number and then place */
	size_t *limit;     /* [mark]: its call stands before this byte */
	size_t *first;     /* [number]: where its calls begin in by_number */
	size_t top;        /* the largest number of a mark; calls of larger ones do not count */
	struct state *state;
	struct recent *recent; /* [number] */
	size_t best;           /* the mark with the best state so far */
	size_t round;          /* from 0; after the first a numbering may begin again */
	enum used *mark_used; /* [mark]: by a chain found before */
	bool *call_used;
};

/* index the calls by number: a counting sort keeps the order of the text */
static void
index_calls(struct search *s)
{
	const struct call *v = s->calls->v;
	size_t i, n, *next;

	s->first = xcalloc(s->top + 2, sizeof(*s->first));
	s->by_number = xcalloc(s->calls->n, sizeof(*s->by_number));
	for (i = 0; i < s->calls->n; i++)
		if (v[i].number <= s->top && !s->call_used[i])
			s->first[v[i].number + 1]++;
	for (n = 1; n < s->top + 2; n++)
		s->first[n] += s->first[n - 1];
	next = xcalloc(s->top + 2, sizeof(*next));
	for (i = 0; i < s->calls->n; i++) {
		n = v[i].number;
		if (n <= s->top && !s->call_used[i])
			s->by_number[s->first[n] + next[n]++] = i;
	}
	free(next);
}

/* the position in by_number of the first call of this number at or after `at` */
static size_t
call_from(const struct search *s, size_t num, size_t at)
{
	size_t lo = s->first[num], hi = s->first[num + 1], mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (s->calls->v[s->by_number[mid]].at >= at)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

/* the weight of the best of the calls (a few of them) between two bytes */
static float
call_between(const struct search *s, size_t num, size_t from, size_t to)
{
	size_t i, k = call_from(s, num, from), end = s->first[num + 1];
	float best = 0;

	for (i = k; i < end && i < k + 8; i++) {
		const struct call *call = &s->calls->v[s->by_number[i]];

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
	return s->marks->v[mark].at;
}

/*
 * A note is called before it; a mark that a converter tore from its words may
 * stand anywhere on the page, and above its call.
 */
static void
find_limits(struct search *s)
{
	const struct layout *lay = s->lay;
	size_t i, line, end = 0;

	s->limit = xcalloc(s->marks->n, sizeof(*s->limit));
	for (i = 0; i < s->marks->n; i++) {
		line = s->marks->v[i].line;
		s->limit[i] = at_of(s, i);
		if (!lay->pages || !mark_is_alone(&s->marks->v[i], lay))
			continue;
		for (end = end > line ? end : line + 1; end < lay->n && !lay->line[end].opens; end++)
			;
		s->limit[i] = lay->line[end - 1].at + lay->line[end - 1].len;
	}
}

/* is the line above the mark, blank ones skipped, the heading of a list of notes? */
static bool
under_heading(const struct search *s, size_t mark)
{
	size_t line = s->marks->v[mark].line, k;

	for (k = 1; k <= 3 && k <= line; k++)
		if (!s->lay->line[line - k].blank)
			return is_notes_heading(layout_line(s->lay, line - k));
	return false;
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
	const struct mark *m = &s->marks->v[i], *p = &s->marks->v[j];
	const struct state *from = &s->state[j];
	float base = from->score + m->weight + per_gap * (float)(m->number - p->number - 1);
	size_t lines = m->line > p->line ? m->line - p->line : p->line - m->line;

	if (m->form != p->form)
		base += other_form;
	/* a new block further on, the call between it and the block before */
	offer(best, base + call_between(s, m->number, p->at + p->len, s->limit[i]), j, i, p->at);
	/* or the same block, the call before its first note */
	base += call_between(s, m->number, from->after, s->limit[from->block]);
	if (s->lay->line[m->line].page != s->lay->line[p->line].page)
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
	const struct mark *m = &s->marks->v[i];
	struct state best = { 0, NO_INDEX, i, 0, true };
	size_t gap, k, end;
	float heading = under_heading(s, i) ? headed : 0;

	/* it begins the numbering */
	best.score = m->weight + call_between(s, m->number, 0, s->limit[i]) + heading;
	if (m->number > 1)
		best.score += late_start - 0.3f * (float)(m->number > 20 ? 20 : m->number);
	/* or begins it again, in the next chapter or on the next page */
	if (s->round > 0 && m->number == 1 && s->best != NO_INDEX) {
		float call = call_between(s, 1, at_of(s, s->best), s->limit[i]);
		float score = s->state[s->best].score + m->weight + call + restart + heading;

		if (score > best.score && call > 0) {
			end = s->marks->v[s->best].at;
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
	struct recent *r = &s->recent[s->marks->v[i].number];
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

/* largest value at the calls before index i (a Fenwick tree of maxima) */
struct best_call {
	float score;
	size_t call; /* index + 1; 0: none */
};

static struct best_call
best_before(const struct best_call *tree, size_t i)
{
	struct best_call best = { 0 };

	for (; i > 0; i &= i - 1)
		if (tree[i].score > best.score)
			best = tree[i];
	return best;
}

static void
raise(struct best_call *tree, size_t n, size_t i, float score, size_t call)
{
	for (; i <= n; i += i & (~i + 1))
		if (score > tree[i].score)
			tree[i] = (struct best_call){ score, call };
}

/* a call that may be a note's, and the best choice for the notes before it */
struct choice {
	size_t call, prev; /* prev: index + 1 among the choices; 0: none */
	size_t link;
	float score;
};

/* the range in by_number of the calls that link k may have */
static void
call_range(const struct search *s, const struct link *link, size_t *from, size_t *to)
{
	const struct mark *m = &s->marks->v[link->mark];
	const struct state *st = &s->state[link->mark];

	*from = call_from(s, m->number, st->after);
	*to = call_from(s, m->number, s->limit[link->block]);
	/* of very many, those next to the note */
	if (*to - *from > 64)
		*from = *to - 64;
}

/* the weight of a call for this note: one on the note's own page is likelier */
static float
call_weight(const struct search *s, const struct link *link, size_t call)
{
	const struct layout *lay = s->lay;
	size_t line = layout_line_at(lay, s->calls->v[call].at);

	return s->calls->v[call].weight + (lay->pages &&
	    lay->line[line].page == lay->line[s->marks->v[link->mark].line].page ? same_page : 0);
}

/*
 * Give every note its call so that calls and notes have the same order and
 * the sum of the weights is the largest: an increasing subsequence.
 */
static void
assign_calls(const struct search *s, struct chain *chain)
{
	struct best_call *tree = xcalloc(s->calls->n + 2, sizeof(*tree)), before;
	struct choice *choice = NULL;
	size_t k, i, from, to, n = 0, cap = 0, first, at;

	for (k = 0; k < chain->n; k++) {
		call_range(s, &chain->v[k], &from, &to);
		for (first = n, i = from; i < to; i++) {
			at = s->by_number[i];
			before = best_before(tree, at);
			xgrow(&choice, n, &cap, sizeof(*choice));
			choice[n++] = (struct choice){ at, before.call, k,
				before.score + call_weight(s, &chain->v[k], at) };
		}
		for (i = first; i < n; i++)
			raise(tree, s->calls->n + 1, choice[i].call + 1, choice[i].score, i + 1);
	}
	for (i = best_before(tree, s->calls->n + 1).call; i > 0; i = choice[i - 1].prev)
		chain->v[choice[i - 1].link].call = choice[i - 1].call;
	free(choice);
	free(tree);
}

/* the best chain, from its first note to its last, with its calls */
static void
trace(const struct search *s, struct chain *chain)
{
	size_t i, n = 0;

	for (i = s->best; i != NO_INDEX; i = s->state[i].prev)
		n++;
	chain->v = xcalloc(n, sizeof(*chain->v));
	chain->n = n;
	for (i = s->best; i != NO_INDEX; i = s->state[i].prev)
		chain->v[--n] = (struct link){ i, s->state[i].block, NO_INDEX, s->state[i].begins };
	assign_calls(s, chain);
}

/* is the mark among the last lines of its page, where pages are marked? */
static bool
at_page_foot(const struct search *s, size_t mark)
{
	size_t i, lines = 0;

	if (!s->lay->pages)
		return false;
	for (i = s->marks->v[mark].line + 1; i < s->lay->n && !s->lay->line[i].opens; i++) {
		lines += !s->lay->line[i].blank;
		if (lines > FOOT_LINES)
			return false;
	}
	return true;
}

/* do the blocks of these notes stand at the foot of their pages, nearly all? */
static bool
at_feet(const struct search *s, const struct link *v, size_t n)
{
	size_t k, blocks = 0, feet = 0;

	for (k = 0; k < n; k++) {
		if (k + 1 < n && v[k + 1].block == v[k].block)
			continue;
		blocks++;
		feet += at_page_foot(s, v[k].mark);
	}
	return n > 2 && feet * 5 >= blocks * 4;
}

static bool
has_gaps(const struct search *s, const struct link *v, size_t n)
{
	return s->marks->v[v[n - 1].mark].number - s->marks->v[v[0].mark].number != n - 1;
}

/*
 * A numbering stands on its calls: at least half of its notes must have one,
 * a single note a good one; a list whose form is that of any other list
 * (1. 2. 3.) needs better calls than notes that look like nothing else, and
 * notes at the feet of their pages may have worse.
 */
static bool
holds(const struct search *s, const struct link *v, size_t n)
{
	enum mark_form form = s->marks->v[v[0].mark].form;
	bool plain = form == MARK_DOT || form == MARK_PAREN;
	float sum = 0, looks = 0, least = plain ? 1.5f : at_feet(s, v, n) ? 0.4f : 1;
	size_t k, called = 0;

	for (k = 0; k < n; k++) {
		looks += s->marks->v[v[k].mark].weight;
		if (v[k].call == NO_INDEX)
			continue;
		called++;
		sum += s->calls->v[v[k].call].weight;
	}
	if (under_heading(s, v[0].mark))
		least = 0.4f;
	/* many notes, nearly all called in their order, are no coincidence; nor are more without a gap */
	if (!plain && ((n > 5 && called * 10 >= n * 9) ||
	    (n > 9 && called * 3 >= n * 2 && !has_gaps(s, v, n))))
		least = 0.4f;
	/* what is left after the longest numberings were taken is mostly chance */
	if (s->round > 1) {
		if (!under_heading(s, v[0].mark) && least < 2)
			least = 2;
		if (called * 4 < n * 3)
			return false;
	}
	return called * 2 >= n && looks > 0.1f * (float)n && sum >= (float)n * least &&
	    (n > 1 || sum >= 2) && s->marks->v[v[0].mark].weight + sum +
	    (at_page_foot(s, v[0].mark) ? at_foot : 0) >= enough;
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

	chain->v = xreallocarray(chain->v, chain->n + found->n, sizeof(*chain->v));
	for (first = 0; first < found->n; first = last) {
		for (last = first + 1; last < found->n && !found->v[last].begins; last++)
			;
		held = holds(s, found->v + first, last - first);
		for (; first < last; first++) {
			struct link *link = &found->v[first];

			if (held) {
				chain->v[chain->n++] = *link;
				if (link->call != NO_INDEX)
					s->call_used[link->call] = true;
			}
			/* one with a good call may be a note of another numbering */
			if (held || last - first < 2 || link->call == NO_INDEX ||
			    s->calls->v[link->call].weight < good_call)
				s->mark_used[link->mark] = held ? TAKEN : PASSED;
		}
	}
}

/* one search over the marks and calls that are left; false if none are */
static bool
search(struct search *s, struct chain *chain)
{
	struct chain found = { 0 };
	size_t i;

	index_calls(s);
	s->best = NO_INDEX;
	s->recent = xcalloc(s->top + 1, sizeof(*s->recent));
	for (i = 0; i < s->marks->n; i++) {
		if (s->mark_used[i] != FREE)
			continue;
		weigh(s, i);
		remember(s, i);
	}
	trace(s, &found);
	keep_what_holds(s, &found, chain);
	chain_free(&found);
	free(s->by_number);
	free(s->first);
	free(s->recent);
	return s->best != NO_INDEX;
}

static int
by_mark(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	return (x->mark > y->mark) - (x->mark < y->mark);
}

/* the best free call of this number between two bytes; NO_INDEX if none is good */
static size_t
free_call(const struct search *s, size_t num, size_t from, size_t to)
{
	size_t i = call_from(s, num, from), end = s->first[num + 1], best = NO_INDEX;

	if (end > i + 8)
		end = i + 8;
	for (; i < end && s->calls->v[s->by_number[i]].at < to; i++) {
		const struct call *call = &s->calls->v[s->by_number[i]];

		if (call->weight >= good_call &&
		    (best == NO_INDEX || call->weight > s->calls->v[best].weight))
			best = s->by_number[i];
	}
	return best;
}

/* a mark alone on its line, of this number, on the page of mark `near`, that nobody took */
static size_t
strayed_mark(const struct search *s, size_t num, size_t near)
{
	const struct mark *v = s->marks->v;
	size_t page = s->lay->line[v[near].line].page, i, from;

	if (!s->lay->pages)
		return NO_INDEX;
	for (from = near; from > 0 && near - from < SAME_PAGE &&
	     s->lay->line[v[from - 1].line].page == page; from--)
		;
	for (i = from; i < s->marks->n && i - from < 2 * SAME_PAGE &&
	     s->lay->line[v[i].line].page == page; i++)
		if (v[i].number == num && s->mark_used[i] != TAKEN && mark_is_alone(&v[i], s->lay))
			return i;
	return NO_INDEX;
}

/*
 * A number that a chain misses between two of its notes, and that a good call
 * between the calls of the two asks for: its mark may have strayed, where
 * pages are marked, to the end of the page and away from its words; else the
 * note is lost.
 */
static void
take_strays(struct search *s, struct chain *chain)
{
	const struct mark *v = s->marks->v;
	size_t k, n = chain->n, num, mark, call;

	for (k = 0; k + 1 < n; k++) {
		struct link a = chain->v[k], b = chain->v[k + 1];

		if (b.begins || a.call == NO_INDEX || b.call == NO_INDEX ||
		    v[b.mark].number > v[a.mark].number + MAX_GAP + 1)
			continue;
		for (num = v[a.mark].number + 1; num < v[b.mark].number; num++) {
			call = free_call(s, num, s->calls->v[a.call].at, s->calls->v[b.call].at);
			if (call == NO_INDEX)
				continue;
			s->call_used[call] = true;
			mark = strayed_mark(s, num, a.mark);
			if (mark == NO_INDEX)
				mark = strayed_mark(s, num, b.mark);
			if (mark == NO_INDEX) {
				xgrow(&chain->lost, chain->nlost, &chain->lostcap,
				    sizeof(*chain->lost));
				chain->lost[chain->nlost++] = call;
				continue;
			}
			chain->v = xreallocarray(chain->v, chain->n + 1, sizeof(*chain->v));
			chain->v[chain->n++] = (struct link){ mark, a.block, call, false };
			s->mark_used[mark] = TAKEN;
		}
	}
}

/* do the lines of the two stand near each other? */
static bool
near(const struct mark *a, const struct mark *b)
{
	return b->line - a->line <= NEAR_LINES;
}

/* the next mark that looks like a note, in the form of mark i; n if none is near */
static size_t
next_like(const struct marks *marks, size_t i)
{
	size_t k;

	for (k = i + 1; k < marks->n && near(&marks->v[i], &marks->v[k]); k++)
		if (marks->v[k].weight > 0 && marks->v[k].form == marks->v[i].form)
			return k;
	return marks->n;
}

/*
 * The order in which the marks are to be read: that of the text, but where
 * their numbers go down by one from note to note, as some converters print
 * the foot of a page, the other way round.  In a run of notes that go down,
 * `limit` becomes the place of the uppermost.
 */
static size_t *
reading_order(const struct marks *marks, size_t *limit)
{
	const struct mark *v = marks->v;
	size_t *order = xcalloc(marks->n, sizeof(*order)), *run = xcalloc(marks->n, sizeof(*run));
	size_t i, k, n, up = 0;

	for (i = 0; i < marks->n; i++)
		order[i] = i;
	for (i = 0; i < marks->n; i++) {
		if (v[i].weight <= 0)
			continue;
		n = 0;
		for (k = i; k < marks->n && (n == 0 || v[k].number + 1 == v[run[n - 1]].number);
		     k = next_like(marks, k))
			run[n++] = k;
		/* 1 2, and on the next page 1 2: that is no run */
		if (n < 2 || (up && up + 1 == v[i].number) ||
		    (k < marks->n && v[k].number == v[run[n - 1]].number + 1)) {
			i = run[n - 1];
			up = v[i].number;
			continue;
		}
		for (k = 0; k < n; k++) {
			order[run[k]] = run[n - 1 - k];
			limit[run[k]] = v[i].at;
		}
		i = run[n - 1];
		up = 0;
	}
	free(run);
	return order;
}

static void
sort_chain(struct chain *chain)
{
	if (chain->n)
		qsort(chain->v, chain->n, sizeof(*chain->v), by_mark);
}

/* the marks in the order in which they are to be read, and their limits with them */
static void
put_in_order(struct search *s, struct marks *read, size_t *order)
{
	size_t *limit = s->limit, i;

	read->n = s->marks->n;
	read->v = xcalloc(read->n, sizeof(*read->v));
	s->limit = xcalloc(read->n, sizeof(*s->limit));
	for (i = 0; i < read->n; i++) {
		read->v[i] = s->marks->v[order[i]];
		s->limit[i] = limit[order[i]];
	}
	s->marks = read;
	free(limit);
}

/* all the numberings that hold, then what strayed from them */
static void
search_all(struct search *s, struct chain *chain)
{
	size_t i;

	s->state = xcalloc(s->marks->n, sizeof(*s->state));
	s->mark_used = xcalloc(s->marks->n, sizeof(*s->mark_used));
	s->call_used = xcalloc(s->calls->n, sizeof(*s->call_used));
	for (i = 0; i < s->marks->n; i++)
		s->mark_used[i] = s->marks->v[i].number ? FREE : TAKEN;
	/* the longest numbering first, then those that begin again and again */
	while (s->round < MAX_ROUNDS && search(s, chain))
		s->round++;
	sort_chain(chain);
	if (chain->n) {
		index_calls(s);
		take_strays(s, chain);
		free(s->by_number);
		free(s->first);
	}
	free(s->state);
	free(s->mark_used);
	free(s->call_used);
}

void
chain_find(struct chain *chain, const struct layout *lay, const struct marks *marks,
    const struct calls *calls)
{
	struct search s = { .lay = lay, .marks = marks, .calls = calls };
	struct marks read = { 0 };
	size_t i, *order;

	*chain = (struct chain){ 0 };
	for (i = 0; i < marks->n; i++)
		if (marks->v[i].number > s.top)
			s.top = marks->v[i].number;
	if (s.top == 0 || calls->n == 0)
		return;
	find_limits(&s);
	order = reading_order(marks, s.limit);
	put_in_order(&s, &read, order);
	search_all(&s, chain);
	for (i = 0; i < chain->n; i++) {
		chain->v[i].mark = order[chain->v[i].mark];
		chain->v[i].block = order[chain->v[i].block];
	}
	sort_chain(chain);
	free(order);
	free(read.v);
	free(s.limit);
}

void
chain_add(struct chain *chain, const struct link *link)
{
	size_t i;

	chain->v = xreallocarray(chain->v, chain->n + 1, sizeof(*chain->v));
	for (i = chain->n++; i > 0 && chain->v[i - 1].mark > link->mark; i--)
		chain->v[i] = chain->v[i - 1];
	chain->v[i] = *link;
}

void
chain_free(struct chain *chain)
{
	free(chain->v);
	free(chain->lost);
	*chain = (struct chain){ 0 };
}
