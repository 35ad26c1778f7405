// SPDX-License-Identifier: ISC
/*
 * Numbered notes as a page prints them and a converter of PDF (or of a web
 * page) gives them: at the bottom of each page, in the middle of the running
 * text, or in a list at the end.  Which numbers are notes is for chain.c to
 * weigh; here their texts are cut out.
 */
#include <stdlib.h>

#include "note/chain.h"
#include "note/extent.h"
#include "note/mark.h"
#include "note/note.h"
#include "xalloc.h"

struct finder {
	struct page_notes page;
	struct notes *notes;
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

/* add lines first .. end - 1, from byte `from` on, to the text of a note */
static void
add_lines(const struct finder *f, size_t number, size_t from, size_t end)
{
	const struct layout *lay = f->page.lay;
	struct slice words = layout_trimmed(lay, end - 1);
	/* the end of the last line's words, not of its trailing blanks */
	size_t stop = words.n ? (size_t)(words.p - lay->text.p) + words.n : lay->line[end - 1].at;

	if (stop <= from)
		return;
	seg_add(&f->notes->segs, from, stop - from, SEG_NOTE, number);
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
		if (v[k].call == (size_t)-1)
			continue;
		called++;
		above = layout_line_at(lay, f->page.calls->v[v[k].call].at);
		away += lay->pages ? lay->line[above].page + 1 < lay->line[line].page :
		    line - above > 200;
	}
	return called && away * 2 > called ? NOTE_ENDNOTE : NOTE_FOOTNOTE;
}

/* a mark without its brackets and its full stop */
static struct slice
bare_mark(struct slice s)
{
	while (s.n && (s.p[0] == '[' || s.p[0] == '('))
		s = slice_part(s, 1, s.n);
	while (s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')' || s.p[s.n - 1] == ']'))
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
	if (link->call != (size_t)-1) {
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

/* the notes first .. last of the chain stand together: make them of their extents */
static void
take_block(const struct finder *f, const struct extent *extent, size_t first, size_t last)
{
	enum note_kind kind = kind_of(f, first, last);
	size_t k, number, end = 0;

	for (k = first; k <= last; k++) {
		const struct extent *x = &extent[k];

		number = add_note(f, k, kind);
		if (x->end > x->from_line)
			add_lines(f, number, x->from, x->end);
		if (x->more_end > x->more)
			add_lines(f, number, f->page.lay->line[x->more].at, x->more_end);
		if (x->end > end)
			end = x->end;
	}
	mark_links(f, end);
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
			.call_len = call->len };

		note.mark = bare_mark(note.mark);
		seg_add(&f->notes->segs, call->at, call->len, SEG_CALL,
		    note_add(f->notes, &note));
	}
}

static void
take_chain(const struct finder *f)
{
	const struct chain *chain = f->page.chain;
	struct extent *extent = xcalloc(chain->n, sizeof(*extent));
	size_t first, last;

	for (first = 0; first < chain->n; first = last + 1) {
		last = block_end(chain, first);
		extent_find(extent + first, &f->page, first, last);
	}
	if (f->page.lay->pages)
		extent_repair(extent, &f->page);
	for (first = 0; first < chain->n; first = last + 1) {
		last = block_end(chain, first);
		take_block(f, extent, first, last);
	}
	take_lost(f);
	free(extent);
}

static void
find(const struct layout *lay, struct notes *notes)
{
	struct marks marks = { 0 };
	struct calls calls = { 0 };
	struct chain chain;
	struct finder f = { { lay, &marks, &calls, &chain, NULL }, notes };
	bool *furniture;

	mark_find_all(&marks, lay, &notes->segs);
	if (marks.n)
		call_find_all(&calls, lay, &notes->segs);
	chain_find(&chain, lay, &marks, &calls);
	if (chain.n) {
		furniture = furniture_lines(lay, &notes->segs);
		f.page.furniture = furniture;
		take_chain(&f);
		free(furniture);
	}
	chain_free(&chain);
	mark_free(&marks);
	call_free(&calls);
}

const struct note_style note_style_printed = { .name = "printed", .rank = 50, .find = find };
