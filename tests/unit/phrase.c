// SPDX-License-Identifier: ISC
/* set phrases in running text */
#include "cite/phrase.h"

#include "tap.h"

static const char *const table[] = { "see", "see also", "d'", "см. также", "там же", "école", "同上",
	"المرجع نفسه", NULL };

static const struct {
	const char *text;
	size_t len; /* of the longest phrase of the table at its start */
	const char *name;
} rows[] = {
	{ "see the map", 3, "a phrase" },
	{ "See Also p. 4", 8, "the longest, in any case" },
	{ "see\n  also", 10, "white space of any kind" },
	{ "see\xc2\xa0" "also", 9, "a no-break space" },
	{ "seen", 0, "a longer word is another" },
	{ "see2", 0, "so is one with a digit" },
	{ "se", 0, "the text ends" },
	{ "", 0, "nothing" },
	{ "d’Orle", 4, "a curved apostrophe" },
	{ "D'Orle", 2, "a straight one" },
	{ "См. также", 16, "Cyrillic capitals" },
	{ "Там же, с. 5", 11, "and behind them a comma" },
	{ "École", 6, "a capital with an accent" },
	{ "同上书", 6, "Chinese needs no end of a word" },
	{ "المرجع نفسه، ص", 21, "Arabic" },
	{ "\xd0", 0, "half a character" },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct slice s;
	size_t i, which = 99, len;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		s = slice_of(rows[i].text);
		tap_num(&tap, phrase_any(s, 0, table, NULL), rows[i].len, rows[i].name);
	}
	/* every entry stands in itself, and begins as phrase_first says */
	for (i = 0; table[i]; i++) {
		s = slice_of(table[i]);
		tap_num(&tap, phrase_at(s, 0, table[i]), s.n, table[i]);
		tap_ok(&tap, phrase_first(s, 0) == table[i][0], table[i]);
	}
	s = slice_of("oversee, see");
	tap_num(&tap, phrase_find(s, 0, table, &len), 9, "find: only where a word begins");
	tap_num(&tap, len, 3, "find: its length");
	tap_num(&tap, phrase_find(s, 10, table, NULL), (size_t)-1, "find: none");
	tap_num(&tap, phrase_any(slice_of("там же"), 0, table, &which), 11, "any");
	tap_num(&tap, which, 4, "any: which");
	tap_ok(&tap, phrase_first(s, s.n) == '\0', "first: at the end");
	tap_is(&tap, phrase_strip(slice_of(" — (a, b);. "), "();."), "a, b", "strip");
	return tap_done(&tap);
}
