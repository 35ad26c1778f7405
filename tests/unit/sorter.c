// SPDX-License-Identifier: ISC
/* records in order, with and without a file */
#include "sorter.h"

#include <string.h>

#include "spill.h"
#include "tap.h"

static int
order(struct slice a, struct slice b)
{
	return slice_cmp(a, b);
}

/* n numbers of varied lengths, mixed up, come back in order, twice */
static bool
sorts(size_t n, size_t limit, size_t step)
{
	struct sorter s = { .order = order, .limit = limit };
	struct slice record;
	char line[64];
	size_t i, k, pass, at;

	for (i = 0; i < n; i++) {
		k = i * step % n;
		memset(line, 'x', sizeof(line));
		snprintf(line, sizeof(line), "%08zu", k);
		line[8] = '.';
		sorter_add(&s, (struct slice){ line, 9 + k % 40 });
	}
	for (pass = 0; pass < 2; pass++) {
		sorter_begin(&s);
		for (at = 0; sorter_next(&s, &record); at++) {
			snprintf(line, sizeof(line), "%08zu", at);
			if (record.n != 9 + at % 40 || memcmp(record.p, line, 8) != 0)
				break;
		}
		if (at != n)
			break;
	}
	sorter_free(&s);
	return pass == 2;
}

int
main(void)
{
	struct tap tap = { 0 };
	struct spill spill = { .limit = 64 };
	struct buf room = { 0 };
	uint64_t at[100];
	char line[16];
	size_t i, good;

	tap_ok(&tap, sorts(0, 1000, 1), "no record");
	tap_ok(&tap, sorts(1, 1000, 1), "one");
	tap_ok(&tap, sorts(1000, 1 << 20, 7), "in memory");
	tap_ok(&tap, sorts(1000, 1 << 20, 1), "in order already");
	tap_ok(&tap, sorts(10007, 5000, 7919), "in many runs");
	tap_ok(&tap, sorts(1000, 1, 7), "a record a run");
	for (i = 0; i < 100; i++) {
		snprintf(line, sizeof(line), "%zu-%zu", i, i * i);
		at[i] = spill_put(&spill, line, strlen(line));
	}
	for (i = good = 0; i < 100; i++) {
		snprintf(line, sizeof(line), "%zu-%zu", i, i * i);
		good += memcmp(spill_get(&spill, at[i], strlen(line), &room), line, strlen(line)) == 0;
	}
	tap_num(&tap, good, 100, "a log gives back what it took");
	spill_free(&spill);
	buf_free(&room);
	return tap_done(&tap);
}
