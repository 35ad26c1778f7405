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

int
main(void)
{
	struct tap tap = { 0 };
	struct words words = { .text = slice_of(document) };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		tap_ok(&tap, words_keep_hyphen(&words, slice_of(rows[i].left),
		    slice_of(rows[i].right)) == rows[i].keep, rows[i].left);
	words_free(&words);
	return tap_done(&tap);
}
