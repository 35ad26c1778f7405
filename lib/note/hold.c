// SPDX-License-Identifier: ISC
#include "note/hold.h"

enum {
	FOOT_LINES = 15, /* of words: a mark so near its page's end stands at the foot */
	PAGE_LINES = 200 /* that are looked at, blank ones too */
};

/* in the units of a call's weight, as chain.c has them */
static const float
    at_foot = 0.6f, /* the first note stands at the foot of its page */
    enough = 3;     /* the first note of a numbering and all its calls */

bool
under_notes_heading(const struct candidates *c, size_t mark)
{
	size_t line = c->marks->v[mark].line, k;

	for (k = 1; k <= 3 && k <= line; k++)
		if (!c->lay->line[line - k].blank)
			return is_notes_heading(layout_line(c->lay, line - k));
	return false;
}

bool
at_page_foot(const struct candidates *c, size_t mark)
{
	size_t i, lines = 0;

	if (!c->lay->pages)
		return false;
	for (i = c->marks->v[mark].line + 1; i < c->lay->n && !c->lay->line[i].opens; i++) {
		lines += !c->lay->line[i].blank;
		if (lines > FOOT_LINES || i > c->marks->v[mark].line + PAGE_LINES)
			return false;
	}
	return true;
}

/* do the blocks of these notes stand at the foot of their pages, nearly all? */
static bool
at_feet(const struct candidates *c, const struct link *v, size_t n)
{
	size_t k, blocks = 0, feet = 0;

	for (k = 0; k < n; k++) {
		if (k + 1 < n && v[k + 1].block == v[k].block)
			continue;
		blocks++;
		feet += at_page_foot(c, v[k].mark);
	}
	return n > 2 && feet * 5 >= blocks * 4;
}

/* many notes, nearly all called in their order, are no coincidence; nor are more without a gap */
static bool
is_unbroken(const struct candidates *c, const struct link *v, size_t n, size_t called)
{
	const struct mark *first = &c->marks->v[v[0].mark], *last = &c->marks->v[v[n - 1].mark];

	return (n > 5 && called * 10 >= n * 9) ||
	    (n > 9 && called * 3 >= n * 2 && last->number - first->number == n - 1);
}

bool
numbering_holds(const struct candidates *c, const struct link *v, size_t n, bool late)
{
	enum mark_form form = c->marks->v[v[0].mark].form;
	bool plain = form == MARK_DOT || form == MARK_PAREN;
	float sum = 0, looks = 0, least = plain ? 1.5f : at_feet(c, v, n) ? 0.4f : 1;
	bool headed = under_notes_heading(c, v[0].mark);
	size_t k, called = 0;

	for (k = 0; k < n; k++) {
		looks += c->marks->v[v[k].mark].weight;
		if (v[k].call == NO_CALL)
			continue;
		called++;
		sum += c->calls->v[v[k].call].weight;
	}
	if (headed || (!plain && is_unbroken(c, v, n, called)))
		least = 0.4f;
	if (late && called * 4 < n * 3)
		return false;
	if (late && !headed && least < 2)
		least = 2;
	return called * 2 >= n && looks > 0.1f * (float)n && sum >= (float)n * least &&
	    (n > 1 || sum >= 2) && c->marks->v[v[0].mark].weight + sum +
	    (at_page_foot(c, v[0].mark) ? at_foot : 0) >= enough;
}
