// SPDX-License-Identifier: ISC
#include "shares.h"

#include "buf.h"
#include "pieces.h"

enum { TRIES = 32 };

static bool
reads(struct slice part, struct slice text)
{
	struct buf folded = { 0 };
	bool same;

	buf_fold(&folded, part);
	same = pieces_of(buf_get(&folded), text);
	buf_free(&folded);
	return same;
}

bool
shares_column(const struct columns *columns, const struct view *view, size_t at, size_t printed,
    struct slice text)
{
	struct slice body = buf_get(&view->text), last = text;
	size_t from = view_pos(view, at), end, i, tries = 0;

	if (!columns || text.n == 0)
		return false;
	while ((i = slice_find(last, 0, " ")) != (size_t)-1)
		last = slice_from(last, i + 1);
	if (body.n - from > PIECES_MAX)
		body.n = from + PIECES_MAX;
	for (end = from + last.n; end <= body.n && tries < TRIES; end++) {
		if (!slice_eq(slice_part(body, end - last.n, end), last))
			continue;
		tries++;
		if (columns_span(columns, at, view_byte_end(view, end) - at).len == printed &&
		    reads(slice_part(body, from, end), text))
			return true;
	}
	return false;
}
