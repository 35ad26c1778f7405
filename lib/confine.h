/* giving up what a filter never needs, so that no document can make it do more */
#ifndef CONFINE_H
#define CONFINE_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"

/*
 * From now on the process can open the files in `path` (and what is beneath
 * the folders among them) for reading, and no other; it can write no file but
 * those open already, and connect to nothing, start no program and no
 * process.  NULL and "-" among the paths are passed over.  `temporary`: it
 * can also make files in $TMPDIR (or /tmp).
 *
 * It lasts until the process ends.  What the system cannot do is left out,
 * and nothing is said: confine_say tells.  On Linux files are kept by
 * Landlock and the rest by a seccomp filter, on OpenBSD both by unveil(2)
 * and pledge(2); elsewhere, and in a build with a sanitizer, which needs
 * more than that to report, this does nothing.
 */
void confine(const char *const *path, size_t n, bool temporary);

/*
 * Confine the process to no file at all, and append in words what is in force
 * to out: "none" where nothing is.
 */
void confine_say(struct buf *out);

#endif
