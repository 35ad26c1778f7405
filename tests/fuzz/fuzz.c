// SPDX-License-Identifier: ISC
#include "fuzz.h"

#include <stdarg.h>
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "utf8.h"

/* the complaints about bad rows are right, and would fill the terminal */
void
warnx(const char *format, ...)
{
	(void)format;
}

void
fuzz_must(bool holds, const char *promise)
{
	if (holds)
		return;
	fprintf(stderr, "broken: %s\n", promise);
	abort();
}

bool
fuzz_within(struct slice part, struct slice whole)
{
	return part.n == 0 ||
	    (part.p >= whole.p && part.n <= whole.n && part.p + part.n <= whole.p + whole.n);
}

struct slice
fuzz_utf8(struct buf *b, const uint8_t *data, size_t size)
{
	struct slice left;
	size_t bad = 0;

	buf_cut(b, 0);
	buf_add(b, data, size);
	for (;;) {
		left = slice_from(buf_get(b), bad);
		bad += utf8_valid(left);
		if (bad >= b->n)
			return buf_get(b);
		b->p[bad] = '?';
	}
}

const char *
fuzz_file(int which, const void *p, size_t n)
{
	static char path[2][32];
	FILE *fp;
	int fd;

	if (!path[which][0]) {
		strcpy(path[which], "/tmp/ibid-fuzz.XXXXXX");
		fd = mkstemp(path[which]);
		fuzz_must(fd != -1, "a temporary file");
		close(fd);
	}
	fp = fopen(path[which], "wb");
	fuzz_must(fp && fwrite(p, 1, n, fp) == n && fclose(fp) == 0, "a temporary file is written");
	return path[which];
}

void
fuzz_open(struct reader *in, int which, const void *p, size_t n)
{
	fuzz_must(reader_open(in, fuzz_file(which, p, n)) == 0, "the file opens");
}

void
fuzz_close(struct reader *in)
{
	reader_close(in);
	buf_free(&in->message);
}
