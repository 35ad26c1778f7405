/* the steps of sources_find */
#ifndef SOURCE_JOIN_H
#define SOURCE_JOIN_H

#include "source/sources.h"

struct source_key {
	uint64_t key, id; /* of the record */
	uint32_t record, kind; /* KEY_... */
};

/* what is counted of a source, at the number of the record that stands for it */
struct source_count {
	uint32_t cites, docs;
	uint32_t first, last; /* of its members, plus 1; the document of the last, plus 1 */
};

/* what sources_link has kept; its turn follows */
struct given_link {
	uint64_t a, b; /* ids */
	uint64_t percent;
};

/* the record with that id, or NO_RECORD; before the members are joined, with `words` */
uint32_t sources_find_record(const struct sources *all, uint64_t id);

/*
 * Bring the records together into sets: by what a person decided, by their
 * keys, then by their words.  Returns as sources_find.
 */
size_t join_records(struct sources *all);

/* give short forms the records of what they stand for, and count each source's members */
void join_members(struct sources *all);

/* the order of members: document, note, citation, text */
int member_order(struct slice a, struct slice b);

#endif
