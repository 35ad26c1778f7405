/* what a text must hold for a pattern to match in it, read off the pattern itself */
#ifndef NEED_NEED_H
#define NEED_NEED_H

#include <stdbool.h>
#include <stddef.h>

#include "ascii.h"

/*
 * A search for a pattern costs many times what a look for a few words does,
 * and most texts hold none of them.  The words are taken from the pattern,
 * so that no second list of them can fall behind it.
 */
enum { NEED_BYTES = 26, NEED_SETS = 2, NEED_KEY = 3, NEED_CLASSES = 32 };

/*
 * Bytes that a match holds, each folded by need_fold.  `left` and `right`
 * say that no ASCII letter, digit or underscore stands right before, behind
 * them.  The NEED_KEY bytes from byte `key` on (-1: the one before the first)
 * are the rarest three in a row, and may take in the neighbours where `left`
 * or `right` is set, or where the literal is shorter.
 */
struct need_literal {
	char p[NEED_BYTES];
	unsigned char n;
	bool left, right;
	bool start, end; /* private */
	int key;
	double rate; /* private: how often it stands in a text, once its key is known; else 0 */
};

/* a text that the pattern matches in holds one of these */
struct need_set {
	struct need_literal *v;
	size_t n;
	double rate; /* how often one stands in a text, for each byte of it: a guess */
};

/* ... of each of these sets; n 0: nothing is known of the pattern */
struct need {
	struct need_set set[NEED_SETS];
	size_t n;
};

/*
 * What `pattern` (PCRE2's syntax) needs, matched with RE_NOCASE or without,
 * never with RE_MULTILINE or RE_EXTENDED.  Free with need_free.  What the
 * pattern has of syntax that is not known here makes it need less or
 * nothing, never too much: but where PCRE2 takes a letter for another that
 * is not made of alike bytes (need_is_odd), which the caller has to allow for.
 */
void need_read(struct need *need, const char *pattern);
void need_free(struct need *need);

/*
 * The same byte for bytes that may stand in one place of the two cases of a
 * letter: in UTF-8 these differ in two bits, where a literal holds the letter.
 */
static inline unsigned char
need_fold(char c)
{
	return (unsigned char)c < 0x80 ? (unsigned char)ascii_lower(c) : (unsigned char)c | 0x21;
}

/* classes of bytes, the same for bytes that fold alike: 0 where a word may end or begin ... */
static inline unsigned
need_class(char c)
{
	unsigned char byte = need_fold(c);

	if (byte < 0x80)
		return ascii_islower((char)byte) ? (unsigned)(byte - 'a' + 1) : 0;
	return byte >= 0xC0 ? 27 : 28 + (byte >> 1 & 3u);
}

/* what such a neighbour's class may be: no letter of ASCII */
static inline bool
need_is_edge(unsigned cls)
{
	return cls == 0 || cls > 26;
}

/* a byte of ASCII that words are made of */
static inline bool
need_is_word(char c)
{
	return ascii_isalnum(c) || c == '_';
}

/*
 * Beginnings of letters that PCRE2, where it knows no case, takes for others
 * of another number of bytes or of unlike ones; NULL ends them.
 */
extern const char *const need_odd[];

#endif
