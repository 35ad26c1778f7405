// SPDX-License-Identifier: ISC
/* rows-about: describe-docs prints no row that does not hold */
int command_main(int argc, char *argv[]);
#define main command_main
#include "../../cmd/describe-docs.c"
#undef main

#include "rows.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct job job = { 0 };

	rows_fuzz(data, size, &job.out.fp, describe, &job);
	return 0;
}
