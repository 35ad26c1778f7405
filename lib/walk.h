/* the files below a folder, in an order that does not depend on the file system */
#ifndef WALK_H
#define WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"

struct walk_level;

/*
 * The files come in the order of their paths' bytes, as `LC_ALL=C sort`
 * would have them.  Names that begin with a dot are passed over, and so is
 * what is neither a file nor a folder.  A symbolic link counts as the file
 * that it leads to; one that leads to a folder is not followed, so that no
 * loop is walked.
 */
struct walk {
	const char *error; /* set when walk_next returned -1 */

	/* private: the folders that are being read, outermost first */
	struct walk_level *level;
	size_t n, cap;
	struct buf path;
};

/* begin at the folder `path`, which is not opened before walk_next */
void walk_open(struct walk *w, const char *path);

/*
 * The next file's path, which begins with the folder's as it was given and
 * lives to the next call.  1, 0 at the end, -1 with `error` set for a
 * folder, then *path, that cannot be read; the walk goes on after it.
 */
int walk_next(struct walk *w, const char **path);

void walk_free(struct walk *w);

#endif
