/* names of hosts that neither a scheme nor "www." announces */
#ifndef URL_BARE_H
#define URL_BARE_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/*
 * Is the run of letters, digits, hyphens and dots around the dot at byte
 * `dot`, not before `from`, the name of a host?  It is if it ends in a public
 * suffix of the list, in small letters or with the whole name in capitals,
 * so that two sentences without a space between ("delivered.The") are none,
 * and if it belongs to no e-mail address, path, or name of a file.  A run
 * ends where a word of another script begins.  *start and *end get the run
 * in either case; *end is after `dot`.  With `anywhere` it does not matter
 * what stands before the run.
 */
bool url_bare_around(struct slice text, size_t from, size_t dot, bool anywhere, size_t *start,
    size_t *end);

/*
 * Is the dot at byte `dot` one that was made harmless ("lamp[.]example"), in
 * the name of a host that begins not before `from`?  *start gets its start.
 * `anywhere` as above.
 */
bool url_bare_defanged(struct slice text, size_t from, size_t dot, bool anywhere, size_t *start);

/*
 * Does the text before byte `at` announce an address ("visit", "website:",
 * "на сайте")?  Looks at the last words before it, no more.
 */
bool url_bare_announced(struct slice text, size_t at);

#endif
