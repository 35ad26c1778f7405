// SPDX-License-Identifier: ISC
/* rows: escapes round trip, columns by name, rows that are left out */
#include "tsv.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "tap.h"

static const struct {
	const char *plain, *escaped;
} rows[] = {
	{ "", "" },
	{ "plain", "plain" },
	{ "a\tb\nc\rd\\e", "a\\tb\\nc\\rd\\\\e" },
	{ "\\t", "\\\\t" },
	{ "\\", "\\\\" },
	{ "\"quoted\" #", "\"quoted\" #" },
};

static void
escapes(struct tap *tap)
{
	struct buf out = { 0 }, back = { 0 }, bytes = { 0 };
	uint32_t seed = 12;
	size_t i, k;
	bool same = true;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_cut(&out, 0);
		tsv_escape(&out, slice_of(rows[i].plain));
		tap_is(tap, buf_get(&out), rows[i].escaped, "escape");
		buf_cut(&back, 0);
		tsv_unescape(&back, buf_get(&out));
		tap_is(tap, buf_get(&back), rows[i].plain, "unescape");
	}
	/* any bytes come back, most of them from the few that are escaped */
	for (i = 0; i < 2000; i++) {
		buf_cut(&bytes, 0);
		buf_cut(&out, 0);
		buf_cut(&back, 0);
		for (k = 0; k < i % 50; k++) {
			seed = seed * 1664525 + 1013904223;
			buf_putc(&bytes, seed >> 31 ? "\t\n\r\\tnr"[seed >> 8 & 7] : (char)(seed >> 16));
		}
		tsv_escape(&out, buf_get(&bytes));
		tsv_unescape(&back, buf_get(&out));
		same = same && slice_eq(buf_get(&bytes), buf_get(&back)) &&
		    slice_find(buf_get(&out), 0, "\t") == (size_t)-1 &&
		    slice_find(buf_get(&out), 0, "\n") == (size_t)-1;
	}
	tap_ok(tap, same, "any bytes come back");
	buf_cut(&back, 0);
	tsv_unescape(&back, slice_of("a\\"));
	tap_is(tap, buf_get(&back), "a\\", "a backslash at the very end is one");
	buf_free(&out);
	buf_free(&back);
	buf_free(&bytes);
}

static void
reading(struct tap *tap, const char *path)
{
	struct reader in;
	struct tsv_in t;
	struct buf b = { 0 };
	size_t n = 0;

	reader_open(&in, path);
	tap_num(tap, (size_t)tsv_open(&t, &in, NULL), 1, "a header line");
	tap_num(tap, (size_t)tsv_find(&t, "doc"), 0, "find, after the BOM");
	tap_num(tap, (size_t)tsv_find(&t, "at"), 1, "find, before CR");
	tap_ok(tap, tsv_find(&t, "text") == -1, "find: none");
	tap_ok(tap, tsv_need(&t, "text") == -1 && in.error, "need: an error is set");
	tap_ok(tap, tsv_row(&t) == 1 && tsv_get_num(&t, 1, &n) && n == 7, "a row, a number");
	tsv_get(&t, 0, &b);
	tap_is(tap, buf_get(&b), "a\tb", "a field, unescaped");
	tap_ok(tap, tsv_row(&t) == 1 && slice_is(t.fields[0], "d"), "the next that is whole");
	tap_ok(tap, t.bad, "the one between was left out");
	tap_ok(tap, !tsv_get_num(&t, 1, &n), "a field that is no number");
	tap_num(tap, (size_t)tsv_row(&t), 0, "the end");
	tsv_in_free(&t);
	reader_close(&in);
	buf_free(&in.message);
	buf_free(&b);
}

int
main(void)
{
	struct tap tap = { 0 };
	char path[] = "/tmp/ibid-tsv.XXXXXX";
	int fd = mkstemp(path);
	FILE *fp = fd == -1 ? NULL : fdopen(fd, "w");

	if (!fp || fputs("\xef\xbb\xbf" "doc\tat\r\na\\tb\t7\r\nshort\nd\tx\n", fp) == EOF ||
	    fclose(fp) != 0)
		return 2;
	escapes(&tap);
	reading(&tap, path);
	unlink(path);
	return tap_done(&tap);
}
