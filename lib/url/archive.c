// SPDX-License-Identifier: ISC
#include "url/archive.h"

#include <string.h>

#include "ascii.h"
#include "url/escape.h"
#include "url/shape.h"
#include "url/site.h"

/* where the address of the copied page stands */
enum place {
	IN_PATH,  /* .../TIME/http://lamp.example/a, TIME of 4 to 14 digits */
	IN_QUERY, /* ?url=http%3A%2F%2Flamp.example&date=2016-05-01 */
	IN_CACHE  /* ?q=cache:NAME:http://lamp.example/a */
};

/* archives by their hosts, in the order of strcmp; an address below these may be a short one, too */
static const struct {
	const char *host;
	enum place place;
} archives[] = {
	{ "archive-it.org", IN_PATH },
	{ "archive.fo", IN_PATH },
	{ "archive.is", IN_PATH },
	{ "archive.li", IN_PATH },
	{ "archive.md", IN_PATH },
	{ "archive.ph", IN_PATH },
	{ "archive.today", IN_PATH },
	{ "archive.vn", IN_PATH },
	{ "archive.wikiwix.com", IN_QUERY },
	{ "arquivo.pt", IN_PATH },
	{ "ghostarchive.org", IN_PATH },
	{ "haw.nsk.hr", IN_PATH },
	{ "megalodon.jp", IN_PATH },
	{ "perma.cc", IN_PATH },
	{ "swap.stanford.edu", IN_PATH },
	{ "vefsafn.is", IN_PATH },
	{ "wayback.archive.org", IN_PATH },
	{ "web.archive.org", IN_PATH },
	{ "web.archive.org.au", IN_PATH },
	{ "webarchiv.cz", IN_PATH },
	{ "webarchive.bac-lac.gc.ca", IN_PATH },
	{ "webarchive.loc.gov", IN_PATH },
	{ "webarchive.nationalarchives.gov.uk", IN_PATH },
	{ "webarchive.org.uk", IN_PATH },
	{ "webarchive.parliament.uk", IN_PATH },
	{ "webcache.googleusercontent.com", IN_CACHE },
	{ "webcitation.org", IN_QUERY },
};

static bool
find_archive(struct slice host, enum place *place)
{
	size_t i;

	for (i = 0; i < sizeof(archives) / sizeof(archives[0]); i++)
		if (url_is_below(host, archives[i].host)) {
			*place = archives[i].place;
			return true;
		}
	return false;
}

static bool
is_address(struct slice s)
{
	return slice_starts_nocase(s, "http:/") || slice_starts_nocase(s, "https:/") ||
	    slice_starts_nocase(s, "ftp:/") || slice_starts_nocase(s, "www.");
}

static unsigned
two(const char *p)
{
	return (unsigned)(p[0] - '0') * 10 + (unsigned)(p[1] - '0');
}

/* year, month, day, hour, minute, second: as many as there are */
static bool
is_time(const char *digit, size_t n)
{
	if (n < 4 || n > 14 || n % 2 || two(digit) < 19 || two(digit) > 20)
		return false;
	return (n < 6 || (two(digit + 4) >= 1 && two(digit + 4) <= 12)) &&
	    (n < 8 || (two(digit + 6) >= 1 && two(digit + 6) <= 31)) &&
	    (n < 10 || two(digit + 8) < 24) && (n < 12 || two(digit + 10) < 60) &&
	    (n < 14 || two(digit + 12) < 61);
}

/* the time that s begins with: digits with ".-:T" between; what may follow are an archive's flags */
static void
put_time(struct buf *out, struct slice s)
{
	static const char before[] = "\0\0\0\0-\0-\0T\0:\0:";
	char digit[15];
	size_t i, n = 0;

	for (i = 0; i < s.n && n < sizeof(digit); i++)
		if (ascii_isdigit(s.p[i]))
			digit[n++] = s.p[i];
		else if (!ascii_isin(s.p[i], ".-:T") || n < 4)
			break;
	/* id_, im_, *, Z */
	for (; i < s.n; i++)
		if (!ascii_isalpha(s.p[i]) && !ascii_isin(s.p[i], "_*"))
			return;
	if (!is_time(digit, n))
		return;
	for (i = 0; i < n; i++) {
		if (before[i])
			buf_putc(out, before[i]);
		buf_putc(out, digit[i]);
	}
	if (n > 8)
		buf_putc(out, 'Z');
}

static void
in_path(struct slice path, struct buf *archived, struct buf *captured)
{
	struct slice last, rest;
	size_t i, from = 0;

	for (i = 0; i < path.n; i++) {
		if (path.p[i] != '/')
			continue;
		last = slice_part(path, from, i);
		from = i + 1;
		rest = slice_from(path, from);
		if (!is_address(rest) && !url_has_suffix(url_printed_host(rest)))
			continue;
		put_time(captured, last);
		buf_slice(archived, rest);
		return;
	}
}

/* the value of a parameter of the query, %XX undone */
static bool
put_parameter(struct buf *out, struct slice query, const char *name)
{
	size_t i, from, n = strlen(name);

	for (from = 0; from < query.n; from = i + 1) {
		for (i = from; i < query.n && query.p[i] != '&'; i++)
			;
		if (slice_starts(slice_part(query, from, i), name)) {
			url_unescape(out, slice_part(query, from + n, i));
			return true;
		}
	}
	return false;
}

static void
in_query(struct slice query, struct buf *archived, struct buf *captured)
{
	struct buf date = { 0 };

	put_parameter(archived, query, "url=");
	if (put_parameter(&date, query, "date="))
		put_time(captured, buf_get(&date));
	buf_free(&date);
}

static void
in_cache(struct slice query, struct buf *archived)
{
	struct buf value = { 0 };
	struct slice s;
	size_t i = 0;

	if (put_parameter(&value, query, "q=") && slice_starts(buf_get(&value), "cache:")) {
		s = slice_from(buf_get(&value), strlen("cache:"));
		while (i < s.n && !is_address(slice_from(s, i)))
			i++;
		while (s.n > i && slice_find(s, i, "+") != (size_t)-1)
			s.n = slice_find(s, i, "+");
		buf_slice(archived, slice_from(s, i));
	}
	buf_free(&value);
}

bool
url_archive(struct slice url, struct slice host, struct buf *archived, struct buf *captured)
{
	enum place place;
	size_t i;

	if (!find_archive(host, &place))
		return false;
	url = slice_from(url, url_scheme_len(url));
	i = slice_find(url, 0, place == IN_PATH ? "/" : "?");
	url = slice_from(url, i == (size_t)-1 ? url.n : i + 1);
	if (place == IN_QUERY)
		in_query(url, archived, captured);
	else if (place == IN_CACHE)
		in_cache(url, archived);
	else
		in_path(url, archived, captured);
	return true;
}
