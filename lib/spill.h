/* bytes kept for later: in memory while there is room, then in a file without a name */
#ifndef SPILL_H
#define SPILL_H

#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "slice.h"

/*
 * A log: what is put goes to its end, and is got back by where it was put.
 * Up to `limit` bytes stay in memory; more go to a file in $TMPDIR (or /tmp)
 * that nobody else can open and that is gone when the program ends.  A file
 * that cannot be made, written or read ends the program with status 2 and a
 * message.  The zero value with `limit` set is ready.
 */
struct spill {
	size_t limit;
	uint64_t n; /* bytes put */

	/* private: tail holds the bytes from n - tail.n on; the others are in fd */
	struct buf tail;
	int fd;
};

/* put bytes; where they begin, a multiple of 8 */
uint64_t spill_put(struct spill *s, const void *p, size_t n);

/*
 * n bytes from `at` on.  They live until the next call with `room`, which is
 * where they are read to if they are no longer in memory, and until the next
 * spill_put.
 */
const char *spill_get(struct spill *s, uint64_t at, size_t n, struct buf *room);

void spill_free(struct spill *s);

/* a file without a name, open for reading and writing */
int spill_file(void);

/* all n bytes at an offset of such a file, or the message and status 2 */
void spill_write(int fd, const void *p, size_t n, uint64_t at);
void spill_read(int fd, void *p, size_t n, uint64_t at);

#endif
