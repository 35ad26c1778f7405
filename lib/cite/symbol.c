// SPDX-License-Identifier: ISC
#include "cite/symbol.h"

#include <string.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

/* no symbol is longer: what is looked at from one place has to have an end */
enum { MAX_SYMBOL = 256 };

/* what announces a number */
static const char *const number_words[] = { "no.", "no", "nos.", "n°", "nº", "n.º", "№", "núm.",
	"num.", "nr.", "serial no.", "document no.", "doc. no.", "doc.", "report no.", "رقم",
	NULL };
static const char *const case_words[] = { "application no.", "application nos.", "application number",
	"app. no.", "appl. no.", "app no", "case no.", "case", "docket no.", "petition no.",
	"communication no.", "communication", "requête n°", "requête no", "affaire",
	"caso no.", "caso", "жалоба №", "дело №", NULL };

/* the end of a run of capitals, figures and what symbols have between them */
static size_t
run_end(struct slice s, size_t i)
{
	size_t n = i, deep = 0;

	for (; n < s.n && n - i < MAX_SYMBOL; n++) {
		char c = s.p[n];

		deep += c == '(';
		if (c == ')' && deep-- == 0)
			break;
		if (!ascii_isupper(c) && !ascii_isdigit(c) && !ascii_isin(c, "/.-()") &&
		    !(ascii_islower(c) && n > i))
			break;
	}
	while (n > i && ascii_isin(s.p[n - 1], "/.-("))
		n--;
	return n;
}

/* do capitals and figures alone stand between the slants ("Rev", "Add" aside)? */
static bool
un_symbol(struct slice t)
{
	static const char *const small[] = { "Rev", "Add", "Corr", "Res", "Conf", "Dec", "Sub",
		"Inf", "Misc", "Rec", "Amend", "Min", "Del", "Gal", "Summary", "Prst", NULL };
	size_t i = 0, slants = 0, digits = 0, n;

	while (i < t.n) {
		if (ascii_isupper(t.p[i])) {
			for (n = i + 1; n < t.n && ascii_islower(t.p[n]); n++)
				;
			if (n > i + 1 && !slice_in(slice_part(t, i, n), small))
				return false;
			i = n;
			continue;
		}
		if (ascii_islower(t.p[i]))
			return false;
		slants += t.p[i] == '/';
		digits += ascii_isdigit(t.p[i]);
		i++;
	}
	return slants > 0 && digits > 0 && ascii_isupper(t.p[0]);
}

/* CDL-AD(2020)015, COM(2020) 605, ECLI:EU:C:2014:238, C-203/15 */
static size_t
other_symbol(struct slice s, size_t i, enum symbol_kind *kind)
{
	struct slice rest = slice_from(s, i);
	size_t n = i, digits;

	*kind = SYMBOL_DOC;
	if (slice_starts(rest, "ECLI:")) {
		while (n < s.n && (ascii_isalnum(s.p[n]) || s.p[n] == ':' || s.p[n] == '.'))
			n++;
		while (n > i && (s.p[n - 1] == '.' || s.p[n - 1] == ':'))
			n--;
		return n - i > 10 ? n : i;
	}
	while (n < s.n && (ascii_isupper(s.p[n]) || s.p[n] == '-'))
		n++;
	if (n > i + 2 && n + 6 < s.n && s.p[n] == '(' && ascii_isdigit(s.p[n + 1]) &&
	    s.p[n + 5] == ')') {
		n += s.p[n + 6] == ' ' ? 7 : 6;
		for (digits = n; n < s.n && ascii_isdigit(s.p[n]);)
			n++;
		return n > digits ? n : i;
	}
	*kind = SYMBOL_CASE;
	n = i;
	if (n + 1 < s.n && ascii_isin(s.p[n], "CTF") && (s.p[n + 1] == '-' || s.p[n + 1] == ' ' ||
	    slice_starts(slice_from(s, n + 1), "‑"))) {
		n += s.p[n + 1] == '-' || s.p[n + 1] == ' ' ? 2 : 4;
		for (digits = n; n < s.n && ascii_isdigit(s.p[n]);)
			n++;
		if (n > digits && n + 2 < s.n && s.p[n] == '/' && ascii_isdigit(s.p[n + 1]) &&
		    ascii_isdigit(s.p[n + 2]) && (n + 3 == s.n || !ascii_isdigit(s.p[n + 3])))
			return n + 3;
	}
	return i;
}

/* ARD 2/2031: a communication of special procedures, or of a register */
static size_t
register_number(struct slice s, size_t i)
{
	size_t n = i, from;

	while (n < s.n && ascii_isupper(s.p[n]))
		n++;
	if (n - i < 2 || n - i > 4 || n >= s.n || s.p[n] != ' ')
		return i;
	for (from = ++n; n < s.n && ascii_isdigit(s.p[n]);)
		n++;
	if (n == from || n - from > 4 || n + 4 >= s.n + 0 || s.p[n] != '/')
		return i;
	for (from = ++n; n < s.n && ascii_isdigit(s.p[n]);)
		n++;
	return n - from == 4 ? n : i;
}

/* the number that follows a word: 20417, 110-31, 14/2031, 2 K 77/2032, A 118/31 */
static size_t
number_end(struct slice s, size_t i)
{
	size_t n = i, end = i, words = 0;
	bool digit;

	while (words++ < 3) {
		size_t from = n;

		for (digit = false; n < s.n && (ascii_isalnum(s.p[n]) || (n > from && n + 1 < s.n &&
		    ascii_isin(s.p[n], "/-.") && ascii_isalnum(s.p[n + 1]))); n++)
			digit |= ascii_isdigit(s.p[n]);
		if (n == from || (!digit && n - from > 2))
			break;
		if (!digit && !ascii_isupper(s.p[from]))
			break;
		if (digit)
			end = n;
		if (n >= s.n || s.p[n] != ' ' || (digit && words > 1) ||
		    (digit && memchr(s.p + from, '/', n - from)))
			break;
		n++;
	}
	return end;
}

/* may one of the words that announce a number begin with this byte? */
static bool
announces(struct slice s, size_t i)
{
	return (unsigned char)s.p[i] >= 0x80 || ascii_isin(ascii_lower(s.p[i]), "nsdracp");
}

static bool
worded(struct slice s, size_t i, const char *const *words, enum symbol_kind kind,
    struct symbol *symbol)
{
	size_t len = announces(s, i) ? phrase_any(s, i, words, NULL) : 0, j, end;

	if (!len)
		return false;
	j = phrase_skip(s, i + len);
	end = run_end(s, j);
	if (end > j && un_symbol(slice_part(s, j, end))) {
		*symbol = (struct symbol){ SYMBOL_DOC, j, end - j, j, end - j };
		return true;
	}
	end = number_end(s, j);
	if (end == j)
		return false;
	*symbol = (struct symbol){ kind, i, end - i, j, end - j };
	return true;
}

bool
symbol_at(struct slice s, size_t i, struct symbol *symbol)
{
	enum symbol_kind kind = SYMBOL_DOC;
	size_t end = i;

	if (ascii_isupper(s.p[i])) {
		end = run_end(s, i);
		if (!memchr(s.p + i, '/', end - i) || !un_symbol(slice_part(s, i, end)))
			end = other_symbol(s, i, &kind);
		if (end == i) {
			kind = SYMBOL_DOC;
			end = register_number(s, i);
		}
	}
	if (end > i) {
		*symbol = (struct symbol){ kind, i, end - i, i, end - i };
		return true;
	}
	return worded(s, i, case_words, SYMBOL_CASE, symbol) ||
	    worded(s, i, number_words, SYMBOL_NUMBER, symbol);
}

bool
symbol_next(struct slice s, size_t *pos, struct symbol *symbol)
{
	size_t i = *pos, step;
	uint32_t c;
	bool start = phrase_word_start(s, i);

	for (; (step = utf8_next(s, i, &c)); i += step) {
		bool word = utf8_isword(c);

		if (start && (word || c == 0x2116) && symbol_at(s, i, symbol)) {
			*pos = symbol->at + symbol->len;
			return true;
		}
		start = !word && c != '/' && c != '.' && c != '-';
	}
	*pos = s.n;
	return false;
}

void
symbol_learn(struct lexicon *lex)
{
	lexicon_add(lex, number_words, LEX_SYMBOL);
	lexicon_add(lex, case_words, LEX_SYMBOL);
}
