/* numbers as notes and their calls are numbered */
#ifndef NOTE_NUMERAL_H
#define NOTE_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

enum { NUMERAL_MAX = 9999 }; /* no document has notes of higher numbers */

/* one document may number its footnotes in one and its endnotes in another */
enum numeral_system {
	NUMERAL_DIGITS,  /* 12, full-width or Arabic-Indic ones too, or raised ¹² */
	NUMERAL_ROMAN,   /* xii, in small letters: what Word gives endnotes */
	NUMERAL_LETTERS, /* l, or raised ˡ */
	NUMERAL_SYSTEMS
};

/*
 * The number that begins at byte i of s, into *value; *super is true if it is
 * raised.  Returns its length in bytes; 0 if there is none from 1 to
 * NUMERAL_MAX, or if letters go on behind a roman numeral or a letter.
 */
size_t numeral_read(enum numeral_system system, struct slice s, size_t i, size_t *value,
    bool *super);

#endif
