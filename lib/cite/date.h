/* dates as people print them, in six languages and more, as ISO 8601 */
#ifndef CITE_DATE_H
#define CITE_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

/*
 * One date.  `iso` is as precise as what is printed: 2020, 2020-12 or
 * 2020-12-14 (ISO 8601); a date in figures whose day and month cannot be told
 * apart (04/05/2020) gives its year alone.
 */
struct date {
	size_t at, len;
	char iso[12];
};

/*
 * The next date at or after *pos, which moves behind it; false if there is
 * none.  A year alone stands between 1500 and 2199, and is none as part of a
 * number, a symbol or an address (A/2020/5, 1998-200, No. 2015).
 */
bool date_next(struct slice s, size_t *pos, struct date *date);

/* does s say that there is none: n.d., s.f., б.г.? */
bool date_none(struct slice s);

/* add the phrases that are known here */
void date_learn(struct lexicon *lex);

#endif
