// SPDX-License-Identifier: ISC
#include "rec/same.h"

#include <stdlib.h>

#include "rec/verb.h"
#include "utf8.h"
#include "xalloc.h"

enum { LETTERS_MIN = 24, UTF8_THREE = 0xE0 };

/* the letters of a recommendation: a slice of one buffer */
struct letters {
	size_t from, to, rec;
	struct slice s;
};

static int
by_letters(const void *a, const void *b)
{
	const struct letters *x = a, *y = b;
	int order = slice_cmp(x->s, y->s);

	return order ? order : (x->rec > y->rec) - (x->rec < y->rec);
}

static void
put_letters(struct buf *out, struct slice s)
{
	char bytes[8];
	size_t i, n, step;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step)
		if (utf8_isword(c)) {
			n = utf8_put(utf8_lower(c), bytes);
			buf_add(out, bytes, n);
		}
}

/*
 * "Repealing the law", "To repeal the law", "Repeal the law": the verb in its
 * base form.  What else may stand before a verb ("not", "never") counts.
 */
static void
put_ask(struct buf *out, struct slice s)
{
	size_t at = 0, step;
	struct slice verb = verb_leading(s, &at), before = slice_trim(slice_part(s, 0, at));
	uint32_t c;

	/* a Chinese verb is no word of its own, and has one form */
	if (verb.n && (unsigned char)verb.p[0] < UTF8_THREE &&
	    (before.n == 0 || slice_is_nocase(before, "to"))) {
		put_letters(out, verb);
		while ((step = utf8_next(s, at, &c)) && utf8_isword(c))
			at += step;
		s = slice_from(s, at);
	}
	put_letters(out, s);
}

void
recs_mark_same(struct recs *recs, const struct report *report)
{
	struct letters *v = xcalloc(recs->n, sizeof(*v));
	struct slice body = buf_get(&report->body.text);
	struct buf all = { 0 };
	size_t i, n = 0;

	for (i = 0; i < recs->n; i++) {
		if (recs->v[i].recommender.n)
			continue;
		v[n].rec = i;
		v[n].from = all.n;
		put_ask(&all, slice_part(body, recs->v[i].from, recs->v[i].to));
		v[n].to = all.n;
		n += v[n].to - v[n].from >= LETTERS_MIN;
	}
	for (i = 0; i < n; i++)
		v[i].s = slice_part(buf_get(&all), v[i].from, v[i].to);
	qsort(v, n, sizeof(*v), by_letters);
	/* the first of a run is the first in the document */
	for (i = 1; i < n; i++)
		if (slice_eq(v[i - 1].s, v[i].s))
			recs->v[v[i].rec].same_as = recs->v[v[i - 1].rec].same_as
							? recs->v[v[i - 1].rec].same_as
							: v[i - 1].rec + 1;
	buf_free(&all);
	free(v);
}
