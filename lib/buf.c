// SPDX-License-Identifier: ISC
#include "buf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "xalloc.h"

void
buf_room(struct buf *b, size_t n)
{
	size_t cap;

	if (n >= SIZE_MAX - b->n)
		xfail();
	n += b->n + 1; /* the NUL */
	if (n <= b->cap)
		return;
	cap = b->cap < 64 ? 64 : b->cap + b->cap / 2;
	if (cap < n)
		cap = n;
	b->p = xreallocarray(b->p, cap, 1);
	b->cap = cap;
}

void
buf_add(struct buf *b, const void *p, size_t n)
{
	buf_room(b, n);
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void
buf_putc(struct buf *b, char c)
{
	buf_room(b, 1);
	b->p[b->n++] = c;
	b->p[b->n] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_slice(struct buf *b, struct slice s)
{
	buf_add(b, s.p, s.n);
}

void
buf_num(struct buf *b, size_t n)
{
	char digits[32];

	snprintf(digits, sizeof(digits), "%zu", n);
	buf_puts(b, digits);
}

/* length of the blank at byte i; 0: there is none */
static size_t
blank(struct slice s, size_t i)
{
	if (ascii_isspace(s.p[i]))
		return 1;
	return s.p[i] == '\xc2' && i + 1 < s.n && s.p[i + 1] == '\xa0' ? 2 : 0;
}

void
buf_fold(struct buf *b, struct slice s)
{
	size_t i = 0, from, step, start = b->n;

	while (i < s.n) {
		while (i < s.n && (step = blank(s, i)))
			i += step;
		/* words that a space parts already, and others */
		for (from = i; i < s.n && !blank(s, i);)
			i = s.p[i] > ' ' && s.p[i] < 0x7F ? slice_plain_words(s, i) : i + 1;
		if (i > from && b->n > start)
			buf_putc(b, ' ');
		buf_slice(b, slice_part(s, from, i));
	}
}

struct slice
buf_get(const struct buf *b)
{
	return (struct slice){ b->p, b->n };
}

const char *
buf_str(struct buf *b)
{
	buf_add(b, "", 0);
	return b->p;
}

void
buf_cut(struct buf *b, size_t n)
{
	if (n < b->n) {
		b->n = n;
		b->p[n] = '\0';
	}
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ 0 };
}
