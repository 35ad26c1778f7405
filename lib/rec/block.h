/* the paragraphs of the running text, with the markers that they begin with */
#ifndef REC_BLOCK_H
#define REC_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "item.h"
#include "report.h"

/*
 * A paragraph.  `from`, `text` and `to` are positions in the running text
 * (report->body): the paragraph, its text without the marker, its end.  A
 * marker that stands alone on its line is the marker of what follows it; of
 * bullets that a converter printed in a pile before their texts, each
 * paragraph after them gets one.
 */
struct block {
	size_t from, text, to;
	struct item item; /* ITEM_NONE: no marker; the label lives as long as the report */
	size_t indent;	  /* of its first line, in characters */
	size_t line;	  /* its first line in the layout */
	size_t last_line; /* its last line */
	bool apart;	  /* a blank line or a page's edge stands before it */
};

struct blocks {
	struct block *v;
	size_t n, cap;
	size_t pile;	    /* while they are found: bullets in a row that wait for their text */
	size_t seen;	    /* lines that were looked through for bullets outside of the text */
	struct item bullet; /* the last of these */
};

/* find the paragraphs; free with blocks_free */
void blocks_find(struct blocks *blocks, const struct report *report);
void blocks_free(struct blocks *blocks);

/* is s the word that a number makes a heading of ("Recommendation") and no more? */
bool block_wants_number(struct slice s);

/* the words of a block without its marker, and with it */
struct slice block_text(const struct report *report, const struct block *block);
struct slice block_whole(const struct report *report, const struct block *block);

#endif
