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

/* does a piece end at i: at a comma, a stop, the end? */
static bool
ends_piece(const struct reading *r, size_t i)
{
	i = phrase_skip(r->text, i);
	return i >= r->text.n || ascii_isin(r->text.p[i], ",;.");
}

/* may a pinpoint stand here?  Behind a comma, a bracket, a quotation, the start. */
static bool
pin_place(const struct reading *r, size_t i, size_t len, enum pin_kind kind)
{
	uint32_t c = reading_before(r->bare, r->from, i);

	return c == 0 || c == ',' || c == INSET_BLANK || c == '.' || c == ';' || c == ':' ||
	    c == 0x60C || c == 0xFF0C || kind == PIN_PAGE ||
	    (c < 0x80 && ascii_isdigit((char)c)) || (kind == PIN_LAW && ends_piece(r, i + len));
}

/* the pages that an article has stand behind its volume or issue: "31(1), pp. 77-91" */
static bool
is_extent(const struct reading *r, size_t i, size_t len)
{
	size_t from = i, blanks = 0;

	if (i == 0 || !slice_starts_nocase(slice_from(r->text, i), "p") ||
	    (!memchr(r->text.p + i, '-', len) && slice_find(slice_part(r->text, i, i + len), 0, "–") == (size_t)-1))
		return false;
	while (from > r->from && i - from < 32 && blanks < 6)
		blanks += r->text.p[--from] == ' ';
	for (; from < i; from++)
		if (phrase_word_start(r->text, from) && journal_number(slice_part(r->text, from, i)))
			return journal_issue(slice_part(r->text, from, i));
	return false;
}

/* "at [45]" points at [45] */
static struct slice
without_at(struct slice pin)
{
	return phrase_at(pin, 0, "at ") ? slice_trim(slice_from(pin, 3)) : pin;
}

void
reading_last_page(struct reading *r)
{
	size_t end = r->url_at < r->text.n ? r->url_at : r->text.n;
	struct slice s = phrase_strip(slice_part(r->text, 0, end), ".,;:<(");

	if (r->cite->pinpoint.n || !r->cite->date[0] || r->date_opens ||
	    r->cite->anaphor.kind != ANAPHOR_NONE)
		return;
	r->cite->pinpoint = journal_page(s);
	/* Bluebook: the pages of a book stand before the bracket */
	if (!r->cite->pinpoint.n && r->date_at < end && r->text.p[r->date_at] == '(')
		r->cite->pinpoint = journal_range(slice_part(r->text, r->from, r->date_at));
	if (r->cite->pinpoint.n && (size_t)(r->cite->pinpoint.p - r->text.p) < r->to)
		r->to = (size_t)(r->cite->pinpoint.p - r->text.p);
}

/* does the pinpoint open the citation as a name does: "Rule 113. Treatment of the Dead"? */
static bool
opens_name(const struct reading *r, size_t i, size_t len)
{
	size_t j = phrase_skip(r->bare, i + len);

	return i == r->from && ((j > i + len && r->bare.p[i + len] == '.') ||
	    (j < r->bare.n && r->bare.p[j] == '.'));
}

void
reading_pin(struct reading *r)
{
	size_t i, len = 0;
	enum pin_kind kind;

	for (i = r->from; (i = lexicon_next(r->lexicon, r->bare, i, LEX_PIN)) < r->bare.n; i += len ? len : 1) {
		kind = phrase_word_start(r->plain, i) ? pin_at(r->plain, i, &len) : PIN_NONE;
		if (kind == PIN_NONE || (kind == PIN_PAGE && is_extent(r, i, len)) || !pin_place(r, i, len, kind)) {
			len = 0;
			continue;
		}
		if (opens_name(r, i, len))
			continue;
		r->cite->pinpoint = without_at(slice_part(r->text, i, i + len));
		if (i == r->from)
			r->pin_front = i + len;
		else if (i < r->to && (r->pin_front == 0 || i > r->pin_front + 4))
			r->to = i;
	}
}
