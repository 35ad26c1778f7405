/* how far a run has come, on a terminal that waits for it */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "buf.h"
#include "reader.h"

/*
 * A line on standard error that is written over and over, and taken away at
 * the end.  There is one only where standard error is a terminal and standard
 * output is none, where all inputs are files whose size is known (so that of
 * the commands in a pipe the first alone has one), and after PROGRESS_AFTER
 * seconds.  It has no colour and needs no terminal that knows more than a
 * carriage return.
 */
struct progress {
	const char *name, *unit; /* extract-urls, documents */
	size_t total, before;    /* bytes of all inputs, of those that are done */
	size_t items;
	/* private */
	bool on;
	size_t width; /* of the line that is shown */
	struct timespec start, next;
};

/* seconds; columns, so that the line never goes on in the next */
enum { PROGRESS_AFTER = 2, PROGRESS_WIDTH = 79 };

/* begin; with a name that is NULL there will be no line.  The strings must outlive it. */
void progress_begin(struct progress *p, const char *name, const char *unit, char *const *path,
    int n);

/* one more item of the input is done; cheap where there is no line */
void progress_item(struct progress *p, const struct reader *in);

/* all of the input is done */
void progress_input(struct progress *p, const struct reader *in);

/* take the line away, if there is one: at the end, and before a message */
void progress_clear(struct progress *p);

/*
 * What the line says after so many seconds, of which `done` bytes are done, appended
 * to out: "extract-urls: 12.3 of 45.6 MB, 812 documents, 6.1 MB/s, 5 s left".
 */
void progress_line(const struct progress *p, size_t done, double seconds, struct buf *out);

#endif
