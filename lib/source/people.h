/* the authors of a citation one by one, where its form shows who they are */
#ifndef SOURCE_PEOPLE_H
#define SOURCE_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* one author: a person with family and given names, or else a name as it is printed */
struct person {
	struct slice family, given;
	struct slice literal;
	bool others; /* "et al." */
};

enum { MAX_PEOPLE = 64 };

/*
 * Take apart an author field.  Only initials show for sure which part of a
 * name is which ("Velt, A. and Marr, B.", "A. Velt, B. Marr and C. Orn"); a
 * field in which one of the names has none is one literal name, so that no
 * body is cut in two.  The slices point into s.  How many there are; 0 for
 * an empty field.
 */
size_t people_of(struct slice s, struct person people[MAX_PEOPLE]);

#endif
