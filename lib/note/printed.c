// SPDX-License-Identifier: ISC
/*
 * Numbered notes as a page prints them and a converter of PDF (or of a web
 * page) gives them: at the bottom of each page, in the middle of the running
 * text, or in a list at the end.  Which numbers are notes is for chain.c to
 * weigh; here their texts are cut out.
 */
#include <stdlib.h>

#include "ascii.h"
#include "note/chain.h"
#include "note/mark.h"
#include "note/note.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

struct finder {
	const struct layout *lay;
	struct notes *notes;
	const struct marks *marks;
	const struct calls *calls;
	const struct chain *chain;
	bool *furniture; /* of each line: is it a running head, a page number ...? */
};

static bool *
furniture_lines(const struct layout *lay, const struct segs *segs)
{
	bool *furniture = xcalloc(lay->n, sizeof(*furniture));
	size_t i;

	for (i = 0; i < lay->n; i++)
		furniture[i] = seg_at(segs, lay->line[i].at) != NULL;
	return furniture;
}

/* a line that is one address and nothing else */
static bool
is_address(struct slice s)
{
	size_t i;

	s = slice_trim(s);
	if (!slice_starts(s, "http://") && !slice_starts(s, "https://") &&
	    !slice_starts(s, "www.") && !slice_starts(s, "mailto:") && !slice_starts(s, "ftp://"))
		return false;
	for (i = 0; i < s.n; i++)
		if (ascii_isspace(s.p[i]))
			return false;
	return true;
}

/* the words so far break off: no full stop, nothing that could end a note */
static bool
breaks_off(struct slice s)
{
	uint32_t c;

	s = slice_trim(s);
	return utf8_prev(s, s.n, &c) && (utf8_isalpha(c) || c == ',' || c == ';' || c == '-') &&
	    !sentence_ends_at(s, s.n);
}

/* the next line of a note that has begun does go on with it? */
static bool
ends_before(const struct finder *f, size_t line, size_t blanks)
{
	const struct layout *lay = f->lay;
	struct slice s = layout_line(lay, line), above;
	uint32_t c;

	if (lay->line[line].opens || f->furniture[line])
		return true;
	/* where pages are not marked, one blank before the text begins a page */
	if (!lay->pages && lay->width && lay->line[line].indent == 1 && s.p[0] == ' ')
		return true;
	if (blanks == 0)
		return false;
	if (!lay->pages && !(lay->doubled && blanks == 1))
		return true;
	/* a blank line inside a note: it goes on if what was said is unfinished */
	above = layout_trimmed(lay, line - blanks - 1);
	s = slice_trim(s);
	utf8_next(s, 0, &c);
	return is_address(s) || (sentence_ends_at(above, above.n) && !utf8_islower(c));
}

/* the line after the last one of the note that begins on line `line` */
static size_t
note_lines(const struct finder *f, size_t line, size_t limit, bool alone)
{
	size_t i, blanks = 0, end = line + 1;

	for (i = line + 1; i < limit; i++) {
		if (f->lay->line[i].blank) {
			blanks++;
			continue;
		}
		/* after a number on a line of its own the words may follow a blank line */
		if (!(alone && end == line + 1 && !f->lay->line[i].opens) &&
		    ends_before(f, i, blanks))
			break;
		blanks = 0;
		end = i + 1;
	}
	return end;
}

/* the lines of link targets that a converter puts behind the notes of a page */
static void
mark_links(const struct finder *f, size_t line)
{
	const struct layout *lay = f->lay;
	size_t i = line;

	while (i < lay->n && lay->line[i].blank && !lay->line[i].opens)
		i++;
	if (i == line)
		return; /* no blank line before: the note's own address */
	for (; i < lay->n && !lay->line[i].opens && is_address(layout_line(lay, i)); i++)
		seg_add(&f->notes->segs, lay->line[i].at, lay->line[i].len, SEG_LINKS, 0);
}

/* add lines first .. end - 1, from byte `from` on, to the text of a note */
static void
add_lines(const struct finder *f, size_t number, size_t from, size_t end)
{
	struct note *note = &f->notes->v[number - 1];
	const struct line *last = &f->lay->line[end - 1];
	size_t stop = last->at + slice_trim(layout_line(f->lay, end - 1)).n;
	struct slice s = layout_line(f->lay, end - 1), t = slice_trim(s);

	/* the end of the last line's words, not of its trailing blanks */
	stop = t.n ? last->at + (size_t)(t.p - s.p) + t.n : last->at;
	if (stop <= from)
		return;
	seg_add(&f->notes->segs, from, stop - from, SEG_NOTE, number);
	note->len = stop - note->at;
}

/*
 * The last note of a page that breaks off goes on at the foot of the next
 * one, between the running text and the next page's first note.
 */
static void
continue_note(const struct finder *f, size_t number, size_t end, size_t next)
{
	const struct layout *lay = f->lay;
	size_t first = next;

	if (!lay->pages || next >= lay->n || end == 0 ||
	    lay->line[next].page != lay->line[end - 1].page + 1 ||
	    !breaks_off(layout_line(lay, end - 1)))
		return;
	while (first > end && !lay->line[first - 1].blank && !lay->line[first].opens)
		first--;
	if (first < next && !lay->line[first].opens && first > end && !f->furniture[first])
		add_lines(f, number, lay->line[first].at, next);
}

/* the notes of a block are endnotes if they stand apart from the text that calls them */
static enum note_kind
kind_of(const struct finder *f, size_t first, size_t last)
{
	const struct link *v = f->chain->v;
	const struct layout *lay = f->lay;
	size_t line = f->marks->v[v[first].mark].line, k, away = 0, called = 0, above;

	for (above = line; above > 0 && line - above < 3 && lay->line[above - 1].blank; above--)
		;
	if (above > 0 && is_notes_heading(layout_line(lay, above - 1)))
		return NOTE_ENDNOTE;
	for (k = first; k <= last; k++) {
		if (v[k].call == (size_t)-1)
			continue;
		called++;
		above = layout_line_at(lay, f->calls->v[v[k].call].at);
		away += lay->pages ? lay->line[above].page + 1 < lay->line[line].page :
		    line - above > 200;
	}
	return called && away * 2 > called ? NOTE_ENDNOTE : NOTE_FOOTNOTE;
}

static size_t
add_note(const struct finder *f, size_t k, enum note_kind kind)
{
	const struct link *link = &f->chain->v[k];
	const struct mark *mark = &f->marks->v[link->mark];
	struct slice s = slice_part(f->lay->text, mark->at, mark->at + mark->len);
	struct note note = { .kind = kind, .has_text = true, .at = mark->at, .len = mark->len };
	size_t number;

	while (s.n && (s.p[0] == '[' || s.p[0] == '('))
		s = slice_part(s, 1, s.n);
	while (s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')' || s.p[s.n - 1] == ']'))
		s.n--;
	note.mark = s;
	if (link->call != (size_t)-1) {
		note.has_call = true;
		note.call_at = f->calls->v[link->call].at;
		note.call_len = f->calls->v[link->call].len;
	}
	number = note_add(f->notes, &note);
	seg_add(&f->notes->segs, mark->at, mark->text_at - mark->at, SEG_MARK, number);
	if (note.has_call)
		seg_add(&f->notes->segs, note.call_at, note.call_len, SEG_CALL, number);
	return number;
}

/* is the mark a line of its own? */
static bool
is_alone(const struct finder *f, const struct mark *mark)
{
	const struct line *line = &f->lay->line[mark->line];

	return mark->text_at == line->at + line->len;
}

static const struct mark *
mark_of(const struct finder *f, size_t k)
{
	return &f->marks->v[f->chain->v[k].mark];
}

/* the line of the note after number k of the chain, or the text's end */
static size_t
next_line(const struct finder *f, size_t k)
{
	return k + 1 < f->chain->n ? mark_of(f, k + 1)->line : f->lay->n;
}

/*
 * The last note whose mark stands, with that of k, in a stack of marks alone
 * on their lines, before the texts of all of them; k if there is no stack.
 */
static size_t
stack_end(const struct finder *f, size_t k, size_t last)
{
	size_t i;

	for (; k < last && is_alone(f, mark_of(f, k)) && is_alone(f, mark_of(f, k + 1)); k++)
		for (i = mark_of(f, k)->line + 1; i < mark_of(f, k + 1)->line; i++)
			if (!f->lay->line[i].blank)
				return k;
	return k;
}

/* does a new note begin on this line?  `blank`: only after blank lines */
static bool
new_piece(const struct finder *f, size_t line, bool blank)
{
	struct slice above;
	size_t up = line;
	uint32_t c;

	while (up > 0 && f->lay->line[up - 1].blank)
		up--;
	if (up == 0 || (blank && up == line))
		return false;
	above = layout_trimmed(f->lay, up - 1);
	utf8_next(layout_trimmed(f->lay, line), 0, &c);
	return (sentence_ends_at(above, above.n) || is_address(above)) && !utf8_islower(c);
}

/*
 * The texts behind a stack of `want` marks: where each begins, into
 * piece[0 .. want], the last entry being their end.  False if the text does
 * not fall into as many pieces as there are marks: then nothing tells which
 * words belong to which.
 */
static bool
pieces(const struct finder *f, size_t line, size_t limit, bool blank, size_t *piece, size_t want)
{
	size_t i, n = 0, end = line;

	for (i = line; i < limit && !f->lay->line[i].opens && !f->furniture[i]; i++) {
		if (f->lay->line[i].blank)
			continue;
		if (n == 0 || new_piece(f, i, blank)) {
			if (n == want)
				return false;
			piece[n++] = i;
		}
		end = i + 1;
	}
	piece[want] = end;
	return n == want;
}

/* notes first .. last have their marks in a stack; the line after their texts */
static size_t
take_stack(const struct finder *f, size_t first, size_t last, enum note_kind kind)
{
	size_t want = last - first + 1, line = mark_of(f, last)->line + 1, k, number, end;
	size_t *piece = xcalloc(want + 1, sizeof(*piece)), limit = next_line(f, last);
	bool found = pieces(f, line, limit, true, piece, want) ||
	    pieces(f, line, limit, false, piece, want);

	for (k = first; k <= last; k++) {
		number = add_note(f, k, kind);
		if (!found && k == last) {
			piece[want - 1] = line;
			piece[want] = note_lines(f, line - 1, limit, true);
		}
		if (!found && k < last)
			continue;
		end = piece[k - first + 1];
		while (end > piece[k - first] && f->lay->line[end - 1].blank)
			end--;
		if (end > piece[k - first])
			add_lines(f, number, f->lay->line[piece[k - first]].at, end);
	}
	end = piece[want];
	free(piece);
	return end;
}

/* the notes first .. last of the chain stand together: cut their texts out */
static void
take_block(const struct finder *f, size_t first, size_t last)
{
	enum note_kind kind = kind_of(f, first, last);
	size_t k, number, end = 0, stack;

	for (k = first; k <= last; k++) {
		stack = stack_end(f, k, last);
		if (stack > k) {
			end = take_stack(f, k, stack, kind);
			k = stack;
			continue;
		}
		number = add_note(f, k, kind);
		end = note_lines(f, mark_of(f, k)->line, next_line(f, k), is_alone(f, mark_of(f, k)));
		add_lines(f, number, mark_of(f, k)->text_at, end);
		continue_note(f, number, end, next_line(f, k));
	}
	mark_links(f, end);
}

static void
find(const struct layout *lay, struct notes *notes)
{
	struct marks marks = { 0 };
	struct calls calls = { 0 };
	struct chain chain;
	struct finder f = { lay, notes, &marks, &calls, &chain, NULL };
	size_t first, last;

	mark_find_all(&marks, lay, &notes->segs);
	if (marks.n)
		call_find_all(&calls, lay, &notes->segs);
	chain_find(&chain, lay, &marks, &calls);
	f.furniture = chain.n ? furniture_lines(lay, &notes->segs) : NULL;
	for (first = 0; first < chain.n; first = last + 1) {
		for (last = first; last + 1 < chain.n &&
		     chain.v[last + 1].block == chain.v[first].block; last++)
			;
		take_block(&f, first, last);
	}
	chain_free(&chain);
	free(f.furniture);
	free(marks.v);
	free(calls.v);
}

const struct note_style note_style_printed = { .name = "printed", .rank = 50, .find = find };
