// SPDX-License-Identifier: ISC
/* letters and digits only, in one case */
#include "score/fold.h"

#include "tap.h"

static const struct {
	const char *text, *want;
} rows[] = {
	{ "", "" },
	{ "Ibid., p. 12.", "ibidp12" },
	{ "\xef\xac\x81nal", "final" },                       /* a ligature */
	{ "Stra\xc3\x9f" "e", "strasse" },
	{ "note\xc2\xb9\xc2\xb2", "note12" },                 /* superscripts */
	{ "\xc3\x89tat", "e\xcc\x81tat" },                    /* composed ... */
	{ "E\xcc\x81tat", "e\xcc\x81tat" },                   /* ... and not */
	{ "\xd0\x94\xd0\x9e\xd0\x9c", "\xd0\xb4\xd0\xbe\xd0\xbc" },
	{ "\xe6\x8a\xa5\xe5\x91\x8a\xe3\x80\x82", "\xe6\x8a\xa5\xe5\x91\x8a" },
	{ "infor\xc2\xad" "mation", "information" },           /* a soft hyphen */
	{ " * \xc2\xa0 * ", "* *" },                          /* no letters: as it is, folded */
	{ "\xff" "A", "a" },
};

int
main(void)
{
	struct buf out = { 0 };
	struct tap tap = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_cut(&out, 0);
		score_soft(&out, slice_of(rows[i].text));
		tap_is(&tap, buf_get(&out), rows[i].want, rows[i].text);
	}
	buf_free(&out);
	return tap_done(&tap);
}
