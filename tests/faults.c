// SPDX-License-Identifier: ISC
/*
 * Loaded before libc: one call of one kind fails.  FAULT is its kind (memory,
 * read, open, close, write, thread) and FAULT_AT which one, from 1.  With status 0
 * "faults: none" is on standard error where there were not so many.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

static const char *kind = "";
static long left;
static bool hit;

static bool
fails(const char *what, int why)
{
	if (strcmp(kind, what) != 0 || --left != 0)
		return false;
	hit = true;
	errno = why;
	return true;
}

void *
malloc(size_t n)
{
	return fails("memory", ENOMEM) ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return fails("memory", ENOMEM) ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return fails("memory", ENOMEM) ? NULL : __libc_realloc(p, n);
}

ssize_t
read(int fd, void *p, size_t n)
{
	ssize_t (*next)(int, void *, size_t);

	*(void **)&next = dlsym(RTLD_NEXT, "read");
	/* in small parts, so that there are many */
	return fails("read", EIO) ? -1 : next(fd, p, n < 512 ? n : 512);
}

int
pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*start)(void *), void *arg)
{
	int (*next)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

	*(void **)&next = dlsym(RTLD_NEXT, "pthread_create");
	return fails("thread", EAGAIN) ? EAGAIN : next(thread, attr, start, arg);
}

int
open(const char *path, int flags, ...)
{
	int (*next)(const char *, int, ...);
	va_list ap;
	unsigned mode;

	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, unsigned) : 0;
	va_end(ap);
	*(void **)&next = dlsym(RTLD_NEXT, "open");
	return fails("open", EMFILE) ? -1 : next(path, flags, mode);
}

int
close(int fd)
{
	int (*next)(int);

	*(void **)&next = dlsym(RTLD_NEXT, "close");
	if (!fails("close", EIO))
		return next(fd);
	next(fd);
	return -1;
}

/* libc's own streams do not call the write(2) that a library can replace: this one does */
static ssize_t
put(void *cookie, const char *p, size_t n)
{
	(void)cookie;
	return fails("write", ENOSPC) ? 0 : write(STDOUT_FILENO, p, n);
}

static int
finish(void *cookie)
{
	(void)cookie;
	return fails("write", EIO) ? -1 : 0;
}

static void __attribute__((constructor))
begin(void)
{
	const char *at = getenv("FAULT_AT");

	if (getenv("FAULT") && strcmp(getenv("FAULT"), "write") == 0) {
		stdout = fopencookie(NULL, "w", (cookie_io_functions_t){ .write = put, .close = finish });
		setvbuf(stdout, NULL, _IOFBF, 256);
	}
	left = at ? atol(at) : 0;
	kind = getenv("FAULT") ? getenv("FAULT") : "";
}

static void __attribute__((destructor))
end(void)
{
	static const char none[] = "faults: none\n";

	kind = "";
	if (!hit && write(STDERR_FILENO, none, sizeof(none) - 1) < 0)
		_exit(9);
}
