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
 * Split "Name, role of the organisation" and its like; a newline parts as a
 * comma does.  True if the text
 * looks like an entry: a person's name with a role or a body, or a body.
 * Where it is false *parts is filled as well as may be: the whole text is
 * the name, or the organisation.
 */
bool entry_split(struct slice text, struct entry_parts *parts);

/*
 * Split the lines of an entry that has its name on the first one alone, and
 * below it a role, and perhaps a body, as under a letter.  True if it looks
 * like that.
 */
bool entry_split_lines(struct slice text, struct entry_parts *parts);

/* does each word that counts begin with a capital letter, and no full stop end the text? */
bool entry_like_title(struct slice text);

/* may a line stand in such an entry?  Addresses, dates and numbers of telephones do not */
bool entry_like_line(struct slice line);

/* does the text name a body: a union, an association, a centre ...? */
bool entry_has_body(struct slice text);

/* is the text written as names of people are? */
bool entry_like_name(struct slice text);

/* how many words the text has */
size_t entry_words(struct slice text);

#endif
