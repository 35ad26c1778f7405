// SPDX-License-Identifier: ISC
/* texts as bare letters */
#include "source/letters.h"

#include <string.h>

#include "tap.h"

static const struct {
	const char *pattern, *text;
	size_t missing;
	const char *name;
} rows[] = {
	{ "ferry", "theferryboat", 0, "it stands there" },
	{ "ferry", "thefferyboat", 1, "a letter put in" },
	{ "ferry", "thefxrryboat", 1, "a letter replaced" },
	{ "ferry", "theferyboat", 1, "a letter left out" },
	{ "ferry", "", 5, "no text" },
	{ "", "ferry", 0, "nothing to look for" },
	{ "ferry", "ggggg", 5, "never more than its length" },
	{ "y", "ferry", 0, "one letter" },
	{ "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklXXXX",
	    "--abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl", 0, "64 letters, no more" },
};

static const struct {
	const char *title, *text;
	bool strange;
	const char *name;
} strange[] = {
	{ "report on prisons", "reportonschools", true, "another word" },
	{ "report on prisons", "reportonprizons", false, "spelled nearly so" },
	{ "the rope-walk", "theropewalk", false, "a hyphen" },
	{ "on the sea", "zzzzzzzz", false, "short words do not count" },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct buf b = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		tap_num(&tap, letters_missing(slice_of(rows[i].pattern), slice_of(rows[i].text)),
		    rows[i].missing, rows[i].name);
	letters_of(&b, slice_of("Péage: the “Rope-Walk”, 2nd ed."), 100);
	tap_is(&tap, buf_get(&b), "peagetheropewalk2nded", "small, without accents or marks");
	buf_cut(&b, 0);
	letters_of(&b, slice_of("rope walk"), 5);
	tap_is(&tap, buf_get(&b), "ropew", "not more than asked for");
	tap_num(&tap, (size_t)letters_words(slice_of("The rope-walk, 2")), 1 | 1 << 3 | 1 << 11, "words");
	for (i = 0; i < sizeof(strange) / sizeof(strange[0]); i++) {
		buf_cut(&b, 0);
		letters_of(&b, slice_of(strange[i].title), LETTERS_PATTERN);
		tap_ok(&tap, letters_strange(buf_get(&b), letters_words(slice_of(strange[i].title)), b.n,
		    slice_of(strange[i].text)) == strange[i].strange, strange[i].name);
	}
	buf_free(&b);
	return tap_done(&tap);
}
