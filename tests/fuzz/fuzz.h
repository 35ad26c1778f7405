/* what the fuzz targets share: inputs as files and as text, and promises that abort when broken */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "reader.h"
#include "slice.h"

/* what the fuzzer calls; 0, or -1 for an input that is not worth keeping */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* a promise: where it does not hold, say which and abort */
void fuzz_must(bool holds, const char *promise);

/* is `part` empty, or a part of `whole`? */
bool fuzz_within(struct slice part, struct slice whole);

/* the bytes with a question mark for each that is not UTF-8, so that a mutation is rarely lost */
struct slice fuzz_utf8(struct buf *b, const uint8_t *data, size_t size);

/*
 * Open the bytes as an input, through a file of the process's own that is
 * used again by the next call with the same `which` (0 or 1).
 */
void fuzz_open(struct reader *in, int which, const void *p, size_t n);
void fuzz_close(struct reader *in);

/* the path of that file, which holds the bytes */
const char *fuzz_file(int which, const void *p, size_t n);

#endif
