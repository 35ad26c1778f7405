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
	static struct lead_words *words; /* once: they are the slow part */
	static struct instrument_words *treaties;
	struct job job = { 0 };

	if (!words) {
		words = lead_words_new();
		treaties = instrument_words_new();
	}
	job.words = words;
	job.treaties = treaties;
	job.also = size % 4;
	rows_fuzz(data, size, &job.out.fp, split, &job);
	buf_free(&job.label);
	buf_free(&job.instruments);
	return 0;
}
