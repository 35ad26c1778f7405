// SPDX-License-Identifier: ISC
#include "url/bare.h"

#include <string.h>

#include "ascii.h"
#include "url/site.h"
#include "utf8.h"

enum {
	RUN_MAX = 255, /* a longer run is no name in DNS */
	NEAR = 80      /* bytes before a name that are looked at */
};

/* ends of sentences and endings of files that are public suffixes as well */
static const char *const endings[] = { "mov", "pm", "zip", NULL };

/* abbreviations that a word was glued to */
static const char *const abbreviations[] = { "a.k.a.", "a.m.", "e.g.", "i.e.", "p.m.", NULL };

/* how @ is written where it is hidden from collectors of addresses */
static const char *const ats[] = { "@", "(at)", "[at]", "{at}", "(a)", "[a]", NULL };

/* words right before an address, in the six languages of the United Nations and some more */
static const char *const announcing[] = { "visit", "website", "web site", "site", "web",
	"online at", "available at", "see", "homepage", "visitez", "consultez", "voir", "site web",
	"disponible sur", "visite", "visita", "visitar", "sitio", "sitio web", "página", "página web",
	"disponible en", "véase", "сайт", "сайте", "сайта", "веб-сайт", "веб-сайте", "адресу",
	"الموقع", "موقع", "موقعنا", "الإلكتروني", "网站", "网址", "官网", "访问", "besuchen",
	"webseite", "sito", NULL };

static bool
is_latin(uint32_t c)
{
	return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
}

static bool
is_mark(uint32_t c)
{
	return c == '-' || c == '.' || c == '_';
}

static bool
is_name_char(uint32_t c)
{
	return is_mark(c) || utf8_isword(c);
}

/* a word of one script ends where that of another begins */
static bool
parts(uint32_t a, uint32_t b)
{
	return !is_mark(a) && !is_mark(b) && is_latin(a) != is_latin(b);
}

static void
find_run(struct slice text, size_t from, size_t dot, size_t *start, size_t *end)
{
	uint32_t c, next = '.';
	size_t step;

	for (*start = dot; *start > from && dot - *start < RUN_MAX; *start -= step, next = c) {
		step = utf8_prev(text, *start, &c);
		if (*start - from < step || !is_name_char(c) || parts(c, next))
			break;
	}
	for (*end = dot + 1, next = '.'; *end - dot < RUN_MAX; *end += step, next = c) {
		step = utf8_next(text, *end, &c);
		if (step == 0 || !is_name_char(c) || parts(next, c))
			break;
	}
}

/* the rest of a mailbox or of an address that a line end or a space cut off */
static bool
is_rest(struct slice before)
{
	const char *const *a;
	struct slice last;
	size_t i;

	for (a = ats; *a; a++)
		if (slice_ends(slice_trim(before), *a))
			return true;
	if (!before.n || !ascii_isin(before.p[before.n - 1], "\n "))
		return false;
	last = slice_trim(before);
	if (!last.n || !ascii_isin(last.p[last.n - 1], "-."))
		return false;
	for (i = last.n; i > 0 && !ascii_isspace(last.p[i - 1]); i--)
		;
	last = slice_from(last, i);
	return memchr(last.p, '@', last.n) || slice_find(last, 0, "://") != (size_t)-1 ||
	    (slice_starts_nocase(last, "www.") && last.p[last.n - 1] == '-');
}

/* can a name begin here? */
static bool
may_begin(struct slice text, size_t start, uint32_t first)
{
	size_t near = start > NEAR ? start - NEAR : 0;
	uint32_t c, before;
	size_t step = utf8_prev(text, start, &c);

	if (step == 0)
		return true;
	if ((is_name_char(c) && !parts(c, first)) || (c < 0x80 && ascii_isin((char)c, "@/\\=&%$#~+")))
		return false;
	if (c == ':' && (utf8_prev(text, start - step, &before) == 0 || !utf8_isword(before)))
		return false;
	return !is_rest(slice_part(text, near, start));
}

/* small letters alone, or a name all in capitals */
static bool
is_even(struct slice name, struct slice last)
{
	size_t i, upper = 0, lower = 0;

	for (i = 0; i < last.n; i++) {
		upper += ascii_isupper(last.p[i]);
		lower += ascii_islower(last.p[i]);
	}
	if (upper == 0)
		return true;
	for (i = 0; i < name.n; i++)
		lower += ascii_islower(name.p[i]);
	return lower == 0;
}

static bool
is_name(struct slice s)
{
	const char *const *a;
	struct slice last;
	size_t i, letters = 0, end = s.n;

	for (a = abbreviations; *a; a++)
		if (slice_starts_nocase(s, *a))
			return false;
	/* a note's number may be glued to a suffix that cannot be taken for a word */
	while (end > 0 && s.n - end < 4 && ascii_isdigit(s.p[end - 1]))
		end--;
	for (i = end; i > 0 && s.p[i - 1] != '.'; i--)
		;
	last = slice_part(s, i, end);
	if (last.n < 2 || (end < s.n && last.n < 3) || ascii_isdigit(last.p[0]) ||
	    slice_in_nocase(last, endings) || !is_even(slice_part(s, 0, end), last))
		return false;
	for (i = 0; i < end - last.n; i++)
		letters += ascii_isalpha(s.p[i]) || (unsigned char)s.p[i] >= 0x80;
	return (letters || last.n > 2) && url_has_suffix(slice_part(s, 0, end));
}

/* each label begins and ends with a letter or a digit */
static bool
is_labelled(struct slice s)
{
	size_t i;
	char before = '.';

	for (i = 0; i <= s.n; i++) {
		char c = i < s.n ? s.p[i] : '.';

		/* a full stop between two others or beside a hyphen or underscore */
		if ((c == '.' && ascii_isin(before, ".-_")) || (before == '.' && ascii_isin(c, "-_")))
			return false;
		before = c;
	}
	return true;
}

bool
url_bare_around(struct slice text, size_t from, size_t dot, bool anywhere, size_t *start,
    size_t *end)
{
	size_t b;
	uint32_t first;

	find_run(text, from, dot, start, end);
	b = *end;
	while (b > *start && text.p[b - 1] == '.')
		b--;
	if (b <= dot || (b < text.n && ascii_isin(text.p[b], "@\\")))
		return false;
	utf8_next(text, *start, &first);
	return is_labelled(slice_part(text, *start, b)) && is_name(slice_part(text, *start, b)) &&
	    (anywhere || may_begin(text, *start, first));
}

bool
url_bare_defanged(struct slice text, size_t from, size_t dot, bool anywhere, size_t *start)
{
	static const char opening[] = "[({", closing[] = "])}";
	const char *kind;
	size_t end;
	uint32_t c;

	if (dot < from + 2 || dot + 2 >= text.n || !ascii_isin(text.p[dot - 1], opening))
		return false;
	kind = strchr(opening, text.p[dot - 1]);
	if (text.p[dot + 1] != closing[kind - opening] || !ascii_isalnum(text.p[dot + 2]) ||
	    !ascii_isalnum(text.p[dot - 2]))
		return false;
	find_run(text, from, dot - 1, start, &end);
	utf8_next(text, *start, &c);
	return *start < dot - 1 && (anywhere || may_begin(text, *start, c));
}

bool
url_bare_announced(struct slice text, size_t at)
{
	struct slice before = slice_part(text, at > NEAR ? at - NEAR : 0, at);
	const char *const *a;
	uint32_t c;

	while (before.n && (ascii_isspace(before.p[before.n - 1]) || slice_ends(before, "：") ||
	    ascii_isin(before.p[before.n - 1], ":(<[")))
		before.n -= slice_ends(before, "：") ? strlen("：") : 1;
	for (a = announcing; *a; a++) {
		size_t n = strlen(*a);

		if (before.n < n || !slice_is_nocase(slice_from(before, before.n - n), *a))
			continue;
		/* Chinese has no spaces between its words */
		if (utf8_prev(before, before.n - n, &c) == 0 || !utf8_isword(c) ||
		    (unsigned char)**a >= 0xE4)
			return true;
	}
	return false;
}
