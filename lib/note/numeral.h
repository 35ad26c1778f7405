/* numbers as notes and their calls are numbered */
#ifndef NOTE_NUMERAL_H
#define NOTE_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ascii.h"
#include "slice.h"

enum { NUMERAL_MAX = 9999 }; /* no document has notes of higher numbers */

/* one document may number its footnotes in one and its endnotes in another */
enum numeral_system {
	NUMERAL_DIGITS,  /* 12, full-width or Arabic-Indic ones too, or raised ¹² */
	NUMERAL_ROMAN,   /* xii, in small letters: what Word gives endnotes */
	NUMERAL_LETTERS, /* l, or raised ˡ */
	NUMERAL_SYSTEMS
};

/* [byte]: 'n' if a number in digits, of any script or raised, may begin with it; else '.' */
extern const char numeral_begins[];

/* most bytes need no closer look */
static inline bool
numeral_may_begin(char c)
{
	return numeral_begins[(unsigned char)c] == 'n';
}

/* the first byte at or behind i of which numeral_may_begin says so; s.n if there is none */
size_t numeral_next(struct slice s, size_t i);

/*
 * The number that begins at byte i of s, into *value; *super is true if it is
 * raised.  Returns its length in bytes; 0 if there is none from 1 to
 * NUMERAL_MAX, or if letters go on behind a roman numeral or a letter.
 */
size_t numeral_read(enum numeral_system system, struct slice s, size_t i, size_t *value,
    bool *super);

/* the letter from a to z that the character is when it is raised, or 0 */
char numeral_raised_letter(uint32_t c);

#endif
