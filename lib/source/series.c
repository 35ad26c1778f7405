// SPDX-License-Identifier: ISC
#include "source/series.h"

#include <string.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "cite/terms.h"

/* words of series, those that mean the same with one number */
static const struct {
	const char *word;
	uint32_t series;
} series[] = {
	{ "rule", 1 }, { "règle", 1 }, { "regla", 1 }, { "правило", 1 }, { "القاعدة", 1 },
	{ "part", 2 }, { "partie", 2 }, { "parte", 2 }, { "часть", 2 }, { "الجزء", 2 }, { "teil", 2 },
	{ "volume", 3 }, { "vol.", 3 }, { "vol", 3 }, { "tome", 3 }, { "tomo", 3 }, { "том", 3 }, { "band", 3 },
	{ "no.", 4 }, { "n°", 4 }, { "núm.", 4 }, { "№", 4 }, { "nos.", 4 },
	{ "comment no.", 5 }, { "recommendation no.", 6 }, { "resolution", 7 }, { "session", 8 },
	{ "version", 9 }, { "phase", 10 }, { "principle", 11 }, { "book", 12 }, { "issue", 13 },
	{ "chapter", 14 },
};
enum { NSERIES = sizeof(series) / sizeof(series[0]) };

/* the longest word of a series that stands at byte i: its length, or 0 */
static size_t
series_at(struct slice s, size_t i, uint32_t *which)
{
	char first = phrase_first(s, i);
	size_t k, len, most = 0;

	for (k = 0; k < NSERIES; k++)
		if (phrase_may(s, i, first, series[k].word) && (len = phrase_at(s, i, series[k].word)) > most) {
			most = len;
			*which = series[k].series;
		}
	return most;
}

/* the value of a Roman numeral in capitals up to XXXIX; 0: it is none */
static uint64_t
roman(struct slice s)
{
	static const char digits[] = "IVX";
	static const unsigned values[] = { 1, 5, 10 };
	uint64_t value = 0;
	size_t i;
	const char *p;
	unsigned now, last = 0;

	for (i = s.n; i-- > 0; last = now) {
		if (!(p = strchr(digits, s.p[i])) || *p == '\0')
			return 0;
		now = values[p - digits];
		value = now < last ? value - now : value + now;
	}
	return value;
}

/* the number that the term is: II and 2 are one */
static uint64_t
number_of(struct slice s, const struct term *term)
{
	struct slice word = slice_part(s, term->at, term->at + term->len);
	size_t value;

	if (slice_num(word, 1000000, &value))
		return value + 1;
	value = (size_t)roman(word);
	return value ? value + 1 : term->digit || term->initial ? term->hash : 0;
}

void
series_parts(struct part_number parts[MAX_PARTS], struct slice title)
{
	struct term term;
	size_t i, len, n = 0, pos;
	uint32_t which = 0;
	uint64_t number;

	memset(parts, 0, MAX_PARTS * sizeof(*parts));
	for (i = 0; i < title.n && n < MAX_PARTS; i++) {
		if (!phrase_word_start(title, i) || (len = series_at(title, i, &which)) == 0)
			continue;
		pos = i + len;
		if (term_next(title, &pos, &term) && term.at <= i + len + 2 &&
		    (number = number_of(title, &term)))
			parts[n++] = (struct part_number){ which, number };
		i += len - 1;
	}
	/* an annual report is that of its year, whenever it came out */
	for (pos = 0; n < MAX_PARTS && term_next(title, &pos, &term);)
		if (term.digit && term.len == 4 && ascii_isin(title.p[term.at], "12")) {
			parts[n] = (struct part_number){ UINT32_MAX, term.hash };
			break;
		}
}
