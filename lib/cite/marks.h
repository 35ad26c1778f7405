/* what stands apart in the text of a note: quotations, brackets, addresses */
#ifndef CITE_MARKS_H
#define CITE_MARKS_H

#include <stddef.h>

#include "buf.h"
#include "slice.h"

enum { MARKS_BLANK = 0x1A };

enum mark_kind { MARK_QUOTE, MARK_BRACKET, MARK_URL };

/* one of them, quotes and brackets included; `in` and `in_len` are without */
struct mark {
	enum mark_kind kind;
	size_t at, len, in, in_len;
};

/* in order, without overlap: of marks inside one another the outermost stays */
struct marks {
	struct mark *v;
	size_t n, cap;
};

/* find them in s, in linear time; a quote or bracket that is never closed is none */
void marks_find(struct marks *marks, struct slice s);

/* index of the first mark that ends after byte i; marks->n if none does */
size_t marks_from(const struct marks *marks, size_t i);

/* the mark that holds byte i, or NULL */
const struct mark *marks_at(const struct marks *marks, size_t i);

/*
 * Append s to out with the marks of the given kinds (1 << MARK_URL, ...)
 * struck out: each of their bytes becomes MARKS_BLANK, which is no letter, no
 * space and no stop, so that offsets stay and nothing in them is found.
 */
void marks_blank(const struct marks *marks, struct slice s, unsigned kinds, struct buf *out);

void marks_free(struct marks *marks);

#endif
