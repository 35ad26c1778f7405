// SPDX-License-Identifier: ISC
/* verify: any bytes as a document and, behind a line ---, as rows that are said to be of it */
#include "verify.h"

#include "fuzz.h"
#include "tsv.h"
#include "unfold.h"

static void
hold_rows(struct verify *v, struct reader *in)
{
	struct buf value[VERIFY_COLS] = { 0 }, why = { 0 };
	struct verify_row row = { 0 };
	struct tsv_in rows;
	int c, at, got = tsv_open(&rows, in, NULL);

	while (got == 1 && (got = tsv_row(&rows)) == 1) {
		for (c = 0; c < VERIFY_COLS; c++) {
			at = tsv_find(&rows, verify_names[c]);
			buf_cut(&value[c], 0);
			tsv_get(&rows, at, &value[c]);
			row.has[c] = at != -1;
			row.value[c] = buf_get(&value[c]);
		}
		buf_cut(&why, 0);
		fuzz_must(verify_row(v, &row, &why) == (why.n == 0), "it is said why a row does not hold");
	}
	tsv_in_free(&rows);
	for (c = 0; c < VERIFY_COLS; c++)
		buf_free(&value[c]);
	buf_free(&why);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf bytes = { 0 };
	struct slice all = fuzz_utf8(&bytes, data, size);
	size_t end = slice_find(all, 0, "\n---\n");
	struct doc doc = { .id = slice_of("d"), .text = slice_part(all, 0, end) };
	struct unfold unfold = { 0 };
	struct reader in;
	struct verify v;

	unfold_doc(&unfold, &doc, NULL);
	verify_doc(&v, &doc);
	all = slice_from(all, end == (size_t)-1 ? all.n : end + 5);
	fuzz_open(&in, 0, all.p ? all.p : "", all.n);
	hold_rows(&v, &in);
	fuzz_close(&in);
	verify_free(&v);
	unfold_free(&unfold);
	buf_free(&bytes);
	return 0;
}
