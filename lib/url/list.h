/* all addresses of a text, and the notes that they belong to */
#ifndef URL_LIST_H
#define URL_LIST_H

#include "buf.h"
#include "report.h"
#include "url/find.h"

/* one address: see struct url_hit; `note` from 1, 0: it is in none, or none is known */
struct url_found {
	size_t at, len, note;
	unsigned repair;
	size_t url, url_len; /* private */
};

/* in the order of the text; zero is ready, free with urls_free */
struct urls {
	struct url_found *v;
	size_t n, cap;

	struct url_finder finder; /* private */
	struct buf bytes;
};

/* find the addresses of a text in place of those found before; how many */
size_t urls_find(struct urls *urls, struct slice text);

/*
 * Which note each of them belongs to, where the text that they were found in
 * is the report's: the note that it stands in, or, for link targets that the
 * converter set apart, the one that url_attach gives it.
 */
void urls_find_notes(struct urls *urls, struct report *report);

/* the address as it was meant; lives to the next urls_find */
struct slice urls_get(const struct urls *urls, const struct url_found *found);

void urls_free(struct urls *urls);

#endif
