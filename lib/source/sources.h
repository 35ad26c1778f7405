/* many citations, brought together into the sources that they cite */
#ifndef SOURCE_SOURCES_H
#define SOURCE_SOURCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "cite/cite.h"
#include "slice.h"
#include "source/figures.h"
#include "source/keys.h"
#include "source/terms.h"

enum { NO_RECORD = -1 };

/* bytes of the arena */
struct span {
	size_t at, len;
};

/* the fields of a citation that a source takes over */
enum { FIELD_AUTHOR, FIELD_TITLE, FIELD_CONTAINER, FIELD_DATE, FIELD_SYMBOL, FIELD_URL, NFIELDS };

/* "Rule 2", "Part I" in a title; series 0: none */
struct part_number {
	uint32_t series;
	uint64_t number;
};
enum { MAX_PARTS = 3 };

/*
 * One way in which a source is cited: all citations whose words are the same
 * but for the pinpoint.  The terms are those of terms.h, sorted, each once.
 */
struct record {
	uint64_t id[2];     /* of its words: its place in any order of rows */
	enum cite_kind kind;
	struct span text, field[NFIELDS];
	struct span title, author, all; /* elements of sources.terms */
	struct span heading, letters;   /* letters.h: of the title, of the whole */
	uint64_t heading_words;         /* letters_words of the heading */
	struct span body;               /* the author's letters, if it is a body of several words */
	uint64_t body_words;
	struct figures figures;
	bool read;                      /* the fields were columns: author and title are sure */
	unsigned year;                  /* 0: none */
	struct part_number part[MAX_PARTS];
	uint64_t exact[NEXACT];         /* law, symbol, DOI: two that differ keep sources apart */
	size_t source;                  /* after sources_find */
};

/* one row: a citation, and the record that it belongs to */
struct member {
	struct span doc, text, reason;
	size_t note, cite; /* 0 where the input does not number them */
	size_t ref_note, ref_cite;
	enum cite_kind kind;
	int64_t record; /* NO_RECORD: undecided */
};

/* a key that two citations of one source share: an address, a symbol, a law */
struct source_key {
	uint64_t key;
	uint32_t record;
};

/* one source; its records and members are numbered in the order of their ids and places */
struct source {
	size_t first;          /* its first citation: index of member */
	size_t cites, docs;
	size_t best;           /* record that most fields come from */
	size_t nrecords, from; /* its records: sources.order[from .. from + nrecords - 1] */
	uint64_t id;
};

/* zero is ready; free with sources_free */
struct sources {
	struct record *record;
	size_t n, cap;
	struct member *member;
	size_t nmembers, members_cap;
	struct source *source;
	size_t nsources, sources_cap;
	size_t *order;

	struct buf arena;
	struct terms dict;
	uint32_t *terms;
	size_t nterms, terms_cap;
	struct source_key *keys;
	size_t nkeys, keys_cap;
	uint32_t *slot; /* of records by id, open addressing, plus 1 */
	size_t nslots;
};

/* a row, as sources_add takes it: what the columns say, or what cite_read finds */
struct source_row {
	struct slice doc, reason;
	size_t note, cite, ref_note, ref_cite;
	struct cite fields;
	bool read; /* the fields are those of columns */
};

/* take in a row; comments are passed over.  Nothing of it needs to live on. */
void sources_add(struct sources *all, const struct source_row *row);

/*
 * Find the sources.  Afterwards the members stand in order of document, note
 * and citation, and the sources in the order of their first members.  The
 * result does not depend on the order in which the rows came.
 */
void sources_find(struct sources *all);

struct slice sources_slice(const struct sources *all, struct span span);

/* a field of a source: of its best record, or else of the next that has it */
struct slice sources_field(const struct sources *all, const struct source *source, int field);

/* the source of a member, or NULL */
const struct source *sources_of(const struct sources *all, const struct member *member);

void sources_free(struct sources *all);

#endif
