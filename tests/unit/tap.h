/* what a unit test prints: the Test Anything Protocol */
#ifndef TAP_H
#define TAP_H

#include <stdbool.h>
#include <stdio.h>

#include "slice.h"

/* how many were run and how many failed; a test has one in main */
struct tap {
	int run, failed;
};

static inline void
tap_ok(struct tap *tap, bool good, const char *name)
{
	tap->run++;
	tap->failed += !good;
	printf("%sok %d - %s\n", good ? "" : "not ", tap->run, name);
}

/* as tap_ok, and shows what came and what was wanted */
static inline void
tap_is(struct tap *tap, struct slice got, const char *want, const char *name)
{
	bool good = slice_is(got, want);

	tap_ok(tap, good, name);
	if (!good)
		printf("# got  \"%.*s\"\n# want \"%s\"\n", (int)got.n, got.p ? got.p : "", want);
}

static inline void
tap_num(struct tap *tap, size_t got, size_t want, const char *name)
{
	tap_ok(tap, got == want, name);
	if (got != want)
		printf("# got %zu, want %zu\n", got, want);
}

/* print the plan; the test's exit status */
static inline int
tap_done(const struct tap *tap)
{
	printf("1..%d\n", tap->run);
	return tap->failed > 0;
}

#endif
