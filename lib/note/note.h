/* footnotes and endnotes: what a document's conventions tell of them */
#ifndef NOTE_NOTE_H
#define NOTE_NOTE_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "layout.h"
#include "seg.h"
#include "slice.h"

enum note_kind { NOTE_FOOTNOTE, NOTE_ENDNOTE };

/* what a note printed as any other text rests on, as bits */
enum note_evidence {
	NOTE_BY_SEQUENCE = 1, /* its number follows, or is followed by, another note's */
	NOTE_BY_PLACE = 2,    /* it stands at the foot of its page, or under "Notes" */
	NOTE_BY_MARK = 4,     /* its words stand next to its mark */
	NOTE_BY_CALL = 8      /* what calls it looks like a call by itself */
};

/*
 * One note; offsets and lengths are bytes in the document's text.  A
 * convention sets mark, kind, evidence and the call; notes_find takes the
 * rest from the segments.
 */
struct note {
	struct slice mark; /* as printed: 12, *, iv; the id in a word processor's form */
	enum note_kind kind;
	unsigned evidence : 4; /* bits of enum note_evidence */
	bool has_text : 1;     /* false: a call whose note is not in the document */
	bool has_call : 1;     /* false: a note that nothing in the text calls */
	const struct note_style *style; /* the convention that found it */
	size_t at, len;                 /* the note, its mark and brackets included */
	size_t call_at, call_len;
	size_t seg_first, seg_last; /* its SEG_NOTE segments; seg_first > seg_last: none */
};

/* the notes of a document in order of appearance, and where they stand in it */
struct notes {
	struct note *v;
	size_t n, cap;
	struct segs segs; /* calls, marks, notes, links, furniture; sorted */
};

/*
 * A convention of writing notes.  find() appends the notes it is sure of,
 * in any order, and their segments; it numbers a segment by the note's index
 * in notes->v plus 1.  A convention of lower rank is tried first; the first
 * one that finds a note is the document's, unless it says that it may stand
 * beside others (`beside`).
 */
struct note_style {
	const char *name;
	int rank;
	bool beside;
	bool notation; /* the form alone, which nothing else has, makes a note */
	void (*find)(const struct layout *lay, struct notes *notes);
};

/* every convention in lib/note/, ended by NULL; the Makefile makes this table.  Ranks differ. */
extern const struct note_style *const note_styles[];

/* find the notes of a document; free with notes_free */
void notes_find(struct notes *notes, const struct layout *lay);
void notes_free(struct notes *notes);

/*
 * What a note rests on, appended to out: the name of its convention if that is
 * a notation of its own, and sequence, place, mark, call, separated by commas.
 */
void note_evidence(const struct note *note, struct buf *out);

/* append a note and return its number, from 1 */
size_t note_add(struct notes *notes, const struct note *note);

/* the note, from 1, that the document's byte `at` belongs to; 0: none */
size_t note_at(const struct notes *notes, size_t at);

#endif
