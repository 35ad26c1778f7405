// SPDX-License-Identifier: ISC
/* clusters compared, over every item that a string names: its place is the key */
#include "score/cluster.h"

#include "tap.h"

static const struct {
	const char *name, *gold, *rows; /* a letter a cluster, '.' for no such item */
	struct score_count pairs, clusters;
	double precision, recall;
} rows[] = {
	{ "nothing", "", "", { 0, 0, 0 }, { 0, 0, 0 }, 0, 0 },
	{ "one side", "aab", "...", { 1, 0, 0 }, { 2, 0, 0 }, 0, 0 },
	{ "the same by other names", "aab", "xxy", { 1, 1, 1 }, { 2, 2, 2 }, 1, 1 },
	{ "all in one", "aabb", "xxxx", { 2, 6, 2 }, { 2, 1, 0 }, 0.5, 1 },
	{ "each alone", "aabb", "wxyz", { 2, 0, 0 }, { 2, 4, 0 }, 1, 0.5 },
	{ "crossed", "aabb", "xyxy", { 2, 2, 0 }, { 2, 2, 0 }, 0.5, 0.5 },
	{ "an item less", "aab", "xx.", { 1, 1, 1 }, { 2, 1, 1 }, 1, 2.0 / 3 },
	{ "an item more", "aa.", "xxx", { 1, 3, 1 }, { 1, 1, 0 }, 4.0 / 9, 1 },
};

static void
fill(struct clustering *side, const char *s)
{
	size_t i;

	for (i = 0; s[i]; i++)
		if (s[i] != '.')
			clustering_add(side, (struct slice){ (const char *)&i, sizeof(i) },
			    (struct slice){ s + i, 1 });
}

static bool
close_to(double a, double b)
{
	return a - b < 1e-9 && b - a < 1e-9;
}

static bool
same(const struct score_count *a, const struct score_count *b)
{
	return a->gold == b->gold && a->rows == b->rows && a->both == b->both;
}

int
main(void)
{
	struct clustering gold = { 0 }, other = { 0 };
	struct cluster_figures f;
	struct tap tap = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		fill(&gold, rows[i].gold);
		fill(&other, rows[i].rows);
		clusterings_compare(&gold, &other, &f);
		tap_ok(&tap, same(&f.pairs, &rows[i].pairs), rows[i].name);
		tap_ok(&tap, same(&f.clusters, &rows[i].clusters), rows[i].name);
		tap_ok(&tap, close_to(f.precision, rows[i].precision), rows[i].name);
		tap_ok(&tap, close_to(f.recall, rows[i].recall), rows[i].name);
		clustering_free(&gold);
		clustering_free(&other);
	}
	return tap_done(&tap);
}
