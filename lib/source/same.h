/* do two records cite one source? */
#ifndef SOURCE_SAME_H
#define SOURCE_SAME_H

#include <stdbool.h>

#include "source/record.h"

/* why two records are one source, nearly one, or two; same_why has the words */
enum same_verdict { SAME_NOTHING, SAME_NEAR, SAME_KEY, SAME_YEAR, SAME_DAY, SAME_PART, SAME_KIND,
	SAME_BODIES, SAME_TITLE_WORD, SAME_TITLES, SAME_TITLE_BEGINS, SAME_TITLE_FOUND, SAME_FIGURES, SAME_OTHER_YEAR, SAME_WORDS,
	/* those of sources_find */
	SAME_LAW, SAME_SYMBOL, SAME_CASE, SAME_DOI, SAME_URL, SAME_ECLI, SAME_CHOICE, SAME_NOT_ALL };

/* how many records there are, and how many have each word; made by corpus_make */
enum { CORPUS_FEW = 1024 };
struct corpus {
	uint64_t records;
	const uint32_t *uses;
	uint32_t few[CORPUS_FEW]; /* private: what a word tells that so many records have */
};

/* `uses` must live on, and not change */
void corpus_make(struct corpus *corpus, uint64_t records, const uint32_t *uses);

struct likeness {
	enum same_verdict verdict;
	unsigned percent; /* how alike; the higher, the earlier two sources are joined */
	bool same;
	bool loose; /* nothing parts them, and much is alike */
};

/*
 * Strong keys are not looked at but to keep apart: two laws, two symbols, two
 * DOIs, two years, two numbers in titles ("Rule 2", "Part 1"), two editions
 * are two sources.  Otherwise the words and letters decide: those of the
 * titles, those that few citations have more than the others.  `quick` asks
 * only whether they are the same, not whether they are alike (`loose`).
 */
struct likeness same_source(const struct corpus *words, const struct record *a,
    const struct record *b, bool quick);

/* the verdict in words */
const char *same_why(enum same_verdict verdict);

/* have they two laws, symbols or DOIs? */
bool same_conflict(const struct record *a, const struct record *b);

#endif
