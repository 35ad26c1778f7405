/* the bytes of one input: a file or standard input, plain or gzip */
#ifndef READER_H
#define READER_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

struct ahead;
struct gzFile_s;

/*
 * No line, and no document that is read as a whole, may have more bytes than
 * the environment variable READER_LIMIT says (see slice_size), or 1 GiB: what
 * is read is kept in memory.  READER_LIMIT_OPTION is the option that sets it.
 */
#define READER_LIMIT "IBID_MAX_DOCUMENT"
#define READER_LIMIT_OPTION "max-document"

/*
 * An input being read.  Gzip is known by its first bytes (several members
 * follow one another); anything else is taken as it is.  After -1, `error`
 * says what is wrong, in a string that lives as long as the reader.
 */
struct reader {
	const char *name;  /* for messages: the path, or "-" */
	size_t lineno;     /* of the line last returned, from 1 */
	const char *error; /* set when a function returned -1 */

	/* private: bytes pos .. buf.n are read and not yet handed out */
	struct gzFile_s *gz;
	struct ahead *ahead; /* NULL: gz is read here */
	struct buf buf, message;
	size_t pos, limit;
	unsigned block; /* bytes read at once */
	bool eof, large; /* a file of at least a block */
};

/* open path, or standard input for "-"; 0, or -1 with `error` set */
int reader_open(struct reader *in, const char *path);

/*
 * The next line without its "\n" into *line, which lives to the next call.
 * A last line without "\n" is a line.  1, 0 at the end, -1 on a read error,
 * a damaged gzip stream or one that is cut short.
 */
int reader_line(struct reader *in, struct slice *line);

/* all that is left, which lives to the next call; 0 or -1 as above */
int reader_rest(struct reader *in, struct slice *all);

/*
 * The next n bytes, which live to the next call; 1, 0 if the input ends
 * before (nothing is taken then), -1 as above.  Memory grows with what is
 * there, not with n.
 */
int reader_bytes(struct reader *in, size_t n, struct slice *bytes);

/*
 * How many bytes of the file, compressed as it may be, were read: those that
 * were handed out, and some more.  It asks the system: not for every row.
 */
size_t reader_offset(const struct reader *in);

/* pass over n bytes without keeping them; 1, 0 if the input ends before, -1 */
int reader_skip(struct reader *in, size_t n);

/* look at up to n bytes ahead without taking them; 0 or -1 as above */
int reader_peek(struct reader *in, size_t n, struct slice *head);

/* a line ahead without taking it; 1, 0 at the end, -1 */
int reader_peek_line(struct reader *in, struct slice *line);

/* the memory of `part`, a piece of what was handed out last, which may be written over */
char *reader_memory(struct reader *in, struct slice part);

/* close the input and free its buffer */
void reader_close(struct reader *in);

#endif
