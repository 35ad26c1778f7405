// SPDX-License-Identifier: ISC
#include "pieces.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "utf8.h"
#include "xalloc.h"

struct tokens {
	struct slice *v;
	size_t n, cap;
};

/* words, and each sign between them */
static void
cut_tokens(struct tokens *tokens, struct slice s)
{
	size_t i, from, step;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step) {
		if (utf8_isspace(c))
			continue;
		from = i;
		while (step && (utf8_isalpha(c) || (c < 0x80 && ascii_isdigit((char)c)))) {
			i += step;
			step = utf8_next(s, i, &c);
		}
		if (i == from)
			i += step;
		xgrow(&tokens->v, tokens->n, &tokens->cap, sizeof(*tokens->v));
		tokens->v[tokens->n++] = slice_part(s, from, i);
		step = 0;
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

bool
pieces_of(struct slice whole, struct slice part)
{
	struct tokens w = { 0 }, p = { 0 };
	struct reach *reach;
	bool found = false;
	size_t i;

	if (whole.n > PIECES_MAX || part.n > whole.n)
		return false;
	cut_tokens(&w, whole);
	cut_tokens(&p, part);
	if (p.n && p.n <= w.n && slice_eq(w.v[0], p.v[0])) {
		reach = xcalloc(p.n + 1, sizeof(*reach));
		reach[0].read = true;
		for (i = 0; i < w.n; i++)
			take_token(reach, &p, w.v[i]);
		found = reach[p.n].read;
		free(reach);
	}
	free(w.v);
	free(p.v);
	return found;
}
