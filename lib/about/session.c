// SPDX-License-Identifier: ISC
#include "about/head.h"

#include <stdint.h>

#include "ascii.h"
#include "utf8.h"

/* bodies that have sessions, the longest name first where one holds another */
static const struct {
	const char *name, *letters;
} bodies[] = {
	{ "Universal Periodic Review", "UPR" },
	{ "Periodic Review", "UPR" },
	{ "UPR", "UPR" },
	{ "Examen périodique universel", "UPR" },
	{ "EPU", "UPR" },
	{ "Examen Periódico Universal", "UPR" },
	{ "универсальн", "UPR" },
	{ "УПО", "UPR" },
	{ "الاستعراض الدوري الشامل", "UPR" },
	{ "普遍定期审议", "UPR" },
	{ "Human Rights Council", "HRC" },
	{ "Conseil des droits de l", "HRC" },
	{ "Consejo de Derechos Humanos", "HRC" },
	{ "Совет по правам человека", "HRC" },
	{ "مجلس حقوق الإنسان", "HRC" },
	{ "人权理事会", "HRC" },
	{ "Human Rights Committee", "CCPR" },
	{ "Committee against Torture", "CAT" },
	{ "Committee on the Rights of the Child", "CRC" },
	{ "Discrimination against Women", "CEDAW" },
	{ "Elimination of Racial Discrimination", "CERD" },
	{ "Economic, Social and Cultural Rights", "CESCR" },
	{ "Enforced Disappearances", "CED" },
	{ "Persons with Disabilities", "CRPD" },
	{ "Migrant Workers", "CMW" },
	{ "CEDAW", "CEDAW" },
	{ "CESCR", "CESCR" },
	{ "CERD", "CERD" },
	{ "CCPR", "CCPR" },
	{ "General Assembly", "GA" },
};

static const char *const session_words[] = {
	"session", "período de sesiones", "periodo de sesiones", "сессия", "сессии", "الدورة", "届会议", NULL
};
static const char *const cycle_words[] = {
	"cycle", "ciclo", "цикл", "الجولة", "轮", NULL
};

/* ordinal numbers by their first letters; "twenty-" and its kin add to the next */
static const struct {
	const char *word;
	unsigned value;
} ordinals[] = {
	{ "first", 1 }, { "second", 2 }, { "third", 3 }, { "fourth", 4 }, { "fifth", 5 },
	{ "sixth", 6 }, { "seventh", 7 }, { "eighth", 8 }, { "ninth", 9 }, { "tenth", 10 },
	{ "eleventh", 11 }, { "twelfth", 12 }, { "thirteenth", 13 }, { "fourteenth", 14 },
	{ "fifteenth", 15 }, { "sixteenth", 16 }, { "seventeenth", 17 }, { "eighteenth", 18 },
	{ "nineteenth", 19 }, { "twentieth", 20 }, { "thirtieth", 30 }, { "fortieth", 40 },
	{ "fiftieth", 50 }, { "sixtieth", 60 }, { "seventieth", 70 }, { "eightieth", 80 },
	{ "ninetieth", 90 }, { "hundredth", 100 },
	{ "premier", 1 }, { "deuxième", 2 }, { "troisième", 3 }, { "quatrième", 4 }, { "cinquième", 5 },
	{ "primer", 1 }, { "segundo", 2 }, { "tercer", 3 }, { "cuarto", 4 }, { "quinto", 5 },
	{ "первый", 1 }, { "второй", 2 }, { "третий", 3 }, { "четвертый", 4 }, { "пятый", 5 },
	{ "الأولى", 1 }, { "الثانية", 2 }, { "الثالثة", 3 }, { "الرابعة", 4 }, { "الخامسة", 5 },
	{ "第一", 1 }, { "第二", 2 }, { "第三", 3 }, { "第四", 4 }, { "第五", 5 },
};

static const struct {
	const char *word;
	unsigned value;
} tens[] = {
	{ "twenty", 20 }, { "thirty", 30 }, { "forty", 40 }, { "fifty", 50 },
	{ "sixty", 60 }, { "seventy", 70 }, { "eighty", 80 }, { "ninety", 90 },
};

static unsigned
ordinal_word(struct slice word)
{
	size_t i;

	for (i = 0; i < sizeof(ordinals) / sizeof(ordinals[0]); i++)
		if (slice_is_nocase(word, ordinals[i].word))
			return ordinals[i].value;
	return 0;
}

/* "37th", "37", "37e", "37-я", "thirty-seventh"; 0: no number */
static unsigned
number_of(struct slice word)
{
	unsigned value = 0;
	size_t i = 0;

	while (i < word.n && i < 3 && ascii_isdigit(word.p[i]))
		value = value * 10 + (unsigned)(word.p[i++] - '0');
	if (i > 0)
		return i < word.n && ascii_isin(word.p[i], "0123456789./") ? 0 : value;
	for (i = 0; i < sizeof(tens) / sizeof(tens[0]); i++)
		if (slice_starts_nocase(word, tens[i].word)) {
			word = slice_from(word, slice_of(tens[i].word).n);
			if (word.n && (word.p[0] == '-' || word.p[0] == ' '))
				word = slice_from(word, 1);
			else if (slice_starts(word, "\u2013") || slice_starts(word, "\u2011") ||
			    slice_starts(word, "\u2010"))
				word = slice_from(word, 3);
			value = ordinal_word(word);
			return value && value < 10 ? tens[i].value + value : 0;
		}
	return ordinal_word(word);
}

/* the word that ends before byte i, or begins at it */
static struct slice
word_before(struct slice s, size_t i)
{
	size_t end, from;

	while (i > 0 && ascii_isspace(s.p[i - 1]))
		i--;
	for (end = from = i; from > 0 && !ascii_isin(s.p[from - 1], " \t(,;:"); from--)
		;
	return slice_part(s, from, end);
}

static struct slice
word_after(struct slice s, size_t i)
{
	size_t end;

	while (i < s.n && ascii_isspace(s.p[i]))
		i++;
	for (end = i; end < s.n && !ascii_isin(s.p[end], " \t),;:.*"); end++)
		;
	return slice_part(s, i, end);
}

/* the number of what one of `words` names on the line; 0: there is none.  *at is the word's. */
static unsigned
numbered(struct slice line, const char *const *words, size_t *at)
{
	unsigned value;

	for (; *words; words++) {
		*at = slice_find_nocase(line, 0, *words);
		if (*at == (size_t)-1)
			continue;
		value = number_of(word_before(line, *at));
		/* "cycle 3"; Arabic puts the number behind as well */
		if (!value)
			value = number_of(word_after(line, *at + slice_of(*words).n));
		if (value)
			return value;
	}
	return 0;
}

bool
head_is_session(struct slice line)
{
	size_t at;

	return line.n < 160 && numbered(line, session_words, &at);
}

/* does the line hold the name: letters alone as a word, more words in capitals as well? */
static bool
names_body(struct slice line, const char *name)
{
	struct slice part = slice_of(name);
	size_t at = 0;
	uint32_t before, after;

	if (slice_find(part, 0, " ") != (size_t)-1)
		return slice_find_nocase(line, 0, name) != (size_t)-1;
	for (; (at = slice_find(line, at, name)) != (size_t)-1; at += part.n) {
		if (!ascii_isupper(*name))
			return true;
		if ((!utf8_prev(line, at, &before) || !utf8_isword(before)) &&
		    (!utf8_next(line, at + part.n, &after) || !utf8_isword(after)))
			return true;
	}
	return false;
}

/* the body that the line names, or NULL */
static const char *
body_of(struct slice line)
{
	size_t i;

	for (i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
		if (names_body(line, bodies[i].name))
			return bodies[i].letters;
	return NULL;
}

/* one of the list, if it does not stand there yet */
static void
add(struct buf *out, const char *what, unsigned number)
{
	struct buf one = { 0 };
	size_t at;

	buf_puts(&one, what ? what : "");
	buf_puts(&one, what ? " " : "");
	buf_num(&one, number);
	at = slice_search(buf_get(out), 0, buf_get(&one));
	if (at == (size_t)-1 || (at + one.n < out->n && out->p[at + one.n] != ';')) {
		buf_puts(out, out->n ? "; " : "");
		buf_slice(out, buf_get(&one));
	}
	buf_free(&one);
}

void
head_session(const struct head *head, struct buf *out)
{
	const char *body = NULL, *here;
	unsigned number, cycle = 0;
	struct slice line;
	size_t i, at;

	for (i = 0; i < head->n; i++) {
		line = head->line[i].text;
		if (line.n > HEAD_LINE_BYTES)
			continue;
		here = body_of(line);
		body = here ? here : body;
		number = numbered(line, session_words, &at);
		if (number)
			add(out, body, number);
		if (!cycle && body)
			cycle = numbered(line, cycle_words, &at);
	}
	if (cycle)
		add(out, "cycle", cycle);
}
