/* what a document is: its title, date, symbol, authors, session, language, and how it was made text */
#ifndef ABOUT_ABOUT_H
#define ABOUT_ABOUT_H

#include <stddef.h>

#include "about/head.h"
#include "buf.h"
#include "report.h"
#include "slice.h"

/*
 * Each field is as the document's head prints it, or empty where nothing
 * there says.  The slice points into the document.
 */
struct about {
	struct buf title;
	struct buf authors;  /* who says to have written or submitted it, with "; " */
	struct buf session;  /* "UPR 37; cycle 3" */
	char date[12];       /* ISO 8601, a day or a month */
	struct slice symbol; /* of the United Nations: A/HRC/99/32 */
	const char *language;  /* ISO 639-1; "": none of those that are known, or too little text */
	const char *converter; /* the family whose form the text has; "": the form does not tell */
	size_t pages;          /* 0: the text does not show them */
	size_t words;
	struct buf lost; /* what looks lost, with commas: see lost.h */
};

/* describe a document; free with about_free */
void about_read(struct about *about, const struct report *report);
void about_free(struct about *about);

#endif
