// SPDX-License-Identifier: ISC
#include "note/raised.h"

#include <string.h>

/*
 * How a converter writes that a number is raised, in HTML, TeX or with a caret,
 * or keeps Markdown from reading its brackets; what holds another comes before it.
 */
static const struct {
	const char *open, *close;
} raised[] = { { "<sup>[", "]</sup>" }, { "<sup>(", ")</sup>" }, { "<sup>", "</sup>" },
	{ "\\({}^{", "}\\)" }, { "\\(^{", "}\\)" }, { "${}^{", "}$" }, { "$^{", "}$" }, { "^{", "}" },
	{ "$^", "$" }, { "^[", "]" }, { "^(", ")" }, { "^", "^" }, { "\\[", "\\]" }, { "^", "" } };

bool
raised_by_signs(struct slice *before, struct slice *after)
{
	char last = before->n ? before->p[before->n - 1] : ' ';
	size_t i;

	if (last != '>' && last != '^' && last != '{' && last != '[' && last != '(')
		return false;
	for (i = 0; i < sizeof(raised) / sizeof(*raised); i++) {
		if (!slice_ends(*before, raised[i].open) || !slice_starts(*after, raised[i].close))
			continue;
		before->n -= strlen(raised[i].open);
		*after = slice_from(*after, strlen(raised[i].close));
		return true;
	}
	return false;
}
