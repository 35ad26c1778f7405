/* document symbols and numbers: A/71/782, SEC.DEL/585/16, C-203/15, No. 13930 */
#ifndef CITE_SYMBOL_H
#define CITE_SYMBOL_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

enum symbol_kind {
	SYMBOL_NONE = 0,
	SYMBOL_DOC,   /* names one document by itself: A/71/782, CDL-AD(2020)015, ECLI:... */
	SYMBOL_CASE,  /* names a case before its court: C-203/15, no. 43517/09 */
	SYMBOL_NUMBER /* a number in somebody's series: No. 13930, Serial No. 110-200 */
};

struct symbol {
	enum symbol_kind kind;
	size_t at, len;
	size_t id, id_len; /* the part that identifies, without "No." and the like */
};

/*
 * The next one at or after *pos, which moves behind it; false if there is
 * none.  Symbols of the United Nations follow their editorial manual:
 * series symbols of capitals and figures between slants.
 */
bool symbol_next(struct slice s, size_t *pos, struct symbol *symbol);

/* the symbol that begins at byte i, a word's start; false if there is none */
bool symbol_at(struct slice s, size_t i, struct symbol *symbol);

/* add the phrases that are known here */
void symbol_learn(struct lexicon *lex);

#endif
