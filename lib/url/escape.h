/* percent-encoding: the sets of the WHATWG URL Standard, section 1.3 */
#ifndef URL_ESCAPE_H
#define URL_ESCAPE_H

#include "buf.h"
#include "slice.h"

/* which bytes a part of an address cannot hold as they are */
enum url_set { URL_SET_FRAGMENT = 1, URL_SET_QUERY = 2, URL_SET_PATH = 4, URL_SET_USER = 8 };

/*
 * Append s to out, each byte of the set as %XX.  The query's set is that of
 * special schemes.  What is encoded already stays as it is.
 */
void url_escape(struct buf *out, struct slice s, enum url_set set);

/* the value of the two hex digits that %XX at byte i of s has, or -1 */
int url_escaped(struct slice s, size_t i);

/* append s to out, every %XX as the byte it stands for */
void url_unescape(struct buf *out, struct slice s);

#endif
