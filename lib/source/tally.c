// SPDX-License-Identifier: ISC
#include "source/tally.h"

#include <stdbool.h>
#include <stdlib.h>

#include "complain.h"
#include "each.h"
#include "source/record.h"
#include "xalloc.h"

struct reading {
	struct tally *tally;
	int word, records;
	bool total, bad;
};

static int
find_columns(struct tsv_in *rows, void *arg)
{
	struct reading *r = arg;

	r->word = tsv_need(rows, "word");
	r->records = r->word == -1 ? -1 : tsv_need(rows, "records");
	return r->records == -1 ? -1 : 0;
}

static void
add(struct tsv_in *rows, void *arg)
{
	struct reading *r = arg;
	size_t word, records;

	if (!tsv_get_num(rows, r->records, &records)) {
		r->bad = true;
	} else if (slice_is(rows->fields[r->word], "total")) {
		r->tally->records = records;
		r->total = true;
	} else if (tsv_get_num(rows, r->word, &word) && word < WORD_NUMBERS && records <= UINT32_MAX) {
		r->tally->uses[word] = (uint32_t)records;
	} else {
		r->bad = true;
	}
}

int
tally_read(struct tally *tally, char *path)
{
	struct reading r = { .tally = tally };
	size_t i;

	tally->records = 0;
	if (!tally->uses)
		tally->uses = xcalloc(WORD_NUMBERS, sizeof(*tally->uses));
	for (i = 0; i < WORD_NUMBERS; i++)
		tally->uses[i] = 1;
	if (each_row(&(struct inputs){ .path = &path, .n = 1 }, find_columns, add, &r) != EXIT_OK)
		return -1;
	if (r.bad || !r.total) {
		complain("%s: no count of words", path);
		return -1;
	}
	return 0;
}

void
tally_free(struct tally *tally)
{
	free(tally->uses);
	*tally = (struct tally){ 0 };
}
