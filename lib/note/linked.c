// SPDX-License-Identifier: ISC
/*
 * Notes that are linked, as the writers of Markdown print those of web pages
 * and of word processors: the call is a link to the note, [[1]](#footnote-1),
 * [1](#fn1) or [\[1\]](#_ftn1); and the note, an item of a list or not, ends
 * with a link back to the call, [↑](#footnote-ref-1), or begins with one.
 */
#include <string.h>

#include "ascii.h"
#include "note/labelled.h"
#include "note/raised.h"

enum {
	TARGET_MAX = 64, /* bytes of the name of a place */
	MARK_MAX = 24,   /* of what a link says: [<sup>12</sup>] */
	LINES_MAX = 24   /* of a note, up to its link */
};

/* a link within the document: [words](#target), in which \ stands before any sign */
struct link {
	struct slice words, target, label;
	size_t len;
};

/* the name of a place up to its bracket, from byte i of s; 0 if there is none */
static size_t
target_end(struct slice s, size_t i)
{
	size_t from = i;

	for (; i < s.n && i - from < TARGET_MAX; i++) {
		if (s.p[i] == ')')
			return i;
		if (ascii_isspace(s.p[i]) || s.p[i] == '(' || s.p[i] == '/')
			return 0;
	}
	return 0;
}

/* what the names of a note's two places have in common: the digits, or the word, at their end */
static struct slice
label_of(struct slice target)
{
	size_t i = target.n;

	while (i > 0 && ascii_isdigit(target.p[i - 1]))
		i--;
	if (i == target.n)
		while (i > 0 && !ascii_isin(target.p[i - 1], ":-_"))
			i--;
	return slice_from(target, i);
}

/* the link whose words end at byte `mid` of s, "](#": false if it is none */
static bool
read_link(struct slice s, size_t from, size_t mid, struct link *link)
{
	size_t i = mid + 2, end, depth = 0;

	if (slice_starts(slice_from(s, i), "\\"))
		i++;
	end = slice_starts(slice_from(s, i), "#") ? target_end(s, i + 1) : 0;
	if (end == 0)
		return false;
	link->target = slice_part(s, i + 1, end);
	link->label = label_of(link->target);
	for (i = mid; i > from && mid - i <= MARK_MAX; i--) {
		if (s.p[i - 1] == ']')
			depth++;
		if (s.p[i - 1] != '[' || depth-- > 0)
			continue;
		link->words = slice_part(s, i, mid);
		link->len = end + 1 - (i - 1);
		return link->label.n > 0;
	}
	return false;
}

/* the first link in the line from byte `from` on */
static bool
next_link(struct slice s, size_t from, struct link *link)
{
	size_t mid;

	for (; (mid = slice_find(s, from, "](")) != (size_t)-1; from = mid + 1)
		if (read_link(s, from > MARK_MAX ? from - 1 : 0, mid, link))
			return true;
	return false;
}

/* does the name say that a note is there, or, `back`, its call? */
static bool
names_note(struct slice target, bool back)
{
	static const char *const names[] = { "fn", "ftn", "edn", "footnote", "endnote", "note",
		NULL };
	const char *const *name;

	if ((slice_find_nocase(target, 0, "ref") != (size_t)-1) != back)
		return false;
	for (name = names; *name; name++)
		if (slice_find_nocase(target, 0, *name) != (size_t)-1)
			return true;
	return false;
}

/* without the brackets around it, and what keeps Markdown from reading them */
static struct slice
without_brackets(struct slice s)
{
	while (s.n && ascii_isin(s.p[0], "[\\^ "))
		s = slice_from(s, 1);
	while (s.n && ascii_isin(s.p[s.n - 1], "]\\^ "))
		s.n--;
	return s;
}

/* the number or sign among the brackets, <sup> and \ of a link's words */
static struct slice
mark_in(struct slice words)
{
	struct slice s = without_brackets(words);

	if (slice_starts(s, "<sup>"))
		s = slice_from(s, strlen("<sup>"));
	if (slice_ends(s, "</sup>"))
		s.n -= strlen("</sup>");
	return without_brackets(s);
}

static size_t
reference(struct slice s, size_t at, struct slice *label, struct slice *mark)
{
	struct slice part = slice_part(s, at, at + 2 + MARK_MAX + TARGET_MAX);
	struct link link;
	size_t mid = slice_find(part, 0, "](");

	if (mid == (size_t)-1 || mid > MARK_MAX || !read_link(part, 0, mid, &link) ||
	    link.words.p != part.p + 1 || !names_note(link.target, false))
		return 0;
	*label = link.label;
	*mark = mark_in(link.words);
	return mark->n ? link.len : 0;
}

/* "12. ", with the blanks behind it: its length, 0 if s does not begin so */
static size_t
item_mark(struct slice s, struct slice *mark)
{
	size_t i;

	for (i = 0; i < s.n && ascii_isdigit(s.p[i]); i++)
		;
	*mark = slice_part(s, 0, i);
	if (i == 0 || i + 1 >= s.n || s.p[i] != '.' || !ascii_isspace(s.p[i + 1]))
		return 0;
	while (i + 1 < s.n && ascii_isspace(s.p[i + 1]))
		i++;
	return i + 1;
}

/* the link back that ends the item which begins on `line`: on which line, lay->n if there is none */
static size_t
back_link(const struct layout *lay, size_t line, struct link *link)
{
	struct slice s, mark;
	size_t i, at;

	for (i = line; i < lay->n && i < line + LINES_MAX; i++) {
		s = layout_trimmed(lay, i);
		if (i > line && item_mark(s, &mark))
			break;
		at = s.n > 2 * TARGET_MAX ? s.n - 2 * TARGET_MAX : 0;
		if (s.n && s.p[s.n - 1] == ')' && next_link(s, at, link) &&
		    link->target.p + link->target.n + 1 == s.p + s.n && names_note(link->target, true))
			return i;
	}
	return lay->n;
}

static bool
defines(const struct layout *lay, size_t line, struct definition *def)
{
	struct slice s = layout_trimmed(lay, line);
	struct link link;
	size_t n;

	if (s.n == 0 || (!ascii_isdigit(s.p[0]) && s.p[0] != '['))
		return false;
	def->at = (size_t)(s.p - lay->text.p);
	n = item_mark(s, &def->mark);
	if (n) {
		if (back_link(lay, line, &link) == lay->n)
			return false;
		n += raised_anchor(slice_from(s, n));
	} else {
		n = slice_find(slice_part(s, 0, MARK_MAX + 2), 0, "](");
		if (n == (size_t)-1 || !read_link(s, 0, n, &link) || link.words.p != s.p + 1 ||
		    !names_note(link.target, true))
			return false;
		def->mark = mark_in(link.words);
		if (def->mark.n == 0)
			return false;
		n = link.len;
	}
	def->label = link.label;
	def->kind = slice_find(link.target, 0, "edn") != (size_t)-1 ||
	    slice_find(link.target, 0, "endnote") != (size_t)-1 ? NOTE_ENDNOTE : NOTE_FOOTNOTE;
	def->text_at = def->at + n;
	while (def->text_at < def->at + s.n && ascii_isspace(lay->text.p[def->text_at]))
		def->text_at++;
	return true;
}

/* up to the link back, or, where that comes first, to the end of the paragraph */
static size_t
take_text(const struct layout *lay, size_t line, struct definition *def)
{
	struct definition other;
	struct slice s, mark;
	struct link link;
	size_t last = line;

	if (item_mark(layout_trimmed(lay, line), &mark)) {
		last = back_link(lay, line, &link);
		s = layout_trimmed(lay, last);
		def->close = link.len;
		s = slice_trim(slice_part(s, 0, s.n - link.len));
	} else {
		while (last + 1 < lay->n && !lay->line[last + 1].blank && !lay->line[last + 1].opens &&
		    !defines(lay, last + 1, &other))
			last++;
		s = layout_trimmed(lay, last);
	}
	def->end = (size_t)(s.p - lay->text.p) + s.n;
	if (def->close)
		def->close = (size_t)(link.target.p - lay->text.p) + link.target.n + 1 - def->end;
	if (def->end < def->text_at)
		def->end = def->text_at;
	return last + 1;
}

static const struct notation notation = { "[", reference, defines, take_text };

static void
find(const struct layout *lay, struct notes *notes)
{
	/* nearly all texts have no link in Markdown */
	if (slice_find(lay->text, 0, "](") != (size_t)-1)
		labelled_find(&notation, lay, notes);
}

const struct note_style note_style_linked = { .name = "linked", .rank = 25, .notation = true,
	.find = find };
