// SPDX-License-Identifier: ISC
/* what a hyphen at a line end means */
#include "words.h"

#include <string.h>

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

static bool
keeps(const char *text, bool walks, const char *left, const char *right)
{
	struct words words = { .text = slice_of(text) };
	bool keep;

	if (walks)
		words_walks(&words, slice_of(left), slice_of(right), WORDS_FEW + 1);
	keep = words_keep_hyphen(&words, slice_of(left), slice_of(right));
	words_free(&words);
	return keep;
}

/* "under-" and "stood" end a line where only a longer word, or a broken one, is like them */
static void
in_others(struct tap *tap, bool walks)
{
	static const char dotted[] = "\xc4\xb0skeleler, and iske, leler. \xe2\x84\xaa" "erosene, kero, sene.";

	tap_ok(tap, !keeps("Misunderstood is none, nor understoods, xunderstood, an under-stood-\nor, "
	    "stood-under; \xd0\xb0understood\xd0\xb1.", walks, "under", "stood"), "words in others are none");
	tap_ok(tap, keeps("Under the pier they stood; MISUNDERSTOOD.", walks, "under", "stood"),
	    "both parts are words");
	tap_ok(tap, !keeps("Under the pier they stood, as it was (UNDERSTOOD).", walks, "under", "stood"),
	    "and so is the whole");
	tap_ok(tap, !keeps(dotted, walks, "iske", "leler"), "a dotted I is one");
	tap_ok(tap, !keeps(dotted, walks, "kero", "sene"), "the sign of kelvin is a letter");
}

/* looking for words and walking the text answer alike, whatever the text is */
static void
both_ways(struct tap *tap)
{
	static const char *const pieces[] = { "a", "B", "ab", "-", " ", "\n", "c", "\xc3\xa9", "-\n", "\xc4\xb0",
		"abc", ".", "bca", "2", "\xe2\x80\x9c", "CAB" };
	static const char *const parts[] = { "a", "ab", "abc", "bca", "c", "cab", "b" };
	enum { PARTS = sizeof(parts) / sizeof(*parts) };
	unsigned long seed = 7;
	char text[256];
	size_t n, i, differ = 0;

	for (n = 0; n < 3000; n++) {
		struct words sought, walked;

		text[0] = '\0';
		for (i = 0; i < 4 + n % 40; i++)
			/* the dotted I makes all of them walk: not in every text */
			strcat(text, pieces[((seed = seed * 1103515245 + 12345) >> 16) % (n % 8 ? 9 : 16)]);
		sought = walked = (struct words){ .text = slice_of(text) };
		for (i = 0; i < 6; i++) {
			struct slice left = slice_of(parts[((seed = seed * 1103515245 + 12345) >> 16) % PARTS]);
			struct slice right = slice_of(parts[(n + i) % PARTS]);

			words_walks(&walked, left, right, WORDS_FEW + 1);
			differ += words_keep_hyphen(&sought, left, right) !=
			    words_keep_hyphen(&walked, left, right);
		}
		words_free(&sought);
		words_free(&walked);
	}
	tap_num(tap, differ, 0, "looking and walking differ");
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
	both_ways(&tap);

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		tap_ok(&tap, words_keep_hyphen(&words, slice_of(rows[i].left),
		    slice_of(rows[i].right)) == rows[i].keep, rows[i].left);
	words_free(&words);
	return tap_done(&tap);
}
