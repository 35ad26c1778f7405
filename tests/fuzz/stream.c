// SPDX-License-Identifier: ISC
/* stream: documents are the same plain, compressed, in blocks of any size, and through a stream */
#include <zlib.h>

#include "docs.h"
#include "fuzz.h"
#include "tsv.h"

/* all documents of a file as rows, its complaint behind them; `block`: bytes read at once, 0: as usual */
static void
documents(const char *path, unsigned block, enum docs_mode mode, struct buf *out)
{
	struct reader in;
	struct docs docs;
	struct doc doc;
	int got;

	buf_cut(out, 0);
	fuzz_must(reader_open(&in, path) == 0, "the file opens");
	if (block)
		in.block = block;
	got = docs_open(&docs, &in, mode, NULL);
	while (got == 0 && (got = docs_next(&docs, &doc)) == 1) {
		/* that of a text is its file's name, which is another each time */
		if (docs.stream)
			tsv_escape(out, doc.id);
		buf_putc(out, '\t');
		tsv_escape(out, doc.text);
		buf_putc(out, '\n');
		got = 0;
	}
	buf_puts(out, docs.bad ? "some were left out" : "");
	buf_puts(out, got == -1 ? in.error : "");
	docs_close(&docs);
	fuzz_close(&in);
}

static const char *
packed(struct slice bytes)
{
	const char *path = fuzz_file(1, "", 0);
	gzFile gz = gzopen(path, "wb1");

	fuzz_must(gz && gzwrite(gz, bytes.p, (unsigned)bytes.n) == (int)bytes.n && gzclose(gz) == Z_OK,
	    "it is packed");
	return path;
}

/* the documents of the bytes, however they come, are those in `want` */
static void
same(struct slice bytes, enum docs_mode mode, struct buf *want)
{
	static const unsigned blocks[] = { 1, 7, 64, 4096 };
	const char *path = fuzz_file(0, bytes.p, bytes.n);
	struct buf got = { 0 };
	size_t i;

	documents(path, 0, mode, want);
	for (i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++) {
		documents(path, blocks[i], mode, &got);
		fuzz_must(slice_eq(buf_get(want), buf_get(&got)), "blocks of any size give the same");
	}
	/* what is compressed already would be so twice */
	if (!slice_starts(bytes, "\x1f\x8b")) {
		documents(packed(bytes), 7, mode, &got);
		fuzz_must(slice_eq(buf_get(want), buf_get(&got)), "compressed, it is the same");
	}
	buf_free(&got);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = { (const char *)data, size };
	struct buf text = { 0 }, stream = { 0 }, got = { 0 };

	same(bytes, DOCS_TEXT, &got);
	same(bytes, DOCS_STREAM, &got);
	same(bytes, DOCS_GUESS, &got);
	/* a text that is put into a stream comes out as it was */
	buf_puts(&stream, "doc\ttext\nd\t");
	tsv_escape(&stream, fuzz_utf8(&text, data, size));
	buf_putc(&stream, '\n');
	same(buf_get(&stream), DOCS_STREAM, &got);
	fuzz_must(slice_eq(buf_get(&got), slice_from(buf_get(&stream), 9)),
	    "a stream gives back what was put into it");
	buf_free(&text);
	buf_free(&stream);
	buf_free(&got);
	return 0;
}
