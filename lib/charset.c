// SPDX-License-Identifier: ISC
#include "charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdlib.h>

#include "xalloc.h"

enum { BLOCK = 1 << 16 };

struct charset {
	iconv_t cd;
};

struct charset *
charset_new(const char *name)
{
	iconv_t cd = iconv_open("UTF-8", name);
	struct charset *cs;

	if (cd == (iconv_t)-1) /* POSIX: this is how it says no */
		return NULL;
	cs = xcalloc(1, sizeof(*cs));
	cs->cd = cd;
	return cs;
}

int
charset_convert(struct charset *cs, struct slice text, struct buf *out, size_t *bad)
{
	char *from, *copy, *to;
	size_t left = text.n, room, got;
	bool flush = false;

	iconv(cs->cd, NULL, NULL, NULL, NULL);
	/* iconv(3) takes a pointer to bytes that it could write to */
	copy = from = xmemdup(text.p ? text.p : "", text.n);
	for (;;) {
		room = BLOCK;
		buf_room(out, room);
		to = out->p + out->n;
		got = flush ? iconv(cs->cd, NULL, NULL, &to, &room) :
		    iconv(cs->cd, &from, &left, &to, &room);
		out->n += BLOCK - room;
		if (got == (size_t)-1 && errno == E2BIG)
			continue;
		if (got == (size_t)-1 || flush)
			break;
		flush = true;
	}
	*bad = text.n - left;
	free(copy);
	out->p[out->n] = '\0';
	return got == (size_t)-1 ? -1 : 0;
}

void
charset_free(struct charset *cs)
{
	if (!cs)
		return;
	iconv_close(cs->cd);
	free(cs);
}
