/* recommendations, requests, questions and pledges in a document */
#ifndef REC_REC_H
#define REC_REC_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "rec/lead.h"
#include "report.h"
#include "slice.h"

/*
 * One of them.  `from` and `to` are its place in the running text
 * (report->body), `at` and `len` the same in the document's bytes.  Slices
 * point into the running text or static memory and live as long as the
 * report.
 */
struct rec {
	size_t from, to;
	size_t at, len;
	enum rec_kind kind;
	struct slice paragraph; /* of a UPR report: the paragraph whose item it is */
	struct slice label;	/* as printed, or the number under `paragraph` */
	struct slice section;	/* the heading or lead-in that makes it one */
	struct slice addressee; /* whom it asks */
	struct buf words;	/* its words where it shares some with others; empty: the span's */
	struct buf recommender; /* who recommends: "France; Chad" */
	const char *response;	/* what the addressee said; NULL: nothing is known */
	struct slice action;	/* its leading verb, base form */
	size_t parent;		/* number, from 1, of the one that it is part of; 0: none */
	size_t same_as;		/* number of the first that says the same; 0: none does */
};

/* in the order of the running text */
struct recs {
	struct rec *v;
	size_t n, cap;
};

/* what is found besides, if it is asked for */
enum { RECS_IMPLICIT = 1, RECS_ASKS = 2 };

/*
 * Find those of a document; free with recs_free.  `words` was made with
 * lead_words_new and may be used for any number of documents.  `also` is 0 or
 * any of: RECS_IMPLICIT, what running text says must be ("the State must
 * ensure ..."); RECS_ASKS, of an item whose every sentence is a command the
 * sentences, each below the item.
 */
void recs_find(
    struct recs *recs, const struct report *report, struct lead_words *words, unsigned also);
void recs_free(struct recs *recs);

/* the name of a kind, as the rows have it */
const char *rec_kind_name(enum rec_kind kind);

#endif
