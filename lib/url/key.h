/* the form of an address that compares equal when two mean the same page */
#ifndef URL_KEY_H
#define URL_KEY_H

#include "buf.h"
#include "url/parse.h"

/*
 * Append the key of a parsed address to out.  It is no address to open but a
 * name to compare: of http and https the scheme is left out, of the host a
 * leading "www." and the dot after its end, of the path the slashes at its
 * end, of the query the parameters that only track readers, of the fragment
 * the text directive (":~:", WICG Scroll to Text Fragment).  %XX of letters,
 * digits and -._~ become these, other %xx get upper-case digits (RFC 3986,
 * 6.2.2), and %25XX becomes %XX in a path or query where no other % stands:
 * it was encoded twice.
 */
void url_key(struct buf *out, const struct url *url);

#endif
