/* a compressed file inflated ahead of who reads it, in a thread of its own */
#ifndef AHEAD_H
#define AHEAD_H

#include <stddef.h>

struct gzFile_s;
struct ahead;

/*
 * Start to read gz on, in blocks of `size` bytes, of which a few wait to
 * be taken.  Until ahead_stop nobody else may touch gz.  NULL where the
 * system gives no thread: then nothing has happened.
 */
struct ahead *ahead_start(struct gzFile_s *gz, unsigned size);

/*
 * Copy the next block to `to`, which has room for `size` bytes.  What gzread
 * returns, with errno as it leaves it: the bytes of the block, 0 at the end,
 * -1; after these two it may not be called again.
 */
int ahead_read(struct ahead *ahead, char *to);

/* how many bytes of the file, compressed, the blocks that were taken come from, and some more */
size_t ahead_offset(const struct ahead *ahead);

/* end the thread, when it is done with the block that it is at, and free what it had; NULL is fine */
void ahead_stop(struct ahead *ahead);

#endif
