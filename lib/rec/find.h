/* what the parts of the search for recommendations share */
#ifndef REC_FIND_H
#define REC_FIND_H

#include "rec/block.h"
#include "rec/lead.h"
#include "rec/rec.h"
#include "report.h"

/* a search under way */
struct finder {
	const struct report *report;
	struct lead_words *words;
	struct blocks blocks;
	struct recs *recs;
	bool letter, answer; /* the document is a letter; it answers one */
	size_t list_from, list_to; /* the last list of a UPR report: its recommendations */
	bool told;	     /* a heading of recommendations stands above */
	bool implicit;	     /* what running text says must be is one, too */
	bool asks;	     /* an item's sentences are rows below it, if each is a command */
	struct slice author; /* the body whose own document it is: "Committee"; empty: none */
	bool asks_itself;    /* it asks in words wherever it asks: what a heading says asks nobody */
	struct slice stray;  /* a paragraph's number that stood before the end of the one before */
};

/* add from .. to of the running text, trimmed; the new one, or NULL if nothing is left */
struct rec *finder_add(
    struct finder *f, const struct lead *lead, size_t from, size_t to, struct slice label);

/* take back all but the first n */
void finder_drop(struct finder *f, size_t n);

/* the words of block i without and with its marker */
struct slice finder_text(const struct finder *f, size_t i);
struct slice finder_whole(const struct finder *f, size_t i);

/*
 * The words of block i; with those of the next one where i is a numbered
 * paragraph that a blank line cut in mid sentence, before a colon.
 */
struct slice finder_paragraph(const struct finder *f, size_t i);

/* how many of a list's items must demand something */
enum list_bar {
	LIST_ASKED,   /* half; a third if the lead is dangling: it has asked for them */
	LIST_DEMANDS, /* three in four, and two at least: nothing has asked for them */
	LIST_VERBS,   /* three in four begin with a verb */
	LIST_MIXED    /* a third, and only those: what stands in a column beside them is none */
};

/*
 * The items of a list from block i on, under `lead`.  Adds what the list as
 * a whole bears out; returns the first block that is no part of the list
 * (i: there is no list).
 */
size_t list_read(struct finder *f, size_t i, const struct lead *lead, enum list_bar bar);

/*
 * The list of a UPR Working Group's report that block i, which `lead` was
 * found in, introduces; returns the first block after it, or i if none
 * follows.
 */
size_t upr_read(struct finder *f, size_t i, const struct lead *lead);

/*
 * Does block i, which `lead` was found in, say of recommendations of the last
 * lists ("Nos. 3, 8-12 above are already implemented") what became of them?
 * True if it does; they have their response then.
 */
bool later_read(struct finder *f, size_t i, const struct lead *lead);

/*
 * "Recommendation 4: text" in block i, with the paragraphs that go on with
 * it; `scope` is what it stands under, NULL: nothing.  Returns the first block
 * after it, or i if it is none.
 */
size_t numbered_read(struct finder *f, size_t i, const struct lead *scope);

/* demands in a paragraph before its last sentence, which introduces a list */
void asks_before(struct finder *f, size_t i);

/* questions and requests in a paragraph of a letter; demands in running text */
void asks_read(struct finder *f, size_t i, bool letter);

/*
 * The asks of the last recommendation found, an item, as rows below it, if they
 * are wanted: the sentences of an item whose every sentence is a command.
 */
void asks_below(struct finder *f, const struct lead *lead);

/* is the document a letter: does it greet somebody before it begins? */
bool asks_letter(const struct finder *f);

/* does the document answer a letter?  Its numbered questions are not its own then */
bool asks_answer(const struct finder *f);

#endif
