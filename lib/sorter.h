/* more records than memory holds, in order */
#ifndef SORTER_H
#define SORTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

struct sorter_item;
struct sorter_run;

/*
 * Records are bytes; `order` says how two stand, as memcmp does, and never 0
 * for two that differ in bytes that matter.  About `limit` bytes stay in
 * memory; sorted runs go to a file as spill.h has it, and are merged.  The
 * zero value with these two set is ready.  Records that come in order
 * already cost no sorting.
 */
struct sorter {
	int (*order)(struct slice a, struct slice b);
	size_t limit;
	size_t n; /* records */

	/* private */
	char *bytes;
	size_t used, cap;
	struct sorter_item *item;
	size_t items, items_cap;
	bool in_order;
	int fd;
	uint64_t filed;
	struct sorter_run *run;
	size_t nruns, runs_cap;
	size_t next;
	size_t *heap, nheap;
};

void sorter_add(struct sorter *s, struct slice record);

/* begin to read from the first record, once all are added; may be called again */
void sorter_begin(struct sorter *s);

/* the next record, which lives to the next call (aligned to 8 bytes); false at the end */
bool sorter_next(struct sorter *s, struct slice *record);

void sorter_free(struct sorter *s);

#endif
