// SPDX-License-Identifier: ISC
#include "progress.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* how often the line is written anew */
enum { INTERVAL = 200 * 1000 * 1000 }; /* nanoseconds */

static const double MEGABYTE = 1e6;

/* the size of an input, if it is a file that has one */
static bool
size_of(const char *path, size_t *size)
{
	struct stat st;
	int got = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &st) : stat(path, &st);

	*size = 0;
	if (got == -1)
		return true; /* it will be named when it is opened */
	*size = st.st_size > 0 ? (size_t)st.st_size : 0;
	return S_ISREG(st.st_mode);
}

static struct timespec
now(void)
{
	struct timespec t = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t;
}

static double
seconds_between(const struct timespec *a, const struct timespec *b)
{
	return (double)(b->tv_sec - a->tv_sec) + (double)(b->tv_nsec - a->tv_nsec) / 1e9;
}

void
progress_begin(struct progress *p, const char *name, const char *unit, char *const *path, int n)
{
	size_t size;
	int i;

	*p = (struct progress){ .name = name, .unit = unit };
	p->on = name && isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
	for (i = 0; i < n && p->on; i++) {
		p->on = size_of(path[i], &size);
		p->total += size;
	}
	if (!p->on)
		return;
	p->start = p->next = now();
	p->next.tv_sec += PROGRESS_AFTER;
}

void
progress_line(const struct progress *p, size_t done, double seconds, struct buf *out)
{
	double left = done ? seconds * (double)(p->total > done ? p->total - done : 0) / (double)done : 0;
	char line[160];

	snprintf(line, sizeof(line), "%.24s: %.1f of %.1f MB, %zu %.12s%s, %.1f MB/s, ",
	    p->name, (double)done / MEGABYTE, (double)p->total / MEGABYTE, p->items, p->unit,
	    p->items == 1 ? "" : "s", seconds > 0 ? (double)done / MEGABYTE / seconds : 0);
	buf_puts(out, line);
	if (left < 60)
		snprintf(line, sizeof(line), "%.0f s left", left);
	else if (left < 3600)
		snprintf(line, sizeof(line), "%.0f min left", left / 60);
	else
		snprintf(line, sizeof(line), "%.1f h left", left / 3600);
	buf_puts(out, line);
}

static void
show(struct progress *p, size_t done, const struct timespec *t)
{
	struct buf line = { 0 };
	size_t n;

	progress_line(p, done, seconds_between(&p->start, t), &line);
	if (line.n > PROGRESS_WIDTH)
		buf_cut(&line, PROGRESS_WIDTH);
	n = line.n;
	/* the cursor goes back, so that a message begins where the line does */
	fprintf(stderr, "%s%*s\r", buf_str(&line), n < p->width ? (int)(p->width - n) : 0, "");
	p->width = n;
	buf_free(&line);
}

void
progress_item(struct progress *p, const struct reader *in)
{
	struct timespec t;

	p->items++;
	if (!p->on)
		return;
	t = now();
	if (t.tv_sec < p->next.tv_sec ||
	    (t.tv_sec == p->next.tv_sec && t.tv_nsec < p->next.tv_nsec))
		return;
	show(p, p->before + reader_offset(in), &t);
	p->next = t;
	p->next.tv_nsec += INTERVAL;
	if (p->next.tv_nsec >= 1000000000) {
		p->next.tv_nsec -= 1000000000;
		p->next.tv_sec++;
	}
}

void
progress_input(struct progress *p, const struct reader *in)
{
	if (p->on)
		p->before += reader_offset(in);
}

void
progress_clear(struct progress *p)
{
	if (p->width)
		fprintf(stderr, "%*s\r", (int)p->width, "");
	p->width = 0;
}
