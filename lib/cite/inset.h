/* what stands apart in the text of a note: quotations, brackets, addresses */
#ifndef CITE_INSET_H
#define CITE_INSET_H

#include <stddef.h>

#include "buf.h"
#include "slice.h"

enum { INSET_BLANK = 0x1A };

enum inset_kind { INSET_QUOTE, INSET_BRACKET, INSET_URL };

/* one of them, quotes and brackets included; `in` and `in_len` are without */
struct inset {
	enum inset_kind kind;
	size_t at, len, in, in_len;
};

/* in order, without overlap: of insets inside one another the outermost stays */
struct insets {
	struct inset *v;
	size_t n, cap;
};

/* find them in s, in linear time; a quote or bracket that is never closed is none */
void insets_find(struct insets *insets, struct slice s);

/* index of the first one that ends after byte i; insets->n if none does */
size_t insets_from(const struct insets *insets, size_t i);

/* the one that holds byte i, or NULL */
const struct inset *insets_at(const struct insets *insets, size_t i);

/*
 * Find the insets of s, and append s to *plain with its quotations and
 * addresses struck out, to *bare with its brackets too: each of their bytes
 * becomes INSET_BLANK, which is no letter, no space and no stop, so that
 * offsets stay and nothing in them is found.
 */
void insets_strike(struct insets *insets, struct slice s, struct buf *plain, struct buf *bare);

void insets_free(struct insets *insets);

#endif
