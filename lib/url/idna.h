/* names beyond ASCII in the form that DNS knows (UTS #46, Punycode) */
#ifndef URL_IDNA_H
#define URL_IDNA_H

#include "buf.h"

/*
 * Append `name`, UTF-8, to out as the WHATWG URL Standard's "domain to
 * ASCII" has it, not strict: non-transitional, lower case, each label beyond
 * ASCII as "xn--..." (RFC 3492).  Symbols are allowed in a label, as UTS #46
 * has it and IDNA2008 does not.  0, or -1 for what can be no name; then what
 * was appended means nothing.  `name` may be changed.
 */
int url_idna(struct buf *out, struct buf *name);

#endif
