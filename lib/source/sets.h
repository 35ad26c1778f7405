/* records brought together in sets, and those that a person wants apart */
#ifndef SOURCE_SETS_H
#define SOURCE_SETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sets {
	uint32_t *parent;
	uint32_t *next; /* the records of a set, in a ring */
	size_t n;

	/* pairs that may not come into one set */
	struct sets_pair *apart;
	size_t napart, apart_cap;
	bool *held; /* by root: has a record of such a pair; NULL: none */
};

/* n sets of one record each; free with sets_free */
void sets_make(struct sets *sets, size_t n);

/* the record that stands for the set of record i */
uint32_t sets_root(struct sets *sets, uint32_t i);

/* from now on a and b are kept apart, unless they are in one set already */
void sets_part(struct sets *sets, uint32_t a, uint32_t b);

/* would that bring two together that are kept apart? */
bool sets_parted(struct sets *sets, uint32_t a, uint32_t b);

/* make one set of two; false if sets_parted */
bool sets_join(struct sets *sets, uint32_t a, uint32_t b);

void sets_free(struct sets *sets);

#endif
