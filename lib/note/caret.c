// SPDX-License-Identifier: ISC
/*
 * Notes as Markdown, and pandoc's plain text, write them: [^label] in the
 * text, and a paragraph that begins with [^label]: somewhere.  Lines that
 * are indented by four blanks go on with the note after a blank line.
 */
#include <stdint.h>
#include <stdlib.h>

#include "ascii.h"
#include "note/note.h"
#include "xalloc.h"

enum {
	LABEL_MAX = 64, /* bytes */
	INDENT = 4      /* of the further paragraphs of a note */
};

/* the text of one note */
struct definition {
	struct slice label;
	size_t at, text_at, end; /* "[^", the first word, after the last one */
	size_t number;           /* of the note; 0: nothing called it yet */
};

struct definitions {
	struct definition *v;
	size_t n, cap;
};

/* "[^label]" at byte `at` of s: its length, 0 if there is none */
static size_t
reference(struct slice s, size_t at, struct slice *label)
{
	size_t i;

	if (at + 3 >= s.n || s.p[at] != '[' || s.p[at + 1] != '^')
		return 0;
	for (i = at + 2; i < s.n && s.p[i] != ']'; i++)
		if (i - at > LABEL_MAX || ascii_isspace(s.p[i]) || s.p[i] == '[')
			return 0;
	*label = slice_part(s, at + 2, i);
	return i < s.n && label->n ? i + 1 - at : 0;
}

/* does a note begin on this line? */
static bool
defines(const struct layout *lay, size_t line, struct definition *def)
{
	struct slice s = layout_trimmed(lay, line);
	size_t n = reference(s, 0, &def->label);

	if (n == 0 || n >= s.n || s.p[n] != ':' || lay->line[line].indent >= INDENT)
		return false;
	def->at = (size_t)(s.p - lay->text.p);
	s = slice_trim(slice_part(s, n + 1, s.n));
	def->text_at = s.n ? (size_t)(s.p - lay->text.p) : def->at + n + 1;
	def->end = def->text_at + s.n;
	def->number = 0;
	return true;
}

/* the note that begins on `line` to its last line; returns the line after it */
static size_t
take_text(const struct layout *lay, size_t line, struct definition *def)
{
	struct definition other;
	struct slice s;
	bool apart = false;

	for (line++; line < lay->n; line++) {
		if (lay->line[line].blank) {
			apart = true;
			continue;
		}
		if ((apart && lay->line[line].indent < INDENT) || defines(lay, line, &other))
			break;
		apart = false;
		s = layout_trimmed(lay, line);
		def->end = (size_t)(s.p - lay->text.p) + s.n;
	}
	return line;
}

static int
by_label(const void *a, const void *b)
{
	const struct definition *x = a, *y = b;
	int order = slice_cmp(x->label, y->label);

	return order ? order : (x->at > y->at) - (x->at < y->at);
}

/* in order of their labels; of two with the same one the first is the note */
static void
find_definitions(const struct layout *lay, struct definitions *defs)
{
	struct definition def;
	size_t line = 0, i, kept = 0;

	while (line < lay->n) {
		if (!defines(lay, line, &def)) {
			line++;
			continue;
		}
		line = take_text(lay, line, &def);
		xgrow(&defs->v, defs->n, &defs->cap, sizeof(*defs->v));
		defs->v[defs->n++] = def;
	}
	if (defs->n)
		qsort(defs->v, defs->n, sizeof(*defs->v), by_label);
	for (i = 0; i < defs->n; i++)
		if (kept == 0 || !slice_eq(defs->v[kept - 1].label, defs->v[i].label))
			defs->v[kept++] = defs->v[i];
	defs->n = kept;
}

static struct definition *
find_label(const struct definitions *defs, struct slice label)
{
	size_t low = 0, high = defs->n, mid;
	int order;

	while (low < high) {
		mid = low + (high - low) / 2;
		order = slice_cmp(defs->v[mid].label, label);
		if (order == 0)
			return &defs->v[mid];
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

static void
add_note(struct notes *notes, struct definition *def, size_t call_at, size_t call_len)
{
	struct note note = { .mark = def->label, .has_call = call_len > 0, .call_at = call_at,
		.call_len = call_len };

	def->number = note_add(notes, &note);
	seg_add(&notes->segs, def->at, def->text_at - def->at, SEG_MARK, def->number);
	seg_add(&notes->segs, def->text_at, def->end - def->text_at, SEG_NOTE, def->number);
}

/* a call that the document has no note for: its label is a number, or it may be anything */
static void
add_bare_call(struct notes *notes, struct slice label, size_t at, size_t n)
{
	struct note note = { .mark = label, .has_call = true, .call_at = at, .call_len = n };
	size_t number;

	if (slice_num(label, SIZE_MAX, &number))
		seg_add(&notes->segs, at, n, SEG_CALL, note_add(notes, &note));
}

/* the calls, in order; a second call of a note is only taken out of the text */
static void
find_calls(const struct layout *lay, const struct definitions *defs, struct notes *notes)
{
	struct definition *def;
	struct slice label;
	size_t at = 0, n;

	while ((at = slice_find(lay->text, at, "[^")) != (size_t)-1) {
		n = reference(lay->text, at, &label);
		def = n ? find_label(defs, label) : NULL;
		if (def && def->at != at) {
			if (def->number == 0)
				add_note(notes, def, at, n);
			seg_add(&notes->segs, at, n, SEG_CALL, def->number);
		} else if (n && !def) {
			add_bare_call(notes, label, at, n);
		}
		at += n ? n : 2;
	}
}

static void
find(const struct layout *lay, struct notes *notes)
{
	struct definitions defs = { 0 };
	size_t i;

	find_definitions(lay, &defs);
	if (defs.n)
		find_calls(lay, &defs, notes);
	for (i = 0; i < defs.n && notes->n; i++)
		if (defs.v[i].number == 0)
			add_note(notes, &defs.v[i], 0, 0);
	free(defs.v);
}

const struct note_style note_style_caret = { .name = "caret", .rank = 20, .notation = true,
	.find = find };
