/* UTF-8 as RFC 3629 has it: decoding, validity, classes of characters */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ascii.h"
#include "slice.h"

/* for those below: the same of characters that are not ASCII */
size_t utf8_next_wide(struct slice s, size_t i, uint32_t *c);
bool utf8_isalpha_wide(uint32_t c);
bool utf8_isupper_wide(uint32_t c);
bool utf8_islower_wide(uint32_t c);
bool utf8_isspace_wide(uint32_t c);
uint32_t utf8_lower_wide(uint32_t c);
size_t utf8_put_wide(uint32_t c, char out[4]);

/*
 * Decode the character at byte i of s into *c and return its length in
 * bytes; 0 at the end of s.  A byte that starts no valid character gives
 * U+FFFD and length 1, so that any bytes can be walked.
 */
static inline size_t
utf8_next(struct slice s, size_t i, uint32_t *c)
{
	if (i >= s.n) {
		*c = 0;
		return 0;
	}
	*c = (unsigned char)s.p[i];
	return *c < 0x80 ? 1 : utf8_next_wide(s, i, c);
}

/* the character that ends right before byte i; its length, 0 at the start */
size_t utf8_prev(struct slice s, size_t i, uint32_t *c);

/* offset of the first byte that is not valid UTF-8, or s.n when all is */
size_t utf8_valid(struct slice s);

/* Unicode classes: letters; upper and lower case; decimal digits of any script */
static inline bool
utf8_isalpha(uint32_t c)
{
	return c < 0x80 ? ascii_isalpha((char)c) : utf8_isalpha_wide(c);
}

static inline bool
utf8_isupper(uint32_t c)
{
	return c < 0x80 ? ascii_isupper((char)c) : utf8_isupper_wide(c);
}

static inline bool
utf8_islower(uint32_t c)
{
	return c < 0x80 ? ascii_islower((char)c) : utf8_islower_wide(c);
}

/* a letter or an ASCII digit: what words are made of */
static inline bool
utf8_isword(uint32_t c)
{
	return c < 0x80 ? ascii_isalnum((char)c) : utf8_isalpha_wide(c);
}

/* white space, no-break and zero-width spaces included */
static inline bool
utf8_isspace(uint32_t c)
{
	return c < 0x80 ? ascii_isspace((char)c) : utf8_isspace_wide(c);
}

/* length in bytes of the white space and marks of direction that stand at byte i */
size_t utf8_blanks(struct slice s, size_t i);

/* the run of letters and digits that begins at byte i, of any script; empty if none does */
struct slice utf8_word(struct slice s, size_t i);

/* lower and upper case of one character (simple mappings) */
static inline uint32_t
utf8_lower(uint32_t c)
{
	return c < 0x80 ? (unsigned char)ascii_lower((char)c) : utf8_lower_wide(c);
}

uint32_t utf8_upper(uint32_t c);

/* write c as UTF-8 into out[0..3]; its length */
static inline size_t
utf8_put(uint32_t c, char out[4])
{
	if (c >= 0x80)
		return utf8_put_wide(c, out);
	out[0] = (char)c;
	return 1;
}

#endif
