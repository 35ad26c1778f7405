/* places in the text that may call a note */
#ifndef NOTE_CALL_H
#define NOTE_CALL_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "note/numeral.h"
#include "seg.h"

#define GOOD_CALL 1.5f /* the weight of what may be taken for a call without a list */
#define BEST_CALL 3    /* no weight is larger */

/* a number in the text that may call a note; offsets and lengths are bytes */
struct call {
	size_t at, len;
	size_t number;
	float weight; /* how much it looks like a call by itself, above 0, up to BEST_CALL */
};

struct calls {
	struct call *v;
	size_t n, cap;
};

/*
 * All such places whose number is of that system, in the order of the text,
 * outside of the lines that `taken` holds, appended.  The zero value is an
 * empty list; free with call_free.
 */
void call_find_all(struct calls *calls, const struct layout *lay, const struct segs *taken,
    enum numeral_system system);

/* the calls of one line alone, appended */
void call_find_line(struct calls *calls, const struct layout *lay, size_t line,
    enum numeral_system system);
void call_free(struct calls *calls);

/*
 * The only place between two bytes of the text where `number`, in digits, stands as a
 * call might that looks like none by itself: behind a name that ends in
 * capitals or digits (JS3|84), or a range of years (1941-1990.43).  False if
 * there is none, or more than one: then nothing tells.
 */
bool call_seek(struct call *call, const struct layout *lay, size_t number, size_t from, size_t to);

#endif
