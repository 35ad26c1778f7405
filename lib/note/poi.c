// SPDX-License-Identifier: ISC
/*
 * Word files as Apache POI and Tika (to 3.2) write them: the call is
 * [footnoteRef:ID] or [endnoteRef:ID] with the word processor's internal id;
 * after the paragraph follows, for each of its calls in their order,
 * " [ID: text] ".  Nothing is escaped, a text may hold "]" and line breaks,
 * and both kinds of notes, though numbered apart, have the one form.
 */
#include <string.h>

#include "ascii.h"
#include "note/note.h"

struct call {
	struct slice id;
	enum note_kind kind;
	size_t at, len;
};

/* "[footnoteRef:12]" at `at`: true, and what it says */
static bool
call_here(struct slice text, size_t at, struct call *call)
{
	static const char foot[] = "[footnoteRef:", end[] = "[endnoteRef:";
	struct slice s = slice_part(text, at, text.n);
	size_t i, from;

	if (slice_starts(s, foot))
		from = sizeof(foot) - 1;
	else if (slice_starts(s, end))
		from = sizeof(end) - 1;
	else
		return false;
	for (i = from; i < s.n && (ascii_isdigit(s.p[i]) || (s.p[i] == '-' && i == from)); i++)
		;
	if (i == from || i >= s.n || s.p[i] != ']')
		return false;
	*call = (struct call){ slice_part(s, from, i),
		s.p[1] == 'f' ? NOTE_FOOTNOTE : NOTE_ENDNOTE, at, i + 1 };
	return true;
}

/* "[ID: " at `at`, for any ID (*id gets it) */
static bool
opens_note(struct slice text, size_t at, struct slice *id)
{
	size_t i = at + 1;

	if (at >= text.n || text.p[at] != '[')
		return false;
	while (i < text.n && (ascii_isdigit(text.p[i]) || (text.p[i] == '-' && i == at + 1)))
		i++;
	*id = slice_part(text, at + 1, i);
	return id->n && i + 1 < text.n && text.p[i] == ':' &&
	    (ascii_isspace(text.p[i + 1]) || slice_starts(slice_part(text, i + 1, text.n), "\xc2\xa0"));
}

/* the offset of the first byte at or after i that is no blank */
static size_t
skip_blanks(struct slice text, size_t i)
{
	while (i < text.n && (text.p[i] == ' ' || text.p[i] == '\t' ||
	    slice_starts(slice_part(text, i, text.n), "\xc2\xa0")))
		i += text.p[i] == '\xc2' ? 2 : 1;
	return i;
}

enum { SEARCH = 1 << 16 };

/*
 * The offset of the "]" that ends the note whose text begins at `at`: the
 * first one that a line end, the end of the text, or the next note's "[ID: "
 * follows.  `next` is the id that is expected then, empty for none.
 */
static size_t
note_end(struct slice text, size_t at, struct slice next, size_t limit)
{
	struct slice id;
	size_t i, j, fallback = (size_t)-1;
	const char *hit;

	for (i = at; i < limit; i++) {
		hit = memchr(text.p + i, ']', limit - i);
		/* the next note is not as far from the end of this one as that */
		if (!hit || (fallback < i && i - fallback > SEARCH))
			break;
		i = (size_t)(hit - text.p);
		j = skip_blanks(text, i + 1);
		if (j > i + 1 && opens_note(text, j, &id)) {
			if (next.n == 0 || slice_eq(id, next))
				return i;
			if (fallback == (size_t)-1)
				fallback = i;
			continue;
		}
		if (j >= text.n || text.p[j] == '\n' || text.p[j] == '\r' || text.p[j] == '\f') {
			/* a line end inside a note of several, before the next one is due */
			if (next.n == 0)
				return i;
			if (fallback == (size_t)-1)
				fallback = i;
		}
	}
	return fallback;
}

/* calls whose notes have not come yet, oldest first */
struct pending {
	size_t first, last; /* numbers of notes; none when first > last */
};

enum { LOOK_BACK = 256 }; /* no paragraph has more calls than that */

static size_t
add_call(struct notes *notes, const struct call *call)
{
	struct note note = { .mark = call->id, .kind = call->kind, .has_call = true,
		.call_at = call->at, .call_len = call->len };
	size_t number = note_add(notes, &note);

	seg_add(&notes->segs, call->at, call->len, SEG_CALL, number);
	return number;
}

/* the oldest pending call with this id; 0 if there is none */
static size_t
awaited(const struct notes *notes, const struct pending *wait, struct slice id)
{
	size_t k;

	for (k = wait->first; k <= wait->last; k++)
		if (slice_eq(notes->v[k - 1].mark, id))
			return k;
	return 0;
}

/* where the next call stands at or after `from`: no note reaches over it */
static size_t
next_call(struct slice text, size_t from)
{
	struct call call;
	size_t at = from;

	/* [footnoteRef: or [endnoteRef: by what stands nowhere else */
	while ((at = slice_find(text, at, "Ref:")) != (size_t)-1) {
		if (at >= from + 9 && call_here(text, at - 9, &call))
			return at - 9;
		if (at >= from + 8 && call_here(text, at - 8, &call))
			return at - 8;
		at++;
	}
	return text.n;
}

/* the words of note `number`, which is opened at `open`: from .. end */
static void
add_text(struct notes *notes, size_t number, size_t open, size_t from, size_t end)
{
	seg_add(&notes->segs, open, from - open, SEG_MARK, number);
	seg_add(&notes->segs, from, end - from, SEG_NOTE, number);
	seg_add(&notes->segs, end, 1, SEG_MARK, number);
}

/* how far a document is read */
struct scan {
	struct slice text;
	struct notes *notes;
	struct pending wait;
	size_t call;   /* where the next call stands, or the text's end */
	size_t barren; /* no note ends before this byte */
};

/*
 * The note "[ID: " at `open`: the oldest call of that id that has none yet
 * is its own; with none it is a note that nothing calls.  Returns the byte
 * behind the note, or behind the bracket if it ends nowhere.
 */
static size_t
take_note(struct scan *scan, size_t open, struct slice id)
{
	struct notes *notes = scan->notes;
	size_t number = awaited(notes, &scan->wait, id), from = open + id.n + 2, end;
	struct slice next = { 0 };

	if (scan->call < from)
		scan->call = next_call(scan->text, from);
	if (scan->call <= scan->barren)
		return open + 1;
	if (number && number < scan->wait.last)
		next = notes->v[number].mark;
	end = note_end(scan->text, from, next, scan->call);
	if (end == (size_t)-1) {
		scan->barren = scan->call;
		return open + 1;
	}
	if (number)
		scan->wait.first = number + 1;
	else
		number = note_add(notes, &(struct note){ .mark = id });
	add_text(notes, number, open, from, end);
	return end + 1;
}

/* what the converter prints in place of a note that the file does not hold */
static size_t
missing_note(struct slice text, size_t at, struct notes *notes)
{
	static const char start[] = "!!! End note with ID \"", end[] = "not found in document.";
	struct slice line = slice_part(text, at, at + 100);
	size_t stop;

	if (!slice_starts(line, start) || (stop = slice_find(line, 0, end)) == (size_t)-1)
		return 0;
	stop += sizeof(end) - 1;
	seg_add(&notes->segs, at, stop, SEG_FURNITURE, 0);
	return stop;
}

/* what stands at `at`, a "[" or a "!": the byte where to go on */
static size_t
read_sign(struct scan *scan, size_t at)
{
	struct slice id;
	struct call call;
	size_t skip;

	if (call_here(scan->text, at, &call)) {
		scan->wait.last = add_call(scan->notes, &call);
		if (scan->wait.last - scan->wait.first >= LOOK_BACK)
			scan->wait.first = scan->wait.last - LOOK_BACK + 1;
		return at + call.len;
	}
	if (scan->notes->n && opens_note(scan->text, at, &id))
		return take_note(scan, at, id);
	skip = missing_note(scan->text, at, scan->notes);
	return at + (skip ? skip : 1);
}

static void
find(const struct layout *lay, struct notes *notes)
{
	struct scan scan = { .text = lay->text, .notes = notes, .wait = { 1, 0 } };
	size_t at = 0, bracket, mark, last_bracket = 0, last_mark = 0;

	while (at < lay->text.n) {
		bracket = slice_next_byte(lay->text, at, '[', &last_bracket);
		mark = slice_next_byte(lay->text, at, '!', &last_mark);
		at = bracket < mark ? bracket : mark;
		if (at < lay->text.n)
			at = read_sign(&scan, at);
	}
}

const struct note_style note_style_poi = { .name = "poi", .rank = 10, .notation = true,
	.find = find };
