/* addresses in running text, found where they begin and cut where they end */
#ifndef URL_FIND_H
#define URL_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/* what was done to the printed bytes to get the address that was meant */
enum url_repair {
	URL_JOINED = 1,   /* it goes on after a line end */
	URL_UNGLUED = 2,  /* a number or word before or after it was cut off; a ligature undone */
	URL_DESPACED = 4, /* white space inside it, or %20 for a line end, was taken out */
	URL_REFANGED = 8  /* hxxp, [.], &amp; and their like were undone */
};

/* one address: len bytes of the text from `at` on, and what they mean */
struct url_hit {
	size_t at, len;
	unsigned repair;  /* a sum of enum url_repair */
	struct slice url; /* lives to the next call */
};

/* where the printed bytes of the address being built stand */
struct url_joint {
	size_t url, text;
	bool shown; /* the bytes before it are printed in another form, not left out */
};

/* set `text` and leave the rest zero; free with url_finder_free */
struct url_finder {
	struct slice text;

	/* private: no anchor of either kind stands between pos and these */
	size_t pos, colon, www;
	bool begun;
	struct buf url;
	struct url_joint *joint;
	size_t njoints, cap;
};

/*
 * The next http, https or ftp address, or one that begins with "www." under a
 * public suffix; the latter is given no scheme.  An address ends before white
 * space, quotes, angle brackets, a closing bracket that it did not open, and
 * the punctuation of the sentence; it goes on over a line end or a space only
 * where more speaks for that than against (see url/goes_on.h).  An address
 * inside an e-mail address is none.  False at the end of the text.  Time is
 * linear in the text, but for look-arounds of bounded size.
 */
bool url_next(struct url_finder *finder, struct url_hit *hit);

/* begin with another text; memory is kept */
void url_finder_reset(struct url_finder *finder, struct slice text);
void url_finder_free(struct url_finder *finder);

#endif
