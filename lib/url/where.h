/* where the document that a symbol names is to be had */
#ifndef URL_WHERE_H
#define URL_WHERE_H

#include <stdbool.h>

#include "buf.h"
#include "slice.h"

/* who gives symbols of a form */
enum symbol_body {
	BODY_NONE,
	BODY_UN,     /* A/HRC/29/32, CAT/C/AZE/CO/4 */
	BODY_OSCE,   /* SEC.DEL/585/16 */
	BODY_COE,    /* CM/Rec(2010)5, CommDH(2014)23, CPT/Inf(2013)4 */
	BODY_VENICE, /* CDL-AD(2020)015, of the Venice Commission */
	BODY_ECLI,   /* ECLI:EU:C:2014:238 */
	BODY_ECHR,   /* 25965/04, the number of an application */
	BODY_CURIA   /* C-203/15, T-306/01 */
};

/* whose symbol it is, by its form alone; no white space may be in it */
enum symbol_body url_where_body(struct slice symbol);

/*
 * Append the address at which the body gives out the document, or nothing
 * if there is none that follows from the symbol (OSCE, Council of Europe).
 */
void url_where(struct buf *out, struct slice symbol);

#endif
