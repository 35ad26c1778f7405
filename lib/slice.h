/* borrowed bytes: a pointer into somebody else's text and a length */
#ifndef SLICE_H
#define SLICE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The bytes p[0] .. p[n-1]; NUL is an ordinary byte and nothing ends them.
 * A slice owns nothing: it lives as long as what it points into.  The zero
 * value is the empty slice.
 */
struct slice {
	const char *p;
	size_t n;
};

/* the slice of a C string, without its NUL; NULL gives the empty slice */
struct slice slice_of(const char *s);

/* the part from byte `from` up to but not including byte `to` (both clamped) */
struct slice slice_part(struct slice s, size_t from, size_t to);

/* the part from byte `from` (clamped) to the end */
struct slice slice_from(struct slice s, size_t from);

/* without ASCII white space, U+00A0 and U+FEFF at both ends */
struct slice slice_trim(struct slice s);

bool slice_eq(struct slice a, struct slice b);
bool slice_is(struct slice s, const char *cstr);

/* ASCII letters compare without regard to case, other bytes exactly */
bool slice_is_nocase(struct slice s, const char *cstr);
bool slice_starts(struct slice s, const char *prefix);
bool slice_starts_nocase(struct slice s, const char *prefix);
bool slice_ends(struct slice s, const char *suffix);

/* is s one of the strings of a list that NULL ends? */
bool slice_in(struct slice s, const char *const *list);
bool slice_in_nocase(struct slice s, const char *const *list);

/* memcmp order, the shorter first on a tie: <0, 0, >0 */
int slice_cmp(struct slice a, struct slice b);

/* offset of the first occurrence at or after `from`, or (size_t)-1 */
size_t slice_find(struct slice s, size_t from, const char *needle);
size_t slice_find_nocase(struct slice s, size_t from, const char *needle);

/* offset of a slice that occurs in s, at or after `from`, or (size_t)-1 */
size_t slice_search(struct slice s, size_t from, struct slice needle);

/* the decimal number that the whole of s is; false if it is none or > max */
bool slice_num(struct slice s, size_t max, size_t *out);

/*
 * The bytes that a size is: a number above 0, which K, M or G behind it
 * multiplies by 1024 once, twice, three times; false if it is none.
 */
bool slice_size(struct slice s, size_t *out);

#endif
