// SPDX-License-Identifier: ISC
/*
 * Notes as Markdown, and pandoc's plain text, write them: [^label] in the
 * text, and a paragraph that begins with [^label]: somewhere.  Lines that
 * are indented by four blanks go on with the note after a blank line.
 */
#include "ascii.h"
#include "note/labelled.h"

enum {
	LABEL_MAX = 64, /* bytes */
	INDENT = 4      /* of the further paragraphs of a note */
};

/* "[^label]" at byte `at` of s: its length, 0 if there is none */
static size_t
reference(struct slice s, size_t at, struct slice *label, struct slice *mark)
{
	size_t i;

	if (at + 3 >= s.n || s.p[at] != '[' || s.p[at + 1] != '^')
		return 0;
	for (i = at + 2; i < s.n && s.p[i] != ']'; i++)
		if (i - at > LABEL_MAX || ascii_isspace(s.p[i]) || s.p[i] == '[')
			return 0;
	*label = *mark = slice_part(s, at + 2, i);
	return i < s.n && label->n ? i + 1 - at : 0;
}

/* does a note begin on this line? */
static bool
defines(const struct layout *lay, size_t line, struct definition *def)
{
	struct slice s = layout_trimmed(lay, line);
	size_t n = reference(s, 0, &def->label, &def->mark);

	if (n == 0 || n >= s.n || s.p[n] != ':' || lay->line[line].indent >= INDENT)
		return false;
	def->at = (size_t)(s.p - lay->text.p);
	s = slice_trim(slice_part(s, n + 1, s.n));
	def->text_at = s.n ? (size_t)(s.p - lay->text.p) : def->at + n + 1;
	def->end = def->text_at + s.n;
	def->kind = NOTE_FOOTNOTE;
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

static const struct notation notation = { "[^", reference, defines, take_text };

static void
find(const struct layout *lay, struct notes *notes)
{
	labelled_find(&notation, lay, notes);
}

const struct note_style note_style_caret = { .name = "caret", .rank = 20, .notation = true,
	.find = find };
