// SPDX-License-Identifier: ISC
#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/journal.h"
#include "cite/name.h"
#include "cite/phrase.h"
#include "cite/reading.h"
#include "cite/signal.h"
#include "utf8.h"

/* where much is printed, and what is no publisher's name then */
static const char *const places[] = { "new york", "london", "oxford", "cambridge", "paris", "geneva", "genève",
	"ginebra", "berlin", "vienna", "wien", "brussels", "bruxelles", "the hague", "den haag", "la haye",
	"washington", "washington, d.c.", "washington, dc", "madrid", "barcelona", "moscow", "москва", "beijing",
	"北京", "cairo", "القاهرة", "beirut", "بيروت", "rome", "roma", "amsterdam", "leiden", "munich", "münchen",
	"frankfurt", "hamburg", "zürich", "zurich", "tokyo", "toronto", "ottawa", "sydney", "melbourne",
	"canberra", "nairobi", "san francisco", "los angeles", "boston", "chicago", "philadelphia",
	"new delhi", "hong kong", "singapore", "mexico city", "méxico", "buenos aires", "bogotá", "lima",
	"santiago", "strasbourg", "luxembourg", "stockholm", "oslo", "copenhagen", "helsinki", "warsaw",
	"prague", "budapest", "st. petersburg", "санкт-петербург", "киев", "минск", NULL };

struct slice
container_words(struct slice s)
{
	static const char *const tails[] = { " of", " in", " on", " and", " dated", " du", " de", " от",
		" vom", " from", " available", " at", NULL };
	size_t k;

	for (k = 0; tails[k]; k++)
		if (slice_ends(s, tails[k]))
			return phrase_strip(slice_part(s, 0, s.n - strlen(tails[k])), ",;");
	return s;
}

/* is s one word that may be a place as well as a name: no capitals in it but the first? */
static bool
place_like(struct slice s)
{
	size_t i;
	uint32_t c;

	if (phrase_any(s, 0, places, NULL) == s.n)
		return true;
	for (i = 1; i < s.n; i++)
		if (ascii_isupper(s.p[i]) && s.p[i - 1] != '-')
			return false;
	return name_words(s) == 1 && utf8_next(s, 0, &c) && !phrase_is_han(c);
}

bool
container_edition(struct slice s)
{
	static const char *const words[] = { "ed", "ed.", "edn", "edn.", "edition", "eds", "eds.", "éd.", "aufl.",
		"auflage", "изд.", "forthcoming", "amended", "revised", "trans.", "trans", "hg.", "ред.", NULL };

	return phrase_find(s, 0, words, NULL) != (size_t)-1;
}

void
container_publisher(struct reading *r)
{
	const struct inset *m = insets_at(&r->insets, r->date_at);
	struct slice in;
	struct date date;
	size_t colon, comma, pos = 0;

	if (!m || m->kind != INSET_BRACKET || r->cite->container.n || r->date_opens)
		return;
	in = slice_part(r->text, m->in, m->in + m->in_len);
	if (!date_next(in, &pos, &date) || container_edition(slice_part(in, 0, date.at)))
		return;
	in = phrase_strip(slice_part(in, 0, date.at), ",;:");
	colon = slice_find(in, 0, ":");
	/* the place stands before the publisher, or behind */
	if (colon != (size_t)-1)
		in = phrase_any(slice_trim(slice_from(in, colon + 1)), 0, places, NULL) &&
		    !phrase_any(in, 0, places, NULL) ? slice_part(in, 0, colon) :
		    slice_trim(slice_from(in, colon + 1));
	comma = slice_find(in, 0, ",");
	if (comma != (size_t)-1)
		in = slice_part(in, 0, comma);
	if (colon != (size_t)-1 || !(r->cite->author.n && place_like(in)))
		r->cite->container = phrase_strip(in, ",;");
}

/* is a lone word before a year the place where it came out: "Belisk, March 2032"? */
static bool
is_place(const struct reading *r, size_t k)
{
	return k + 1 == r->pieces && strlen(r->cite->date) < 10 && r->cite->author.n && !r->date_opens &&
	    place_like(r->piece[k]);
}

/* "London: Tarn Gate Press": who brought it out */
static struct slice
behind_place(struct slice s)
{
	size_t len = phrase_any(s, 0, places, NULL);

	return len && len + 1 < s.n && s.p[len] == ':' ? slice_trim(slice_from(s, len + 1)) : s;
}

/* what a court did on the date of a case is not what the case stands in */
static const char *const decisions[] = { "judgment", "judgement", "decision", "order of", "arrêt", "décision", "jugement",
	"sentencia", "urteil", "beschluss", "решение", "постановление", "определение", "حكم", "قرار", "判决", NULL };

void
container_take(struct reading *r, size_t k)
{
	struct slice *container = &r->cite->container;

	/* "Dunmarsk, Éditions du Quai, 2033": the place, then who brought it out */
	if (k + 2 == r->pieces && strlen(r->cite->date) < 10 && !r->date_opens && place_like(r->piece[k]))
		k++;
	if (k < r->pieces)
		r->piece[k] = behind_place(r->piece[k]);
	for (; k < r->pieces && !container->n; k++)
		if (!is_place(r, k) && !container_edition(r->piece[k]) &&
		    !phrase_any(r->piece[k], 0, decisions, NULL))
			*container = journal_name(container_words(r->piece[k]));
	if (slice_starts_nocase(*container, "and "))
		*container = (struct slice){ 0 };
	if (slice_starts_nocase(*container, "in ") || slice_starts_nocase(*container, "in: "))
		*container = phrase_strip(slice_part(*container, 3, SIZE_MAX), ":");
}

void
container_behind_date(struct reading *r, size_t title_end)
{
	const struct inset *m = insets_at(&r->insets, r->date_at);

	if (r->cite->container.n || !m || m->kind != INSET_BRACKET || r->date_opens || m->at < title_end ||
	    phrase_skip(r->text, title_end) + 1 < m->at || m->at + m->len >= r->tail)
		return;
	title_pieces(r, m->at + m->len, r->tail);
	if (r->pieces && !signal_access_at(r->piece[0], 0))
		container_take(r, 0);
}
