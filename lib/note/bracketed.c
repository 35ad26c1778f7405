// SPDX-License-Identifier: ISC
/*
 * Notes as the transcribers of old books write them: [1] or [A] in the text,
 * and behind the paragraph [Footnote 1: its words].  Brackets in the words
 * are closed before the note's own.
 */
#include <string.h>

#include "ascii.h"
#include "note/labelled.h"

static const char opening[] = "[Footnote ";

enum {
	LABEL_MAX = 8,   /* bytes */
	LINES_MAX = 200  /* a bracket that is not closed for so long is none */
};

/* the label at byte i of s, up to `close`: its length, 0 if there is none */
static size_t
read_label(struct slice s, size_t i, char close, struct slice *label)
{
	size_t end;

	for (end = i; end < s.n && end - i < LABEL_MAX && (ascii_isalnum(s.p[end]) ||
	     s.p[end] == '*'); end++)
		;
	*label = slice_part(s, i, end);
	return end < s.n && s.p[end] == close ? end - i : 0;
}

static size_t
reference(struct slice s, size_t at, struct slice *label, struct slice *mark)
{
	size_t n = read_label(s, at + 1, ']', label);

	*mark = *label;
	return n ? n + 2 : 0;
}

static bool
defines(const struct layout *lay, size_t line, struct definition *def)
{
	struct slice s = layout_trimmed(lay, line), words;
	size_t n;

	if (!slice_starts(s, opening))
		return false;
	n = read_label(s, strlen(opening), ':', &def->label);
	if (n == 0)
		return false;
	words = slice_trim(slice_from(s, strlen(opening) + n + 1));
	def->mark = def->label;
	def->kind = NOTE_FOOTNOTE;
	def->at = (size_t)(s.p - lay->text.p);
	def->text_at = words.n ? (size_t)(words.p - lay->text.p) : def->at + s.n;
	return true;
}

/* the byte of line s that closes the `depth` brackets open before it; s.n if none does */
static size_t
closing(struct slice s, size_t *depth)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '[')
			++*depth;
		else if (s.p[i] == ']' && --*depth == 0)
			return i;
	}
	return s.n;
}

static size_t
take_text(const struct layout *lay, size_t line, struct definition *def)
{
	size_t first = line, depth = 0, i;
	struct definition other;
	struct slice s;

	for (; line < lay->n && line - first < LINES_MAX; line++) {
		if (line > first && defines(lay, line, &other))
			break;
		s = layout_line(lay, line);
		i = closing(s, &depth);
		if (i < s.n) {
			def->end = lay->line[line].at + i;
			def->close = 1;
			return line + 1;
		}
	}
	/* nothing closes it: the note is its first paragraph */
	for (line = first; line + 1 < lay->n && !lay->line[line + 1].blank; line++)
		;
	s = layout_trimmed(lay, line);
	def->end = (size_t)(s.p - lay->text.p) + s.n;
	return line + 1;
}

static const struct notation notation = { "[", reference, defines, take_text };

static void
find(const struct layout *lay, struct notes *notes)
{
	labelled_find(&notation, lay, notes);
}

const struct note_style note_style_bracketed = { .name = "bracketed", .rank = 40,
	.notation = true, .find = find };
