/* running text made readable, with the way back to the document's bytes */
#ifndef VIEW_H
#define VIEW_H

#include "buf.h"
#include "layout.h"
#include "seg.h"

/*
 * A view is what a person reads who is told to read the running text, or one
 * note, and nothing else: the lines of a paragraph joined, also over a page
 * break with its notes and running heads, line-end hyphens resolved, white
 * space folded to one space, a newline between paragraphs.  Nothing in it is
 * invented: each of its bytes stands in the document, or is the space or
 * newline that stands for the white space or the cut between two that do.
 */
struct view {
	struct buf text;
	struct run *run; /* in order, both in the view and in the document */
	size_t n, cap;
};

/* len bytes of the view from `at` on are the document's from `from` on */
struct run {
	size_t at, from, len;
};

struct words;

/*
 * The running text of lines first .. end - 1: everything that no segment takes
 * out.  What stands before the first newline in the view may look otherwise
 * than where more lines are read; what follows does not, given a few letters before that newline.
 * `view` is the zero value, or one whose memory is used again.
 */
void view_body(struct view *view, const struct layout *lay, const struct segs *segs,
    struct words *words, size_t first, size_t end);

/* the text of note `note` (from 1), whose pieces are among segments first .. last */
void view_note(struct view *view, const struct layout *lay, const struct segs *segs,
    size_t note, size_t first, size_t last, struct words *words);

/* what the document's bytes at .. at + len give in the view, trimmed */
struct slice view_span(const struct view *view, size_t at, size_t len);

/* the first position in the view that is not before the document's byte `at` */
size_t view_pos(const struct view *view, size_t at);

/* the document's byte that stands at (or, for a joint, follows) view position pos */
size_t view_byte(const struct view *view, size_t pos);

/* the document's byte after the one that ends a piece of view at `pos` (exclusive) */
size_t view_byte_end(const struct view *view, size_t pos);

void view_free(struct view *view);

#endif
