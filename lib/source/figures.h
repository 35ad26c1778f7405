/* the numbers of a reference that tell what it is: years, pages, reports, editions */
#ifndef SOURCE_FIGURES_H
#define SOURCE_FIGURES_H

#include <stdbool.h>
#include <stdint.h>

#include "slice.h"

enum { MAX_FIGURES = 12, MAX_YEARS = 4 };

/*
 * Numbers but for years, in order of value and each once; a range of pages
 * is one ("63-71", also as 6371).  The lowest bits of each say more.
 */
enum { FIGURE_LONG = 1 /* four digits or more */, FIGURE_REPORT = 2 /* HQ-TR-31-204 */ };
struct figures {
	uint32_t v[MAX_FIGURES];
	unsigned n;
	unsigned edition; /* 0: none is printed */
	unsigned year[MAX_YEARS]; /* in the order of the text; 0: no more */
};

void figures_of(struct figures *figures, struct slice s);

/* have two the number of a report in common, or pages and something else? */
bool figures_agree(const struct figures *a, const struct figures *b);

/* is the year printed there? */
bool figures_year(const struct figures *figures, unsigned year);

#endif
