// SPDX-License-Identifier: ISC
/* tsv: rows in and out; what is escaped comes back the same */
#include "tsv.h"

#include "fuzz.h"

static void
round_trip(struct slice bytes)
{
	struct buf escaped = { 0 }, back = { 0 };

	tsv_escape(&escaped, bytes);
	fuzz_must(slice_find(buf_get(&escaped), 0, "\t") == (size_t)-1 &&
	    slice_find(buf_get(&escaped), 0, "\n") == (size_t)-1 &&
	    slice_find(buf_get(&escaped), 0, "\r") == (size_t)-1, "a field ends no field and no row");
	tsv_unescape(&back, buf_get(&escaped));
	fuzz_must(slice_eq(bytes, buf_get(&back)), "what is escaped comes back the same");
	buf_free(&escaped);
	buf_free(&back);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct reader in;
	struct tsv_in rows;
	struct buf field = { 0 };
	size_t i;
	int got;

	round_trip((struct slice){ (const char *)data, size });
	fuzz_open(&in, 0, data, size);
	got = tsv_open(&rows, &in, size % 2 ? "a,b,c" : NULL);
	while (got == 1 && (got = tsv_row(&rows)) == 1)
		for (i = 0; i < rows.ncols; i++) {
			buf_cut(&field, 0);
			tsv_get(&rows, (int)i, &field);
			fuzz_must(field.n <= rows.fields[i].n, "unescaping makes nothing longer");
		}
	fuzz_must(got != -1 || in.error, "an error is told");
	tsv_in_free(&rows);
	fuzz_close(&in);
	buf_free(&field);
	return 0;
}
