// SPDX-License-Identifier: ISC
#include "pieces.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "utf8.h"
#include "xalloc.h"

/* where words that were moved may have come from is tried so often at most */
enum { MOVED_TRIES = 16 };

struct tokens {
	struct slice *v;
	size_t n, cap;
};

/* words, and each sign between them; blanks and marks of direction count for nothing */
static void
cut_tokens(struct tokens *tokens, struct slice s)
{
	size_t i, from, step;
	uint32_t c;

	for (i = utf8_blanks(s, 0); i < s.n; i += utf8_blanks(s, i)) {
		from = i;
		while ((step = utf8_next(s, i, &c)) &&
		    (utf8_isalpha(c) || (c < 0x80 && ascii_isdigit((char)c))))
			i += step;
		if (i == from)
			i += step ? step : 1;
		xgrow(&tokens->v, tokens->n, &tokens->cap, sizeof(*tokens->v));
		tokens->v[tokens->n++] = slice_part(s, from, i);
	}
}

/* how far the part may have been read when a token of the whole has been */
struct reach {
	bool read;   /* all of the tokens before are read */
	bool left;   /* a stretch is being left out */
	bool closed; /* the same, and a bracket has been closed in it */
};

/* one more token of the whole; the reach of each of the part's, from the last to the first */
static void
take_token(struct reach *reach, const struct tokens *part, struct slice token)
{
	struct reach now, *before;
	size_t j;

	for (j = part->n + 1; j-- > 0;) {
		before = j ? &reach[j - 1] : NULL;
		now = (struct reach){ .left = j && (reach[j].read || reach[j].left) };
		now.closed = j && (reach[j].closed || (slice_is(token, ")") && now.left));
		now.read =
		    before && slice_eq(part->v[j - 1], token) && (before->read || before->closed);
		reach[j] = now;
	}
}

/* is p what is left of w[0..n) when stretches are left out?  `open`: also the last one */
static bool
leaves(const struct tokens *w, size_t n, const struct tokens *p, bool open)
{
	struct reach *reach;
	bool found;
	size_t i;

	if (p->n == 0 || p->n > n || !slice_eq(w->v[0], p->v[0]))
		return false;
	reach = xcalloc(p->n + 1, sizeof(*reach));
	reach[0].read = true;
	for (i = 0; i < n; i++)
		take_token(reach, p, w->v[i]);
	found = reach[p->n].read || (open && reach[p->n].closed);
	free(reach);
	return found;
}

static bool
same_tokens(const struct slice *a, const struct slice *b, size_t n)
{
	while (n > 0 && slice_eq(a[n - 1], b[n - 1]))
		n--;
	return n == 0;
}

static bool
is_stop(struct slice token)
{
	return ascii_isin(token.p[0], ";,.:");
}

/* a word that joins what no longer stands behind it is left out */
static bool
is_join(struct slice token)
{
	static const char *const joins[] = { "and", "or", "et", "y", NULL };

	return slice_in(token, joins);
}

/* are words from .. to - 1 of w read earlier in p, which is else what is left of w[0..head)? */
static bool
leaves_words(const struct tokens *w, size_t head, size_t from, size_t to, const struct tokens *p)
{
	struct tokens rest = { 0 };
	size_t n = to - from, i, tries = 0;
	bool found = false;

	if (n == 0 || n >= p->n)
		return false;
	rest.v = xcalloc(p->n, sizeof(*rest.v));
	rest.n = p->n - n;
	for (i = 1; i + n <= p->n && !found && tries < MOVED_TRIES; i++) {
		if (!same_tokens(&p->v[i], &w->v[from], n))
			continue;
		tries++;
		memcpy(rest.v, p->v, i * sizeof(*p->v));
		memcpy(rest.v + i, p->v + i + n, (p->n - i - n) * sizeof(*p->v));
		found = leaves(w, head, &rest, true);
	}
	free(rest.v);
	return found;
}

/* the same where the words behind the last bracket of the whole are read earlier */
static bool
leaves_moved(const struct tokens *w, const struct tokens *p)
{
	size_t head = w->n, from, to = w->n;

	while (head > 0 && !slice_is(w->v[head - 1], ")"))
		head--;
	for (from = head; from < to && is_stop(w->v[from]); from++)
		;
	while (to > from && is_stop(w->v[to - 1]))
		to--;
	if (head == 0)
		return false;
	for (;; to--) {
		if (leaves_words(w, head, from, to, p))
			return true;
		if (to == from || !is_join(w->v[to - 1]))
			return false;
	}
}

bool
pieces_of(struct slice whole, struct slice part)
{
	struct tokens w = { 0 }, p = { 0 };
	bool found;

	if (whole.n > PIECES_MAX || part.n > whole.n)
		return false;
	cut_tokens(&w, whole);
	cut_tokens(&p, part);
	found = leaves(&w, w.n, &p, false) || leaves_moved(&w, &p);
	free(w.v);
	free(p.v);
	return found;
}
