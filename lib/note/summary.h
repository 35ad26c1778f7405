/* what does not fit among a document's notes, in a line */
#ifndef NOTE_SUMMARY_H
#define NOTE_SUMMARY_H

#include "buf.h"
#include "note/note.h"

/*
 * How many notes there are, and the marks of those without a call, of calls
 * without a note, of those that come twice in a row on one page, and the
 * numbers that a numbering leaves out, appended to out: "9 notes; without a
 * call: 3, 7; left out: 5".  The ids of a word processor may leave numbers out.
 */
void note_summary(const struct notes *notes, const struct layout *lay, struct buf *out);

#endif
