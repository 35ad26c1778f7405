// SPDX-License-Identifier: ISC
/* csv: any bytes as CSV */
#include "csvin.h"

#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char delimiters[] = ",;\t|";
	struct reader in;
	struct csvin csv;
	size_t i, sum = 0;
	int got;

	fuzz_open(&in, 0, data, size);
	csvin_open(&csv, &in, delimiters[size % 4]);
	got = csvin_head(&csv);
	while (got == 1 && (got = csvin_record(&csv)) == 1) {
		fuzz_must(csv.n == csv.nnames, "a record has the fields of the header");
		for (i = 0; i < csv.n; i++)
			sum += csv.fields[i].n;
	}
	fuzz_must(got != -1 || in.error, "an error is told");
	/* a gzip-compressed input may give more than it has */
	fuzz_must(sum <= size || (size > 1 && data[0] == 0x1f && data[1] == 0x8b),
	    "no more comes out than went in");
	csvin_free(&csv);
	fuzz_close(&in);
	return 0;
}
