/* many citations, brought together into the sources that they cite */
#ifndef SOURCE_SOURCES_H
#define SOURCE_SOURCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "slice.h"
#include "sorter.h"
#include "source/choices.h"
#include "source/record.h"
#include "source/same.h"
#include "source/sets.h"
#include "source/tally.h"
#include "spill.h"

/* one row: a citation, and the record that it belongs to */
struct member {
	uint64_t note, cite; /* 0 where the input does not number them */
	uint64_t ref_note, ref_cite;
	uint64_t id; /* of the record; 0 where it is undecided */
	uint32_t kind, record; /* NO_RECORD: undecided */
	uint32_t cites, docs;  /* how many it stands for; docs 0: to be counted */
	uint32_t doc, text, reason, filling; /* lengths: the bytes follow */
};
#define NO_RECORD UINT32_MAX
/* docs of a row whose documents another row has counted */
#define DOCS_COUNTED UINT32_MAX

/* a member, as it is given back */
struct member_view {
	struct slice doc, text, reason;
	size_t note, cite;
	uint32_t source; /* number of its source, or NO_RECORD */
	bool first;      /* the source's first full citation */
};

/* a key that two citations of one source share */
struct source_key;
struct source_count;

/* why two records were brought together, or nearly were (with `explain`) */
struct source_link {
	uint64_t ida, idb;
	uint32_t a, b;
	uint32_t percent;
	uint32_t verdict; /* enum same_verdict */
	uint32_t joined;  /* by this link or by others */
	uint32_t filling;
};

/*
 * Set `memory` (bytes), `explain`, `alone` and `words`, add rows, find, and then go through
 * the members.  What does not fit into memory goes to temporary files (see
 * spill.h); what always stays there is some 50 bytes for each record.
 */
struct sources {
	size_t memory;
	bool explain;
	bool alone;                /* every record is a source by itself, with its own id */
	const struct tally *words; /* not NULL: these rows are a part; join by the links given alone */
	struct choices choices;

	/* private */
	struct spill store; /* the records */
	uint64_t *at, *id;  /* where they are, and their ids */
	size_t n, cap, id_cap;
	uint32_t *slot; /* of records by id, open addressing, plus 1 */
	size_t nslots;
	uint32_t *uses; /* how many records have a word, by its number */
	struct source_key *keys;
	size_t nkeys, keys_cap;
	struct known *known; /* rows seen lately */
	struct sorter members, given;
	bool refers;  /* some members refer to others */
	uint32_t *of; /* the records of the members in order, if some refer */
	struct sets sets;
	struct source_count *count;
	struct source_link *link;
	size_t nlinks, links_cap;
	struct buf room, make;
	size_t next;
};

/* the limits on memory that are not set */
void sources_limits(struct sources *all);

/*
 * Take in a row; comments are passed over.  Nothing of it needs to live on.
 * `seen` is a hash of all that the row's fields were made from, or 0.
 */
void sources_add(struct sources *all, const struct source_row *row, uint64_t seen);

/*
 * Has a row with that hash been added?  Then only `doc`, `text`, `reason`
 * and the numbers of the row are needed, and it is added.
 */
bool sources_add_seen(struct sources *all, const struct source_row *row, uint64_t seen);

/*
 * With `words`: two records, by their ids, that were found to be one source,
 * so many percent alike, when all rows were compared.  `turn`: its place in
 * the order of comparing, by memcmp.
 */
void sources_link(struct sources *all, struct slice turn, uint64_t a, uint64_t b, unsigned percent);

/*
 * Find the sources.  The result does not depend on the order in which the
 * rows came.  How many choices name a citation that is not there.
 */
size_t sources_find(struct sources *all);

/* go through the members in order of document, note, citation, text; again from the first */
void sources_begin(struct sources *all);
bool sources_next(struct sources *all, struct member_view *member);

/* a source, with its records in the order of their texts */
struct source {
	uint64_t id;
	size_t cites, docs;
	size_t best; /* record that most fields come from */
	const struct record **record;
	size_t n;

	struct buf bytes; /* private */
	uint64_t *at;
	size_t cap, at_cap;
};

/* read the source of that number; the struct may be used again, and is freed with source_free */
void sources_get(struct sources *all, uint32_t number, struct source *source);
struct slice source_field(const struct source *source, int field);
void source_free(struct source *source);

/* the id of a source without the rest of it */
uint64_t sources_id(struct sources *all, uint32_t number);

/* with `explain`: the links in order, each pair once; they live as long as `all` */
const struct source_link *sources_links(struct sources *all, size_t *n);

/* a record, which lives until the next call with `room` */
const struct record *sources_record(struct sources *all, uint32_t i, struct buf *room);

void sources_free(struct sources *all);

#endif
