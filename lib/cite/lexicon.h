/* where in a text the phrases of tables may begin: a cheap look before any of them is tried */
#ifndef CITE_LEXICON_H
#define CITE_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

/* the tables, one bit each */
enum {
	LEX_PIN = 1,
	LEX_TREATY = 1 << 1,
	LEX_LAW = 1 << 2,
	LEX_GAZETTE = 1 << 3,
	LEX_ANAPHOR = 1 << 4,
	LEX_SIGNAL = 1 << 5,
	LEX_VIA = 1 << 6,
	LEX_VISIT = 1 << 7,
	LEX_ACCESS = 1 << 8,
	LEX_VERB = 1 << 9,
	LEX_OPENER = 1 << 10,
	LEX_MONTH = 1 << 11,
	LEX_SYMBOL = 1 << 12,
	LEX_BODY = 1 << 13,
	LEX_DOCUMENT = 1 << 14,
	LEX_ABOUT = 1 << 15
};

/* two letters of ASCII have a slot of their own */
enum { LEX_SLOTS = 1 << 14 };

/*
 * By what a phrase begins with, the tables that have such phrases.  Made once
 * by cite_lexicon (lib/cite/cite.h) and then only read.  `see`, unless NULL,
 * is shown each phrase that is added.
 */
struct lexicon {
	uint16_t tables[LEX_SLOTS];
	void (*see)(void *arg, const char *phrase, unsigned table);
	void *arg;
};

/* the phrases of a table (ended by NULL), written as lib/cite/phrase.h has them */
void lexicon_add(struct lexicon *lex, const char *const *phrases, unsigned table);
void lexicon_add_one(struct lexicon *lex, const char *phrase, unsigned table);

/*
 * The first byte at or after i where a word begins (or a Chinese character
 * stands) and one of the tables may have a phrase; s.n if there is none.
 * Without a lexicon (NULL) every such byte is one, but for INSET_BLANK.
 */
size_t lexicon_next(const struct lexicon *lex, struct slice s, size_t i, unsigned tables);

/* those of all tables that may have a phrase at byte i, where a word begins */
unsigned lexicon_tables(const struct lexicon *lex, struct slice s, size_t i);

#endif
