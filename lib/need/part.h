/* what a part of a pattern matches, as far as literals tell: for need.c */
#ifndef NEED_PART_H
#define NEED_PART_H

#include "need/need.h"

enum { PART_SETS = 5, PART_LITERALS = 64 };

/* the literals of all parts of a pattern; parts hold ranges of them, each literal is in one */
struct part_pool {
	struct need_literal *v;
	size_t n, cap;
};

/*
 * A part that is `exact` matches one of the literals of its only set and
 * nothing else (more is allowed, never less); an empty literal that has
 * `left` set is an edge of a word or of the text.  Any other one matches
 * only where it holds a literal of each set; `head` and `tail` say that its
 * first, its last character is none that words of ASCII have, where it matches
 * anything: it may match nothing if it is `optional`.
 */
struct part {
	bool exact, head, tail, optional;
	size_t n;
	struct part_range {
		size_t at, n;
	} set[PART_SETS];
};

/* parts: of one literal, folded already; of any one character or none; of nothing but an edge */
struct part part_literal(struct part_pool *pool, const char *p, size_t n);
struct part part_any(bool apart);
struct part part_edge(struct part_pool *pool);

/* each literal of a and then each of b; false if these are not exact, too many or too long */
bool part_product(struct part_pool *pool, const struct part *a, const struct part *b,
    struct part *out);

/*
 * The two one after the other; the one or the other; a once or again and
 * again, or nothing; a, which is looked at and not passed.
 */
struct part part_join(struct part_pool *pool, struct part a, struct part b);
struct part part_either(struct part_pool *pool, struct part a, struct part b);
struct part part_repeat(struct part_pool *pool, struct part a, bool nothing, bool once);
struct part part_ahead(struct part_pool *pool, struct part a);

/* an exact part as one that is not; its set is gone if a literal of it is empty */
void part_open(struct part_pool *pool, struct part *a);

/* how often one of a set stands in a text, for each byte of it; sets the literals' keys */
double part_rate(struct part_pool *pool, const struct part_range *set);

#endif
