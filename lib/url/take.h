/* the bytes of one address, taken from a text as long as they can be its own */
#ifndef URL_TAKE_H
#define URL_TAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/* what was done to the printed bytes to get the address that was meant */
enum url_repair {
	URL_JOINED = 1,   /* it goes on after a line end */
	URL_UNGLUED = 2,  /* a number or word before or after it was cut off; a ligature undone */
	URL_DESPACED = 4, /* white space inside it, or %20 for a line end, was taken out */
	URL_REFANGED = 8, /* hxxp, [.], &amp; and their like were undone */
	URL_HYPHENED = 16 /* a hyphen that a converter dropped at a line end was put back */
};

/* why no more was taken: nothing of an address follows, or white space does */
enum url_stop { URL_STOP_HARD, URL_STOP_BLANK };

/* where the printed bytes of the address being built stand */
struct url_joint {
	size_t url, text;
	bool shown; /* the bytes before it are printed in another form, not left out */
};

/* an address being built; the zero value is ready, free with url_take_free */
struct url_taker {
	struct slice text;
	size_t start, end; /* the printed bytes so far */
	struct buf url;    /* the address so far, as meant */
	unsigned repair;   /* a sum of enum url_repair */
	bool has_scheme;

	/* private */
	bool path, query; /* the host has ended; a ? has come */
	bool marked; /* a zero-width space stands before the address, and one after it */
	unsigned open[3]; /* brackets of each kind that are open */
	struct url_joint *joint;
	size_t njoints, cap;
};

/* begin with `meant`, a scheme or nothing, for the bytes from start to end; memory is kept */
void url_take_begin(struct url_taker *t, struct slice text, size_t start, size_t end,
    const char *meant, unsigned repair);

/*
 * Take bytes while they can be the address's.  It ends before white space,
 * quotes, angle brackets, a closing bracket that it did not open, another
 * address, and where its host can be none.
 */
enum url_stop url_take_run(struct url_taker *t);

/* go on at byte `next` of the text; what is between is no part of the address */
void url_take_on(struct url_taker *t, size_t next, unsigned repair);

/* the punctuation of the sentence at its end is not the address's */
void url_take_trim(struct url_taker *t);

/* the place after the printed bytes that give the first n bytes of the address */
size_t url_take_printed(const struct url_taker *t, size_t n);

/* can it be a host of an address; without a scheme only a public suffix makes it one */
bool url_take_is_host(struct slice host, bool has_scheme);

void url_take_free(struct url_taker *t);

#endif
