// SPDX-License-Identifier: ISC
#include "note/stray.h"

#include "xalloc.h"

#define NO_MARK ((size_t)-1)

enum {
	SAME_PAGE = 200,     /* marks of one page that are looked at */
	MOST_BETWEEN = 16384 /* bytes between two calls that are looked through */
};

/* the best free call of this number between two bytes; NO_CALL if none is good */
static size_t
free_call(const struct call_index *index, size_t num, size_t from, size_t to)
{
	size_t i = call_from(index, num, from), end = index->first[num + 1], best = NO_CALL;
	const struct call *v = index->calls->v;

	if (end > i + 8)
		end = i + 8;
	for (; i < end && v[index->v[i]].at < to; i++)
		if (v[index->v[i]].weight >= GOOD_CALL &&
		    (best == NO_CALL || v[index->v[i]].weight > v[best].weight))
			best = index->v[i];
	return best;
}

/* a mark alone on its line, of this number, on the page of mark `near`, that nobody took */
static size_t
strayed_mark(const struct candidates *c, const enum mark_use *use, size_t num, size_t near)
{
	const struct mark *v = c->marks->v;
	size_t page = c->lay->line[v[near].line].page, i, from;

	if (!c->lay->pages)
		return NO_MARK;
	for (from = near; from > 0 && near - from < SAME_PAGE &&
	     c->lay->line[v[from - 1].line].page == page; from--)
		;
	for (i = from; i < c->marks->n && i - from < 2 * SAME_PAGE &&
	     c->lay->line[v[i].line].page == page; i++)
		if (v[i].number == num && use[i] != MARK_TAKEN && mark_is_alone(&v[i], c->lay))
			return i;
	return NO_MARK;
}

/* find the mark of note `num`, which `call` asks for, next to a or b; else it is lost */
static void
take_stray(struct chain *chain, const struct candidates *c, enum mark_use *use, size_t num,
    size_t call, const struct link *a, const struct link *b)
{
	size_t mark = strayed_mark(c, use, num, a->mark);

	if (mark == NO_MARK)
		mark = strayed_mark(c, use, num, b->mark);
	if (mark == NO_MARK) {
		chain_lose(chain, call);
		return;
	}
	chain_add(chain, &(struct link){ mark, a->block, call, false, a->after, a->before, 0 });
	use[mark] = MARK_TAKEN;
}

void
stray_marks(struct chain *chain, const struct candidates *c, const struct call_index *index,
    enum mark_use *use)
{
	const struct mark *v = c->marks->v;
	const struct call *calls = c->calls->v;
	size_t k, n = chain->n, num, call;

	for (k = 0; k + 1 < n; k++) {
		struct link a = chain->v[k], b = chain->v[k + 1];

		if (b.begins || a.call == NO_CALL || b.call == NO_CALL ||
		    v[b.mark].number > v[a.mark].number + MAX_GAP + 1)
			continue;
		for (num = v[a.mark].number + 1; num < v[b.mark].number; num++) {
			call = free_call(index, num, calls[a.call].at, calls[b.call].at);
			if (call != NO_CALL)
				take_stray(chain, c, use, num, call, &a, &b);
		}
	}
}

/* look for the calls of the notes first .. end - 1, between those of their neighbours */
static void
seek_between(struct link *v, const struct candidates *c, struct calls *calls, size_t first,
    size_t end)
{
	const struct call *before = &calls->v[v[first - 1].call];
	size_t from = before->at + before->len, to = calls->v[v[end].call].at, k, number;
	struct call call;

	for (k = first; k < end && to > from && to - from < MOST_BETWEEN; k++) {
		number = c->marks->v[v[k].mark].number;
		if (v[k].begins || number != c->marks->v[v[k - 1].mark].number + 1 ||
		    !call_seek(&call, c->lay, number, from, to))
			continue;
		xgrow(&calls->v, calls->n, &calls->cap, sizeof(*calls->v));
		calls->v[calls->n] = call;
		v[k].call = calls->n++;
		from = call.at + call.len;
	}
}

void
stray_calls(struct chain *chain, const struct candidates *c, struct calls *calls)
{
	const struct link *v = chain->v;
	size_t first, end;

	for (first = 1; first < chain->n; first = end + 1) {
		for (end = first; end < chain->n && v[end].call == NO_CALL; end++)
			;
		if (end > first && end < chain->n && v[first - 1].call != NO_CALL)
			seek_between(chain->v, c, calls, first, end);
	}
}
