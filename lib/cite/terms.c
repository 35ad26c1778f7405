// SPDX-License-Identifier: ISC
#include "cite/terms.h"

#include <utf8proc.h>
#include <xxhash.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

/* of a longer word the rest is left out; no small word has more bytes */
enum { MAX_TERM = 64, MAX_SMALL = 6 };

static const char *const small[] = { "of", "the", "and", "for", "on", "in", "to", "by", "at", "as",
	"an", "a", "its", "with", "from", "see", "also", "cf", "de", "la", "le", "les", "des", "du",
	"d", "l", "et", "en", "el", "los", "las", "del", "y", "e", "o", "aux", "au", "sur", "par",
	"pour", "un", "une", "und", "der", "die", "das", "и", "в", "на", "о", "с", "по", "к", "см",
	"و", "في", "من", "على", NULL };

uint32_t
term_letter(uint32_t c)
{
	utf8proc_int32_t out[8];
	utf8proc_ssize_t n;
	int last = 0;

	if (c < 0x80)
		return (uint32_t)(unsigned char)ascii_lower((char)c);
	n = utf8proc_decompose_char((utf8proc_int32_t)c, out, 8,
	    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD, &last);
	return n > 0 ? (uint32_t)out[0] : c;
}

static bool
is_mark(uint32_t c)
{
	utf8proc_category_t cat;

	if (c < 0x300)
		return c == 0xAD;
	cat = utf8proc_category((utf8proc_int32_t)c);
	return cat == UTF8PROC_CATEGORY_MN || cat == UTF8PROC_CATEGORY_CF;
}

/* is c an apostrophe with a letter behind it? */
static bool
inside(struct slice s, size_t i, size_t step, uint32_t c)
{
	uint32_t next;

	return (c == '\'' || c == 0x2019) && utf8_next(s, i + step, &next) && utf8_isalpha(next);
}

bool
term_next(struct slice s, size_t *pos, struct term *term)
{
	char word[MAX_TERM + 4];
	size_t i = *pos, n = 0, letters = 0, step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && !utf8_isword(c))
		i += step;
	*term = (struct term){ .at = i, .digit = true };
	for (; (step = utf8_next(s, i, &c)); i += step) {
		if (is_mark(c))
			continue;
		if (inside(s, i, step, c) && letters > 1)
			continue;
		if (!utf8_isword(c) || (phrase_is_han(c) && letters > 0))
			break;
		term->digit = term->digit && c < 0x80 && ascii_isdigit((char)c);
		letters++;
		/* of a longer word the beginning stands for the whole */
		if (n < MAX_TERM)
			n += utf8_put(term_letter(c), word + n);
		if (phrase_is_han(c)) {
			i += step;
			break;
		}
	}
	*pos = i;
	term->len = i - term->at;
	term->initial = letters == 1 && !term->digit;
	term->small = n <= MAX_SMALL && slice_in((struct slice){ word, n }, small);
	term->hash = n > 0 ? XXH3_64bits(word, n) : 0;
	return n > 0;
}
