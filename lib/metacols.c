// SPDX-License-Identifier: ISC
#include "metacols.h"

#include <stdlib.h>

#include "xalloc.h"

static void
add(struct metacols *meta, struct slice name)
{
	struct buf *b = &meta->name[meta->n];

	if (slice_is(name, "doc") || slice_is(name, "text"))
		buf_putc(b, '_');
	buf_slice(b, name);
	meta->n++;
}

static bool
is_name(struct slice name, const struct buf *b)
{
	return slice_eq(name, buf_get(b)) || ((slice_is(name, "doc") || slice_is(name, "text")) &&
	    slice_eq(name, slice_part(buf_get(b), 1, b->n)));
}

static size_t
find(const struct metacols *meta, struct slice name)
{
	size_t i;

	for (i = 0; i < meta->n; i++)
		if (is_name(name, &meta->name[i]))
			return i;
	return METACOLS_NONE;
}

void
metacols_begin(struct metacols *meta, const struct slice *names, size_t n, size_t id_col,
    size_t text_col, struct buf *lost)
{
	bool first = !meta->set;
	size_t i, at;

	if (first) {
		meta->set = true;
		meta->name = xcalloc(n, sizeof(*meta->name));
		meta->from = xcalloc(n, sizeof(*meta->from));
	}
	for (i = 0; i < meta->n; i++)
		meta->from[i] = METACOLS_NONE;
	for (i = 0; i < n; i++) {
		if (i == id_col || i == text_col)
			continue;
		if (first)
			add(meta, names[i]);
		at = first ? meta->n - 1 : find(meta, names[i]);
		if (at != METACOLS_NONE) {
			meta->from[at] = i;
			continue;
		}
		buf_puts(lost, lost->n ? ", " : "");
		buf_slice(lost, names[i]);
	}
}

void
metacols_free(struct metacols *meta)
{
	size_t i;

	for (i = 0; i < meta->n; i++)
		buf_free(&meta->name[i]);
	free(meta->name);
	free(meta->from);
	*meta = (struct metacols){ 0 };
}
