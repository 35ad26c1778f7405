/* allocate, or say so and exit with status 2; nothing here returns NULL */
#ifndef XALLOC_H
#define XALLOC_H

#include <stddef.h>

/* say that there is no memory, exit */
_Noreturn void xfail(void);

/* say that there is no memory and exit: for what allocates by other means */
_Noreturn void xfail(void);

/* n bytes, uninitialised; the caller frees with free(3) */
void *xmalloc(size_t n);

/* n * size bytes, zeroed; an overflowing product is out of memory too */
void *xcalloc(size_t n, size_t size);

/* p resized to n * size bytes; p may be NULL; the old pointer is dead */
void *xreallocarray(void *p, size_t n, size_t size);

/* a NUL-terminated copy of the n bytes at s; the caller frees */
char *xmemdup(const void *s, size_t n);

/*
 * Make room for one more element of an array: *p holds n elements of the
 * given size in room for *cap.  The array grows by half, so that appending
 * is linear over all.
 */
void xgrow(void *p, size_t n, size_t *cap, size_t size);

#endif
