// SPDX-License-Identifier: ISC
#include "note/labelled.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"

struct definitions {
	struct definition *v;
	size_t n, cap;
};

static int
by_label(const void *a, const void *b)
{
	const struct definition *x = a, *y = b;
	int order = slice_cmp(x->label, y->label);

	return order ? order : (x->at > y->at) - (x->at < y->at);
}

/* in order of their labels, and of the text */
static void
find_definitions(const struct notation *how, const struct layout *lay, struct definitions *defs)
{
	struct definition def;
	size_t line = 0;

	while (line < lay->n) {
		if (!how->defines(lay, line, &def)) {
			line++;
			continue;
		}
		def.close = def.number = 0;
		line = how->take_text(lay, line, &def);
		xgrow(&defs->v, defs->n, &defs->cap, sizeof(*defs->v));
		defs->v[defs->n++] = def;
	}
	if (defs->n)
		qsort(defs->v, defs->n, sizeof(*defs->v), by_label);
}

/* the definition that a call at byte `at` means, NULL if its label is nobody's */
static struct definition *
find_label(const struct definitions *defs, struct slice label, size_t at)
{
	size_t low = 0, high = defs->n, mid;
	int order;

	while (low < high) {
		mid = low + (high - low) / 2;
		order = slice_cmp(defs->v[mid].label, label);
		if (order < 0 || (order == 0 && defs->v[mid].at < at))
			low = mid + 1;
		else
			high = mid;
	}
	if (low < defs->n && slice_eq(defs->v[low].label, label))
		return &defs->v[low];
	return low > 0 && slice_eq(defs->v[low - 1].label, label) ? &defs->v[low - 1] : NULL;
}

static void
add_note(struct notes *notes, struct definition *def, size_t call_at, size_t call_len)
{
	struct note note = { .mark = def->mark, .kind = def->kind, .has_call = call_len > 0,
		.call_at = call_at, .call_len = call_len };

	def->number = note_add(notes, &note);
	seg_add(&notes->segs, def->at, def->text_at - def->at, SEG_MARK, def->number);
	seg_add(&notes->segs, def->text_at, def->end - def->text_at, SEG_NOTE, def->number);
	seg_add(&notes->segs, def->end, def->close, SEG_MARK, def->number);
}

/* a call that the document has no note for: its mark is a number, or it may be anything */
static void
add_bare_call(struct notes *notes, struct slice mark, size_t at, size_t n)
{
	struct note note = { .mark = mark, .has_call = true, .call_at = at, .call_len = n };
	size_t number;

	if (slice_num(mark, SIZE_MAX, &number))
		seg_add(&notes->segs, at, n, SEG_CALL, note_add(notes, &note));
}

/* the calls, in order; a second call of a note is only taken out of the text */
static void
find_calls(const struct notation *how, const struct layout *lay, const struct definitions *defs,
    struct notes *notes)
{
	struct definition *def;
	struct slice label, mark;
	size_t at = 0, n;

	while ((at = slice_find(lay->text, at, how->begins)) != (size_t)-1) {
		n = how->reference(lay->text, at, &label, &mark);
		def = n ? find_label(defs, label, at) : NULL;
		/* what is printed as two marks is no call of this note */
		if (def && !slice_eq(def->mark, mark))
			def = NULL;
		if (def && def->at != at) {
			if (def->number == 0)
				add_note(notes, def, at, n);
			seg_add(&notes->segs, at, n, SEG_CALL, def->number);
		} else if (n && !def) {
			add_bare_call(notes, mark, at, n);
		}
		at += n ? n : strlen(how->begins);
	}
}

void
labelled_find(const struct notation *how, const struct layout *lay, struct notes *notes)
{
	struct definitions defs = { 0 };
	size_t i;

	/* what nothing calls is a note only beside others: most texts are not looked at closely */
	if (notes->n == 0 && slice_find(lay->text, 0, how->begins) == (size_t)-1)
		return;
	find_definitions(how, lay, &defs);
	if (defs.n)
		find_calls(how, lay, &defs, notes);
	for (i = 0; i < defs.n && notes->n; i++)
		if (defs.v[i].number == 0)
			add_note(notes, &defs.v[i], 0, 0);
	free(defs.v);
}
