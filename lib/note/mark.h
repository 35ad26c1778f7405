/* lines that may begin a note */
#ifndef NOTE_MARK_H
#define NOTE_MARK_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"
#include "note/numeral.h"
#include "seg.h"

/* how a note's number is printed; those of one family may stand in one list */
enum mark_form {
	MARK_BARE,    /* 12 Text, 12Text, or 12 on a line of its own */
	MARK_DOT,     /* 12. Text */
	MARK_PAREN,   /* 12) Text, (12) Text */
	MARK_BRACKET, /* [12] Text */
	MARK_SUPER,   /* ¹² Text */
	MARK_SLASH,   /* 12/ Text, as typewriters had it */
	MARK_SYMBOL   /* * Text; its number is 0 */
};

/* a line that begins as a note would */
struct mark {
	size_t line;
	size_t at, len; /* the mark with its brackets or full stop: bytes */
	size_t text_at; /* where the note's own words begin */
	size_t number;
	enum numeral_system system;
	enum mark_form form;
	float weight; /* how much it looks like a note by itself */
};

struct marks {
	struct mark *v;
	size_t n, cap;
};

/*
 * All such lines, by the system of their numbers, in the order of the text,
 * outside of `taken`, appended; symbols count as digits.  The zero value is an
 * empty list; free with mark_free.
 */
void mark_find_all(struct marks marks[NUMERAL_SYSTEMS], const struct layout *lay,
    const struct segs *taken);
/* the mark that one line begins with; false if it begins as no note would */
bool mark_find_line(struct mark *mark, const struct layout *lay, size_t line,
    enum numeral_system system);

/*
 * Raise the weight of the marks of notes that end with a sign which leads
 * back to their call, as on web pages.
 */
void mark_backlinks(struct marks *marks, const struct layout *lay);
/* a line without that sign at its end */
struct slice mark_without_backlink(struct slice line);

/* is the mark a line of its own, its words elsewhere? */
bool mark_is_alone(const struct mark *mark, const struct layout *lay);

void mark_free(struct marks *marks);

/* words that open a note and hardly anything else: Ibid., see, http:// ... */
bool is_notes_opener(struct slice words);

/* the heading of a list of notes: Notes, Endnotes, References, Примечания ... */
bool is_notes_heading(struct slice line);

#endif
