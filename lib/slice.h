/* borrowed bytes: a pointer into somebody else's text and a length */
#ifndef SLICE_H
#define SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

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
static inline struct slice
slice_of(const char *s)
{
	return (struct slice){ s, s ? strlen(s) : 0 };
}

/* the part from byte `from` up to but not including byte `to` (both clamped) */
static inline struct slice
slice_part(struct slice s, size_t from, size_t to)
{
	if (to > s.n)
		to = s.n;
	if (from > to)
		from = to;
	return (struct slice){ s.p ? s.p + from : s.p, to - from };
}

/* the part from byte `from` (clamped) to the end */
static inline struct slice
slice_from(struct slice s, size_t from)
{
	return slice_part(s, from, s.n);
}

/* for slice_trim: the same where there may be something to take off */
struct slice slice_trim_ends(struct slice s);

/* without ASCII white space, U+00A0, U+FEFF and marks of direction (U+200E, U+202A ...) at both ends */
static inline struct slice
slice_trim(struct slice s)
{
	/* most slices begin and end with a visible ASCII character */
	if (s.n && s.p[0] > ' ' && s.p[s.n - 1] > ' ')
		return s;
	return slice_trim_ends(s);
}

static inline bool
slice_eq(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool
slice_is(struct slice s, const char *cstr)
{
	return slice_eq(s, slice_of(cstr));
}

/* ASCII letters compare without regard to case, other bytes exactly */
bool slice_is_nocase(struct slice s, const char *cstr);
bool slice_starts_nocase(struct slice s, const char *prefix);

/* most strings differ in their first byte, so no length is asked before it */
static inline bool
slice_starts(struct slice s, const char *prefix)
{
	size_t n;

	if (*prefix == '\0')
		return true;
	if (s.n == 0 || s.p[0] != *prefix)
		return false;
	n = strlen(prefix);
	return s.n >= n && memcmp(s.p, prefix, n) == 0;
}

static inline bool
slice_ends(struct slice s, const char *suffix)
{
	size_t n = strlen(suffix);

	return s.n >= n && (n == 0 || memcmp(s.p + s.n - n, suffix, n) == 0);
}

/* are all bytes of s ASCII? */
bool slice_is_ascii(struct slice s);

/* is s one of the strings of a list that NULL ends?  For short lists: others are a wordlist */
bool slice_in(struct slice s, const char *const *list);
bool slice_in_nocase(struct slice s, const char *const *list);

/* memcmp order, the shorter first on a tie: <0, 0, >0 */
int slice_cmp(struct slice a, struct slice b);

/*
 * Offset of the first byte c at or after `from`, or s.n.  *known, 0 at first,
 * is the one found last: asking in the order of the bytes, of several in turn,
 * takes one walk for each.
 */
size_t slice_next_byte(struct slice s, size_t from, char c, size_t *known);

/*
 * The end of the words that begin at byte i with a visible ASCII character:
 * of printable ASCII characters, up to where no single space parts two words.
 * It stands before a space, or before any other byte; words of other
 * characters are for the caller to go on with.
 */
size_t slice_plain_words(struct slice s, size_t i);

/* offset of the first n spaces (2 or more), one behind the other, at or after `from`; s.n if there are none */
size_t slice_gap(struct slice s, size_t from, size_t n);

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
