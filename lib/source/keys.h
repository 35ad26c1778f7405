/* what names a source by itself: its law, symbol, case, DOI, address, ECLI */
#ifndef SOURCE_KEYS_H
#define SOURCE_KEYS_H

#include <stddef.h>
#include <stdint.h>

#include "cite/cite.h"

/* all but an address name one source and no other; an id is made of those before NFIRST and an ECLI */
enum { KEY_LAW, KEY_SYMBOL, KEY_CASE, KEY_DOI, KEY_URL, KEY_ECLI, NKEYS, NFIRST = KEY_ECLI };

/* one key of each kind; 0: none */
struct keys {
	uint64_t v[NKEYS];
};

/*
 * The keys of a citation.  A law is a treaty of cite/law.h or the words of
 * the name of another; a symbol is taken from an address of the United
 * Nations' document system as well; a decision has its European Case Law
 * Identifier (ECLI) anywhere in the citation, beside its number; an address is one of url/key.h with a
 * path, so that a home page names nothing.
 */
void keys_of(struct keys *keys, const struct cite *cite);

#endif
