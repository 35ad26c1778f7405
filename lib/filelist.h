/* the files that the operands of a command name, folders opened, each with an id */
#ifndef FILELIST_H
#define FILELIST_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/*
 * The files in the order of the operands, those of a folder in the order of
 * walk.h.  A file's id is its name without directories, .gz and .txt; where
 * two in different directories would have the same one, both get as many of
 * their directories in front as tell them apart.
 */
struct filelist {
	char **path;
	struct slice *id; /* parts of the paths */
	size_t n, path_cap, id_cap;
	bool bad; /* a folder could not be read; a message has been printed */
};

/* list the files; free with filelist_free */
void filelist_make(struct filelist *list, int argc, char *argv[]);
void filelist_free(struct filelist *list);

#endif
