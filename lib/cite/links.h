/* addresses of notes that stand outside their texts: the rows of extract-urls */
#ifndef CITE_LINKS_H
#define CITE_LINKS_H

#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "slice.h"

/* one address of one note */
struct link {
	uint64_t doc; /* hash of the document's id */
	size_t note, url, url_len; /* the address: bytes of `text` */
};

/* zero: no addresses */
struct links {
	struct link *v; /* in order of document and note */
	size_t n, cap;
	struct buf text;
};

/*
 * Read rows with the columns doc, note and url; rows without a note are
 * passed over.  0; -1 after a message on standard error.
 */
int links_read(struct links *links, const char *path);

/*
 * The address of a citation that prints none, in a note that cites `citing`
 * sources: of one source the note's address (that which has most of its
 * words, of several); of more only one that shares three words with it.
 * Empty where that does not decide.  It lives as long as `links`.
 */
struct slice links_for(const struct links *links, struct slice doc, size_t note,
    struct slice text, size_t citing);

/*
 * The address that a citation prints, which a line's end may have cut in the
 * note: the one address of the note that begins so and goes on, or else
 * `printed` itself.
 */
struct slice links_whole(const struct links *links, struct slice doc, size_t note,
    struct slice printed);

void links_free(struct links *links);

#endif
