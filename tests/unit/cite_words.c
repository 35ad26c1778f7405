// SPDX-License-Identifier: ISC
/* every phrase of every table of lib/cite is recognised, and found by the lexicon */
#include <string.h>

#include "ascii.h"
#include "buf.h"
#include "cite/anaphor.h"
#include "cite/cite.h"
#include "cite/date.h"
#include "cite/law.h"
#include "cite/lexicon.h"
#include "cite/name.h"
#include "cite/pin.h"
#include "cite/signal.h"
#include "cite/symbol.h"
#include "tap.h"

struct walk {
	struct tap tap;
	struct lexicon lexicon; /* of all tables */
	size_t phrases;
};

static bool
pin(struct slice s, const char *phrase)
{
	size_t len;

	/* the two that are no words: [42], 第12条 */
	return *phrase == '[' || strcmp(phrase, "第") == 0 || pin_at(s, 0, &len) != PIN_NONE;
}

static bool
treaty(struct slice s)
{
	size_t len;

	return law_treaty(s, 0, &len, NULL) != NULL;
}

static bool
month(struct slice phrase)
{
	struct buf text = { 0 };
	struct date date;
	size_t pos = 0;
	bool found;

	buf_puts(&text, "3 ");
	buf_slice(&text, phrase);
	buf_puts(&text, " 2031");
	found = date_next(buf_get(&text), &pos, &date) && strlen(date.iso) == 10;
	buf_free(&text);
	return found;
}

/* Ibid. alone, supra with the note's number and whatever may stand behind it */
static bool
anaphor(struct slice phrase)
{
	static const char *const behind[] = { "", " 5", " 5 above", " 5 supra", " 5 ci-dessus", " 5 anterior",
		" 5 выше", " 5 أعلاه", " 5 below", " 5)", NULL };
	struct buf text = { 0 };
	struct anaphor found;
	bool got = false;
	size_t i;

	for (i = 0; behind[i] && !got; i++) {
		buf_cut(&text, 0);
		buf_slice(&text, phrase);
		buf_puts(&text, behind[i]);
		got = anaphor_at(buf_get(&text), 0, &found) && found.len >= phrase.n;
	}
	buf_free(&text);
	return got;
}

static bool
number(struct slice s)
{
	struct symbol symbol;

	return symbol_at(s, 0, &symbol);
}

static bool
recognised(const struct lexicon *lex, struct slice s, const char *phrase, unsigned table)
{
	struct slice alone = slice_of(phrase);

	switch (table) {
	case LEX_PIN: return pin(s, phrase);
	case LEX_TREATY: return treaty(s);
	case LEX_LAW: return law_named(s);
	case LEX_GAZETTE: return law_gazette(lex, s);
	case LEX_ANAPHOR: return anaphor(alone);
	case LEX_SIGNAL: return signal_at(s, 0) >= alone.n;
	case LEX_VIA: return signal_via_at(s, 0) >= alone.n;
	case LEX_VISIT: return signal_visit_at(s, 0) >= alone.n;
	case LEX_ABOUT: return signal_about_at(s, 0) >= alone.n;
	case LEX_ACCESS: return signal_access_at(s, 0) >= alone.n;
	case LEX_VERB: return signal_tells(lex, alone);
	case LEX_OPENER: return signal_prose(lex, s);
	case LEX_MONTH: return month(alone);
	case LEX_SYMBOL: return number(s);
	case LEX_BODY: return name_body(s);
	case LEX_DOCUMENT: return name_document(s);
	default: return false;
	}
}

/* the phrase with what makes it mean something: a number, a small letter; treaties' acronyms in capitals */
static void
see(void *arg, const char *phrase, unsigned table)
{
	struct walk *walk = arg;
	struct buf text = { 0 };
	size_t i;

	buf_puts(&text, phrase);
	for (i = 0; table == LEX_TREATY && i < text.n; i++)
		if (ascii_islower(text.p[i]))
			text.p[i] = (char)(text.p[i] - 'a' + 'A');
	if (table == LEX_OPENER)
		buf_puts(&text, " quay");
	else if (table == LEX_PIN || table == LEX_SYMBOL)
		buf_puts(&text, table == LEX_PIN ? " 5" : " 12345");
	walk->phrases++;
	tap_ok(&walk->tap, recognised(&walk->lexicon, buf_get(&text), phrase, table), phrase);
	tap_num(&walk->tap, lexicon_next(&walk->lexicon, buf_get(&text), 0, table), 0, phrase);
	buf_free(&text);
}

int
main(void)
{
	struct walk walk = { 0 };
	struct lexicon shown = { .see = see, .arg = &walk };
	struct slice s;

	cite_lexicon(&walk.lexicon);
	cite_lexicon(&shown);
	tap_ok(&walk.tap, walk.phrases > 1000, "there are more than a thousand phrases");
	s = slice_of("oversee, see; xp. 5");
	tap_num(&walk.tap, lexicon_next(&walk.lexicon, s, 0, LEX_SIGNAL), 9, "only where a word begins");
	tap_num(&walk.tap, lexicon_next(&walk.lexicon, s, 10, LEX_SIGNAL), s.n, "none");
	tap_num(&walk.tap, lexicon_next(NULL, s, 1, 0), 8, "without a lexicon: behind what is no letter or digit");
	s = slice_of("港同上");
	tap_num(&walk.tap, lexicon_next(&walk.lexicon, s, 0, LEX_ANAPHOR), 3, "a Chinese character");
	return tap_done(&walk.tap);
}
