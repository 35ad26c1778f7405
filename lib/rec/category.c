// SPDX-License-Identifier: ISC
#include "rec/category.h"

#include <stdbool.h>
#include <string.h>

#include "rec/verb.h"
#include "wordlist.h"

enum { BY_MAX = 400 };

/*
 * UPR Info, Beyond Promises (2014), 7.4, "Action categories of UPR Info": its
 * example verbs, and then others of their sense, here and in the other
 * languages.
 */
static struct wordlist minimal = WORDLIST("call", "seek", "share", "request", "ask", "appeal",
	"solliciter", "solicitar", "просить");
static struct wordlist continuing = WORDLIST("continue", "maintain", "persevere", "persist", "pursue",
	"sustain", "keep", "remain", "preserve", "continuer", "maintenir", "poursuivre",
	"persévérer", "continuar", "mantener", "proseguir", "perseverar", "продолжать",
	"продолжить", "继续", "مواصلة");
static struct wordlist considering = WORDLIST("analyse", "analyze", "consider", "envisage", "envision",
	"explore", "reflect", "revise", "review", "study", "examine", "assess", "evaluate",
	"reconsider", "envisager", "examiner", "étudier", "réviser", "considerar", "examinar",
	"estudiar", "revisar", "рассмотреть", "изучить", "пересмотреть", "考虑", "审查", "النظر",
	"مراجعة");
static struct wordlist general = WORDLIST("accelerate", "address", "encourage", "engage", "ensure",
	"guarantee", "intensify", "promote", "speed", "strengthen", "take", "enhance", "improve",
	"increase", "reinforce", "combat", "fight", "protect", "respect", "support", "step",
	"cooperate", "advance", "foster", "tackle", "prevent", "redouble", "garantir", "assurer",
	"renforcer", "promouvoir", "intensifier", "accélérer", "protéger", "veiller", "prendre",
	"garantizar", "asegurar", "fortalecer", "reforzar", "promover", "intensificar", "acelerar",
	"proteger", "velar", "tomar", "обеспечить", "укрепить", "усилить", "принять",
	"гарантировать", "确保", "加强", "促进", "保障", "保护", "采取", "ضمان", "تعزيز", "حماية",
	"اتخاذ", "كفالة");
static struct wordlist specific = WORDLIST("abolish", "accede", "accept", "adopt", "allow", "amend",
	"appoint", "ban", "close", "commute", "conduct", "criminalise", "criminalize", "create",
	"decriminalise", "decriminalize", "define", "develop", "draft", "eliminate", "enact", "end",
	"establish", "extend", "implement", "incorporate", "integrate", "introduce", "hold",
	"inform", "investigate", "invite", "issue", "join", "launch", "lift", "limit", "publish",
	"prohibit", "prosecute", "provide", "ratify", "recognise", "recognize", "reform", "release",
	"remove", "repeal", "replace", "require", "rescind", "set", "sign", "stop", "submit",
	"suspend", "train", "undertake", "enforce", "withdraw", "abolir", "abroger", "adopter",
	"accéder", "créer", "établir", "interdire", "libérer", "ratifier", "supprimer", "signer",
	"publier", "remplacer", "adherir", "adoptar", "crear", "derogar", "establecer", "liberar",
	"prohibir", "ratificar", "suprimir", "firmar", "publicar", "investigar", "отменить",
	"ратифицировать", "создать", "освободить", "запретить", "расследовать", "подписать",
	"опубликовать", "批准", "废除", "建立", "设立", "释放", "修改", "修订", "公布", "调查",
	"签署", "加入", "制定", "禁止", "إلغاء", "التصديق", "إنشاء", "الإفراج", "اعتماد",
	"الانضمام", "سن", "حظر", "تعديل", "نشر");

static const struct {
	const char *name;
	struct wordlist *verbs;
} categories[] = { { "minimal", &minimal }, { "continuing", &continuing },
	{ "considering", &considering }, { "general", &general }, { "specific", &specific } };

enum { NCATEGORY = sizeof(categories) / sizeof(categories[0]), GENERAL = 3, SPECIFIC };

/* the number of a verb's list; NCATEGORY: none */
static size_t
rank(struct slice verb)
{
	size_t i;

	for (i = 0; i < NCATEGORY; i++)
		if (wordlist_find(categories[i].verbs, verb))
			break;
	return i;
}

/* the verb that directly follows the leading one: "continue and strengthen" */
static struct slice
second_verb(struct slice text)
{
	static const char *const ands[] = { "and ", "et ", "y ", "и ", NULL };
	const char *const *a;
	size_t at;
	struct slice rest;

	if (verb_leading(text, &at).n == 0)
		return (struct slice){ 0 };
	at = slice_find(text, at, " ");
	rest = at == (size_t)-1 ? (struct slice){ 0 } : slice_from(text, at + 1);
	for (a = ands; *a; a++)
		if (slice_starts(rest, *a))
			return verb_leading(slice_from(rest, strlen(*a)), NULL);
	return (struct slice){ 0 };
}

/* "... by amending the code": does it say what is to be done? */
static bool
says_by_what(struct slice text)
{
	struct slice head = slice_part(text, 0, text.n < BY_MAX ? text.n : BY_MAX), verb;
	size_t at = 0, verb_at = 0;

	while ((at = slice_find(head, at, " by ")) != (size_t)-1) {
		at += strlen(" by ");
		verb = verb_leading(slice_from(head, at), &verb_at);
		if (verb.n && verb_at == 0 && rank(verb) == SPECIFIC)
			return true;
	}
	return false;
}

const char *
category_of(struct slice verb, struct slice text)
{
	struct slice second;
	size_t i;

	if (verb.n == 0)
		return NULL;
	second = second_verb(text);
	i = rank(second.n && rank(second) < NCATEGORY ? second : verb);
	if (i == GENERAL && says_by_what(text))
		i = SPECIFIC;
	return i < NCATEGORY ? categories[i].name : NULL;
}
