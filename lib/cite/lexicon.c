// SPDX-License-Identifier: ISC
#include "cite/lexicon.h"

#include "ascii.h"
#include "cite/inset.h"
#include "cite/phrase.h"
#include "utf8.h"

/* the slot of what begins with the character c, and with `next` behind it if both are ASCII */
static size_t
slot(uint32_t c, unsigned char next)
{
	/* a phrase may end behind a sign that is no letter, whatever follows it */
	if (c >= 0x80 || !ascii_isalnum((char)c) || next >= 0x80 || !ascii_isalnum((char)next))
		next = 0;
	return (c * 128 + (unsigned char)ascii_lower((char)next)) % LEX_SLOTS;
}

void
lexicon_add_one(struct lexicon *lex, const char *phrase, unsigned table)
{
	struct slice s = slice_of(phrase);
	uint32_t c = 0;
	size_t step = utf8_next(s, 0, &c);

	lex->tables[slot(c, step < s.n ? (unsigned char)s.p[step] : 0)] |= (uint16_t)table;
	if (lex->see)
		lex->see(lex->arg, phrase, table);
}

void
lexicon_add(struct lexicon *lex, const char *const *phrases, unsigned table)
{
	for (; *phrases; phrases++)
		lexicon_add_one(lex, *phrases, table);
}

/* the tables that may have a phrase at i, with the character c of so many bytes */
static unsigned
begin(const struct lexicon *lex, struct slice s, size_t i, uint32_t c, size_t step)
{
	unsigned char next = i + step < s.n ? (unsigned char)s.p[i + step] : 0;

	if (c < 0x80)
		return lex->tables[slot((unsigned char)ascii_lower((char)c), next)];
	return lex->tables[slot(c == 0x2019 ? '\'' : utf8_lower(c), next)];
}

unsigned
lexicon_tables(const struct lexicon *lex, struct slice s, size_t i)
{
	uint32_t c;
	size_t step = utf8_next(s, i, &c);

	return !lex ? ~0U : step ? begin(lex, s, i, c, step) : 0;
}

size_t
lexicon_next(const struct lexicon *lex, struct slice s, size_t i, unsigned tables)
{
	bool start = i == 0 || phrase_word_start(s, i);
	size_t step;
	uint32_t c;

	while (i < s.n) {
		c = (unsigned char)s.p[i];
		step = 1;
		if (c >= 0x80)
			step = utf8_next(s, i, &c);
		/* most of a text is inside ASCII words; no phrase begins with what was struck out */
		if ((start || (c >= 0x80 && phrase_is_han(c))) && c != INSET_BLANK &&
		    (!lex || begin(lex, s, i, c, step) & tables))
			return i;
		start = c < 0x80 ? !ascii_isalnum((char)c) : !utf8_isword(c);
		i += step;
	}
	return s.n;
}
