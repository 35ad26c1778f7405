/* text in other encodings made UTF-8, by iconv(3) */
#ifndef CHARSET_H
#define CHARSET_H

#include <stddef.h>

#include "buf.h"
#include "slice.h"

struct charset;

/* a converter from the encoding `name` (windows-1252, KOI8-R ...); NULL if it is not known */
struct charset *charset_new(const char *name);

/*
 * Append `text` as UTF-8 to out.  0, or -1 with *bad the offset of the first
 * byte in `text` that is none in its encoding.
 */
int charset_convert(struct charset *cs, struct slice text, struct buf *out, size_t *bad);

void charset_free(struct charset *cs);

#endif
