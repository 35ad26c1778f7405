/* patterns: PCRE2 with JIT, UTF-8 and limits, so that time stays bounded */
#ifndef RE_H
#define RE_H

#include <stddef.h>

#include "slice.h"

enum { RE_NOCASE = 1, RE_MULTILINE = 2, RE_EXTENDED = 4, RE_ANCHORED = 8 };

struct re;

/*
 * Compile a pattern (PCRE2 syntax; \w and the classes know Unicode).  A
 * pattern that does not compile is a bug of the caller's: exit 2.  Free with
 * re_free.  Compile once and keep: this is the slow part.
 */
struct re *re_new(const char *pattern, unsigned flags);

/*
 * Match at or after byte `from` of the subject.  1 with group[0] the whole
 * match and group[1] .. [ngroup-1] the captures (an unset one has p NULL);
 * 0 for no match; -1 when a limit was hit, which is not the same: say so.
 * Bytes that are not UTF-8 match nothing.
 */
int re_match(struct re *re, struct slice subject, size_t from, struct slice *group,
    size_t ngroup);

void re_free(struct re *re);

#endif
