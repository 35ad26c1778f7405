/* the parts of series that a title names */
#ifndef SOURCE_SERIES_H
#define SOURCE_SERIES_H

#include <stdint.h>

#include "slice.h"

/* "Rule 2", "Part I" in a title; series 0: none */
struct part_number {
	uint32_t series;
	uint64_t number;
};
enum { MAX_PARTS = 3 };

/*
 * The parts in the order of the title: words of one meaning are one series
 * in all languages, and II and 2 one number.  A year is a part as well.
 */
void series_parts(struct part_number parts[MAX_PARTS], struct slice title);

#endif
