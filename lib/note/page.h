/* the lines of words on one page, and the notes whose marks stand among them */
#ifndef NOTE_PAGE_H
#define NOTE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "note/ending.h"
#include "note/extent.h"

/* a line of words, and what it says of notes */
struct words_line {
	size_t line;
	size_t own;   /* the note whose mark it begins with, from 1; 0: none */
	size_t calls; /* of the page's notes */
	enum ending before; /* how the line of words before it ends */
	bool blank;   /* a blank line is above */
	bool small, item, notes, quoted, address;
	bool forced;  /* its first word would have had room on the line before */
	bool capital; /* it begins with a capital letter in the middle of a sentence */
	bool marked;  /* a mark that is alone is above */
	bool cites;   /* an address is in it */
	bool wide;    /* it is longer than the lines of the document usually are */
	bool goes_on; /* it is small, an address, or closes what another line opened: it goes on with that */
	bool headed;  /* the heading of a list of notes is above */
};

/* where a mark that is alone on its line stands */
struct place {
	size_t pos; /* lines of words before it */
	int under, above; /* how likely its words are under it, above it: 0 .. 2 */
};

/* one page; its notes count from 1, in the order of their words */
struct page {
	const struct page_notes *p;
	size_t *note;         /* [m - 1]: index in the chain */
	size_t n;
	size_t first, end;    /* the page's lines in the document */
	struct words_line *v; /* its lines of words, as far as they may be of notes, and the one above */
	size_t nv;
	struct place *place;  /* [m]: of the mark of note m, where it is alone */
	bool called;          /* some note of the page is called on it */
	int next_small;       /* the text of the next page starts small: 1, 0; -1: there is none */
	bool labelled;        /* private: the last line read was the label of a paragraph alone */
};

/*
 * Read the page that holds the marks of the notes first .. last of the chain,
 * all of which stand on it; `resumes`: a note of the page before may go on
 * here.  False if it is too long for a page, or if marks
 * on the lines of their words stand in another order than their numbers: then
 * nothing is to be freed.  Free with page_free.  Linear in lines and notes.
 */
bool page_read(struct page *page, const struct page_notes *p, size_t first, size_t last,
    bool resumes);
void page_free(struct page *page);

#endif
