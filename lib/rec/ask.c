// SPDX-License-Identifier: ISC
#include <string.h>

#include "rec/body.h"
#include "rec/demand.h"
#include "rec/find.h"
#include "rec/pattern.h"
#include "rec/verb.h"
#include "sentence.h"
#include "utf8.h"

enum { GREETING_BLOCKS = 60, GREETING_MAX = 120, INTRO_MAX = 80, INTRO_WORDS = 7, HEAD_MAX = 3000 };

/* how a letter begins */
static const char *const greetings[] = { "Dear ", "Excellency", "Your Excellency", "Honourable ",
	"Honorable ", "To whom it may concern", "Madame", "Monsieur", "Cher ", "Chère ", "Estimad",
	"Distinguid", "Señor", "Excelent", "Уважаем", "Ваше Превосходительство", "尊敬的", "敬启者",
	"السيد", "سعادة", "معالي", "عزيزي", NULL };

/* what a letter says that answers another: its numbered questions are that one's */
static const char *const answers[] = { "thank you for your letter", "thank you for your email",
	"thank you for your correspondence", "in response to your", "in reply to your",
	"en réponse à votre", "en respuesta a su", "в ответ на ваш", NULL };

/* what a question begins with */
static const char *const interrogatives[] = { "who", "whom", "whose", "what", "where", "when",
	"why", "which", "how", "whether", "do", "does", "did", "is", "are", "was", "were", "will",
	"would", "can", "could", "has", "have", "had", "should", "may", "might", "qui", "que",
	"quel", "quelle", "quels", "quelles", "où", "quand", "comment", "pourquoi", "combien",
	"est-ce", "qué", "quién", "cuál", "cuáles", "dónde", "cuándo", "cómo", "cuánto", "cuántos",
	"cuántas", "кто", "что", "где", "когда", "почему", "какой", "какая", "какие", "каким",
	"как", "сколько", "ли", NULL };

/* may stand before one: "by what rule", "in which places" */
static const char *const prepositions[] = { "by", "in", "on", "at", "to", "for", "from", "of",
	"with", "under", "according", "para", "por", "à", "de", "dans", "pour", "в", "на", "по",
	"с", NULL };

/* clauses that say something of their own */
static const char *const conditions[] = { "if", "when", "as", "since", "because", "given",
	"although", "while", "unless", "after", "before", "si", "comme", "cuando", "если", "когда",
	NULL };

/* a question that is told and not asked */
static const char *const told[] = { "question is whether", "question is if",
	"questions are whether", "question est de savoir", "pregunta es si", "вопрос в том", NULL };

/* a request to whom the letter is for, from its verb on */
static const char *const requests[] = { "ask you to ", "ask that you ", "request you to ",
	"request that you ", "urge you to ", "invite you to ", "call on you to ",
	"call upon you to ", "appeal to you to ", "encourage you to ", "beg you to ",
	"grateful if you ", "appreciate if you ", "appreciate it if you ", "like to ask you ",
	"like to request ", NULL };

static const char *const wishes[] = { "please ", "kindly ", "veuillez ", "merci de ", "prière de ",
	"sírvanse ", "просим вас ", "прошу вас ", "请您", "يرجى ", "نرجو منكم ", NULL };

/* please + one of these asks for nothing */
static const char *const empty_wishes[] = { "find", "see", "note", "refer", "contact", "visit",
	"click", "feel", "accept", "allow", "do", "email", "call", "go", "read", "remember",
	"trouver", "agréer", "recevoir", "croire", "accepter", NULL };

static struct slice
word_at(struct slice s, size_t i)
{
	size_t from = i, step;
	uint32_t c;

	while ((step = utf8_next(s, i, &c)) && (utf8_isalpha(c) || c == '-'))
		i += step;
	return slice_part(s, from, i);
}

bool
asks_letter(const struct finder *f)
{
	const char *const *g;
	struct slice s;
	size_t i;

	for (i = 0; i < f->blocks.n && i < GREETING_BLOCKS; i++) {
		s = finder_text(f, i);
		for (g = greetings; *g && s.n <= GREETING_MAX; g++)
			if (slice_starts_nocase(s, *g))
				return true;
	}
	return false;
}

/* does block i, near the beginning of a letter, say that it answers one? */
static bool
says_answer(const struct finder *f, size_t i)
{
	const char *const *a;

	for (a = answers; *a; a++)
		if (slice_find_nocase(finder_text(f, i), 0, *a) != (size_t)-1)
			return true;
	return false;
}

bool
asks_answer(const struct finder *f)
{
	size_t i;

	for (i = 0; i < f->blocks.n && i < GREETING_BLOCKS; i++)
		if (says_answer(f, i))
			return true;
	return false;
}

static bool
asks(struct slice s)
{
	struct slice word = word_at(s, 0);

	if (slice_in_nocase(word, interrogatives))
		return true;
	return slice_in_nocase(word, prepositions) && word.n + 1 < s.n &&
	       slice_in_nocase(word_at(s, word.n + 1), interrogatives);
}

/* "Our question is, where ...", "In general, how ...": where the question begins */
static size_t
after_intro(struct slice s)
{
	struct slice head = slice_part(s, 0, s.n < INTRO_MAX ? s.n : INTRO_MAX);
	size_t comma = slice_find(head, 0, ", "), i, words = 1;

	if (comma == (size_t)-1 || asks(s) || slice_in_nocase(word_at(s, 0), conditions))
		return 0;
	for (i = 0; i < comma; i++)
		words += s.p[i] == ' ';
	return words <= INTRO_WORDS && asks(slice_from(s, comma + 2)) ? comma + 2 : 0;
}

static size_t
count(struct slice s, const char *what)
{
	size_t n = 0, at = 0;

	while ((at = slice_find(s, at, what)) != (size_t)-1) {
		n++;
		at += strlen(what);
	}
	return n;
}

/* does the sentence open more quotations than it closes, or stand in one? */
static bool
quoted(struct slice s, size_t *depth)
{
	size_t open = count(s, "“") + count(s, "«"), close = count(s, "”") + count(s, "»");
	bool inside =
	    *depth > 0 || slice_starts(s, "“") || slice_starts(s, "«") || slice_starts(s, "\"");

	*depth = *depth + open > close ? *depth + open - close : 0;
	return inside || *depth > 0;
}

/* where a request begins in a sentence, or (size_t)-1 */
static size_t
request_at(struct slice s)
{
	const char *const *p;
	size_t at, from;

	for (p = requests; *p; p++) {
		at = slice_find_nocase(s, 0, *p);
		if (at == (size_t)-1)
			continue;
		/* from "we" or "I", with what stands between it and the verb */
		from = at;
		while (from > 0 && s.p[from - 1] != ',')
			from--;
		return from + (from < at && s.p[from] == ' ');
	}
	for (p = wishes; *p; p++) {
		at = slice_find_nocase(s, 0, *p);
		if (at == (size_t)-1 ||
		    (at > 0 && !slice_ends(slice_trim(slice_part(s, 0, at)), ",")))
			continue;
		if (!slice_in_nocase(word_at(s, at + strlen(*p)), empty_wishes))
			return at;
	}
	return (size_t)-1;
}

static bool
is_told(struct slice s)
{
	const char *const *p;

	for (p = told; *p; p++)
		if (slice_find_nocase(slice_part(s, 0, INTRO_MAX), 0, *p) != (size_t)-1)
			return true;
	return false;
}

static bool
is_question(struct slice s)
{
	return slice_ends(s, "?") || slice_ends(s, "？") || slice_ends(s, "؟");
}

static void
read_letter(struct finder *f, struct slice s, size_t from)
{
	struct lead lead = { .kind = REC_QUESTION };
	size_t at;

	if (is_question(s)) {
		finder_add(f, &lead, from + after_intro(s), from + s.n, (struct slice){ 0 });
	} else if (is_told(s)) {
		finder_add(f, &lead, from, from + s.n, (struct slice){ 0 });
	} else if ((at = request_at(s)) != (size_t)-1 && !slice_ends(s, ":")) {
		lead.kind = REC_REQUEST;
		finder_add(f, &lead, from + at, from + s.n, (struct slice){ 0 });
	}
}

/* a demand in `text`, with which the words of block i begin */
static void
add_demand(struct finder *f, size_t i, struct slice text, const struct demand *demand)
{
	size_t from = f->blocks.v[i].text + (size_t)(demand->text.p - text.p);

	finder_add(f, &demand->lead, from, from + demand->text.n, demand->item.label);
}

/* the demands in text, a part of block i */
static void
read_demands(struct finder *f, size_t i, struct slice text)
{
	struct slice s;
	struct demand demand;
	size_t before = f->blocks.v[i].from;
	struct slice head =
	    slice_part(buf_get(&f->report->body.text), 0, before < HEAD_MAX ? before : HEAD_MAX);
	size_t pos = 0, depth = 0, from, at, had;
	struct lead lead;
	bool asked = false;

	if (!f->implicit && f->author.n == 0 && !pattern_speaks(f->words, text))
		return;
	while (sentence_next(text, &pos, &s)) {
		if (quoted(s, &depth))
			continue;
		had = f->recs->n;
		demand = (struct demand){ 0 };
		if (f->author.n && body_read(f, i, s, asked)) {
			asked = true;
			continue;
		}
		if (f->told && demand_told(f->words, head, s, &demand)) {
			add_demand(f, i, text, &demand);
			continue;
		}
		for (at = 0; demand_next(f->words, head, s, &at, &demand);)
			add_demand(f, i, text, &demand);
		if (f->implicit && f->recs->n == had && demand_implicit(s, &lead)) {
			from = f->blocks.v[i].text + (size_t)(s.p - text.p);
			finder_add(f, &lead, from, from + s.n, (struct slice){ 0 });
		}
	}
}

void
asks_before(struct finder *f, size_t i)
{
	struct slice text = finder_text(f, i);

	if (text.n)
		read_demands(f, i, slice_part(text, 0, sentence_start(text, text.n - 1)));
}

void
asks_read(struct finder *f, size_t i, bool letter)
{
	struct slice text = finder_text(f, i), s;
	size_t pos = 0, depth = 0;

	if (!letter) {
		read_demands(f, i, text);
		return;
	}
	while (sentence_next(text, &pos, &s))
		if (!quoted(s, &depth))
			read_letter(f, s, f->blocks.v[i].text + (size_t)(s.p - text.p));
}

/* is every sentence of the text a command, and is there more than one? */
static bool
commands_only(struct slice text)
{
	struct slice s;
	size_t pos = 0, n = 0;

	while (sentence_next(text, &pos, &s)) {
		if (!verb_commands(s))
			return false;
		n++;
	}
	return n > 1 && !slice_ends(text, ":");
}

void
asks_below(struct finder *f, const struct lead *lead)
{
	size_t from, pos = 0, parent = f->recs->n;
	struct slice text, s;
	struct rec *rec;

	if (!f->asks || parent == 0 || lead->kind == REC_QUESTION)
		return;
	from = f->recs->v[parent - 1].from;
	text = slice_part(buf_get(&f->report->body.text), from, f->recs->v[parent - 1].to);
	if (!commands_only(text))
		return;
	while (sentence_next(text, &pos, &s)) {
		from = (size_t)(s.p - f->report->body.text.p);
		rec = finder_add(f, lead, from, from + s.n, (struct slice){ 0 });
		if (rec)
			rec->parent = parent;
	}
}
