// SPDX-License-Identifier: ISC
/* the numbers of a reference */
#include "source/figures.h"

#include "tap.h"

static const struct {
	const char *a, *b;
	bool agree;
	const char *name;
} pairs[] = {
	{ "Harbours 3(2): 63-71, 2027", "Harb. 3, pp. 63–71 (2028)", true, "volume and pages" },
	{ "Harbours 3(2): 63-71", "Harb. 3, 6371", true, "a lost dash" },
	{ "Fish, 2030, pp. 14-19", "Fish, 2031, pp. 14-19", false, "pages alone" },
	{ "Report HQ-TR-31-204, 1988", "Technical report HQ-TR-31-204 (1998)", true, "the number of a report" },
	{ "Harbours 3(2), 2027", "Harbours 3(2), 2028", false, "no pages" },
	{ "", "", false, "nothing" },
};

static const struct {
	const char *text;
	size_t edition;
	const char *name;
} editions[] = {
	{ "The Law of Harbours, 2nd ed. (Belisk)", 2, "2nd ed." },
	{ "The Law of Harbours, third edition", 3, "third edition" },
	{ "Droit des ports, 2e éd.", 2, "2e éd." },
	{ "Hafenrecht, 4. Auflage", 4, "4. Auflage" },
	{ "Портовое право, второе издание", 2, "второе издание" },
	{ "Harbours, vol. 2, ed. T. Pask", 0, "an editor is none" },
	{ "Harbours, 2030", 0, "none" },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct figures a, b;
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		figures_of(&a, slice_of(pairs[i].a));
		figures_of(&b, slice_of(pairs[i].b));
		tap_ok(&tap, figures_agree(&a, &b) == pairs[i].agree, pairs[i].name);
	}
	for (i = 0; i < sizeof(editions) / sizeof(editions[0]); i++) {
		figures_of(&a, slice_of(editions[i].text));
		tap_num(&tap, a.edition, editions[i].edition, editions[i].name);
	}
	figures_of(&a, slice_of("Proceedings 1988, printed 1989, p. 2100"));
	tap_ok(&tap, figures_year(&a, 1988) && figures_year(&a, 1989), "both years");
	tap_ok(&tap, !figures_year(&a, 2100), "a page is no year");
	return tap_done(&tap);
}
