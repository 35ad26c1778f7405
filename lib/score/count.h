/* how many there are in the gold, in the rows, and in both */
#ifndef SCORE_COUNT_H
#define SCORE_COUNT_H

#include <stddef.h>

struct score_count {
	size_t gold, rows, both;
};

#endif
