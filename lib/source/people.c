// SPDX-License-Identifier: ISC
#include "source/people.h"

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

static const char *const ands[] = { "and", "&", "et", "und", "y", "e", "и", NULL };
static const char *const others[] = { "et al.", "et al", "and others", "и др.", "и др", NULL };

/* is s nothing but initials: "A.", "A. B.", "J.-P."? */
static bool
initials(struct slice s)
{
	size_t i = 0, step, n = 0;
	uint32_t c;

	while ((step = utf8_next(s, i, &c))) {
		if (!utf8_isupper(c))
			return false;
		i += step;
		if (i == s.n || s.p[i] != '.')
			return false;
		for (i++, n++; i < s.n && ascii_isin(s.p[i], " -"); i++)
			;
	}
	return n > 0;
}

/* the next name: up to a comma, a semicolon or an "and"; *pos moves behind it */
static struct slice
next_name(struct slice s, size_t *pos)
{
	size_t i = *pos, len, from;
	struct slice name;

	for (;; i++) {
		if (i >= s.n || ascii_isin(s.p[i], ",;"))
			break;
		if (i > *pos && s.p[i - 1] == ' ' && (len = phrase_any(s, i, ands, NULL)) &&
		    i + len < s.n && s.p[i + len] == ' ')
			break;
	}
	name = slice_trim(slice_part(s, *pos, i));
	if (i < s.n && ascii_isin(s.p[i], ",;"))
		i++;
	from = phrase_skip(s, i);
	len = phrase_any(s, from, ands, NULL);
	*pos = len && from + len < s.n && s.p[from + len] == ' ' ? from + len + 1 : i;
	return name;
}

/* the initials before or behind a family name that stand in one piece with it */
static bool
split_name(struct slice name, struct person *p)
{
	size_t i;

	for (i = 1; i < name.n; i++) {
		if (name.p[i] != ' ')
			continue;
		if (initials(slice_part(name, 0, i)) && !initials(slice_from(name, i + 1)) &&
		    !ascii_isin(name.p[name.n - 1], ".")) {
			size_t to = i;

			/* as many initials as there are */
			while (i < name.n && initials(slice_part(name, 0, i)))
				for (to = i++; i < name.n && name.p[i] != ' '; i++)
					;
			p->given = slice_part(name, 0, to);
			p->family = slice_from(name, to + 1);
			return true;
		}
		if (initials(slice_from(name, i + 1))) {
			p->family = slice_part(name, 0, i);
			p->given = slice_from(name, i + 1);
			return true;
		}
	}
	return false;
}

size_t
people_of(struct slice s, struct person people[MAX_PEOPLE])
{
	struct slice name, all = slice_trim(s), next;
	size_t pos = 0, n = 0, after, k, len;
	bool more = false;

	for (k = 0; others[k]; k++)
		if (slice_ends(all, others[k])) {
			len = slice_of(others[k]).n;
			all = phrase_strip(slice_part(all, 0, all.n - len), ",;");
			more = true;
			break;
		}
	while (pos < all.n && n < MAX_PEOPLE - 1) {
		struct person *p = &people[n];

		*p = (struct person){ 0 };
		name = next_name(all, &pos);
		after = pos;
		next = next_name(all, &after);
		if (name.n && initials(next)) {
			p->family = name;
			p->given = next;
			pos = after;
		} else if (!split_name(name, p)) {
			n = 0;
			break;
		}
		n++;
	}
	if (n == 0 && all.n)
		people[n++] = (struct person){ .literal = all };
	if (more && n)
		people[n++] = (struct person){ .others = true };
	return n;
}
