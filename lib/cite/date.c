// SPDX-License-Identifier: ISC
#include "cite/date.h"

#include <stdio.h>
#include <string.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

/* the months: English, French, Spanish, Russian, Arabic (both sets), German */
static const char *const months[12][20] = {
	{ "january", "jan.", "jan", "janvier", "janv.", "enero", "ene.", "января", "январь",
	    "يناير", "كانون الثاني/يناير", "كانون الثاني / يناير", "كانون الثاني", "januar", NULL },
	{ "february", "feb.", "feb", "février", "fevrier", "févr.", "febrero", "февраля",
	    "февраль", "فبراير", "شباط/فبراير", "شباط", "februar", NULL },
	{ "march", "mar.", "mar", "mars", "marzo", "марта", "март", "مارس", "آذار/مارس", "آذار",
	    "märz", NULL },
	{ "april", "apr.", "apr", "avril", "avr.", "abril", "abr.", "апреля", "апрель", "أبريل",
	    "نيسان/أبريل", "نيسان", NULL },
	{ "may", "mai", "mayo", "мая", "май", "مايو", "أيار/مايو", "أيار", NULL },
	{ "june", "jun.", "jun", "juin", "junio", "июня", "июнь", "يونيو", "يونيه",
	    "حزيران/يونيه", "حزيران/يونيو", "حزيران", "juni", NULL },
	{ "july", "jul.", "jul", "juillet", "juil.", "julio", "июля", "июль", "يوليو", "يوليه",
	    "تموز/يوليه", "تموز/يوليو", "تموز", "juli", NULL },
	{ "august", "aug.", "aug", "août", "aout", "agosto", "ago.", "августа", "август",
	    "أغسطس", "آب/أغسطس", "آب", NULL },
	{ "september", "sept.", "sep.", "sept", "sep", "septembre", "septiembre", "setiembre",
	    "сентября", "сентябрь", "سبتمبر", "أيلول/سبتمبر", "أيلول", NULL },
	{ "october", "oct.", "oct", "octobre", "octubre", "октября", "октябрь", "أكتوبر",
	    "تشرين الأول/أكتوبر", "تشرين الأول", "oktober", "okt.", NULL },
	{ "november", "nov.", "nov", "novembre", "noviembre", "ноября", "ноябрь", "نوفمبر",
	    "تشرين الثاني/نوفمبر", "تشرين الثاني", NULL },
	{ "december", "dec.", "dec", "décembre", "decembre", "déc.", "diciembre", "dic.",
	    "декабря", "декабрь", "ديسمبر", "كانون الأول/ديسمبر", "كانون الأول", "dezember",
	    "dez.", NULL },
};

/* what may stand between the parts of a date */
static const char *const links[] = { "of", "de", "del", "den", NULL };
static const char *const ordinals[] = { "st", "nd", "rd", "th", "er", "re", "º", "°", ".", NULL };

/* words after which four digits are a number, not a year */
static const char *const numbering[] = { "no.", "no", "nos.", "nos", "n°", "nº", "№", "núm.", "nr.",
	"number", "p.", "pp.", "para.", "paras.", "page", "pages", "rule", "doc.", "с.", NULL };

/* the number of up to `max` digits at i; *end behind it; 0 if there is none */
static unsigned
number(struct slice s, size_t i, size_t max, size_t *end)
{
	unsigned v = 0;
	size_t n = 0;

	while (i + n < s.n && ascii_isdigit(s.p[i + n]) && n <= max)
		v = v * 10 + (unsigned)(s.p[i + n++] - '0');
	*end = i + n;
	return n <= max ? v : 0;
}

/* may a month begin at i?  By its second letter, for each first one of ASCII. */
static bool
month_begins(struct slice s, size_t i)
{
	static const char seconds[26][7] = { ['a' - 'a'] = "pvugbo", ['d' - 'a'] = "ei", ['e' - 'a'] = "n",
		['f' - 'a'] = "e", ['j' - 'a'] = "au", ['m' - 'a'] = "a", ['n' - 'a'] = "o",
		['o' - 'a'] = "ck", ['s' - 'a'] = "e" };
	const char *second;

	if (i + 1 >= s.n || !ascii_isalpha(s.p[i]) || (unsigned char)s.p[i + 1] >= 0x80)
		return true;
	for (second = seconds[ascii_lower(s.p[i]) - 'a']; *second; second++)
		if (*second == ascii_lower(s.p[i + 1]))
			return true;
	return false;
}

static unsigned
month_at(struct slice s, size_t i, size_t *end)
{
	unsigned m, found = 0;
	size_t len, best = 0;

	*end = i;
	if (!month_begins(s, i))
		return 0;
	for (m = 0; m < 12; m++) {
		len = phrase_any(s, i, months[m], NULL);
		if (len > best) {
			best = len;
			found = m + 1;
		}
	}
	*end = i + best;
	return found;
}

/* white space, a comma, a dash and "of", "de" between the parts */
static size_t
skip_link(struct slice s, size_t i)
{
	size_t len;

	i = phrase_skip(s, i);
	if (i < s.n && (s.p[i] == ',' || s.p[i] == '-' || s.p[i] == '/'))
		i = phrase_skip(s, i + 1);
	len = phrase_any(s, i, links, NULL);
	return len ? phrase_skip(s, i + len) : i;
}

static size_t
skip_ordinal(struct slice s, size_t i)
{
	return i + phrase_any(s, i, ordinals, NULL);
}

static bool
year_ok(unsigned y)
{
	return y >= 1500 && y < 2200;
}

static bool
day_ok(unsigned d)
{
	return d >= 1 && d <= 31;
}

static bool
set(struct date *date, size_t at, size_t end, unsigned y, unsigned m, unsigned d)
{
	int n;

	if (!year_ok(y) || m > 12)
		return false;
	date->at = at;
	date->len = end - at;
	n = snprintf(date->iso, 5, "%04u", y % 10000);
	if (m)
		n += snprintf(date->iso + n, 4, "-%02u", m % 100);
	if (m && day_ok(d))
		snprintf(date->iso + n, 4, "-%02u", d % 100);
	return true;
}

/* a year of four digits that ends as a number ends */
static unsigned
year_at(struct slice s, size_t i, size_t *end)
{
	unsigned y = number(s, i, 4, end);

	return *end == i + 4 && year_ok(y) ? y : 0;
}

/* 14 December 2020; 14 de diciembre de 2020; 14 декабря 2020 */
static bool
day_first(struct slice s, size_t i, struct date *date)
{
	size_t at = i, j, end;
	unsigned d, m, y;

	d = number(s, i, 2, &i);
	if (!day_ok(d))
		return false;
	i = skip_link(s, skip_ordinal(s, i));
	m = month_at(s, i, &j);
	if (!m)
		return false;
	y = year_at(s, skip_link(s, j), &end);
	return y && set(date, at, end, y, m, d);
}

/* December 14, 2020; December 2020 */
static bool
month_first(struct slice s, size_t i, struct date *date)
{
	size_t at = i, j, end;
	unsigned d, m, y;

	m = month_at(s, i, &i);
	if (!m)
		return false;
	i = skip_link(s, i);
	y = year_at(s, i, &end);
	if (y)
		return set(date, at, end, y, m, 0);
	d = number(s, i, 2, &j);
	y = year_at(s, skip_link(s, skip_ordinal(s, j)), &end);
	return day_ok(d) && y && set(date, at, end, y, m, d);
}

/* 2020年12月14日 */
static bool
han_date(struct slice s, size_t at, size_t i, unsigned y, struct date *date)
{
	size_t j, end = i;
	unsigned m = 0, d = 0;

	end = i + phrase_at(s, i, "年");
	if (end == i)
		return false;
	m = number(s, phrase_skip(s, end), 2, &j);
	if (m < 1 || m > 12 || !phrase_at(s, phrase_skip(s, j), "月"))
		return set(date, at, end, y, 0, 0);
	end = phrase_skip(s, j) + strlen("月");
	d = number(s, phrase_skip(s, end), 2, &j);
	if (day_ok(d) && phrase_at(s, j, "日"))
		return set(date, at, j + strlen("日"), y, m, d);
	return set(date, at, end, y, m, 0);
}

/* 2020-12-14, 2020/12/14; 2020, December 14; 2020, 14 December */
static bool
year_first(struct slice s, size_t i, struct date *date)
{
	size_t at = i, j, end, after;
	unsigned d, m, y = year_at(s, i, &i);

	if (!y || (at && ascii_isin(s.p[at - 1], "/.-_")))
		return false;
	if (han_date(s, at, phrase_skip(s, i), y, date))
		return true;
	if (i < s.n && (s.p[i] == '-' || s.p[i] == '/')) {
		m = number(s, i + 1, 2, &j);
		if (m >= 1 && m <= 12 && j == i + 3 && j < s.n && s.p[j] == s.p[i]) {
			d = number(s, j + 1, 2, &end);
			return day_ok(d) && end == j + 3 && set(date, at, end, y, m, d);
		}
		return false;
	}
	/* the comma tells "2020, December 14" from "2020 December" */
	if (i >= s.n || s.p[i] != ',')
		return false;
	j = phrase_skip(s, i + 1);
	m = month_at(s, j, &end);
	/* in "Act 2014, February 2015" the first year belongs to something else */
	if (m && year_at(s, skip_link(s, end), &after))
		return false;
	if (m) {
		d = number(s, phrase_skip(s, end), 2, &j);
		return day_ok(d) ? set(date, at, j, y, m, d) : set(date, at, end, y, m, 0);
	}
	d = number(s, j, 2, &j);
	m = day_ok(d) ? month_at(s, skip_link(s, j), &end) : 0;
	/* in "2/2031, 14 December 2031" the first year belongs to something else */
	return m && !year_at(s, skip_link(s, end), &after) && set(date, at, end, y, m, d);
}

/* 14.12.2020, 14/12/2020; which is the day must be plain, or the dots say so */
static bool
figures(struct slice s, size_t i, struct date *date)
{
	size_t at = i, end;
	unsigned a, b, y;
	char sep;

	a = number(s, i, 2, &i);
	if (!day_ok(a) || i >= s.n)
		return false;
	sep = s.p[i];
	if (sep != '.' && sep != '/' && sep != '-')
		return false;
	b = number(s, i + 1, 2, &i);
	if (!day_ok(b) || i >= s.n || s.p[i] != sep)
		return false;
	y = year_at(s, i + 1, &end);
	if (!y || (end < s.n && (s.p[end] == '/' || s.p[end] == '-')))
		return false;
	if (b > 12)
		return a <= 12 && set(date, at, end, y, a, b);
	if (sep == '.' || a > 12 || a == b)
		return set(date, at, end, y, b, a);
	return set(date, at, end, y, 0, 0);
}

/* is the year at i the number of something: No. 2015? */
static bool
numbered(struct slice s, size_t i)
{
	size_t from = i, words = 0, len;

	while (from > 0 && i - from < 12 && words < 2)
		if (s.p[--from] == ' ')
			words++;
	for (from = from ? from + 1 : 0; from < i; from++)
		if (phrase_word_start(s, from) && (len = phrase_any(s, from, numbering, NULL)) &&
		    phrase_skip(s, from + len) == i)
			return true;
	return false;
}

static bool
bare_year(struct slice s, size_t i, struct date *date)
{
	size_t end;
	unsigned y = year_at(s, i, &end);
	char after = end < s.n ? s.p[end] : ' ', before = i ? s.p[i - 1] : ' ';
	char next = end + 1 < s.n ? s.p[end + 1] : ' ';

	if (!y || ascii_isin(before, "/.-_=&#+:") || before == '\0' || ascii_isalnum(after))
		return false;
	if (ascii_isin(after, "/-.,:_") && (ascii_isdigit(next) || ascii_isalpha(next)) &&
	    !(after == '-' && ascii_isdigit(next)) && !(after == '/' && ascii_isdigit(next)))
		return false;
	if ((after == '/' || after == '-') && ascii_isdigit(next)) {
		/* 2019-20 and 2019/2020 are years; 1998-2003.5 is a number */
		size_t past;
		unsigned z = number(s, end + 1, 4, &past);

		if (!(past == end + 3 && z == (y + 1) % 100) && !(past == end + 5 && z > y && z < y + 30))
			return false;
	}
	return !numbered(s, i) && set(date, i, end, y, 0, 0);
}

bool
date_next(struct slice s, size_t *pos, struct date *date)
{
	size_t i = *pos, step;
	uint32_t c;
	bool start = phrase_word_start(s, i);

	for (; (step = utf8_next(s, i, &c)); i += step) {
		bool digit = c < 0x80 && ascii_isdigit((char)c);

		if (start && ((digit && (day_first(s, i, date) || year_first(s, i, date) ||
		    figures(s, i, date) || bare_year(s, i, date))) ||
		    (utf8_isalpha(c) && month_first(s, i, date)))) {
			*pos = date->at + date->len;
			return true;
		}
		start = !digit && (!utf8_isalpha(c) || phrase_is_han(c));
	}
	*pos = s.n;
	return false;
}

bool
date_none(struct slice s)
{
	static const char *const none[] = { "n.d.", "n.d", "no date", "undated", "s.d.", "s.f.", "б.г.", "б. г.",
		"o.j.", "o.d.", "بدون تاريخ", "无日期", NULL };

	return phrase_any(s, 0, none, NULL) == s.n && s.n > 0;
}

void
date_learn(struct lexicon *lex)
{
	size_t m;

	for (m = 0; m < 12; m++)
		lexicon_add(lex, months[m], LEX_MONTH);
}
