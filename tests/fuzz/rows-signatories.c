// SPDX-License-Identifier: ISC
/* rows-signatories: extract-signatories prints no row that does not hold */
int command_main(int argc, char *argv[]);
#define main command_main
#include "../../cmd/extract-signatories.c"
#undef main

#include "rows.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct job job = { 0 };

	rows_fuzz(data, size, &job.out.fp, extract, &job);
	return 0;
}
