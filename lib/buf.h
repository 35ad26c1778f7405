/* growing bytes that their holder owns */
#ifndef BUF_H
#define BUF_H

#include <stddef.h>

#include "slice.h"

/*
 * p[0] .. p[n-1] are the bytes; once anything was added a NUL follows them,
 * so that p is a C string where the bytes hold none.  The zero value is an
 * empty buffer, ready for use and safe to free.  Adding may move p: slices
 * of a buffer live until it next grows.
 */
struct buf {
	char *p;
	size_t n, cap;
};

/* append; memory running out exits with status 2 */
void buf_add(struct buf *b, const void *p, size_t n);
void buf_putc(struct buf *b, char c);
void buf_puts(struct buf *b, const char *s);
void buf_slice(struct buf *b, struct slice s);
void buf_num(struct buf *b, size_t n);

/* append s with runs of white space and no-break spaces as one space, trimmed */
void buf_fold(struct buf *b, struct slice s);

/* room for n more bytes after the end, uninitialised; n is unchanged */
void buf_room(struct buf *b, size_t n);

/* the bytes as a slice; empty: the empty slice */
struct slice buf_get(const struct buf *b);

/* the bytes as a C string; never NULL, and good until the next change */
const char *buf_str(struct buf *b);

/* cut to the first n bytes; the memory is kept for reuse */
void buf_cut(struct buf *b, size_t n);
void buf_free(struct buf *b);

#endif
