/* the first lines of a document, where it says what it is */
#ifndef ABOUT_HEAD_H
#define ABOUT_HEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "layout.h"
#include "slice.h"

enum { HEAD_LINES = 40, HEAD_LINE_BYTES = 400 };

/* what a line of the head is */
enum head_kind {
	HEAD_OTHER,
	HEAD_MAST,   /* of a masthead: United Nations, Distr.: General, Agenda item 6 */
	HEAD_SYMBOL, /* a document symbol */
	HEAD_DATE,   /* a date alone, or with a place or a word before it */
	HEAD_SESSION,
	HEAD_BYLINE, /* Submitted by: X */
	HEAD_PLAIN,  /* a heading that every document may have: Introduction, Summary */
	HEAD_BODY    /* running text: Dear Sir; a line too long for a title */
};

struct head_line {
	struct slice text; /* trimmed */
	enum head_kind kind;
	bool after_blank;
};

/* the lines that are not blank, of the first page, HEAD_LINES at most */
struct head {
	struct head_line line[HEAD_LINES];
	size_t n;
	struct slice symbol; /* empty: none */
	char date[12];       /* "": none */
};

/* read the head of a document, whose text the slices point into */
void head_read(struct head *head, const struct layout *lay);

/* the title, appended to `out`: one line, without the mark of a note behind it */
void head_title(const struct head *head, struct buf *out);

/* the authors that bylines name, appended to `out` with "; " between */
void head_authors(const struct head *head, struct buf *out);

/*
 * The sessions and the cycle of review that the head names, appended to
 * `out`: the body's usual letters and a number, "HRC 24; UPR 17; cycle 2".
 */
void head_session(const struct head *head, struct buf *out);

/* does the line name a session ("Twenty-fourth session")?  A cycle is none. */
bool head_is_session(struct slice line);

/* the words behind "Submitted by:" and its like; false if the line is no byline */
bool head_byline(struct slice line, struct slice *who);

#endif
