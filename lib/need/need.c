// SPDX-License-Identifier: ISC
#include "need/need.h"

#include <stdlib.h>
#include <string.h>

#include "need/part.h"
#include "slice.h"
#include "utf8.h"
#include "xalloc.h"

/* a set that is found more often, for each byte of a text, tells nothing; less often: enough */
#define RATE_MAX 0.019
#define RATE_ENOUGH 0.0000001

enum { DEPTH_MAX = 40, MEMBERS_MAX = 8 };

/* long s, Kelvin and Angstrom sign, old letters of Cyrillic, capital sharp s */
const char *const need_odd[] = { "\xc5\xbf", "\xe2\x84\xaa", "\xe2\x84\xab", "\xe1\xb2",
	"\xe1\xba\x9e", NULL };

/* a pattern that is being read */
struct need_reader {
	struct slice s;
	size_t i;
	struct part_pool pool;
	bool unknown; /* it has syntax that is not known here */
	size_t depth;
};

static struct part read_either(struct need_reader *r);

static inline bool
take(struct need_reader *r, const char *what)
{
	/* the first byte tells most of what may be there from what is */
	if (r->i >= r->s.n || r->s.p[r->i] != what[0] || !slice_starts(slice_from(r->s, r->i), what))
		return false;
	r->i += strlen(what);
	return true;
}

static bool
ends(const struct need_reader *r)
{
	return r->i >= r->s.n;
}

static bool
folds_to(uint32_t c, const char *folded, size_t n)
{
	char bytes[4];
	size_t i, len = utf8_put(c, bytes);

	for (i = 0; i < len && len == n; i++)
		if ((char)need_fold(bytes[i]) != folded[i])
			return false;
	return len == n;
}

/* a letter as it is; any one where its two cases are not of alike bytes */
static struct part
letter(struct need_reader *r, uint32_t c)
{
	char bytes[4];
	size_t i, n = utf8_put(c, bytes);

	for (i = 0; i < n; i++)
		bytes[i] = (char)need_fold(bytes[i]);
	/* both cases of what is ASCII are one byte */
	if (c < 0x80)
		return part_literal(&r->pool, bytes, n);
	if (!folds_to(utf8_lower(c), bytes, n) || !folds_to(utf8_upper(c), bytes, n))
		return part_any(false);
	return part_literal(&r->pool, bytes, n);
}

/* past {...} of \p{...}, or the one letter of \pL */
static void
skip_property(struct need_reader *r)
{
	while (!ends(r) && r->s.p[r->i] != '}' && slice_find(slice_from(r->s, r->i), 0, "}") != (size_t)-1)
		r->i++;
	r->i++;
}

/* what follows a backslash, outside brackets or in them; *c: the character that it is, or 0 */
static struct part
read_escape(struct need_reader *r, uint32_t *c)
{
	char kind = ends(r) ? '\0' : r->s.p[r->i];

	*c = 0;
	if (!ascii_isalnum(kind)) {
		r->i += utf8_next(r->s, r->i, c);
		return letter(r, *c);
	}
	r->i++;
	switch (kind) {
	case 'b':
		return part_edge(&r->pool);
	case 'B':
		return part_literal(&r->pool, "", 0);
	case 's':
		return part_any(true);
	case 'p':
	case 'P':
		skip_property(r);
		return part_any(false);
	case 'd':
	case 'D':
	case 'S':
	case 'w':
	case 'W':
		return part_any(false);
	default:
		r->unknown = true;
		return part_any(false);
	}
}

/* the set in brackets, from behind the opening one on */
static struct part
read_set(struct need_reader *r)
{
	struct part all = { 0 }, one;
	bool some = take(r, "^"), apart = !some;
	size_t members = 0, from = r->i;
	uint32_t c;

	while (!ends(r) && (r->s.p[r->i] != ']' || r->i == from)) {
		if (take(r, "\\")) {
			one = read_escape(r, &c);
			apart &= c || one.head;
		} else {
			r->i += utf8_next(r->s, r->i, &c);
			one = letter(r, c);
			r->unknown |= c == '[' && !ends(r) && ascii_isin(r->s.p[r->i], ":.=");
		}
		/* a range or a class */
		some |= c == 0 || !one.exact ||
			(c == '-' && r->i - 1 > from && !ends(r) && r->s.p[r->i] != ']');
		apart &= c >= 0x80 || c == 0 || !need_is_word((char)c);
		all = members++ ? part_either(&r->pool, all, one) : one;
	}
	r->i++;
	/* what a range spans is not known: its ends may stand apart from it */
	if (some)
		return part_any(apart && slice_find(slice_part(r->s, from, r->i), 0, "-") == (size_t)-1);
	return members <= MEMBERS_MAX ? all : part_any(apart);
}

/* past the flags of (?i-s: up to the colon; false where there is none */
static bool
take_flags(struct need_reader *r)
{
	size_t i = r->i;

	while (i < r->s.n && (ascii_isalpha(r->s.p[i]) || r->s.p[i] == '-'))
		i++;
	if (i == r->s.n || r->s.p[i] != ':')
		return false;
	/* in these two a blank or a line's end is another thing */
	if (slice_find(slice_part(r->s, r->i, i), 0, "x") != (size_t)-1 ||
	    slice_find(slice_part(r->s, r->i, i), 0, "m") != (size_t)-1)
		return false;
	r->i = i + 1;
	return true;
}

/* a group, from behind its opening bracket on */
static struct part
read_group(struct need_reader *r)
{
	bool ahead = false, ignored = false;
	struct part a;

	if (take(r, "?=")) {
		ahead = true;
	} else if (take(r, "?!") || take(r, "?<=") || take(r, "?<!")) {
		ignored = true;
	} else if (take(r, "*") || (take(r, "?") && !take(r, ">") && !take_flags(r))) {
		r->unknown = true;
	}
	if (++r->depth > DEPTH_MAX)
		r->unknown = true;
	a = r->unknown ? part_any(false) : read_either(r);
	r->depth--;
	if (!take(r, ")"))
		r->unknown = true;
	if (ahead)
		return part_ahead(&r->pool, a);
	return ignored ? part_literal(&r->pool, "", 0) : a;
}

static struct part
read_atom(struct need_reader *r)
{
	uint32_t c;

	if (take(r, "("))
		return read_group(r);
	if (take(r, "["))
		return read_set(r);
	if (take(r, "."))
		return part_any(false);
	if (take(r, "^") || take(r, "$"))
		return part_edge(&r->pool);
	if (take(r, "\\"))
		return read_escape(r, &c);
	r->i += utf8_next(r->s, r->i, &c);
	return letter(r, c);
}

/* {2,5}: false where the bracket is an ordinary one */
static bool
read_counts(struct need_reader *r, bool *optional, bool *once)
{
	struct slice rest = slice_from(r->s, r->i + 1), low, high;
	size_t end = slice_find(rest, 0, "}"), comma, n;

	if (r->s.p[r->i] != '{' || end == (size_t)-1)
		return false;
	rest = slice_part(rest, 0, end);
	comma = slice_find(rest, 0, ",");
	low = slice_part(rest, 0, comma == (size_t)-1 ? rest.n : comma);
	high = comma == (size_t)-1 ? low : slice_from(rest, comma + 1);
	if (!slice_num(low, 65535, &n))
		return false;
	*optional = n == 0;
	*once = slice_is(high, "1");
	if (high.n && !slice_num(high, 65535, &n))
		return false;
	r->i += end + 2;
	return true;
}

static struct part
read_repeated(struct need_reader *r)
{
	struct part a = read_atom(r);
	bool optional = true, once = false;

	if (ends(r))
		return a;
	if (take(r, "?"))
		once = true;
	else if (take(r, "+"))
		optional = false;
	else if (!take(r, "*") && !read_counts(r, &optional, &once))
		return a;
	/* lazy or possessive: it matches no more for that */
	if (!take(r, "?"))
		take(r, "+");
	return optional || !once ? part_repeat(&r->pool, a, optional, once) : a;
}

static struct part
read_row(struct need_reader *r)
{
	struct part none = part_literal(&r->pool, "", 0), all = none, run = none, next, made;

	/* literals are put together before they are joined to what is none */
	while (!ends(r) && r->s.p[r->i] != '|' && r->s.p[r->i] != ')' && !r->unknown) {
		next = read_repeated(r);
		if (part_product(&r->pool, &run, &next, &made)) {
			run = made;
			continue;
		}
		all = part_join(&r->pool, all, run);
		run = next;
	}
	return part_join(&r->pool, all, run);
}

static struct part
read_either(struct need_reader *r)
{
	struct part a = read_row(r);

	while (take(r, "|") && !r->unknown)
		a = part_either(&r->pool, a, read_row(r));
	return a;
}

/* is whatever holds literal a known to hold b? */
static bool
holds(const struct need_literal *a, const struct need_literal *b)
{
	size_t i;

	for (i = 0; i + b->n <= a->n; i++)
		if (memcmp(a->p + i, b->p, b->n) == 0 && (!b->left || (i == 0 && a->left)) &&
		    (!b->right || (i + b->n == a->n && a->right)))
			return true;
	return false;
}

/* leave out of a set what is not found unless another of it is */
static void
leave_needless(struct need_literal *v, size_t *n)
{
	bool needless;
	size_t i, k;

	for (i = 0; i < *n;) {
		needless = false;
		for (k = 0; k < *n && !needless; k++)
			needless = k != i && holds(&v[i], &v[k]);
		if (needless)
			v[i] = v[--*n];
		else
			i++;
	}
}

/* the sets that are found least often */
static void
take_best(struct need *need, struct part_pool *pool, struct part *a)
{
	struct need_set *set;
	size_t i, least;

	for (i = 0; i < a->n; i++)
		leave_needless(pool->v + a->set[i].at, &a->set[i].n);
	for (; need->n < NEED_SETS && a->n > 0; a->set[least] = a->set[--a->n]) {
		for (least = 0, i = 1; i < a->n; i++)
			if (part_rate(pool, &a->set[i]) < part_rate(pool, &a->set[least]))
				least = i;
		set = &need->set[need->n];
		set->rate = part_rate(pool, &a->set[least]);
		if (set->rate > RATE_MAX)
			break;
		set->n = a->set[least].n;
		set->v = xcalloc(set->n, sizeof(*set->v));
		memcpy(set->v, pool->v + a->set[least].at, set->n * sizeof(*set->v));
		need->n++;
		if (set->rate < RATE_ENOUGH)
			break;
	}
}

void
need_read(struct need *need, const char *pattern)
{
	struct need_reader r = { .s = slice_of(pattern) };
	struct part a = read_either(&r);

	*need = (struct need){ 0 };
	if (!r.unknown && ends(&r)) {
		part_open(&r.pool, &a);
		take_best(need, &r.pool, &a);
	}
	free(r.pool.v);
}

void
need_free(struct need *need)
{
	while (need->n > 0)
		free(need->set[--need->n].v);
}
