// SPDX-License-Identifier: ISC
#include "spill.h"

#include <err.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FATAL = 2, ALIGN = 8 };

int
spill_file(void)
{
	const char *dir = getenv("TMPDIR");
	struct buf name = { 0 };
	int fd;

	buf_puts(&name, dir && *dir ? dir : "/tmp");
	buf_puts(&name, "/ibid.XXXXXX");
	fd = mkstemp(name.p);
	if (fd == -1)
		err(FATAL, "%s: cannot make a temporary file", name.p);
	if (unlink(name.p) == -1)
		err(FATAL, "%s", name.p);
	buf_free(&name);
	return fd;
}

void
spill_write(int fd, const void *p, size_t n, uint64_t at)
{
	ssize_t put;

	while (n > 0) {
		put = pwrite(fd, p, n, (off_t)at);
		if (put == -1 && errno == EINTR)
			continue;
		if (put == -1)
			err(FATAL, "temporary file");
		p = (const char *)p + put;
		n -= (size_t)put;
		at += (uint64_t)put;
	}
}

void
spill_read(int fd, void *p, size_t n, uint64_t at)
{
	ssize_t got;

	while (n > 0) {
		got = pread(fd, p, n, (off_t)at);
		if (got == -1 && errno == EINTR)
			continue;
		if (got == -1)
			err(FATAL, "temporary file");
		if (got == 0)
			errx(FATAL, "temporary file: cut short");
		p = (char *)p + got;
		n -= (size_t)got;
		at += (uint64_t)got;
	}
}

uint64_t
spill_put(struct spill *s, const void *p, size_t n)
{
	uint64_t at = s->n;
	size_t pad = (ALIGN - n % ALIGN) % ALIGN;

	if (s->tail.n && s->tail.n + n + pad > s->limit) {
		if (s->fd == 0)
			s->fd = spill_file();
		spill_write(s->fd, s->tail.p, s->tail.n, s->n - s->tail.n);
		buf_cut(&s->tail, 0);
	}
	buf_add(&s->tail, p, n);
	buf_add(&s->tail, "\0\0\0\0\0\0\0", pad);
	s->n += n + pad;
	return at;
}

const char *
spill_get(struct spill *s, uint64_t at, size_t n, struct buf *room)
{
	uint64_t filed = s->n - s->tail.n;
	size_t from_file;

	if (at >= filed)
		return s->tail.p + (at - filed);
	buf_cut(room, 0);
	buf_room(room, n + 1);
	from_file = filed - at < n ? (size_t)(filed - at) : n;
	spill_read(s->fd, room->p, from_file, at);
	if (from_file < n)
		memcpy(room->p + from_file, s->tail.p, n - from_file);
	return room->p;
}

void
spill_free(struct spill *s)
{
	if (s->fd > 0)
		close(s->fd);
	buf_free(&s->tail);
	*s = (struct spill){ .limit = s->limit };
}
