// SPDX-License-Identifier: ISC
/* in blocks of whatever size an input is read, plain or compressed, it gives the same */
#include <stddef.h>
#include <unistd.h>

static unsigned block;
#define READER_BLOCK block
#include "../../lib/reader.c" /* in place of the library's own */

#include "docs.h"
#include "tap.h"

static const char *const inputs[] = {
	"",
	"\n",
	"One line, no end",
	"\xef\xbb\xbf" "A text with a mark.\r\n\r\nAnd a second paragraph.\n",
	"doc\ttext\nfirst\tOne.\\nTwo.\nbad\nsecond\t\xe2\x80\x9cThree\xe2\x80\x9d\\\\\n",
	"\xef\xbb\xbf" "doc\tdate\ttext\r\nfirst\t2031\tOne.\\r\\nTwo.\r\nlast\t\tnot ended",
	"doc\tand no text\nx\ty\n",
};

static void
write_file(const char *path, const char *mode, const char *bytes)
{
	gzFile gz = gzopen(path, mode);

	if (!gz || gzwrite(gz, bytes, (unsigned)strlen(bytes)) < 0 || gzclose(gz) != Z_OK)
		exit(2);
}

/* of the sizes and the sum at the end of a gzip file, all but the first byte */
static void
cut_end(const char *path)
{
	FILE *fp = fopen(path, "rb");

	if (!fp || fseek(fp, -7, SEEK_END) != 0 || truncate(path, ftell(fp)) != 0 || fclose(fp) != 0)
		exit(2);
}

/* all that is read of a file, told in one text */
static void
tell(struct buf *out, const char *path, bool lines)
{
	struct reader in;
	struct docs docs;
	struct doc doc;
	struct slice line, ahead;
	int got;

	buf_cut(out, 0);
	got = reader_open(&in, path);
	while (got == 0 && lines && reader_peek(&in, 3, &ahead) == 0) {
		buf_slice(out, ahead);
		buf_putc(out, '|');
		if (reader_line(&in, &line) != 1)
			break;
		buf_slice(out, line);
		buf_putc(out, '\n');
	}
	if (got == 0 && !lines && docs_open(&docs, &in, DOCS_GUESS, NULL) == 0) {
		while (docs_next(&docs, &doc) == 1) {
			buf_slice(out, doc.id);
			buf_putc(out, '|');
			buf_slice(out, doc.text);
			buf_putc(out, '\n');
		}
		docs_close(&docs);
	}
	buf_puts(out, in.error ? in.error : "");
	reader_close(&in);
	buf_free(&in.message);
}

/* in blocks of any size the file gives what `want` says, or, if that is empty, the same: then it is put there */
static bool
same_in_blocks(struct buf *want, const char *path, bool lines)
{
	struct buf got = { 0 };
	bool same;

	block = 1 << 18;
	tell(want->n ? &got : want, path, lines);
	same = got.n == 0 || slice_eq(buf_get(want), buf_get(&got));
	for (block = 1; block < 90; block++) {
		tell(&got, path, lines);
		same = same && slice_eq(buf_get(want), buf_get(&got));
	}
	buf_free(&got);
	return same;
}

static void
one(struct tap *tap, const char *path, const char *input, bool lines)
{
	struct buf whole = { 0 }, part = { 0 };

	write_file(path, "wbT", input);
	tap_ok(tap, same_in_blocks(&whole, path, lines), lines ? "its lines" : "its documents");
	write_file(path, "wb", input);
	tap_ok(tap, same_in_blocks(&whole, path, lines), "compressed");
	cut_end(path);
	tap_ok(tap, same_in_blocks(&part, path, lines), "cut short");
	tap_ok(tap, slice_ends(buf_get(&part), "the file is cut short"), "which is said");
	buf_free(&whole);
	buf_free(&part);
}

int
main(void)
{
	struct tap tap = { 0 };
	char path[] = "/tmp/ibid-chunks.XXXXXX";
	int fd = mkstemp(path);
	size_t i;

	if (fd == -1 || close(fd) == -1 || !freopen("/dev/null", "w", stderr))
		return 2;
	for (i = 0; i < sizeof(inputs) / sizeof(inputs[0]); i++) {
		one(&tap, path, inputs[i], true);
		one(&tap, path, inputs[i], false);
	}
	unlink(path);
	return tap_done(&tap);
}
