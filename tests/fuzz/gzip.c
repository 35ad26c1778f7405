// SPDX-License-Identifier: ISC
/* gzip: an input by lines, by peeking and as a whole is the same; compressed, too */
#include <zlib.h>

#include "fuzz.h"

/* all lines, with their ends; -1 on a read error */
static int
by_lines(struct reader *in, struct buf *out)
{
	struct slice line, ahead;
	int got, seen;

	while ((seen = reader_peek_line(in, &ahead)) == 1 && (got = reader_line(in, &line)) == 1) {
		fuzz_must(slice_eq(line, ahead), "a line is what was seen ahead");
		buf_slice(out, line);
		buf_putc(out, '\n');
	}
	return seen;
}

static int
whole(struct reader *in, struct buf *out)
{
	struct slice all;

	if (reader_rest(in, &all) == -1)
		return -1;
	buf_slice(out, all);
	if (out->n && out->p[out->n - 1] != '\n')
		buf_putc(out, '\n');
	return 0;
}

static void
same(const void *p, size_t n, struct buf *all)
{
	struct buf lines = { 0 };
	struct reader in;
	int a, b;

	fuzz_open(&in, 0, p, n);
	a = whole(&in, all);
	fuzz_must(a == 0 || in.error, "an error is told");
	fuzz_close(&in);
	fuzz_open(&in, 0, p, n);
	b = by_lines(&in, &lines);
	fuzz_close(&in);
	fuzz_must(a == b, "what can be read can be read by lines");
	fuzz_must(a == -1 || slice_eq(buf_get(all), buf_get(&lines)), "the lines are the whole");
	buf_free(&lines);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf plain = { 0 }, packed = { 0 }, back = { 0 };
	gzFile gz;
	struct reader in;
	const char *path;

	same(data, size, &plain);
	buf_cut(&plain, 0);
	buf_add(&plain, data, size);
	if (size && data[size - 1] != '\n')
		buf_putc(&plain, '\n');
	path = fuzz_file(1, "", 0);
	gz = gzopen(path, "wb1");
	fuzz_must(gz && gzwrite(gz, data, (unsigned)size) == (int)size && gzclose(gz) == Z_OK, "it is packed");
	fuzz_must(reader_open(&in, path) == 0 && whole(&in, &back) == 0, "it opens");
	fuzz_close(&in);
	fuzz_must(slice_eq(buf_get(&plain), buf_get(&back)), "compressed, it is the same");
	buf_free(&plain);
	buf_free(&packed);
	buf_free(&back);
	return 0;
}
