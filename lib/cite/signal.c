// SPDX-License-Identifier: ISC
#include "cite/signal.h"

#include <stdint.h>

#include "ascii.h"
#include "cite/inset.h"
#include "cite/phrase.h"
#include "utf8.h"

/* no subject is longer */
enum { MAX_TOPIC = 120 };

static const char *const signals[] = { "see", "see also", "see, also", "see generally",
	"see in particular", "see, in particular", "see especially", "see, for example",
	"see for example", "see for examples", "for examples", "see, e.g.", "see e.g.", "see, for instance", "see for instance",
	"see, inter alia", "see inter alia", "see further", "see, generally", "but see",
	"see now", "see amongst others", "see among others", "see the", "cf.", "cf", "compare",
	"contrast", "accord", "e.g.", "for example", "for instance", "inter alia", "citing",
	"for more details", "for more information", "for further information",
	"for further details", "further information", "more information", "source", "sources",
	"for details", "for relevant recommendations", "for the recommendation",
	"for relevant recommendations see", "for the recommendation see",
	"for more details, please visit", "for more details, see", "for more details see",
	"for more information, see", "for more information see", "for further information see",
	"for further information, see", "for details see", "for details, see",
	"for a detailed account see", "please see", "as reported by", "also", "also see",
	"and see", "and see also",
	"voir", "voir aussi", "voir également", "voir notamment", "voir par exemple",
	"voir en particulier", "comparer", "par exemple", "v.", "véase", "véase también", "vid.",
	"véanse", "véanse también", "véase, por ejemplo", "véase por ejemplo", "ver", "ver también",
	"cfr.", "см.", "см. также", "см., например,", "см. например", "ср.", "см", "смотри",
	"انظر", "انظر أيضا", "انظر أيضاً", "انظر كذلك", "وانظر", "راجع", "للمزيد انظر", "见", "参见",
	"另见", "又见", "例如见", "siehe", "siehe auch", "siehe hierzu", "siehe dazu", "siehe nur", "siehe etwa", "siehe ferner",
	"s. auch", "vgl.", "vgl. auch", "vgl. hierzu", "vgl. dazu", "vgl. etwa", "vgl. nur", "vgl. ferner",
	"näher hierzu", "dazu", "hierzu", "ferner", "cf. on this", "see on this", "on this, see", "on this see",
	"see only", "similarly", "see accordingly", NULL };
/* what a sentence begins with that names a subject and then leads in */
static const char *const topics[] = { "for", "on", "zu", "zur", "zum", "sur", "pour", "sobre", "para", "о", "об",
	"по", "حول", NULL };
static const char *const leads[] = { "see", "see also", "see generally", "see, for example,", "see e.g.",
	"see, e.g.,", "siehe", "siehe auch", "vgl.", "voir", "voir aussi", "véase", "véase también", "ver",
	"см.", "см. также", "انظر", NULL };
static const char *const via[] = { "quoted in", "cited in", "reprinted in", "reproduced in", "as cited in",
	"as quoted in", "cited by", "quoted by", "cité dans", "cité par", "citado en", "citado por",
	"цит. по", "цитируется по", "نقلا عن", "نقلاً عن", "转引自", "zitiert nach", NULL };
static const char *const visits[] = { "accessed", "accessed on", "accessed:", "last accessed",
	"last accessed on", "last visited", "last visited on", "visited", "visited on", "viewed",
	"viewed on", "last checked", "last checked on", "retrieved", "retrieved on",
	"consulté le", "consultée le", "consultado el", "consultado", "dernière consultation le",
	"дата обращения", "дата обращения:", "تاريخ الاطلاع", "查阅于", "访问日期：", "abgerufen am", NULL };
/* words behind which a date is that of something else than the source */
static const char *const about[] = { "as of", "as at", "dated", "as amended", "amended", "entered into force",
	"opened for signature", "adopted and opened for signature", "en date du", "de fecha", NULL };
static const char *const access[] = { "available at", "available online at", "available from",
	"available on", "available online", "available here", "document available here", "document available at", "available in english at", "available",
	"accessible at", "accessed", "accessed on", "last accessed", "last accessed on", "last visited",
	"last visited on", "last checked", "visited on", "viewed", "retrieved", "retrieved from",
	"retrieved on", "online", "online at", "at", "found at", "see", "url", "link", "web", "doi",
	"disponible à l'adresse", "disponible sur", "disponible à", "disponible en", "disponible ici",
	"consulté le", "consultée le", "consultado el", "consultado", "dernière consultation",
	"accesible en", "en ligne", "доступно по адресу", "доступно на", "доступно", "режим доступа",
	"дата обращения", "url адрес", "متاح على", "متاح في", "متوفر على", "متاح على الرابط",
	"تاريخ الاطلاع", "可查阅", "载于", "网址", "查阅于", "访问日期", "abrufbar unter", "abgerufen am",
	NULL };

/* how a sentence goes that tells something: verbs, and words that refer back */
static const char *const verbs[] = { "is", "are", "was", "were", "has", "have", "had", "does", "do",
	"did", "will", "would", "could", "should", "can", "cannot", "may", "might", "must", "been",
	"says", "said", "defined as", "describes", "argues", "suggests", "indicates", "states", "stated", "noted", "reported", "explained", "made", "lives",
	"refers", "means", "include", "includes", "included", "consist",
	"consists", "refer", "concern", "concerns", "comprise", "allow", "allows", "requires", "contains", "appears", "shows", "provides",
	"remains", "became", "went", "gave", "took", "told", "called", "adopted", "according",
	"we", "they", "he", "she", "it", "i", "est", "sont", "était", "étaient", "ont", "avait",
	"fut", "furent", "peut", "doit", "il", "elle", "ils", "nous", "es", "son", "fue", "fueron",
	"han", "había", "era", "eran", "está", "están", "puede", "debe", "является", "являются",
	"был", "была", "были", "было", "могут", "может", "должен", "должны", "имеет", "كان",
	"كانت", "يكون", "تكون", "ليس", "是", "为了", "认为", "表示", NULL };
/* a sentence that begins so tells something, if a small letter follows */
static const char *const openers[] = { "the", "a", "an", "this", "that", "these", "those", "it", "we",
	"they", "he", "she", "there", "in", "on", "at", "as", "while", "although", "however", "for",
	"according to", "based on", "approximately", "including", "formerly", "previously", "estimated", "since", "when", "if", "after", "before", "no", "some", "all", "many",
	"both", "under", "by", "most", "here", "its", "their", "our", "his", "her", "note that",
	"emphasis", "translation", "i.e.", "that is,", "namely", "le", "la", "les", "l'", "ce", "cette", "ces", "il", "elle",
	"un", "une", "selon", "dans", "el", "los", "las", "este", "esta", "estos", "según", "en",
	"этот", "эта", "это", "эти", "в", "по", "согласно", "на", "هذا", "هذه", "وفي", "وقد", "في",
	"本", "该", "这", NULL };

/* "For the history see", "Zur Lage siehe auch": its length, up to the word that leads in */
static size_t
topic_at(struct slice s, size_t i)
{
	size_t len = phrase_any(s, i, topics, NULL), j, got, step;
	uint32_t c;
	bool start = false;

	for (j = i + len; len && j - i < MAX_TOPIC && (step = utf8_next(s, j, &c)); j += step) {
		if (c == '.' || c == ';' || c == INSET_BLANK || (c < 0x80 && ascii_isdigit((char)c)))
			return 0;
		if (start && (got = phrase_any(s, j, leads, NULL)))
			return j + got - i;
		start = !utf8_isword(c);
	}
	return 0;
}

size_t
signal_at(struct slice s, size_t i)
{
	size_t len = phrase_any(s, i, signals, NULL), topic = topic_at(s, i), j, more;

	len = topic > len ? topic : len;
	if (!len)
		return 0;
	j = i + len;
	if (j < s.n && (s.p[j] == ',' || s.p[j] == ':'))
		j++;
	/* "See, for example, also ..." */
	more = phrase_any(s, phrase_skip(s, j), signals, NULL);
	if (more && phrase_skip(s, j) > j) {
		j = phrase_skip(s, j) + more;
		if (j < s.n && (s.p[j] == ',' || s.p[j] == ':'))
			j++;
	}
	return j - i;
}

size_t
signal_number_at(struct slice s, size_t i, bool sure)
{
	size_t n = i, next;
	uint32_t c;

	while (n < s.n && n - i < 4 && ascii_isdigit(s.p[n]))
		n++;
	next = phrase_skip(s, n);
	if (n == i || n - i > 3 || next == n || !utf8_next(s, next, &c) || !utf8_isupper(c))
		return 0;
	return sure || signal_at(s, next) ? next - i : 0;
}

size_t
signal_via_at(struct slice s, size_t i)
{
	size_t len = phrase_any(s, i, via, NULL);

	if (len && i + len < s.n && (s.p[i + len] == ':' || s.p[i + len] == ','))
		len++;
	return len;
}

size_t
signal_access_at(struct slice s, size_t i)
{
	return phrase_any(s, i, access, NULL);
}

size_t
signal_visit_at(struct slice s, size_t i)
{
	return phrase_any(s, i, visits, NULL);
}

size_t
signal_about_at(struct slice s, size_t i)
{
	return phrase_any(s, i, about, NULL);
}

/* does the sentence begin as one that tells something? */
static bool
opens_prose(struct slice s)
{
	size_t i = phrase_skip(s, 0), len = phrase_any(s, i, openers, NULL);
	uint32_t c;

	if (!len)
		return false;
	i = phrase_skip(s, i + len);
	return utf8_next(s, i, &c) &&
	    (utf8_islower(c) || phrase_is_han(c) || c == '$' || c == 0x20AC || c == 0xA3 ||
	    (c < 0x80 && ascii_isdigit((char)c)));
}

bool
signal_tells(const struct lexicon *lex, struct slice s)
{
	size_t i;
	uint32_t c;

	for (i = lexicon_next(lex, s, 0, LEX_VERB); i < s.n; i = lexicon_next(lex, s, i + 1, LEX_VERB))
		/* a word of a title has a capital; "May" is a month */
		if (utf8_next(s, i, &c) && !utf8_isupper(c) && phrase_any(s, i, verbs, NULL))
			return true;
	return false;
}

bool
signal_prose(const struct lexicon *lex, struct slice s)
{
	return opens_prose(s) || signal_tells(lex, s);
}

void
signal_learn(struct lexicon *lex)
{
	lexicon_add(lex, signals, LEX_SIGNAL);
	lexicon_add(lex, via, LEX_VIA);
	lexicon_add(lex, visits, LEX_VISIT);
	lexicon_add(lex, about, LEX_ABOUT);
	lexicon_add(lex, access, LEX_ACCESS);
	lexicon_add(lex, verbs, LEX_VERB);
	lexicon_add(lex, openers, LEX_OPENER);
}
