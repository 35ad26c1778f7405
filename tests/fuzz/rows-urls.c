// SPDX-License-Identifier: ISC
/* rows-urls: extract-urls prints no row that does not hold */
int command_main(int argc, char *argv[]);
#define main command_main
#include "../../cmd/extract-urls.c"
#undef main

#include "rows.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct job job = { 0 };

	job.symbols = size % 2;
	job.found.bare = size % 4 > 1 ? URLS_ALL : URLS_EVIDENT;
	rows_fuzz(data, size, &job.out.fp, extract, &job);
	job_free(&job);
	return 0;
}
