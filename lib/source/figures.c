// SPDX-License-Identifier: ISC
#include "source/figures.h"

#include <stddef.h>
#include <xxhash.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "cite/terms.h"

enum { MAX_DIGITS = 24, ORDINALS = 6 };

static const char *const edition_words[] = { "edition", "edn", "ed", "éd", "édition", "edición",
	"издание", "изд", "auflage", "aufl", "edizione", NULL };

/* first to fourth, a line a language */
static const char *const ordinals[ORDINALS][5] = {
	{ "first", "second", "third", "fourth", NULL },
	{ "première", "deuxième", "troisième", "quatrième", NULL },
	{ "primera", "segunda", "tercera", "cuarta", NULL },
	{ "первое", "второе", "третье", "четвертое", NULL },
	{ "erste", "zweite", "dritte", "vierte", NULL },
	{ "revised", "2nd", "3rd", "4th", NULL },
};

/* a dash between two numbers: its length */
static size_t
dash(struct slice s, size_t i)
{
	if (i < s.n && s.p[i] == '-')
		return 1;
	return slice_starts(slice_from(s, i), "–") || slice_starts(slice_from(s, i), "—") ? 3 : 0;
}

/* the digits of a number or a range from byte *pos on, which moves behind it */
static size_t
digits(struct slice s, size_t *pos, char out[MAX_DIGITS], unsigned *parts)
{
	size_t n = 0, i = *pos, d;

	for (*parts = 1;; (*parts)++) {
		for (; i < s.n && ascii_isdigit(s.p[i]); i++)
			if (n < MAX_DIGITS)
				out[n++] = s.p[i];
		d = dash(s, i);
		if (d == 0 || i + d >= s.n || !ascii_isdigit(s.p[i + d]))
			break;
		i += d;
	}
	*pos = i;
	return n;
}

static bool
is_year(const char *d, size_t n)
{
	return n == 4 && ((d[0] == '1' && (d[1] == '8' || d[1] == '9')) || (d[0] == '2' && d[1] == '0'));
}

static void
put(struct figures *f, uint32_t value)
{
	unsigned i;

	for (i = 0; i < f->n && f->v[i] < value; i++)
		;
	if (f->n == MAX_FIGURES || (i < f->n && f->v[i] == value))
		return;
	for (unsigned k = f->n++; k > i; k--)
		f->v[k] = f->v[k - 1];
	f->v[i] = value;
}

static void
put_year(struct figures *f, const char *d)
{
	unsigned year = 0, i;

	for (i = 0; i < 4; i++)
		year = 10 * year + (unsigned)(d[i] - '0');
	for (i = 0; i < MAX_YEARS && f->year[i] && f->year[i] != year; i++)
		;
	if (i < MAX_YEARS)
		f->year[i] = year;
}

bool
figures_year(const struct figures *f, unsigned year)
{
	unsigned i;

	for (i = 0; i < MAX_YEARS && f->year[i]; i++)
		if (f->year[i] == year)
			return true;
	return false;
}

/* the edition that the word before byte i numbers */
static unsigned
edition(struct slice s, size_t word, size_t end)
{
	struct slice w = slice_part(s, word, end);
	size_t i, len, k, value;

	for (i = 0; i < ORDINALS; i++)
		for (k = 0; ordinals[i][k]; k++)
			if ((len = phrase_at(w, 0, ordinals[i][k])) && len == w.n)
				return (unsigned)k + 1;
	for (i = 0; i < w.n && ascii_isdigit(w.p[i]); i++)
		;
	return slice_num(slice_part(w, 0, i), 99, &value) ? (unsigned)value : 0;
}

void
figures_of(struct figures *f, struct slice s)
{
	char d[MAX_DIGITS];
	struct term term, last = { 0 };
	size_t i, pos = 0, n;
	unsigned parts, number;

	*f = (struct figures){ 0 };
	for (i = 0; i < s.n;) {
		bool report = i > 1 && ascii_isin(s.p[i - 1], "-/") && ascii_isupper(s.p[i - 2]);

		if (!ascii_isdigit(s.p[i])) {
			i++;
			continue;
		}
		n = digits(s, &i, d, &parts);
		if (is_year(d, n))
			put_year(f, d);
		else
			put(f, ((uint32_t)XXH3_64bits(d, n) & ~(uint32_t)3) | (n >= 4 ? FIGURE_LONG : 0) |
			    (report && n >= 4 ? FIGURE_REPORT : 0));
	}
	while (f->edition == 0 && term_next(s, &pos, &term)) {
		/* "2nd ed.", but not "vol. 2, ed. Pask" */
		if (last.len && term.at - last.at - last.len < 3 && s.p[last.at + last.len] != ',' &&
		    slice_in_nocase(slice_part(s, term.at, term.at + term.len),
		    edition_words) && (number = edition(s, last.at, last.at + last.len)))
			f->edition = number;
		last = term;
	}
}

bool
figures_agree(const struct figures *a, const struct figures *b)
{
	unsigned i = 0, k = 0, both = 0, more = 0, report = 0;

	while (i < a->n && k < b->n) {
		if (a->v[i] == b->v[k]) {
			both++;
			more += a->v[i] & FIGURE_LONG;
			report += (a->v[i] & FIGURE_REPORT) != 0;
			i++;
			k++;
		} else if (a->v[i] < b->v[k]) {
			i++;
		} else {
			k++;
		}
	}
	return report > 0 || (more > 0 && both > 1);
}
