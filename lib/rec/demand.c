// SPDX-License-Identifier: ISC
#include "rec/demand.h"

#include <string.h>

#include "ascii.h"
#include "buf.h"
#include "rec/order.h"
#include "rec/pattern.h"
#include "rec/state.h"
#include "rec/verb.h"
#include "utf8.h"

enum { SENTENCE_MAX = 1400, SUBJECT_WORDS = 14, NAME_MIN = 3 };

/* stands for a name, so that the patterns of "we" hold */
#define WE_WORD "we "
enum { WE_LEN = sizeof(WE_WORD) - 1 };

/* what can be asked for something, by a word of its name */
static const char *const bodies[] = { "government", "governments", "state", "states", "parliament",
	"parliaments", "committee", "committees", "council", "ministry", "ministries", "minister",
	"ministers", "authority", "authorities", "commission", "commissioner", "court", "courts",
	"police", "office", "agency", "agencies", "department", "departments", "union", "assembly",
	"congress", "senate", "city", "municipality", "municipalities", "company", "companies",
	"team", "group", "bank", "nations", "countries", "country", "parties", "president", "board",
	"rapporteur", "legislature", "legislators", "lawmakers", "prosecutor", "judiciary", "army",
	"forces", "donors", "employers", "platforms", "secretariat", "cabinet", "governor",
	"regulator", "regulators", "community", "gouvernement", "parlement", "état", "états",
	"ministère", "autorités", "gobierno", "estado", "estados", "parlamento", "ministerio",
	"autoridades", "congreso", "you", NULL };

static const char *const modals[] = { "should", "must", "shall", "ought", NULL };

/* what refers to a list elsewhere asks for nothing itself */
static const char *const references[] = { " below", " following", " attached", " annexed", NULL };
static const char *const referring[] = { "recommend", "adopt", "accept", "consider", "endorse",
	"implement", "make", NULL };

static struct slice
word_from(struct slice s, size_t i)
{
	size_t from = i, step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && !utf8_isspace(c) && c != ',')
		i += step;
	return slice_part(s, from, i);
}

/* does the phrase name somebody that can be asked? */
static bool
names_body(struct slice s)
{
	size_t i;
	struct slice word;

	if (state_name(s).n)
		return true;
	for (i = 0; i < s.n; i += word.n + 1) {
		word = word_from(s, i);
		if (slice_in_nocase(word, bodies))
			return true;
	}
	return false;
}

/*
 * "the Government [should] engage in ...": where the verb begins after those
 * who are asked, and who they are; 0 if the clause does not begin so.
 */
static size_t
after_body(struct slice s, struct slice *body)
{
	struct slice word, verb;
	size_t i = 0, words, at;
	bool modal;

	for (words = 0; words < SUBJECT_WORDS && i < s.n; words++) {
		word = word_from(s, i);
		modal = slice_in_nocase(word, modals);
		verb = words ? verb_leading(word, NULL) : (struct slice){ 0 };
		if (modal || (verb.n && slice_eq(verb, word)) || slice_is(word, "not")) {
			*body = slice_trim(slice_part(s, 0, i));
			at = modal ? i + word.n + 1 : i;
			verb = verb_leading(slice_from(s, at), NULL);
			if (names_body(*body))
				return verb.n && !slice_is(verb, "be") ? at : 0;
			if (modal)
				return 0;
		}
		i += word.n + 1;
	}
	return 0;
}

/* does a clause after "we suggest" say what should be? */
static bool
sounds_like_demand(struct slice s)
{
	static const char *const signs[] = { " be ", " should ", " must ", " ought to ", " until ",
		NULL };
	const char *const *w;

	for (w = signs; *w; w++)
		if (slice_find(s, 0, *w) != (size_t)-1)
			return true;
	return false;
}

static bool
refers(struct slice s)
{
	const char *const *w;

	if (!slice_in(verb_leading(s, NULL), referring))
		return false;
	for (w = references; *w; w++)
		if (slice_find(s, 0, *w) != (size_t)-1)
			return true;
	return false;
}

/* the words after a marker ("(a) release ...") */
static struct slice
after_mark(struct slice s, struct item *item)
{
	*item = (struct item){ 0 };
	return item_mark(s, item) ? slice_from(s, item->len) : s;
}

/* the words that ask, without a colon */
static struct slice
without_stop(struct slice s)
{
	s = slice_trim(s);
	return slice_ends(s, ":") ? slice_trim(slice_part(s, 0, s.n - 1)) : s;
}

/* a part of a sentence that may ask: what it asks for into *demand */
static bool
read_part(struct lead_words *w, struct slice s, struct slice *demand, struct lead *lead)
{
	struct slice group[PATTERN_GROUPS], body = { 0 };
	struct item item;
	size_t at, verb;
	bool soft;

	if (pattern_find(w, USE_SENTENCE, s, group) ||
	    (pattern_find(w, USE_BODY, s, group) && names_body(group[1]))) {
		at = (size_t)(group[0].p - s.p) + group[0].n;
		*lead = (struct lead){ .section = without_stop(slice_part(s, 0, at)),
			.addressee = lead_trim_addressee(group[1]),
			.dangling = true };
		*demand = slice_from(s, at);
		if (verb_leading(after_mark(*demand, &item), NULL).n)
			return !refers(*demand);
	}
	if (pattern_find(w, USE_NOMINAL, s, group)) {
		at = (size_t)(group[0].p - s.p) + group[0].n;
		*lead = (struct lead){ .section = slice_trim(slice_part(s, 0, at)) };
		*demand = slice_from(s, at);
		return true;
	}
	soft = !pattern_find(w, USE_CLAUSE, s, group);
	if (soft && !pattern_find(w, USE_SOFT_CLAUSE, s, group))
		return false;
	at = (size_t)(group[0].p - s.p) + group[0].n;
	*demand = slice_from(s, at);
	verb = after_body(*demand, &body);
	*lead =
	    (struct lead){ .section = slice_trim(slice_part(s, 0, at + verb)), .dangling = true };
	if (verb) {
		lead->addressee = lead_trim_addressee(body);
		*demand = slice_from(*demand, verb);
		return !refers(*demand);
	}
	lead->addressee = lead_trim_addressee(group[1]);
	if (!soft)
		return true;
	/* "we recommend there be none" without "that" */
	return slice_ends(slice_trim(group[0]), " that")
		   ? sounds_like_demand(*demand)
		   : slice_starts(*demand, "there be ") ||
			 (sounds_like_demand(*demand) && slice_starts(*demand, "the "));
}

/* the same place of s for a slice of a copy that has WE_LEN bytes before byte `from` of s */
static struct slice
in_original(struct slice s, size_t from, const struct buf *copy, struct slice part)
{
	size_t at = part.n ? (size_t)(part.p - copy->p) : 0;

	at = at > WE_LEN ? at - WE_LEN : 0;
	return part.n ? slice_part(s, from + at, from + at + part.n) : part;
}

/* "The League urges the city to ...", said by who is named at the document's head */
static bool
read_named(struct lead_words *w, struct slice head, struct slice s, struct slice *demand,
    struct lead *lead)
{
	struct slice group[PATTERN_GROUPS];
	struct buf copy = { 0 };
	bool found;
	size_t at;

	if (head.n == 0 || !pattern_find(w, USE_NAMED, s, group) || names_body(group[1]) ||
	    group[1].n < NAME_MIN || slice_search(head, 0, group[1]) == (size_t)-1)
		return false;
	at = (size_t)(group[0].p - s.p) + group[0].n;
	buf_puts(&copy, WE_WORD);
	buf_slice(&copy, slice_from(s, at));
	found = read_part(w, buf_get(&copy), demand, lead);
	if (found) {
		*demand = in_original(s, at, &copy, *demand);
		lead->addressee = in_original(s, at, &copy, lead->addressee);
		lead->section = slice_trim(slice_part(s, 0, (size_t)(demand->p - s.p)));
	}
	buf_free(&copy);
	return found;
}

/* one sentence may ask twice: "...; we also suggest ...", "..., but we urge ..." */
static size_t
part_end(struct slice s, size_t from)
{
	static const char *const joins[] = { "; ", "\xcd\xbe " /* looks like it */, ", but we ",
		", and we ", NULL };
	const char *const *j;
	size_t at, end = s.n;

	for (j = joins; *j; j++) {
		at = slice_find(slice_part(s, 0, end), from + 1, *j);
		if (at != (size_t)-1)
			end = at + strcspn(*j, " ");
	}
	return end;
}

/* may a new part begin after these words?  "article 9 (b)" goes on */
static bool
parts_before(struct slice s)
{
	s = slice_trim(s);
	return (s.n && ascii_isin(s.p[s.n - 1], ";,:")) || slice_ends(s, " and") ||
	       slice_ends(s, " or");
}

/* where the marker that comes after `item` begins in s[from..to), or `to` */
static size_t
next_mark(struct slice s, size_t from, size_t to, const struct item *item)
{
	struct item next;
	size_t i;

	while (from < to && s.p[from] == ' ')
		from++;
	for (i = from + 1; i < to && item->kind; i++)
		if (s.p[i] == '(' && s.p[i - 1] == ' ' && parts_before(slice_part(s, 0, i)) &&
		    item_mark(slice_part(s, i, to), &next) && order_follows(item, &next))
			return i;
	return to;
}

/* s without a word before it or behind it that joins it to its neighbour */
static struct slice
without_join(struct slice s, bool last)
{
	s = slice_trim(s);
	if (slice_starts(s, "and ") || slice_starts(s, "or "))
		s = slice_trim(slice_from(s, strcspn(s.p, " ")));
	if (last)
		return s;
	while (s.n && ascii_isin(s.p[s.n - 1], ";,"))
		s = slice_trim(slice_part(s, 0, s.n - 1));
	if (slice_ends(s, "; and") || slice_ends(s, ", and"))
		s = slice_part(s, 0, s.n - strlen("; and"));
	return s;
}

/* does the part go on with the demand before it: "(b) ...", "repeal ...", "that ..."? */
static bool
goes_on(struct slice part, const struct item *last, struct demand *demand)
{
	struct slice text = after_mark(part, &demand->item), verb;
	size_t at;

	if (last->kind && demand->item.kind && order_follows(last, &demand->item)) {
		demand->text = text;
		return true;
	}
	demand->item = (struct item){ 0 };
	if (last->kind || demand->lead.addressee.n == 0)
		return false;
	demand->text = part;
	if (slice_starts(part, "to ") && slice_ends(demand->lead.section, " to")) {
		demand->text = slice_from(part, strlen("to "));
		return true;
	}
	verb = verb_leading(part, &at);
	return verb.n && slice_eq(slice_part(part, at, at + verb.n), verb);
}

bool
demand_next(struct lead_words *words, struct slice head, struct slice sentence, size_t *pos,
    struct demand *demand)
{
	struct slice part, first;
	struct item last = demand->item;
	size_t end, from;
	bool had = demand->text.n > 0;

	if (sentence.n > SENTENCE_MAX || slice_ends(sentence, ":"))
		return false;
	while (*pos < sentence.n) {
		end = next_mark(sentence, *pos, part_end(sentence, *pos), &last);
		part = without_join(slice_part(sentence, *pos, end), true);
		*pos = end;
		if (part.n == 0 || slice_is(part, "and") || slice_is(part, "or"))
			continue;
		if (read_part(words, part, &demand->text, &demand->lead) ||
		    read_named(words, head, part, &demand->text, &demand->lead)) {
			first = after_mark(demand->text, &demand->item);
			if (demand->item.kind && order_begins(&demand->item))
				demand->text = first;
			else
				demand->item = (struct item){ 0 };
			from = (size_t)(demand->text.p - sentence.p);
			*pos = next_mark(sentence, from, from + demand->text.n, &demand->item);
			if (*pos == from + demand->text.n)
				*pos = end;
			else
				demand->text = slice_part(sentence, from, *pos);
		} else if (!had || !goes_on(part, &last, demand)) {
			had = false;
			continue;
		}
		demand->text = without_join(demand->text, *pos == sentence.n);
		return true;
	}
	return false;
}

/* bodies whose recommendations others tell in their own documents */
static const char *const others[] = { "Committee", "Council", "Court", "Government", "Parliament",
	"Ministry", "Rapporteur", "Group", "Assembly", "Comité", "Conseil", "Cour", "Gouvernement",
	"Consejo", "Corte", "Gobierno", "Relator", NULL };

/* what stands before the name of somebody that a document is for, or about */
static const char *const addressing[] = { "to", "for", "before", "against", "on", "about", "à",
	"au", "devant", "pour", "sur", "contre", "al", "a", "ante", "para", "sobre", "contra",
	NULL };

/* small words in and before a name */
static const char *const in_names[] = { "the", "of", "and", "de", "des", "du", "la", "le", "del",
	"los", "las", "el", "y", "et", NULL };

/* the word that ends before byte i of s, blanks left out */
static struct slice
word_before(struct slice s, size_t i)
{
	size_t from;

	while (i > 0 && ascii_isin(s.p[i - 1], " \n,"))
		i--;
	for (from = i; from > 0 && !ascii_isin(s.p[from - 1], " \n,"); from--)
		;
	return slice_part(s, from, i);
}

/* is a body named first in the document's head as one whose document it is? */
static bool
is_author(struct slice head, struct slice name)
{
	size_t at = slice_search(head, 0, name), words;
	struct slice word = { 0 };
	uint32_t c;

	if (at == (size_t)-1 || slice_in(name, others))
		return false;
	for (words = 0; words < SUBJECT_WORDS; words++) {
		word = word_before(head, at);
		if (!utf8_next(word, 0, &c) || (!utf8_isupper(c) && !slice_in(word, in_names)))
			break;
		at = (size_t)(word.p - head.p);
	}
	return !slice_in_nocase(word, addressing);
}

bool
demand_told(
    struct lead_words *words, struct slice head, struct slice sentence, struct demand *demand)
{
	struct slice group[PATTERN_GROUPS], body = { 0 };
	size_t at, verb;

	if (sentence.n > SENTENCE_MAX || slice_ends(sentence, ":") ||
	    !pattern_find(words, USE_TOLD, sentence, group) || !is_author(head, group[1]))
		return false;
	at = (size_t)(group[0].p - sentence.p) + group[0].n;
	verb = after_body(slice_from(sentence, at), &body);
	*demand = (struct demand){ .text = slice_from(sentence, at + verb) };
	demand->lead.section = slice_trim(slice_part(sentence, 0, at + verb));
	if (verb)
		demand->lead.addressee = lead_trim_addressee(body);
	return true;
}

bool
demand_implicit(struct slice sentence, struct lead *lead)
{
	struct slice word, body;
	size_t i = 0, words;

	if (sentence.n > SENTENCE_MAX || slice_ends(sentence, ":"))
		return false;
	for (words = 0; words < SUBJECT_WORDS && i < sentence.n; words++) {
		word = word_from(sentence, i);
		if (words && slice_in_nocase(word, modals)) {
			body = slice_trim(slice_part(sentence, 0, i));
			if (!names_body(body))
				return false;
			*lead = (struct lead){ .addressee = lead_trim_addressee(body) };
			return true;
		}
		i += word.n + 1;
	}
	return false;
}
