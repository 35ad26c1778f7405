// SPDX-License-Identifier: ISC
#include "xalloc.h"

#include <err.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_MEMORY = 2 };

void
xfail(void)
{
	errx(EXIT_MEMORY, "out of memory");
}

void *
xmalloc(size_t n)
{
	void *p = malloc(n ? n : 1);

	if (!p)
		xfail();
	return p;
}

void *
xcalloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);

	if (!p)
		xfail();
	return p;
}

void *
xreallocarray(void *p, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		xfail();
	n *= size;
	p = realloc(p, n ? n : 1);
	if (!p)
		xfail();
	return p;
}

char *
xmemdup(const void *s, size_t n)
{
	char *p;

	if (n == SIZE_MAX)
		xfail();
	p = xmalloc(n + 1);
	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

void
xgrow_full(void *p, size_t *cap, size_t size)
{
	size_t want = *cap < 16 ? 16 : *cap + *cap / 2;
	void *array;

	/* memcpy, since a T ** may not be accessed as a void ** */
	memcpy(&array, p, sizeof(array));
	array = xreallocarray(array, want, size);
	memcpy(p, &array, sizeof(array));
	*cap = want;
}
