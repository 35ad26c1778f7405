/* allocate, or say so and exit with status 2; nothing here returns NULL */
#ifndef XALLOC_H
#define XALLOC_H

#include <stddef.h>

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

/* xgrow where there is no room left */
void xgrow_full(void *p, size_t *cap, size_t size);

/*
 * Make room for one more element of an array: *p holds n elements of the
 * given size in room for *cap.  The array grows by half, so that appending
 * is linear over all.
 */
static inline void
xgrow(void *p, size_t n, size_t *cap, size_t size)
{
	if (n >= *cap)
		xgrow_full(p, cap, size);
}

#endif
