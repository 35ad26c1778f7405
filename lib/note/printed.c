// SPDX-License-Identifier: ISC
/*
 * Numbered notes as a page prints them and a converter of PDF (or of a web
 * page) gives them: at the bottom of each page, in the middle of the running
 * text, or in a list at the end.  Which numbers are notes is for chain.c to
 * weigh; here their texts are cut out.
 */
#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "note/chain.h"
#include "note/ending.h"
#include "note/extent.h"
#include "note/foot.h"
#include "note/hold.h"
#include "note/mark.h"
#include "note/note.h"
#include "note/numeral.h"
#include "note/stray.h"
#include "note/symbol.h"
#include "xalloc.h"

#define NO_BLOCK ((size_t)-1)

struct finder {
	struct page_notes page;
	struct notes *notes;
};

static bool *
furniture_lines(const struct layout *lay, const struct segs *segs)
{
	bool *furniture = xcalloc(lay->n, sizeof(*furniture));
	size_t i, k = 0;

	for (i = 0; i < lay->n; i++)
		furniture[i] = seg_walk(segs, &k, lay->line[i].at) != NULL;
	return furniture;
}

/* the lines of link targets that a converter puts behind the notes of a page */
static void
mark_links(const struct finder *f, size_t line)
{
	const struct layout *lay = f->page.lay;
	size_t i = line;

	while (i < lay->n && lay->line[i].blank && !lay->line[i].opens)
		i++;
	/* without a blank line before, or another address, it is the note's own */
	if (i == line && (i == 0 || !is_address_line(layout_line(lay, i - 1))))
		return;
	for (; i < lay->n && !lay->line[i].opens && is_address_line(layout_line(lay, i)); i++)
		seg_add(&f->notes->segs, lay->line[i].at, lay->line[i].len, SEG_LINKS, 0);
}

/* the notes of a block are endnotes if they stand apart from the text that calls them */
static enum note_kind
kind_of(const struct finder *f, size_t first, size_t last)
{
	const struct link *v = f->page.chain->v;
	const struct layout *lay = f->page.lay;
	size_t line = f->page.marks->v[v[first].mark].line, k, away = 0, called = 0, above;

	for (above = line; above > 0 && line - above < 3 && lay->line[above - 1].blank; above--)
		;
	if (above > 0 && is_notes_heading(layout_line(lay, above - 1)))
		return NOTE_ENDNOTE;
	for (k = first; k <= last; k++) {
		if (v[k].call == NO_CALL)
			continue;
		called++;
		above = layout_line_at(lay, f->page.calls->v[v[k].call].at);
		away += lay->pages ? lay->line[above].page + 1 < lay->line[line].page :
		    line - above > 200;
	}
	return called && away * 2 > called ? NOTE_ENDNOTE : NOTE_FOOTNOTE;
}

/* a mark without its brackets and its full stop, and what converters write to raise it */
static struct slice
bare_mark(struct slice s)
{
	size_t tag = s.n > 5 ? slice_find(s, 0, "<sup>") : (size_t)-1;

	if (tag != (size_t)-1) {
		s = slice_from(s, tag + strlen("<sup>"));
		if (slice_ends(s, "</sup>"))
			s.n -= strlen("</sup>");
	}
	if (slice_starts(s, "Footnote "))
		s = slice_from(s, strlen("Footnote "));
	tag = slice_find(s, 0, "](#");
	if (tag != (size_t)-1)
		s = slice_part(s, 0, tag);
	while (s.n && ascii_isin(s.p[0], "[(\\{}^$- "))
		s = slice_from(s, 1);
	while (s.n && ascii_isin(s.p[s.n - 1], ".:)]/ \\{}^$"))
		s.n--;
	return s;
}

static size_t
add_note(const struct finder *f, size_t k, enum note_kind kind)
{
	const struct link *link = &f->page.chain->v[k];
	const struct mark *mark = &f->page.marks->v[link->mark];
	struct slice s = slice_part(f->page.lay->text, mark->at, mark->at + mark->len);
	struct note note = { .kind = kind };
	size_t number;

	note.mark = bare_mark(s);
	if (link->call != NO_CALL) {
		note.has_call = true;
		note.call_at = f->page.calls->v[link->call].at;
		note.call_len = f->page.calls->v[link->call].len;
	}
	number = note_add(f->notes, &note);
	seg_add(&f->notes->segs, mark->at, mark->text_at - mark->at, SEG_MARK, number);
	if (note.has_call)
		seg_add(&f->notes->segs, note.call_at, note.call_len, SEG_CALL, number);
	return number;
}

/* the last note of the block that note `first` of the chain begins */
static size_t
block_end(const struct chain *chain, size_t first)
{
	size_t last = first;

	while (last + 1 < chain->n && chain->v[last + 1].block == chain->v[first].block)
		last++;
	return last;
}

/* calls whose notes the numbering misses: rows too, without words */
static void
take_lost(const struct finder *f)
{
	const struct chain *chain = f->page.chain;
	size_t i;

	for (i = 0; i < chain->nlost; i++) {
		const struct call *call = &f->page.calls->v[chain->lost[i]];
		struct note note = { .mark = slice_part(f->page.lay->text, call->at,
			call->at + call->len), .has_call = true, .call_at = call->at,
			.call_len = call->len, .evidence = NOTE_BY_SEQUENCE | NOTE_BY_CALL };

		note.mark = bare_mark(note.mark);
		seg_add(&f->notes->segs, call->at, call->len, SEG_CALL,
		    note_add(f->notes, &note));
	}
}

/* where a mark's number stands in a table of the numbers of all systems, with room on both sides */
static size_t
place_of(const struct mark *mark)
{
	return mark->system * (NUMERAL_MAX + 3) + mark->number + 1;
}

/* [place]: is there a note of this number?  Free it. */
static bool *
numbers_found(const struct page_notes *p)
{
	bool *found = xcalloc(NUMERAL_SYSTEMS * (NUMERAL_MAX + 3), sizeof(*found));
	size_t k;

	for (k = 0; k < p->chain->n; k++)
		found[place_of(extent_mark(p, k))] = extent_mark(p, k)->number > 0;
	return found;
}

/* what each note of the chain rests on; number[k + 1] is that of note k */
static void
find_evidence(const struct finder *f, const size_t *owner, const size_t *number)
{
	const struct page_notes *p = &f->page;
	const struct candidates c = { p->lay, p->marks, p->calls };
	const struct link *v = p->chain->v;
	bool headed = false, *found = numbers_found(p);
	size_t k, at;
	unsigned bits;

	for (k = 0; k < p->chain->n; k++) {
		bits = 0;
		if (v[k].begins)
			headed = under_notes_heading(&c, v[k].mark);
		at = place_of(extent_mark(p, k));
		if (extent_mark(p, k)->number && (found[at - 1] || found[at + 1]))
			bits |= NOTE_BY_SEQUENCE;
		if (headed || at_page_foot(&c, v[k].mark))
			bits |= NOTE_BY_PLACE;
		if (extent_beside_mark(p, owner, k))
			bits |= NOTE_BY_MARK;
		if (v[k].call != NO_CALL && p->calls->v[v[k].call].weight >= GOOD_CALL)
			bits |= NOTE_BY_CALL;
		f->notes->v[number[k + 1] - 1].evidence = bits & 15;
	}
	free(found);
}

/* line i and those below it that are the same note's, as one piece of its words; the next line */
static size_t
add_words(const struct finder *f, const size_t *owner, const size_t *number, size_t i)
{
	const struct layout *lay = f->page.lay;
	const struct mark *mark = extent_mark(&f->page, owner[i] - 1);
	size_t end = i + 1, last = i, from = mark->line == i ? mark->text_at : lay->line[i].at;
	struct slice words;

	for (; end < lay->n && (owner[end] == owner[i] || lay->line[end].blank); end++)
		if (owner[end])
			last = end;
	/* the end of the last line's words, not of its trailing blanks and back links */
	words = mark_without_backlink(layout_trimmed(lay, last));
	end = (size_t)(words.p - lay->text.p) + words.n;
	if (words.n && end > from)
		seg_add(&f->notes->segs, from, end - from, SEG_NOTE, number[owner[i]]);
	return last + 1;
}

/* the link targets behind the last note of each block */
static void
take_links(const struct finder *f, const size_t *owner)
{
	const struct link *v = f->page.chain->v;
	size_t i, block = NO_BLOCK, end = 0;

	for (i = 0; i < f->page.lay->n; i++) {
		if (!owner[i])
			continue;
		if (block != NO_BLOCK && v[owner[i] - 1].block != block)
			mark_links(f, end);
		block = v[owner[i] - 1].block;
		end = i + 1;
	}
	if (block != NO_BLOCK)
		mark_links(f, end);
}

static void
take_chain(const struct finder *f)
{
	const struct layout *lay = f->page.lay;
	const struct chain *chain = f->page.chain;
	size_t *owner = xcalloc(lay->n, sizeof(*owner));
	size_t *number = xcalloc(chain->n + 1, sizeof(*number));
	size_t first, last, k, i;
	enum note_kind kind;

	for (first = 0; first < chain->n; first = last + 1) {
		last = block_end(chain, first);
		kind = kind_of(f, first, last);
		for (k = first; k <= last; k++)
			number[k + 1] = add_note(f, k, kind);
		if (!lay->pages)
			extent_find(owner, &f->page, first, last);
	}
	if (lay->pages)
		foot_share(owner, &f->page);
	for (i = 0; i < lay->n;)
		i = owner[i] ? add_words(f, owner, number, i) : i + 1;
	find_evidence(f, owner, number);
	take_links(f, owner);
	take_lost(f);
	free(owner);
	free(number);
}

/* what one numeral system gives */
struct numbering {
	struct marks marks;
	struct calls calls;
	struct chain chain;
};

/* are there lines that begin with the first two numbers? */
static bool
counts(const struct marks *marks)
{
	bool one = false, two = false;
	size_t i;

	for (i = 0; i < marks->n; i++) {
		one |= marks->v[i].number == 1;
		two |= marks->v[i].number == 2;
	}
	return one && two;
}

/* what the marks of one system give, which are the numbering's from now on */
static void
find_numbering(struct numbering *numb, const struct layout *lay, const struct notes *notes,
    enum numeral_system system, struct marks marks)
{
	struct candidates c = { lay, &numb->marks, &numb->calls };

	*numb = (struct numbering){ .marks = marks };
	mark_backlinks(&numb->marks, lay);
	/* a word processor's notes are all the document's, but for those a symbol marks */
	if (notes->n == 0 && (system == NUMERAL_DIGITS ? numb->marks.n > 0 : counts(&numb->marks)))
		call_find_all(&numb->calls, lay, &notes->segs, system);
	chain_find(&numb->chain, &c);
	if (system == NUMERAL_DIGITS) {
		stray_calls(&numb->chain, &c, &numb->calls);
		symbol_links(&numb->chain, lay, &numb->marks, &numb->calls);
	}
}

static void
numbering_free(struct numbering *numb)
{
	chain_free(&numb->chain);
	mark_free(&numb->marks);
	call_free(&numb->calls);
}

/* put what one numbering found behind what is in all, and free it; chain_sort is due */
static void
add_numbering(struct numbering *all, struct numbering *numb)
{
	size_t marks = all->marks.n, calls = all->calls.n, i;
	struct link link;

	/* few documents have more than one */
	if (all->chain.n == 0) {
		numbering_free(all);
		*all = *numb;
		return;
	}
	if (numb->chain.n == 0) {
		numbering_free(numb);
		return;
	}
	all->marks.v = xreallocarray(all->marks.v, marks + numb->marks.n, sizeof(*all->marks.v));
	memcpy(all->marks.v + marks, numb->marks.v, numb->marks.n * sizeof(*numb->marks.v));
	all->marks.n += numb->marks.n;
	all->calls.v = xreallocarray(all->calls.v, calls + numb->calls.n, sizeof(*all->calls.v));
	if (numb->calls.n)
		memcpy(all->calls.v + calls, numb->calls.v, numb->calls.n * sizeof(*numb->calls.v));
	all->calls.n += numb->calls.n;
	for (i = 0; i < numb->chain.n; i++) {
		link = numb->chain.v[i];
		link.mark += marks;
		link.block += marks;
		link.call = link.call == NO_CALL ? NO_CALL : link.call + calls;
		chain_add(&all->chain, &link);
	}
	for (i = 0; i < numb->chain.nlost; i++)
		chain_lose(&all->chain, numb->chain.lost[i] + calls);
	numbering_free(numb);
}

static void
find(const struct layout *lay, struct notes *notes)
{
	struct numbering all = { 0 }, one;
	struct finder f = { { lay, &all.marks, &all.calls, &all.chain, NULL }, notes };
	struct marks marks[NUMERAL_SYSTEMS] = { 0 };
	enum numeral_system system;
	bool *furniture;

	mark_find_all(marks, lay, &notes->segs);
	for (system = NUMERAL_DIGITS; system < NUMERAL_SYSTEMS; system++) {
		find_numbering(&one, lay, notes, system, marks[system]);
		add_numbering(&all, &one);
	}
	if (all.chain.n) {
		chain_sort(&all.chain);
		furniture = furniture_lines(lay, &notes->segs);
		f.page.furniture = furniture;
		take_chain(&f);
		free(furniture);
	}
	numbering_free(&all);
}

const struct note_style note_style_printed = { .name = "printed", .rank = 50,
	.beside = true, .find = find };
