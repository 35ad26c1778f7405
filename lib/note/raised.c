// SPDX-License-Identifier: ISC
#include "note/raised.h"

#include <string.h>

#include "ascii.h"

/*
 * How a converter writes that a number is raised, in HTML, TeX or with a caret,
 * or keeps Markdown from reading its brackets; what holds another comes before it.
 */
static const struct {
	const char *open, *close;
} raised[] = { { "<sup>[", "]</sup>" }, { "<sup>(", ")</sup>" }, { "<sup>", "</sup>" },
	{ "\\({}^{", "}\\)" }, { "\\(^{", "}\\)" }, { "${}^{", "}$" }, { "$^{", "}$" }, { "^{", "}" },
	{ "$^", "$" }, { "^[", "]" }, { "^(", ")" }, { "^", "^" }, { "\\[", "\\]" }, { "^", "" } };

enum { TARGET_MAX = 64 }; /* bytes of a link's target, or of an anchor */

size_t
raised_link_end(struct slice s)
{
	size_t i = strlen("](#");

	if (!slice_starts(s, "](#"))
		return 0;
	while (i < s.n && i < TARGET_MAX && !ascii_isin(s.p[i], " \t\"<>[]()"))
		i++;
	return i < s.n && s.p[i] == ')' ? i + 1 : 0;
}

size_t
raised_anchor(struct slice s)
{
	const char *close = slice_starts(s, "<span id=") ? "></span>" :
	    slice_starts(s, "<a id=") || slice_starts(s, "<a name=") ? "></a>" : NULL;
	size_t end = close ? slice_find(slice_part(s, 0, TARGET_MAX), 0, ">") : (size_t)-1;

	return end == (size_t)-1 || !slice_starts(slice_from(s, end), close) ? 0 : end + strlen(close);
}

/* "[12](#page-3-1)": the link is taken for its number */
static bool
linked(struct slice *before, struct slice *after)
{
	size_t len = slice_ends(*before, "[") ? raised_link_end(*after) : 0;

	if (len == 0)
		return false;
	before->n--;
	*after = slice_from(*after, len);
	return true;
}

bool
raised_by_signs(struct slice *before, struct slice *after)
{
	char last = before->n ? before->p[before->n - 1] : ' ';
	char past = before->n > 1 ? before->p[before->n - 2] : ' ';
	size_t i;
	bool link;

	if (!raised_may_end(last))
		return false;
	/* most brackets raise nothing */
	if ((last == '[' || last == '(') && past != '>' && past != '^' && past != '\\' &&
	    !slice_starts(*after, "](#"))
		return false;
	link = last == '[' && linked(before, after);
	for (i = 0; i < sizeof(raised) / sizeof(*raised); i++) {
		if (!slice_ends(*before, raised[i].open) || !slice_starts(*after, raised[i].close))
			continue;
		before->n -= strlen(raised[i].open);
		*after = slice_from(*after, strlen(raised[i].close));
		return true;
	}
	return link;
}
