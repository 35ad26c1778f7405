// SPDX-License-Identifier: ISC
#include "need/part.h"

#include "slice.h"
#include "xalloc.h"

/* of a thousand bytes of text: how many are in each class; a guess is enough */
static const unsigned short shares[NEED_CLASSES] = { 190, 65, 12, 25, 30, 100, 18, 16, 40, 60, 2,
	6, 33, 20, 57, 60, 16, 1, 50, 52, 72, 23, 8, 15, 2, 16, 1, 4, 3, 3, 3, 3 };

/* three letters that stand in texts far more often than their letters' shares have it; in order */
static const char *const common_keys[] = { "and", "ate", "ati", "com", "con", "ent", "ere", "ers",
	"for", "hat", "her", "his", "ing", "ion", "ith", "men", "nte", "per", "pro", "rat", "res",
	"sta", "ted", "ter", "the", "tio", "ver", NULL };

enum { SHARE_ALL = 1000, SHARE_EDGE = 200, COMMON_MAX = 4, COMMON_TIMES = 10 };

/* a word is found so often, and less with each byte; more inside others; few texts are without some */
#define RATE_WORD 0.05
#define RATE_BYTE 4
#define RATE_INSIDE 30
#define RATE_COMMON 0.02

static const char *const common[] = { "a", "an", "and", "are", "as", "at", "be", "by", "d'", "de",
	"du", "el", "en", "et", "for", "from", "has", "have", "in", "is", "it", "la", "le", "les",
	"not", "of", "on", "or", "que", "that", "the", "this", "to", "was", "were", "with", "y",
	NULL };

static void
add(struct part_pool *pool, const struct need_literal *literal)
{
	xgrow(&pool->v, pool->n, &pool->cap, sizeof(*pool->v));
	pool->v[pool->n++] = *literal;
}

struct part
part_literal(struct part_pool *pool, const char *p, size_t n)
{
	struct part a = { .exact = true, .n = 1, .set = { { pool->n, 1 } } };
	struct need_literal literal = { .n = (unsigned char)n };

	memcpy(literal.p, p, n);
	add(pool, &literal);
	return a;
}

struct part
part_any(bool apart)
{
	return (struct part){ .head = apart, .tail = apart };
}

struct part
part_edge(struct part_pool *pool)
{
	struct part a = part_literal(pool, "", 0);

	pool->v[a.set[0].at].left = pool->v[a.set[0].at].right = true;
	return a;
}

/* does it match the empty string alone, and *edge: at an edge? */
static bool
is_empty(const struct part_pool *pool, const struct part *a, bool *edge)
{
	if (!a->exact || a->set[0].n != 1 || pool->v[a->set[0].at].n)
		return false;
	*edge = pool->v[a->set[0].at].left;
	return true;
}

/* an edge tells of a neighbour only where the literal's own byte is of a word */
static void
bound_left(struct need_literal *a)
{
	a->left |= a->n && need_is_word(a->p[0]);
	a->rate = 0;
}

static void
bound_right(struct need_literal *a)
{
	a->right |= a->n && need_is_word(a->p[a->n - 1]);
	a->rate = 0;
}

/* the end of each literal that ends where the part does */
static void
close_ends(struct part_pool *pool, const struct part *a, bool edge, bool keep)
{
	struct need_literal *l;
	size_t i, k;

	for (i = 0; i < a->n; i++)
		for (k = 0; k < a->set[i].n; k++) {
			l = &pool->v[a->set[i].at + k];
			if (l->end && edge)
				bound_right(l);
			l->end &= keep;
		}
}

static void
close_starts(struct part_pool *pool, const struct part *a, bool edge, bool keep)
{
	struct need_literal *l;
	size_t i, k;

	for (i = 0; i < a->n; i++)
		for (k = 0; k < a->set[i].n; k++) {
			l = &pool->v[a->set[i].at + k];
			if (l->start && edge)
				bound_left(l);
			l->start &= keep;
		}
}

void
part_open(struct part_pool *pool, struct part *a)
{
	struct need_literal *l = &pool->v[a->set[0].at];
	bool empty = false;
	size_t k;

	if (!a->exact)
		return;
	*a = (struct part){ .head = true, .tail = true, .n = 1, .set = { a->set[0] } };
	for (k = 0; k < a->set[0].n; k++, l++) {
		l->start = l->end = true;
		empty |= l->n == 0;
		a->optional |= l->n == 0 && !l->left;
		a->head &= l->n == 0 || !need_is_word(l->p[0]);
		a->tail &= l->n == 0 || !need_is_word(l->p[l->n - 1]);
	}
	a->n = !empty;
}

/* literal a and then b: false if it is too long */
static bool
glue(const struct need_literal *a, const struct need_literal *b, struct need_literal *out)
{
	if (a->n + b->n > NEED_BYTES)
		return false;
	*out = *a;
	out->rate = 0;
	memcpy(out->p + a->n, b->p, b->n);
	out->n = (unsigned char)(a->n + b->n);
	if (a->n == 0 && b->n == 0) {
		out->left = out->right = a->left || b->left;
		return true;
	}
	out->right = b->n && b->right;
	if (a->n == 0) {
		out->left = b->left;
		if (a->left)
			bound_left(out);
	}
	if (b->n == 0) {
		out->right = a->right;
		if (b->left)
			bound_right(out);
	}
	return true;
}

bool
part_product(struct part_pool *pool, const struct part *a, const struct part *b, struct part *out)
{
	struct need_literal made;
	size_t i, k;

	if (!a->exact || !b->exact || a->set[0].n * b->set[0].n > PART_LITERALS)
		return false;
	*out = (struct part){ .exact = true, .n = 1, .set = { { pool->n, 0 } } };
	for (i = 0; i < a->set[0].n; i++)
		for (k = 0; k < b->set[0].n; k++) {
			if (!glue(&pool->v[a->set[0].at + i], &pool->v[b->set[0].at + k], &made))
				return false;
			add(pool, &made);
			out->set[0].n++;
		}
	return true;
}

/* of the sets of a part that is not exact, the one that is found least often; n 0: there is none */
static struct part_range
best(struct part_pool *pool, const struct part *a)
{
	struct part_range found = { 0, 0 };
	double rate, least = 0;
	size_t i;

	for (i = 0; i < a->n; i++) {
		rate = part_rate(pool, &a->set[i]);
		if (found.n == 0 || rate < least) {
			found = a->set[i];
			least = rate;
		}
	}
	return found;
}

/* one more set; of too many the one that is found most often goes */
static void
keep(struct part_pool *pool, struct part *a, const struct part_range *set)
{
	size_t i, worst = 0;

	if (a->n < PART_SETS) {
		a->set[a->n++] = *set;
		return;
	}
	for (i = 1; i < a->n; i++)
		if (part_rate(pool, &a->set[i]) > part_rate(pool, &a->set[worst]))
			worst = i;
	if (part_rate(pool, set) < part_rate(pool, &a->set[worst]))
		a->set[worst] = *set;
}

struct part
part_join(struct part_pool *pool, struct part a, struct part b)
{
	struct part out;
	bool edge;
	size_t i;

	if (part_product(pool, &a, &b, &out))
		return out;
	if (is_empty(pool, &a, &edge)) {
		part_open(pool, &b);
		close_starts(pool, &b, edge, true);
		b.head |= edge;
		b.optional &= !edge;
		return b;
	}
	if (is_empty(pool, &b, &edge)) {
		part_open(pool, &a);
		close_ends(pool, &a, edge, true);
		a.tail |= edge;
		a.optional &= !edge;
		return a;
	}
	part_open(pool, &a);
	part_open(pool, &b);
	close_ends(pool, &a, b.head && !b.optional, false);
	close_starts(pool, &b, a.tail && !a.optional, false);
	for (i = 0; i < b.n; i++)
		keep(pool, &a, &b.set[i]);
	a.head &= !a.optional || b.head;
	a.tail = b.tail && (!b.optional || a.tail);
	a.optional &= b.optional;
	return a;
}

/* both sets as one, at the pool's end */
static struct part_range
unite(struct part_pool *pool, struct part_range a, struct part_range b)
{
	struct part_range out = { pool->n, a.n + b.n };
	struct need_literal l;
	size_t k;

	for (k = 0; k < out.n; k++) {
		l = pool->v[k < a.n ? a.at + k : b.at + k - a.n];
		add(pool, &l);
	}
	return out;
}

struct part
part_either(struct part_pool *pool, struct part a, struct part b)
{
	struct part_range x, y;

	if (a.exact && b.exact && a.set[0].n + b.set[0].n <= PART_LITERALS) {
		a.set[0] = unite(pool, a.set[0], b.set[0]);
		return a;
	}
	part_open(pool, &a);
	part_open(pool, &b);
	x = best(pool, &a);
	y = best(pool, &b);
	a.head &= b.head;
	a.tail &= b.tail;
	a.optional |= b.optional;
	a.n = x.n && y.n && x.n + y.n <= PART_LITERALS;
	if (a.n)
		a.set[0] = unite(pool, x, y);
	return a;
}

struct part
part_repeat(struct part_pool *pool, struct part a, bool nothing, bool once)
{
	if (once && a.exact && nothing)
		return part_either(pool, a, part_literal(pool, "", 0));
	part_open(pool, &a);
	/* what begins the first time need not be what ends the last */
	close_ends(pool, &a, false, false);
	a.optional |= nothing;
	if (nothing)
		a.n = 0;
	return a;
}

struct part
part_ahead(struct part_pool *pool, struct part a)
{
	part_open(pool, &a);
	close_ends(pool, &a, false, false);
	a.tail = false;
	a.optional = false;
	return a;
}

/* the share of texts' bytes that may stand at place i of a literal */
static unsigned
share_at(const struct need_literal *l, int i)
{
	if (i < 0)
		return l->left ? SHARE_EDGE : SHARE_ALL;
	if (i >= l->n)
		return l->right && i == l->n ? SHARE_EDGE : SHARE_ALL;
	return shares[need_class(l->p[i])];
}

/* asked of every key of every pattern: most are told by their first letter */
static bool
is_common_key(const char *p)
{
	const char *const *k;

	for (k = common_keys; *k && (*k)[0] <= p[0]; k++)
		if ((*k)[0] == p[0] && (*k)[1] == p[1] && (*k)[2] == p[2])
			return true;
	return false;
}

/* the place of the rarest key of a literal */
static int
rarest_key(const struct need_literal *l)
{
	unsigned long share, least = 0;
	int i, j, found = 0, first = l->left && l->n ? -1 : 0;

	for (i = first; i == first || i + NEED_KEY <= l->n + l->right; i++) {
		for (share = 1, j = i; j < i + NEED_KEY; j++)
			share *= share_at(l, j);
		if (i >= 0 && i + NEED_KEY <= l->n && is_common_key(l->p + i))
			share *= COMMON_TIMES;
		if (i == first || share < least) {
			least = share;
			found = i;
		}
	}
	return found;
}

/* how often a literal stands in a text, for each byte of it */
static double
rate_of(const struct need_literal *l)
{
	double rate = RATE_WORD;
	size_t i;

	for (i = 0; i < l->n; i++)
		rate /= RATE_BYTE;
	if (l->n <= COMMON_MAX && slice_in((struct slice){ l->p, l->n }, common))
		return RATE_COMMON;
	return l->left || !l->n || !need_is_word(l->p[0]) ? rate : rate * RATE_INSIDE;
}

double
part_rate(struct part_pool *pool, const struct part_range *set)
{
	struct need_literal *l = &pool->v[set->at];
	double sum = 0;
	size_t k;

	for (k = 0; k < set->n; k++, l++) {
		if (l->rate == 0) {
			l->rate = rate_of(l);
			l->key = rarest_key(l);
		}
		sum += l->rate;
	}
	return sum;
}
