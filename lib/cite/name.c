// SPDX-License-Identifier: ISC
#include "cite/name.h"

#include <stdint.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

enum { MAX_NAME_WORDS = 16 };

/* small words that names have in them */
static const char *const small[] = { "of", "the", "and", "for", "on", "in", "to", "against", "with",
	"from", "by", "at", "as", "de", "la", "le", "les", "des", "du", "d'", "l'", "et", "aux", "au",
	"à", "sur", "pour", "contre", "en", "el", "los", "las", "del", "y", "e", "o", "da", "dos",
	"para", "por", "von", "van", "der", "den", "zu", "und", "für", "bin", "al", "ibn", "и", "по",
	"в", "с", "на", "о", "за", "от", "при", "из", "or", "ou", "et al.", "al.", "eds.", "ed.",
	"n.d.", "un", "une", "ter", "di", "della", "et al", "its", "all", NULL };
/* words for bodies, whose names go on in small letters in many languages */
static const char *const bodies[] = { "committee", "commission", "council", "ministry", "court",
	"office", "government", "parliament", "agency", "bureau", "special rapporteur",
	"commissioner", "authority", "cabinet", "ombudsman", "department", "union", "association", "coalition", "centre",
	"center", "institute", "foundation", "university", "comité", "commission", "conseil",
	"ministère", "cour", "tribunal", "bureau", "office", "gouvernement", "parlement",
	"administration", "association", "assemblée", "fédération", "ligue", "observatoire",
	"commissaire", "haut-commissariat", "rapporteur", "rapporteuse", "comisión", "consejo",
	"ministerio", "corte", "oficina", "gobierno", "asociación", "asamblea", "federación",
	"defensoría", "fiscalía", "relator", "relatora", "комитет", "комиссия", "совет",
	"министерство", "суд", "управление", "правительство", "парламент", "организация", "союз",
	"объединение", "ассоциация", "центр", "институт", "фонд", "уполномоченный", "верховный",
	"اللجنة", "لجنة", "مجلس", "وزارة", "محكمة", "مكتب", "حكومة", "منظمة", "مركز", "المقرر",
	"委员会", "联合国", "人权", NULL };
static const char *const documents[] = { "letter", "letters", "statement", "statements", "report",
	"reports", "minutes", "comments", "comment", "interview", "interviews", "communication",
	"decision", "judgment", "judgement", "press release", "speech", "testimony", "submission",
	"resolution", "recommendation", "general comment", "concluding observations", "summary",
	"note", "email", "e-mail", "correspondence", "annual report", "memorandum", "guidelines",
	"guide", "handbook", "reply", "response", "conversation", "phone interview", "telephone interview",
	"explanatory memorandum", "rule", "principle", "general recommendation", "press statement",
	"press briefing", "press conference", "press note", "case",
	"opinion", "register", "lettre", "déclaration", "rapport", "entretien", "entretiens",
	"observations finales", "communiqué", "décision", "arrêt", "jugement", "résolution",
	"procès-verbal", "carta", "declaración", "informe", "entrevista", "entrevistas",
	"observaciones finales", "comunicado", "sentencia", "resolución", "письмо", "заявление",
	"доклад", "отчет", "отчёт", "интервью", "протокол", "решение", "постановление",
	"заключительные замечания", "رسالة", "بيان", "تقرير", "مقابلة", "قرار", "报告", "声明", NULL };
/* and words that laws begin with */
static const char *const laws[] = { "order", "act", "code", "law on", "law no", "law of", "constitution",
	"convention", "regulation", "regulations", "decree", "statute", "directive", "rules",
	"protocol", "treaty", "règlement", "loi", "décret", "code", "constitution", "ley", "decreto",
	"código", "constitución", "закон", "кодекс", "конституция", "указ", "قانون", "دستور", NULL };
static const char *const versus[] = { "v.", "v", "vs.", "vs", "c.", "contre", "contra", "против", NULL };

size_t
name_words(struct slice s)
{
	size_t i, words = 0;

	for (i = 0; i < s.n; i++)
		words += s.p[i] != ' ' && (i == 0 || s.p[i - 1] == ' ');
	return words;
}

bool
name_body(struct slice s)
{
	return phrase_find(s, 0, bodies, NULL) != (size_t)-1;
}

bool
name_document(struct slice s)
{
	size_t len = phrase_any(s, 0, documents, NULL);

	/* not "Report.az" */
	return len > 0 && !(len + 1 < s.n && s.p[len] == '.' && s.p[len + 1] != ' ');
}

/* is there a capital among the first letters, behind a small one? */
static bool
capital_inside(struct slice s)
{
	size_t i;

	for (i = 1; i < s.n && i < 4 && ascii_isalpha(s.p[i]); i++)
		if (ascii_isupper(s.p[i]))
			return true;
	return false;
}

bool
name_is(struct slice s)
{
	size_t i = 0, words = 0;
	uint32_t c;

	if (s.n == 0 || s.n > 240 || name_document(s) ||
	    phrase_any(s, 0, laws, NULL) || !utf8_next(s, 0, &c))
		return false;
	if (phrase_any(s, 0, bodies, NULL))
		return name_words(s) <= MAX_NAME_WORDS;
	/* iiTel and eGate are names */
	if ((utf8_islower(c) && !capital_inside(s)) || (c < 0x80 && ascii_isdigit((char)c)))
		return false;
	for (;;) {
		i = phrase_skip(s, i);
		if (utf8_next(s, i, &c) == 0)
			return words <= MAX_NAME_WORDS;
		if (++words > 1 && utf8_islower(c) && !phrase_any(s, i, small, NULL))
			return false;
		while (i < s.n && s.p[i] != ' ')
			i++;
	}
}

bool
name_case(struct slice s)
{
	size_t at = 0, len, after;
	uint32_t c;

	while ((at = phrase_find(s, at, versus, &len)) != (size_t)-1) {
		after = phrase_skip(s, at + len);
		/* "Oda C. Pask" is no case */
		if (at > 1 && s.p[at - 1] == ' ' && s.p[at] != 'C' && after > at + len && utf8_next(s, after, &c) &&
		    (utf8_isupper(c) || phrase_at(s, after, "the")))
			return utf8_next(s, 0, &c) && !utf8_islower(c);
		at += len;
	}
	return false;
}

bool
name_before_date(struct slice s)
{
	s = phrase_strip(s, ",");
	if (s.n == 0 || s.n > 200 || !name_is(s))
		return false;
	/* commas part the authors' names from their initials, and nothing else */
	return slice_find(s, 0, ",") == (size_t)-1 || name_initial(s) || slice_ends(s, " al.");
}

bool
name_initial(struct slice s)
{
	return s.n > 1 && s.p[s.n - 1] == '.' && ascii_isupper(s.p[s.n - 2]) &&
	    (s.n == 2 || !ascii_isalnum(s.p[s.n - 3]));
}

void
name_learn(struct lexicon *lex)
{
	lexicon_add(lex, bodies, LEX_BODY);
	lexicon_add(lex, documents, LEX_DOCUMENT);
}
