/* the host of an address in the one form that compares equal */
#ifndef URL_HOST_H
#define URL_HOST_H

#include "buf.h"
#include "slice.h"

/*
 * Append the host that `s` means to out (WHATWG URL Standard, section 3.5,
 * "host parsing"): percent-decoded, IDNA (UTS #46) applied, lower case; IPv4
 * numbers of any form as dotted decimals; IPv6 in brackets, compressed as RFC
 * 5952 has it.  0, or -1 for what can be no host.  `work` is memory that is
 * used again from call to call; its holder frees it.
 */
int url_host(struct buf *out, struct slice s, struct buf *work);

#endif
