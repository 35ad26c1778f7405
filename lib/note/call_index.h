/* the calls of notes, by their numbers */
#ifndef NOTE_CALL_INDEX_H
#define NOTE_CALL_INDEX_H

#include "note/call.h"

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
