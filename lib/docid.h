/* ids of documents: safe as a first column, and no two the same */
#ifndef DOCID_H
#define DOCID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "slice.h"

struct docid_slot;

/* the ids given so far; the zero value is none; free with docids_free */
struct docids {
	struct docid_slot *slot;
	size_t nslots, used;
	uint64_t seed;
};

/*
 * Write over `id` the id that stands for `wanted` in a first column: the
 * same, with "_" in front of a "#" or a quote and for nothing at all, and
 * bytes that are not UTF-8 as "%XX".
 */
void docid_safe(struct slice wanted, struct buf *id);

/*
 * Give the document that wants the id `wanted` one: the safe one, with "~2",
 * "~3" ... behind it if it was given before.  It is written over `id`.
 * Returns whether it was free: false if a "~N" was put.
 */
bool docids_give(struct docids *ids, struct slice wanted, struct buf *id);

void docids_free(struct docids *ids);

/*
 * The last `dirs` + 1 names of a path without .gz and .txt: with 0 what
 * docs_id() gives.  A part of `path`.
 */
struct slice docid_of_path(const char *path, size_t dirs);

#endif
