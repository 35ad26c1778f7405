// SPDX-License-Identifier: ISC
#include "rec/lead.h"

#include <string.h>

#include "ascii.h"
#include "rec/pattern.h"
#include "sentence.h"
#include "utf8.h"

enum { HEADING_MAX = 160, LEAD_MAX = 700, NAME_MAX_BYTES = 200, OPENING_MAX = 100 };

/* without the colon at its end; *had tells whether there was one */
static struct slice
without_colon(struct slice s, bool *had)
{
	*had = false;
	s = slice_trim(s);
	for (;;) {
		if (slice_ends(s, ":"))
			s.n -= 1;
		else if (slice_ends(s, "："))
			s.n -= strlen("：");
		else
			break;
		*had = true;
		s = slice_trim(s);
	}
	return s;
}

bool
lead_ends_colon(struct slice s)
{
	return slice_ends(s, ":") || slice_ends(s, "：");
}

static bool
is_sentence(struct slice s)
{
	return s.n && (ascii_isin(s.p[s.n - 1], ".?!;,") || slice_ends(s, "。"));
}

bool
lead_heading(struct lead_words *w, struct slice text, struct lead *lead)
{
	struct slice group[PATTERN_GROUPS], s;
	uint32_t first;
	bool colon;

	if (text.n > HEADING_MAX)
		return false;
	s = without_colon(text, &colon);
	if (s.n == 0 || is_sentence(s) || (ascii_isdigit(s.p[s.n - 1]) && s.n > 4))
		return false;
	if (utf8_next(s, 0, &first) && utf8_islower(first))
		return false;
	*lead = (struct lead){ .section = s };
	if (pattern_find(w, USE_PLEDGES, s, group)) {
		lead->kind = REC_PLEDGE;
		return true;
	}
	if (pattern_find(w, USE_QUESTIONS, s, group)) {
		lead->kind = REC_QUESTION;
		return true;
	}
	if (!pattern_find(w, USE_HEADING, s, group))
		return false;
	lead->addressee = lead_trim_addressee(group[1]);
	return !pattern_find(w, USE_NOT, s, group);
}

/* articles and the like before a name, in the case of a running text */
static const char *const articles[] = { "the ", "all ", "la ", "le ", "les ", "l’", "l'", "el ",
	"los ", "las ", "au ", "aux ", "à la ", "à l’", "à l'", "al ", "a la ", "a los ", NULL };

/* what a phrase between commas begins with */
static const char *const asides[] = { "in ", "as ", "through ", "with ", "under ", "following ",
	"pursuant ", "given ", "during ", "by ", "within ", "on ", "at ", "where ", "who ",
	"which ", "including ", "inter alia", "once ", "again", "when ", "before ", "especially ",
	"particularly ", "notably ", "dans ", "par ", "en ", "conformément ", "de ", "con ",
	"además", "therefore", "to ", "в ", "как ", NULL };

/* a phrase that stands before the addressee */
static const char *const before_names[] = { "in ", "with ", "under ", "following ", "pursuant ",
	"given ", "recalling ", "noting ", "on ", "at ", "as ", "when ", NULL };

/* where an addressee that was taken with its verb ends */
static const char *const verbs[] = { " take ", " takes ", " adopt ", " adopts ", " ensure ",
	" ensures ", " consider ", " considers ", " urge ", " call ", " immediately", " urgently",
	" do ", " should", " must", " shall", " to ", " undertake ", " implement ", " make ",
	" act ", NULL };

/* stands where an addressee would, and is none */
static const char *const nobody[] = { "this", "these", "they", "it", "the following", "following",
	"ce qui suit", "lo siguiente", "следующее", "如下", "以下", "بما يلي", "ما يلي", NULL };

/* "the State party explicitly [prohibit]": without the word of the verb */
static struct slice
without_adverb(struct slice a)
{
	size_t i = a.n;

	while (i > 0 && a.p[i - 1] != ' ')
		i--;
	return i > 0 && ascii_islower(a.p[i]) && slice_ends(a, "ly") ? slice_trim(slice_part(a, 0, i))
								     : a;
}

struct slice
lead_trim_addressee(struct slice a)
{
	const char *const *p;
	size_t comma, at;
	bool colon;

	a = without_colon(a, &colon);
	if (a.n > LEAD_MAX)
		return (struct slice){ 0 };
	/* "with reference to its comment, the State party": whom it asks comes last */
	for (p = before_names; *p; p++)
		if (slice_starts_nocase(a, *p) && (comma = slice_find(a, 0, ", the ")) != (size_t)-1)
			a = slice_from(a, comma + 2);
	for (comma = 0; (comma = slice_find(a, comma, ", ")) != (size_t)-1; comma += 2)
		for (p = asides; *p && comma < a.n; p++)
			if (slice_starts_nocase(slice_from(a, comma + 2), *p))
				a = slice_part(a, 0, comma);
	for (p = verbs; *p; p++)
		if ((at = slice_find(a, 0, *p)) != (size_t)-1 && at > 0)
			a = slice_part(a, 0, at);
	for (p = articles; *p; p++)
		if (slice_starts_nocase(a, *p) && strcmp(*p, "all ") != 0)
			a = slice_from(a, strlen(*p));
	a = slice_trim(a);
	while (a.n && ascii_isin(a.p[a.n - 1], ",;."))
		a = slice_trim(slice_part(a, 0, a.n - 1));
	a = without_adverb(a);
	return a.n > NAME_MAX_BYTES || slice_in_nocase(a, nobody) ? (struct slice){ 0 } : a;
}

/* the first bytes of s, at most so many, and no word that they would cut: it might read as another */
static struct slice
opening(struct slice s, size_t most)
{
	size_t n = most;

	if (s.n <= most)
		return s;
	while (n > 0 && !ascii_isspace(s.p[n]))
		n--;
	return slice_part(s, 0, n ? n : most);
}

bool
lead_in(struct lead_words *w, struct slice text, bool colon, struct lead *lead)
{
	struct slice group[PATTERN_GROUPS], s;
	bool had;

	s = without_colon(text, &had);
	if (s.n == 0 || (colon && !had) || is_sentence(s))
		return false;
	s = slice_from(s, sentence_start(s, s.n - 1));
	if (s.n > LEAD_MAX)
		return false;
	*lead = (struct lead){ .section = s };
	if (pattern_find(w, USE_DANGLING, s, group)) {
		lead->dangling = true;
		lead->addressee = lead_trim_addressee(group[1]);
		lead->objects = had && pattern_find(w, USE_OBJECTS, s, group);
		return true;
	}
	if (!had)
		return false;
	if (pattern_find(w, USE_LEAD, s, group)) {
		lead->addressee = lead_trim_addressee(group[1]);
		return true;
	}
	lead->summary = pattern_find(w, USE_SUMMARY, s, group);
	return lead->summary;
}

bool
lead_recommends(struct lead_words *w, struct slice section)
{
	struct slice group[PATTERN_GROUPS];

	return pattern_report(w, section, group);
}

bool
lead_addressee(struct lead_words *w, struct slice text, struct lead *lead)
{
	struct slice group[PATTERN_GROUPS], s;
	bool colon;

	if (text.n > HEADING_MAX)
		return false;
	s = without_colon(text, &colon);
	if (is_sentence(s) || !pattern_find(w, USE_TO, s, group))
		return false;
	*lead = (struct lead){ .section = s, .addressee = lead_trim_addressee(group[1]) };
	return true;
}

bool
lead_report(struct lead_words *w, struct slice text, struct lead *lead)
{
	struct slice group[PATTERN_GROUPS], s;
	bool colon;

	s = without_colon(text, &colon);
	if (s.n == 0 || s.n > 2 * LEAD_MAX)
		return false;
	/* without a colon, the first words have to speak of recommendations */
	if (!pattern_report(w, colon ? s : opening(s, OPENING_MAX), group))
		return false;
	*lead = (struct lead){ .section = s, .report = true };
	lead->section = slice_part(s, 0, sentence_end(s, 0));
	if (!pattern_report(w, lead->section, group))
		lead->section = s;
	while (slice_ends(lead->section, "."))
		lead->section.n--;
	if (!pattern_response(w, s, &lead->response))
		return false;
	pattern_reviewed(w, s, &lead->addressee);
	return true;
}

size_t
lead_numbered(struct lead_words *w, struct slice text, struct slice *label)
{
	struct slice group[PATTERN_GROUPS], head = opening(text, HEADING_MAX);

	if (!pattern_find(w, USE_NUMBERED, head, group))
		return 0;
	*label = group[1].p ? group[1] : group[2];
	return (size_t)(group[0].p - text.p) + group[0].n;
}

bool
lead_closing(struct lead_words *w, struct slice text)
{
	struct slice group[PATTERN_GROUPS];
	bool colon;

	text = without_colon(text, &colon);
	return text.n <= HEADING_MAX && !is_sentence(text) &&
	       pattern_find(w, USE_CLOSING, text, group);
}
