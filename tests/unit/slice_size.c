// SPDX-License-Identifier: ISC
/* sizes with a unit behind them */
#include "slice.h"

#include "tap.h"

static const struct {
	const char *s;
	size_t n; /* 0: it is none */
} sizes[] = {
	{ "1", 1 }, { "4096", 4096 }, { "1K", 1024 }, { "768M", (size_t)768 << 20 }, { "1G", (size_t)1 << 30 },
	{ "0", 0 }, { "0K", 0 }, { "", 0 }, { "K", 0 }, { "-1", 0 }, { "1k", 0 }, { "1KM", 0 }, { "1 K", 0 },
	{ "99999999999999999999", 0 }, { "9999999999G", 0 },
};

int
main(void)
{
	struct tap tap = { 0 };
	size_t i, n;

	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		n = 0;
		tap_ok(&tap, slice_size(slice_of(sizes[i].s), &n) == (sizes[i].n > 0), sizes[i].s);
		tap_num(&tap, n, sizes[i].n, "its bytes");
	}
	return tap_done(&tap);
}
