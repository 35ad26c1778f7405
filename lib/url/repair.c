// SPDX-License-Identifier: ISC
#include "url/repair.h"

#include <string.h>

#include "ascii.h"
#include "url/shape.h"
#include "url/site.h"
#include "utf8.h"

/* a host and nothing after it: the end of the suffix that a word is glued to */
static size_t
host_end(struct slice url)
{
	struct slice host = url_printed_host(url), label;
	size_t i, n;

	if (host.p + host.n != url.p + url.n || url_has_suffix(host))
		return url.n;
	for (i = host.n; i > 0 && host.p[i - 1] != '.'; i--)
		;
	if (i == 0)
		return url.n;
	label = slice_from(host, i);
	for (n = label.n; n-- > 2;)
		if ((ascii_isdigit(label.p[n]) || ascii_isupper(label.p[n])) &&
		    ascii_islower(label.p[n - 1]) && n < 64 && url_is_suffix(slice_part(label, 0, n)))
			return url.n - label.n + n;
	return url.n;
}

/* ".../night.2 Its": the full stop of a sentence, a note's call, the next sentence */
static size_t
call_end(struct slice url, struct slice after)
{
	struct slice path = url_printed_host(url);
	size_t i = url.n;
	uint32_t c;

	path = slice_from(url, (size_t)(path.p + path.n - url.p));
	while (i > 0 && ascii_isdigit(url.p[i - 1]))
		i--;
	if (i == url.n || url.n - i > 3 || url.n - i + 3 > path.n || url.p[i - 1] != '.' ||
	    !ascii_isalpha(url.p[i - 2]) || memchr(path.p, '?', path.n) ||
	    slice_find(url, 0, "doi.org/") != (size_t)-1 || !after.n || !ascii_isspace(after.p[0]))
		return url.n;
	while (after.n && ascii_isspace(after.p[0]))
		after = slice_from(after, 1);
	utf8_next(after, 0, &c);
	return utf8_isupper(c) ? i - 1 : url.n;
}

size_t
url_unglued(struct slice url, struct slice after)
{
	struct slice last;
	size_t i = url.n, k, n, digits;

	while (i > 0 && !ascii_isin(url.p[i - 1], "/?#"))
		i--;
	if (i == 0 || url.p[i - 1] != '/' || slice_ends(slice_part(url, 0, i), "://"))
		return host_end(url);
	if (call_end(url, after) < url.n)
		return call_end(url, after);
	last = slice_from(url, i);
	for (k = 0; k + 3 < last.n; k++) {
		if (last.p[k] != '.' || (n = shape_ending(slice_from(last, k + 1))) == 0)
			continue;
		n += k + 1;
		for (digits = 0; n + digits < last.n && ascii_isdigit(last.p[n + digits]); digits++)
			;
		/* .php5 and .mp4 are endings of their own */
		if (digits == 1 && n + 1 == last.n && slice_starts_nocase(slice_from(last, k), ".php"))
			continue;
		if (n < last.n && digits < 4 && (digits ? n + digits == last.n ||
		    ascii_isupper(last.p[n + digits]) : ascii_isupper(last.p[n]) &&
		    ascii_islower(last.p[n - 1])))
			return i + n;
	}
	return url.n;
}

/*
 * A line break after a hyphen, slash or underscore that a word processor
 * encoded as %20 (or %0A): where words are kept apart by other means, a path
 * has no space after these.  One that ends the address is never meant.
 */
bool
url_despace(struct buf *url)
{
	struct slice s = buf_get(url);
	size_t i, keep = 0, path_end;
	bool strange = false, some = false;

	for (path_end = 0; path_end < s.n && !ascii_isin(s.p[path_end], "?#"); path_end++)
		;
	for (i = 0; i + 3 <= path_end; i++) {
		if (!slice_starts(slice_from(s, i), "%20"))
			continue;
		some = true;
		if (i + 3 < s.n && (i == 0 || !ascii_isin(s.p[i - 1], "-/_") ||
		    !ascii_isalnum(s.p[i + 3])))
			strange = true;
	}
	for (i = 0; i < s.n; i++) {
		struct slice rest = slice_from(s, i);

		if ((slice_starts(rest, "%20") && i < path_end && ((some && !strange) || rest.n == 3)) ||
		    slice_starts_nocase(rest, "%0a") || slice_starts_nocase(rest, "%0d")) {
			i += 2;
			continue;
		}
		url->p[keep++] = s.p[i];
	}
	if (keep == s.n)
		return false;
	buf_cut(url, keep);
	return true;
}
