/* the patterns themselves, in six languages; for pattern.c alone */
#ifndef REC_PATTERN_TABLE_H
#define REC_PATTERN_TABLE_H

#include "rec/pattern.h"

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
#define FRENCH_WE                                                                                  \
	"\\b(?:nous|nos\\s+(?:organisations|associations)|les\\s+(?:organisations|associations)\\s+"      \
	"(?:signataires|soussignées)|les\\s+(?:signataires|soussignés|auteurs))\\s+"                     \
	"(?:(?:\\p{L}+ment|donc)\\s+)?"
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
	    LABEL "(?:(?:\\p{L}[\\p{L}’'-]*[,/:]?|&)\\s+(?:and\\s+|or\\s+|and/or\\s+)?){0,5}?"
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
	{ USE_HEADING, LABEL "what\\s+(?:the\\s+)?(.{2,80}?)\\s+(?:should|must|can|needs?\\s+to)\\s+do"
			     "(?:\\s+(?:now|next))?$" },
	{ USE_HEADING, LABEL "(?:[^\\s:]{1,12}:\\s+)?(?:our\\s+)?"
			     "(?:[2-9]|10|two|three|four|five|six|seven|eight|nine|ten)\\s+"
			     "(?:key|priority|urgent|concrete)\\s+(?:actions|asks|demands|steps|"
			     "measures|reforms|changes|priorities)\\b.{0,100}$" },
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
	    "\\bit\\s+is\\s+(?:\\p{L}+\\s+)?(?:recommended|requested|suggested)\\s+that\\s+(.{2,400}?)"
	    "(?:[\\s,]+(?:should|must|shall))?" TAIL "$" },
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
		    "for)\\s+(?:the\\s+)?(?:consideration\\s+(?:of|by)\\s+(?:the\\s+)?)?(.{2,200}))?$" },
	{ USE_DANGLING, "^(?:this|these|they|it|such\\s+\\p{L}+)\\s+(?:should|must)\\s+include$" },
	{ USE_LEAD,
	    "^(?:\\p{L}+,?\\s+){0,6}?(?:our|these|the|key|main|specific)\\s+(?:\\p{L}+\\s+){0,2}?"
	    "(?:recommendations|demands|proposals)\\s+(?:to\\s+(?:the\\s+)?(.{2,120}?)\\s+)?"
	    "(?:are|include)(?:\\s+as\\s+follows|\\s+the\\s+following|"
	    "\\s+(?:set\\s+out\\s+|listed\\s+)?below)?$" },
	/* French */
	{ USE_DANGLING, "^.*\\b(?:recommand(?:e|ent|ons|er)|demand(?:e|ent|ons)|propos(?:e|ent|ons)|"
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
	{ USE_DANGLING, "\\best\\s+(?:\\p{L}+\\s+)?recommandé\\s+(?:au|aux|à)\\s*(.{2,300}?)\\s+(?:de|d[’'])$" },
	{ USE_DANGLING, FRENCH_WE "(?:recommandons|recommandent|demandons|demandent|exigeons|exigent)\\s+"
				  "qu(?:e\\s+|[’'])(.{2,300}?)$" },
	{ USE_LEAD, "\\b(?:recommand(?:e|ent|ons)|recommandations\\s+(?:sont\\s+les\\s+)?suivantes|"
		    "demandons)(?:\\s+(?:"
		    "que|ce\\s+qui\\s+suit))?$" },
	/* Spanish */
	{ USE_DANGLING, "^.*\\b(?:recom(?:ienda|iendan|ienden?|endamos|endar)|piden?|pedimos|solicita(?:n|mos)?|"
			"exig(?:e|en|imos)|"
			"sugier(?:e|en)|insta(?:n|mos)?|exhorta(?:n|mos)?|urg(?:e|en|imos)|invita(?"
			":n|mos)?|llama(?:n|mos)?|"
			"alienta(?:n)?|alentamos)\\s+(?:\\p{L}+mente\\s+)?(?:a|al)\\s+(.{2,300}?)(?"
			":\\s+(?:a\\s+que|a|que|de))?$" },
	{ USE_DANGLING, "^(.{2,300}?)\\s+(?:debe(?:ría)?n?|deberá[n]?)$" },
	{ USE_DANGLING, "\\b(?:recomendamos|pedimos|solicitamos|exigimos|se\\s+recomienda)\\s+que\\s+(.{2,300}?)$" },
	{ USE_LEAD, "\\b(?:recom(?:ienda|iendan|endamos)|siguientes\\s+recomendaciones|"
		    "recomendaciones\\s+son\\s+las\\s+siguientes)(?:\\s+(?:"
		    "que|lo\\s+siguiente))?$" },
	/* Russian */
	{ USE_DANGLING, "^.*\\b(?:рекоменду(?:ет|ют|ем|ется)|призыва(?:ет|ют|ем)|прос(?:ит|ят|им)|"
			"предлага(?:ет|ют|ем)|"
			"требу(?:ет|ют|ем)(?:\\s+от)?|настаива(?:ет|ют|ем))\\s+(.{2,300})$" },
	{ USE_DANGLING, "^(.{2,300}?)\\s+(?:должн[аыо]?|должен|следует|необходимо|надлежит)$" },
	{ USE_LEAD, "\\b(?:рекоменду(?:ет|ют|ем|ется)|следующие\\s+рекомендации)(?:\\s+следующее)?$" },
	/* Chinese */
	{ USE_DANGLING,
	    "^.*(?:建议|呼吁|敦促|促请|要求)(.{2,200}?)(?:采取(?:以下|下列)(?:措施|行动))?$" },
	{ USE_DANGLING, "^(.{2,200}?)应(?:当|该)?$" },
	{ USE_LEAD, "(?:建议(?:如下)?|(?:以下|下列)建议)$" },
	/* Arabic */
	/* whom "it" asks stands behind who does, "we" have no such word */
	{ USE_DANGLING, "^.*(?:[تي]وصي|[تي]دعو|[تي]حث|[تي]طالب|[تي]ناشد)\\s+.{2,300}?(?:\\s+"
			"(?:إلى|على|أن|بأن|بما\\s+يلي|ب))?$" },
	{ USE_DANGLING, "^.*(?:نوصي|ندعو|نحث|نطالب|نناشد)\\s+(.{2,300}?)(?:\\s+"
			"(?:إلى|على|أن|بأن|بما\\s+يلي|ب))?$" },
	{ USE_DANGLING, "^(?:ينبغي|يجب|يتعين)\\s+على\\s+(.{2,300}?)(?:\\s+أن)?$" },
	{ USE_LEAD, "(?:التوصيات\\s+التالية|بما\\s+يلي)$" },
	{ USE_OBJECTS,
	    OPENING WE "(?:recommends?|suggests?|proposes?|urges?|asks?|requests?|invites?|"
		       "encourages?|calls?\\s+(?:up)?on)\\s.{2,300}?\\s(?:consider|"
		       "examine|address|review|discuss|include|assess|investigate|"
		       "take\\s+into\\s+account)\\s+the\\s+following\\b.{0,120}$" },
	{ USE_OBJECTS, FRENCH_WE "(?:recommandons|recommandent|demandons|demandent|exigeons|exigent)\\s+qu(?:e\\s+|[’']).{2,300}$" },
	{ USE_OBJECTS, "\\b(?:recomendamos|pedimos|solicitamos|exigimos)\\s+que\\s+.{2,300}$" },
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
			"(?:\\s*(?:no\\.?|n\\.?\\s?[°º]|№|#)?\\s*(\\d{1,3}+(?:\\.\\d{1,3}+){0,2}+|["
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
	{ USE_SENTENCE, OPENING FRENCH_WE
	    "(?:(?:recommandons|recommandent|demandons|demandent|proposons|proposent|suggérons|"
	    "suggèrent)\\s+(?:au|aux|à)|appelons|appellent|exhortons|exhortent|invitons|invitent|prions|"
	    "prient|encourageons|encouragent|engageons|engagent)"
	    "\\s+(?:donc\\s+|instamment\\s+|également\\s+)?(.{2,160}?)\\s+(?:à|de|d[’'])\\s*"
	    "(?=(?:ne\\s+pas\\s+)?\\p{L}+(?:er|ir|re)\\b)" },
	{ USE_SENTENCE, OPENING
	    "\\b(?:instamos|exhortamos|invitamos|llamamos|pedimos|solicitamos|recomendamos|urgimos|"
	    "alentamos)\\s+(?:a|al)\\s+(.{2,160}?)\\s+a\\s+(?=\\p{L})" },
	{ USE_SENTENCE, OPENING
	    "\\bhacemos\\s+un\\s+(?:\\p{L}+\\s+)?llamad[oa]\\s+(?:\\p{L}+\\s+)?(?:a|al)\\s+(.{2,160}?)\\s+"
	    "(?:a|para)\\s+(?=\\p{L}+(?:ar|er|ir)(?:se)?\\b)" },
	{ USE_SENTENCE, OPENING "\\b(?:призываем|просим|рекомендуем|настаиваем)\\s+(.{2,160}?)\\s+"
				"(?=\\p{L}+(?:ть|ти|чь)(?:ся)?\\b)" },
	{ USE_SENTENCE,
	    "^.{0,60}?我们(?:强烈|特此|再次)?(?:呼吁|敦促|促请|要求|建议)(?!" CHINESE_ACTS
	    ")(.{2,60}?)"
	    "(?=应|" CHINESE_ACTS ")" },
	{ USE_SENTENCE, "^.{0,120}?\\bو?ن(?:دعو|حث|طالب|ناشد|وصي)\\s+(.{2,160}?)\\s+(?:إلى|على|ب)"
			"\\s*(?=\\p{Arabic})" },
	{ USE_CLAUSE, OPENING WE "(?:recommends?|urges?|demands?|requests?|asks?),?\\s+"
				 "(?:to\\s+([^.;:?!]{2,120}?)\\s+)?(?:(?:first|"
				 "second|third|finally),?"
				 "\\s+)?that,?\\s+" },
	{ USE_CLAUSE,
	    OPENING WE AGAIN "(?:calls?|requests?|demands?|recommendations?)\\s+"
			     "(?:\\([^()]{1,80}\\),?\\s+)?that,?\\s+" },
	{ USE_CLAUSE, OPENING "\\b(?:it\\s+is\\s+" ADVERBS
			      "(?:recommended|requested|our\\s+(?:\\p{L}+\\s+)?recommendation)|"
			      "our\\s+(?:\\p{L}+\\s+){0,2}?recommendation\\s+is)\\s+that\\s+" },
	{ USE_CLAUSE, OPENING FRENCH_WE "(?:recommandons|recommandent|demandons|demandent|exigeons|exigent)\\s+(?:(?:au|aux|à)\\s+"
				"[^.;:]{2,160}?\\s+)?(?:que\\s+|qu[’'])" },
	{ USE_CLAUSE, OPENING "\\bil\\s+est\\s+(?:\\p{L}+\\s+)?(?:recommandé|demandé)\\s+(?:que\\s+|qu[’'])" },
	{ USE_CLAUSE,
	    OPENING "\\b(?:recomendamos|pedimos|solicitamos|exigimos|instamos|exhortamos|"
		    "hacemos\\s+un\\s+llamad[oa]|se\\s+recomienda)\\s+"
		    "(?:(?:a|al)\\s+(?:([^.;:]{2,160}?)\\s+(?:a\\s+|para\\s+)?)?)?que\\s+" },
	/* what is asked for, as a noun */
	{ USE_NOMINAL, OPENING WE
	    "(?:" AGAIN "(?:call(?:s|ing)?|demands?|appeals?|requests?)\\s+for|"
	    "recommends?|urges?|encourages?|requests?|demands?|calls?\\s+for)\\s+"
	    "(?=(?:(?:the|an?|immediate)\\s+)(?:\\p{L}+\\s+){0,2}?(?:\\p{L}{3,}(?:tion|sion|ment)|"
	    "repeal|removal|release|reform|review|withdrawal|end|halt|moratorium|ban|approach|"
	    "inquiry|closure)s?\\b)" },
	{ USE_NOMINAL, OPENING
	    FRENCH_WE "(?:demandons|recommandons|exigeons|préconisons|"
	    "réclamons|demandent|recommandent|exigent|réclament)\\s+(?:\\p{L}+ment\\s+)?(?=(?:la|le|les|une?|l[’'])\\s*"
	    "(?:\\p{L}{3,}(?:tion|sion|ment|ture|tien)|retrait|fin|levée|réforme|mise)s?\\b)" },
	{ USE_NOMINAL,
	    OPENING "\\b(?:pedimos|exigimos|recomendamos|solicitamos|demandamos)\\s+"
		    "(?=(?:la|el|las|los|una?)\\s+(?:inmediat[ao]\\s+)?(?:\\p{L}{3,}(?:ción|sión|"
		    "ciones|miento)|fin|cese|cierre|reforma|retiro)\\b)" },
	{ USE_NOMINAL,
	    OPENING "\\bмы\\s+(?:\\p{L}+о\\s+)?(?:требуем|рекомендуем|призываем\\s+к)\\s+"
		    "(?=(?:\\p{L}+(?:ого|ой|ему|ому)\\s+)?\\p{L}{3,}(?:ния|тия|ции|нию|отмены?|"
		    "реформы)\\b)" },
	{ USE_NOMINAL, OPENING "\\bрекомендуется\\s+(?=\\p{L}+(?:ть|ти|чь)(?:ся)?\\b)" },
	{ USE_NOMINAL,
	    "^.{0,60}?我们(?:强烈|特此|再次)?(?:呼吁|敦促|促请|要求|建议)(?=" CHINESE_ACTS ")" },
	{ USE_NOMINAL, "^.{0,120}?\\bو?ن(?:طالب|وصي)\\s+(?=ب(?:ال)?\\p{Arabic}{3,}\\s)" },
	/* what stands before it may hold "No. 8" */
	{ USE_BODY_ASKS,
	    "^(?:[^;:?!]{1,600}?[,\\s]\\s*)?" "?(?:the\\s+)?((?-i:Committee|Subcommittee|"
	    "Special\\s+Rapporteur|Independent\\s+Expert|Special\\s+Representative|"
	    "Working\\s+Group|Expert\\s+Mechanism|Commission|High\\s+Commissioner|It))"
	    "(?:,\\s[^;:?!]{2,300}?,)?\\s+(?:[^;:?!]{1,300}?\\s(?:and|but)\\s+" ADVERBS
	    "(?=\\p{L}+\\s+(?:upon\\s+|that\\s+)?the\\s+State\\s+part))?" "?" ADVERBS
	    "(?=(?:calls?\\s+(?:up)?on|calls?\\s+for|urges?|recommends?|appeals?\\s+to|encourages?|invites?|"
	    "reiterates?|requests?|exhorts?)\\s)" },
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

#endif
