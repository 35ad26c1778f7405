/* web archives coming in: the records of a WARC or WET file, one at a time */
#ifndef WARC_H
#define WARC_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "reader.h"
#include "slice.h"

/* the fields of a record's header that are kept */
enum warc_field {
	WARC_URL,      /* WARC-Target-URI, without angle brackets around it */
	WARC_DATE,     /* WARC-Date */
	WARC_TYPE,     /* WARC-Type: conversion, response ... */
	WARC_MIME,     /* Content-Type, of the block */
	WARC_LANGUAGE, /* WARC-Identified-Content-Language */
	WARC_RECORD,   /* WARC-Record-ID, without angle brackets */
	WARC_FIELDS
};

/*
 * One WARC file being read (ISO 28500, versions 1.0 and 1.1, and 0.x where
 * it is the same); gzip, a member a record or not, is the reader's business.
 * The zero value with `in` set is ready; free with warc_free.
 */
struct warc {
	struct reader *in;
	size_t n;                         /* the record's number, from 1 */
	struct slice field[WARC_FIELDS]; /* of its header; empty where it has none */

	/* private: bytes of the block that are not read yet, what the fields are slices of */
	size_t left;
	struct buf header;
	size_t from[WARC_FIELDS], to[WARC_FIELDS];
};

/* do these bytes, the first 8 of a file, begin a WARC file? */
bool warc_begins(struct slice head);

/*
 * The header of the next record; what was not read of the last one is passed
 * over without being kept.  The fields live to the next call.  1, 0 at the
 * end, -1 with in->error set, which names the record: after that there is no
 * going on.
 */
int warc_next(struct warc *warc);

/* the record's block, which lives to the next call; once a record.  0 or -1 as above */
int warc_block(struct warc *warc, struct slice *block);

/*
 * The plain text that the record's block holds: of an HTTP response its body.
 * False if it holds none: another type of content, an answer other than 200,
 * a body that is compressed or in chunks.
 */
bool warc_text(const struct warc *warc, struct slice block, struct slice *text);

void warc_free(struct warc *warc);

#endif
