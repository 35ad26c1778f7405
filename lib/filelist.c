// SPDX-License-Identifier: ISC
#include "filelist.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "complain.h"
#include "docid.h"
#include "walk.h"
#include "xalloc.h"

/* a file whose id is not alone yet */
struct open_id {
	struct slice id;
	const char *path;
	size_t file;
};

static int
by_id(const void *a, const void *b)
{
	const struct open_id *x = a, *y = b;
	int order = slice_cmp(x->id, y->id);

	return order ? order : (x->file > y->file) - (x->file < y->file);
}

/* ./a is a */
static const char *
without_dot(const char *path)
{
	while (path[0] == '.' && path[1] == '/' && path[2])
		path += 2;
	return path;
}

static void
add(struct filelist *list, const char *path)
{
	xgrow(&list->path, list->n, &list->path_cap, sizeof(*list->path));
	xgrow(&list->id, list->n, &list->id_cap, sizeof(*list->id));
	list->path[list->n] = xmemdup(path, strlen(path));
	list->id[list->n] = docid_of_path(without_dot(list->path[list->n]), 0);
	list->n++;
}

static void
add_folder(struct filelist *list, const char *path)
{
	struct walk walk;
	const char *file;
	int got;

	walk_open(&walk, path);
	while ((got = walk_next(&walk, &file)) != 0) {
		if (got == 1) {
			add(list, file);
			continue;
		}
		complain("%s: %s", file, walk.error);
		list->bad = true;
	}
	walk_free(&walk);
}

/* are two files in the same folder, so that no directory tells them apart? */
static bool
same_folder(const struct open_id *a, const struct open_id *b)
{
	const char *x = strrchr(a->path, '/'), *y = strrchr(b->path, '/');
	size_t n = x ? (size_t)(x - a->path) : 0, m = y ? (size_t)(y - b->path) : 0;

	return n == m && memcmp(a->path, b->path, n) == 0;
}

/* keep, at the front, the files that share an id and that a directory may tell apart */
static size_t
still_open(struct open_id *v, size_t n)
{
	size_t i, j, k, kept = 0;
	bool apart;

	for (i = 0; i < n; i = j) {
		apart = false;
		for (j = i + 1; j < n && slice_eq(v[i].id, v[j].id); j++)
			apart = apart || !same_folder(&v[i], &v[j]);
		for (k = i; apart && k < j; k++)
			v[kept++] = v[k];
	}
	return kept;
}

static void
tell_apart(struct filelist *list)
{
	struct open_id *v = xcalloc(list->n, sizeof(*v));
	size_t n = list->n, dirs, i;
	bool grown = true;

	for (i = 0; i < n; i++)
		v[i] = (struct open_id){ list->id[i], without_dot(list->path[i]), i };
	for (dirs = 1; n && grown; dirs++) {
		qsort(v, n, sizeof(*v), by_id);
		n = still_open(v, n);
		grown = false;
		for (i = 0; i < n; i++) {
			v[i].id = docid_of_path(v[i].path, dirs);
			grown = grown || v[i].id.n > list->id[v[i].file].n;
			list->id[v[i].file] = v[i].id;
		}
	}
	free(v);
}

void
filelist_make(struct filelist *list, int argc, char *argv[])
{
	struct stat st;
	int i;

	*list = (struct filelist){ 0 };
	for (i = 0; i < argc; i++)
		if (stat(argv[i], &st) == 0 && S_ISDIR(st.st_mode))
			add_folder(list, argv[i]);
		else
			add(list, argv[i]);
	tell_apart(list);
}

void
filelist_free(struct filelist *list)
{
	size_t i;

	for (i = 0; i < list->n; i++)
		free(list->path[i]);
	free(list->path);
	free(list->id);
	*list = (struct filelist){ 0 };
}
