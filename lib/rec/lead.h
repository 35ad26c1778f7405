/* headings and lead-ins: the words that make what follows a recommendation */
#ifndef REC_LEAD_H
#define REC_LEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

enum rec_kind { REC_RECOMMENDATION, REC_REQUEST, REC_QUESTION, REC_PLEDGE };

/* what a heading or lead-in says of what follows it; slices of what was asked about */
struct lead {
	enum rec_kind kind;
	struct slice section;	/* its words, without the colon */
	struct slice addressee; /* whom it asks; empty: it does not say */
	const char *response;	/* what the State under review said; NULL: nothing */
	bool dangling;		/* it ends in mid sentence ("calls on X to:") */
	bool report;		/* of a report of the UPR Working Group */
	bool objects;		/* it asks by a verb of its own ("consider the following:") */
	bool summary;		/* it asks for nothing, but sums up ("In summary:") */
};

/*
 * The patterns of all languages; make once and keep, as each is compiled when
 * it is first needed; free with lead_words_free.
 */
struct lead_words;
struct lead_words *lead_words_new(void);
void lead_words_free(struct lead_words *words);

/* a pattern met its limit since the last question: something may be missing */
bool lead_words_limited(struct lead_words *words);

/*
 * Is `text`, a paragraph, a heading of recommendations, questions or pledges
 * ("B1. Recommendations:", "Recommandations au Gouvernement")?
 */
bool lead_heading(struct lead_words *words, struct slice text, struct lead *lead);

/*
 * Does `text`, a paragraph, end in a lead-in: a last sentence that asks
 * somebody for what follows it ("calls on X to:", "X should:")?  `colon` says
 * whether it must end in a colon; what ends without one must be dangling.
 * What only sums up is one, too, and says so in lead->summary.
 */
bool lead_in(struct lead_words *words, struct slice text, bool colon, struct lead *lead);

/* does a lead-in call what it introduces recommendations? */
bool lead_recommends(struct lead_words *words, struct slice section);

/* a heading below one of recommendations that names whom they are for ("To the Parliament:") */
bool lead_addressee(struct lead_words *words, struct slice text, struct lead *lead);

/* the paragraph of a UPR report that introduces a list ("... enjoy the support of X:") */
bool lead_report(struct lead_words *words, struct slice text, struct lead *lead);

/*
 * "Recommendation 4: text": the number in *label; the return value is where
 * the text begins (text.n where nothing follows); 0 if it is none.
 */
size_t lead_numbered(struct lead_words *words, struct slice text, struct slice *label);

/* does it end in a colon, of whatever width? */
bool lead_ends_colon(struct slice s);

/* a heading that ends a section of recommendations for good: "Conclusion", "References" */
bool lead_closing(struct lead_words *words, struct slice text);

/* whom a phrase names, without articles and without what stands between commas */
struct slice lead_trim_addressee(struct slice a);

#endif
