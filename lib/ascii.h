/* classes of ASCII bytes, the same in every locale; bytes >= 0x80 are in none */
#ifndef ASCII_H
#define ASCII_H

#include <stdbool.h>
#include <string.h>

static inline bool
ascii_isdigit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
ascii_isupper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
ascii_islower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
ascii_isalpha(char c)
{
	return ascii_isupper(c) || ascii_islower(c);
}

static inline bool
ascii_isalnum(char c)
{
	return ascii_isalpha(c) || ascii_isdigit(c);
}

static inline bool
ascii_isspace(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* punctuation that stands right behind a word */
static inline bool
ascii_isstop(char c)
{
	return c == '.' || c == ',' || c == ';' || c == ':' || c == '?' || c == '!' || c == ')';
}

/*
 * Is c one of the bytes of a C string?  NUL is none of them.  Of a literal no
 * more than a few tests of bits are left, once the compiler knows its bytes.
 */
static inline bool
ascii_isin(char c, const char *set)
{
	const size_t n = strlen(set);
	size_t i;

#pragma GCC unroll 32
	for (i = 0; i < n; i++)
		if (c == set[i])
			return true;
	return false;
}

static inline char
ascii_lower(char c)
{
	return ascii_isupper(c) ? (char)(c - 'A' + 'a') : c;
}

#endif
