/* texts as bare letters, to compare where blanks, hyphens and marks were lost or typed wrong */
#ifndef SOURCE_LETTERS_H
#define SOURCE_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "slice.h"

enum { LETTERS_PATTERN = 64 }; /* more letters are not looked for */

/*
 * Append the letters and digits of s to b, one byte each: small, without
 * accents, without anything between them; at most `max` of them.  Bytes of
 * 0x80 and above stand for several letters beyond ASCII each.
 */
void letters_of(struct buf *b, struct slice s, size_t max);

/* bit i: a word of s begins with letter i of letters_of(s) */
uint64_t letters_words(struct slice s);

/*
 * Has a title, as bare letters with the letters that words begin with, among
 * its first `end` letters a word that does not stand in `text`, nor anything
 * spelled nearly like it?
 */
bool letters_strange(struct slice title, uint64_t words, size_t end, struct slice text);

/*
 * The fewest letters that must be put in, left out or replaced to find
 * `pattern` (its first LETTERS_PATTERN letters) anywhere in `text`; not more
 * than the pattern's length.  Time: linear in the text.
 */
size_t letters_missing(struct slice pattern, struct slice text);

#endif
