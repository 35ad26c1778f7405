/* one entry of a list of signatories: who, in which role, for whom */
#ifndef SIGN_ENTRY_H
#define SIGN_ENTRY_H

#include <stdbool.h>

#include "slice.h"

/* what an entry says; slices of it */
struct entry_parts {
	struct slice name, role, organisation;
};

/*
 * Split "Name, role of the organisation" and its like.  True if the text
 * looks like an entry: a person's name with a role or a body, or a body.
 * Where it is false *parts is filled as well as may be: the whole text is
 * the name, or the organisation.
 */
bool entry_split(struct slice text, struct entry_parts *parts);

/* does the text name a body: a union, an association, a centre ...? */
bool entry_has_body(struct slice text);

/* is the text written as names of people are? */
bool entry_like_name(struct slice text);

#endif
