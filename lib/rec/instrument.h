/* the treaties that a recommendation names */
#ifndef REC_INSTRUMENT_H
#define REC_INSTRUMENT_H

#include "buf.h"
#include "cite/lexicon.h"
#include "slice.h"

/*
 * Append to *out the treaties and articles that text names, each once, in the
 * order of the text, "; " between them: "CAT", "ICCPR art. 7", "OP-CAT".
 * No more than the first INSTRUMENT_TEXT bytes are looked at.  `lex` tells
 * where no treaty's name begins: law_learn fills it, once; NULL: nothing does.
 */
enum { INSTRUMENT_TEXT = 16384 };
void instruments_put(struct buf *out, const struct lexicon *lex, struct slice text);

#endif
