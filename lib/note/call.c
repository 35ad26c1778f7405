// SPDX-License-Identifier: ISC
#include "note/call.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "note/numeral.h"
#include "note/raised.h"
#include "sentence.h"
#include "utf8.h"
#include "wordlist.h"
#include "xalloc.h"

static bool
is_closing(uint32_t c)
{
	return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 ||
	    c == 0xBB || c == 0x203A || c == 0x2018;
}

/* after a full stop: "No.5" and "art.7" call nothing */
static bool
after_abbreviation(struct slice before)
{
	return !sentence_ends_at(before, before.n) && slice_ends(before, ".");
}

/* a number glued to the word before: "the price of bread2", "H2" */
static float
after_word(struct slice before)
{
	size_t i = before.n, step, letters = 0, upper = 0;
	uint32_t c;

	while (letters < 20 && (step = utf8_prev(before, i, &c)) && utf8_isalpha(c)) {
		letters++;
		upper += utf8_isupper(c);
		i -= step;
	}
	if (i > 0 && (before.p[i - 1] == '/' || before.p[i - 1] == '_' || before.p[i - 1] == '.' ||
	    before.p[i - 1] == '@' || before.p[i - 1] == '=' || before.p[i - 1] == '&'))
		return 0; /* part of an address or a symbol */
	if (letters >= 2 && upper == 0)
		return 2;
	if (letters >= 4 && upper == 1)
		return 1.8f;
	return letters > 1 ? 0.4f : 0;
}

/* does s end in a year and a full stop, as in "14 October 2020."? */
static bool
ends_in_year(struct slice s)
{
	size_t n = s.n;

	return n > 5 && ascii_isspace(s.p[n - 6]) && (s.p[n - 5] == '1' || s.p[n - 5] == '2') &&
	    ascii_isdigit(s.p[n - 4]) && ascii_isdigit(s.p[n - 3]) && ascii_isdigit(s.p[n - 2]);
}

/* the weight of a call directly after `before`, 0 if it is none */
static float
glued(struct slice before)
{
	uint32_t c, past;
	size_t step = utf8_prev(before, before.n, &c), more;

	more = utf8_prev(before, before.n - step, &past);
	if (utf8_isalpha(c))
		return after_word(before);
	if (c == '.' || c == ',') {
		/* 3.5 and 1,275 are amounts, 88.90 a paragraph; 2020.12 may end a sentence */
		if (more && past >= '0' && past <= '9')
			return c == '.' && ends_in_year(before) ? 1.5f : 0;
		/* the dots that lead to a page number in a table of contents */
		if (c == '.' && (past == '.' || past == ' '))
			return 0;
		if (c == '.' && after_abbreviation(before))
			return 0.3f;
		return c == ',' ? 2.5f : BEST_CALL;
	}
	if (c == '?' || c == '!' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
	    c == 0x3001 || c == 0xFF0C)
		return BEST_CALL;
	if (c == ';' || c == ':')
		return more && past >= '0' && past <= '9' ? 0 : 2;
	if (is_closing(c))
		return BEST_CALL;
	return 0;
}

/* words that a number belongs to or that lead to a quantity: "article 7", "of 3" */
static struct wordlist counted = WORDLIST("article", "articles", "art", "section", "sections",
	"chapter", "part", "page", "pages", "figure", "table", "annex", "appendix", "paragraph",
	"paragraphs", "para", "paras", "rule", "rules", "protocol", "resolution", "number", "no",
	"volume", "phase", "day", "class", "grade", "goal", "target", "step", "item", "box",
	"case", "point", "clause", "schedule", "principle", "recommendation", "recommendations",
	"report", "form", "level", "type", "zone", "room", "road", "act", "the", "of", "in", "to",
	"by", "from", "and", "or", "at", "on", "for", "than", "least", "most", "about", "over",
	"with", "some", "nearly", "only", "were", "was", "are", "is", "has", "have", "had", "all",
	"these", "those", "its", "their", "after", "before", "until", "since", "between", "within",
	"under", "up", "more", "less", "every", "each", "other", "first", "last", "next", "per",
	"into", "around", "approximately", "almost", "january", "february", "march", "april",
	"may", "june", "july", "august", "september", "october", "november", "december");

/* a raised number that a converter set apart after a word: "the ferry 1, which" */
static float
after_any_word(struct slice head)
{
	struct slice last;
	size_t i = head.n;

	while (i > 0 && ascii_isalpha(head.p[i - 1]) && head.n - i < 20)
		i--;
	last = slice_part(head, i, head.n);
	if (last.n < 4 || (i > 0 && !ascii_isspace(head.p[i - 1]) && head.p[i - 1] != '-'))
		return 0;
	return wordlist_find_nocase(&counted, last) ? 0 : 0.45f;
}

/* the weight of a call that white space separates from `before` */
static float
spaced(struct slice before, struct slice after)
{
	struct slice head = slice_trim(before), tail = slice_trim(after);
	uint32_t c, next = 0;

	utf8_prev(head, head.n, &c);
	utf8_next(tail, 0, &next);
	if (slice_ends(head, "..") || slice_ends(head, ". .") || slice_ends(head, "……"))
		return 0;
	if (!sentence_ends_at(head, head.n) && !is_closing(c)) {
		if (c == ',' || c == ';')
			return tail.n ? 0.3f : 1.2f;
		/* a raised number that the converter took to the line's end left two blanks */
		if (tail.n || !utf8_isalpha(c))
			return utf8_isalpha(c) ? after_any_word(head) : 0;
		return slice_find(head, 0, "  ") == (size_t)-1 ? 0.7f : 1.6f;
	}
	if (tail.n == 0)
		return 2;
	return utf8_isupper(next) || next == 0x201C || next == '"' ? 2 :
	    utf8_islower(next) && is_closing(c) ? 1 : 0.3f;
}

/* may what follows a number follow a call? */
static bool
free_behind(struct slice after)
{
	uint32_t c;

	if (!utf8_next(after, 0, &c))
		return true;
	return utf8_isspace(c) || utf8_isupper(c) || c > 0x2000 ||
	    (c < 0x80 && ascii_isin((char)c, ".,;:?!)]\"'"));
}

static void
add_call(struct calls *calls, size_t at, size_t len, size_t value, float weight)
{
	if (weight <= 0)
		return;
	xgrow(&calls->v, calls->n, &calls->cap, sizeof(*calls->v));
	calls->v[calls->n++] = (struct call){ at, len, value, weight };
}

/* the number at byte i of line s: is it a call? */
static void
call_here(struct calls *calls, struct slice s, size_t at, size_t i, size_t len, size_t value,
    bool super, enum numeral_system system)
{
	struct slice before = slice_part(s, 0, i), after = slice_part(s, i + len, s.n);
	struct slice head = slice_trim(before);
	uint32_t c;

	if (super && head.n) {
		add_call(calls, at + i, len, value, BEST_CALL);
		return;
	}
	if (raised_may_end(i > 0 ? s.p[i - 1] : ' ') && raised_by_signs(&before, &after)) {
		utf8_prev(before, before.n, &c);
		/* 10^6 is an amount */
		if (before.n && !utf8_isspace(c) && !(c >= '0' && c <= '9'))
			add_call(calls, at + before.n, s.n - before.n - after.n, value, BEST_CALL);
		return;
	}
	if (slice_ends(before, "[") && slice_starts(after, "]")) {
		/* 12.[5] and [5] alike, but not [5] at the start of a line */
		if (head.n > 1)
			add_call(calls, at + i - 1, len + 2, value, BEST_CALL);
		return;
	}
	if (head.n == 0)
		return;
	if (slice_starts(after, "/") && (after.n == 1 || !ascii_isalnum(after.p[1]))) {
		/* at a line's start it is the note's own mark */
		add_call(calls, at + i, len + 1, value, 2.5f);
		return;
	}
	/* only brackets, a stroke or its height tell a letter from a word */
	if (system == NUMERAL_LETTERS || !free_behind(after))
		return;
	utf8_prev(before, before.n, &c);
	add_call(calls, at + i, len, value, utf8_isspace(c) ? spaced(before, after) : glued(before));
}

/* an address is not searched for calls: skip to the white space after it */
static size_t
address_end(struct slice s, size_t i)
{
	if (!slice_starts(slice_part(s, i, s.n), "http") && !slice_starts(slice_part(s, i, s.n), "www."))
		return i;
	if (slice_find(slice_part(s, i, i + 9), 0, "://") == (size_t)-1 && s.p[i] == 'h')
		return i;
	while (i < s.n && !ascii_isspace(s.p[i]))
		i++;
	return i;
}

/*
 * The end of the address that byte i stands in, or i: of the bytes before it,
 * those from *seen on are looked at, back to the last white space.
 */
static size_t
address_around(struct slice s, size_t *seen, size_t i)
{
	size_t from = i, end;

	while (from > *seen && !ascii_isspace(s.p[from - 1]))
		from--;
	*seen = i;
	for (; from < i; from++)
		if ((s.p[from] == 'h' || s.p[from] == 'w') && (end = address_end(s, from)) > from)
			return *seen = end;
	return i;
}

static void
calls_of_line(struct calls *calls, struct slice s, size_t at)
{
	size_t i = 0, seen = 0, len, value, end;
	bool super;

	for (;;) {
		/* hardly any byte is looked at closely */
		i = numeral_next(s, i);
		if (i == s.n)
			return;
		end = address_around(s, &seen, i);
		if (end > i) {
			i = end;
			continue;
		}
		len = s.p[i] != '0' ? numeral_read(NUMERAL_DIGITS, s, i, &value, &super) : 0;
		if (len) {
			call_here(calls, s, at, i, len, value, super, NUMERAL_DIGITS);
			i += len;
		} else {
			/* the rest of a longer number is no number of its own */
			end = i++;
			while (ascii_isdigit(s.p[end]) && i < s.n && ascii_isdigit(s.p[i]))
				i++;
		}
	}
}

/* rightsiv, UNICEFiv: a roman numeral glued to the end of the word from .. end */
static void
calls_of_word(struct calls *calls, struct slice s, size_t at, size_t from, size_t end)
{
	size_t i, value;
	bool super;

	if (!free_behind(slice_from(s, end)))
		return;
	for (i = end; i > from + 2 && ascii_isin(s.p[i - 1], "ivxlc"); i--)
		if (numeral_read(NUMERAL_ROMAN, s, i - 1, &value, &super) == end - i + 1)
			add_call(calls, at + i - 1, end - i + 1, value,
			    ascii_isupper(s.p[i - 2]) ? 2 : 0.5f);
}

/* raised letters among the others of the word from .. end */
static void
raised_letters(struct calls *calls, struct slice s, size_t at, size_t from, size_t end)
{
	size_t i, value, len;
	bool super;

	for (i = from + 1; i < end; i++) {
		len = (unsigned char)s.p[i] >= 0xC2 ?
		    numeral_read(NUMERAL_LETTERS, s, i, &value, &super) : 0;
		if (len && super)
			add_call(calls, at + i, len, value, BEST_CALL);
	}
}

/* the end of the word that begins at i; i if none does */
static size_t
word_end(struct slice s, size_t i)
{
	size_t step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && utf8_isalpha(c))
		i += step;
	return i;
}

/* the same for roman numerals and letters, which only what surrounds them tells from words */
static void
calls_in_words(struct calls *calls, struct slice s, size_t at, enum numeral_system system)
{
	size_t i, len, value, end;
	bool super;

	for (i = 0; i < s.n; i = end > i ? end : i + 1) {
		end = address_end(s, i);
		if (end > i)
			continue;
		end = word_end(s, i);
		len = numeral_read(system, s, i, &value, &super);
		if (len)
			call_here(calls, s, at, i, len, value, super, system);
		else if (system == NUMERAL_ROMAN)
			calls_of_word(calls, s, at, i, end);
		else
			raised_letters(calls, s, at, i, end);
	}
}

/* does the line end in a blank and a number, as the lines of a table of contents do? */
static bool
ends_in_number(const struct layout *lay, size_t line)
{
	struct slice s = layout_trimmed(lay, line);
	size_t i = s.n;

	while (i > 0 && ascii_isdigit(s.p[i - 1]))
		i--;
	return i > 1 && i < s.n && ascii_isspace(s.p[i - 1]);
}

/* how many lines in a row, up (-1) or down (1), end in a number too; two are enough */
static size_t
numbers_beside(const struct layout *lay, size_t line, int way)
{
	size_t i = line, steps, found = 0;

	for (steps = 0; steps < 6 && found < 2; steps++) {
		if (way < 0 ? i == 0 : i + 1 >= lay->n)
			break;
		i = way < 0 ? i - 1 : i + 1;
		if (lay->line[i].blank)
			continue;
		if (!ends_in_number(lay, i))
			break;
		found++;
	}
	return found;
}

/* the number at the end of a line of contents, or of a table, calls no note */
static void
drop_page_number(struct calls *calls, const struct layout *lay, size_t line, size_t first)
{
	struct slice s = layout_trimmed(lay, line);
	const struct call *last;

	if (calls->n == first)
		return;
	last = &calls->v[calls->n - 1];
	if (lay->text.p + last->at + last->len == s.p + s.n && last->weight < 2 &&
	    ends_in_number(lay, line) &&
	    numbers_beside(lay, line, -1) + numbers_beside(lay, line, 1) > 1)
		calls->n--;
}

void
call_find_line(struct calls *calls, const struct layout *lay, size_t line,
    enum numeral_system system)
{
	size_t first = calls->n, blanks = layout_blanks(lay, line);
	struct slice s = slice_from(layout_line(lay, line), blanks);

	if (system != NUMERAL_DIGITS) {
		calls_in_words(calls, s, lay->line[line].at + blanks, system);
		return;
	}
	calls_of_line(calls, s, lay->line[line].at + blanks);
	drop_page_number(calls, lay, line, first);
}

void
call_find_all(struct calls *calls, const struct layout *lay, const struct segs *taken,
    enum numeral_system system)
{
	const struct line *line;
	size_t i, k = 0;

	for (i = 0; i < lay->n; i++) {
		line = &lay->line[i];
		if (line->blank || (system == NUMERAL_DIGITS && !line->digits && !line->wide))
			continue;
		if (!seg_walk(taken, &k, line->at))
			call_find_line(calls, lay, i, system);
	}
}

void
call_free(struct calls *calls)
{
	free(calls->v);
	*calls = (struct calls){ 0 };
}

/* does s end in a name of letters and digits, JS3, or in ODIHR? */
static bool
ends_in_name(struct slice s)
{
	size_t i = s.n, upper = 0;

	for (; i > 0 && ascii_isalnum(s.p[i - 1]); i--)
		upper += ascii_isupper(s.p[i - 1]);
	return upper > 1 && ascii_isupper(s.p[i]) && (i == 0 || ascii_isspace(s.p[i - 1]) ||
	    ascii_isin(s.p[i - 1], "/([-"));
}

/* 1941-1990, after any dash */
static bool
ends_in_years(struct slice s)
{
	size_t i = s.n, digits = 0;

	for (; i > 0 && ascii_isdigit(s.p[i - 1]); i--)
		digits++;
	return digits == 4 && i > 4 && !ascii_isspace(s.p[i - 1]) &&
	    (s.p[i - 1] == '-' || (unsigned char)s.p[i - 1] >= 0x80);
}

/* may a number that begins behind `before` be a call, where one is missed? */
static bool
may_call(struct slice before)
{
	if (slice_ends(before, ".") || slice_ends(before, ","))
		return ends_in_years(slice_part(before, 0, before.n - 1));
	if (ends_in_years(before))
		return true;
	return ends_in_name(slice_trim(before));
}

bool
call_seek(struct call *call, const struct layout *lay, size_t number, size_t from, size_t to)
{
	char digits[24];
	size_t at, found = 0;
	struct slice line;

	snprintf(digits, sizeof(digits), "%zu", number);
	for (; (at = slice_find(lay->text, from, digits)) != (size_t)-1 && at < to; from = at + 1) {
		line = layout_line(lay, layout_line_at(lay, at));
		if (!free_behind(slice_part(line, at + strlen(digits) - (size_t)(line.p - lay->text.p),
		    line.n)) || !may_call(slice_part(line, 0, at - (size_t)(line.p - lay->text.p))))
			continue;
		*call = (struct call){ at, strlen(digits), number, 0.1f };
		if (++found > 1)
			return false;
	}
	return found == 1;
}
