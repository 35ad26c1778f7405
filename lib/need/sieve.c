// SPDX-License-Identifier: ISC
#include "need/sieve.h"

#include <stdlib.h>
#include <string.h>

#include "xalloc.h"

enum {
	CLASS_BITS = 5,
	KEYS = 1 << CLASS_BITS * NEED_KEY,
	KEY_MASK = KEYS - 1,
	ANY_CLASS = NEED_CLASSES,
	EDGE_CLASS,
	SETS_MAX = SIEVE_WORDS * 64 - 1,
	ODD_SET = SETS_MAX /* letters that need_odd has */
};

/* bits of sets, as struct sieve_found has them */
struct sets {
	uint64_t w[SIEVE_WORDS];
};

struct literal {
	struct need_literal l;
	struct sets of; /* it is one of these */
};

/* a literal that may stand where a key was seen */
struct entry {
	uint32_t literal, next; /* entry + 1; 0: no more */
	int back;		/* from the byte behind the key to the literal's first */
	int probe;		/* from that byte to one outside the key, most often, that tells */
	unsigned char is;	/* what stands there */
};

struct sieve {
	unsigned char class[256];
	unsigned char fold[256];
	unsigned char keys[KEYS / 8]; /* a bit for each key that some literal has */
	uint32_t first[KEYS];	      /* entry + 1 */
	struct entry *entry;
	size_t nentry, entry_cap;
	struct literal *literal;
	size_t nliteral, literal_cap;
	struct sets *pattern; /* the sets that each needs */
	size_t npattern, pattern_cap;
	size_t nset;
};

static void
sets_add(struct sets *sets, size_t set)
{
	sets->w[set / 64] |= UINT64_C(1) << set % 64;
}

static void
add_entry(struct sieve *v, unsigned key, size_t literal)
{
	const struct need_literal *l = &v->literal[literal].l;
	int end = l->key + NEED_KEY, i = end < l->n ? end : l->key > 0 ? l->key - 1 : 0;

	xgrow(&v->entry, v->nentry, &v->entry_cap, sizeof(*v->entry));
	v->entry[v->nentry++] = (struct entry){ (uint32_t)literal, v->first[key], end, i - end,
		(unsigned char)l->p[i] };
	v->first[key] = (uint32_t)v->nentry;
	v->keys[key / 8] |= (unsigned char)(1u << key % 8);
}

/* the class at place i of a literal; beyond its ends more than one may be there */
static unsigned
class_at(const struct need_literal *l, int i)
{
	if (i >= 0 && i < l->n)
		return need_class(l->p[i]);
	return (i < 0 && l->left) || (i == l->n && l->right) ? EDGE_CLASS : ANY_CLASS;
}

/* is class c one that `wanted` means? */
static bool
means(unsigned wanted, unsigned c)
{
	return wanted == ANY_CLASS || wanted == c || (wanted == EDGE_CLASS && need_is_edge(c));
}

/* every key that the literal's may be */
static void
add_keys(struct sieve *v, size_t literal)
{
	const struct need_literal *l = &v->literal[literal].l;
	unsigned a, b, c, x = class_at(l, l->key), y = class_at(l, l->key + 1),
			  z = class_at(l, l->key + 2);

	for (a = 0; a < NEED_CLASSES; a++)
		for (b = 0; b < NEED_CLASSES && means(x, a); b++)
			for (c = 0; c < NEED_CLASSES && means(y, b); c++)
				if (means(z, c))
					add_entry(v, (a << CLASS_BITS | b) << CLASS_BITS | c, literal);
}

static bool
same_literal(const struct need_literal *a, const struct need_literal *b)
{
	return a->n == b->n && a->left == b->left && a->right == b->right &&
	       memcmp(a->p, b->p, a->n) == 0;
}

/* the first class that `wanted` means */
static unsigned
first_class(unsigned wanted)
{
	unsigned c;

	for (c = 0; !means(wanted, c); c++)
		;
	return c;
}

/* the number of a literal, known from another set, or the next one: those that are known stand at their keys */
static size_t
number_of(const struct sieve *v, const struct need_literal *l)
{
	unsigned a = first_class(class_at(l, l->key)), b = first_class(class_at(l, l->key + 1)),
		 c = first_class(class_at(l, l->key + 2));
	uint32_t i = v->first[(a << CLASS_BITS | b) << CLASS_BITS | c];

	while (i && !same_literal(&v->literal[v->entry[i - 1].literal].l, l))
		i = v->entry[i - 1].next;
	return i ? v->entry[i - 1].literal : v->nliteral;
}

/* a literal, new or known from another set, is one of a set */
static void
add_literal(struct sieve *v, const struct need_literal *l, size_t set)
{
	size_t i = number_of(v, l);

	if (i == v->nliteral) {
		xgrow(&v->literal, v->nliteral, &v->literal_cap, sizeof(*v->literal));
		v->literal[v->nliteral++] = (struct literal){ .l = *l };
		add_keys(v, i);
	}
	sets_add(&v->literal[i].of, set);
}

struct sieve *
sieve_new(void)
{
	struct sieve *v = xcalloc(1, sizeof(*v));
	struct need_literal l;
	size_t i, k;

	for (i = 0; i < 256; i++) {
		v->class[i] = (unsigned char)need_class((char)i);
		v->fold[i] = need_fold((char)i);
	}
	for (i = 0; need_odd[i]; i++) {
		l = (struct need_literal){ .n = (unsigned char)strlen(need_odd[i]) };
		for (k = 0; k < l.n; k++)
			l.p[k] = (char)need_fold(need_odd[i][k]);
		add_literal(v, &l, ODD_SET);
	}
	return v;
}

size_t
sieve_add(struct sieve *v, const char *pattern)
{
	struct need need;
	size_t i, k;

	xgrow(&v->pattern, v->npattern, &v->pattern_cap, sizeof(*v->pattern));
	v->pattern[v->npattern] = (struct sets){ { 0 } };
	need_read(&need, pattern);
	for (i = 0; i < need.n && v->nset < SETS_MAX; i++, v->nset++) {
		for (k = 0; k < need.set[i].n; k++)
			add_literal(v, &need.set[i].v[k], v->nset);
		sets_add(&v->pattern[v->npattern], v->nset);
	}
	need_free(&need);
	return v->npattern++;
}

void
sieve_free(struct sieve *v)
{
	if (!v)
		return;
	free(v->entry);
	free(v->literal);
	free(v->pattern);
	free(v);
}

/* does the literal stand at byte `at`? */
static bool
stands(const struct sieve *v, const struct need_literal *l, struct slice s, size_t at)
{
	size_t i;

	if (at > s.n || l->n > s.n - at)
		return false;
	for (i = 0; i < l->n; i++)
		if (v->fold[(unsigned char)s.p[at + i]] != (unsigned char)l->p[i])
			return false;
	return true;
}

/* the literals whose key was seen to end before byte `end` */
static void
meet(const struct sieve *v, unsigned key, size_t end, struct sieve_look *look)
{
	const struct slice s = look->text;
	const struct entry *e;
	uint32_t i;
	size_t at;

	for (i = v->first[key]; i; i = e->next) {
		e = &v->entry[i - 1];
		/* before the text is beyond its end too */
		at = end + (size_t)e->probe;
		if (at >= s.n || v->fold[(unsigned char)s.p[at]] != e->is ||
		    (e->back > 0 && (size_t)e->back > end))
			continue;
		at = e->back > 0 ? end - (size_t)e->back : end + (size_t)-e->back;
		if (!stands(v, &v->literal[e->literal].l, s, at))
			continue;
		if (look->n == SIEVE_HITS) {
			look->full = true;
			return;
		}
		look->hit[look->n++] = (struct sieve_hit){ end, at, e->literal };
	}
}

static bool
is_key(const struct sieve *v, unsigned key)
{
	return v->keys[key / 8] >> key % 8 & 1;
}

void
sieve_look(const struct sieve *v, struct slice text, struct sieve_look *look)
{
	unsigned key = 0;
	size_t i;

	look->text = text;
	look->n = 0;
	look->full = false;
	for (i = 0; i < text.n; i++) {
		key = (key << CLASS_BITS | v->class[(unsigned char)text.p[i]]) & KEY_MASK;
		if (!is_key(v, key))
			continue;
		meet(v, key, i + 1, look);
		if (look->full)
			return;
	}
	/* before and behind a text is an edge, whose class is 0; a key may reach over its end */
	for (; i < text.n + NEED_KEY - 1 && !look->full; i++) {
		key = key << CLASS_BITS & KEY_MASK;
		if (is_key(v, key))
			meet(v, key, i + 1, look);
	}
}

/* does place i part two bytes of one word? */
static bool
parts_word(struct slice s, size_t i)
{
	return i > 0 && i < s.n && need_is_word(s.p[i - 1]) && need_is_word(s.p[i]);
}

static bool
is_bound(const struct need_literal *l, struct slice s, size_t at)
{
	if (l->left && at > 0 && need_is_word(s.p[at - 1]))
		return false;
	return !l->right || at + l->n == s.n || !need_is_word(s.p[at + l->n]);
}

/* the first hit whose key ends at `from` or behind it */
static size_t
hit_from(const struct sieve_look *look, size_t from)
{
	size_t lo = 0, hi = look->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (look->hit[mid].key < from)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

bool
sieve_found(const struct sieve *v, const struct sieve_look *look, struct slice part,
    struct sieve_found *found)
{
	uintptr_t begin = (uintptr_t)look->text.p, at = (uintptr_t)part.p;
	const struct literal *l;
	size_t from, to, i, k;

	*found = (struct sieve_found){ 0 };
	if (look->full || at < begin || at - begin > look->text.n ||
	    part.n > look->text.n - (at - begin))
		return false;
	from = at - begin;
	to = from + part.n;
	if (parts_word(look->text, from) || parts_word(look->text, to))
		return false;
	for (i = hit_from(look, from); i < look->n && look->hit[i].key <= to + NEED_KEY; i++) {
		l = &v->literal[look->hit[i].literal];
		if (look->hit[i].at < from || look->hit[i].at + l->l.n > to ||
		    !is_bound(&l->l, part, look->hit[i].at - from))
			continue;
		for (k = 0; k < SIEVE_WORDS; k++)
			found->sets[k] |= l->of.w[k];
	}
	found->all = found->sets[ODD_SET / 64] >> ODD_SET % 64 & 1;
	return true;
}

bool
sieve_passes(const struct sieve *v, size_t pattern, const struct sieve_found *found)
{
	const struct sets *needs = &v->pattern[pattern];
	size_t k;

	for (k = 0; k < SIEVE_WORDS && !found->all; k++)
		if (needs->w[k] & ~found->sets[k])
			return false;
	return true;
}
