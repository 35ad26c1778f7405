// SPDX-License-Identifier: ISC
/* docs: any bytes as documents, guessed, as a stream, as a text */
#include "docs.h"

#include "fuzz.h"
#include "utf8.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct reader in;
	struct docs docs;
	struct doc doc;
	size_t n;
	int mode, got;

	for (mode = DOCS_GUESS; mode <= DOCS_TEXT; mode++) {
		fuzz_open(&in, 0, data, size);
		got = docs_open(&docs, &in, (enum docs_mode)mode, NULL);
		for (n = 0; got == 0 && (got = docs_next(&docs, &doc)) == 1; n++, got = 0) {
			fuzz_must(utf8_valid(doc.text) == doc.text.n, "a text is UTF-8");
			fuzz_must(utf8_valid(doc.id) == doc.id.n, "an id is UTF-8");
		}
		fuzz_must(got != -1 || in.error, "an error is told");
		fuzz_must(mode != DOCS_TEXT || n <= 1, "a text is one document");
		docs_close(&docs);
		fuzz_close(&in);
	}
	return 0;
}
