// SPDX-License-Identifier: ISC
#include "note/furniture.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "ascii.h"
#include "buf.h"
#include "note/call.h"
#include "note/heads.h"
#include "note/unpaged.h"
#include "note/mark.h"
#include "xalloc.h"

/* lines that web pages' buttons and converters leave, whole */
static const char *const buttons[] = { "Share This", "Share this", "Translate »", "Tweet",
	"Print this page", "Back to top", "Skip to content", "Read more", NULL };

/* converters' own marks, up to the closing bracket */
static const char *const marks[] = { "[bookmark: ", "[image: ", NULL };

enum {
	BUTTON_MAX = 16, /* bytes; no button has as many */
	MIN_LONE = 3,    /* numbers in a row that are those of pages */
	MAX_LONE = 4096  /* pages of a document that does not mark them */
};

static void
bracketed_marks(const struct layout *lay, struct segs *segs)
{
	const char *const *m;
	size_t at, end, i;
	struct slice line;

	for (m = marks; *m; m++) {
		for (at = 0; (at = slice_find(lay->text, at, *m)) != (size_t)-1; at = end) {
			i = layout_line_at(lay, at);
			line = slice_part(lay->text, at, lay->line[i].at + lay->line[i].len);
			end = slice_find(line, 0, "]");
			if (end == (size_t)-1) {
				/* nor has what follows in this line */
				end = at + line.n;
				continue;
			}
			end += at + 1;
			seg_add(segs, at, end - at, SEG_FURNITURE, 0);
		}
	}
}

static void
add_line(const struct layout *lay, size_t i, struct segs *segs)
{
	seg_add(segs, lay->line[i].at, lay->line[i].len, SEG_FURNITURE, 0);
}

/* 140725 150725: the dates under it, two or more of six digits */
static bool
is_job_dates(struct slice s)
{
	size_t i, groups = 0, digits = 0;

	for (i = 0; i < s.n && (ascii_isdigit(s.p[i]) || ascii_isspace(s.p[i])); i++) {
		if (ascii_isdigit(s.p[i])) {
			digits++;
			continue;
		}
		if (digits && digits != 6)
			return false;
		groups += digits == 6;
		digits = 0;
	}
	return i == s.n && groups > 0 && digits == 6;
}

static bool
begins_job_number(char c)
{
	return ascii_isdigit(c) || c == 'G';
}

/*
 * GE.12-15115 (E): what the United Nations' printers put on title pages, and
 * before or behind the number at the foot of every other one.
 */
static bool
is_job_number(struct slice s)
{
	size_t i = 0;

	if (s.n == 0 || !begins_job_number(s.p[0]))
		return false;
	if (is_job_dates(s))
		return true;
	while (i < s.n && (ascii_isdigit(s.p[i]) || ascii_isspace(s.p[i])))
		i++;
	if (!slice_starts(slice_from(s, i), "GE.") || (i > 0 && !ascii_isspace(s.p[i - 1])))
		return false;
	for (i += 3; i < s.n && (ascii_isdigit(s.p[i]) || ascii_isin(s.p[i], "- ()EFSRAC")); i++)
		;
	return i == s.n;
}

static void
button_lines(const struct layout *lay, struct segs *segs)
{
	bool begins[UCHAR_MAX + 1] = { false };
	const char *const *button;
	const struct line *line;
	struct slice s;
	size_t i;

	for (button = buttons; *button; button++)
		begins[(unsigned char)**button] = true;
	for (i = 0; i < lay->n; i++) {
		line = &lay->line[i];
		/* hardly any line begins as one of them */
		if (!begins[(unsigned char)line->first] && !begins_job_number(line->first) && !line->odd)
			continue;
		if (line->blank || line->len > 200)
			continue;
		s = layout_trimmed(lay, i);
		if (is_job_number(s) || (s.n < BUTTON_MAX && slice_in(s, buttons)))
			add_line(lay, i, segs);
	}
}

/* 12, - 12 -, Page 12, 12/30, Page 3 of 10, xii */
static bool
is_page_number(struct slice s)
{
	size_t i, digits = 0, letters = 0;

	s = slice_trim(s);
	if (s.n == 0 || s.n > 18)
		return false;
	if (slice_starts_nocase(s, "page "))
		s = slice_part(s, 5, s.n);
	else if (slice_starts_nocase(s, "p. "))
		s = slice_part(s, 3, s.n);
	for (i = 0; i < s.n; i++) {
		if (ascii_isdigit(s.p[i]))
			digits++;
		else if (ascii_isin(s.p[i], "ivxlc"))
			letters++;
		else if (slice_starts_nocase(slice_part(s, i, s.n), "of ") ||
		    slice_starts_nocase(slice_part(s, i, s.n), "de "))
			i += 2;
		else if (!ascii_isin(s.p[i], "-/| []") && (unsigned char)s.p[i] < 0x80)
			return false;
	}
	return (digits > 0 && digits < 9 && letters == 0) || (digits == 0 && letters > 0 && letters < 6);
}

/* a line at the edge of a page that may be its number, and how far it is off */
struct page_number {
	size_t line, offset;
};

static int
by_offset(const void *a, const void *b)
{
	const struct page_number *x = a, *y = b;

	if (x->offset != y->offset)
		return x->offset < y->offset ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* the first number in a short line; 0 if there is none */
static size_t
first_number(struct slice s)
{
	size_t i, from, n = 0;

	for (i = 0; i < s.n && !ascii_isdigit(s.p[i]); i++)
		;
	for (from = i; i < s.n && ascii_isdigit(s.p[i]); i++)
		;
	return slice_num(slice_part(s, from, i), MAX_PAGE, &n) ? n : 0;
}

/* the first and the last line of every page, where they look like its number */
static struct page_number *
page_number_lines(const struct layout *lay, size_t *n)
{
	struct page_number *v = NULL;
	size_t i, k, first, end, cap = 0, line;

	*n = 0;
	for (first = 0; first < lay->n; first = end) {
		end = page_end(lay, first);
		for (k = 0; k < 2; k++) {
			for (i = first; i < end; i++) {
				line = k ? first + end - 1 - i : i;
				if (lay->line[line].blank)
					continue;
				if (!is_page_number(layout_trimmed(lay, line)))
					break;
				xgrow(&v, *n, &cap, sizeof(*v));
				v[(*n)++] = (struct page_number){ line, lay->line[line].page +
					MAX_PAGE - first_number(layout_trimmed(lay, line)) };
				break;
			}
		}
	}
	return v;
}

/* the line of the page that ends before line `end` which holds just its number */
static size_t
lone_page_number(const struct layout *lay, size_t end, size_t number)
{
	size_t i, seen = 0, n;

	for (i = end; i > 0 && seen < 2 * EDGE_LINES; i--) {
		if (lay->line[i - 1].page != lay->line[end - 1].page)
			break;
		if (lay->line[i - 1].blank)
			continue;
		seen++;
		if (slice_num(layout_trimmed(lay, i - 1), MAX_PAGE, &n) && n == number)
			return i - 1;
	}
	return lay->n;
}

/* pages whose number stands above their last lines: find it by what it must be */
static void
missing_page_numbers(const struct layout *lay, size_t offset, const struct page_number *v,
    size_t n, struct segs *segs)
{
	size_t end, page, k = 0, line;

	for (end = 1; end <= lay->n; end++) {
		if (end < lay->n && lay->line[end].page == lay->line[end - 1].page)
			continue;
		page = lay->line[end - 1].page;
		while (k < n && lay->line[v[k].line].page < page)
			k++;
		if ((k < n && lay->line[v[k].line].page == page) || page + MAX_PAGE < offset)
			continue;
		line = lone_page_number(lay, end, page + MAX_PAGE - offset);
		if (line < lay->n)
			add_line(lay, line, segs);
	}
}

/* may the number stand in this line, in digits of any kind?  Only then it is read closely */
static bool
may_hold(const struct layout *lay, size_t line, const char *digits)
{
	return lay->line[line].wide || (lay->line[line].digits &&
	    slice_find(layout_line(lay, line), 0, digits) != (size_t)-1);
}

/*
 * Does the page that `line` is on call a note of the number that stands there,
 * and is no other line the note?
 */
static bool
is_called(const struct layout *lay, size_t line)
{
	size_t number = first_number(layout_trimmed(lay, line)), i = line, k;
	struct calls calls = { 0 };
	struct mark mark;
	bool found = false, other = false;
	char digits[24];

	snprintf(digits, sizeof(digits), "%zu", number);
	while (i > 0 && lay->line[i - 1].page == lay->line[line].page)
		i--;
	for (; i < lay->n && lay->line[i].page == lay->line[line].page; i++) {
		if (i == line || !may_hold(lay, i, digits))
			continue;
		call_find_line(&calls, lay, i, NUMERAL_DIGITS);
		other |= mark_find_line(&mark, lay, i, NUMERAL_DIGITS) && mark.number == number &&
		    mark.form == MARK_BARE;
	}
	for (k = 0; k < calls.n; k++)
		found |= calls.v[k].number == number && calls.v[k].weight >= 2;
	call_free(&calls);
	return found && !other;
}

/* numbers that go up with the pages, and that most pages call: they are notes */
static bool
are_called(const struct layout *lay, const struct page_number *v, size_t n)
{
	size_t i, called = 0;

	for (i = 0; i < n; i++)
		called += is_called(lay, v[i].line);
	return called * 5 > n * 3;
}

/*
 * Page numbers go up with the pages.  A number alone at the foot of a page
 * may as well be the mark of a note, so most of them must be of one offset.
 */
static void
page_numbers(const struct layout *lay, struct segs *segs)
{
	size_t n, i, j, k;
	struct page_number *v = page_number_lines(lay, &n);
	bool most;

	if (n)
		qsort(v, n, sizeof(*v), by_offset);
	for (i = 0; i < n; i = j) {
		for (j = i; j < n && v[j].offset == v[i].offset; j++)
			;
		most = ((j - i) * 2 > n || (j - i > 3 && (j - i) * 5 > n)) &&
		    !are_called(lay, v + i, j - i);
		for (k = i; k < j; k++)
			if (most || first_number(layout_trimmed(lay, v[k].line)) == 0 ||
			    slice_starts_nocase(layout_trimmed(lay, v[k].line), "page "))
				add_line(lay, v[k].line, segs);
		if (most && j - i > 3)
			missing_page_numbers(lay, v[i].offset, v + i, j - i, segs);
	}
	free(v);
}

/* a line of its own between blank lines that is a number: which; 0 if it is none */
static size_t
lone_number(const struct layout *lay, size_t line)
{
	size_t n;

	if (lay->line[line].len > 12 || !lay->line[line - 1].blank || !lay->line[line + 1].blank ||
	    !slice_num(layout_trimmed(lay, line), MAX_LONE, &n))
		return 0;
	return n;
}

/*
 * Where pages are not marked their numbers are lines of their own between
 * blank lines, going up by one from page to page: the longest such run.
 */
static void
lone_numbers(const struct layout *lay, struct segs *segs)
{
	size_t *run, *line, i, n, best = 0, found = 0;

	for (i = 1; i + 1 < lay->n && found < MIN_LONE; i++)
		found += lone_number(lay, i) > 0;
	if (found < MIN_LONE)
		return;
	run = xcalloc(MAX_LONE + 1, sizeof(*run)); /* [n]: lines up to number n */
	line = xcalloc(MAX_LONE + 1, sizeof(*line));
	for (i = 1; i + 1 < lay->n; i++) {
		n = lone_number(lay, i);
		if (n == 0)
			continue;
		run[n] = run[n - 1] + 1;
		line[n] = i;
		if (run[n] > run[best])
			best = n;
	}
	if (run[best] >= MIN_LONE)
		for (; run[best] > 0; best--)
			add_line(lay, line[best], segs);
	free(run);
	free(line);
}

void
furniture_find(const struct layout *lay, struct segs *segs)
{
	bracketed_marks(lay, segs);
	button_lines(lay, segs);
	if (lay->pages) {
		page_numbers(lay, segs);
		heads_find(lay, segs);
	} else {
		lone_numbers(lay, segs);
		unpaged_find(lay, segs);
	}
}
