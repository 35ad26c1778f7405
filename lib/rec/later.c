// SPDX-License-Identifier: ISC
#include "ascii.h"
#include "rec/find.h"

enum { TEXT_MAX = 2500, NUMBER_MAX = 9999, RANGES = 256, RECS_BACK = 2000 };

/* a paragraph that says of some of a list what the State under review has done */
struct later {
	struct finder *f;
	struct {
		size_t paragraph; /* 0: that of the last list */
		size_t from, to;
	} range[RANGES];
	size_t n;
};

/* a number at i: its value, and where it ends */
static size_t
number_at(struct slice s, size_t i, size_t *value)
{
	size_t end = i;

	while (end < s.n && ascii_isdigit(s.p[end]))
		end++;
	return slice_num(slice_part(s, i, end), NUMBER_MAX, value) ? end : i;
}

/* "85-119", "102 to 123": where the second number begins after i, or i */
static size_t
range_at(struct slice s, size_t i)
{
	static const char *const dashes[] = { "-", "–", " - ", " – ", " to ", " à ", " a ", NULL };
	const char *const *d;
	struct slice rest = slice_from(s, i);
	size_t n;

	for (d = dashes; *d; d++) {
		n = slice_of(*d).n;
		if (slice_starts(rest, *d) && rest.n > n && ascii_isdigit(rest.p[n]))
			return i + n;
	}
	return i;
}

/* is the number at i that of a paragraph: "in paragraph 88"? */
static bool
names_paragraph(struct slice s, size_t i)
{
	struct slice before = slice_trim(slice_part(s, 0, i));

	return slice_ends(before, "paragraph") || slice_ends(before, "párrafo") ||
	       slice_ends(before, "paragraphe");
}

/* the numbers of the items; how many ranges */
static size_t
read_numbers(struct later *later, struct slice s)
{
	size_t i, end, at, a, b, dot;

	for (i = 0; i < s.n && later->n < RANGES; i = end + (end == i)) {
		end = i;
		if (!ascii_isdigit(s.p[i]) || (end = number_at(s, i, &a)) == i)
			continue;
		dot = end;
		if (dot < s.n && s.p[dot] == '.')
			dot += dot + 1 < s.n && s.p[dot + 1] == ' ' ? 2 : 1;
		if (dot > end && dot < s.n && (at = number_at(s, dot, &b)) > dot) {
			later->range[later->n].paragraph = a;
			later->range[later->n].from = later->range[later->n].to = b;
			later->n++;
			end = at;
			continue;
		}
		if (names_paragraph(s, i))
			continue;
		b = a;
		if ((at = range_at(s, end)) > end)
			end = number_at(s, at, &b);
		later->range[later->n].paragraph = 0;
		later->range[later->n].from = a;
		later->range[later->n].to = b;
		later->n++;
	}
	return later->n;
}

/* the numbers of a recommendation's label: of its paragraph and of the item in it */
static bool
label_numbers(const struct rec *rec, size_t *paragraph, size_t *item)
{
	size_t dot = slice_find(rec->label, 0, ".");

	if (dot == (size_t)-1)
		return slice_num(rec->paragraph, NUMBER_MAX, paragraph) &&
		       slice_num(rec->label, NUMBER_MAX, item);
	return slice_num(slice_part(rec->label, 0, dot), NUMBER_MAX, paragraph) &&
	       slice_num(slice_from(rec->label, dot + 1), NUMBER_MAX, item);
}

static bool
is_meant(const struct later *later, const struct rec *rec, bool last)
{
	size_t i, paragraph, item;

	if (!label_numbers(rec, &paragraph, &item))
		return false;
	for (i = 0; i < later->n; i++)
		if ((later->range[i].paragraph ? later->range[i].paragraph == paragraph : last) &&
		    item >= later->range[i].from && item <= later->range[i].to)
			return true;
	return false;
}

bool
later_read(struct finder *f, size_t i, const struct lead *lead)
{
	struct later later = { .f = f };
	struct slice s = finder_text(f, i);
	bool all, any = false;
	size_t k;

	if (!lead->response || !slice_is(slice_of(lead->response), "already implemented") ||
	    s.n > TEXT_MAX || slice_ends(s, ":") || f->list_to == f->list_from)
		return false;
	all = read_numbers(&later, s) == 0 && slice_find_nocase(s, 0, "listed above") != (size_t)-1;
	for (k = f->list_to > RECS_BACK ? f->list_to - RECS_BACK : 0; k < f->list_to; k++) {
		if (!f->recs->v[k].response ||
		    !slice_is(slice_of(f->recs->v[k].response), "supported"))
			continue;
		if (all ? k >= f->list_from : is_meant(&later, &f->recs->v[k], k >= f->list_from)) {
			f->recs->v[k].response = lead->response;
			any = true;
		}
	}
	return any;
}
