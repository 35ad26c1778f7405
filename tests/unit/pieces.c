// SPDX-License-Identifier: ISC
/* texts that leave out what stands in brackets, and texts that only look so */
#include "pieces.h"

#include "tap.h"

static const struct {
	const char *whole, *part;
	bool want;
} table[] = {
	{ "Sign (Chile) and ratify (Peru) the Convention", "Sign the Convention", true },
	{ "ratify (Peru) the Convention", "ratify the Convention", true },
	{ "sign(Chile)/ratify (Peru) it", "sign it", true },
	{ "Mend the roof (Chad) and paint it (Peru) red", "Mend the roof and paint it red", true },
	{ "Mend the roof", "Mend the roof", true },
	{ "Mend the old roof", "Mend the roof", false },
	{ "Mend (Chad) the roof", "the roof", false },
	{ "Mend (Chad) the roof", "Mend the", false },
	{ "Mend (Chad) the roof", "Mend roof", true },
	{ "Mend (Chad) the roof", "Mend the roofs", false },
	{ "Mend (Chad) roofing", "Mend ing", false },
	{ "Mend the roof (Chad)", "Mend the roof", false },
	{ "a (b) a (b) c", "a c", true },
	{ "a ( a ) c", "a ) c", false },
	{ "Mend the tower (Peru); old grey", "Mend the old grey tower", true },
	{ "Mend the tower (Peru) old grey.", "Mend the tower old grey", true },
	{ "Mend tower of the (Peru); the old", "Mend the old tower of the", true },
	{ "Sign (Chile) and mend the tower (Peru); old", "Sign the old tower", true },
	{ "Mend the tower (Peru); old and", "Mend the old tower", true },
	{ "Mend the tower (Peru); old and", "Mend the old and tower", true },
	{ "Mend the tower (Peru); old, it and", "Mend the old tower", false },
	{ "Mend (Peru) the roof", "Mend the roof\u202c", true },
	{ "Mend the tower (Peru); old grey", "Mend the old tower", false },
	{ "Mend the tower (Peru); old grey", "Mend the old tower grey", false },
	{ "Mend the tower; old grey", "Mend the old grey tower", false },
	{ "Mend the tower (Peru);", "Mend tower the", false },
	{ "", "", false },
};

int
main(void)
{
	struct tap tap = { 0 };
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		tap_ok(&tap,
		    pieces_of(slice_of(table[i].whole), slice_of(table[i].part)) == table[i].want,
		    table[i].part);
	return tap_done(&tap);
}
