// SPDX-License-Identifier: ISC
/* how far two texts are from each other */
#include "score/distance.h"

#include <stdint.h>
#include <stdlib.h>

#include "tap.h"
#include "xalloc.h"

static const struct {
	const char *a, *b;
	size_t want;
} rows[] = {
	{ "", "", 0 },
	{ "", "gate", 4 },
	{ "gate", "", 4 },
	{ "gate", "gate", 0 },
	{ "kitten", "sitting", 3 },
	{ "intention", "execution", 5 },
	{ "abc", "cab", 2 },
	{ "\xc3\xa9t\xc3\xa9", "ete", 2 },
	{ "\xd8\xaa\xd9\x82\xd8\xb1\xd9\x8a\xd8\xb1", "\xd8\xaa\xd9\x82\xd8\xb1\xd9\x8a", 1 },
	{ "\xff\xfe", "\xff", 1 },
};

/* the plain way: a matrix */
static size_t
plain(const char *a, size_t n, const char *b, size_t m)
{
	size_t *row = xcalloc(m + 1, sizeof(*row)), i, k, corner, up, best;

	for (k = 0; k <= m; k++)
		row[k] = k;
	for (i = 1; i <= n; i++) {
		corner = row[0];
		row[0] = i;
		for (k = 1; k <= m; k++) {
			up = row[k];
			best = corner + (a[i - 1] != b[k - 1]);
			if (up + 1 < best)
				best = up + 1;
			if (row[k - 1] + 1 < best)
				best = row[k - 1] + 1;
			row[k] = best;
			corner = up;
		}
	}
	best = row[m];
	free(row);
	return best;
}

/* texts of few letters around the ends of the 64-bit blocks */
static void
lengths(struct tap *tap)
{
	static const size_t length[] = { 1, 2, 63, 64, 65, 127, 128, 129, 200 };
	enum { NLENGTHS = sizeof(length) / sizeof(length[0]) };
	char a[200], b[200];
	uint32_t seed = 7;
	size_t i, k, n;
	bool same = true;

	for (i = 0; i < NLENGTHS * NLENGTHS * 4; i++) {
		for (k = 0; k < sizeof(a); k++) {
			seed = seed * 1103515245 + 12345;
			a[k] = (char)('a' + (seed >> 16) % 3);
			b[k] = (seed >> 24) % 4 ? a[k] : 'b';
		}
		n = length[i % NLENGTHS];
		k = length[i / NLENGTHS % NLENGTHS];
		same = same && distance((struct slice){ a, n }, (struct slice){ b + i % 3, k - k / 4 }) ==
		    plain(a, n, b + i % 3, k - k / 4);
	}
	tap_ok(tap, same, "as the matrix has it, at all lengths");
}

int
main(void)
{
	struct tap tap = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		tap_num(&tap, distance(slice_of(rows[i].a), slice_of(rows[i].b)), rows[i].want,
		    rows[i].a);
	lengths(&tap);
	tap_ok(&tap, distance_similar(slice_of("abcd"), slice_of("abcde"), 0.8) >= 0.8, "just");
	tap_ok(&tap, distance_similar(slice_of("abc"), slice_of("abcde"), 0.8) <= 0, "too short");
	return tap_done(&tap);
}
