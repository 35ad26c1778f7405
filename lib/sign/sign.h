/* people and bodies who sign a letter or statement */
#ifndef SIGN_SIGN_H
#define SIGN_SIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "report.h"
#include "slice.h"

/*
 * One signatory.  at and len are the bytes of the entry after its number;
 * the slices point into the running text and live as long as the report.
 * A person has a name, and a role, an organisation or both; a body that
 * signs has an organisation alone.
 */
struct signatory {
	size_t at, len;
	struct slice label; /* the number as printed; empty: none */
	struct slice name, role, organisation;
};

/* in the order of the running text */
struct signatories {
	struct signatory *v;
	size_t n, cap;
};

/*
 * Find those of a document; free with signatories_free.  A list is taken or
 * left as a whole: by what its entries look like, by what stands before it
 * ("Signed by:", "Yours sincerely,") and by its place in the document.
 */
void signatories_find(struct signatories *found, const struct report *report);
void signatories_free(struct signatories *found);

#endif
