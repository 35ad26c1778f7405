/* the treaties that a recommendation names */
#ifndef REC_INSTRUMENT_H
#define REC_INSTRUMENT_H

#include "buf.h"
#include "slice.h"

/* by what the names of treaties begin with; make it once; free with instrument_words_free */
struct instrument_words;
struct instrument_words *instrument_words_new(void);
void instrument_words_free(struct instrument_words *words);

/*
 * Append to *out the treaties and articles that text names, each once, in the
 * order of the text, "; " between them: "CAT", "ICCPR art. 7", "OP-CAT".
 * No more than the first INSTRUMENT_TEXT bytes are looked at.
 */
enum { INSTRUMENT_TEXT = 16384 };
void instruments_put(struct buf *out, const struct instrument_words *words, struct slice text);

#endif
