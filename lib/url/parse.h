/* addresses taken apart and put together again, as the WHATWG URL Standard has it */
#ifndef URL_PARSE_H
#define URL_PARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "slice.h"

/* a part of an address: n bytes of `href` from `at` on, without its delimiters */
struct url_part {
	size_t at, n;
};

/*
 * A parsed address.  `href` is its serialisation; the parts point into it.
 * The host is in ASCII: lower case, IDNA (UTS #46, non-transitional) applied,
 * IPv4 in dotted decimals, IPv6 in brackets.  A default port is no port.
 * The zero value is ready for use; parse again into the same one and its
 * memory is used again; free with url_free.
 */
struct url {
	struct buf href;
	struct url_part scheme, user, host, port, path, query, fragment;
	bool has_query, has_fragment;

	struct buf work, name; /* private */
};

/*
 * Parse an absolute http, https, ftp, ws or wss address in UTF-8 (WHATWG URL
 * Standard, section 4.4, without a base).  0, or -1 for what the standard
 * calls a failure and for any other scheme; then the struct holds nothing.
 * Linear in the length of the input.
 */
int url_parse(struct url *url, struct slice input);

/* the bytes of a part, which live to the next parse */
struct slice url_get(const struct url *url, struct url_part part);

void url_free(struct url *url);

#endif
