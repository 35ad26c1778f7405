// SPDX-License-Identifier: ISC
#include "url/shape.h"

#include <string.h>

#include "ascii.h"

/* endings of file names; of two that begin alike the longer comes first */
static const char *const endings[] = { "aspx", "asp", "cfm", "docx", "doc", "epub", "html", "htm",
	"jpeg", "jpg", "jsp", "odt", "pdf", "php", "png", "pptx", "ppt", "rtf", "shtml", "txt", "xlsx",
	"xls", "xml", "zip", NULL };

size_t
shape_ending(struct slice s)
{
	const char *const *e;

	for (e = endings; *e; e++)
		if (slice_starts_nocase(s, *e))
			return strlen(*e);
	return 0;
}

bool
shape_is_file(struct slice s)
{
	size_t i = s.n;

	while (i > 0 && s.n - i < 6 && s.p[i - 1] != '.')
		i--;
	return i > 0 && s.n - i < 6 && i < s.n && shape_ending(slice_from(s, i)) == s.n - i;
}

size_t
url_scheme_len(struct slice url)
{
	size_t i = 0;

	while (i < url.n && ascii_isalpha(url.p[i]))
		i++;
	return i && slice_starts(slice_from(url, i), "://") ? i + 3 : 0;
}

struct slice
url_printed_host(struct slice url)
{
	size_t i = url_scheme_len(url), end, k;

	for (end = i; end < url.n && !ascii_isin(url.p[end], "/?#"); end++)
		;
	for (k = i; k < end; k++)
		if (url.p[k] == '@')
			i = k + 1;
	url = slice_part(url, i, end);
	if (url.n && url.p[0] == '[')
		return url;
	for (k = 0; k < url.n && url.p[k] != ':'; k++)
		;
	return slice_part(url, 0, k);
}

bool
shape_is_symbol(struct slice s)
{
	size_t i = 0, k;

	while (i < s.n && i < 6 && ascii_isupper(s.p[i]))
		i++;
	if (i == 0 || i >= s.n || s.p[i] != '/')
		return false;
	for (k = i + 1; k < s.n && s.p[k] != '/'; k++)
		if (!ascii_isupper(s.p[k]) && !ascii_isdigit(s.p[k]) && !ascii_isin(s.p[k], ".-"))
			return false;
	return k > i + 1 && !shape_is_file(s);
}

struct shape {
	size_t letters, upper, digits, slashes, hyphens, longest, mixed, other, escapes;
};

static struct shape
shape_of(struct slice s)
{
	struct shape sh = { 0 };
	size_t i, run = 0, digits = 0, letters = 0;

	for (i = 0; i <= s.n; i++) {
		char c = i < s.n ? s.p[i] : '/';

		if (ascii_isalnum(c) || (unsigned char)c >= 0x80) {
			run++;
			*(ascii_isdigit(c) ? &digits : &letters) += 1;
			continue;
		}
		sh.longest = run > sh.longest ? run : sh.longest;
		sh.digits += digits;
		sh.letters += letters;
		if (digits > 1 && letters && run > 5)
			sh.mixed++;
		run = digits = letters = 0;
		if (i == s.n)
			break;
		sh.slashes += c == '/';
		sh.hyphens += c == '-';
		sh.other += ascii_isin(c, "_=&+~") && i + 1 < s.n;
		sh.escapes += c == '%' && i + 2 < s.n;
	}
	sh.upper = s.n && ascii_isupper(s.p[0]);
	return sh;
}

int
shape_likeness(struct slice s)
{
	struct shape sh = shape_of(s);
	int points = 0;
	size_t i;

	if (s.n == 0 || shape_is_symbol(s))
		return 0;
	for (i = 0; i < s.n && s.p[i] != '?' && s.p[i] != '#'; i++)
		;
	if (shape_is_file(slice_part(s, 0, i)))
		points += 3;
	points += sh.escapes ? 3 : 0;
	points += sh.other > 1 ? 3 : sh.other ? 2 : 0;
	if (sh.letters)
		points += sh.slashes > 1 || (sh.slashes && s.p[s.n - 1] == '/') ? 3 : sh.slashes ? 1 : 0;
	points += sh.hyphens > 2 ? 3 : (int)sh.hyphens;
	points += sh.mixed || sh.longest > 24 ? 2 : 0;
	return points > 6 ? 6 : points;
}

bool
shape_is_word(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!ascii_isalpha(s.p[i]) && (unsigned char)s.p[i] < 0x80 &&
		    !ascii_isin(s.p[i], "-'"))
			return false;
	return s.n > 0 && s.p[0] != '-';
}

bool
shape_is_number(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n && ascii_isdigit(s.p[i]); i++)
		;
	return s.n && i == s.n;
}

bool
shape_is_numbered(struct slice s)
{
	size_t i = 0, k;

	while (i < s.n && ascii_isdigit(s.p[i]))
		i++;
	for (k = i; k < s.n && ascii_isin(s.p[k], "-.)"); k++)
		;
	return i > 0 && i < 4 && k > i && k < s.n && ascii_isupper(s.p[k]) && shape_is_word(slice_from(s, k));
}

bool
shape_is_address(struct slice s)
{
	return slice_starts_nocase(s, "http://") || slice_starts_nocase(s, "https://") ||
	    slice_starts_nocase(s, "www.") || slice_starts_nocase(s, "ftp://") ||
	    slice_starts_nocase(s, "hxxp") || slice_starts_nocase(s, "doi:") ||
	    slice_starts_nocase(s, "mailto:");
}
