/* what stands around the name of a journal: volume, issue, first page */
#ifndef CITE_JOURNAL_H
#define CITE_JOURNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/*
 * The name of what an article stands in, without what numbers it: "45 Law
 * Review 1525" and "Law Review, Vol. 45 No. 2" are "Law Review".
 */
struct slice journal_name(struct slice s);

/* is s nothing but a volume, an issue, a revision, pages: "38 (1)", "Vol. 2", "Revision 3", "14-15"? */
bool journal_number(struct slice s);

/* does it have an issue: "38 (1)", "Vol. 2 No. 3"? */
bool journal_issue(struct slice s);

/*
 * The page at the end of s that is pointed at, apart from those that the
 * article has, as in "(2013) 45 Law Review 1542, 1671", "(2031), 15" and
 * "2031, 15 ff."; empty if none is.  s ends in no stop.
 */
struct slice journal_page(struct slice s);

/* the pages, from one to another, that stand at the end of s behind a word: "Law of Ports 51-53" */
struct slice journal_range(struct slice s);

#endif
