// SPDX-License-Identifier: ISC
/* what a hyphen at a line end means */
#include "words.h"

#include "tap.h"

static const char document[] =
    "The information was given in Tarvik-Lasket, and the well-being of Lake-side villagers, "
    "the resettlement of the forefathers.";

static const struct {
	const char *left, *right;
	bool keep;
} rows[] = {
	{ "infor", "mation", false },      /* the word stands elsewhere without it */
	{ "resettle", "ment", false },
	{ "Tarvik", "Lasket", true },      /* the compound stands elsewhere with it */
	{ "well", "being", true },
	{ "Lasket", "Belisk", true },      /* two names */
	{ "ill", "treatment", true },      /* a part that keeps its hyphen */
	{ "self", "defence", true },
	{ "govern", "ment", false },       /* nothing known: the typesetter's */
};

/* lines that end in hyphens say what will be asked, and more may be */
static const char broken[] =
    "The Infor-\nmation is old. INFORMATION is new; the e-\nmail, an e-mail, and the x-\nray, xray.\n"
    "Раз-\nговор, разговор. Кое-\nкто, кое-кто. The long up-\n\n  stream walk: go up, swim stream by stream.\n"
    "An unheard-of stair-way and a stairway-to-port were shut, of resettlement and of re-\nsettlement.\n";

static const struct {
	const char *left, *right;
	bool keep;
} more[] = {
	{ "Infor", "mation", false },
	{ "e", "mail", true },
	{ "x", "ray", false },
	{ "Раз", "говор", false },
	{ "Кое", "кто", true },
	{ "up", "stream", false },    /* of two letters: no part of a compound */
	{ "re", "settlement", false },
	{ "resettle", "ment", false }, /* begins as what was foreseen does */
	{ "walk", "stream", true },   /* not foreseen: both are words */
	{ "walk", "strea", false },
	{ "stair", "way", true },
};

/* whether each word is looked for, or the text is walked for all */
static void
foreseen(struct tap *tap, bool walks)
{
	struct words words = { .text = slice_of(broken) };
	struct slice left, right;
	size_t i;

	for (i = 0; i < sizeof(more) / sizeof(more[0]); i++) {
		left = slice_of(more[i].left);
		right = slice_of(more[i].right);
		if (walks)
			tap_ok(tap, words_walks(&words, left, right, WORDS_FEW + 1), "walked");
		tap_ok(tap, words_keep_hyphen(&words, left, right) == more[i].keep, more[i].left);
	}
	words_free(&words);
}

/* "under-" and "stood" end a line where only a longer word, or a broken one, is like them */
static void
in_others(struct tap *tap, bool walks)
{
	struct slice left = slice_of("under"), right = slice_of("stood");
	struct words words = { .text = slice_of("Misunderstood is none, nor understoods, xunderstood, "
	    "an under-stood-\nor, stood-under; \xd0\xb0understood\xd0\xb1.") };

	if (walks)
		words_walks(&words, left, right, WORDS_FEW + 1);
	tap_ok(tap, !words_keep_hyphen(&words, left, right), "words in others are none");
	words_free(&words);
	words.text = slice_of("Under the pier they stood; MISUNDERSTOOD.");
	tap_ok(tap, words_keep_hyphen(&words, left, right), "both parts are words");
	words_free(&words);
	words.text = slice_of("Under the pier they stood, as it was (UNDERSTOOD).");
	tap_ok(tap, !words_keep_hyphen(&words, left, right), "and so is the whole");
	words_free(&words);
	words.text = slice_of("\xc4\xb0skeleler, and iske, leler. \xe2\x84\xaa" "erosene, kero, sene.");
	if (walks)
		words_walks(&words, left, right, WORDS_FEW + 1);
	tap_ok(tap, !words_keep_hyphen(&words, slice_of("iske"), slice_of("leler")), "a dotted I is one");
	tap_ok(tap, !words_keep_hyphen(&words, slice_of("kero"), slice_of("sene")),
	    "the sign of kelvin is a letter");
	words_free(&words);
}

int
main(void)
{
	struct tap tap = { 0 };
	struct words words = { .text = slice_of(document) };
	size_t i;

	foreseen(&tap, false);
	foreseen(&tap, true);
	in_others(&tap, false);
	in_others(&tap, true);

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		tap_ok(&tap, words_keep_hyphen(&words, slice_of(rows[i].left),
		    slice_of(rows[i].right)) == rows[i].keep, rows[i].left);
	words_free(&words);
	return tap_done(&tap);
}
