// SPDX-License-Identifier: ISC
#include "walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "xalloc.h"

/* one folder: its entries, folders with a "/" at the end; path[0 .. len) is its name */
struct walk_level {
	char **name;
	size_t n, cap, next, len;
};

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* 'f' for a file, 'd' for a folder, 0 for what is passed over */
static char
kind_of(const char *path)
{
	struct stat st;

	if (lstat(path, &st) == -1)
		return 'f'; /* whoever opens it will say what is wrong */
	if (S_ISDIR(st.st_mode))
		return 'd';
	if (S_ISLNK(st.st_mode) && stat(path, &st) == -1)
		return 'f';
	return S_ISREG(st.st_mode) ? 'f' : 0;
}

static void
add_entry(struct walk *w, struct walk_level *l, const char *name)
{
	struct buf *b = &w->path;
	char kind;

	buf_cut(b, l->len);
	buf_puts(b, name);
	kind = kind_of(buf_str(b));
	if (kind == 0)
		return;
	/* sorted with its "/", a folder's files come where their whole paths would */
	if (kind == 'd')
		buf_putc(b, '/');
	xgrow(&l->name, l->n, &l->cap, sizeof(*l->name));
	l->name[l->n++] = xmemdup(b->p + l->len, b->n - l->len);
}

/* read the folder that the path names; 0, or -1 with `error` set */
static int
enter(struct walk *w)
{
	struct walk_level *l;
	struct dirent *entry;
	DIR *dir;
	int failed;

	dir = opendir(buf_str(&w->path));
	if (!dir) {
		w->error = strerror(errno);
		return -1;
	}
	xgrow(&w->level, w->n, &w->cap, sizeof(*w->level));
	l = &w->level[w->n++];
	*l = (struct walk_level){ .len = w->path.n };
	for (;;) {
		errno = 0;
		entry = readdir(dir);
		if (!entry)
			break;
		if (entry->d_name[0] != '.')
			add_entry(w, l, entry->d_name);
	}
	failed = errno;
	closedir(dir);
	if (l->n)
		qsort(l->name, l->n, sizeof(*l->name), by_bytes);
	buf_cut(&w->path, l->len);
	if (!failed)
		return 0;
	w->error = strerror(failed);
	return -1;
}

static void
leave(struct walk *w)
{
	struct walk_level *l = &w->level[--w->n];
	size_t i;

	for (i = 0; i < l->n; i++)
		free(l->name[i]);
	free(l->name);
}

void
walk_open(struct walk *w, const char *path)
{
	struct walk_level *l;

	*w = (struct walk){ 0 };
	/* a level of one entry, the folder itself, stands above the first */
	xgrow(&w->level, w->n, &w->cap, sizeof(*w->level));
	l = &w->level[w->n++];
	*l = (struct walk_level){ 0 };
	xgrow(&l->name, l->n, &l->cap, sizeof(*l->name));
	buf_puts(&w->path, path);
	if (w->path.n == 0 || w->path.p[w->path.n - 1] != '/')
		buf_putc(&w->path, '/');
	l->name[l->n++] = xmemdup(w->path.p, w->path.n);
}

int
walk_next(struct walk *w, const char **path)
{
	struct walk_level *l;

	while (w->n) {
		l = &w->level[w->n - 1];
		if (l->next == l->n) {
			leave(w);
			continue;
		}
		buf_cut(&w->path, l->len);
		buf_puts(&w->path, l->name[l->next++]);
		*path = buf_str(&w->path);
		if (w->path.p[w->path.n - 1] != '/')
			return 1;
		if (enter(w) == -1)
			return -1;
	}
	return 0;
}

void
walk_free(struct walk *w)
{
	while (w->n)
		leave(w);
	free(w->level);
	buf_free(&w->path);
	*w = (struct walk){ 0 };
}
