/* JSON Lines coming in: one object a line, by jansson */
#ifndef JSONL_H
#define JSONL_H

#include <stdbool.h>
#include <stddef.h>

#include <jansson.h>

#include "buf.h"
#include "reader.h"
#include "slice.h"

/* the zero value with `in` set is ready; free with jsonl_free */
struct jsonl {
	struct reader *in;
	json_t *record; /* the object of the line in->lineno; lives to the next call */
	bool bad;       /* a line was left out; a message has been printed */

	bool begun; /* private: an object was read */
};

/*
 * The next object; blank lines are passed over.  1, 0 at the end, -1 with
 * in->error set: a read error, or a first line that is no object, as of a
 * file that is no JSON Lines at all.  A later line that is none (RFC 8259,
 * in UTF-8) is named on standard error and left out.
 */
int jsonl_next(struct jsonl *jsonl);

/*
 * The value of a key, appended to `out`: a string's characters, a number as
 * short as it stays the same, true, false, an array or object as compact
 * JSON; nothing for null.  False if there is no such key or it is null.
 */
bool jsonl_value(const struct jsonl *jsonl, struct slice key, struct buf *out);

void jsonl_free(struct jsonl *jsonl);

#endif
