// SPDX-License-Identifier: ISC
#include "note/note.h"

#include <stdlib.h>
#include <string.h>

#include "note/furniture.h"
#include "xalloc.h"

size_t
note_add(struct notes *notes, const struct note *note)
{
	xgrow(&notes->v, notes->n, &notes->cap, sizeof(*notes->v));
	notes->v[notes->n++] = *note;
	return notes->n;
}

void
note_evidence(const struct note *note, struct buf *out)
{
	static const struct {
		unsigned bit;
		const char *name;
	} names[] = { { NOTE_BY_SEQUENCE, "sequence" }, { NOTE_BY_PLACE, "place" },
		{ NOTE_BY_MARK, "mark" }, { NOTE_BY_CALL, "call" } };
	unsigned evidence = note->evidence;
	size_t i, from = out->n;

	if (note->style->notation) {
		buf_puts(out, note->style->name);
		evidence = note->has_call ? NOTE_BY_CALL : 0;
	}
	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!(evidence & names[i].bit))
			continue;
		buf_puts(out, out->n > from ? "," : "");
		buf_puts(out, names[i].name);
	}
}

/* where a note appears: its call, or itself if nothing calls it */
static size_t
place(const struct note *note)
{
	return note->has_call ? note->call_at : note->at;
}

/* seg_first, which find_segments sets again, keeps the number that it had */
static int
by_place(const void *a, const void *b)
{
	const struct note *x = a, *y = b;

	if (place(x) != place(y))
		return place(x) < place(y) ? -1 : 1;
	return (x->seg_first > y->seg_first) - (x->seg_first < y->seg_first);
}

/*
 * Number the notes in their order of appearance, and their segments with
 * them; a note that lost all its words and that nothing calls is none.
 */
static void
put_in_order(struct notes *notes)
{
	struct note *v = notes->v;
	unsigned *number;
	size_t i, n = 0;
	bool sorted = true;

	for (i = 0; i < notes->n; i++) {
		if (!v[i].has_text && !v[i].has_call)
			continue;
		v[n] = v[i];
		v[n].seg_first = i + 1;
		sorted = sorted && (n == 0 || by_place(&v[n - 1], &v[n]) < 0);
		n++;
	}
	if (sorted && n == notes->n)
		return;
	qsort(v, n, sizeof(*v), by_place);
	number = xcalloc(notes->n + 1, sizeof(*number));
	for (i = 0; i < n; i++)
		number[v[i].seg_first] = (i + 1) & SEG_MAX_NOTE;
	for (i = 0; i < notes->segs.n; i++)
		notes->segs.v[i].note = number[notes->segs.v[i].note] & SEG_MAX_NOTE;
	notes->n = n;
	free(number);
}

/*
 * Tell each note which segments are its own, and what it spans: where two
 * claimed the same words one has lost them.
 */
static void
find_segments(struct notes *notes)
{
	const struct seg *seg;
	struct note *note;
	size_t i;

	for (i = 0; i < notes->n; i++) {
		note = &notes->v[i];
		note->has_text = false;
		note->seg_first = 1;
		note->seg_last = note->at = note->len = 0;
	}
	for (i = 0; i < notes->segs.n; i++) {
		seg = &notes->segs.v[i];
		if (seg->kind != SEG_NOTE && seg->kind != SEG_MARK)
			continue;
		note = &notes->v[seg->note - 1];
		if (!note->has_text)
			note->at = seg->at;
		note->has_text = true;
		note->len = seg->at + seg->len - note->at;
		if (seg->kind != SEG_NOTE)
			continue;
		if (note->seg_first > note->seg_last)
			note->seg_first = i;
		note->seg_last = i;
	}
}

/* the convention of the next higher rank, NULL after the last */
static const struct note_style *
next_style(const struct note_style *last)
{
	const struct note_style *const *s, *best = NULL;

	for (s = note_styles; *s; s++)
		if ((!last || (*s)->rank > last->rank) && (!best || (*s)->rank < best->rank))
			best = *s;
	return best;
}

/*
 * Put the segments from index `from` on, which a convention found, among the
 * others.  What a notation of its own marks is no running head; what stands
 * beside another convention leaves it what it has.
 */
static void
settle(struct notes *notes, size_t from, const struct note_style *style)
{
	struct segs *found = &notes->segs, others = { 0 };

	if (found->n == from)
		return;
	/* what was found is by far the most: the others are what is copied */
	seg_append(&others, found->v, from);
	found->n -= from;
	memmove(found->v, found->v + from, found->n * sizeof(*found->v));
	if (style->notation) {
		seg_sort(found);
		seg_yield(&others, found);
	} else {
		seg_yield(found, &others);
	}
	seg_append(found, others.v, others.n);
	seg_free(&others);
	seg_sort(found);
}

void
notes_find(struct notes *notes, const struct layout *lay)
{
	const struct note_style *style = NULL;
	bool found = false;
	size_t before, segs;

	*notes = (struct notes){ 0 };
	furniture_find(lay, &notes->segs);
	seg_sort(&notes->segs);
	while ((style = next_style(style))) {
		if (found && !style->beside)
			continue;
		before = notes->n;
		segs = notes->segs.n;
		style->find(lay, notes);
		for (; before < notes->n; before++)
			notes->v[before].style = style;
		settle(notes, segs, style);
		if (notes->n && !style->beside)
			found = true;
	}
	find_segments(notes);
	put_in_order(notes);
	find_segments(notes);
}

void
notes_free(struct notes *notes)
{
	free(notes->v);
	seg_free(&notes->segs);
	*notes = (struct notes){ 0 };
}

size_t
note_at(const struct notes *notes, size_t at)
{
	const struct seg *seg = seg_at(&notes->segs, at);

	return seg && (seg->kind == SEG_NOTE || seg->kind == SEG_MARK) ? seg->note : 0;
}
