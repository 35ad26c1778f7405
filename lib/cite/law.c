// SPDX-License-Identifier: ISC
#include "cite/law.h"

#include <limits.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "utf8.h"

/* a treaty and what it is called; short forms that mean its committee too stand apart */
static const struct treaty {
	const char *id;
	const char *names[14];
	const char *acronyms[6];
} treaties[] = {
	{ "iccpr", { "international covenant on civil and political rights",
	    "pacte international relatif aux droits civils et politiques",
	    "pacto internacional de derechos civiles y políticos",
	    "международный пакт о гражданских и политических правах",
	    "международного пакта о гражданских и политических правах",
	    "العهد الدولي الخاص بالحقوق المدنية والسياسية", "公民权利和政治权利国际公约", "iccpr",
	    "pidcp", "мпгпп", NULL }, { NULL } },
	{ "iccpr-op1", { "first optional protocol to the international covenant on civil and political rights",
	    "optional protocol to the international covenant on civil and political rights",
	    "iccpr-op1", "op-iccpr", NULL }, { NULL } },
	{ "iccpr-op2", { "second optional protocol to the international covenant on civil and political rights",
	    "iccpr-op2", NULL }, { NULL } },
	{ "icescr", { "international covenant on economic, social and cultural rights",
	    "international covenant on economic social and cultural rights",
	    "pacte international relatif aux droits économiques, sociaux et culturels",
	    "pacto internacional de derechos económicos, sociales y culturales",
	    "международный пакт об экономических, социальных и культурных правах",
	    "международного пакта об экономических, социальных и культурных правах",
	    "العهد الدولي الخاص بالحقوق الاقتصادية والاجتماعية والثقافية",
	    "经济、社会及文化权利国际公约", "经济社会文化权利国际公约", "icescr", "pidesc", "мпэскп",
	    NULL }, { NULL } },
	{ "cat", { "convention against torture and other cruel, inhuman or degrading treatment or punishment",
	    "convention against torture", "convention contre la torture",
	    "convención contra la tortura", "конвенция против пыток", "конвенции против пыток",
	    "اتفاقية مناهضة التعذيب", "禁止酷刑公约", "un convention against torture", "uncat",
	    NULL }, { "cat", NULL } },
	{ "opcat", { "optional protocol to the convention against torture",
	    "protocole facultatif se rapportant à la convention contre la torture",
	    "protocolo facultativo de la convención contra la tortura", "opcat", "op-cat", NULL },
	    { NULL } },
	{ "cedaw", { "convention on the elimination of all forms of discrimination against women",
	    "convention sur l'élimination de toutes les formes de discrimination à l'égard des femmes",
	    "convención sobre la eliminación de todas las formas de discriminación contra la mujer",
	    "конвенция о ликвидации всех форм дискриминации в отношении женщин",
	    "конвенции о ликвидации всех форм дискриминации в отношении женщин",
	    "اتفاقية القضاء على جميع أشكال التمييز ضد المرأة", "消除对妇女一切形式歧视公约", NULL },
	    { "cedaw", "cedef", NULL } },
	{ "crc", { "convention on the rights of the child", "convention relative aux droits de l'enfant",
	    "convención sobre los derechos del niño", "конвенция о правах ребенка",
	    "конвенции о правах ребенка", "конвенция о правах ребёнка", "конвенции о правах ребёнка",
	    "اتفاقية حقوق الطفل", "儿童权利公约", "uncrc", NULL }, { "crc", "cide", NULL } },
	{ "crpd", { "convention on the rights of persons with disabilities",
	    "convention relative aux droits des personnes handicapées",
	    "convención sobre los derechos de las personas con discapacidad",
	    "конвенция о правах инвалидов", "конвенции о правах инвалидов",
	    "اتفاقية حقوق الأشخاص ذوي الإعاقة", "残疾人权利公约", "uncrpd", NULL },
	    { "crpd", NULL } },
	{ "icerd", { "international convention on the elimination of all forms of racial discrimination",
	    "convention on the elimination of all forms of racial discrimination",
	    "convention internationale sur l'élimination de toutes les formes de discrimination raciale",
	    "convención internacional sobre la eliminación de todas las formas de discriminación racial",
	    "международная конвенция о ликвидации всех форм расовой дискриминации",
	    "международной конвенции о ликвидации всех форм расовой дискриминации",
	    "الاتفاقية الدولية للقضاء على جميع أشكال التمييز العنصري",
	    "消除一切形式种族歧视国际公约", "icerd", NULL }, { "cerd", NULL } },
	{ "icrmw", { "international convention on the protection of the rights of all migrant workers and members of their families",
	    "convention on the protection of the rights of all migrant workers", "icrmw", NULL },
	    { "cmw", NULL } },
	{ "icpped", { "international convention for the protection of all persons from enforced disappearance",
	    "convention internationale pour la protection de toutes les personnes contre les disparitions forcées",
	    "convención internacional para la protección de todas las personas contra las desapariciones forzadas",
	    "icpped", "cped", NULL }, { "ced", NULL } },
	{ "udhr", { "universal declaration of human rights", "déclaration universelle des droits de l'homme",
	    "declaración universal de derechos humanos", "declaración universal de los derechos humanos",
	    "всеобщая декларация прав человека", "всеобщей декларации прав человека",
	    "الإعلان العالمي لحقوق الإنسان", "世界人权宣言", "udhr", "dudh", "вдпч", NULL }, { NULL } },
	{ "echr", { "european convention on human rights",
	    "european convention for the protection of human rights and fundamental freedoms",
	    "convention for the protection of human rights and fundamental freedoms",
	    "convention européenne des droits de l'homme",
	    "convention de sauvegarde des droits de l'homme et des libertés fondamentales",
	    "convenio europeo de derechos humanos", "европейская конвенция о защите прав человека",
	    "европейская конвенция по правам человека", "европейской конвенции по правам человека",
	    "الاتفاقية الأوروبية لحقوق الإنسان", "欧洲人权公约", NULL }, { "echr", "cedh", "екпч", NULL } },
	{ "gci", { "geneva convention i", "first geneva convention", "convention (i) for the amelioration of the condition of the wounded and sick in armed forces in the field",
	    "gci", "gc i", NULL }, { NULL } },
	{ "gcii", { "geneva convention ii", "second geneva convention", "convention (ii) for the amelioration of the condition of wounded, sick and shipwrecked",
	    "gcii", "gc ii", NULL }, { NULL } },
	{ "gciii", { "geneva convention iii", "third geneva convention", "geneva convention (iii)",
	    "convention (iii) relative to the treatment of prisoners of war",
	    "geneva convention relative to the treatment of prisoners of war",
	    "troisième convention de genève", "iii convenio de ginebra", "третья женевская конвенция",
	    "третьей женевской конвенции", "gciii", "gc iii", NULL }, { NULL } },
	{ "gciv", { "geneva convention iv", "fourth geneva convention", "geneva convention (iv)",
	    "convention (iv) relative to the protection of civilian persons in time of war",
	    "geneva convention relative to the protection of civilian persons in time of war",
	    "convention (iv) relative to the protection of civilian persons",
	    "quatrième convention de genève", "iv convenio de ginebra", "cuarto convenio de ginebra",
	    "четвертая женевская конвенция", "четвертой женевской конвенции", "gciv", "gc iv", NULL },
	    { NULL } },
	{ "gcs", { "geneva conventions", "conventions de genève", "convenios de ginebra",
	    "женевские конвенции", "женевских конвенций", "اتفاقيات جنيف", "日内瓦公约", NULL },
	    { NULL } },
	{ "api", { "additional protocol i", "first additional protocol", "protocol additional to the geneva conventions of 12 august 1949, and relating to the protection of victims of international armed conflicts",
	    "protocole additionnel i", "protocolo adicional i", "ap i", NULL }, { NULL } },
	{ "apii", { "additional protocol ii", "second additional protocol", "protocol additional to the geneva conventions of 12 august 1949, and relating to the protection of victims of non-international armed conflicts",
	    "protocole additionnel ii", "protocolo adicional ii", "ap ii", NULL }, { NULL } },
	{ "rome-statute", { "rome statute of the international criminal court", "rome statute",
	    "statut de rome", "estatuto de roma", "римский статут", "римского статута",
	    "نظام روما الأساسي", "罗马规约", NULL }, { NULL } },
	{ "refugees", { "convention relating to the status of refugees", "refugee convention",
	    "1951 convention relating to the status of refugees", "1951 refugee convention",
	    "convention relative au statut des réfugiés", "convención sobre el estatuto de los refugiados",
	    "конвенция о статусе беженцев", "конвенции о статусе беженцев", NULL }, { NULL } },
	{ "genocide", { "convention on the prevention and punishment of the crime of genocide",
	    "genocide convention", "convention pour la prévention et la répression du crime de génocide",
	    "convención para la prevención y la sanción del delito de genocidio", NULL }, { NULL } },
	{ "un-charter", { "charter of the united nations", "united nations charter", "un charter",
	    "charte des nations unies", "carta de las naciones unidas", "устав организации объединенных наций",
	    "ميثاق الأمم المتحدة", "联合国宪章", NULL }, { NULL } },
	{ "vclt", { "vienna convention on the law of treaties", "convention de vienne sur le droit des traités",
	    "convención de viena sobre el derecho de los tratados", NULL }, { "vclt", NULL } },
	{ "achr", { "american convention on human rights", "convention américaine relative aux droits de l'homme",
	    "convención americana sobre derechos humanos", NULL }, { "achr", NULL } },
	{ "achpr", { "african charter on human and peoples' rights", "african charter on human and people's rights",
	    "charte africaine des droits de l'homme et des peuples", NULL }, { "achpr", NULL } },
	{ "eu-charter", { "charter of fundamental rights of the european union", "eu charter of fundamental rights",
	    "charte des droits fondamentaux de l'union européenne", NULL }, { NULL } },
	{ "esc", { "european social charter", "revised european social charter", "charte sociale européenne",
	    NULL }, { NULL } },
	{ "istanbul", { "council of europe convention on preventing and combating violence against women and domestic violence",
	    "istanbul convention", "convention d'istanbul", NULL }, { NULL } },
	{ "ccw", { "convention on certain conventional weapons",
	    "convention on prohibitions or restrictions on the use of certain conventional weapons",
	    NULL }, { NULL } },
	{ "ccm", { "convention on cluster munitions", NULL }, { NULL } },
	{ "hague-iv", { "hague convention (iv) respecting the laws and customs of war on land",
	    "hague regulations", "regulations concerning the laws and customs of war on land", NULL },
	    { NULL } },
	{ "code-leo", { "code of conduct for law enforcement officials",
	    "code de conduite pour les responsables de l'application des lois",
	    "código de conducta para funcionarios encargados de hacer cumplir la ley", NULL }, { NULL } },
};

/* words that a law has in its name */
static const char *const law_words[] = { "act", "acts", "code", "law", "laws", "constitution",
	"regulation", "regulations", "decree", "order", "ordinance", "statute", "directive", "bill",
	"treaty", "convention", "covenant", "protocol", "charter", "amendment", "loi", "code pénal",
	"code civil", "règlement", "décret", "ordonnance", "arrêté", "constitution", "traité",
	"directive", "pacte", "protocole", "ley", "código", "constitución", "reglamento", "decreto",
	"tratado", "convenio", "convención", "directiva", "закон", "закона", "кодекс", "кодекса",
	"конституция", "конституции", "указ", "постановление", "конвенция", "конвенции",
	"قانون", "القانون", "دستور", "الدستور", "اتفاقية", "مرسوم", "لائحة", "宪法", "刑法", "法",
	"法律", "条例", "公约", "grundgesetz", "gesetz", NULL };
static const char *const gazettes[] = { "official gazette", "official journal", "journal officiel",
	"gaceta oficial", "boletín oficial", "diario oficial", "government gazette", "ur.l.rs",
	"ur.l.", "uradni list", "собрание законодательства", "الجريدة الرسمية", "公报",
	"o.j. l", "oj l", "u.n.t.s.", "unts", "federal register", "bundesgesetzblatt", NULL };

/* the longest of a treaty's names at i that begins with `first`, as all must that stand there */
static size_t
longest(struct slice s, size_t i, char first, const char *const *names)
{
	size_t len, best = 0;

	for (; *names; names++)
		if (phrase_may(s, i, first, *names) && (len = phrase_at(s, i, *names)) > best)
			best = len;
	return best;
}

enum { TREATIES = sizeof(treaties) / sizeof(treaties[0]) };
_Static_assert(TREATIES <= 64, "a bit for each");

/* the treaties that have a name which begins with the byte: a bit for each */
static uint64_t
beginning_with(char first)
{
	static uint64_t begin[UCHAR_MAX + 1];
	const char *const *name;
	size_t k;

	/* one that begins so: the table is made */
	if (begin['c'])
		return begin[(unsigned char)first];
	for (k = 0; k < TREATIES; k++) {
		for (name = treaties[k].names; *name; name++)
			begin[(unsigned char)**name] |= UINT64_C(1) << k;
		for (name = treaties[k].acronyms; *name; name++)
			begin[(unsigned char)**name] |= UINT64_C(1) << k;
	}
	return begin[(unsigned char)first];
}

const char *
law_treaty(struct slice s, size_t i, size_t *len, bool *acronym)
{
	const char *id = NULL;
	char first = phrase_first(s, i);
	uint64_t begin = beginning_with(first);
	size_t k, got, best = 0;

	for (k = 0; k < TREATIES; k++) {
		if (!(begin >> k & 1))
			continue;
		got = longest(s, i, first, treaties[k].names);
		if (got > best) {
			best = got;
			id = treaties[k].id;
			if (acronym)
				*acronym = false;
		}
		got = longest(s, i, first, treaties[k].acronyms);
		/* CAT/C/1 is a symbol; "cat" in small letters an animal */
		if (got > best && !ascii_islower(s.p[i]) &&
		    (i + got >= s.n || s.p[i + got] != '/')) {
			best = got;
			id = treaties[k].id;
			if (acronym)
				*acronym = true;
		}
	}
	*len = best;
	return id;
}

bool
law_named(struct slice s)
{
	size_t from = 0, at, len;
	uint32_t c;

	while ((at = phrase_find(s, from, law_words, &len)) != (size_t)-1) {
		/* only as a name: with a capital, or in a script without them */
		utf8_next(s, at, &c);
		if (utf8_isupper(c) || utf8_lower(c) != c || c >= 0x600 || at == 0)
			return true;
		from = at + len;
	}
	return false;
}

bool
law_gazette(const struct lexicon *lex, struct slice s)
{
	size_t i;

	for (i = lexicon_next(lex, s, 0, LEX_GAZETTE); i < s.n; i = lexicon_next(lex, s, i + 1, LEX_GAZETTE))
		if (phrase_any(s, i, gazettes, NULL))
			return true;
	return false;
}

void
law_learn(struct lexicon *lex)
{
	size_t k;

	for (k = 0; k < sizeof(treaties) / sizeof(treaties[0]); k++) {
		lexicon_add(lex, treaties[k].names, LEX_TREATY);
		lexicon_add(lex, treaties[k].acronyms, LEX_TREATY);
	}
	lexicon_add(lex, law_words, LEX_LAW);
	lexicon_add(lex, gazettes, LEX_GAZETTE);
}
