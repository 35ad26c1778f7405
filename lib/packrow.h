/* what the readers of pack.h's kinds of input share: the making of a row */
#ifndef PACKROW_H
#define PACKROW_H

#include "pack.h"

/* give `why` and a detail as the input's error; -1 */
int pack_fail(struct reader *in, const char *why, const char *detail);

/* `raw` as UTF-8 into *text, which lives to the next call; -1 with in->error set if it is none */
int pack_decode(struct pack *pack, struct reader *in, struct slice raw, struct slice *text);

/*
 * Begin a table: these columns, escaped, of which id_col and text_col (or
 * METACOLS_NONE) are no metadata; see metacols.h.  The header line is written
 * if it was not.  0; -1 after a message that columns are lost.
 */
int pack_table(struct pack *pack, struct reader *in, const struct slice *names, size_t n,
    size_t id_col, size_t text_col);

/* "FILE-N": the id of a record that has none of its own; lives to the next call */
struct slice pack_number(struct pack *pack, struct slice file_id, size_t n);

/*
 * The id and text of the document on line `lineno`, 0 where the input is one
 * document; its metadata and the row's end are left to do.
 */
void pack_row(struct pack *pack, const struct reader *in, size_t lineno, struct slice id,
    struct slice text);

#endif
