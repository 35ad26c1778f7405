// SPDX-License-Identifier: ISC
#include "url/words.h"

#include <stdlib.h>
#include <xxhash.h>

#include "ascii.h"
#include "utf8.h"
#include "xalloc.h"

/* a longer label is no acronym */
enum { INITIALS = 16 };

/* words of addresses that say nothing of the page */
static const char *const idle[] = { "www", "http", "https", "com", "org", "net", "html", "htm",
	"shtml", "php", "asp", "aspx", "index", "default", "pdf", "doc", "docx", "and", "the", "for",
	"uploads", "content", "files", "sites", "pages", "documents", "download", "media", NULL };

/* months as they are written in dates; the first letters of a longer name do */
static const struct {
	const char *name;
	unsigned month;
} months[] = {
	{ "jan", 1 }, { "feb", 2 }, { "mar", 3 }, { "apr", 4 }, { "may", 5 }, { "jun", 6 },
	{ "jul", 7 }, { "aug", 8 }, { "sep", 9 }, { "oct", 10 }, { "nov", 11 }, { "dec", 12 },
	{ "fév", 2 }, { "avr", 4 }, { "mai", 5 }, { "juin", 6 }, { "juil", 7 }, { "aoû", 8 },
	{ "déc", 12 }, { "ene", 1 }, { "abr", 4 }, { "ago", 8 }, { "dic", 12 }, { "янв", 1 },
	{ "фев", 2 }, { "мар", 3 }, { "апр", 4 }, { "мая", 5 }, { "май", 5 }, { "июн", 6 },
	{ "июл", 7 }, { "авг", 8 }, { "сен", 9 }, { "окт", 10 }, { "ноя", 11 }, { "дек", 12 },
	{ "يناير", 1 }, { "فبراير", 2 }, { "مارس", 3 }, { "أبريل", 4 }, { "إبريل", 4 },
	{ "مايو", 5 }, { "يونيو", 6 }, { "يوليو", 7 }, { "أغسطس", 8 }, { "سبتمبر", 9 },
	{ "أكتوبر", 10 }, { "نوفمبر", 11 }, { "ديسمبر", 12 }, { "كانون الثاني", 1 },
	{ "شباط", 2 }, { "آذار", 3 }, { "نيسان", 4 }, { "أيار", 5 }, { "حزيران", 6 },
	{ "تموز", 7 }, { "آب", 8 }, { "أيلول", 9 }, { "تشرين", 10 },
};

static struct slice
word_text(const struct url_words *w, size_t i)
{
	return (struct slice){ w->lower.p + w->word[i].at, w->word[i].n };
}

static void
end_word(struct url_words *w, size_t from, bool number)
{
	struct slice s = slice_part(buf_get(&w->lower), from, w->lower.n);
	size_t i;

	if (s.n == 0)
		return;
	while (number && s.n > 1 && s.p[0] == '0')
		s = slice_from(s, 1);
	/* "judgments" in a path, "judgment" in the note */
	if (!number && s.n > 3 && slice_ends(s, "s"))
		s.n--;
	xgrow(&w->word, w->n, &w->cap, sizeof(*w->word));
	w->word[w->n++] = (struct url_word){ .hash = XXH3_64bits(s.p, s.n),
		.at = (size_t)(s.p - w->lower.p), .n = s.n, .number = number };
	for (i = 0; !number && i < sizeof(months) / sizeof(months[0]); i++)
		if (slice_starts(s, months[i].name))
			w->month |= 1u << months[i].month;
	buf_putc(&w->lower, ' ');
}

enum class { OTHER, DIGIT, SMALL, CAPITAL };

static enum class
class_of(uint32_t c)
{
	if (c < 0x80 && ascii_isdigit((char)c))
		return DIGIT;
	if (utf8_isupper(c))
		return CAPITAL;
	return utf8_isalpha(c) ? SMALL : OTHER;
}

void
url_words_read(struct url_words *w, struct slice s, bool camel)
{
	enum class last = OTHER, now;
	size_t i, step, from = 0;
	uint32_t c;
	char out[4];

	for (i = 0; (step = utf8_next(s, i, &c)); i += step, last = now) {
		now = class_of(c);
		if (now == OTHER || (now == DIGIT) != (last == DIGIT) ||
		    (camel && now == CAPITAL && last == SMALL)) {
			if (last != OTHER)
				end_word(w, from, last == DIGIT);
			from = w->lower.n;
		}
		if (now == OTHER)
			continue;
		if (now == CAPITAL && last != CAPITAL && last != SMALL)
			buf_putc(&w->initials, (char)(c < 0x80 ? c - 'A' + 'a' : '?'));
		else if (last == OTHER && now == DIGIT)
			buf_putc(&w->initials, ' ');
		buf_add(&w->lower, out, utf8_put(utf8_lower(c), out));
		buf_add(&w->letters, out, utf8_put(utf8_lower(c), out));
	}
	if (last != OTHER)
		end_word(w, from, last == DIGIT);
}

void
url_words_pair(struct url_words *w)
{
	size_t i, n = w->n;
	uint64_t pair[2];

	for (i = 0; i + 1 < n; i++) {
		pair[0] = w->word[i].hash;
		pair[1] = w->word[i + 1].hash;
		xgrow(&w->word, w->n, &w->cap, sizeof(*w->word));
		w->word[w->n++] = (struct url_word){ .hash = XXH3_64bits(pair, sizeof(pair)) };
	}
}

void
url_words_free(struct url_words *w)
{
	buf_free(&w->lower);
	buf_free(&w->letters);
	buf_free(&w->initials);
	free(w->word);
}

static int
by_hash(const void *a, const void *b)
{
	const struct url_word *x = a, *y = b;

	return (x->hash > y->hash) - (x->hash < y->hash);
}

void
url_words_sort(struct url_words *w)
{
	if (w->n)
		qsort(w->word, w->n, sizeof(*w->word), by_hash);
}

bool
url_words_have(const struct url_words *sorted, uint64_t hash)
{
	struct url_word key = { .hash = hash };

	return sorted->n && bsearch(&key, sorted->word, sorted->n, sizeof(key), by_hash);
}

static bool
has_number(const struct url_words *sorted, struct slice digits)
{
	return url_words_have(sorted, XXH3_64bits(digits.p, digits.n));
}

int
url_words_worth(const struct url_words *link, size_t i)
{
	struct slice s = word_text(link, i);

	if (s.n == 0)
		return URL_WORD;
	if (link->word[i].number)
		return s.n == 1 ? URL_WORD / 4 : s.n > 4 ? URL_WORD : URL_WORD / 2;
	if (slice_in(s, idle))
		return 0;
	return s.n < 2 ? 0 : s.n == 2 ? URL_WORD / 4 : s.n == 3 ? URL_WORD / 2 : URL_WORD;
}

bool
url_words_again(const struct url_words *link, size_t i)
{
	size_t k;

	for (k = 0; k < i && i - k < 40; k++)
		if (link->word[k].hash == link->word[i].hash)
			return true;
	return false;
}

int
url_words_date(const struct url_words *link, const struct url_words *note)
{
	size_t i, year, month, day;

	for (i = 0; i + 1 < link->n && link->word[i + 1].n; i++) {
		if (!slice_num(word_text(link, i), 2100, &year) || year < 1900 ||
		    !slice_num(word_text(link, i + 1), 12, &month) || month == 0 ||
		    !has_number(note, word_text(link, i)) || !(note->month & 1u << month))
			continue;
		if (i + 2 < link->n && slice_num(word_text(link, i + 2), 31, &day) && day > 0)
			return has_number(note, word_text(link, i + 2)) ? 3 * URL_WORD : 0;
		return URL_WORD / 4;
	}
	return 0;
}

int
url_words_host(struct slice host, const struct url_words *note)
{
	struct slice letters = buf_get(&note->letters), initials = buf_get(&note->initials), label;
	size_t i, k, n;
	int best = 0;

	for (i = 0; i < host.n; i = k + 1) {
		for (k = i; k < host.n && host.p[k] != '.' && host.p[k] != '-'; k++)
			;
		label = slice_part(host, i, k);
		if (slice_in(label, idle) || label.n < 3)
			continue;
		if (label.n > 4 && slice_search(letters, 0, label) != (size_t)-1)
			best = 2 * URL_WORD;
		else if (label.n < INITIALS && slice_search(initials, 0, label) != (size_t)-1)
			best = best > URL_WORD ? best : URL_WORD;
		/* the acronym of a body begins the name of its site */
		for (n = 3; best == 0 && n < label.n && n < 8; n++)
			if (url_words_have(note, XXH3_64bits(label.p, n)))
				best = n > 3 ? URL_WORD : URL_WORD / 2;
	}
	return best;
}
