// SPDX-License-Identifier: ISC
#include "rec/stretch.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "rec/states.h"
#include "rec/verb.h"
#include "utf8.h"
#include "wordlist.h"
#include "xalloc.h"

enum { STUB_WORDS = 16, OBJECT_AHEAD = 12, CALL_DIGITS = 2, MARKER_MAX = 6, NEAR_MAX = 60 };

/* words that join two asks; longer ones first */
static const char *const joins[] = { "and/or ", "as well as ", "and also ", "and to ", "and ",
	"or ", "also ", "et ", "y ", NULL };

/* what a stretch begins with that goes on with the one before */
static struct wordlist tails = WORDLIST("in", "to", "with", "by", "including", "as", "on", "for",
	"without", "through", "at", "within", "under", "particularly", "especially", "that", "so",
	"while", "via", "aiming", "covering", "thereby", "where", "who", "whom", "which", "when",
	"from", "of", "until", "upon", "inter", "notably", "before", "after", "against", "among",
	"if", "not", "whose", "because", "thus");

/* what stands before a noun */
static struct wordlist determiners = WORDLIST("the", "a", "an", "its", "all", "both", "those", "these",
	"this", "that", "such", "other", "every", "each", "any", "their", "two");

/* a verb's last word that wants an object */
static struct wordlist openings = WORDLIST("to", "of", "with", "by", "into", "on", "for", "from",
	"towards", "inter", "alia");

/* what may stand after a stub's verb */
static const char *const manners[] = { " as soon as possible", " promptly", " immediately",
	" positively", " without delay", " at the earliest", " as a matter of priority",
	" as early as possible", " swiftly", " speedily", " in the near future",
	" at the earliest possible time", " as a priority", " urgently", NULL };

/* what an object may begin with */
static struct wordlist treaties = WORDLIST("convention", "conventions", "covenant", "protocol",
	"protocols", "statute", "declaration", "article", "articles");

/* a verb made a noun, which wants an object as the verb does */
static struct wordlist actions = WORDLIST("ratification", "accession", "signature", "adherence",
	"adhesion");

static struct slice
word_at(struct slice s, size_t i)
{
	size_t from;
	uint32_t c;
	size_t step;

	while (i < s.n && ascii_isin(s.p[i], " \n,"))
		i++;
	for (from = i; (step = utf8_next(s, i, &c)) && !utf8_isspace(c) && c != ',' && c != '/';
	     i += step)
		;
	return slice_part(s, from, i);
}

static struct slice
last_word(struct slice s)
{
	size_t i = s.n;

	while (i > 0 && !ascii_isin(s.p[i - 1], " \n,/("))
		i--;
	return slice_from(s, i);
}

/* a verb as it may stand before its object: its base form or with -ing */
static bool
is_verb(struct slice word)
{
	return word.n > 2 && verb_leading(word, NULL).n > 0;
}

static size_t
count_words(struct slice s)
{
	size_t i, n = s.n > 0;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n;
}

/* "the ratification", "the possibility of accession", "the ratification process" */
static bool
ends_in_action(struct slice s)
{
	struct slice word = last_word(s), before = slice_trim(slice_part(s, 0, s.n - word.n));

	if (slice_is(word, "process"))
		return wordlist_find_nocase(&actions, last_word(before));
	return wordlist_find_nocase(&actions, word) &&
	       (before.n == 0 || is_verb(last_word(before)) ||
		   wordlist_find_nocase(&openings, last_word(before)) ||
		   wordlist_find_nocase(&determiners, last_word(before)));
}

/* does it end in a verb that wants an object? */
static bool
is_stub(struct slice s)
{
	const char *const *m;
	struct slice word, before;

	for (m = manners; *m; m++)
		if (slice_ends(s, *m))
			s = slice_part(s, 0, s.n - strlen(*m));
	if (s.n == 0 || count_words(s) > STUB_WORDS)
		return false;
	word = last_word(s);
	if (wordlist_find_nocase(&openings, word) || ends_in_action(s))
		return true;
	if (!is_verb(word))
		return false;
	before = slice_trim(slice_part(s, 0, s.n - word.n));
	if (before.n == 0 || slice_ends(before, "/") || slice_ends(before, ",") ||
	    slice_ends(word, "ing"))
		return true;
	before = last_word(before);
	return slice_is(before, "to") || slice_is(before, "and") || slice_is(before, "or") ||
	       slice_is(before, "and/or") || slice_ends(before, "ly") || is_verb(before);
}

/* does it say how and no more: "as soon as possible"? */
static bool
is_manner(struct slice s)
{
	const char *const *m;

	for (m = manners; *m; m++)
		if (slice_is_nocase(s, *m + 1))
			return true;
	return false;
}

/* "(b) ensure": the length of the marker */
static size_t
marker(struct slice s)
{
	size_t i;

	if (s.n == 0 || s.p[0] != '(')
		return 0;
	for (i = 1; i < s.n && i < MARKER_MAX && (ascii_islower(s.p[i]) || ascii_isdigit(s.p[i]));
	     i++)
		;
	return i > 1 && i + 1 < s.n && s.p[i] == ')' && s.p[i + 1] == ' ' ? i + 2 : 0;
}

/* where the words after byte i begin, and how they are joined to what stands before */
static size_t
after_join(struct slice s, size_t i, size_t end, enum stretch_join *join, size_t *joined)
{
	const char *const *j;
	bool again = true;
	size_t n;

	*join = JOIN_NONE;
	for (n = i; n < end && n - i < CALL_DIGITS && ascii_isdigit(s.p[n]); n++)
		;
	if (n < end && ascii_isin(s.p[n], ";./ \n"))
		i = n;
	for (; i < end && ascii_isin(s.p[i], ";.,:/ \n"); i++) {
		if (ascii_isin(s.p[i], ";."))
			*join = JOIN_STOP;
		else if (s.p[i] == '/' && *join != JOIN_STOP)
			*join = JOIN_SLASH;
		else if (s.p[i] == ',' && *join == JOIN_NONE)
			*join = JOIN_COMMA;
		/* the call of a note: "(Peru);2 " */
		for (n = i + 1; n < end && n - i <= CALL_DIGITS && ascii_isdigit(s.p[n]); n++)
			;
		if (s.p[i] == ';' && n < end && n > i + 1 && ascii_isin(s.p[n], " \n/"))
			i = n - 1;
	}
	*joined = i;
	while (again) {
		again = false;
		for (j = joins; *j && !again; j++)
			if (slice_starts(slice_part(s, i, end), *j)) {
				i += strlen(*j);
				*join =
				    *join == JOIN_NONE || *join == JOIN_COMMA ? JOIN_AND : *join;
				again = true;
			}
	}
	return i + marker(slice_part(s, i, end));
}

static void
add_stretch(struct stretches *p, size_t joined, size_t from, size_t to, enum stretch_join join)
{
	if (from >= to)
		return;
	xgrow(&p->v, p->n, &p->cap, sizeof(*p->v));
	p->v[p->n++] = (struct stretch){ .from = from,
		.to = to,
		.joined = joined,
		.join = join,
		.states_from = to,
		.states_to = to };
}

/* the stretches between lists of States; States that follow others are of the same stretch */
static void
cut_item(struct stretches *p)
{
	struct slice s = p->s;
	size_t i, close, from, end, joined;
	enum stretch_join join, next;

	from = after_join(s, 0, s.n, &join, &joined);
	for (i = from; i < s.n; i++) {
		if (s.p[i] != '(' || (close = states_closing(s, i)) == (size_t)-1)
			continue;
		if (!states_list(slice_part(s, i + 1, close), NULL)) {
			if (slice_find(slice_part(s, i + 1, close), 0, "(") == (size_t)-1)
				i = close;
			continue;
		}
		end = stretch_end(s, from, i);
		if (end > from) {
			add_stretch(p, joined, from, end, join);
			p->v[p->n - 1].states_from = i;
		}
		if (p->n)
			p->v[p->n - 1].states_to = close + 1;
		close = stretch_past_source(s, close);
		from = after_join(s, close + 1, s.n, &next, &joined);
		/* "(Peru) (Chad)": the stop before them counts for what follows */
		join = end > from || next != JOIN_NONE ? next : JOIN_NONE;
		i = from > close ? from - 1 : close;
	}
	add_stretch(p, joined, from, stretch_end(s, from, s.n), join);
}

static struct slice
words_of(const struct stretches *p, const struct stretch *w)
{
	return slice_part(p->s, w->from, w->to);
}

bool
stretch_has_states(const struct stretch *w)
{
	return w->states_to > w->states_from;
}

static bool
is_capital(struct slice word)
{
	uint32_t c;

	return utf8_next(word, 0, &c) && (utf8_isupper(c) || ascii_isdigit(word.p[0]));
}

/*
 * At the first word with a capital letter, with the small words before it back
 * to the verb; without one, at the first article.
 */
size_t
stretch_object(struct slice s)
{
	size_t i = 0, at = s.n, n;
	struct slice word;

	for (n = 0; n < OBJECT_AHEAD && i < s.n; n++) {
		word = word_at(s, i);
		if (word.n == 0)
			break;
		i = (size_t)(word.p - s.p);
		if (n > 0 && is_capital(word))
			return at < s.n ? at : i;
		if (wordlist_find_nocase(&openings, word) || is_verb(word))
			at = s.n;
		else if (n > 0 && at == s.n && wordlist_find_nocase(&determiners, word))
			at = i;
		i += word.n + (i + word.n < s.n);
	}
	return at;
}

/* does it begin with the name of a thing: "the Convention", "CEDAW"? */
static bool
names_thing(struct slice s)
{
	struct slice word = word_at(s, 0);

	return (wordlist_find_nocase(&determiners, word) && !slice_is_nocase(word, "that")) ||
	       (is_capital(word) && !slice_is(word, "That"));
}

/*
 * "Victims of ...", "The law should ...": no object but a sentence.  A name has
 * more than one word with a capital, or is one: "Optional Protocol", "CEDAW".
 */
static bool
begins_sentence(struct slice s)
{
	struct slice word = word_at(s, 0), next = slice_from(s, word.n);
	size_t i;

	if (slice_find(s, 0, " should ") != (size_t)-1)
		return true;
	if (!is_capital(word) || wordlist_find_nocase(&determiners, word) ||
	    is_capital(word_at(next, 0)))
		return false;
	for (i = 1; i < word.n; i++)
		if (!ascii_islower(word.p[i]))
			return false;
	return !wordlist_find_nocase(&treaties, word);
}

/* "that further measures be taken", "that Peru report back": no "that" of a relative clause */
static bool
says_what_should_be(struct slice s)
{
	struct slice next = word_at(s, strlen("that"));

	return is_capital(next) || slice_find(s, 0, " be ") != (size_t)-1 ||
	       slice_find(s, 0, " should ") != (size_t)-1;
}

/* words that mean something said before: what holds one cannot stand alone */
static bool
points_back(struct slice s)
{
	static const char *const near[] = { " it ", " them ", NULL };
	static const char *const words[] = { " thereto", " thereof", " accordingly", " this regard",
		" this respect", " this end", " therein", " thereby", " same protocol",
		" that protocol", " this convention", " that convention",
		" the relevant committee", " the competent committee", " the treaty body", NULL };
	/* "to which it is a party": the State itself */
	static const char *const relatives[] = { "which", "that", "whom", "where", "as", "and",
		NULL };
	const char *const *w;
	size_t at;

	for (w = words; *w; w++)
		if (slice_find_nocase(s, 0, *w) != (size_t)-1)
			return true;
	for (w = near; *w; w++) {
		at = slice_find_nocase(slice_part(s, 0, NEAR_MAX), 0, *w);
		if (at != (size_t)-1 && !slice_in(last_word(slice_part(s, 0, at)), relatives))
			return true;
	}
	return s.n <= NEAR_MAX && (slice_ends(s, " it") || slice_ends(s, " them"));
}

/* "the ratification (Peru) of the Convention": what the last noun is of */
static bool
goes_into(const struct stretches *p, size_t i)
{
	struct slice s = words_of(p, &p->v[i]);

	return p->v[i].join == JOIN_NONE && (slice_starts(s, "of ") || slice_starts(s, "to the "));
}

/* "as well as to ratify ...", "to sign (Peru), to ratify": one more of the item's demands */
static bool
goes_on_asking(const struct stretches *p, size_t i)
{
	const struct stretch *w = &p->v[i];

	return w->join == JOIN_AND ||
	       (w->join != JOIN_SLASH && slice_is_nocase(word_at(words_of(p, p->v), 0), "to"));
}

/* is the one before it a stub?  "ratify (Chad) as soon as possible (Peru) the Convention" */
static bool
after_stub(const struct stretches *p, size_t i)
{
	for (i--; i > 0 && p->v[i].role == ROLE_TAIL && is_manner(words_of(p, &p->v[i])); i--)
		;
	return p->v[i].role == ROLE_STUB;
}

/* "(Peru) and train judges (Peru)": do the same States ask for more in one breath? */
static bool
same_states(const struct stretches *p, size_t i)
{
	const struct stretch *w = &p->v[i], *before = i > 0 ? &p->v[i - 1] : NULL;

	return before && w->join == JOIN_AND && stretch_has_states(w) &&
	       slice_eq(slice_part(p->s, w->states_from, w->states_to),
		   slice_part(p->s, before->states_from, before->states_to));
}

static enum stretch_role
role_of(const struct stretches *p, size_t i)
{
	const struct stretch *w = &p->v[i];
	struct slice s = words_of(p, w), word = word_at(s, 0);
	bool last = i + 1 == p->n, stops = !last && p->v[i + 1].join == JOIN_STOP;

	if (!last && !stops && stretch_has_states(w) && (is_stub(s) || goes_into(p, i + 1)))
		return i == 0 || is_verb(word) || verb_leading(s, NULL).n ? ROLE_STUB : ROLE_TAIL;
	if (i == 0)
		return ROLE_ASK;
	if (after_stub(p, i) && !is_manner(s) &&
	    (w->join == JOIN_NONE || verb_leading(s, NULL).n == 0))
		return wordlist_find_nocase(&tails, word) && !goes_into(p, i) ? ROLE_TAIL : ROLE_OBJECT;
	if (w->join == JOIN_STOP || slice_starts(s, "recommends")) {
		if (!stretch_has_states(w))
			return ROLE_TAIL;
		return names_thing(s) && !begins_sentence(s) && verb_leading(s, NULL).n == 0
			   ? ROLE_OBJECT
			   : ROLE_ASK;
	}
	if (w->join != JOIN_AND && w->join != JOIN_SLASH && stretch_has_states(w) &&
	    is_capital(word) && !wordlist_find_nocase(&tails, word) && begins_sentence(s))
		return ROLE_ASK;
	if (slice_is_nocase(word, "that") && stretch_has_states(w) && says_what_should_be(s))
		return ROLE_ASK;
	if (slice_is(word, "to") && verb_leading(s, NULL).n && goes_on_asking(p, i))
		return ROLE_ASK;
	if (wordlist_find_nocase(&tails, word) || slice_is(word, "its") ||
	    (slice_ends(word, "ing") && w->join != JOIN_SLASH))
		return ROLE_TAIL;
	if (w->join != JOIN_SLASH && !is_capital(word) && points_back(s))
		return ROLE_TAIL;
	if (verb_leading(s, NULL).n)
		return ROLE_ASK;
	if ((w->join == JOIN_COMMA || w->join == JOIN_AND || w->join == JOIN_SLASH) &&
	    names_thing(s))
		return ROLE_OBJECT;
	return ROLE_TAIL;
}

void
stretches_find(struct stretches *p, struct slice item)
{
	size_t i;

	*p = (struct stretches){ .s = item };
	cut_item(p);
	for (i = 0; i < p->n; i++) {
		p->v[i].role = role_of(p, i);
		p->v[i].same = p->v[i].role == ROLE_ASK && same_states(p, i);
		if (p->v[i].same)
			p->v[i].role = ROLE_TAIL;
	}
}

void
stretches_free(struct stretches *p)
{
	free(p->v);
	*p = (struct stretches){ 0 };
}
