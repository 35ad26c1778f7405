/*
 * What is packed, whatever it was made of, reads back as a stream of
 * documents: the ids safe and no two the same, the texts UTF-8, a row for
 * each.  A target packs the bytes in one way.
 */
#ifndef FUZZ_PACKED_H
#define FUZZ_PACKED_H

#include <stdio.h>
#include <stdlib.h>

#include "docs.h"
#include "fuzz.h"
#include "pack.h"
#include "utf8.h"

static void
packed_holds(const char *rows, size_t n)
{
	struct docids ids = { 0 };
	struct buf given = { 0 };
	struct reader in;
	struct docs docs;
	struct doc doc;
	int got;

	fuzz_open(&in, 1, rows, n);
	fuzz_must(docs_open(&docs, &in, DOCS_STREAM, NULL) == 0, "what is packed is a stream");
	while ((got = docs_next(&docs, &doc)) == 1) {
		fuzz_must(doc.id.n && doc.id.p[0] != '#' && doc.id.p[0] != '"', "an id is safe");
		fuzz_must(docids_give(&ids, doc.id, &given), "no two ids are the same");
		fuzz_must(utf8_valid(doc.text) == doc.text.n, "a text is UTF-8");
	}
	fuzz_must(got == 0 && !docs.bad, "each of its rows is a document");
	docs_close(&docs);
	fuzz_close(&in);
	docids_free(&ids);
	buf_free(&given);
}

/* pack the bytes with `how`, and hold what comes out against the promises */
static void
packed_fuzz(const uint8_t *data, size_t size, struct pack *pack,
    int (*how)(struct pack *, struct reader *, struct slice))
{
	struct reader in;
	char *rows = NULL;
	size_t n = 0;
	int st;

	pack->out.fp = open_memstream(&rows, &n);
	fuzz_must(pack->out.fp != NULL, "a stream in memory");
	fuzz_open(&in, 0, data, size);
	st = how(pack, &in, slice_of("f"));
	fuzz_must(st == 0 || st == -1, "it ends well or not");
	fuzz_close(&in);
	/* a second input of other columns */
	fuzz_open(&in, 0, data, size / 2);
	how(pack, &in, slice_of("f"));
	fuzz_close(&in);
	pack_head(pack);
	fclose(pack->out.fp);
	packed_holds(rows, n);
	free(rows);
	pack_free(pack);
}

#endif
