/* one way in which a source is cited, as it is kept and compared */
#ifndef SOURCE_RECORD_H
#define SOURCE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "cite/cite.h"
#include "slice.h"
#include "source/figures.h"
#include "source/keys.h"
#include "source/series.h"

/* bytes behind a record */
struct span {
	uint32_t at, len;
};

/* the fields of a citation; the first NFIELDS are those that a source takes over */
enum { FIELD_AUTHOR, FIELD_TITLE, FIELD_CONTAINER, FIELD_DATE, FIELD_SYMBOL, FIELD_URL, NFIELDS,
	FIELD_PINPOINT = NFIELDS, FIELD_SIGNAL, NPIECES };

/*
 * All citations whose words are the same but for the pinpoint.  The bytes
 * that the spans mean follow the struct, so that it can be kept as it is and
 * read back; the words are numbers of `all`, `title`, `author`, sorted, each
 * once.
 */
struct record {
	uint64_t id; /* of its words: the same in any order of rows */
	struct keys keys;
	uint64_t heading_words, body_words; /* letters_words */
	struct part_number part[MAX_PARTS];
	struct figures figures;
	struct span text, field[NPIECES], doc; /* doc: of names that mean something there only */
	struct span title, author, all;        /* words: uint32_t */
	struct span heading, letters;          /* letters.h: of the title, of the whole */
	struct span body;                      /* the author's letters, if it is a body of several words */
	uint32_t year;                         /* 0: none */
	uint32_t kind;                         /* CITE_FULL or CITE_INSTRUMENT */
	uint32_t read;                         /* the fields were columns: author and title are sure */
	uint32_t size;                         /* of all, in bytes */
	uint32_t cites;                        /* in a struct source: how many */
};

/* a row: what the columns say, or what cite_read finds */
struct source_row {
	struct slice doc, reason;
	struct slice text;    /* as printed, where fields.text is another citation in the same words */
	size_t note, cite, ref_note, ref_cite;
	struct cite fields;
	bool read;            /* the fields are those of columns */
	uint64_t id;          /* where it is known already, or 0 */
	size_t cites, docs;   /* of rows that stand for several citations; 0: one */
};

/* words are counted under so many numbers, of which each has one by chance */
enum { WORD_NUMBERS = 1 << 24 };

/* make the record of a row, into b alone; keys_of and record_id give `keys` and `id` */
void record_make(struct buf *b, const struct source_row *row, const struct keys *keys, uint64_t id);

/* what makes two citations the same words: their words in order, the address */
uint64_t record_id(const struct source_row *row, const struct keys *keys);

/* of citations in the same words the one whose bytes come first stands for all */
bool record_before(const struct source_row *row, const struct record *r);

/* does it name its source with a few words only, which mean another in each document? */
bool record_private(const struct source_row *row, const struct keys *keys);

struct slice record_slice(const struct record *r, struct span span);

/* the words of a span, and how many; aligned if the record is */
const uint32_t *record_words(const struct record *r, struct span span, size_t *n);

#endif
