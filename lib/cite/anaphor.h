/* words that stand for a source named before: Ibid., op. cit., supra note 5 */
#ifndef CITE_ANAPHOR_H
#define CITE_ANAPHOR_H

#include <stdbool.h>
#include <stddef.h>

#include "cite/lexicon.h"
#include "slice.h"

enum anaphor_kind {
	ANAPHOR_NONE = 0,
	ANAPHOR_IBID,  /* the citation right before: Ibid., Id., там же, 同上 */
	ANAPHOR_SUPRA, /* one further back, named or numbered: op. cit., supra note 5 */
	ANAPHOR_INFRA  /* one further on */
};

struct anaphor {
	enum anaphor_kind kind;
	size_t at, len;      /* the words, their number and brackets included */
	struct slice number; /* the note's mark that they name; empty if they name none */
};

/* the first such words in s; false if there are none.  Ibid. counts only at the start of s
 * or after a comma or bracket. */
bool anaphor_find(const struct lexicon *lex, struct slice s, struct anaphor *anaphor);

/* the one that begins at byte i, a word's start */
bool anaphor_at(struct slice s, size_t i, struct anaphor *anaphor);

/* add the phrases that are known here */
void anaphor_learn(struct lexicon *lex);

#endif
