// SPDX-License-Identifier: ISC
/* the line that tells how far a run has come */
#include "progress.h"

#include "tap.h"

static const struct {
	const char *unit;
	size_t total, items, done;
	double seconds;
	const char *want;
} lines[] = {
	{ "document", 45600000, 812, 12300000, 2, "x: 12.3 of 45.6 MB, 812 documents, 6.2 MB/s, 5 s left" },
	{ "row", 1000000, 1, 500000, 2.5, "x: 0.5 of 1.0 MB, 1 row, 0.2 MB/s, 2 s left" },
	{ "file", 100000000, 2, 10000000, 20, "x: 10.0 of 100.0 MB, 2 files, 0.5 MB/s, 3 min left" },
	{ "row", 1000000000, 9, 1000000, 10, "x: 1.0 of 1000.0 MB, 9 rows, 0.1 MB/s, 2.8 h left" },
	{ "row", 0, 0, 0, 0, "x: 0.0 of 0.0 MB, 0 rows, 0.0 MB/s, 0 s left" },
	/* a file that grows while it is read */
	{ "row", 1000000, 5, 2000000, 4, "x: 2.0 of 1.0 MB, 5 rows, 0.5 MB/s, 0 s left" },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct progress p;
	struct buf out = { 0 };
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		p = (struct progress){ .name = "x", .unit = lines[i].unit, .total = lines[i].total,
			.items = lines[i].items };
		buf_cut(&out, 0);
		progress_line(&p, lines[i].done, lines[i].seconds, &out);
		tap_is(&tap, buf_get(&out), lines[i].want, lines[i].want);
	}
	buf_free(&out);
	return tap_done(&tap);
}
