// SPDX-License-Identifier: ISC
#include "cite/pin.h"

#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/phrase.h"
#include "utf8.h"

/* words that a number follows, in the six languages and German */
static const char *const page_words[] = { "p.", "p", "pp.", "pp", "page", "pages", "pg.", "pgs.",
	"at p.", "at pp.", "at page", "at pages", "at", "para.", "paras.", "para", "paras", "paragraph", "paragraphs", "par.",
	"pars.", "paragraphe", "paragraphes", "párr.", "párrs.", "párrafo", "párrafos", "at para.",
	"at paras.", "at paragraph", "п.", "пп.", "пункт", "пункты", "пункта", "абз.", "الفقرة",
	"الفقرات", "الفقرتان", "¶", "¶¶", "à la page", "aux pages", "pág.", "págs.",
	"página", "páginas", "с.", "стр.", "страница", "страницы", "ص", "ص.", "ص ص", "الصفحة",
	"الصفحات", "s.", "seite", NULL };
static const char *const law_words[] = { "article", "articles", "art.", "arts.", "art", "arts",
	"section", "sections", "subsection", "subsections", "sub-section", "sect.", "sects.", "sec.", "secs.", "ss.", "ss", "§", "§§", "s", "s.", "artículo",
	"artículos", "статья", "статьи", "статьей", "статье", "ст.", "ст. ст.", "المادة",
	"المواد", "المادتان", "المادتين", "reg.", "regulation", "regulations", "preambular paragraph",
	NULL };
static const char *const other_words[] = { "chapter", "chapters", "ch.", "chap.",
	"chapitre", "capítulo", "cap.", "глава", "гл.", "الفصل", "table", "tables", "tableau",
	"tableaux", "cuadro", "tabla", "таблица", "табл.", "الجدول", "figure", "figures", "fig.",
	"annex", "annexes", "annexe", "anexo", "appendix", "appendices", "приложение", "المرفق",
	"principle", "principles", "principe", "rule", "rules", "line", "lines", "entry", "entries",
	"interview", "interviews", "part", "partie", "volume", "recommendation", "recommendations",
	"question", "questions", "slide", "slides", "schedule", "item", "clause", "cl.", "cls.",
	"division", "div.", "subparagraph", "sub-paragraph", "box", "abs.", "rn.", "rz.", NULL };
/* words that may stand without a number */
static const char *const bare_words[] = { "annex", "annexe", "anexo", "appendix", "preamble",
	"préambule", "preámbulo", "преамбула", "приложение", "passim", NULL };
/* what joins the numbers of a list */
static const char *const joints[] = { "–", "-", "—", "‑", ",", "and", "&", "et", "y", "e", "и", "и",
	"to", "à", "a", "al", "bis", "und", "bis", "و", "إلى", "至", "、", "和", "или", "or", "ou",
	"through", "/", NULL };
/* what may follow a number: ff., et seq. */
static const char *const tails[] = { "ff.", "ff", "f.", "et seq.", "et seq", "et suiv.", "et ss.",
	"y ss.", "и далее", "и сл.", "bis", "ter", NULL };

/* the end of (2), (b), (iv) after a number, white space before it allowed */
static size_t
brackets(struct slice s, size_t i)
{
	size_t j, n;

	for (;;) {
		j = phrase_skip(s, i);
		if (j >= s.n || s.p[j] != '(')
			return i;
		for (n = j + 1; n < s.n && n - j < 7 && ascii_isalnum(s.p[n]);)
			n++;
		/* (2020) is a year */
		if (n == j + 1 || n >= s.n || s.p[n] != ')' ||
		    (n - j == 5 && ascii_isdigit(s.p[j + 1])))
			return i;
		i = n + 1;
	}
}

static bool
roman(struct slice word)
{
	size_t i;

	for (i = 0; i < word.n; i++)
		if (!strchr(ascii_isupper(word.p[0]) ? "IVXLC" : "ivxlc", word.p[i]))
			return false;
	return word.n > 0 && word.n < 9;
}

/* the end of the number at i: 12, 8.4, 12a, iv, B, or i */
static size_t
figure_end(struct slice s, size_t i, bool first)
{
	size_t n;

	for (n = i; n < s.n && ascii_isdigit(s.p[n]); n++)
		;
	if (n > i) {
		while (n + 1 < s.n && s.p[n] == '.' && ascii_isdigit(s.p[n + 1]))
			for (n++; n < s.n && ascii_isdigit(s.p[n]);)
				n++;
		if (n < s.n && ascii_isalpha(s.p[n]))
			n++;
		if (n < s.n && ascii_isalpha(s.p[n]))
			return i;
		/* a year ends a list: "pp. 4, 2020" */
		if (!first && n - i == 4 && (s.p[i] == '1' || s.p[i] == '2') &&
		    ascii_isin(s.p[i + 1], "890"))
			return i;
		return brackets(s, n);
	}
	while (n < s.n && n - i < 10 && ascii_isalpha(s.p[n]))
		n++;
	if (n == i || (n < s.n && (unsigned char)s.p[n] >= 0x80))
		return i;
	if (roman(slice_part(s, i, n)) || (n == i + 1 && ascii_isupper(s.p[i])))
		return brackets(s, n);
	return i;
}

/* the same, or in brackets: [42] */
static size_t
number_end(struct slice s, size_t i, bool first)
{
	size_t n;

	if (i < s.n && s.p[i] == '[' && (n = figure_end(s, i + 1, first)) > i + 1 && n < s.n &&
	    s.p[n] == ']')
		return n + 1;
	return figure_end(s, i, first);
}

/* the day of a date: "§ 63, 3 March 2030" */
static bool
is_day(struct slice s, size_t i, size_t end)
{
	struct slice near = slice_part(s, i, i + 32);
	struct date date;
	size_t pos = 0;

	return end - i < 3 && end + 1 < s.n && s.p[end] == ' ' && !ascii_isdigit(s.p[end + 1]) &&
	    date_next(near, &pos, &date) && date.at == 0 && date.len > end - i;
}

/* the end of the list of numbers at i, or i */
static size_t
list_end(struct slice s, size_t i)
{
	size_t end = number_end(s, i, true), j, n, k;
	bool dash;

	if (end == i)
		return i;
	for (;;) {
		size_t tail = phrase_any(s, phrase_skip(s, end), tails, NULL);

		if (tail)
			end = phrase_skip(s, end) + tail;
		j = phrase_skip(s, end);
		dash = j < s.n && (s.p[j] == '-' || phrase_at(s, j, "–"));
		for (k = 0; k < 2 && (n = phrase_any(s, j, joints, NULL)); k++)
			j = phrase_skip(s, j + n);
		if (k == 0 || j >= s.n)
			return end;
		n = s.p[j] == '(' ? brackets(s, j) : number_end(s, j, dash);
		/* after "and" a letter is the next word: "p. 4 and A. Smith" */
		if (n == j || is_day(s, j, n) || (ascii_isalpha(s.p[j]) && (j + 1 == n) && s.p[n < s.n ? n : j] == '.'))
			return end;
		end = n;
	}
}

/* 第12条, 第3至5段 */
static size_t
han_pin(struct slice s, size_t i, enum pin_kind *kind)
{
	static const char *const units[] = { "条", "款", "段", "页", "頁", "章", "节", NULL };
	size_t from = i, step = phrase_at(s, i, "第"), unit = 0, which = 0, n = 0;
	uint32_t c;

	if (!step)
		return 0;
	i += step;
	/* Chinese numerals too; a number is short */
	while (n < 12 && (step = utf8_next(s, i, &c)) && !(unit = phrase_any(s, i, units, &which))) {
		i += step;
		n++;
	}
	if (n == 0 || n == 12 || !step)
		return 0;
	*kind = which < 2 ? PIN_LAW : which == 3 || which == 4 ? PIN_PAGE : PIN_OTHER;
	return i + unit - from;
}

static enum pin_kind
word_at(struct slice s, size_t i, size_t *len)
{
	size_t page = phrase_any(s, i, page_words, NULL);
	size_t law = phrase_any(s, i, law_words, NULL);
	size_t other = phrase_any(s, i, other_words, NULL);

	*len = page;
	if (law > page || (law && law == page))
		*len = law;
	if (other > *len) {
		*len = other;
		return PIN_OTHER;
	}
	return *len == 0 ? PIN_NONE : *len == law ? PIN_LAW : PIN_PAGE;
}

/* one pinpoint without those within it */
static enum pin_kind
one(struct slice s, size_t i, size_t *len)
{
	enum pin_kind kind = PIN_NONE;
	size_t word, j, end;

	if ((*len = han_pin(s, i, &kind)))
		return kind;
	if (i < s.n && s.p[i] == '[' && (end = list_end(s, i)) > i && ascii_isdigit(s.p[i + 1]) &&
	    !(end - i == 6 && (s.p[i + 1] == '1' || s.p[i + 1] == '2'))) {
		*len = end - i;
		return PIN_PAGE;
	}
	kind = word_at(s, i, &word);
	/* the last letter of "U.N.T.S. 171" */
	if (i > 0 && s.p[i] == 'S' && s.p[i - 1] == '.')
		kind = PIN_NONE;
	if (kind != PIN_NONE) {
		j = phrase_skip(s, i + word);
		end = list_end(s, j);
		/* "s A" and "at I" are words; "s. A" and "p. iv" are not */
		if (end > j && (j > i + word || !ascii_isalpha(s.p[j])) &&
		    !(ascii_isalpha(s.p[j]) && word < 3 && s.p[i + word - 1] != '.')) {
			*len = end - i;
			return kind;
		}
	}
	*len = phrase_any(s, i, bare_words, NULL);
	return *len ? PIN_OTHER : PIN_NONE;
}

bool
pin_word_before(struct slice s, size_t i)
{
	size_t from = i, len, step;
	uint32_t c;

	/* no such word is longer */
	while (i - from < 24 && (step = utf8_prev(s, from, &c)) && !utf8_isspace(c) && c != '(')
		from -= step;
	return word_at(s, from, &len) != PIN_NONE && from + len == i;
}

enum pin_kind
pin_at(struct slice s, size_t i, size_t *len)
{
	enum pin_kind kind = one(s, i, len);
	size_t j, more;

	if (kind == PIN_NONE)
		return kind;
	for (;;) {
		j = phrase_skip(s, i + *len);
		if (j < s.n && s.p[j] == ',')
			j = phrase_skip(s, j + 1);
		if (j == i + *len || one(s, j, &more) == PIN_NONE)
			return kind;
		*len = j + more - i;
	}
}

void
pin_learn(struct lexicon *lex)
{
	lexicon_add(lex, page_words, LEX_PIN);
	lexicon_add(lex, law_words, LEX_PIN);
	lexicon_add(lex, other_words, LEX_PIN);
	lexicon_add(lex, bare_words, LEX_PIN);
	/* [42], and the Chinese pinpoints */
	lexicon_add_one(lex, "[", LEX_PIN);
	lexicon_add_one(lex, "第", LEX_PIN);
}
