/* one document, read: its layout, its notes, its running text */
#ifndef REPORT_H
#define REPORT_H

#include "columns.h"
#include "docs.h"
#include "layout.h"
#include "note/note.h"
#include "view.h"
#include "words.h"

/*
 * What every extractor starts from.  The slices and the layout are the
 * document's, which must outlive the report.
 */
struct report {
	struct slice id, text;
	const struct columns *columns; /* NULL: the text is as it was read */
	struct layout layout;
	struct notes notes;
	struct view body; /* the running text */
	struct words words;
	/* private: */
	size_t first, end; /* the lines that are read in body */
	size_t spent; /* bytes of the text that were read into it, again and again */
	size_t sentence, sentence_end; /* the sentence last asked for */
};

/* read a document that unfold_doc laid out; free with report_free */
void report_read(struct report *report, const struct doc *doc);
/* the same without its running text: of that, body is what the claim last asked for needs */
void report_read_notes(struct report *report, const struct doc *doc);
void report_free(struct report *report);

/* the readable text of note `note` (from 1), appended to out */
void report_note_text(struct report *report, size_t note, struct buf *out);

/*
 * The sentence that the call of note `note` stands in, or after.  `text` is a
 * slice of the running text's view, not empty where there is one; at and len
 * are the document's bytes from the first to the last that is read in it,
 * with all that stands between: calls, and notes and furniture of a page that
 * the sentence goes over.
 */
struct claim {
	struct slice text;
	size_t at, len;
};

/*
 * Find it: false if the note has no call, or if the text has no end of a
 * sentence for CLAIM_MAX bytes: a table, a list of names, no claim.  Asking
 * in the order of the text takes one walk through it over all.  Where the
 * running text was not read, the paragraph around the call is, and the whole
 * if that does not do: claim->text lives to the next call.
 */
enum { CLAIM_MAX = 8192 };
bool report_claim(struct report *report, size_t note, struct claim *claim);

/*
 * The place in the running text's view that a call at the document's byte
 * call_at belongs to: behind the last character that is read before it, so
 * that a call after a full stop belongs to the sentence that the stop ends.
 */
size_t report_call_pos(const struct report *report, size_t call_at);

/*
 * Take a span of the document as it was read to bytes of report->text.  Where
 * the text is unfolded, a printed span may be only the first column's part of
 * what goes on in the second: `words` bytes of `view` from *at on are then all
 * of it (0: the part is enough).  False if no such span is printed.
 */
bool report_unfold(const struct report *report, size_t *at, size_t *len, const struct view *view,
    size_t words);

#endif
