/* what an address tells by itself: its key, its host, who keeps it, what it is a copy of */
#ifndef URL_FACTS_H
#define URL_FACTS_H

#include "buf.h"
#include "slice.h"
#include "url/parse.h"

/*
 * The facts of one address.  `key`, `archived` and `captured` are as
 * url/key.h and url/archive.h have them; host and site are empty, and the
 * class too, for what no browser would take for an address.  The zero value
 * is ready; free with url_facts_free.
 */
struct url_facts {
	struct buf key, archived, captured;
	struct slice host, site; /* they live to the next read */
	const char *class;       /* static; see url/class.h */

	struct url url; /* private */
	struct buf work;
};

/* read those of `url`; one without a scheme is read as if http:// stood before it */
void url_facts_read(struct url_facts *facts, struct slice url);
void url_facts_free(struct url_facts *facts);

#endif
