// SPDX-License-Identifier: ISC
/* one input: lines, peeking, the rest; gzip is left to the commands' tests */
#include "reader.h"

#include <stdlib.h>
#include <unistd.h>

#include "tap.h"

static void
write_file(const char *path, struct slice bytes)
{
	FILE *fp = fopen(path, "wb");

	if (!fp || fwrite(bytes.p, 1, bytes.n, fp) != bytes.n || fclose(fp) != 0)
		exit(2);
}

static void
lines(struct tap *tap, const char *path)
{
	struct reader in;
	struct slice s;

	write_file(path, (struct slice){ "one\n\ntw\0o\r\nlast", 15 });
	tap_num(tap, (size_t)reader_open(&in, path), 0, "open");
	tap_ok(tap, reader_peek(&in, 2, &s) == 0 && slice_is(s, "on"), "peek takes nothing");
	tap_ok(tap, reader_peek_line(&in, &s) == 1 && slice_is(s, "one"), "nor does peek_line");
	tap_ok(tap, reader_line(&in, &s) == 1 && slice_is(s, "one"), "line");
	tap_num(tap, in.lineno, 1, "its number");
	tap_ok(tap, reader_line(&in, &s) == 1 && s.n == 0, "an empty line");
	tap_ok(tap, reader_line(&in, &s) == 1 && s.n == 5 && s.p[2] == '\0', "NUL and CR are bytes");
	tap_ok(tap, reader_line(&in, &s) == 1 && slice_is(s, "last"), "a last line without its end");
	tap_num(tap, in.lineno, 4, "its number");
	tap_num(tap, (size_t)reader_line(&in, &s), 0, "the end");
	tap_num(tap, (size_t)reader_line(&in, &s), 0, "the end again");
	reader_close(&in);
}

static void
rest(struct tap *tap, const char *path)
{
	struct reader in;
	struct slice s;

	reader_open(&in, path);
	reader_line(&in, &s);
	tap_ok(tap, reader_rest(&in, &s) == 0 && s.n == 11, "the rest after a line");
	tap_ok(tap, reader_rest(&in, &s) == 0 && s.n == 0, "nothing is left of it");
	reader_close(&in);
	tap_ok(tap, reader_open(&in, "/no/such/file") == -1 && in.error, "a file that is not there");
	reader_close(&in);
	buf_free(&in.message);
	tap_ok(tap, reader_open(&in, "/") == -1 && in.error, "a folder");
	reader_close(&in);
	buf_free(&in.message);
}

/* lines around the size of the blocks that are read */
static void
blocks(struct tap *tap, const char *path)
{
	static const size_t sizes[] = { (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 3 << 18 };
	struct buf b = { 0 };
	struct reader in;
	struct slice s;
	size_t i, k;

	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		buf_cut(&b, 0);
		for (k = 0; k < sizes[i]; k++)
			buf_putc(&b, (char)('a' + k % 26));
		buf_puts(&b, "\nnext\n");
		write_file(path, buf_get(&b));
		reader_open(&in, path);
		tap_ok(tap, reader_line(&in, &s) == 1 && s.n == sizes[i] &&
		    s.p[s.n - 1] == (char)('a' + (s.n - 1) % 26), "a long line");
		tap_ok(tap, reader_line(&in, &s) == 1 && slice_is(s, "next"), "and the one after it");
		reader_close(&in);
	}
	buf_free(&b);
}

int
main(void)
{
	struct tap tap = { 0 };
	char path[] = "/tmp/ibid-reader.XXXXXX";
	int fd = mkstemp(path);

	if (fd == -1)
		return 2;
	close(fd);
	lines(&tap, path);
	rest(&tap, path);
	blocks(&tap, path);
	unlink(path);
	return tap_done(&tap);
}
