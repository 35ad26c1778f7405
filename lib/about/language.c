// SPDX-License-Identifier: ISC
#include "about/language.h"

#include <stdbool.h>
#include <string.h>

#include "utf8.h"

/* words of this length and more are no small words; so much text is enough to tell by */
enum { SMALL_BYTES = 16, ENOUGH_BYTES = 1 << 16, LEAST_WORDS = 12 };

/*
 * Small words, with blanks around; those that two languages share are in
 * both.  Languages that no report here is in keep their neighbours honest.
 */
static const struct {
	const char *code, *words;
} languages[] = {
	{ "en", " the of and to in that is for was by with are were be on as not have has from which an its " },
	{ "fr", " le la les des du de et en que qui est dans pour par sur au aux une un pas sont avec ce ces il " },
	{ "es", " el la los las de del y en que es por para con una un se su al como más sus fue no son lo " },
	{ "pt", " o a os as de do da dos das e em que é por para com uma um se não ao no na nos nas foi são " },
	{ "it", " il lo la i gli le di del della e in che è per con una un si non dei delle al alla sono da " },
	{ "de", " der die das und in zu den von mit ist des für auf nicht ein eine dem im als werden wird sich " },
	{ "nl", " de het een en van in te dat is voor op met zijn niet aan door er om worden bij ook als " },
	{ "az", " və bu ilə üçün bir olan də da ki daha edir olaraq görə hər onun tərəfindən haqqında " },
	{ "tr", " ve bu bir ile için olarak da de çok daha olan gibi kadar sonra her tarafından ne göre " },
	{ "ru", " и в на не что по с о из для от к как это его за был или при они были также во до " },
	{ "uk", " і в на не що та з до для за від як це його або при були також у про є " },
	{ "ar", " من في على أن إلى عن التي مع هذا هذه الذي لا ما كان كما بين أو ذلك قد لم كانت وقد " },
	{ "fa", " و در به از که این را با است برای آن یک می بر شده خود تا های " },
	{ "hy", " և է են որ ի մեջ համար հետ այդ իր նաև որը մի " },
};

#define LANGUAGES (sizeof(languages) / sizeof(languages[0]))

static bool
is_han(uint32_t c)
{
	return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x20000 && c <= 0x3ffff);
}

static bool
is_kana(uint32_t c)
{
	return c >= 0x3040 && c <= 0x30ff;
}

/* what was counted */
struct count {
	size_t words, han, kana;
	size_t small[LANGUAGES];
};

/* a word in small letters, blanks around it, which no list holds if it is long */
static void
take_word(struct count *count, char *word, size_t n)
{
	size_t i;

	count->words++;
	if (n > SMALL_BYTES)
		return;
	word[n + 1] = ' ';
	word[n + 2] = '\0';
	for (i = 0; i < LANGUAGES; i++)
		count->small[i] += strstr(languages[i].words, word) != NULL;
}

static void
count_words(struct count *count, struct slice text)
{
	char word[SMALL_BYTES + 8] = " ";
	size_t i, n = 0, len;
	uint32_t c;

	for (i = 0; (len = utf8_next(text, i, &c)) > 0; i += len) {
		count->han += is_han(c);
		count->kana += is_kana(c);
		if (utf8_isalpha(c) && !is_han(c)) {
			if (n <= SMALL_BYTES)
				n += utf8_put(utf8_lower(c), word + 1 + n);
			continue;
		}
		if (n)
			take_word(count, word, n);
		n = 0;
	}
	if (n)
		take_word(count, word, n);
}

const char *
language_of(struct slice text)
{
	struct count count = { 0 };
	size_t i, best = 0, second = LANGUAGES;

	count_words(&count, slice_part(text, 0, ENOUGH_BYTES));
	if (count.han > LEAST_WORDS && count.han > 2 * count.words)
		return count.kana > count.han / 10 ? "ja" : "zh";
	for (i = 1; i < LANGUAGES; i++)
		if (count.small[i] > count.small[best])
			best = i;
	for (i = 0; i < LANGUAGES; i++)
		if (i != best && (second == LANGUAGES || count.small[i] > count.small[second]))
			second = i;
	/* every language has such words for a fifth of all and more; a list of names has few */
	if (count.words < LEAST_WORDS || count.small[best] * 10 < count.words ||
	    count.small[best] * 2 < count.small[second] * 3)
		return "";
	return languages[best].code;
}

size_t
language_words(struct slice text)
{
	size_t i, len, words = 0;
	bool inside = false;
	uint32_t c;

	for (i = 0; (len = utf8_next(text, i, &c)) > 0; i += len) {
		if (is_han(c) || is_kana(c)) {
			words++;
			inside = false;
		} else if (utf8_isspace(c)) {
			inside = false;
		} else if (!inside && utf8_isword(c)) {
			words++;
			inside = true;
		}
	}
	return words;
}
