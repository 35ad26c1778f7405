// SPDX-License-Identifier: ISC
#include "reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "ahead.h"

/* a test reads in blocks of other sizes */
#ifndef READER_BLOCK
#define READER_BLOCK (1 << 18)
#endif

static const size_t DEFAULT_LIMIT = (size_t)1 << 30;
enum { SMALL_BLOCK = 1 << 12 };

static int
fail(struct reader *in, const char *why)
{
	buf_cut(&in->message, 0);
	buf_puts(&in->message, why);
	in->error = buf_str(&in->message);
	return -1;
}

/* how much may be kept; false if the environment says what is no size */
static bool
find_limit(struct reader *in)
{
	const char *size = getenv(READER_LIMIT);

	in->limit = DEFAULT_LIMIT;
	return !size || slice_size(slice_of(size), &in->limit);
}

int
reader_open(struct reader *in, const char *path)
{
	struct stat st = { 0 };
	int fd;

	*in = (struct reader){ .name = path };
	if (!find_limit(in))
		return fail(in, READER_LIMIT " in the environment is no size");
	/* gzclose closes the descriptor, and standard input is not ours to close */
	fd = strcmp(path, "-") == 0 ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);
	if (fd == -1)
		return fail(in, strerror(errno));
	in->block = READER_BLOCK;
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		close(fd);
		return fail(in, "is a directory (pack-docs reads directories)");
	}
	/* of thousands of small files, most time would go to the pages of large buffers */
	if (S_ISREG(st.st_mode) && st.st_size < READER_BLOCK / 2)
		in->block = st.st_size < SMALL_BLOCK ? SMALL_BLOCK : (unsigned)st.st_size + 1;
	in->large = S_ISREG(st.st_mode) && st.st_size >= READER_BLOCK;
	in->gz = gzdopen(fd, "rb");
	if (!in->gz) {
		close(fd);
		return fail(in, "out of memory");
	}
	gzbuffer(in->gz, in->block);
	return 0;
}

static int
too_large(struct reader *in)
{
	buf_cut(&in->message, 0);
	buf_puts(&in->message, "a document or row of more than ");
	buf_num(&in->message, in->limit);
	buf_puts(&in->message, " bytes (--" READER_LIMIT_OPTION " allows more)");
	in->error = buf_str(&in->message);
	return -1;
}

/*
 * What gzread says is the end of the file: gzread again.  Where its own buffer
 * was just full it takes the end of a file that is cut short for the end of
 * the stream, but not a second time.
 */
static int
read_end(struct reader *in, char *to)
{
	int code;

	gzerror(in->gz, &code);
	if (code != Z_OK || gzdirect(in->gz))
		return 0;
	gzclearerr(in->gz);
	return gzread(in->gz, to, in->block);
}

/*
 * Up to a block, as gzread.  A compressed file that goes on behind its first
 * is inflated in a thread while that is worked on; one that comes by a pipe is
 * not, as nobody could end a thread that waits for it.
 */
static int
read_block(struct reader *in, char *to)
{
	int got;

	if (in->ahead) {
		got = ahead_read(in->ahead, to);
		if (got > 0)
			return got;
		ahead_stop(in->ahead);
		in->ahead = NULL;
	} else {
		errno = 0;
		got = gzread(in->gz, to, in->block);
	}
	if (got == 0)
		return read_end(in, to);
	if (in->large && got == (int)in->block && !gzdirect(in->gz))
		in->ahead = ahead_start(in->gz, in->block);
	return got;
}

/*
 * Read on.  zlib tells of damage by -1, but of a stream that is cut short
 * only through gzerror after a 0, so both are asked here, at the read.
 */
static int
fill(struct reader *in)
{
	int got, code;
	const char *why;

	if (in->pos > 0 && in->pos == in->buf.n) {
		buf_cut(&in->buf, 0);
		in->pos = 0;
	}
	/* by now nothing before pos is of use, and what follows is all of one line or document */
	if (in->buf.n - in->pos > in->limit)
		return too_large(in);
	buf_room(&in->buf, in->buf.n < in->block ? in->block : in->buf.n);
	got = read_block(in, in->buf.p + in->buf.n);
	if (got > 0) {
		in->buf.n += (size_t)got;
		return 1;
	}
	why = gzerror(in->gz, &code);
	if (got == 0 && code == Z_OK) {
		in->eof = true;
		return 0;
	}
	if (code == Z_ERRNO)
		return fail(in, strerror(errno));
	if (code == Z_BUF_ERROR)
		return fail(in, "gzip data ends too early: the file is cut short");
	if (code == Z_DATA_ERROR)
		return fail(in, "gzip data is damaged");
	return fail(in, why);
}

/* keep what is begun, drop what was handed out, where that is worth the move */
static void
drop_front(struct reader *in)
{
	size_t left = in->buf.n - in->pos;

	if (in->pos <= in->block)
		return;
	memmove(in->buf.p, in->buf.p + in->pos, left);
	buf_cut(&in->buf, left);
	in->pos = 0;
}

/* make the next line stand at pos; its length into *n, 1 if there is one */
static int
line_ahead(struct reader *in, size_t *n)
{
	const char *nl;
	size_t seen = 0;
	int got;

	for (;;) {
		nl = in->buf.n > in->pos + seen ?
		    memchr(in->buf.p + in->pos + seen, '\n', in->buf.n - in->pos - seen) : NULL;
		if (nl) {
			*n = (size_t)(nl - in->buf.p) - in->pos;
			return *n > in->limit ? too_large(in) : 1;
		}
		seen = in->buf.n - in->pos;
		if (in->eof) {
			*n = seen;
			return seen > 0;
		}
		drop_front(in);
		got = fill(in);
		if (got == -1)
			return -1;
	}
}

int
reader_line(struct reader *in, struct slice *line)
{
	size_t n;
	int got = line_ahead(in, &n);

	if (got != 1)
		return got;
	*line = (struct slice){ in->buf.p + in->pos, n };
	in->pos += n;
	if (in->pos < in->buf.n)
		in->pos++;
	in->lineno++;
	return 1;
}

int
reader_peek_line(struct reader *in, struct slice *line)
{
	size_t n;
	int got = line_ahead(in, &n);

	if (got == 1)
		*line = (struct slice){ in->buf.p + in->pos, n };
	return got;
}

int
reader_rest(struct reader *in, struct slice *all)
{
	while (!in->eof)
		if (fill(in) == -1)
			return -1;
	*all = slice_part(buf_get(&in->buf), in->pos, in->buf.n);
	in->pos = in->buf.n;
	return 0;
}

int
reader_bytes(struct reader *in, size_t n, struct slice *bytes)
{
	while (in->buf.n - in->pos < n && !in->eof) {
		drop_front(in);
		if (fill(in) == -1)
			return -1;
	}
	if (in->buf.n - in->pos < n)
		return 0;
	*bytes = slice_part(buf_get(&in->buf), in->pos, in->pos + n);
	in->pos += n;
	return 1;
}

int
reader_skip(struct reader *in, size_t n)
{
	size_t there;

	for (;;) {
		there = in->buf.n - in->pos;
		if (n <= there) {
			in->pos += n;
			return 1;
		}
		n -= there;
		in->pos = in->buf.n;
		if (in->eof)
			return 0;
		if (fill(in) == -1)
			return -1;
	}
}

int
reader_peek(struct reader *in, size_t n, struct slice *head)
{
	while (in->buf.n - in->pos < n && !in->eof)
		if (fill(in) == -1)
			return -1;
	*head = slice_part(buf_get(&in->buf), in->pos, in->pos + n);
	return 0;
}

char *
reader_memory(struct reader *in, struct slice part)
{
	return in->buf.p + (part.p - in->buf.p);
}

size_t
reader_offset(const struct reader *in)
{
	z_off_t at;

	if (in->ahead)
		return ahead_offset(in->ahead);
	at = in->gz ? gzoffset(in->gz) : 0;
	return at > 0 ? (size_t)at : 0;
}

void
reader_close(struct reader *in)
{
	ahead_stop(in->ahead);
	in->ahead = NULL;
	if (in->gz)
		gzclose(in->gz);
	buf_free(&in->buf);
	in->gz = NULL;
	in->pos = 0;
}
