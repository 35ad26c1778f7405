/* the patterns of headings, lead-ins and demands in six languages */
#ifndef REC_PATTERN_H
#define REC_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "rec/lead.h"
#include "slice.h"

enum { PATTERN_GROUPS = 3 };

enum pattern_use {
	USE_HEADING,	/* heading of recommendations; group 1: whom they are for */
	USE_QUESTIONS,	/* heading of questions */
	USE_PLEDGES,	/* heading of voluntary commitments */
	USE_NOT,	/* looks like a heading of recommendations and is none */
	USE_CLOSING,	/* ends a section */
	USE_DANGLING,	/* lead-in that ends in mid sentence; group 1: whom it asks */
	USE_LEAD,	/* lead-in that is a sentence; group 1: whom it asks */
	USE_OBJECTS,	/* its list is what the verb is about: "we ask X to consider the following" */
	USE_SUMMARY,	/* introduces what somebody thinks, demands perhaps */
	USE_TO,		/* "To the Parliament"; group 1 */
	USE_NUMBERED,	/* "Recommendation 4:"; group 1 or 2: the number */
	USE_BODY_ASKS,	/* "..., the Committee also urges": group 1: who; its verb begins at the match's end */
	/* those that are looked for in any running text, from here on */
	USE_SENTENCE,	/* group 1: whom it asks; what it asks for begins at the match's end */
	USE_BODY,	/* the same, if group 1 is somebody who can be asked: "we want X to" */
	USE_CLAUSE,	/* "we recommend that": what it asks for begins at the match's end */
	USE_NOMINAL,	/* "we call for": what it asks for, a noun, begins at the match's end */
	USE_NAMED,	/* "The League urges": group 1: who; the verb begins at the match's end */
	USE_SOFT_CLAUSE, /* the same, if what follows sounds like a demand: "we suggest" */
	USE_TOLD	 /* "On 3 May 2031 the Board recommended that"; group 1: which body */
};

/* pattern i of all that are kept here, NULL behind the last: for tests */
const char *pattern_text(size_t i);

/*
 * Parts of `text`, which stays where it is until the next call, will be asked
 * about: one look at all of it saves one at each.  It changes no answer.
 */
void pattern_within(struct lead_words *w, struct slice text);

/* may a pattern of running text match in s, or in a sentence of it?  False is sure */
bool pattern_speaks(struct lead_words *w, struct slice s);

/* does a pattern of this use match?  group: the match and its groups */
bool pattern_find(struct lead_words *w, enum pattern_use use, struct slice s, struct slice *group);

/* does it speak of recommendations? */
bool pattern_report(struct lead_words *w, struct slice s, struct slice *group);

/* what the State under review said of a list: true, and *response NULL where it said nothing */
bool pattern_response(struct lead_words *w, struct slice s, const char **response);

/* the State that is reviewed */
bool pattern_reviewed(struct lead_words *w, struct slice s, struct slice *state);

#endif
