// SPDX-License-Identifier: ISC
#include "rec/category.h"

#include <stdbool.h>

/* UPR Info, Database action categories: example verbs of each, and their like in the other
 * languages */
static const char *const minimal[] = { "call", "seek", "share", "request", "ask", "appeal",
	"solliciter", "solicitar", "просить", NULL };
static const char *const continuing[] = { "continue", "maintain", "persevere", "persist", "pursue",
	"sustain", "keep", "remain", "preserve", "continuer", "maintenir", "poursuivre",
	"persévérer", "continuar", "mantener", "proseguir", "perseverar", "продолжать",
	"продолжить", "继续", "مواصلة", NULL };
static const char *const considering[] = { "analyse", "analyze", "consider", "envisage", "envision",
	"explore", "reflect", "revise", "review", "study", "examine", "assess", "evaluate",
	"reconsider", "envisager", "examiner", "étudier", "considerar", "examinar", "estudiar",
	"рассмотреть", "изучить", "考虑", "审查", "النظر", "مراجعة", NULL };
static const char *const general[] = { "accelerate", "address", "encourage", "engage", "ensure",
	"guarantee", "intensify", "promote", "speed", "strengthen", "take", "enhance", "improve",
	"increase", "reinforce", "combat", "fight", "protect", "respect", "support", "step",
	"cooperate", "advance", "foster", "tackle", "prevent", "redouble", "garantir", "assurer",
	"renforcer", "promouvoir", "intensifier", "accélérer", "protéger", "veiller", "prendre",
	"garantizar", "asegurar", "fortalecer", "reforzar", "promover", "intensificar", "acelerar",
	"proteger", "velar", "tomar", "обеспечить", "укрепить", "усилить", "принять",
	"гарантировать", "确保", "加强", "促进", "保障", "保护", "采取", "ضمان", "تعزيز", "حماية",
	"اتخاذ", "كفالة", NULL };
static const char *const specific[] = { "abolish", "accede", "accept", "adopt", "allow", "amend",
	"appoint", "ban", "close", "commute", "conduct", "criminalise", "criminalize", "create",
	"decriminalise", "decriminalize", "define", "develop", "draft", "eliminate", "enact", "end",
	"establish", "extend", "implement", "incorporate", "integrate", "introduce", "hold",
	"inform", "investigate", "invite", "issue", "join", "launch", "lift", "limit", "publish",
	"prohibit", "prosecute", "provide", "ratify", "recognise", "recognize", "reform", "release",
	"remove", "repeal", "replace", "require", "rescind", "set", "sign", "stop", "submit",
	"suspend", "train", "withdraw", "abolir", "abroger", "adopter", "accéder", "créer",
	"établir", "interdire", "libérer", "ratifier", "réviser", "supprimer", "signer", "publier",
	"adherir", "adoptar", "crear", "derogar", "establecer", "liberar", "prohibir", "ratificar",
	"suprimir", "firmar", "publicar", "investigar", "отменить", "ратифицировать", "создать",
	"освободить", "запретить", "расследовать", "подписать", "批准", "废除", "建立", "设立",
	"释放", "修改", "修订", "调查", "签署", "加入", "制定", "禁止", "إلغاء", "التصديق", "إنشاء",
	"الإفراج", "اعتماد", "الانضمام", "سن", "حظر", "تعديل", NULL };

static const struct {
	const char *name;
	const char *const *verbs;
} categories[] = { { "minimal", minimal }, { "continuing", continuing },
	{ "considering", considering }, { "general", general }, { "specific", specific } };

const char *
category_of(struct slice verb)
{
	size_t i;

	for (i = 0; verb.n && i < sizeof(categories) / sizeof(categories[0]); i++)
		if (slice_in(verb, categories[i].verbs))
			return categories[i].name;
	return NULL;
}
