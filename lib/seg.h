/* which bytes of a document are not running text */
#ifndef SEG_H
#define SEG_H

#include <stddef.h>
#include <stdint.h>

enum seg_kind {
	SEG_BODY = 0,  /* running text: everything no segment names */
	SEG_FURNITURE, /* running heads and feet, page numbers, converters' marks */
	SEG_CALL,      /* the mark of a note in the running text */
	SEG_MARK,      /* the mark at the note itself, and its brackets */
	SEG_NOTE,      /* the text of a note */
	SEG_LINKS      /* the link targets that a converter puts after a page */
};

enum { SEG_MAX_NOTE = (1 << 29) - 1 };

/* a text of notes has several for each of them, so it is kept small */
struct seg {
	size_t at; /* in the document */
	uint32_t len;
	unsigned kind : 3;  /* enum seg_kind */
	unsigned note : 29; /* number of the note, from 1; 0 for furniture and links */
};

/* after seg_sort: in order of `at`, without overlap */
struct segs {
	struct seg *v;
	size_t n, cap;
};

/*
 * Add one, in any order; an empty one is dropped, and one of 4 GiB or more
 * becomes several.  A note above SEG_MAX_NOTE is one that memory does not
 * hold: it says so and ends with status 2.
 */
void seg_add(struct segs *segs, size_t at, size_t len, enum seg_kind kind, size_t note);

/* add n of them, which are not among these, as they are */
void seg_append(struct segs *segs, const struct seg *v, size_t n);

/*
 * Put them in order; of two that overlap the later one loses what both hold.
 * Of two that begin at one byte a mark comes first, then the longer one.
 */
void seg_sort(struct segs *segs);

/*
 * What `taken`, which is sorted, has as calls, marks and notes is taken out
 * of the others: a segment may fall into pieces.
 */
void seg_yield(struct segs *segs, const struct segs *taken);

/* index of the first segment that ends after byte `at`; segs->n if none */
size_t seg_from(const struct segs *segs, size_t at);

/* the segment that holds byte `at`, or NULL: running text */
const struct seg *seg_at(const struct segs *segs, size_t at);

/*
 * The same where the bytes that are asked for go up: *i, 0 at first, is kept
 * from one question to the next, and all of them take one walk.
 */
const struct seg *seg_walk(const struct segs *segs, size_t *i, size_t at);

void seg_free(struct segs *segs);

#endif
