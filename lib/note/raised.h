/* numbers that the signs around them raise, where text has no raised digits */
#ifndef NOTE_RAISED_H
#define NOTE_RAISED_H

#include <stdbool.h>

#include "slice.h"

/*
 * Do signs around a number say that it is raised, as <sup>12</sup>, ^12 or
 * $^{12}$?  `before` ends, and `after` begins, at the number; true, and they
 * end and begin at the signs, if so.
 */
bool raised_by_signs(struct slice *before, struct slice *after);

#endif
