// SPDX-License-Identifier: ISC
#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/inset.h"
#include "cite/phrase.h"
#include "cite/reading.h"
#include "utf8.h"

/* "https://" has so many */
enum { SCHEME = 8 };

/* does s look like a piece of an address: -of-the-quay, en/report.pdf, id=3%2F? */
static bool
url_piece(struct slice s)
{
	size_t i, hyphens = 0;

	for (i = 0; i < s.n; i++) {
		if (ascii_isin(s.p[i], "/=%_&"))
			return true;
		hyphens += s.p[i] == '-';
	}
	return hyphens > 1 || s.p[0] == '-' || slice_ends(s, ".pdf") || slice_ends(s, ".html") ||
	    slice_ends(s, ".htm") || slice_ends(s, ".aspx");
}

/*
 * An address that a line's end cut in two, which is a blank in a note: the
 * last word of the citation, or of its bracket, goes on with it.
 */
static struct slice
url_whole(struct slice s, size_t at, size_t end)
{
	size_t i = phrase_skip(s, end), n = i, after;
	struct slice more;

	while (n < s.n && (unsigned char)s.p[n] > ' ' && (unsigned char)s.p[n] < 0x80 &&
	    !ascii_isin(s.p[n], "<>\"()[];,"))
		n++;
	after = phrase_skip(s, n);
	while (after < s.n && (s.p[after] == '.' || s.p[after] == '>'))
		after = phrase_skip(s, after + 1);
	more = phrase_strip(slice_part(s, i, n), ".");
	if (i == end || more.n == 0 || after < s.n || ascii_isin(s.p[end - 1], ".,") ||
	    slice_find(slice_part(s, 0, end), at + SCHEME, "/") == (size_t)-1 || !url_piece(more))
		return slice_part(s, at, end);
	return slice_part(s, at, (size_t)(more.p + more.n - s.p));
}

void
reading_url(struct reading *r)
{
	size_t i;

	for (i = 0; i < r->insets.n; i++) {
		const struct inset *m = &r->insets.v[i];
		struct slice in = slice_part(r->text, m->in, m->in + m->in_len);
		size_t at = m->at, end;

		if (m->kind == INSET_BRACKET) {
			struct insets inner = { 0 };

			insets_find(&inner, in);
			for (end = 0; end < inner.n && inner.v[end].kind != INSET_URL; end++)
				;
			in = end < inner.n ? slice_part(in, inner.v[end].at,
			    inner.v[end].at + inner.v[end].len) : (struct slice){ 0 };
			insets_free(&inner);
		} else if (m->kind != INSET_URL) {
			continue;
		}
		if (in.n == 0)
			continue;
		r->cite->url = m->kind == INSET_URL ? url_whole(r->text, m->at, m->at + m->len) : in;
		r->url_at = at;
		r->to = at < r->to ? at : r->to;
		return;
	}
}
