// SPDX-License-Identifier: ISC
#include "rec/part.h"

#include <stdlib.h>

#include "rec/stretch.h"
#include "utf8.h"
#include "xalloc.h"

/* what is written once and said of several parts is no longer, so that rows cannot outgrow the item
 */
enum { PENDING_MAX = 16, SHARED_MAX = 4096 };

/* an item under way */
struct item_parts {
	struct slice s;
	struct upr_parts *out;
	size_t pending;		   /* the first part that waits for its object */
	size_t verb_from, verb_to; /* the last ask up to its object; equal: not known */
};

static struct slice
words_of(const struct item_parts *p, const struct stretch *w)
{
	return slice_part(p->s, w->from, w->to);
}

/* does the last part wait for its object? */
static bool
waits(const struct item_parts *p)
{
	return p->pending < p->out->n;
}

static struct upr_part *
new_part(struct item_parts *p, const struct stretch *w)
{
	struct upr_part *part;

	xgrow(&p->out->v, p->out->n, &p->out->cap, sizeof(*p->out->v));
	part = &p->out->v[p->out->n++];
	*part = (struct upr_part){ .states_from = w->states_from, .states_to = w->states_to };
	return part;
}

/* add words to a part; what directly follows its last piece is of that piece */
static void
add_piece(struct upr_part *part, size_t from, size_t to)
{
	if (from >= to)
		return;
	if (part->n == PART_PIECES) {
		part->piece[part->n - 1].to = to;
		return;
	}
	part->piece[part->n].from = from;
	part->piece[part->n++].to = to;
}

/* the object of the parts that wait for one */
static void
give_object(struct item_parts *p, size_t from, size_t to)
{
	for (; waits(p); p->pending++)
		add_piece(&p->out->v[p->pending], from, to);
}

/* no object came: the parts that wait for one stay one recommendation with what follows */
static void
join_pending(struct item_parts *p, const struct stretch *w)
{
	struct upr_part *first = &p->out->v[p->pending];

	first->n = 1;
	first->piece[0].to = w->to;
	first->states_to = w->states_to;
	p->out->n = p->pending + 1;
	p->pending = p->out->n;
}

/* do too many parts wait, or from too far away, to share the words of w? */
static bool
is_far(const struct item_parts *p, const struct stretch *w)
{
	return p->out->n - p->pending > PENDING_MAX ||
	       w->to - p->out->v[p->pending].piece[0].from > SHARED_MAX;
}

static void
take_ask(struct item_parts *p, const struct stretch *w)
{
	size_t at = w->from + stretch_object(words_of(p, w));

	if (waits(p)) {
		if (at >= w->to || is_far(p, w)) {
			join_pending(p, w);
			return;
		}
		give_object(p, at, w->to);
	}
	p->pending = p->out->n + 1;
	p->verb_from = w->from;
	p->verb_to = at < w->to ? at : w->from;
	add_piece(new_part(p, w), w->from, w->to);
}

/* one more object of the last ask's verb, with States of its own */
static void
take_object(struct item_parts *p, const struct stretch *w)
{
	struct upr_part *part;
	bool one;

	if (waits(p) && is_far(p, w)) {
		join_pending(p, w);
		return;
	}
	if (waits(p)) {
		one = p->pending + 1 == p->out->n;
		part = &p->out->v[p->out->n - 1];
		p->verb_from = part->piece[0].from;
		p->verb_to = part->piece[0].to;
		give_object(p, w->from, w->to);
		/* after several verbs the States of the object sum those of the verbs up */
		if (stretch_has_states(w) && one)
			part->states_to = w->states_to;
		return;
	}
	part = new_part(p, w);
	if (w->to - p->verb_from <= SHARED_MAX)
		add_piece(part, p->verb_from, stretch_end(p->s, p->verb_from, p->verb_to));
	add_piece(part, w->from, w->to);
	p->pending = p->out->n;
}

static bool
begins_sentence(struct slice s)
{
	uint32_t c;

	return utf8_next(s, 0, &c) && !utf8_islower(c);
}

/* words that go on with the last part; with States of their own they make one more */
static void
take_tail(struct item_parts *p, const struct stretch *w)
{
	bool waiting = waits(p);
	struct upr_part *part, *last = &p->out->v[p->out->n - 1];
	struct upr_part copy = *last;

	if (!stretch_has_states(w) || w->same) {
		if (w->join != JOIN_STOP || !begins_sentence(words_of(p, w)))
			add_piece(last, w->joined, w->to);
		if (waiting)
			p->pending = p->out->n;
		return;
	}
	part = new_part(p, w);
	copy.states_from = part->states_from;
	copy.states_to = part->states_to;
	if (copy.n < PART_PIECES && w->to - copy.piece[0].from <= SHARED_MAX)
		*part = copy;
	add_piece(part, w->joined, w->to);
	if (!waiting)
		p->pending = p->out->n;
}

static void
take_stretch(struct item_parts *p, const struct stretch *w, bool first)
{
	enum stretch_role role = w->role;

	if (!first && !stretch_has_states(w) && !waits(p))
		role = ROLE_TAIL;
	if (role == ROLE_OBJECT && !waits(p) && p->verb_from == p->verb_to)
		role = w->join == JOIN_STOP ? ROLE_ASK : ROLE_TAIL;
	if (p->out->n == 0 && role != ROLE_STUB)
		role = ROLE_ASK;
	switch (role) {
	case ROLE_STUB: add_piece(new_part(p, w), w->from, w->to); break;
	case ROLE_ASK: take_ask(p, w); break;
	case ROLE_OBJECT: take_object(p, w); break;
	case ROLE_TAIL: take_tail(p, w); break;
	}
}

void
upr_parts_find(struct upr_parts *parts, struct slice item)
{
	struct item_parts p = { .s = item, .out = parts };
	struct stretches stretches;
	size_t i;

	*parts = (struct upr_parts){ 0 };
	stretches_find(&stretches, item);
	for (i = 0; i < stretches.n; i++)
		take_stretch(&p, &stretches.v[i], i == 0);
	if (stretches.n && waits(&p))
		join_pending(&p, &stretches.v[stretches.n - 1]);
	stretches_free(&stretches);
}

void
upr_parts_free(struct upr_parts *parts)
{
	free(parts->v);
	*parts = (struct upr_parts){ 0 };
}
