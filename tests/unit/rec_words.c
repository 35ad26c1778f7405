// SPDX-License-Identifier: ISC
/* the words that recommendations are known by: verbs, States, headings, lead-ins */
#include <stdbool.h>
#include <stdio.h>

#include "buf.h"
#include "rec/category.h"
#include "rec/demand.h"
#include "rec/instrument.h"
#include "rec/lead.h"
#include "rec/state.h"
#include "rec/states.h"
#include "rec/verb.h"

struct row {
	const char *text, *want; /* NULL: none */
};

static const struct row verbs[] = {
	{ "Ratify the Convention", "ratify" },
	{ "To promptly investigate all deaths", "investigate" },
	{ "Immediately and unconditionally release the drivers", "release" },
	{ "Not resort to force", "resort" },
	{ "Establishing an office", "establish" },
	{ "In line with the Covenant, ensure that", "ensure" },
	{ "Under the law it is forbidden to attack, destroy or", "" },
	{ "The bus goes at night", "" },
	{ "State parties were asked", "" },
	{ "Further strengthen the courts", "strengthen" },
	{ "De-escalate the dispute", "de-escalate" },
	{ "Ne pas expulser", "" },
	{ "Rétablir sans délai", "rétablir" },
	{ "Garantizar el acceso", "garantizar" },
	{ "Незамедлительно обеспечить доступ", "обеспечить" },
	{ "确保公开审理", "确保" },
	{ "ضمان الترجمة", "ضمان" },
	{ "", "" },
};

static const struct row lists[] = {
	{ "France", "France" },
	{ "France, Chad and Peru", "France; Chad; Peru" },
	{ "Iran (Islamic Republic of), Cuba", "Iran; Cuba" },
	{ "Bosnia and Herzegovina and Trinidad and Tobago",
	    "Bosnia and Herzegovina; Trinidad and Tobago" },
	{ "the Netherlands; United Kingdom of Great Britain and Northern Ireland",
	    "Netherlands; United Kingdom" },
	{ "Côte d’Ivoire", "Cote d'Ivoire" },
	{ "Bolivia, Plurinational State of", "Bolivia" },
	{ "Allemagne et Suisse", "Germany; Switzerland" },
	{ "Norvegia, Chile", "Norvegia; Chile" },
	{ "CEDAW", NULL },
	{ "see paragraph 4", NULL },
	{ "Optional Protocol, France as well as others", NULL },
	{ "", NULL },
};

static const struct row headings[] = {
	{ "B1. Recommendations:", "" },
	{ "F1. General Recommendations", "" },
	{ "RECOMMENDATIONS", "" },
	{ "IV. Conclusions and recommendations", "" },
	{ "Recommendations to the Government of Zarveld", "Government of Zarveld" },
	{ "5.2 Key policy recommendations", "" },
	{ "Recommendations on detention", "" },
	{ "Recommandations au Parlement", "Parlement" },
	{ "Recomendaciones", "" },
	{ "VI. Рекомендации", "" },
	{ "建议", "" },
	{ "التوصيات", "" },
	{ "Suggested questions", "" },
	{ "Voluntary pledges and commitments", "" },
	{ "Recommendations ........ 12", NULL },
	{ "Implementation of recommendations", NULL },
	{ "Recommendations accepted by Zarveld", NULL },
	{ "The following recommendations were made.", NULL },
	{ "Conclusion", NULL },
};

static const struct row leads[] = {
	{ "We call on the City of Ostry, in view of this, to:", "City of Ostry" },
	{ "The Circle urges the Government of Zarveld to:", "Government of Zarveld" },
	{ "We ask the Committee to recommend that Zarveld:", "Zarveld" },
	{ "The Circle recommends that the Committee urge Zarveld to:", "Zarveld" },
	{ "The Government should:", "Government" },
	{ "It is late. The Ministry must immediately:", "Ministry" },
	{ "We recommend:", "" },
	{ "The Circle makes the following recommendations:", "" },
	{ "La Ligue recommande au Gouvernement du Zarveld de :", "Gouvernement du Zarveld" },
	{ "Elle invite les États Membres à :", "États Membres" },
	{ "El Círculo insta al Gobierno de Zarveld a:", "Gobierno de Zarveld" },
	{ "Мы призываем Правительство Зарвельда:", "Правительство Зарвельда" },
	{ "我们敦促扎维尔德政府：", "扎维尔德政府" },
	{ "نوصي حكومة زارفلد بما يلي:", "حكومة زارفلد" },
	{ "They called on the city to:", NULL },
	{ "The mayor said at a meeting:", NULL },
	{ "The petition treats the bus as if it were new:", NULL },
	{ "We call on the City to act.", NULL },
};

static const struct row reports[] = {
	{ "The recommendations below enjoy the support of Zarveld:", "supported" },
	{ "The following recommendations will be examined by Zarveld, which will provide responses "
	  "in "
	  "due time, but no later than the ninth session. The response will be published.",
	    "to be considered" },
	{ "In the course of the discussion, the following recommendations were made to Zarveld:",
	    "to be considered" },
	{ "The recommendations below did not enjoy the support of Zarveld and are noted:",
	    "noted" },
	{ "The recommendations below did not enjoy the support of Zarveld:", "rejected" },
	{ "The following recommendations enjoy the support of Zarveld, which considers that they "
	  "are already implemented:",
	    "already implemented" },
	{ "Zarveld thanked all delegations:", NULL },
};

/* what each asks for; NULL: nothing */
static const struct row demands[] = {
	{ "We urge the Senate to open the tower.", "open the tower." },
	{ "For this reason, the undersigned call on the city to mend the roof.", "mend the roof." },
	{ "We recommend that the Senate open the tower.", "open the tower." },
	{ "We recommend that the Senate should open the tower.", "open the tower." },
	{ "We recommend, first, that the law be changed.", "the law be changed." },
	{ "We recommend there be no bell.", "there be no bell." },
	{ "We suggest that the bell is shelved until May.", "the bell is shelved until May." },
	{ "We are late, but we urge the city to wait.", "wait." },
	{ "The Ringers’ League also urges the Senate to open the tower.", "open the tower." },
	{ "The Ringers’ League recommends that the law be changed.", "the law be changed." },
	{ "The Painters’ League urges the Senate to open the tower.", NULL },
	{ "We regret the fall of the bell and urge the Senate to open the tower.",
	    "open the tower." },
	{ "We agree, and suggest that no bell should be cast.", "no bell should be cast." },
	{ "We reiterate our call on the Senate to open the tower.", "open the tower." },
	{ "We join the Bell Founders in calling on the Senate to open the tower.",
	    "open the tower." },
	{ "We repeat our demand for the repeal of the Tower Act.", "the repeal of the Tower Act." },
	{ "We reiterate the need to open the tower.", "open the tower." },
	{ "We stress the urgent need for the Senate to open the tower.", "open the tower." },
	{ "We highlight the need.", NULL },
	{ "We want the Senate to open the tower.", "open the tower." },
	{ "We want nobody to fall from it.", NULL },
	{ "We would like to thank the Senate for the chance to comment.", NULL },
	{ "The Senate is urged to open the tower.", "open the tower." },
	{ "Visitors are urged to hold the rope.", NULL },
	{ "It is therefore recommended that the Senate open the tower.", "open the tower." },
	{ "Our main recommendation is that the law be changed.", "the law be changed." },
	{ "It is said that the law was changed.", NULL },
	{ "We call on the Senate to: (a) open the tower; (b) close it.", "open the tower" },
	{ "We urge the Senate to open the tower; close the gate.", "open the tower" },
	{ "The call for the Senate to open the tower was heard.", NULL },
	{ "The bell was weighed\xcd\xbe we urge the Senate to open the tower.", "open the tower." },
	{ "The Senate urges the city to open the tower.", NULL },
	{ "The Ringers’ League urged the Senate to open the tower.", NULL },
	{ "We suggest that this is a mistake.", NULL },
	{ "We suggest, in short, a new bell.", NULL },
	{ "We urged the Senate to open the tower.", NULL },
	{ "We recommend that the Senate adopt the measures below.", NULL },
	{ "The Senate was urged to open the tower.", NULL },
	{ "They recommend that the law be changed.", NULL },
	{ "We recommend that:", NULL },
	{ "We call for the immediate repeal of the Tower Act.",
	    "the immediate repeal of the Tower Act." },
	{ "We urge the removal of both ropes.", "the removal of both ropes." },
	{ "We recommend a ladder to nobody.", NULL },
	{ "We called for the repeal of the Tower Act.", NULL },
	{ "Given all that the ringers of Ostry have said to us in these last years of the old "
	  "tower, we "
	  "ask the Senate to open it.",
	    "open it." },
	{ "Nous demandons la réouverture de la tour.", "la réouverture de la tour." },
	{ "Nous demandons le chemin.", NULL },
	{ "Exigimos la reparación de la torre.", "la reparación de la torre." },
	{ "Pedimos la cuenta.", NULL },
	{ "Мы требуем открытия башни.", "открытия башни." },
	{ "Мы требуем башню.", NULL },
	{ "Мы требуем немедленного освобождения звонарей.", "немедленного освобождения звонарей." },
	{ "我们要求立即释放敲钟人。", "立即释放敲钟人。" },
	{ "我们要求很高。", NULL },
	{ "نطالب بالإفراج عن قارعي الأجراس.", "بالإفراج عن قارعي الأجراس." },
	{ "Nous appelons le Gouvernement à ouvrir la tour.", "ouvrir la tour." },
	{ "Nous recommandons au Sénat d’ouvrir la tour.", "ouvrir la tour." },
	{ "Nous demandons que la tour soit ouverte.", "la tour soit ouverte." },
	{ "Exhortamos al Senado a abrir la torre.", "abrir la torre." },
	{ "Recomendamos que se repare la torre.", "se repare la torre." },
	{ "Мы просим Сенат открыть башню.", "открыть башню." },
	{ "我们呼吁参议院立即开放塔楼。", "立即开放塔楼。" },
	{ "نحث المجلس على فتح البرج.", "فتح البرج." },
};

/* whom a sentence says something must be done by */
static const struct row implicit[] = {
	{ "The State must ensure that towers are open.", "State" },
	{ "All companies should count their bells.", "All companies" },
	{ "Bells should be counted.", NULL },
	{ "The State opened the tower.", NULL },
};

static const struct row kinds[] = {
	{ "continue", "continuing" },
	{ "consider", "considering" },
	{ "strengthen", "general" },
	{ "ratify", "specific" },
	{ "seek", "minimal" },
	{ "ratifier", "specific" },
	{ "обеспечить", "general" },
	{ "考虑", "considering" },
	{ "Revise the rules of the tower", "considering" },
	{ "Réviser le règlement de la tour", "considering" },
	{ "Undertake a count of the bells", "specific" },
	{ "Continue and strengthen the work on the tower", "general" },
	{ "Continue the work and strengthen the tower", "continuing" },
	{ "Improve the safety of ringers by amending the tower code", "specific" },
	{ "Improve the safety of ringers by the river", "general" },
	{ "Consider the safety of ringers by amending the code", "considering" },
	{ "Sign and ring the Convention", "specific" },
	{ "bell", NULL },
	{ "", NULL },
};

static const struct row treaties[] = {
	{ "Ratify the Convention on the Rights of the Child", "CRC" },
	{ "Observe articles 2 and 15 (1) of the International Covenant on Civil and Political "
	  "Rights",
	    "ICCPR art. 2; ICCPR art. 15" },
	{ "the ICCPR, article 7, and ICCPR again", "ICCPR art. 7; ICCPR" },
	{ "Sign the Optional Protocol to the Convention on the Rights of Persons with Disabilities",
	    "OP-CRPD" },
	{ "Ratify CEDAW and its Optional Protocol", "CEDAW; OP-CEDAW" },
	{ "the Optional Protocol to the Convention on the Rights of the Child on the sale of "
	  "children",
	    "OP-CRC-SC" },
	{ "the Second Optional Protocol to ICCPR", "ICCPR-OP2" },
	{ "Carry out the recommendations of CEDAW", "" },
	{ "Paint article 7 of the bell", "" },
	{ "Mend the roof", "" },
};

static const struct row commands[] = {
	{ "Corporate remedy: Require companies to count", "require" },
	{ "Do not fixate the bell", "" },
	{ "Peace: a short history", NULL },
	{ "The bell rang", NULL },
};

static int number, failed;

static void
ok(bool good, const char *what, struct slice got)
{
	printf("%s %d - %s\n", good ? "ok" : "not ok", ++number, *what ? what : "nothing");
	if (!good)
		printf("# got \"%.*s\"\n", (int)got.n, got.p ? got.p : "");
	failed |= !good;
}

static void
expect(const struct row *row, bool found, struct slice got)
{
	ok(found == (row->want != NULL) && (!found || slice_is(got, row->want)), row->text, got);
}

#define EACH(row, table) for (row = table; row < table + sizeof(table) / sizeof(table[0]); row++)

static void
words(void)
{
	const struct row *row;
	struct buf out = { 0 };

	ok(verb_tables_whole(), "every verb can be found", (struct slice){ 0 });
	ok(state_table_whole(), "every State can be found", (struct slice){ 0 });
	EACH(row, verbs)
	expect(row, true, verb_leading(slice_of(row->text), NULL));
	EACH(row, lists)
	{
		bool found;

		buf_cut(&out, 0);
		found = states_list(slice_of(row->text), &out);
		expect(row, found, buf_get(&out));
	}
	buf_free(&out);
}

static void
asks(struct lead_words *w)
{
	struct instrument_words *names;
	const struct row *row;
	struct demand demand;
	struct lead lead;
	struct buf out = { 0 };
	const char *kind;
	size_t pos;
	bool found;

	EACH(row, demands)
	{
		pos = 0;
		demand = (struct demand){ 0 };
		found = demand_next(w, slice_of("The Ringers’ League of Ostry, to the Senate"),
		    slice_of(row->text), &pos, &demand);
		expect(row, found, found ? demand.text : (struct slice){ 0 });
	}
	EACH(row, implicit)
	{
		found = demand_implicit(slice_of(row->text), &lead);
		expect(row, found, found ? lead.addressee : (struct slice){ 0 });
	}
	EACH(row, kinds)
	{
		kind = category_of(verb_action(slice_of(row->text)), slice_of(row->text));
		expect(row, kind != NULL, slice_of(kind ? kind : ""));
	}
	names = instrument_words_new();
	EACH(row, treaties)
	{
		buf_cut(&out, 0);
		instruments_put(&out, names, slice_of(row->text));
		expect(row, true, buf_get(&out));
	}
	instrument_words_free(names);
	EACH(row, commands)
	expect(row, verb_commands(slice_of(row->text)), verb_action(slice_of(row->text)));
	buf_free(&out);
}

int
main(void)
{
	struct lead_words *w = lead_words_new();
	const struct row *row;
	struct slice label;
	struct lead lead = { 0 };
	bool found;

	words();
	asks(w);
	EACH(row, headings)
	{
		found = lead_heading(w, slice_of(row->text), &lead);
		expect(row, found, lead.addressee);
	}
	EACH(row, leads)
	{
		found = lead_in(w, slice_of(row->text), true, &lead);
		expect(row, found, lead.addressee);
	}
	EACH(row, reports)
	{
		found = lead_report(w, slice_of(row->text), &lead);
		expect(row, found, slice_of(lead.response));
	}
	ok(lead_numbered(w, slice_of("Recommendation 12: Close it"), &label) == 19 &&
		slice_is(label, "12"),
	    "a recommendation by number", label);
	ok(lead_numbered(w, slice_of("Recommendations: Close it"), &label) == 0, "no number",
	    label);
	ok(!lead_words_limited(w), "no pattern met its limit", (struct slice){ 0 });
	lead_words_free(w);
	printf("1..%d\n", number);
	return failed;
}
