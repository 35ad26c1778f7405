/* addresses in running text, found where they begin and cut where they end */
#ifndef URL_FIND_H
#define URL_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"
#include "url/take.h"

/* one address: len bytes of the text from `at` on, and what they mean */
struct url_hit {
	size_t at, len;
	unsigned repair;  /* a sum of enum url_repair */
	bool bare;        /* nothing announces it: no scheme, no "www.", no "[.]" */
	struct slice url; /* lives to the next call */
};

/* set `text`, and `bare` if wanted, and leave the rest zero; free with url_finder_free */
struct url_finder {
	struct slice text;
	bool bare; /* look for hosts without a scheme and without "www.", too */

	/* private: no anchor of either kind stands between pos and these */
	size_t pos, colon, name;
	size_t resume, tail; /* columns: where to look on behind an address; the end of the last one */
	bool begun, is_bare, defanged;
	struct url_taker taker;
};

/*
 * The next http, https or ftp address, or one that begins with "www." under a
 * public suffix; the latter is given no scheme.  With `bare` also one that
 * begins with any other host (see url/bare.h).  An address ends before white
 * space, quotes, angle brackets, a closing bracket that it did not open, and
 * the punctuation of the sentence; it goes on over a line end or a space only
 * where more speaks for that than against (see url/goes_on.h).  An address
 * inside an e-mail address is none.  False at the end of the text.  Time is
 * linear in the text, but for look-arounds of bounded size.
 */
bool url_next(struct url_finder *finder, struct url_hit *hit);

/*
 * May the finder find an address in the text, or in one that has its lines, or
 * parts of them between white space, in another order?  False is sure; most
 * texts hold no address at all, and need nothing else then.
 */
bool url_may_stand(struct slice text, bool bare);

/* begin with another text; memory is kept */
void url_finder_reset(struct url_finder *finder, struct slice text);
void url_finder_free(struct url_finder *finder);

#endif
