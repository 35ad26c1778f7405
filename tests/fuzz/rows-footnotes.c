// SPDX-License-Identifier: ISC
/* rows-footnotes: extract-footnotes prints no row that does not hold */
int command_main(int argc, char *argv[]);
#define main command_main
#include "../../cmd/extract-footnotes.c"
#undef main

#include "rows.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct job job = { 0 };

	rows_fuzz(data, size, &job.out.fp, extract, &job);
	buf_free(&job.text);
	return 0;
}
