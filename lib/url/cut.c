// SPDX-License-Identifier: ISC
#include "url/cut.h"

#include "ascii.h"

enum { SHORTEST = 3, LONGEST = 40 }; /* letters of a word that tells, and of a piece that is looked for */

/* the letters that end a, or begin b */
static struct slice
last_letters(struct slice a)
{
	size_t i = a.n;

	while (i > 0 && ascii_isalpha(a.p[i - 1]))
		i--;
	return slice_from(a, i);
}

static struct slice
first_letters(struct slice b)
{
	size_t i = 0;

	while (i < b.n && ascii_isalpha(b.p[i]))
		i++;
	return slice_part(b, 0, i);
}

/* does s begin with the letters of `word`, in either case? */
static bool
begins(struct slice s, struct slice word)
{
	size_t i;

	for (i = 0; i < word.n && i < s.n; i++)
		if (ascii_lower(s.p[i]) != ascii_lower(word.p[i]))
			return false;
	return i == word.n;
}

/* does s begin with `left` and `right`, and go on in no letter?  `gap`: with a hyphen or space between */
static bool
is_word(struct slice s, struct slice left, struct slice right, bool gap)
{
	if (!begins(s, left))
		return false;
	s = slice_from(s, left.n);
	if (gap && !(s.n && ascii_isin(s.p[0], "- ")))
		return false;
	s = slice_from(s, gap);
	return begins(s, right) && !(s.n > right.n && ascii_isalpha(s.p[right.n]));
}

static bool
stands(struct slice near, struct slice left, struct slice right, bool gap)
{
	size_t i;

	for (i = 0; i < near.n; i++)
		if (ascii_lower(near.p[i]) == ascii_lower(left.p[0]) &&
		    (i == 0 || !ascii_isalpha(near.p[i - 1])) &&
		    is_word(slice_from(near, i), left, right, gap))
			return true;
	return false;
}

static bool
tells(struct slice left, struct slice right)
{
	return left.n > 0 && right.n > 0 && left.n + right.n >= SHORTEST && left.n <= LONGEST &&
	    right.n <= LONGEST;
}

bool
url_cut_word(struct slice near, struct slice url, struct slice token)
{
	struct slice left = last_letters(url), right = first_letters(token);

	return tells(left, right) && stands(near, left, right, false);
}

bool
url_cut_hyphen(struct slice near, struct slice url, struct slice token)
{
	struct slice left, right = first_letters(token);

	url.n--;
	left = last_letters(url);
	return tells(left, right) && stands(near, left, right, false) &&
	    !stands(near, left, right, true);
}
