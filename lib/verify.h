/* rows held against the document that they quote */
#ifndef VERIFY_H
#define VERIFY_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "docs.h"
#include "report.h"
#include "slice.h"
#include "stands.h"

/* the columns that can be proved; all others are taken on trust */
enum verify_col {
	VERIFY_AT,
	VERIFY_LEN,
	VERIFY_TEXT,
	VERIFY_RAW,
	VERIFY_NOTE,
	VERIFY_MARK,
	VERIFY_PAGE,
	VERIFY_CALL_AT,
	VERIFY_CLAIM,
	VERIFY_CLAIM_AT,
	VERIFY_CLAIM_LEN,
	VERIFY_LABEL,
	VERIFY_NAME,
	VERIFY_ROLE,
	VERIFY_ORGANISATION,
	VERIFY_URL,
	VERIFY_HOST,
	VERIFY_SITE,
	VERIFY_CLASS,
	VERIFY_ARCHIVED,
	VERIFY_CAPTURED,
	VERIFY_SYMBOL,
	VERIFY_RECOMMENDER,
	VERIFY_COLS
};

/* their names in a header line */
extern const char *const verify_names[VERIFY_COLS];

/* a row: what it says, unescaped, in the columns that its table has */
struct verify_row {
	bool has[VERIFY_COLS];
	struct slice value[VERIFY_COLS];
};

/* a document and what was read of it so far */
struct verify {
	struct report report;
	struct buf *note; /* readable texts of the notes, folded, as they are asked for */
	bool *note_read;
	struct stands_items items;
	struct view view; /* of note `viewed', the last that a part was read of; 0: none */
	size_t viewed;
	struct buf span, claim; /* the readable texts of the row's span and of its claim's */
};

/* read the document, which must outlive `v`; free with verify_free */
void verify_doc(struct verify *v, const struct doc *doc);
void verify_free(struct verify *v);

/*
 * Does the row hold in the document?  What does not is appended to `why`,
 * one short sentence each, with "; " between.  Time is linear in the row and
 * the part of the document that it quotes or, for a row without `at', in
 * the note (without `note': the running text).
 */
bool verify_row(struct verify *v, const struct verify_row *row, struct buf *why);

#endif
