/* what a line begins with: numbers, letters and bullets of lists and paragraphs */
#ifndef ITEM_H
#define ITEM_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

enum item_kind {
	ITEM_NONE = 0,
	ITEM_BULLET, /* • - – * ▪ o and their like */
	ITEM_NUMBER, /* 5-  17-  25--  3.  3)  (3)  [3]  3、  一、  （一） */
	ITEM_DOTTED, /* 96.1  109.12.  B.5  A1 */
	ITEM_LETTER, /* a)  (a)  a.  B-  */
	ITEM_ROMAN   /* iv)  (iv)  IV. */
};

struct item {
	enum item_kind kind;
	struct slice label; /* as printed, without brackets and the like: 5, 96.1, iv */
	char mark;          /* what follows the number or letter: - . ) ] or 0 */
	size_t len;         /* bytes of the marker and the blanks after it */
};

/*
 * The marker that `line` begins with, after its leading white space; the
 * length counts from the start of the line.  False if it begins with none.
 * A bare number without - . ) ] is none: it may be a note, a year, an amount.
 */
bool item_mark(struct slice line, struct item *item);

/* the value of a number's label, in digits or in Chinese ones up to 99; false if it is above max, or none */
bool item_number(struct slice label, size_t max, size_t *n);

#endif
