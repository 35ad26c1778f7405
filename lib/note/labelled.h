/* notations in which a label ties each call to its note */
#ifndef NOTE_LABELLED_H
#define NOTE_LABELLED_H

#include "note/note.h"

/* the text of one note; offsets are bytes in the document */
struct definition {
	struct slice label, mark; /* what ties it to its call; what is printed of that */
	enum note_kind kind;
	size_t at, text_at, end;  /* its first byte, its first word, after its last one */
	size_t close;             /* bytes of a bracket behind it */
	size_t number;            /* private: of the note; 0: nothing called it yet */
};

/*
 * How calls and notes are written.  reference() gives the length of the call
 * at byte `at` of the text, which begins with `begins`, and its label and
 * mark; 0 if none stands there.  defines() tells whether a note begins on a
 * line, and fills in all but `end`, `close` and `number`; take_text() sets
 * `end` and `close` and returns the line after the note's last.
 */
struct notation {
	const char *begins;
	size_t (*reference)(struct slice text, size_t at, struct slice *label, struct slice *mark);
	bool (*defines)(const struct layout *lay, size_t line, struct definition *def);
	size_t (*take_text)(const struct layout *lay, size_t line, struct definition *def);
};

/*
 * Find the notes of that notation: each call goes with the first definition
 * of its label behind it, or else the last before it.  A second call of a note
 * is only taken out of the text; a call of a number that nothing defines is a
 * note without words.  No definition, no note.
 */
void labelled_find(const struct notation *how, const struct layout *lay, struct notes *notes);

#endif
