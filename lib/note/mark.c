// SPDX-License-Identifier: ISC
#include "note/mark.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "note/symbol.h"
#include "sentence.h"
#include "utf8.h"
#include "xalloc.h"

enum { BELOW = 8 }; /* lines below a number that are looked at for its words */

/* what follows a number that is a day of the month */
static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May ", "Jun", "Jul", "Aug",
	"Sep", "Oct", "Nov", "Dec", "janv", "févr", "mars", "avril", "mai ", "juin", "juil",
	"août", "sept", "oct", "nov", "déc", "enero", "febrero", "marzo", "abril", "mayo",
	"junio", "julio", "agosto", "setiembre", "diciembre", "января", "февраля", "марта",
	"апреля", "мая ", "июня", "июля", "августа", "сентября", "октября", "ноября",
	"декабря", NULL };

/* what follows a number that counts or measures something */
static const char *const units[] = { "%", "per cent", "percent", "million", "billion",
	"thousand", "hundred", "years", "days", "months", "hours", "minutes", "people",
	"persons", "cases", "of ", "and ", "or ", "to ", "in ", "the ", "were ", "was ", "had ",
	"have ", "out of", "млн", "тыс", NULL };

/* words that open a note although they are not capitalised */
static const char *const openers[] = { "ibid", "id.", "idem", "see ", "cf", "http", "www.",
	"e.g", "supra", "infra", "op. cit", "loc. cit", "voir", "véase", "vgl", "там же", "см.",
	"see,", "ebd", "art.", "para", "p. ", "pp. ", NULL };

static const char *const headings[] = { "notes", "endnotes", "footnotes", "references",
	"notes and references", "references and notes", "end notes", "sources",
	"notes et références", "références", "notes de bas de page", "notas", "notas al pie",
	"notas finales", "referencias", "примечания", "сноски", "ссылки", "注释", "参考文献", "脚注",
	"الحواشي", "الهوامش", "anmerkungen", "fußnoten", "note", NULL };

static bool
starts_with_one(struct slice s, const char *const *table)
{
	for (; *table; table++)
		if (slice_starts_nocase(s, *table))
			return true;
	return false;
}

bool
is_notes_opener(struct slice words)
{
	return starts_with_one(words, openers);
}

bool
is_notes_heading(struct slice line)
{
	const char *const *h;

	line = slice_trim(line);
	if (line.n && line.p[line.n - 1] == ':')
		line.n--;
	if (line.n == 0 || line.n > 60)
		return false;
	for (h = headings; *h; h++)
		if (slice_is_nocase(line, *h))
			return true;
	return false;
}

/* one digit at i: its value and length, 0 if there is none; *super for ¹²³ */
static size_t
digit(struct slice s, size_t i, size_t *value, bool *super)
{
	uint32_t c;
	size_t len = utf8_next(s, i, &c);

	*super = false;
	if (len == 0)
		return 0;
	if (c >= '0' && c <= '9')
		*value = c - '0';
	else if (c >= 0xFF10 && c <= 0xFF19)
		*value = c - 0xFF10;
	else if (c >= 0x660 && c <= 0x669)
		*value = c - 0x660;
	else if (c >= 0x6F0 && c <= 0x6F9)
		*value = c - 0x6F0;
	else {
		*super = true;
		if (c == 0xB9)
			*value = 1;
		else if (c == 0xB2 || c == 0xB3)
			*value = c - 0xB0;
		else if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
			*value = c - 0x2070;
		else
			return 0;
	}
	return len;
}

/* the number that begins at i; its length in bytes, 0 if none up to MARK_MAX */
static size_t
number(struct slice s, size_t i, size_t *value, bool *super)
{
	size_t from = i, d, len, n = 0;
	bool up;

	*value = 0;
	while ((len = digit(s, i, &d, &up))) {
		if (i == from)
			*super = up;
		else if (up != *super)
			break;
		if (n == 0 && d == 0)
			return 0;
		*value = *value * 10 + d;
		n++;
		if (*value > MARK_MAX)
			return 0;
		i += len;
	}
	return i - from;
}

/* how much the words after a mark look like those of a note */
static float
text_weight(struct slice rest)
{
	const char *const *unit;
	uint32_t c;

	if (starts_with_one(rest, months))
		return -2.5f;
	/* "2 the" goes on with a sentence, "2 The" may begin a note */
	for (unit = units; *unit; unit++)
		if (slice_starts(rest, *unit))
			return -1.5f;
	if (starts_with_one(rest, openers))
		return 1;
	utf8_next(rest, 0, &c);
	if (utf8_islower(c))
		return -1.2f;
	if (ascii_isdigit((char)c) && c < 0x80)
		return -0.5f;
	return 0.5f;
}

/* the line above ends in the middle of a sentence that this one may go on */
static bool
mid_sentence(const struct layout *lay, size_t line)
{
	struct slice above;
	uint32_t c;

	if (line == 0 || lay->line[line - 1].blank || lay->line[line].opens)
		return false;
	above = layout_trimmed(lay, line - 1);
	return utf8_prev(above, above.n, &c) && (utf8_islower(c) || c == ',');
}

/*
 * The form in which the number stands, [12] 12) (12) 12. 12 or ¹²: *i is
 * moved behind it; false if it stands in none.
 */
static bool
mark_form(struct slice s, size_t *i, struct mark *mark, bool *super)
{
	char open = *i < s.n && strchr("([", s.p[*i]) && s.p[*i] ? s.p[*i] : 0;
	size_t len;

	if (open)
		++*i;
	len = number(s, *i, &mark->number, super);
	if (len == 0)
		return false;
	*i += len;
	mark->form = *super ? MARK_SUPER : MARK_BARE;
	if (open == '[' || open == '(') {
		mark->form = open == '[' ? MARK_BRACKET : MARK_PAREN;
		if (*i >= s.n || s.p[*i] != (open == '[' ? ']' : ')'))
			return false;
		++*i;
	} else if (slice_starts(slice_part(s, *i, s.n), ".") ||
	    slice_starts(slice_part(s, *i, s.n), " . ")) {
		mark->form = MARK_DOT;
		*i += s.p[*i] == '.' ? 1 : 2;
	} else if (*i < s.n && s.p[*i] == ')') {
		mark->form = MARK_PAREN;
		++*i;
	}
	return true;
}

/*
 * How much the words below a number that stands alone look like a note's:
 * they may follow blank lines, other such numbers, and the number of the page.
 */
static float
below_weight(const struct layout *lay, size_t line)
{
	size_t i, number;
	struct slice s;
	float weight;

	for (i = line + 1; i < lay->n && i <= line + BELOW && !lay->line[i].opens; i++) {
		s = layout_trimmed(lay, i);
		if (s.n == 0 || slice_num(s, MARK_MAX, &number))
			continue;
		weight = text_weight(s);
		return weight > 0 ? weight - (i == line + 1 ? 0.7f : 0.4f) : -0.7f;
	}
	return -0.7f;
}

bool
mark_find_line(struct mark *mark, const struct layout *lay, size_t line)
{
	static const float base[] = { 1, 0.2f, -0.3f, 1, 2 };
	struct slice s = layout_line(lay, line), rest;
	size_t i = utf8_blanks(s, 0), gap;
	uint32_t c;
	bool super;

	*mark = (struct mark){ .line = line, .at = lay->line[line].at + i };
	if (!mark_form(s, &i, mark, &super))
		return false;
	mark->len = lay->line[line].at + i - mark->at;
	gap = utf8_blanks(s, i);
	rest = slice_trim(slice_part(s, i + gap, s.n));
	mark->text_at = lay->line[line].at + i + gap;
	mark->weight = base[mark->form];
	if (rest.n == 0) {
		/* the number on a line of its own, its words on the next */
		mark->text_at = lay->line[line].at + s.n;
		mark->weight += below_weight(lay, line);
		return mark->form == MARK_BARE || mark->form == MARK_BRACKET ||
		    mark->form == MARK_SUPER;
	}
	utf8_next(rest, 0, &c);
	if (gap == 0 && mark->form == MARK_BARE) {
		/* 18Petrik, 18“The; not 18th, 18:30, 18-year-old, 1,500 */
		if (!utf8_isupper(c) && c != 0x201C && c != '"' && c != 0xAB &&
		    !slice_starts(rest, "http"))
			return false;
		mark->weight -= 0.5f;
	}
	if (mark->form == MARK_DOT && gap == 0 && ascii_isdigit((char)c) && c < 0x80)
		return false;
	if (c == 0x2013 || (c < 0x80 && strchr("-/:%", (char)c)))
		return false;
	mark->weight += text_weight(rest);
	/* "dated" and then "3 May 2031" is no note 3, whatever calls it */
	if (mid_sentence(lay, line))
		mark->weight -= starts_with_one(rest, months) ? 4 : 0.7f;
	/* a year at the start of a line: few documents have that many notes */
	if (mark->number >= 1900 && mark->number <= 2100)
		mark->weight -= 3;
	return true;
}

bool
mark_is_alone(const struct mark *mark, const struct layout *lay)
{
	const struct line *line = &lay->line[mark->line];

	return mark->text_at == line->at + line->len;
}

void
mark_find_all(struct marks *marks, const struct layout *lay, const struct segs *taken)
{
	const struct seg *seg;
	struct mark mark;
	size_t i;

	for (i = 0; i < lay->n; i++) {
		if (lay->line[i].blank || !(mark_find_line(&mark, lay, i) ||
		     symbol_find_mark(&mark, lay, i)))
			continue;
		seg = seg_at(taken, mark.at);
		if (seg)
			continue;
		xgrow(&marks->v, marks->n, &marks->cap, sizeof(*marks->v));
		marks->v[marks->n++] = mark;
	}
}

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
		return c == ',' ? 2.5f : 3;
	}
	if (c == '?' || c == '!' || c == 0x2026)
		return 3;
	if (c == ';' || c == ':')
		return more && past >= '0' && past <= '9' ? 0 : 2;
	if (is_closing(c))
		return 3;
	return 0;
}

/* words that a number belongs to or that lead to a quantity: "article 7", "of 3" */
static const char *const counted[] = { "article", "articles", "art", "section", "sections",
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
	"may", "june", "july", "august", "september", "october", "november", "december", NULL };

/* a raised number that a converter set apart after a word: "the ferry 1, which" */
static float
after_any_word(struct slice head)
{
	const char *const *word;
	struct slice last;
	size_t i = head.n;

	while (i > 0 && ascii_isalpha(head.p[i - 1]) && head.n - i < 20)
		i--;
	last = slice_part(head, i, head.n);
	if (last.n < 4 || (i > 0 && !ascii_isspace(head.p[i - 1])))
		return 0;
	for (word = counted; *word; word++)
		if (slice_is_nocase(last, *word))
			return 0;
	return 0.45f;
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
	    (c < 0x80 && strchr(".,;:?!)]\"'", (char)c));
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
    bool super)
{
	struct slice before = slice_part(s, 0, i), after = slice_part(s, i + len, s.n);
	struct slice head = slice_trim(before);
	uint32_t c;

	if (super && head.n) {
		add_call(calls, at + i, len, value, 3);
		return;
	}
	if (slice_ends(before, "[") && slice_starts(after, "]")) {
		/* 12.[5] and [5] alike, but not [5] at the start of a line */
		if (head.n > 1)
			add_call(calls, at + i - 1, len + 2, value, 3);
		return;
	}
	if (head.n == 0 || !free_behind(after))
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

static void
calls_of_line(struct calls *calls, struct slice s, size_t at)
{
	size_t i = 0, len, value, end;
	bool super;

	while (i < s.n) {
		if ((s.p[i] == 'h' || s.p[i] == 'w') && (end = address_end(s, i)) > i) {
			i = end;
			continue;
		}
		len = (s.p[i] >= '1' && s.p[i] <= '9') || (unsigned char)s.p[i] >= 0xC2 ?
		    number(s, i, &value, &super) : 0;
		if (len) {
			call_here(calls, s, at, i, len, value, super);
			i += len;
		} else {
			/* the rest of a longer number is no number of its own */
			end = i++;
			while (ascii_isdigit(s.p[end]) && i < s.n && ascii_isdigit(s.p[i]))
				i++;
		}
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
call_find_line(struct calls *calls, const struct layout *lay, size_t line)
{
	size_t first = calls->n;

	if (lay->line[line].blank)
		return;
	calls_of_line(calls, layout_line(lay, line), lay->line[line].at);
	drop_page_number(calls, lay, line, first);
}

void
call_find_all(struct calls *calls, const struct layout *lay, const struct segs *taken)
{
	size_t i;

	for (i = 0; i < lay->n; i++)
		if (!seg_at(taken, lay->line[i].at))
			call_find_line(calls, lay, i);
}

void
mark_free(struct marks *marks)
{
	free(marks->v);
	*marks = (struct marks){ 0 };
}

void
call_free(struct calls *calls)
{
	free(calls->v);
	*calls = (struct calls){ 0 };
}
