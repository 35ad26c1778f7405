/* the stretches of words between the lists of States in an item of a UPR report */
#ifndef REC_STRETCH_H
#define REC_STRETCH_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* how a stretch goes on from the one before it */
enum stretch_join { JOIN_NONE, JOIN_STOP, JOIN_COMMA, JOIN_SLASH, JOIN_AND };

/* what it is */
enum stretch_role {
	ROLE_ASK,   /* a recommendation of its own */
	ROLE_STUB,  /* a verb that wants an object: "sign", "consider acceding to" */
	ROLE_TAIL,  /* goes on with what stands before it: "in order to ..." */
	ROLE_OBJECT /* one more object of the last verb, or that of the stubs before it */
};

/* a stretch of words and the States in brackets after it; offsets are of the item */
struct stretch {
	size_t from, to;
	size_t joined; /* where its joining word begins ("and"); `from` if there is none */
	size_t states_from, states_to; /* equal: no States */
	enum stretch_join join;
	enum stretch_role role;
	bool same; /* "and", then more by the States of the stretch before it: a tail */
};

struct stretches {
	struct slice s; /* the item */
	struct stretch *v;
	size_t n, cap;
};

/* cut an item, without its number, and say what each stretch is; free with stretches_free */
void stretches_find(struct stretches *p, struct slice item);
void stretches_free(struct stretches *p);

/* has it States of its own? */
bool stretch_has_states(const struct stretch *w);

/*
 * Where in the words of an ask the object of its verb begins ("the Convention"
 * of "ratify the Convention"); words.n where it is not known.
 */
size_t stretch_object(struct slice words);

/*
 * The end of s[from..end) without stops, blanks, joining words, the call of a
 * note and "(Source: paragraph 100 of ...)".
 */
size_t stretch_end(struct slice s, size_t from, size_t end);

/* does s[from..end) end with States in brackets? */
bool stretch_ends_in_states(struct slice s, size_t from, size_t end);

/* past "(Source: ...)" that follows the bracket which closes at `close`; `close` if none does */
size_t stretch_past_source(struct slice s, size_t close);

#endif
