// SPDX-License-Identifier: ISC
#include "cite/anaphor.h"

#include <stdint.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

enum place { START, ANYWHERE, NUMBERED, BEFORE };

/*
 * Six languages, German and Latin.  START: it opens a citation.  NUMBERED: a
 * note's number follows.  BEFORE: the number stands between the two parts.
 */
static const struct form {
	enum anaphor_kind kind;
	enum place place;
	const char *words, *after;
} forms[] = {
	{ ANAPHOR_IBID, START, "ibid.", NULL },
	{ ANAPHOR_IBID, START, "ibid", NULL },
	{ ANAPHOR_IBID, START, "ibidem", NULL },
	{ ANAPHOR_IBID, START, "ibídem", NULL },
	{ ANAPHOR_IBID, START, "ib.", NULL },
	{ ANAPHOR_IBID, START, "ibíd.", NULL },
	{ ANAPHOR_IBID, START, "id.", NULL },
	{ ANAPHOR_IBID, START, "id .", NULL },
	{ ANAPHOR_IBID, START, "íd.", NULL },
	{ ANAPHOR_IBID, START, "idem", NULL },
	{ ANAPHOR_IBID, START, "ídem", NULL },
	{ ANAPHOR_IBID, START, "loc. cit.", NULL },
	{ ANAPHOR_IBID, START, "loc cit", NULL },
	{ ANAPHOR_IBID, START, "same source", NULL },
	{ ANAPHOR_IBID, START, "même source", NULL },
	{ ANAPHOR_IBID, START, "misma fuente", NULL },
	{ ANAPHOR_IBID, START, "там же", NULL },
	{ ANAPHOR_IBID, START, "ebd.", NULL },
	{ ANAPHOR_IBID, START, "ebenda", NULL },
	{ ANAPHOR_IBID, START, "المرجع نفسه", NULL },
	{ ANAPHOR_IBID, START, "المصدر نفسه", NULL },
	{ ANAPHOR_IBID, START, "نفس المرجع", NULL },
	{ ANAPHOR_IBID, START, "نفس المصدر", NULL },
	{ ANAPHOR_IBID, START, "المرجع ذاته", NULL },
	{ ANAPHOR_IBID, START, "同上", NULL },
	{ ANAPHOR_IBID, START, "同前", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra, note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra footnote", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra at note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra at", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra n.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra n", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra fn", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra, n.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra, fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra nota", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "supra", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above n.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above n", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above, note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above, n.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above, n", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above fn", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "oben fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "oben, fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "siehe fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "above footnote", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit., note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit., fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit., n.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. n.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. (note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. (n.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. (fn.", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. (nota", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit. nota", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "op. cit., nota", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "cited in note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "cited above in note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "cited above, note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "see note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "see footnote", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "same as note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "same as footnote", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "ibid., note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "ibid. note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "précité note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "précitée note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "précité, note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "précitée, note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "préc., note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "préc. note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "voir note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "voir la note", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "véase la nota", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "ver nota", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "citado en la nota", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "см. сноску", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "см. примечание", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "выше, сноска", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "前注", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "前引注", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "同前注", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "上文脚注", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "见脚注", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "见注", NULL },
	{ ANAPHOR_SUPRA, NUMBERED, "انظر الحاشية", NULL },
	{ ANAPHOR_SUPRA, BEFORE, "note", "above" },
	{ ANAPHOR_SUPRA, BEFORE, "footnote", "above" },
	{ ANAPHOR_SUPRA, BEFORE, "note", "supra" },
	{ ANAPHOR_SUPRA, BEFORE, "n.", "above" },
	{ ANAPHOR_SUPRA, BEFORE, "fn.", "above" },
	{ ANAPHOR_SUPRA, BEFORE, "note", "ci-dessus" },
	{ ANAPHOR_SUPRA, BEFORE, "nota", "supra" },
	{ ANAPHOR_SUPRA, BEFORE, "nota", "anterior" },
	{ ANAPHOR_SUPRA, BEFORE, "сноска", "выше" },
	{ ANAPHOR_SUPRA, BEFORE, "сноску", "выше" },
	{ ANAPHOR_SUPRA, BEFORE, "примечание", "выше" },
	{ ANAPHOR_SUPRA, BEFORE, "الحاشية", "أعلاه" },
	{ ANAPHOR_SUPRA, BEFORE, "(n", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(n.", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(fn", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(note", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(fn.", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(fußn.", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(anm.", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(nota", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(сноска", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(сн.", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(注", ")" },
	{ ANAPHOR_SUPRA, BEFORE, "(الحاشية", ")" },
	{ ANAPHOR_SUPRA, ANYWHERE, "supra", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "op. cit.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "op.cit.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "op. cit", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "op cit", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "loc. cit.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "ob. cit.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "obra citada", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "cited above", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "cited supra", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "quoted above", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "art. cit.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "préc.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "précité", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "précitée", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "cité ci-dessus", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "citada supra", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "citado supra", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "antes citado", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "указ. соч.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "указ. док.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "цит. соч.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "a.a.o.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "a. a. o.", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "المرجع السابق", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "المصدر السابق", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "مرجع سابق", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "مصدر سابق", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "前引", NULL },
	{ ANAPHOR_SUPRA, ANYWHERE, "前引书", NULL },
	{ ANAPHOR_INFRA, NUMBERED, "infra note", NULL },
	{ ANAPHOR_INFRA, NUMBERED, "infra n.", NULL },
	{ ANAPHOR_INFRA, NUMBERED, "infra", NULL },
	{ ANAPHOR_INFRA, NUMBERED, "below note", NULL },
	{ ANAPHOR_INFRA, BEFORE, "note", "below" },
};
enum { NFORMS = sizeof(forms) / sizeof(forms[0]) };

/* the mark of a note at i: 12, 12a, iv, *; its end, or i */
static size_t
mark_end(struct slice s, size_t i)
{
	size_t n = i;

	while (n < s.n && ascii_isdigit(s.p[n]) && n - i < 6)
		n++;
	if (n > i)
		return n < s.n && ascii_isalnum(s.p[n]) ? i : n;
	while (n < s.n && n - i < 8 && (s.p[n] == 'i' || s.p[n] == 'v' || s.p[n] == 'x' ||
	    s.p[n] == 'l'))
		n++;
	return n > i && n < s.n && ascii_isalnum(s.p[n]) ? i : n;
}

/* the length that a form takes at i, with the number it names; 0 if it is not there */
static size_t
form_at(const struct form *form, struct slice s, size_t i, struct slice *number)
{
	size_t len = phrase_at(s, i, form->words), j, end, after;

	*number = (struct slice){ 0 };
	if (!len || form->place == START || form->place == ANYWHERE)
		return len;
	j = phrase_skip(s, i + len);
	if (j < s.n && s.p[j] == '(')
		j++;
	end = mark_end(s, j);
	if (end == j)
		return 0;
	*number = slice_part(s, j, end);
	if (form->place == NUMBERED)
		return end - i;
	j = phrase_skip(s, end);
	if (j < s.n && s.p[j] == ',')
		j = phrase_skip(s, j + 1);
	/* (fn. 5, 1993): of which year */
	while (j > end && j < s.n && ascii_isdigit(s.p[j]))
		j++;
	after = phrase_at(s, j, form->after);
	return after ? j + after - i : 0;
}

/* does a citation open at i: at the start, or after a comma, a bracket, a dash? */
static bool
opens(struct slice s, size_t i)
{
	uint32_t c;
	size_t step;

	while ((step = utf8_prev(s, i, &c)) && utf8_isspace(c))
		i -= step;
	return step == 0 || c == ',' || c == '(' || c == '[' || c == ';' || c == ':' ||
	    c == 0x2014 || c == 0x2013 || c == '*' || c == 0x60C || c == 0xFF0C;
}

bool
anaphor_at(struct slice s, size_t i, struct anaphor *anaphor)
{
	struct slice number;
	char first = phrase_first(s, i);
	size_t k, len, best = 0;

	for (k = 0; k < NFORMS; k++) {
		if (!phrase_may(s, i, first, forms[k].words))
			continue;
		len = form_at(&forms[k], s, i, &number);
		if (len <= best || (forms[k].place == START && !opens(s, i)))
			continue;
		best = len;
		*anaphor = (struct anaphor){ forms[k].kind, i, len, number };
	}
	return best > 0;
}

bool
anaphor_find(const struct lexicon *lex, struct slice s, struct anaphor *anaphor)
{
	size_t i;

	for (i = lexicon_next(lex, s, 0, LEX_ANAPHOR); i < s.n; i = lexicon_next(lex, s, i + 1, LEX_ANAPHOR))
		if (anaphor_at(s, i, anaphor))
			return true;
	return false;
}

void
anaphor_learn(struct lexicon *lex)
{
	size_t k;

	for (k = 0; k < NFORMS; k++)
		lexicon_add_one(lex, forms[k].words, LEX_ANAPHOR);
}
