/* where the document that a symbol names is to be had */
#ifndef URL_WHERE_H
#define URL_WHERE_H

#include <stdbool.h>

#include "buf.h"
#include "slice.h"

/* who gives symbols of a form */
enum symbol_body {
	BODY_NONE,
	BODY_UN,     /* A/HRC/99/32, CAT/C/ARD/CO/4 */
	BODY_OSCE,   /* SEC.DEL/585/36 */
	BODY_COE,    /* CM/Rec(2035)5, CommDH(2034)23, CPT/Inf(2033)4 */
	BODY_VENICE, /* CDL-AD(2030)015, of the Venice Commission */
	BODY_ECLI,   /* ECLI:EU:C:2034:238 */
	BODY_ECHR,   /* 25965/34, the number of an application */
	BODY_CURIA   /* C-203/35, T-306/31 */
};

/* whose symbol it is, by its form alone; no white space may be in it */
enum symbol_body url_where_body(struct slice symbol);

/*
 * Append the address at which the body gives out the document, or nothing
 * if there is none that follows from the symbol (OSCE, Council of Europe).
 */
void url_where(struct buf *out, struct slice symbol);

#endif
