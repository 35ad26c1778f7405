/* the addresses that web archives give to the pages that they keep */
#ifndef URL_ARCHIVE_H
#define URL_ARCHIVE_H

#include <stdbool.h>

#include "buf.h"
#include "slice.h"

/*
 * Does the address `url`, whose host is `host` in lower case, lead to a copy
 * that an archive keeps?  Then the address of the page that was copied is
 * appended to `archived` as it stands in `url`, and the time of the copy to
 * `captured` in the form of ISO 8601, as precise as it is given
 * ("2016-05-01T12:34:56Z", "2016").  Nothing is appended of what the address
 * does not tell: a short one (perma.cc, archive.today) tells neither.
 */
bool url_archive(struct slice url, struct slice host, struct buf *archived, struct buf *captured);

#endif
