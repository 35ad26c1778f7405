/* numbers as notes and their calls are numbered */
#ifndef NOTE_NUMERAL_H
#define NOTE_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

enum { NUMERAL_MAX = 9999 }; /* no document has notes of higher numbers */

/*
 * The number that begins at byte i of s, into *value: digits, full-width or
 * Arabic-Indic ones too, or raised ones (¹²³, then *super is true).  Returns
 * its length in bytes; 0 if there is none from 1 to NUMERAL_MAX.
 */
size_t numeral_read(struct slice s, size_t i, size_t *value, bool *super);

#endif
