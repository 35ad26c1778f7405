/* places in the text that may call a note */
#ifndef NOTE_CALL_H
#define NOTE_CALL_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "note/numeral.h"
#include "seg.h"

#define GOOD_CALL 1.5f /* the weight of what may be taken for a call without a list */

/* a number in the text that may call a note; offsets and lengths are bytes */
struct call {
	size_t at, len;
	size_t number;
	float weight; /* how much it looks like a call by itself, above 0; a good one has 3 */
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

/* the calls by their numbers, those of each in the order of the text */
struct call_index {
	const struct calls *calls;
	size_t *v;     /* indexes of calls */
	size_t *first; /* [number]: where its calls begin in v; they end where the next one's do */
	size_t top;
};

/* those of numbers up to `top` that are not `used` (of each call; NULL: none is); free it */
void call_index_make(struct call_index *index, const struct calls *calls, size_t top,
    const bool *used);
void call_index_free(struct call_index *index);

/* the position in index->v of the first call of the number at or after byte `at` */
size_t call_from(const struct call_index *index, size_t number, size_t at);

#endif
