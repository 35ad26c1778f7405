/* numbers that the signs around them raise, where text has no raised digits */
#ifndef NOTE_RAISED_H
#define NOTE_RAISED_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* may c be the last of the signs before a raised number?  Hardly any is */
static inline bool
raised_may_end(char c)
{
	return c == '>' || c == '^' || c == '{' || c == '[' || c == '(';
}

/*
 * Do signs around a number say that it is raised, as <sup>12</sup>, ^12 or
 * $^{12}$?  `before` ends, and `after` begins, at the number; true, and they
 * end and begin at the signs, if so.
 */
bool raised_by_signs(struct slice *before, struct slice *after);

/*
 * "](#page-3-1)" at the start of s, with which Markdown ends a link within the
 * document: its length, 0 if there is none.
 */
size_t raised_link_end(struct slice s);

/* an empty <span id="page-3-1"></span> or <a> at the start of s: its length, 0 if there is none */
size_t raised_anchor(struct slice s);

#endif
