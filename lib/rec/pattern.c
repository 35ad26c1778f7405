// SPDX-License-Identifier: ISC
#include "rec/pattern.h"

#include <stdlib.h>

#include "need/sieve.h"
#include "re.h"
#include "xalloc.h"

struct pattern {
	enum pattern_use use;
	const char *re;
};

#define LABEL "^(?:[\\[(]?(?:[A-Z]{1,2}|[IVXLC]{1,6}|\\d{1,3})(?:[.]?\\d{1,3})*+[.)\\]:–—-]*\\s+)?"

/* where what is asked begins: with a verb, or with the first of several that are counted */
#define INTO "(?:\\s+(?=\\p{Ll})|:?\\s+(?=\\(?(?:a|i|1)[).]\\s+\\p{L}))"
#define OPENING "^(?:(?:\\p{L}[\\p{L}’'-]*,?\\s+){0,24}?)"
#define ADVERBS                                                                                    \
	"(?:(?:\\p{L}+ly|therefore|hereby|also|further|once\\s+(?:more|again)|again|would|thus|"   \
	"then)[\\s,]+){0,4}"
/* whose document it is; "we regret this and" may stand before what they ask */
#define WE                                                                                         \
	"\\b(?:we|I|the\\s+(?:undersigned|signator(?:y|ies)|authors?|coalition)(?:\\s+\\p{L}+)?|"  \
	"our\\s+"                                                                                  \
	"(?:organi[sz]ations?|coalition)|this\\s+(?:report|submission|letter|paper))[\\s,]"        \
	"+" ADVERBS "(?:[^.;:?!]{0,240}?\\s(?:and|but)[\\s,]+" ADVERBS ")??"
/* what somebody asked before and asks again: "repeat our urgent call" */
#define AGAIN                                                                                      \
	"(?:reiterates?|repeats?|renews?|restates?|reaffirms?|makes?|issues?|"                     \
	"joins?\\s+[^.;:?!]{2,120}?\\s+in)\\s+"                                                    \
	"(?:(?:our|its|their|the|this|an?)\\s+)?(?:\\p{L}+\\s+){0,2}?"

/*
 * Each is searched in one heading or in one last sentence, without its colon.
 * A leading .* takes the innermost of several verbs ("ask the Committee to
 * recommend that X").  Verbs stand in the present: what somebody called for
 * in the past is a report of it.
 */
static const struct pattern patterns[] = {
	/* headings: English, French, Spanish, Russian, Chinese, Arabic */
	{ USE_HEADING,
	    LABEL "(?:(?:\\p{L}[\\p{L}’'-]*[,/]?|&)\\s+(?:and\\s+|or\\s+|and/or\\s+)?){0,5}?"
		  "recommend(?:ations?|ed\\s+(?:actions?|measures?|steps?))\\**"
		  "(?:\\s+(?:to|for)\\s+(?:the\\s+)?(.{2,120}))?$" },
	{ USE_HEADING, LABEL "(?:\\p{L}[\\p{L}’'-]*,?\\s+){0,4}?recommendations?"
			     "(?:\\s+(?:on|regarding|concerning|in\\s+relation|with|about|under|"
			     "and|in)\\b|\\s*[&:–—-]).{2,100}$" },
	{ USE_HEADING, LABEL "(?:\\p{L}[\\p{L}’'-]*,?\\s+){0,5}?recommandations?\\**"
			     "(?:\\s+(?:(?:au|aux|à)\\s+(.{2,120})|\\p{L}.{2,80}))?$" },
	{ USE_HEADING, LABEL "(?:\\p{L}[\\p{L}’'-]*,?\\s+){0,5}?recomendaci(?:ón|ones)\\**"
			     "(?:\\s+(?:al?\\s+(.{2,120})|\\p{L}.{2,80}))?$" },
	{ USE_HEADING, LABEL
	    "(?:[\\p{L}-]+,?\\s+){0,4}?рекомендаци[ияй]\\**(?:\\s+(?:для\\s+)?(.{2,120}))?$" },
	{ USE_HEADING, "^(?:[一二三四五六七八九十\\d]{1,3}[、.．)）]\\s*|[(（]["
		       "一二三四五六七八九十\\d]{1,3}[)）]\\s*)?"
		       "(?:结论[和与及])?(?:主要|具体|政策|一般|总体)?(?:对(.{2,30})的)?(?:建议|"
		       "意见和建议|建议和结论)$" },
	{ USE_HEADING, LABEL "(?:[\\p{Arabic}]+\\s+){0,4}?(?:و?ال)?توصيات?(?:\\s+(?:إلى|ل)\\s*(.{2,"
			     "120})|\\s.{2,80})?$" },
	{ USE_HEADING, LABEL
	    "(?:our|key|main|specific|the)?\\s*(?:demands?|asks|calls?\\s+(?:to|for)\\s+action|"
	    "call\\s+to\\s+action|proposals)$" },
	{ USE_QUESTIONS,
	    LABEL "(?:(?:suggested|proposed|recommended|possible|key|our|list\\s+of|"
		  "questions\\s+proposées|preguntas)\\s+)*(?:questions|preguntas|вопросы|问题)"
		  "(?:\\s+(?:to|for|proposées|sugeridas)\\b.{0,100})?$" },
	{ USE_PLEDGES, LABEL "(?:voluntary\\s+(?:pledges?|commitments?)|engagements\\s+volontaires|"
			     "compromisos\\s+voluntarios|promesas\\s+voluntarias|добровольные\\s+"
			     "обязательства|自愿承诺)\\b.{0,120}$" },
	{ USE_NOT,
	    "\\b(?:was|were|are|is|has|have|had|been|made|received|accepted|rejected|noted|"
	    "previous|past|implemented|implementing|implementation|implement|status|follow[\\s-]?"
	    "up|"
	    "compliance|responses?|responding|progress|percent|number\\s+of|table|figure|matrix|"
	    "of\\s+the\\s+(?:\\w+\\s+)?(?:committee|rapporteur|council|commission|working)|by\\s+"
	    "the|"
	    "mise\\s+en\\s+œuvre|suivi|précédentes|aplicación|seguimiento|выполнени\\w+|"
	    "осуществлени\\w+|"
	    "unedited|edited|issuing)\\b|\\b(?!concluding|remaining|outstanding)\\p{L}+ing\\b.*"
	    "recommend" },
	{ USE_CLOSING, LABEL
	    "(?:conclusions?|concluding\\s+(?:remarks|observations)|references|bibliography|notes|"
	    "endnotes|footnotes|sources|annex(?:es)?|appendix|appendices|acknowledge?ments?|"
	    "about\\s+(?:us|the\\s+\\p{L}+)|"
	    "contacts?|signator(?:y|ies)|signed(?:\\s+by)?|background|introduction|methodology|"
	    "bibliographie|références|annexes?|conclusión|conclusiones|anexos?|referencias|notas|"
	    "заключение|выводы|примечания|приложени[ея]|источники|结论|附件|注释|参考文献|"
	    "الخاتمة|المراجع|الهوامش|ملحق|المرفقات)\\b.{0,80}$" },
/* English */
#define TAIL                                                                                       \
	"(?:[\\s,]+(?:immediately|urgently|also|further|promptly|therefore|consider|at\\s+a\\s+"   \
	"minimum|"                                                                                 \
	"(?:take|adopt|implement|undertake)\\s+(?:\\p{L}+\\s+){0,6}?(?:measures?|steps?|actions?|" \
	"recommendations?)"                                                                        \
	"(?:\\s+to(?:\\s+\\p{L}+){0,2})?|do\\s+the\\s+following|following))*[\\s,]*"
	{ USE_DANGLING, "^.*\\b(?:calls?|calling)\\s+(?:up)?on\\s+(.{2,400}?)[\\s,]+to" TAIL "$" },
	{ USE_DANGLING,
	    "^.*\\b(?:urges?|urging|asks?|asking|requests?|requesting|encourages?|invites?|advises?"
	    "|"
	    "implores?|appeals?\\s+to|press(?:es)?|exhorts?|begs?|wants?|would\\s+like|expects?)"
	    "\\s+(.{2,400}?)[\\s,]+to" TAIL "$" },
	{ USE_DANGLING,
	    "^.*\\b(?:recommends?|recommending|suggests?|proposes?|demands?|requests?|asks?|"
	    "insists?)"
	    "\\s+(?:that|to)\\s+(.{2,400}?)(?:[\\s,]+(?:to|should|must|shall))?" TAIL "$" },
	{ USE_DANGLING,
	    "^(.{2,300}?)\\s+(?:should|must|shall|ought\\s+to|needs?\\s+to|ha(?:s|ve)\\s+to|"
	    "(?:is|are)\\s+(?:strongly\\s+|therefore\\s+|hereby\\s+)?(?:urged|called\\s+(?:up)?on|"
	    "requested|encouraged|"
	    "recommended|invited|advised|asked)\\s+to)" TAIL "$" },
	{ USE_DANGLING,
	    "\\b(?:recommends?|urges?|demands?|calls?\\s+for|suggests?|proposes?|call\\s+on|"
	    "(?:is|are|be)\\s+recommended)(?:\\s+(?:that|to))?$" },
	{ USE_LEAD,
	    "\\b(?:makes?|making|submits?|offers?|proposes?|presents?|recommends?|urges?|suggests?|"
	    "would\\s+like|wish(?:es)?|puts?\\s+forward|advances?|addresses|issues?)\\b.{0,120}?"
	    "\\b(?:following|these)\\b(?:\\s+\\p{L}+){0,3}(?:\\s+to\\s+(?:the\\s+)?(.{2,200}))?$" },
	{ USE_LEAD, "\\b(?:following|these)\\s+(?:\\p{L}+\\s+){0,3}?recommendations?\\b"
		    "(?!.{0,80}\\b(?:made|received|given|adopted|issued)\\b)(?:.{0,80}?\\b(?:to|"
		    "for)\\s+(?:the\\s+)?(.{2,200}))?$" },
	{ USE_DANGLING, "^(?:this|these|they|it|such\\s+\\p{L}+)\\s+(?:should|must)\\s+include$" },
	{ USE_LEAD,
	    "^(?:\\p{L}+,?\\s+){0,6}?(?:our|these|the|key|main|specific)\\s+(?:\\p{L}+\\s+){0,2}?"
	    "(?:recommendations|demands|proposals)\\s+(?:to\\s+(?:the\\s+)?(.{2,120}?)\\s+)?"
	    "(?:are|include)(?:\\s+as\\s+follows|\\s+the\\s+following|"
	    "\\s+(?:set\\s+out\\s+|listed\\s+)?below)?$" },
	/* French */
	{ USE_DANGLING, "^.*\\b(?:recommand(?:e|ent|ons)|demand(?:e|ent|ons)|propos(?:e|ent|ons)|"
			"suggèr(?:e|ent)|"
			"suggérons|enjoignent|enjoint|rappelle)\\s+(?:\\p{L}+ment\\s+)?(?:au|aux|à)"
			"\\s*(.{2,300}?)\\s+(?:de|d[’'])$" },
	{ USE_DANGLING,
	    "^.*\\b(?:appell?e(?:nt)?|appelons|exhort(?:e|ent|ons)|invit(?:e|ent|ons)|pri(?:e|ent|"
	    "ons)|"
	    "encourag(?:e|ent|eons)|engag(?:e|ent|eons)|press(?:e|ent|ons)|somm(?:e|ent|ons))\\s+"
	    "(?:\\p{L}+ment\\s+)?(.{2,300}?)\\s+(?:à|de|d[’'])$" },
	{ USE_DANGLING, "^(.{2,300}?)\\s+(?:devrai(?:en)?t|doi(?:ven)?t|(?:est|sont)\\s+(?:invitée?"
			"s?|priée?s?|appelée?s?)"
			"\\s+(?:à|de))$" },
	{ USE_LEAD, "\\b(?:recommand(?:e|ent|ons)|recommandations\\s+(?:sont\\s+les\\s+)?suivantes|"
		    "demandons)(?:\\s+(?:"
		    "que|ce\\s+qui\\s+suit))?$" },
	/* Spanish */
	{ USE_DANGLING, "^.*\\b(?:recom(?:ienda|iendan|endamos)|piden?|pedimos|solicita(?:n|mos)?|"
			"exig(?:e|en|imos)|"
			"sugier(?:e|en)|insta(?:n|mos)?|exhorta(?:n|mos)?|urg(?:e|en|imos)|invita(?"
			":n|mos)?|llama(?:n|mos)?|"
			"alienta(?:n)?|alentamos)\\s+(?:\\p{L}+mente\\s+)?(?:a|al)\\s+(.{2,300}?)(?"
			":\\s+(?:a\\s+que|a|que|de))?$" },
	{ USE_DANGLING, "^(.{2,300}?)\\s+(?:debe(?:ría)?n?|deberá[n]?)$" },
	{ USE_LEAD, "\\b(?:recom(?:ienda|iendan|endamos)|siguientes\\s+recomendaciones|"
		    "recomendaciones\\s+son\\s+las\\s+siguientes)(?:\\s+(?:"
		    "que|lo\\s+siguiente))?$" },
	/* Russian */
	{ USE_DANGLING, "^.*\\b(?:рекоменду(?:ет|ют|ем)|призыва(?:ет|ют|ем)|прос(?:ит|ят|им)|"
			"предлага(?:ет|ют|ем)|"
			"требу(?:ет|ют|ем)(?:\\s+от)?|настаива(?:ет|ют|ем))\\s+(.{2,300})$" },
	{ USE_DANGLING, "^(.{2,300}?)\\s+(?:должн[аыо]?|должен|следует|необходимо|надлежит)$" },
	{ USE_LEAD, "\\b(?:рекоменду(?:ет|ют|ем)|следующие\\s+рекомендации)(?:\\s+следующее)?$" },
	/* Chinese */
	{ USE_DANGLING,
	    "^.*(?:建议|呼吁|敦促|促请|要求)(.{2,200}?)(?:采取(?:以下|下列)(?:措施|行动))?$" },
	{ USE_DANGLING, "^(.{2,200}?)应(?:当|该)?$" },
	{ USE_LEAD, "(?:建议(?:如下)?|(?:以下|下列)建议)$" },
	/* Arabic */
	{ USE_DANGLING, "^.*(?:[تني]وصي|[تني]دعو|[تني]حث|[تني]طالب|[تني]ناشد)\\s+(.{2,300}?)(?:\\s+"
			"(?:إلى|على|أن|بأن|بما\\s+يلي|ب))?$" },
	{ USE_DANGLING, "^(?:ينبغي|يجب|يتعين)\\s+على\\s+(.{2,300}?)(?:\\s+أن)?$" },
	{ USE_LEAD, "(?:التوصيات\\s+التالية|بما\\s+يلي)$" },
	{ USE_OBJECTS,
	    OPENING WE "(?:recommends?|suggests?|proposes?|urges?|asks?|requests?|invites?|"
		       "encourages?|calls?\\s+(?:up)?on)\\s.{2,300}?\\s(?:consider|"
		       "examine|address|review|discuss|include|assess|investigate|"
		       "take\\s+into\\s+account)\\s+the\\s+following\\b.{0,120}$" },
	/* what may introduce a list of demands without a word of asking */
	{ USE_SUMMARY, "\\b(?:we|I|our)\\b.{0,120}?\\b(?:following|these)\\b.{0,120}$" },
	{ USE_SUMMARY,
	    "^(?:.{0,80}?[,\\s])?(?:in\\s+(?:summary|short|brief|sum|conclusion|essence)|"
	    "to\\s+(?:sum\\s+up|summari[sz]e|conclude)|summing\\s+up)$" },
	{ USE_SUMMARY, "^(?:en\\s+(?:résumé|bref|conclusion|somme)|pour\\s+(?:résumer|conclure)|"
		       "en\\s+(?:resumen|suma|síntesis|conclusión)|(?:таким\\s+образом|в\\s+"
		       "заключение|подводя\\s+итог|коротко\\s+говоря)|(?:总之|综上所述|概括而言|"
		       "简而言之)|(?:باختصار|وخلاصة\\s+القول|في\\s+الختام))[،,]?$" },
	/* whom a part of a section is for */
	{ USE_TO, LABEL "(?:to|for|(?:recommendations?\\s+)?addressed\\s+to)\\s+(?!ensure\\b)(?:"
			"the\\s+)?(\\p{Lu}.{1,150}|"
			"(?:all|member|other|international|donors?|states?|civil|government|"
			"authorities|parliament)\\b.{0,120})$" },
	{ USE_TO, LABEL "(?:au|aux|à\\s+l[’']|à\\s+la|à|pour)\\s*(\\p{Lu}.{1,150})$" },
	{ USE_TO, LABEL "(?:al|a\\s+la|a\\s+los|a\\s+las|para)\\s+(\\p{L}.{1,150})$" },
	{ USE_TO, "^((?:правительству|парламенту|властям|государств|совету|министерству|комитету|"
		  "государству)\\b.{0,150})$" },
	{ USE_TO, "^(?:致|对|向)(.{2,40})$" },
	{ USE_TO, "^(?:إلى|ل)\\s*(.{2,120})$" },
	/* one by one */
	{ USE_NUMBERED, "^(?:(?:key|priority|main)\\s+)?(?:recommendation|recommandation|"
			"recomendación|рекомендация|التوصية|建议)"
			"(?:\\s*(?:no\\.?|n°|nº|№|#)?\\s*(\\d{1,3}+(?:\\.\\d{1,3}+){0,2}+|["
			"一二三四五六七八九十]{1,3})|"
			"\\s+((?-i:[A-Z]\\d{0,2}|[IVX]{1,5})))"
			"(?:\\s*[:.)–—-]+\\s*|：|$)" },
#define CHINESE_ACTS                                                                               \
	"立即|尽快|确保|停止|释放|采取|废除|修改|修订|保障|保护|批准|"     \
	"调查|撤销|公布|加强|制定|建立|允许|取消|恢复|加入|签署|落实|"     \
	"禁止"
	{ USE_SENTENCE, OPENING WE AGAIN
	    "(?:call(?:s|ing)?\\s+(?:to|for|(?:up)?on)|appeal(?:s|ing)?\\s+(?:to|for)|urging|"
	    "asking|(?:requests?|demands?|recommendations?)\\s+(?:to|for))"
	    "\\s+(.{2,160}?)[\\s,]+to" INTO },
	{ USE_SENTENCE,
	    OPENING WE "(?:reiterates?|repeats?|stress(?:es)?|underlines?|underscores?|"
		       "emphasi[sz]es?|highlights?|reaffirms?)\\s+(?:the|an?)\\s+(?:\\p{L}+\\s+)"
		       "{0,2}?need\\s+(?:for\\s+(.{2,160}?)\\s+)?to" INTO },
	{ USE_BODY, OPENING WE "(?:wants?|like|wish(?:es)?)\\s+(?!to\\b)(.{2,160}?)[\\s,]+to\\s+"
			       "(?=\\p{Ll})" },
	{ USE_BODY, "^(?:[^,]{1,80},\\s+)?(.{2,160}?)\\s+(?:is|are)\\s+" ADVERBS
		    "(?:urged|called\\s+(?:up)?on)\\s+to" INTO },
	{ USE_SENTENCE, OPENING WE
	    "(?:calls?\\s+(?:up)?on|urges?|asks?|requests?|encourages?|invites?|appeals?\\s+to|"
	    "implores?|advises?|exhorts?)\\s+(.{2,160}?)[\\s,]+to" INTO },
	{ USE_SENTENCE, OPENING
	    "\\bnous\\s+(?:(?:\\p{L}+ment|donc)\\s+)?(?:(?:recommandons|demandons|proposons|"
	    "suggérons)\\s+(?:au|aux|à)|appelons|exhortons|invitons|prions|encourageons|engageons)"
	    "\\s+(?:donc\\s+|instamment\\s+|également\\s+)?(.{2,160}?)\\s+(?:à|de|d[’'])\\s*"
	    "(?=(?:ne\\s+pas\\s+)?\\p{L}+(?:er|ir|re)\\b)" },
	{ USE_SENTENCE, OPENING
	    "\\b(?:instamos|exhortamos|invitamos|llamamos|pedimos|solicitamos|recomendamos|urgimos|"
	    "alentamos)\\s+(?:a|al)\\s+(.{2,160}?)\\s+a\\s+(?=\\p{L})" },
	{ USE_SENTENCE, OPENING "\\b(?:призываем|просим|рекомендуем|настаиваем)\\s+(.{2,160}?)\\s+"
				"(?=\\p{L}+(?:ть|ти|чь)(?:ся)?\\b)" },
	{ USE_SENTENCE,
	    "^.{0,60}?我们(?:强烈|特此|再次)?(?:呼吁|敦促|促请|要求|建议)(?!" CHINESE_ACTS
	    ")(.{2,60}?)"
	    "(?=应|" CHINESE_ACTS ")" },
	{ USE_SENTENCE, "^.{0,120}?\\bو?ن(?:دعو|حث|طالب|ناشد|وصي)\\s+(.{2,160}?)\\s+(?:إلى|على|ب)"
			"\\s*(?=\\p{Arabic})" },
	{ USE_CLAUSE, OPENING WE "(?:recommends?|urges?|demands?|requests?|asks?),?\\s+(?:(?:first|"
				 "second|third|finally),?"
				 "\\s+)?that\\s+" },
	{ USE_CLAUSE,
	    OPENING WE AGAIN "(?:calls?|requests?|demands?|recommendations?)\\s+that\\s+" },
	{ USE_CLAUSE, OPENING "\\b(?:it\\s+is\\s+" ADVERBS
			      "(?:recommended|requested|our\\s+(?:\\p{L}+\\s+)?recommendation)|"
			      "our\\s+(?:\\p{L}+\\s+){0,2}?recommendation\\s+is)\\s+that\\s+" },
	{ USE_CLAUSE, OPENING "\\bnous\\s+(?:(?:\\p{L}+ment|donc)\\s+)?(?:recommandons|demandons|"
			      "exigeons)\\s+(?:que\\s+|qu[’'])" },
	{ USE_CLAUSE,
	    OPENING "\\b(?:recomendamos|pedimos|solicitamos|exigimos|instamos\\s+a)\\s+que"
		    "\\s+" },
	/* what is asked for, as a noun */
	{ USE_NOMINAL, OPENING WE
	    "(?:" AGAIN "(?:call(?:s|ing)?|demands?|appeals?|requests?)\\s+for|"
	    "recommends?|urges?|encourages?|requests?|demands?|calls?\\s+for)\\s+"
	    "(?=(?:(?:the|an?|immediate)\\s+)(?:\\p{L}+\\s+){0,2}?(?:\\p{L}{3,}(?:tion|sion|ment)|"
	    "repeal|removal|release|reform|review|withdrawal|end|halt|moratorium|ban|approach|"
	    "inquiry|closure)s?\\b)" },
	{ USE_NOMINAL, OPENING
	    "\\bnous\\s+(?:(?:\\p{L}+ment|donc)\\s+)?(?:demandons|recommandons|exigeons|"
	    "préconisons|réclamons)\\s+(?:\\p{L}+ment\\s+)?(?=(?:la|le|les|une?|l[’'])\\s*"
	    "(?:\\p{L}{3,}(?:tion|sion|ment|ture|tien)|retrait|fin|levée|réforme|mise)s?\\b)" },
	{ USE_NOMINAL,
	    OPENING "\\b(?:pedimos|exigimos|recomendamos|solicitamos|demandamos)\\s+"
		    "(?=(?:la|el|las|los|una?)\\s+(?:inmediat[ao]\\s+)?(?:\\p{L}{3,}(?:ción|sión|"
		    "ciones|miento)|fin|cese|cierre|reforma|retiro)\\b)" },
	{ USE_NOMINAL,
	    OPENING "\\bмы\\s+(?:\\p{L}+о\\s+)?(?:требуем|рекомендуем|призываем\\s+к)\\s+"
		    "(?=(?:\\p{L}+(?:ого|ой|ему|ому)\\s+)?\\p{L}{3,}(?:ния|тия|ции|нию|отмены?|"
		    "реформы)\\b)" },
	{ USE_NOMINAL,
	    "^.{0,60}?我们(?:强烈|特此|再次)?(?:呼吁|敦促|促请|要求|建议)(?=" CHINESE_ACTS ")" },
	{ USE_NOMINAL, "^.{0,120}?\\bو?ن(?:طالب|وصي)\\s+(?=ب(?:ال)?\\p{Arabic}{3,}\\s)" },
/* a body named by its last word: "the Commission" */
#define BODY "((?-i:\\p{Lu})[\\p{L}’'-]+)"
	{ USE_NAMED,
	    "^(?:the\\s+)?(?!the\\s)((?-i:\\p{Lu})[\\p{L}’'&-]*(?:\\s+(?:(?-i:\\p{Lu})[\\p{L}’'&-]*"
	    "|of|for|"
	    "the|"
	    "and|on|in|de|des|du|la|y)){0,8})\\s+(?:(?:\\p{L}+ly|therefore|also|further|hereby)\\s+"
	    ")"
	    "{0,3}(?=(?:calls?\\s+(?:up)?on|calls?\\s+for|urges?|recommends?|appeals?\\s+to|"
	    "encourages?|"
	    "invites?|reiterates?|joins?|asks?|demands?|requests?)"
	    "\\s)" },
	{ USE_TOLD, "^on\\s+(?:\\d{1,2}\\s+)?\\p{L}+\\s+(?:\\d{1,2},\\s+)?\\d{4},?\\s+the\\s+" BODY
		    "\\s+(?:also\\s+|further\\s+)?recommended\\s+(?:to\\s+[^.;:]{2,120}?\\s+)?that\\s+" },
	{ USE_TOLD, "^le\\s+\\d{1,2}(?:er)?\\s+\\p{L}+\\s+\\d{4},?\\s+(?:le\\s+|la\\s+|l[’'])" BODY
		    "\\s+a\\s+(?:également\\s+)?recommandé\\s+(?:que\\s+|qu[’'])" },
	{ USE_TOLD, "^el\\s+\\d{1,2}\\s+de\\s+\\p{L}+\\s+de\\s+\\d{4},?\\s+(?:el|la)\\s+" BODY
		    "\\s+(?:también\\s+)?recomendó\\s+(?:al?\\s+[^.;:]{2,120}?\\s+)?que\\s+" },
	{ USE_SOFT_CLAUSE, OPENING WE "(?:(?:suggests?|proposes?),?\\s+(?:that\\s+)?|"
				      "recommends?\\s+(?!that\\b))" },
};

enum { NPATTERN = sizeof(patterns) / sizeof(patterns[0]) };

/* what the State under review said of a list; the first that matches decides */
static const struct {
	const char *response, *re;
} responses[] = {
	{ "noted", "\\b(?:are|be|been|were|duly|simply)\\s+(?:\\p{L}+\\s+)?noted\\b|\\btakes?\\s+"
		   "note\\b|pris\\s+note|toma(?:do)?\\s+nota|приняты?\\s+к\\s+сведению" },
	{ "rejected", "\\bnot\\s+(?:\\p{L}+\\s+){0,2}?(?:enjoy|support|accept|agree|receive|have|"
		      "meet|in\\s+a\\s+position)|"
		      "\\breject|\\bunable\\s+to|\\bcannot\\b|n.ont\\s+pas\\s+recueilli|ne\\s+"
		      "recueillent\\s+pas|"
		      "no\\s+(?:gozan|cuentan|han\\s+recibido)|не\\s+(?:пользуются|получили)" },
	{ "to be considered",
	    "\\bwill\\s+(?:\\p{L}+\\s+)?(?:be\\s+)?(?:examine|consider|review|stud|respon|provide)|"
	    "\\bresponses?\\s+(?:\\p{L}+\\s+){0,4}(?:will|in\\s+due)|\\bin\\s+due\\s+(?:time|"
	    "course)|\\bpending\\b|"
	    "\\bfurther\\s+consider|\\bseront\\s+examinées|\\bserán\\s+examinadas|будут\\s+"
	    "рассмотрены" },
	{ "already implemented",
	    "\\balready\\b|\\bin\\s+the\\s+process\\s+of|\\bbeing\\s+implemented|"
	    "\\b(?:have|has)\\s+been\\s+implemented|déjà\\s+(?:été\\s+)?appliquées|ya\\s+(?:"
	    "aplicadas|se\\s+han)" },
	{ "supported",
	    "\\benjoy|\\bsupport|\\baccept|\\bagree|recueilli|souscrit|appui|gozan|cuentan|apoyo|"
	    "пользуются|поддерж" },
	{ "to be considered", "\\bmade\\b|\\brecommended\\b|\\bformulated\\b|\\bexamin|\\bconsider|"
			      "formulées|formuladas|сделаны" },
	/* nothing is said of it */
	{ NULL, "\\b(?:put\\s+forward|clustered|presented|received|as\\s+follows|following)\\b" },
};

enum { NRESPONSE = sizeof(responses) / sizeof(responses[0]) };

/* a list of recommendations in a UPR report, and the State that is reviewed: group 1 */
static const char report_re[] =
    "\\brecomm[ae]ndations?\\b|\\brecommended\\s+that\\b|\\brecomendaci(?:ón|ones)\\b|"
    "\\bрекомендаци|建议|توصيات";
static const char reviewed_re[] =
    "\\b(?:support\\s+(?:of|from)|examined\\s+by|made\\s+to|considered\\s+by|accepted\\s+by|"
    "supported\\s+by|rejected\\s+by|addressed\\s+to|appui\\s+d[eu]|apoyo\\s+de[l]?)\\s*(?:the\\s+)?"
    "(\\p{Lu}[\\p{L}’'-]*(?:\\s+(?:and|of|the|de|du|d[’'])?\\s*\\p{Lu}[\\p{L}’'-]*)*)";

/* numbers of the patterns in the sieve */
enum { FIRST_RESPONSE = NPATTERN, REPORT = FIRST_RESPONSE + NRESPONSE, REVIEWED, NRE };

/*
 * The patterns, each compiled when it is first asked for: most documents need
 * few.  The sieve tells for most texts at once that none of them can match.
 */
struct lead_words {
	struct re *re[NRE];
	struct sieve *sieve;
	struct sieve_look within, look; /* in a text whose parts are asked about, and in any other */
	bool limited;
};

const char *
pattern_text(size_t i)
{
	if (i < NPATTERN)
		return patterns[i].re;
	if (i < REPORT)
		return responses[i - FIRST_RESPONSE].re;
	return i == REPORT ? report_re : i == REVIEWED ? reviewed_re : NULL;
}

struct lead_words *
lead_words_new(void)
{
	return xcalloc(1, sizeof(struct lead_words));
}

void
lead_words_free(struct lead_words *w)
{
	size_t i;

	if (!w)
		return;
	for (i = 0; i < NRE; i++)
		re_free(w->re[i]);
	sieve_free(w->sieve);
	free(w);
}

bool
lead_words_limited(struct lead_words *w)
{
	bool was = w->limited;

	w->limited = false;
	return was;
}

void
pattern_within(struct lead_words *w, struct slice text)
{
	size_t i;

	if (!w->sieve) {
		w->sieve = sieve_new();
		for (i = 0; i < NRE; i++)
			sieve_add(w->sieve, pattern_text(i));
	}
	sieve_look(w->sieve, text, &w->within);
}

/* what s holds that patterns need */
static void
look(struct lead_words *w, struct slice s, struct sieve_found *found)
{
	if (!w->sieve)
		pattern_within(w, s);
	if (sieve_found(w->sieve, &w->within, s, found))
		return;
	sieve_look(w->sieve, s, &w->look);
	if (!sieve_found(w->sieve, &w->look, s, found))
		found->all = true;
}

static bool
match(struct lead_words *w, size_t i, const struct sieve_found *found, struct slice s,
    struct slice *group)
{
	int got;

	if (!sieve_passes(w->sieve, i, found))
		return false;
	if (!w->re[i])
		w->re[i] = re_new(pattern_text(i), i == REVIEWED ? 0 : RE_NOCASE);
	got = re_match(w->re[i], s, 0, group, PATTERN_GROUPS);
	w->limited |= got == -1;
	return got == 1;
}

bool
pattern_find(struct lead_words *w, enum pattern_use use, struct slice s, struct slice *group)
{
	struct sieve_found found;
	size_t i;

	look(w, s, &found);
	for (i = 0; i < NPATTERN; i++)
		if (patterns[i].use == use && match(w, i, &found, s, group))
			return true;
	return false;
}

bool
pattern_speaks(struct lead_words *w, struct slice s)
{
	struct sieve_found found;
	size_t i;

	look(w, s, &found);
	for (i = 0; i < NPATTERN; i++)
		if (patterns[i].use >= USE_SENTENCE && sieve_passes(w->sieve, i, &found))
			return true;
	return false;
}

bool
pattern_report(struct lead_words *w, struct slice s, struct slice *group)
{
	struct sieve_found found;

	look(w, s, &found);
	return match(w, REPORT, &found, s, group);
}

bool
pattern_response(struct lead_words *w, struct slice s, const char **response)
{
	struct slice group[PATTERN_GROUPS];
	struct sieve_found found;
	size_t i;

	look(w, s, &found);
	for (i = 0; i < NRESPONSE; i++)
		if (match(w, FIRST_RESPONSE + i, &found, s, group)) {
			*response = responses[i].response;
			return true;
		}
	return false;
}

bool
pattern_reviewed(struct lead_words *w, struct slice s, struct slice *state)
{
	struct slice group[PATTERN_GROUPS];
	struct sieve_found found;

	look(w, s, &found);
	if (!match(w, REVIEWED, &found, s, group))
		return false;
	*state = group[1];
	return true;
}
