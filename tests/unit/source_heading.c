// SPDX-License-Identifier: ISC
/* where the title of a reference begins and ends */
#include "source/heading.h"

#include "tap.h"

static const struct {
	const char *text, *title, *name;
} rows[] = {
	{ "Lindqvel, O. (2031). The ferry that never sailed. Herald.", "The ferry that never sailed",
	    "after a year in brackets" },
	{ "O. Lindqvel and T. Pask. Counting gates. In Proc. of the Quay, 2031.", "Counting gates",
	    "after names, before a full stop" },
	{ "O. Lindqvel , T. Pask Counting gates in winter . Proc. of the Quay", "Counting gates in winter",
	    "nothing between name and title" },
	{ "12. Pask T, Orn S. Counting gates in winter. J Harb 2031;3:5-9.", "Counting gates in winter",
	    "a number, and initials without dots" },
	{ "Pask, T. Mooring with worn ropes. Preprint, 2031.", "Mooring with worn ropes",
	    "the name before its initials" },
	{ "Tomas Pask, “Paid in Fish”, Quay Press, 2030.", "Paid in Fish", "in quotation marks" },
	{ "S. Orn, Talking ferries, in T. Pask, ed., `Proceedings of the Quay', 2030",
	    "Talking ferries, in T. Pask", "the quotation is the book" },
	{ "Harbour Ferry Clerks, Siv Orn and Tomas Pask, Proceedings of the Ninth Quay, 2030",
	    "Harbour Ferry Clerks, Siv Orn and Tomas Pask", "the title first" },
	{ "Pask, T. (2031). Ropes: a study of knots. Quay Press.", "Ropes: a study of knots",
	    "with what follows a colon" },
	{ "港口法", "港口法", "without capitals: the whole" },
	{ "", "", "nothing" },
};

int
main(void)
{
	struct tap tap = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		tap_is(&tap, heading_find(slice_of(rows[i].text)), rows[i].title, rows[i].name);
	return tap_done(&tap);
}
