// SPDX-License-Identifier: ISC
#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/inset.h"
#include "cite/journal.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/pin.h"
#include "cite/reading.h"
#include "cite/signal.h"
#include "utf8.h"

/* do words of that kind lead to the date at i: accessed 5 May 2020? */
static bool
led_by(const struct reading *r, size_t i, size_t (*words_at)(struct slice, size_t))
{
	size_t from = i, words = 0, j, len;

	while (from > r->from && i - from < 48 && words < 5)
		if (r->plain.p[--from] == ' ')
			words++;
	for (j = from; j < i; j++)
		if (phrase_word_start(r->plain, j) && (len = words_at(r->plain, j)) &&
		    phrase_skip(r->plain, j + len) == i)
			return true;
	return false;
}

/* is the date one of access, which is kept, or of what the source is about? */
static bool
visited(struct reading *r, const struct date *date)
{
	if (led_by(r, date->at, signal_visit_at)) {
		memcpy(r->cite->accessed, date->iso, sizeof(date->iso));
		return true;
	}
	return led_by(r, date->at, signal_about_at);
}

/* does the title go on behind the bracket: general comment No. 31 (2004) on the nature ...? */
static bool
goes_on_behind(const struct reading *r, const struct inset *m)
{
	size_t len, i = phrase_skip(r->plain, m->at + m->len);
	uint32_t c;

	return i > m->at + m->len && utf8_next(r->plain, i, &c) && utf8_islower(c) &&
	    !signal_access_at(r->plain, i) && pin_at(r->plain, i, &len) == PIN_NONE;
}

/*
 * Where the words before a date end.  A year that follows a word is part of
 * the title (Annual Report 2031), and so is a date behind "of", "au", "от".
 */
static size_t
date_start(const struct reading *r, const struct date *date)
{
	static const char *const ties[] = { "of", "for", "du", "de", "au", "le", "del", "от", "за", "to",
		"from", "on", "in", "en", "dated", "vom", NULL };
	uint32_t c = reading_before(r->bare, r->from, date->at);
	size_t i = date->at, k;

	if (!utf8_isalpha(c))
		return date->at;
	if (strlen(date->iso) == 4 && date->at + date->len <= r->to)
		return date->at + date->len;
	while (i > r->from && r->bare.p[i - 1] == ' ')
		i--;
	for (k = 0; ties[k]; k++) {
		size_t n = strlen(ties[k]);

		if (i > n && r->bare.p[i - n - 1] == ' ' &&
		    phrase_at(slice_part(r->bare, 0, i), i - n, ties[k]))
			return date->at + date->len;
	}
	return date->at;
}

/* Smith, J. (2020). Title; Standing Committee (2009) Report on ... */
static bool
opens_with_date(const struct reading *r, const struct inset *m, const struct date *date)
{
	size_t i = m->at + m->len;
	struct slice rest = slice_from(r->text, i);
	uint32_t c;

	/* Lind, (2021), The Quay */
	if (rest.n > 1 && rest.p[0] == ',' && m->at > 1 && r->text.p[m->at - 2] == ',')
		rest = slice_from(rest, 1);
	if (date->at != m->in || m->at <= r->from + 1 || i >= r->text.n ||
	    memchr(r->plain.p + r->from, INSET_BLANK, m->at - r->from) ||
	    !name_before_date(slice_part(r->text, r->from, m->at)))
		return false;
	if (rest.p[0] == '.')
		return rest.n > 2 && !slice_starts(slice_from(rest, 2), "http");
	i = phrase_skip(rest, 0);
	if (r->text.p[m->at - 2] == '.' || r->plain.p[m->at + m->len + i] == INSET_BLANK)
		return true;
	return i > 0 && i + 1 < rest.n && utf8_next(rest, i, &c) && utf8_isupper(c) && rest.p[0] != ';' &&
	    ascii_islower(rest.p[i + 1]) && name_words(rest) > 3;
}

/* a year that is none: a page behind "(2004) 45 Review", the first word of a title */
static bool
no_date(const struct reading *r, const struct date *date, const struct inset *m, bool bracketed)
{
	size_t next = phrase_skip(r->plain, date->at + date->len);
	size_t from = phrase_skip(r->plain, r->pin_front ? r->pin_front : r->from);
	uint32_t c;

	if (strlen(date->iso) != 4 || m)
		return false;
	while (from < date->at && r->plain.p[from] == ',')
		from = phrase_skip(r->plain, from + 1);
	return bracketed || (from == date->at && next > date->at + date->len &&
	    utf8_next(r->plain, next, &c) && utf8_isupper(c));
}

/* the bracket that says behind the author that there is no date: (n.d.) */
static const struct inset *
undated(const struct reading *r)
{
	size_t i = insets_from(&r->insets, r->from);
	const struct inset *m = i < r->insets.n ? &r->insets.v[i] : NULL;

	return m && m->kind == INSET_BRACKET && m->at > r->from &&
	    date_none(slice_part(r->text, m->in, m->in + m->in_len)) ? m : NULL;
}

void
reading_date(struct reading *r)
{
	size_t pos = r->from;
	struct date date;
	const struct inset *m;
	bool bracketed = false;

	if ((m = undated(r))) {
		r->date_at = m->at;
		r->date_opens = true;
		return;
	}
	while (!r->date_opens && date_next(r->plain, &pos, &date)) {
		m = insets_at(&r->insets, date.at);
		if (visited(r, &date) || date.at < r->pin_front || no_date(r, &date, m, bracketed))
			continue;
		bracketed = m != NULL;
		memcpy(r->cite->date, date.iso, sizeof(date.iso));
		r->date_at = m ? m->at : date_start(r, &date);
		if (m && goes_on_behind(r, m)) {
			r->date_at = r->text.n;
			continue;
		}
		r->date_opens = m && opens_with_date(r, m, &date);
	}
}
