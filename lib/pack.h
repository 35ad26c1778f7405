/* inputs of several kinds put into one stream of documents */
#ifndef PACK_H
#define PACK_H

#include <stdbool.h>

#include "buf.h"
#include "charset.h"
#include "docid.h"
#include "metacols.h"
#include "reader.h"
#include "slice.h"
#include "tsv.h"

/*
 * A stream under way.  Set `out`, and what else is not as in zero; the other
 * fields are private.  Free with pack_free, which does not close `out`.
 */
struct pack {
	struct tsv out;
	bool no_header;
	struct charset *from;            /* what to convert texts from, or NULL: they are UTF-8 */
	char delimiter;                  /* between CSV fields */
	const char *id_name, *text_name; /* columns of CSV, keys of JSON; NULL: doc, text */
	const char *meta_names;          /* keys of JSON, with commas; NULL: the first record's */
	const char *record_types;        /* of WARC, with commas; NULL: those that hold documents */

	struct docids ids;
	struct metacols meta;
	bool headed; /* the header line is written */
	struct buf id, text, wanted;
};

/*
 * The rows of one input: of a document stream each document's, of a WARC file
 * those of its records, of any other file that of its text as the document `id`.  0; -1 where something of it
 * was left out: with in->error set, or after a message on standard error.
 */
int pack_file(struct pack *pack, struct reader *in, struct slice id);

/*
 * The rows of one input of CSV, a document a record; one without a column of
 * ids gets `id` and the record's number, "ID-3".  As pack_file.
 */
int pack_csv(struct pack *pack, struct reader *in, struct slice id);

/*
 * The rows of one input of JSON Lines, a document an object; one without an
 * id, as with pack_csv.  A value that is no string, number or truth value
 * becomes compact JSON.  As pack_file.
 */
int pack_json(struct pack *pack, struct reader *in, struct slice id);

/*
 * The rows of one WARC or WET file: the plain texts of its records, the
 * addresses for ids.  What holds none is counted on standard error.
 * As pack_file.
 */
int pack_warc(struct pack *pack, struct reader *in);

/* the header line, if it is wanted and not there yet; the first row writes it too */
void pack_head(struct pack *pack);

void pack_free(struct pack *pack);

#endif
