/* does an address go on behind a line end or a space, and the evidence for it */
#ifndef URL_GOES_ON_H
#define URL_GOES_ON_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* an address that ran into white space, or into the end of the text */
struct url_break {
	struct slice text; /* the whole text */
	size_t start;      /* where the address begins */
	size_t end;        /* where the white space begins */
	struct slice url;  /* the address so far */
};

/*
 * Where the address goes on after the white space, or 0 if what follows is
 * no part of it.  *repair gets what taking it would be: URL_JOINED over a
 * line end, URL_DESPACED over a space.  Many lines end with a whole address,
 * so the evidence is weighed: how both sides of the break look, whether the
 * line is full, whether what follows would have had room on it, whether a
 * bracket opened before the address closes after it.  Looks at no more than
 * some lines around, each up to a bounded length.
 */
size_t url_goes_on(const struct url_break *brk, unsigned *repair);

/*
 * Was the hyphen before the break put there by a typesetter, where it goes on
 * at `next`?  It was if the text near by has the word in one (see url/cut.h);
 * else it is taken for one of the address.
 */
bool url_goes_on_without(const struct url_break *brk, size_t next);

#endif
