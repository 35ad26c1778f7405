// SPDX-License-Identifier: ISC
/* rows-recs: split-recs prints no row that does not hold */
int command_main(int argc, char *argv[]);
#define main command_main
#include "../../cmd/split-recs.c"
#undef main

#include "rows.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct job job = { 0 };

	job.words = lead_words_new();
	job.treaties = instrument_words_new();
	job.implicit = size % 2;
	rows_fuzz(data, size, &job.out.fp, split, &job);
	lead_words_free(job.words);
	instrument_words_free(job.treaties);
	buf_free(&job.label);
	buf_free(&job.instruments);
	return 0;
}
