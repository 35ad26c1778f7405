// SPDX-License-Identifier: ISC
#include "score/fold.h"

#include <stdbool.h>
#include <utf8proc.h>

#include "ascii.h"
#include "utf8.h"

/* the longest decomposition of one character in Unicode is 18 long */
enum { LONGEST = 32 };

static bool
counts(utf8proc_int32_t c)
{
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

static void
add_character(struct buf *out, uint32_t c, int *boundary)
{
	utf8proc_int32_t part[LONGEST];
	utf8proc_ssize_t n, i;
	char bytes[4];

	n = utf8proc_decompose_char((utf8proc_int32_t)c, part, LONGEST,
	    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE, boundary);
	for (i = 0; i < n && i < LONGEST; i++)
		if (counts(part[i]))
			buf_add(out, bytes, utf8_put((uint32_t)part[i], bytes));
}

void
score_soft(struct buf *out, struct slice text)
{
	size_t i, len, from = out->n;
	uint32_t c;
	int boundary = 0;

	for (i = 0; (len = utf8_next(text, i, &c)) > 0; i += len) {
		if (c >= 0x80)
			add_character(out, c, &boundary);
		else if (ascii_isalnum((char)c))
			buf_putc(out, ascii_lower((char)c));
	}
	if (out->n == from)
		buf_fold(out, text);
}
