/* names of hosts and the Public Suffix List */
#ifndef URL_SITE_H
#define URL_SITE_H

#include <stdbool.h>

#include "slice.h"

/*
 * The registrable domain of a host in lower case, UTF-8 or ASCII: the public
 * suffix and one label more (publicsuffix.org/list, as libpsl carries it).
 * A part of `host`; empty for a suffix alone, an IP address, one label, and
 * a suffix that is in no list.
 */
struct slice url_site(struct slice host);

/*
 * Does a host, in any case, end in a suffix that is in the list, and hold a
 * label before it?  A dot after its end changes nothing.  "hrw.org" does; "org",
 * "delivered.The" and "a.b1" do not.
 */
bool url_has_suffix(struct slice host);

/* is `host` the name `name` or one below it ("a.hrw.org" is below "hrw.org")?  Bytes are compared. */
bool url_is_below(struct slice host, const char *name);

/* is the whole of `name`, in any case, a public suffix of the list ("org", "gov.uk")? */
bool url_is_suffix(struct slice name);

#endif
