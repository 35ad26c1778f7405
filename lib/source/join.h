/* the steps of sources_find */
#ifndef SOURCE_JOIN_H
#define SOURCE_JOIN_H

#include "source/sources.h"

/* put the members in order, and give short forms the records of what they stand for */
void join_references(struct sources *all);

/* bring the records together into sources: by their keys, then by their words */
void join_records(struct sources *all);

/* count each source's members, name it, and put the sources in order */
void join_members(struct sources *all);

#endif
