// SPDX-License-Identifier: ISC
#include "sentence.h"


#include "ascii.h"
#include "utf8.h"
#include "wordlist.h"

/* words whose full stop rarely ends a sentence */
static struct wordlist abbreviations = WORDLIST("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Rev",
	"Hon", "Gen", "Col", "Lt", "Capt", "Sgt", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
	"Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No", "Nos", "no", "nos", "Art", "Arts",
	"art", "arts", "p", "pp", "para", "paras", "Para", "Paras", "par", "sec", "Sec", "ch",
	"Ch", "vol", "Vol", "ed", "eds", "v", "vs", "e.g", "i.e", "cf", "Cf", "al", "ff", "fn",
	"n", "Doc", "doc", "Res", "res", "Rep", "rev", "Add", "Corr", "approx", "ca", "c",
	"Inc", "Ltd", "Co", "Corp", "U.S", "U.N", "U.K", "a.m", "p.m", "Ph.D", "viz",
	"Nr", "Bd", "Hrsg", "vgl", "S", "Abs", "núm", "núms", "pág", "págs", "párr", "Sr",
	"Sra", "Dra", "MM", "Mme", "стр", "ст", "г", "гг", "др", "т", "см", "п", "им");

enum { LONGEST = 6 }; /* bytes of the longest of them */

static bool
is_stop(uint32_t c)
{
	return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
	    c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964;
}

static bool
is_closer(uint32_t c)
{
	return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 ||
	    c == 0xBB || c == 0x203A || c == 0x300D || c == 0x300F;
}

static bool
is_opener(uint32_t c)
{
	return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201C || c == 0x2018 ||
	    c == 0xAB || c == 0x201E || c == 0xBF || c == 0xA1 || c == 0x300C;
}

/* is the word that ends right before the full stop at `dot` an abbreviation? */
static bool
abbreviated(struct slice text, size_t dot)
{
	struct slice word;
	size_t from = dot, step;
	uint32_t c;

	/* no abbreviation is longer; a run of letters and dots may be */
	while (dot - from < 16 && (step = utf8_prev(text, from, &c)) &&
	    (utf8_isalpha(c) || c == '.'))
		from -= step;
	word = slice_part(text, from, dot);
	if (word.n == 0 || word.n > LONGEST)
		return false;
	/* one capital letter: an initial */
	if (utf8_next(word, 0, &c) == word.n && utf8_isupper(c))
		return true;
	return wordlist_find(&abbreviations, word) != NULL;
}

/*
 * Where the text goes on after a stop that ends at i: the start of the next
 * sentence, or 0 if the stop ends none.  *run gets the end of the stops and
 * closing quotes, so that none of them is looked at twice.
 */
static size_t
next_start(struct slice text, size_t stop, size_t i, size_t *run)
{
	uint32_t c, first;
	size_t step, from = i;

	while ((step = utf8_next(text, i, &c)) && (is_closer(c) || is_stop(c)))
		i += step;
	*run = i;
	if (i >= text.n)
		return text.n;
	if (text.p[stop] == '.' && text.p[i] != '\n' && abbreviated(text, stop) && i == from)
		return 0;
	utf8_next(text, i, &c);
	if (!utf8_isspace(c))
		return (unsigned char)text.p[stop] >= 0xE0 && text.p[stop] != '\xe2' ? i : 0;
	while ((step = utf8_next(text, i, &c)) && utf8_isspace(c) && c != '\n')
		i += step;
	if (step == 0 || c == '\n')
		return i;
	for (first = c, from = i; (step = utf8_next(text, from, &first)) && is_opener(first);)
		from += step;
	return step && utf8_islower(first) ? 0 : i;
}

/* most bytes are: they neither stop a sentence nor belong to a character that may */
static bool
is_plain(char c)
{
	return (unsigned char)c < 0x80 && c != '.' && c != '?' && c != '!' && c != '\n';
}

size_t
sentence_end(struct slice text, size_t at)
{
	size_t i, step, next, run;
	uint32_t c;

	for (i = at;; i += step) {
		while (i < text.n && is_plain(text.p[i]))
			i++;
		step = utf8_next(text, i, &c);
		if (step == 0)
			return text.n;
		if (c == '\n')
			return i;
		if (!is_stop(c))
			continue;
		next = next_start(text, i, i + step, &run);
		if (next == 0) {
			step = run - i;
			continue;
		}
		/* the end is before the white space that leads to the next */
		while (next > i + step && ascii_isspace(text.p[next - 1]))
			next--;
		return next;
	}
}

size_t
sentence_start(struct slice text, size_t at)
{
	size_t from, end;

	for (from = at > text.n ? text.n : at; from > 0 && text.p[from - 1] != '\n'; from--)
		;
	for (;;) {
		while (from < text.n && ascii_isspace(text.p[from]) && text.p[from] != '\n')
			from++;
		end = sentence_end(text, from);
		if (end >= at || end >= text.n || text.p[end] == '\n')
			return from;
		from = end;
	}
}

bool
sentence_next(struct slice text, size_t *pos, struct slice *out)
{
	size_t end;

	while (*pos < text.n && ascii_isspace(text.p[*pos]))
		++*pos;
	if (*pos >= text.n)
		return false;
	end = sentence_end(text, *pos);
	*out = slice_trim(slice_part(text, *pos, end));
	*pos = end;
	return true;
}

bool
sentence_ends_at(struct slice text, size_t i)
{
	uint32_t c;
	size_t step, end = i;

	while ((step = utf8_prev(text, i, &c)) && is_closer(c))
		i -= step;
	if (!step || !is_stop(c))
		return false;
	return !(c == '.' && i == end && abbreviated(text, i - 1));
}
