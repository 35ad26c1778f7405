// SPDX-License-Identifier: ISC
#include "rec/turned.h"

#include "ascii.h"
#include "rec/states.h"
#include "rec/stretch.h"

enum { TURNED_MAX = 24 };

size_t
turned_states(struct slice s, struct buf *states)
{
	size_t close = s.n && s.p[0] == '(' ? states_closing(s, 0) : (size_t)-1, i;

	if (close == (size_t)-1 || !states_list(slice_part(s, 1, close), states))
		return 0;
	for (i = close + 1; i < s.n && ascii_isin(s.p[i], ";,. \n"); i++)
		;
	return i;
}

bool
turned_item(struct slice s, size_t *words, size_t *open, struct buf *states)
{
	size_t close = slice_find(s, 0, ")"), depth = 0, i;
	struct buf joined = { 0 };
	bool found = false;

	if ((*words = turned_states(s, states)) > 0) {
		*open = s.n;
		return !stretch_ends_in_states(s, *words, s.n);
	}
	if (close > TURNED_MAX || close > s.n ||
	    slice_find(slice_part(s, 0, close), 0, "(") != (size_t)-1)
		return false;
	for (i = close; i < s.n && ascii_isin(s.p[i], ");. \n"); i++)
		close = s.p[i] == ')' ? i : close;
	*words = i;
	for (; i < s.n; i++) {
		if (s.p[i] == '(' && depth++ == 0)
			*open = i;
		else if (s.p[i] == ')' && depth)
			depth--;
	}
	if (depth > 0) {
		buf_slice(&joined, slice_from(s, *open + 1));
		buf_putc(&joined, ' ');
		buf_slice(&joined, slice_part(s, 0, close));
		found = states_list(buf_get(&joined), states);
		buf_free(&joined);
	}
	return found;
}
