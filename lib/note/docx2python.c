// SPDX-License-Identifier: ISC
/*
 * Notes as docx2python gives those of Word files: ----footnote1---- in the
 * text, and at its end a paragraph that begins with footnote1) and a tab; the
 * same with endnote1.
 */
#include <string.h>

#include "ascii.h"
#include "note/labelled.h"

static const char dashes[] = "----";

/* "footnote12" or "endnote12" at byte i of s: its length, 0 if there is none */
static size_t
read_label(struct slice s, size_t i, struct slice *label, struct slice *mark)
{
	static const char *const words[] = { "footnote", "endnote", NULL };
	const char *const *word;
	size_t digits, end;

	for (word = words; *word && !slice_starts(slice_from(s, i), *word); word++)
		;
	if (!*word)
		return 0;
	digits = i + strlen(*word);
	for (end = digits; end < s.n && ascii_isdigit(s.p[end]); end++)
		;
	*label = slice_part(s, i, end);
	*mark = slice_part(s, digits, end);
	return end > digits ? end - i : 0;
}

static size_t
reference(struct slice s, size_t at, struct slice *label, struct slice *mark)
{
	size_t n = read_label(s, at + strlen(dashes), label, mark);

	if (n == 0 || !slice_starts(slice_from(s, at + strlen(dashes) + n), dashes))
		return 0;
	return n + 2 * strlen(dashes);
}

static bool
defines(const struct layout *lay, size_t line, struct definition *def)
{
	struct slice s = layout_line(lay, line), words;
	size_t n = read_label(s, 0, &def->label, &def->mark);

	if (n == 0 || n + 1 >= s.n || s.p[n] != ')' || !ascii_isspace(s.p[n + 1]))
		return false;
	words = slice_trim(slice_from(s, n + 1));
	def->at = lay->line[line].at;
	def->text_at = words.n ? (size_t)(words.p - lay->text.p) : def->at + n + 1;
	def->kind = def->label.p[0] == 'e' ? NOTE_ENDNOTE : NOTE_FOOTNOTE;
	return true;
}

/* all up to the next note; of the last one, whose end nothing tells, its first paragraph */
static size_t
take_text(const struct layout *lay, size_t line, struct definition *def)
{
	struct definition other;
	size_t last = line, paragraph = 0;
	struct slice s;

	for (line++; line < lay->n && !defines(lay, line, &other); line++) {
		if (!lay->line[line].blank)
			last = line;
		else if (!paragraph)
			paragraph = line;
	}
	if (line >= lay->n && paragraph) {
		last = paragraph - 1;
		line = paragraph;
	}
	s = layout_trimmed(lay, last);
	def->end = (size_t)(s.p - lay->text.p) + s.n;
	if (def->end < def->text_at)
		def->end = def->text_at;
	return line;
}

static const struct notation notation = { dashes, reference, defines, take_text };

static void
find(const struct layout *lay, struct notes *notes)
{
	labelled_find(&notation, lay, notes);
}

const struct note_style note_style_docx2python = { .name = "docx2python", .rank = 30,
	.notation = true, .find = find };
