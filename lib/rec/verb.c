// SPDX-License-Identifier: ISC
#include "rec/verb.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"
#include "wordlist.h"

enum {
	WORD_MAX = 64,
	LEADERS_MAX = 6,
	PHRASE_MAX = 160,
	MODAL_MAX = 400,
	TITLE_MAX = 60,
	TITLE_WORDS = 6
};

static struct wordlist english = WORDLIST("abandon", "abide", "abolish", "abrogate", "abstain",
	"accede", "accelerate", "accept", "access", "accommodate", "accomplish", "accord",
	"account", "accredit", "achieve", "acknowledge", "acquire", "act", "adapt", "add",
	"address", "adhere", "adjust", "admit", "adopt", "advance", "advocate", "afford", "agree",
	"aim", "align", "allocate", "allow", "alter", "amend", "amplify", "analyse", "analyze",
	"annul", "answer", "apologise", "apologize", "appeal", "apply", "appoint", "appraise",
	"approve", "arrange", "arrest", "ask", "assess", "assign", "assist", "assume", "assure",
	"attach", "attain", "attend", "audit", "authorise", "authorize", "avail", "avoid", "award",
	"ban", "bar", "be", "bear", "become", "begin", "block", "bolster", "boost", "break",
	"bridge", "bring", "broaden", "build", "call", "cancel", "capacitate", "carry", "cease",
	"champion", "change", "charge", "check", "circulate", "clarify", "clear", "close",
	"co-operate", "co-ordinate", "coach", "codify", "collaborate", "collect", "combat",
	"combine", "commence", "commission", "commit", "communicate", "commute", "compel",
	"compensate", "compile", "complete", "comply", "concentrate", "conclude", "condemn",
	"conduct", "confer", "confirm", "conform", "confront", "connect", "consider", "consolidate",
	"constitute", "construct", "consult", "continue", "contribute", "control", "convene",
	"convert", "convict", "cooperate", "coordinate", "correct", "counter", "cover", "create",
	"criminalise", "criminalize", "cultivate", "curb", "curtail", "cut", "de-escalate", "deal",
	"declare", "decolonize", "decommission", "deconstruct", "decrease", "decriminalise",
	"decriminalize", "dedicate", "deepen", "deescalate", "defend", "define", "delay",
	"delegate", "delete", "deliver", "demand", "demarcate", "demilitarise", "demilitarize",
	"democratise", "demolish", "demonstrate", "denounce", "deny", "deploy", "depoliticise",
	"deposit", "derogate", "descend", "design", "designate", "desist", "destroy", "detain",
	"determine", "develop", "devise", "devote", "direct", "disaggregate", "disallow", "disarm",
	"disband", "discharge", "disclose", "discontinue", "discourage", "discuss", "dismantle",
	"dismiss", "dispatch", "display", "disqualify", "disseminate", "distinguish", "distribute",
	"diversify", "divert", "divest", "do", "document", "double", "draft", "draw", "drop",
	"earmark", "ease", "educate", "effect", "elaborate", "eliminate", "embark", "embed",
	"embrace", "emphasise", "employ", "empower", "enable", "enact", "encourage", "end",
	"endeavor", "endeavour", "endorse", "enforce", "engage", "enhance", "enlarge", "enlist",
	"enrich", "enrol", "ensure", "enter", "entrench", "entrust", "envisage", "equalize",
	"equip", "eradicate", "erect", "espouse", "establish", "evacuate", "evaluate", "examine",
	"exchange", "exclude", "execute", "exempt", "exercise", "exert", "exhaust", "expand",
	"expedite", "explain", "explore", "expose", "express", "expunge", "extend", "extradite",
	"face", "facilitate", "favour", "fight", "file", "fill", "finalise", "finalize", "finance",
	"find", "fix", "focus", "follow", "follow-up", "forbid", "formalise", "formalize",
	"formulate", "forward", "foster", "free", "freeze", "fulfil", "fulfill", "fund", "further",
	"gather", "generate", "give", "go", "govern", "grant", "guarantee", "guard", "guide",
	"halt", "hand", "handle", "harbour", "harmonise", "harmonize", "hasten", "have", "heed",
	"help", "highlight", "hire", "hold", "honor", "honour", "host", "identify", "implement",
	"import", "impose", "improve", "inaugurate", "incarcerate", "include", "incorporate",
	"increase", "incriminate", "inform", "initiate", "innovate", "inquire", "insist", "inspect",
	"instal", "install", "instigate", "institute", "institutionalise", "institutionalize",
	"instruct", "integrate", "intensify", "interact", "introduce", "invest", "investigate",
	"invite", "involve", "issue", "join", "judge", "keep", "launch", "lay", "lead", "learn",
	"legalise", "legalize", "legislate", "lessen", "let", "level", "lift", "limit", "link",
	"list", "listen", "lobby", "locate", "look", "lower", "maintain", "make", "manage",
	"mandate", "map", "maximise", "maximize", "measure", "mediate", "meet", "mend", "mention",
	"minimise", "minimize", "mitigate", "mobilise", "mobilize", "modernise", "modernize",
	"modify", "monitor", "move", "multiply", "narrow", "negotiate", "nominate", "note",
	"notify", "nurture", "obey", "oblige", "observe", "obtain", "offer", "open", "operate",
	"operationalise", "operationalize", "oppose", "order", "organise", "organize", "outlaw",
	"outline", "overcome", "overhaul", "oversee", "overturn", "paint", "paralyze", "pardon",
	"participate", "pass", "pause", "pay", "penalise", "penalize", "perform", "permit",
	"persevere", "persist", "phase", "place", "plan", "plant", "pledge", "pool", "preclude",
	"prepare", "present", "preserve", "press", "pressure", "prevent", "print", "prioritise",
	"prioritize", "privilege", "proceed", "process", "proclaim", "procure", "produce",
	"progress", "prohibit", "promise", "promote", "promulgate", "pronounce", "propose",
	"prosecute", "protect", "prove", "provide", "publicise", "publicize", "publish", "punish",
	"purchase", "pursue", "push", "put", "quash", "raise", "ratify", "re-enact", "re-establish",
	"re-evaluate", "re-examine", "reach", "react", "readmit", "reaffirm", "realise", "realize",
	"reassess", "rebuild", "recall", "receive", "recognise", "recognize", "recommend",
	"reconcile", "reconsider", "reconstruct", "record", "recruit", "rectify", "redefine",
	"redirect", "redistribute", "redouble", "redraft", "redress", "reduce", "reexamine",
	"refer", "refine", "reflect", "reform", "reformulate", "refrain", "refuse", "regain",
	"register", "regularise", "regularize", "regulate", "rehabilitate", "reinforce",
	"reinstate", "reinvigorate", "reiterate", "reject", "relax", "release", "relieve",
	"relocate", "remain", "remedy", "remind", "remove", "rename", "render", "renew", "renounce",
	"reopen", "repair", "repatriate", "repeal", "repeat", "replace", "reply", "report",
	"repress", "request", "require", "rescind", "research", "reserve", "resettle", "resist",
	"resolve", "resort", "respect", "respond", "restart", "restitute", "restore", "restrain",
	"restrict", "restructure", "resubmit", "resume", "retain", "rethink", "retract", "retrain",
	"return", "reunite", "reveal", "reverse", "review", "revise", "revisit", "revive", "revoke",
	"rewrite", "roll", "run", "safeguard", "sanction", "satisfy", "save", "scale", "scrap",
	"scrutinise", "scrutinize", "secure", "seek", "select", "send", "sensitise", "sensitize",
	"separate", "serve", "set", "settle", "shape", "share", "shelter", "shift", "shorten",
	"show", "shut", "sign", "simplify", "solicit", "solve", "spare", "speak", "specify",
	"speed", "sponsor", "spread", "stabilise", "stabilize", "stand", "standardise", "start",
	"stay", "steer", "stem", "step", "stimulate", "stipulate", "stop", "streamline",
	"strengthen", "stress", "strike", "strive", "structure", "study", "subject", "submit",
	"subscribe", "subsidise", "subsidize", "substitute", "succeed", "supervise", "supply",
	"support", "suppress", "surrender", "survey", "suspend", "sustain", "synchronize", "tackle",
	"tailor", "take", "target", "teach", "terminate", "test", "think", "tighten", "tolerate",
	"track", "train", "transfer", "transform", "translate", "transmit", "transpose", "treat",
	"try", "turn", "unblock", "uncover", "undergo", "undertake", "undo", "unify", "unite",
	"update", "upgrade", "uphold", "urge", "use", "utilise", "utilize", "vacate", "validate",
	"verify", "vest", "visit", "vote", "wait", "waive", "warn", "weigh", "welcome", "widen",
	"withdraw", "withhold", "work", "write");

static struct wordlist french = WORDLIST("abandonner", "abolir", "abroger", "accepter", "accorder",
	"accroître", "accéder", "accélérer", "achever", "adapter", "adhérer", "adopter", "agir",
	"aider", "allouer", "amender", "amener", "améliorer", "annuler", "appeler", "appliquer",
	"apporter", "approfondir", "approuver", "appuyer", "assouplir", "assurer", "atteindre",
	"augmenter", "autoriser", "cesser", "clarifier", "collaborer", "combattre", "combler",
	"commuer", "compléter", "condamner", "conduire", "confier", "conformer", "conférer",
	"consacrer", "conserver", "considérer", "consolider", "consulter", "continuer",
	"contribuer", "coopérer", "coordonner", "criminaliser", "créer", "demander", "diffuser",
	"diligenter", "diminuer", "donner", "doter", "définir", "déployer", "dépénaliser",
	"développer", "encourager", "engager", "enquêter", "envisager", "examiner", "exhorter",
	"exiger", "exécuter", "faciliter", "faire", "favoriser", "fermer", "finaliser", "financer",
	"fixer", "former", "fournir", "garantir", "harmoniser", "imposer", "inclure", "incorporer",
	"indemniser", "informer", "inscrire", "installer", "instaurer", "instituer", "intensifier",
	"interdire", "intervenir", "introduire", "intégrer", "inviter", "juger", "lancer", "lever",
	"libérer", "limiter", "lutter", "maintenir", "mener", "mettre", "mobiliser", "modifier",
	"multiplier", "nommer", "nouer", "octroyer", "offrir", "organiser", "ouvrir", "parachever",
	"participer", "permettre", "persévérer", "porter", "poursuivre", "prendre", "procéder",
	"prohiber", "promouvoir", "promulguer", "protéger", "préserver", "prévenir", "prévoir",
	"publier", "punir", "ratifier", "recenser", "recevoir", "recommander", "reconnaître",
	"recruter", "redoubler", "remplacer", "rendre", "renforcer", "renoncer", "respecter",
	"restaurer", "restituer", "retirer", "revoir", "réaffirmer", "réaliser", "réduire",
	"réexaminer", "réformer", "réparer", "répondre", "réprimer", "rétablir", "réviser",
	"sanctionner", "sauvegarder", "sensibiliser", "signer", "soumettre", "soutenir",
	"supprimer", "surveiller", "suspendre", "séparer", "tenir", "traduire", "transférer",
	"transposer", "utiliser", "veiller", "verser", "édicter", "éduquer", "élaborer", "élargir",
	"élever", "éliminer", "éradiquer", "ériger", "établir", "étendre", "étudier", "évaluer",
	"éviter");

static struct wordlist spanish = WORDLIST("abandonar", "abolir", "abordar", "abrir", "abstenerse",
	"acabar", "acceder", "acelerar", "aceptar", "adaptar", "adecuar", "adherir", "adherirse",
	"adoptar", "agilizar", "ampliar", "anular", "apartar", "aplicar", "apoyar", "aprobar",
	"armonizar", "asegurar", "asegurarse", "asignar", "aumentar", "autorizar", "brindar",
	"capacitar", "castigar", "cerrar", "cesar", "colaborar", "combatir", "compartir",
	"completar", "concluir", "condenar", "conmutar", "conseguir", "considerar", "consolidar",
	"consultar", "continuar", "contribuir", "cooperar", "coordinar", "crear", "cumplir", "dar",
	"definir", "dejar", "derogar", "desarrollar", "destinar", "detener", "difundir", "dotar",
	"efectuar", "ejecutar", "elaborar", "eliminar", "emprender", "enjuiciar", "enmendar",
	"erradicar", "establecer", "estudiar", "evaluar", "evitar", "examinar", "exhortar",
	"exigir", "extender", "facilitar", "finalizar", "firmar", "fomentar", "formular",
	"fortalecer", "garantizar", "hacer", "impartir", "impedir", "implementar", "impulsar",
	"incluir", "incorporar", "incrementar", "informar", "iniciar", "instar", "instaurar",
	"integrar", "intensificar", "introducir", "investigar", "invitar", "juzgar", "lanzar",
	"levantar", "liberar", "limitar", "llevar", "luchar", "mantener", "mejorar", "modificar",
	"nombrar", "ofrecer", "organizar", "otorgar", "participar", "pedir", "permitir",
	"perseverar", "poner", "potenciar", "prestar", "prevenir", "procesar", "procurar",
	"prohibir", "promover", "promulgar", "proporcionar", "proseguir", "proteger", "publicar",
	"ratificar", "realizar", "recabar", "recomendar", "reconocer", "reconsiderar", "redoblar",
	"reducir", "reformar", "reforzar", "reglamentar", "reparar", "respetar", "responder",
	"restablecer", "retirar", "revisar", "revocar", "sancionar", "seguir", "sensibilizar",
	"solicitar", "someter", "suprimir", "suspender", "sustituir", "tipificar", "tomar",
	"trabajar", "tramitar", "velar");

static struct wordlist russian = WORDLIST("активизировать", "ввести", "включить", "внедрить",
	"внести", "возбудить", "воздержаться", "воздерживаться", "возместить", "возобновить",
	"восстановить", "выделить", "выплатить", "выполнить", "выполнять", "гарантировать", "дать",
	"добиться", "завершить", "закрепить", "закрыть", "запретить", "запросить", "защитить",
	"защищать", "избегать", "изменить", "изучить", "инициировать", "информировать",
	"исключить", "искоренить", "исполнить", "использовать", "криминализировать",
	"ликвидировать", "назначить", "наказать", "направить", "начать", "обеспечивать",
	"обеспечить", "обнародовать", "обратить", "обучить", "обязать", "ограничить", "одобрить",
	"оказать", "оказывать", "определить", "опубликовать", "организовать", "освободить",
	"осудить", "осуществить", "осуществлять", "отказаться", "открыть", "отменить", "передать",
	"пересмотреть", "повысить", "поддержать", "поддерживать", "подписать", "позволить",
	"положить", "поощрять", "потребовать", "предоставить", "предотвратить", "предпринять",
	"представить", "прекратить", "преследовать", "привести", "привлечь", "призвать",
	"признать", "применять", "принимать", "принять", "присоединиться", "провести", "проводить",
	"продолжать", "продолжить", "проконсультироваться", "публиковать", "разработать",
	"разрешить", "распространить", "расследовать", "рассмотреть", "расширить",
	"ратифицировать", "реализовать", "рекомендовать", "реформировать", "следовать", "снять",
	"соблюдать", "содействовать", "создать", "сократить", "сотрудничать", "способствовать",
	"уважать", "увеличить", "удалить", "укрепить", "укреплять", "улучшить", "упростить",
	"усилить", "усовершенствовать", "установить", "устранить", "учредить");

static const char *const chinese[] = { "促进", "保护", "保障", "修改", "修订", "停止", "允许",
	"充分", "公布", "关闭", "减少", "制定", "加入", "加强", "加快", "参与", "发布", "取消",
	"取缔", "培训", "增加", "完善", "实施", "审查", "尊重", "尽快", "履行", "废除", "建立",
	"开展", "开放", "恢复", "惩处", "打击", "执行", "扩大", "批准", "承认", "推动", "提供",
	"提高", "撤回", "撤销", "支付", "支持", "改善", "改革", "消除", "确保", "禁止", "立即",
	"签署", "简化", "纠正", "终止", "给予", "继续", "考虑", "落实", "解散", "解除", "设立",
	"调查", "赔偿", "起诉", "通过", "遵守", "避免", "邀请", "采取", "释放", "重新", "防止" };

static struct wordlist arabic = WORDLIST("إجراء", "إدراج", "إصدار", "إصلاح", "إطلاق", "إعادة", "إغلاق",
	"إقرار", "إلغاء", "إنشاء", "إنهاء", "إيجاد", "اتخاذ", "احترام", "اعتماد", "الإفراج",
	"الاستجابة", "الاعتراف", "الالتزام", "الامتناع", "الانضمام", "التحقيق", "التصديق",
	"التعاون", "التوقف", "التوقيع", "الحد", "السماح", "القضاء", "الكف", "النظر", "بناء", "تجنب",
	"تحديد", "تحسين", "تخصيص", "تدريب", "تشكيل", "تطوير", "تعديل", "تعزيز", "تعويض", "تفعيل",
	"تقديم", "تمكين", "تنفيذ", "توسيع", "توفير", "توقيع", "تيسير", "حظر", "حماية", "دعم",
	"دعوة", "رفع", "زيادة", "سحب", "سن", "ضمان", "فتح", "كفالة", "محاكمة", "مراجعة", "معالجة",
	"مكافحة", "منع", "مواصلة", "نشر", "وضع", "وقف");

static struct wordlist *const tables[] = { &english, &french, &spanish, &russian, &arabic };

/* what may stand before the verb, besides adverbs in -ly and -ment */
static struct wordlist leaders = WORDLIST("a", "again", "also", "always", "and", "at", "all", "as",
	"better", "de", "d", "do", "either", "even", "first", "further", "furthermore", "to", "not",
	"never", "or", "once", "please", "soon", "still", "then", "therefore", "that", "no", "ne",
	"ni", "y", "pas", "not-to", "в", "и", "не", "также", "срочно", "незамедлительно",
	"немедленно", "además", "sin", "demora", "sans", "délai", "least");

/* what a phrase before the verb begins with: "In line with the Convention, ensure ..." */
static struct wordlist openers = WORDLIST("in", "under", "with", "as", "to", "for", "on", "by", "at",
	"while", "through", "pursuant", "following", "given", "taking", "within", "without",
	"consistent", "recognizing", "recognising", "noting", "bearing", "building", "where",
	"conformément", "dans", "afin", "en", "à", "sans", "con", "para", "de", "в", "с",
	"согласно");

/* words that make such a phrase a sentence of its own */
static const char *const finite[] = { " is ", " are ", " was ", " were ", " has ", " have ",
	" had ", " it ", " there ", NULL };

/* a demand whose verb is not the first word */
static const char *const modals[] = { "should", "must", "shall", "ought to", "needs to", "need to",
	"has to", "have to", "is urged", "are urged", "is called upon", "are called upon",
	"is encouraged", "are encouraged", "is recommended", "recommend", "doit", "doivent",
	"devrait", "devraient", "il faut", "il convient", "debe", "deben", "debería", "deberían",
	"должен", "должна", "должно", "должны", "следует", "необходимо", "надлежит", NULL };

/* the same in scripts without spaces or with prefixes: anywhere */
static const char *const modals_any[] = { "应", "必须", "须", "建议", "ينبغي", "يجب", "يتعين",
	NULL };

static bool
word_char(uint32_t c)
{
	/* Arabic vowel signs belong to the word */
	return utf8_isalpha(c) || c == '-' || (c >= 0x64B && c <= 0x652);
}

/* the word at i, in small letters, as a C string; its length in the text */
static size_t
word_at(struct slice s, size_t i, char out[WORD_MAX + 8])
{
	size_t from = i, n = 0, step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && word_char(c) && n < WORD_MAX) {
		n += utf8_put(utf8_lower(c), out + n);
		i += step;
	}
	out[n] = '\0';
	return i - from;
}

static const char *
look_up(const char *word)
{
	const char *found = NULL;
	size_t i;

	for (i = 0; i < sizeof(tables) / sizeof(tables[0]) && !found; i++)
		found = wordlist_find(tables[i], slice_of(word));
	return found;
}

/* "establishing", "making", "stopping": the base form that is in the table */
static const char *
of_gerund(const char *word)
{
	char base[WORD_MAX + 8];
	size_t n = strlen(word);
	const char *found;

	if (n < 6 || strcmp(word + n - 3, "ing") != 0)
		return NULL;
	memcpy(base, word, n - 3);
	base[n - 3] = '\0';
	if ((found = look_up(base)) != NULL)
		return found;
	base[n - 3] = 'e';
	base[n - 2] = '\0';
	if ((found = look_up(base)) != NULL)
		return found;
	base[n - 3] = '\0';
	if (base[n - 4] == base[n - 5])
		base[n - 4] = '\0';
	return look_up(base);
}

static const char *
chinese_verb(struct slice s)
{
	size_t i;

	/* most words are of another script */
	if (s.n == 0 || (unsigned char)s.p[0] < 0x80)
		return NULL;
	for (i = 0; i < sizeof(chinese) / sizeof(chinese[0]); i++)
		if (slice_starts(s, chinese[i]))
			return chinese[i];
	return NULL;
}

static bool
ends_with(const char *word, const char *end)
{
	size_t n = strlen(word), m = strlen(end);

	return n > m && strcmp(word + n - m, end) == 0;
}

static bool
is_adverb(const char *word)
{
	return ends_with(word, "ly") || ends_with(word, "mente") || ends_with(word, "ment");
}

static size_t
skip_blanks(struct slice s, size_t i)
{
	uint32_t c;
	size_t step;

	while ((step = utf8_next(s, i, &c)) &&
	       (utf8_isspace(c) || c == ',' || c == '\'' || c == 0x2019 || c == '"' ||
		   c == 0x201C || c == 0xAB || c == '('))
		i += step;
	return i;
}

/* the verb at i, after at most a few adverbs and the like */
static struct slice
verb_from(struct slice s, size_t i, size_t *at)
{
	char word[WORD_MAX + 8];
	const char *found;
	size_t n, tries;

	for (tries = 0; tries < LEADERS_MAX; tries++) {
		i = skip_blanks(s, i);
		n = word_at(s, i, word);
		if (n == 0)
			break;
		if (!wordlist_find(&leaders, slice_of(word))) {
			found = look_up(word);
			if (!found)
				found = of_gerund(word);
			if (!found)
				found = chinese_verb(slice_from(s, i));
			if (found) {
				if (at)
					*at = i;
				return slice_of(found);
			}
			if (!is_adverb(word))
				break;
		}
		i += n;
	}
	return (struct slice){ 0 };
}

struct slice
verb_leading(struct slice text, size_t *at)
{
	struct slice found = verb_from(text, 0, at), head;
	char word[WORD_MAX + 8];
	const char *const *f;
	size_t comma, place = 0;

	if (found.n)
		return found;
	head = slice_part(text, 0, text.n < PHRASE_MAX ? text.n : PHRASE_MAX);
	comma = slice_find(head, 0, ", ");
	word_at(text, 0, word);
	if (comma == (size_t)-1 || !wordlist_find(&openers, slice_of(word)))
		return (struct slice){ 0 };
	for (f = finite; *f; f++)
		if (slice_find(head, 0, *f) < comma)
			return (struct slice){ 0 };
	found = verb_from(text, comma + 2, at ? at : &place);
	/* "..., including" goes on with the phrase */
	return word_at(text, at ? *at : place, word) > 3 && ends_with(word, "ing")
		   ? (struct slice){ 0 }
		   : found;
}

size_t
verb_after_title(struct slice text)
{
	struct slice head = slice_part(text, 0, text.n < TITLE_MAX ? text.n : TITLE_MAX);
	size_t colon = slice_find(head, 0, ": "), i, words = 1;

	if (colon == (size_t)-1)
		return 0;
	for (i = 0; i < colon; i++)
		words += text.p[i] == ' ';
	return words <= TITLE_WORDS ? colon + 2 : 0;
}

struct slice
verb_action(struct slice text)
{
	struct slice found = verb_leading(text, NULL);
	size_t at;

	if (found.n == 0 && (at = verb_after_title(text)))
		found = verb_leading(slice_from(text, at), NULL);
	return found;
}

bool
verb_commands(struct slice text)
{
	size_t at;

	if (verb_leading(text, NULL).n || slice_starts(text, "Do not ") ||
	    slice_starts(text, "Don’t "))
		return true;
	at = verb_after_title(text);
	return at && (verb_leading(slice_from(text, at), NULL).n ||
			 slice_starts(slice_from(text, at), "Do not "));
}

static bool
alone(struct slice s, size_t at, size_t n)
{
	uint32_t c;

	return (utf8_prev(s, at, &c) == 0 || !utf8_isalpha(c)) &&
	       (utf8_next(s, at + n, &c) == 0 || !utf8_isalpha(c));
}

bool
verb_instructs(struct slice text)
{
	struct slice head = slice_part(text, 0, text.n < MODAL_MAX ? text.n : MODAL_MAX);
	const char *const *m;
	size_t at;

	if (verb_leading(text, NULL).n)
		return true;
	for (m = modals; *m; m++)
		for (at = 0; (at = slice_find_nocase(head, at, *m)) != (size_t)-1; at++)
			if (alone(head, at, strlen(*m)))
				return true;
	for (m = modals_any; *m; m++)
		if (slice_find(head, 0, *m) != (size_t)-1)
			return true;
	return false;
}

bool
verb_tables_whole(void)
{
	char word[WORD_MAX + 8];
	const char *const *verb;
	size_t i;

	/* each verb as word_at would have it, and once */
	for (i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		for (verb = tables[i]->words; *verb; verb++)
			if (word_at(slice_of(*verb), 0, word) != strlen(*verb) ||
			    strcmp(word, *verb) != 0 || wordlist_find(tables[i], slice_of(*verb)) != *verb)
				return false;
	return true;
}
