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
	bool bare;
	size_t url, url_len; /* private */
};

/* which addresses without a scheme and without "www." are taken */
enum urls_bare {
	URLS_EVIDENT, /* those that something else in the text speaks for */
	URLS_ALL,
	URLS_NONE
};

/* in the order of the text; zero is ready, free with urls_free */
struct urls {
	enum urls_bare bare;
	struct url_found *v;
	size_t n, cap;

	struct url_finder finder; /* private */
	struct buf bytes;
};

/* may there be any in the text, however its lines are put in order?  False is sure */
bool urls_may_stand(const struct urls *urls, struct slice text);

/*
 * Find the addresses of a text in place of those found before; how many.
 * URLS_EVIDENT takes an address that is a bare host if it has a path, if a
 * word before it announces it, or if the text prints an address of the same
 * site with a scheme or "www.".
 */
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
