/* sources in the forms that reference managers read */
#ifndef SOURCE_FORMAT_H
#define SOURCE_FORMAT_H

#include "buf.h"
#include "slice.h"

/* a source; `text` is how it is cited, for those of which nothing else is known */
struct reference {
	struct slice id, kind, author, title, container, date, symbol, url, text;
};

/* what kind of thing it is, as far as its fields show */
enum reference_type { REF_DOCUMENT, REF_LAW, REF_NEWS, REF_ARTICLE, REF_REPORT, REF_WEB };
enum reference_type reference_type(const struct reference *ref);

/* the parts of an ISO date that are there, as numbers; how many: 0 to 3 */
int reference_date(struct slice date, unsigned part[3]);

/* append one source: an object of CSL-JSON (without a comma), an entry of BibTeX, a record of RIS */
void format_csl(struct buf *b, const struct reference *ref);
void format_bibtex(struct buf *b, const struct reference *ref);
void format_ris(struct buf *b, const struct reference *ref);

#endif
