// SPDX-License-Identifier: ISC
#include "note/mark.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "note/numeral.h"
#include "note/raised.h"
#include "note/symbol.h"
#include "sentence.h"
#include "utf8.h"
#include "wordlist.h"
#include "xalloc.h"

enum {
	NOTE_LINES = 24, /* lines of a note that are looked at for its end */
	BELOW = 8,       /* lines below a number that are looked at for its words */
	HEADING_MAX = 24 /* bytes; no heading of notes is longer */
};

/* what follows a number that is a day of the month */
static struct wordlist months = WORDLIST_STARTS("Jan", "Feb", "Mar", "Apr", "May ", "Jun", "Jul", "Aug",
	"Sep", "Oct", "Nov", "Dec", "janv", "févr", "mars", "avril", "mai ", "juin", "juil",
	"août", "sept", "oct", "nov", "déc", "enero", "febrero", "marzo", "abril", "mayo",
	"junio", "julio", "agosto", "setiembre", "diciembre", "января", "февраля", "марта",
	"апреля", "мая ", "июня", "июля", "августа", "сентября", "октября", "ноября",
	"декабря");

/* what follows a number that counts or measures something */
static struct wordlist units = WORDLIST_STARTS("%", "per cent", "percent", "million", "billion",
	"thousand", "hundred", "years", "days", "months", "hours", "minutes", "people",
	"persons", "cases", "of ", "and ", "or ", "to ", "in ", "the ", "were ", "was ", "had ",
	"have ", "out of", "млн", "тыс");

/* words that open a note although they are not capitalised */
static struct wordlist openers = WORDLIST_STARTS("ibid", "id.", "idem", "see ", "cf", "http", "www.",
	"e.g", "supra", "infra", "op. cit", "loc. cit", "voir", "véase", "vgl", "там же", "см.",
	"see,", "ebd", "art.", "para", "p. ", "pp. ");

static struct wordlist headings = WORDLIST("notes", "endnotes", "footnotes", "references",
	"notes and references", "references and notes", "end notes", "sources",
	"notes et références", "références", "notes de bas de page", "notas", "notas al pie",
	"notas finales", "referencias", "примечания", "сноски", "ссылки", "注释", "参考文献", "脚注",
	"الحواشي", "الهوامش", "anmerkungen", "fußnoten", "note");

bool
is_notes_opener(struct slice words)
{
	return wordlist_starts_nocase(&openers, words) != NULL;
}

bool
is_notes_heading(struct slice line)
{
	line = slice_trim(line);
	if (line.n && line.p[line.n - 1] == ':')
		line.n--;
	return line.n <= HEADING_MAX && wordlist_find_nocase(&headings, line);
}

/* how much the words after a mark look like those of a note */
static float
text_weight(struct slice rest)
{
	uint32_t c;

	if (wordlist_starts_nocase(&months, rest))
		return -2.5f;
	/* "2 the" goes on with a sentence, "2 The" may begin a note */
	if (wordlist_starts(&units, rest))
		return -1.5f;
	if (is_notes_opener(rest))
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

/* what stands before a mark where the converter writes HTML or Markdown: a raised number, an item */
static const struct {
	const char *open, *close;
} around[] = { { "- <sup>", "</sup>" }, { "<sup>", "</sup>" }, { "- ", "" }, { "\\[", "\\]" },
	{ "Footnote ", ":" } };
enum { NSIGNS = sizeof(around) / sizeof(*around) };

/* the signs at byte *i around the number that is to come, if there are any: *i is moved behind them */
static size_t
skip_signs(struct slice s, size_t *i)
{
	size_t k;
	char c = *i < s.n ? s.p[*i] : ' ';

	if (c != '<' && c != '-' && c != '\\' && c != 'F')
		return NSIGNS;
	for (k = 0; k < NSIGNS; k++)
		if (slice_starts(slice_from(s, *i), around[k].open)) {
			*i += strlen(around[k].open);
			return k;
		}
	return NSIGNS;
}

/* do signs, and then a digit, stand at byte i? */
static bool
begins_with_signs(struct slice s, size_t i)
{
	return skip_signs(s, &i) < NSIGNS && i < s.n && ascii_isdigit(s.p[i]);
}

/*
 * The form in which the number stands, [12] 12) (12) 12. 12 or ¹²: *i is
 * moved behind it; false if it stands in none.
 */
static bool
mark_form(struct slice s, size_t *i, struct mark *mark, bool *super)
{
	char first = *i < s.n ? s.p[*i] : ' ';
	size_t len, signs = numeral_may_begin(first) ? NSIGNS : skip_signs(s, i);
	char open = *i < s.n && ascii_isin(s.p[*i], "([") ? s.p[*i] : 0;

	if (open)
		++*i;
	len = numeral_read(mark->system, s, *i, &mark->number, super);
	if (len == 0)
		return false;
	*i += len;
	mark->form = *super ? MARK_SUPER : MARK_BARE;
	if (signs < NSIGNS) {
		len = strlen(around[signs].close);
		if (!slice_starts(slice_from(s, *i), around[signs].close))
			return false;
		*i += len;
		/* a list has its items in other forms than its notes */
		return open == 0 && (len > 0 || (*i < s.n && s.p[*i] == ' '));
	}
	if (open == '[' || open == '(') {
		mark->form = open == '[' ? MARK_BRACKET : MARK_PAREN;
		if (*i >= s.n || s.p[*i] != (open == '[' ? ']' : ')'))
			return false;
		len = open == '[' ? raised_link_end(slice_from(s, *i)) : 0;
		if (len)
			mark->form = MARK_BARE;
		*i += len ? len : 1;
	} else if (slice_starts(slice_part(s, *i, s.n), ".") ||
	    slice_starts(slice_part(s, *i, s.n), " . ")) {
		mark->form = MARK_DOT;
		*i += s.p[*i] == '.' ? 1 : 2;
	} else if (*i < s.n && s.p[*i] == ')') {
		mark->form = MARK_PAREN;
		++*i;
	} else if (*i < s.n && s.p[*i] == '/' && (*i + 1 == s.n || ascii_isspace(s.p[*i + 1]))) {
		mark->form = MARK_SLASH;
		++*i;
	}
	return true;
}

/* a) and iv) are lists wherever they stand, and "a few" begins a sentence */
static bool
form_fits(const struct mark *mark, bool apart)
{
	switch (mark->form) {
	case MARK_BARE:
		return mark->system == NUMERAL_DIGITS || (mark->system == NUMERAL_ROMAN && apart);
	case MARK_DOT:
		return mark->system != NUMERAL_LETTERS;
	case MARK_PAREN:
		return mark->system == NUMERAL_DIGITS;
	default:
		return true;
	}
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
		if (s.n == 0 || slice_num(s, NUMERAL_MAX, &number))
			continue;
		weight = text_weight(s);
		return weight > 0 ? weight - (i == line + 1 ? 0.7f : 0.4f) : -0.7f;
	}
	return -0.7f;
}

/* the signs and words by which a web page leads back from a note to its call */
static const char *const backlinks[] = { "↑", "^", "Jump up to:", "Jump up", "↵", "↩", NULL };

/* the blanks and back links before a note's words that begin at byte i */
static size_t
skip_backlinks(struct slice s, size_t i)
{
	const char *const *link;
	size_t gap = utf8_blanks(s, i);

	for (link = backlinks; *link; link++)
		if (slice_starts(slice_from(s, i + gap), *link))
			return gap + strlen(*link) + utf8_blanks(s, i + gap + strlen(*link));
	return gap;
}

bool
mark_find_line(struct mark *mark, const struct layout *lay, size_t line,
    enum numeral_system system)
{
	static const float base[] = { 1, 0.2f, -0.3f, 1, 2, 1 };
	struct slice s = layout_line(lay, line), rest;
	size_t i = layout_blanks(lay, line), gap;
	uint32_t c;
	bool super;

	if (i < s.n && s.p[i] == '<')
		i += raised_anchor(slice_from(s, i));
	*mark = (struct mark){ .line = line, .at = lay->line[line].at + i, .system = system };
	if (!mark_form(s, &i, mark, &super))
		return false;
	mark->len = lay->line[line].at + i - mark->at;
	gap = skip_backlinks(s, i);
	rest = slice_trim(slice_part(s, i + gap, s.n));
	mark->text_at = lay->line[line].at + i + gap;
	mark->weight = base[mark->form];
	if (!form_fits(mark, gap > 0 || rest.n == 0))
		return false;
	if (rest.n == 0) {
		/* the number on a line of its own, its words on the next */
		mark->text_at = lay->line[line].at + s.n;
		mark->weight += below_weight(lay, line);
		return mark->form != MARK_DOT && mark->form != MARK_PAREN;
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
	if (c == 0x2013 || (c < 0x80 && ascii_isin((char)c, "-/:%")))
		return false;
	mark->weight += text_weight(rest);
	/* "dated" and then "3 May 2031" is no note 3, whatever calls it */
	if (mid_sentence(lay, line))
		mark->weight -= wordlist_starts_nocase(&months, rest) ? 4 : 0.7f;
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

/* may a mark begin with the byte?  Hardly any line's first says so */
static bool
may_begin_with(char c, enum numeral_system system)
{
	if (c == '(' || c == '[')
		return true;
	switch (system) {
	case NUMERAL_ROMAN:
		return ascii_isin(c, "ivxlc");
	case NUMERAL_LETTERS:
		return ascii_islower(c) || (unsigned char)c >= 0x80;
	default: /* and symbols, of which the asterisk alone is ASCII, and what converters write */
		return ascii_isin(c, "*<-\\F") || numeral_may_begin(c);
	}
}

/* may a mark go on as the line does that begins so, at byte i? */
static bool
may_go_on(struct slice s, size_t i, enum numeral_system system)
{
	char c = s.p[i], next = i + 1 < s.n ? s.p[i + 1] : ' ';

	if (c == '(' || c == '[')
		return true;
	switch (system) {
	case NUMERAL_ROMAN:
		return !ascii_isalpha(next) || ascii_isin(next, "ivxlc");
	case NUMERAL_LETTERS:
		return !ascii_islower(c) || !ascii_isalpha(next);
	default:
		return c == '*' || numeral_may_begin(c) || ((c != 'F' || next == 'o') &&
		    (begins_with_signs(s, i) || raised_anchor(slice_from(s, i))));
	}
}

/* may the line begin with a mark?  Where it begins with a mark of direction that is passed over */
static bool
may_begin(const struct layout *lay, size_t i, enum numeral_system system)
{
	const struct line *line = &lay->line[i];
	struct slice s = layout_line(lay, i);
	size_t at = layout_blanks(lay, i);
	char first = !line->odd ? line->first : at < s.n ? s.p[at] : ' ';

	return may_begin_with(first, system) && !(line->word && system == NUMERAL_LETTERS) &&
	    may_go_on(s, at, system);
}

void
mark_find_all(struct marks marks[NUMERAL_SYSTEMS], const struct layout *lay, const struct segs *taken)
{
	struct mark mark;
	size_t i, k[NUMERAL_SYSTEMS] = { 0 };
	enum numeral_system system;

	for (i = 0; i < lay->n; i++) {
		if (lay->line[i].blank)
			continue;
		for (system = NUMERAL_DIGITS; system < NUMERAL_SYSTEMS; system++) {
			if (!may_begin(lay, i, system))
				continue;
			if (!(mark_find_line(&mark, lay, i, system) ||
			    (system == NUMERAL_DIGITS && symbol_find_mark(&mark, lay, i))))
				continue;
			if (seg_walk(taken, &k[system], mark.at))
				continue;
			xgrow(&marks[system].v, marks[system].n, &marks[system].cap, sizeof(*marks->v));
			marks[system].v[marks[system].n++] = mark;
		}
	}
}

struct slice
mark_without_backlink(struct slice s)
{
	static const char *const signs[] = { "↩︎", "↩", "↑", "↵", NULL };
	const char *const *sign;

	for (sign = signs; *sign; sign++)
		if (slice_ends(s, *sign))
			return slice_trim(slice_part(s, 0, s.n - strlen(*sign)));
	return s;
}

/* does a line end with a back link, of those from `line` up to the next mark? */
static bool
ends_in_backlink(const struct layout *lay, size_t line, size_t end)
{
	struct slice s;

	if (end > line + NOTE_LINES)
		end = line + NOTE_LINES;
	for (; line < end; line++) {
		if (!lay->line[line].wide)
			continue;
		s = layout_trimmed(lay, line);
		if (s.n && (unsigned char)s.p[s.n - 1] >= 0x80 && mark_without_backlink(s).n < s.n)
			return true;
	}
	return false;
}

void
mark_backlinks(struct marks *marks, const struct layout *lay)
{
	size_t i;

	for (i = 0; i < marks->n; i++)
		if (ends_in_backlink(lay, marks->v[i].line,
		    i + 1 < marks->n ? marks->v[i + 1].line : lay->n))
			marks->v[i].weight += 2;
}

void
mark_free(struct marks *marks)
{
	free(marks->v);
	*marks = (struct marks){ 0 };
}
