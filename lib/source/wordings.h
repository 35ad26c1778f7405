/* the records of a source in one field, so that sources can be put together again */
#ifndef SOURCE_WORDINGS_H
#define SOURCE_WORDINGS_H

#include "buf.h"
#include "source/sources.h"

/*
 * Append the records of a source: a line each, its fields with tabs between
 * them, escaped as rows are (see tsv.h): id, kind, whether the fields were
 * columns, cites, signal, author, title, container, date, symbol, pinpoint,
 * url, doc, text.  A piece of the text is "@at+len", any other value "=" and
 * itself.
 */
void wordings_put(struct buf *b, const struct source *source);

/*
 * The next record of such a field at or after *pos, into the row's `fields`,
 * `id`, `read`, `cites` and `doc`, whose bytes stand in `room`.  1, 0 at the
 * end, -1 where the field is damaged.
 */
int wordings_next(struct slice field, size_t *pos, struct source_row *row, struct buf *room);

#endif
