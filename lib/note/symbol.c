// SPDX-License-Identifier: ISC
/*
 * Notes marked * ** † ‡, as on title pages and under tables: the symbol
 * glued to a word in the text, and once more at the start of a line further
 * down the same page.  A symbol that begins several lines is a bullet.
 */
#include <string.h>

#include "ascii.h"
#include "note/note.h"
#include "sentence.h"
#include "utf8.h"

static const char *const symbols[] = { "***", "**", "*", "††", "†", "‡‡", "‡", NULL };

enum {
	WINDOW = 120 /* lines that a page may have where pages are not marked */
};

/* the symbol that s has at byte i, NULL if none */
static const char *
symbol_at(struct slice s, size_t i)
{
	const char *const *p;

	for (p = symbols; *p; p++)
		if (slice_starts(slice_part(s, i, s.n), *p))
			return *p;
	return NULL;
}

/* a line that is the symbol alone, or the symbol and then words */
static bool
opens_with(const struct layout *lay, size_t line, const char **symbol, size_t *at)
{
	struct slice s = layout_line(lay, line), t = slice_trim(s);

	*symbol = t.n ? symbol_at(t, 0) : NULL;
	if (!*symbol)
		return false;
	*at = lay->line[line].at + (size_t)(t.p - s.p);
	t = slice_part(t, strlen(*symbol), t.n);
	return t.n == 0 || t.p[0] != '*';
}

/* the symbol glued to a word of this line: its offset in the text */
static bool
glued_call(const struct layout *lay, size_t line, const char *symbol, size_t *at)
{
	struct slice s = layout_line(lay, line);
	size_t i, n = strlen(symbol);
	uint32_t before, after;

	for (i = 0; (i = slice_find(s, i, symbol)) != (size_t)-1; i += n) {
		utf8_prev(s, i, &before);
		if (i == 0 || utf8_isspace(before) || before == '*')
			continue;
		if (utf8_next(s, i + n, &after) && !utf8_isspace(after) &&
		    !strchr(".,;:)", (char)(after < 0x80 ? after : 'x')))
			continue;
		*at = lay->line[line].at + i;
		return true;
	}
	return false;
}

static bool
same_page(const struct layout *lay, size_t a, size_t b)
{
	if (lay->pages)
		return lay->line[a].page == lay->line[b].page;
	return (a < b ? b - a : a - b) < WINDOW;
}

/* the call of the note on `line`: glued above it, or alone on a line above */
static bool
find_call(const struct layout *lay, size_t line, const char *symbol, size_t *at)
{
	const char *other;
	size_t i, where, alone = 0, opening = 0;

	for (i = line; i-- > 0 && same_page(lay, i, line);) {
		if (lay->line[i].blank || lay->line[i].len > 4096)
			continue;
		if (glued_call(lay, i, symbol, at))
			return opening == 0;
		if (opens_with(lay, i, &other, &where) && other == symbol) {
			opening++;
			if (layout_trimmed(lay, i).n == strlen(symbol))
				alone = where;
		}
	}
	*at = alone;
	return opening == 1 && alone;
}

/* does the symbol begin another line further down the page? */
static bool
is_bullet(const struct layout *lay, size_t line, const char *symbol)
{
	const char *other;
	size_t i, where;

	for (i = line + 1; i < lay->n && same_page(lay, line, i); i++)
		if (!lay->line[i].blank && opens_with(lay, i, &other, &where) && other == symbol)
			return true;
	return false;
}

/* do the words of this line belong to another note? */
static bool
taken(const struct layout *lay, const struct notes *notes, size_t line)
{
	struct slice words = layout_trimmed(lay, line);

	return words.n && note_at(notes, (size_t)(words.p - lay->text.p));
}

/* the note's lines: those up to a blank line, a page's end or another note */
static size_t
last_line(const struct layout *lay, const struct notes *notes, size_t line)
{
	const char *other;
	size_t i, where;

	for (i = line + 1; i < lay->n; i++)
		if (lay->line[i].blank || lay->line[i].opens ||
		    opens_with(lay, i, &other, &where) || taken(lay, notes, i))
			break;
	return i - 1;
}

/* a line that is blank, or furniture, or a number: the mark of another note */
static bool
no_words(const struct layout *lay, const struct notes *notes, size_t line)
{
	const struct seg *seg = seg_at(&notes->segs, lay->line[line].at);
	size_t n;

	return lay->line[line].blank || (seg && seg->kind == SEG_FURNITURE) ||
	    slice_num(layout_trimmed(lay, line), 9999, &n);
}

/* the words from .. end up to the first that belong to another note */
static size_t
own_end(const struct layout *lay, const struct notes *notes, size_t from, size_t end)
{
	const struct segs *segs = &notes->segs;
	size_t i;

	for (i = seg_from(segs, from); i < segs->n && segs->v[i].at < end; i++)
		if (segs->v[i].kind == SEG_NOTE || segs->v[i].kind == SEG_MARK) {
			end = segs->v[i].at > from ? segs->v[i].at : from;
			break;
		}
	while (end > from && ascii_isspace(lay->text.p[end - 1]))
		end--;
	return end;
}

/* add the note; its segments go to `own`, so that those of others stay in order */
static void
add(const struct layout *lay, struct notes *notes, struct segs *own, size_t line, size_t at,
    const char *symbol, size_t call)
{
	size_t n = strlen(symbol), first = line, last, number, from, end;
	struct note note = { .mark = slice_part(lay->text, at, at + n), .has_call = true,
		.call_at = call, .call_len = n };
	struct slice s;

	/* the symbol alone: its words are the next lines that hold any */
	if (layout_trimmed(lay, line).n == n)
		for (first++; first < lay->n && !lay->line[first].opens && no_words(lay, notes, first);)
			first++;
	if (first >= lay->n || lay->line[first].opens || taken(lay, notes, first))
		return;
	last = last_line(lay, notes, first);
	s = layout_trimmed(lay, last);
	from = first == line ? at + n : lay->line[first].at;
	end = own_end(lay, notes, from, (size_t)(s.p - lay->text.p) + s.n);
	if (end == from)
		return;
	number = note_add(notes, &note);
	seg_add(own, at, from - at, SEG_MARK, number);
	seg_add(own, from, end - from, SEG_NOTE, number);
	seg_add(own, call, n, SEG_CALL, number);
}

static void
find(const struct layout *lay, struct notes *notes)
{
	struct segs own = { 0 };
	const char *symbol;
	size_t i, at, call, budget = 64; /* more notes of this kind no document has */

	for (i = 0; i < lay->n && budget > 0; i++) {
		if (lay->line[i].blank || !opens_with(lay, i, &symbol, &at))
			continue;
		budget--;
		if (!is_bullet(lay, i, symbol) && find_call(lay, i, symbol, &call))
			add(lay, notes, &own, i, at, symbol, call);
	}
	for (i = 0; i < own.n; i++)
		seg_add(&notes->segs, own.v[i].at, own.v[i].len, own.v[i].kind, own.v[i].note);
	seg_free(&own);
}

const struct note_style note_style_symbol = { .name = "symbol", .rank = 60, .beside = true,
	.find = find };
