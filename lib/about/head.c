// SPDX-License-Identifier: ISC
#include "about/head.h"

#include <string.h>

#include "ascii.h"
#include "cite/date.h"
#include "cite/symbol.h"
#include "utf8.h"

/* lines of mastheads, whole */
static const char *const mast[] = {
	"United Nations", "UNITED", "NATIONS", "Nations Unies", "Naciones Unidas",
	"Организация Объединенных Наций", "الأمم المتحدة", "联合国", "A", "E", "S", "CCPR", "CAT", "CRC",
	"General Assembly", "Security Council", "Economic and Social Council", "Assemblée générale",
	"Conseil économique et social", "Asamblea General", "Генеральная Ассамблея", "الجمعية العامة", "大会",
	"Human Rights Council", "Conseil des droits de l’homme", "Conseil des droits de l'homme",
	"Consejo de Derechos Humanos", "Совет по правам человека", "مجلس حقوق الإنسان", "人权理事会",
	"Working Group on the Universal Periodic Review",
	"Groupe de travail sur l’Examen périodique universel",
	"Grupo de Trabajo sobre el Examen Periódico Universal",
	"Рабочая группа по универсальному периодическому обзору",
	"Human Rights Committee", "Committee against Torture", "Committee on the Rights of the Child",
	"Committee on the Elimination of Discrimination against Women",
	"Committee on the Elimination of Racial Discrimination",
	"Committee on Economic, Social and Cultural Rights", "Committee on Enforced Disappearances",
	"Committee on the Rights of Persons with Disabilities", "Committee on Migrant Workers",
	"Distr.", "GENERAL", "LIMITED", "RESTRICTED", "English", "French", "Spanish", "Advance version",
	"Advance unedited version", "Advance Unedited Version", "English only", "English Only", NULL
};

/* what lines of mastheads begin with */
static const char *const mast_begins[] = {
	"Distr.", "Original:", "Agenda item", "Item ", "Point ", "Tema ", "Пункт ", "البند", "议程项目",
	"Advance ", "English/", "(English", NULL
};

/* headings that say nothing of the document */
static const char *const plain[] = {
	"Introduction", "Summary", "Executive summary", "Contents", "Table of contents", "Overview",
	"Abstract", "Background", "Foreword", "Preface", "Recommendations", "Methodology", "Notes",
	"Sommaire", "Résumé", "Table des matières", "Contexte", "Recommandations", "Introducción",
	"Resumen", "Índice", "Antecedentes", "Recomendaciones", "Введение", "Содержание", "Резюме",
	"مقدمة", "المحتويات", "ملخص", "导言", "目录", "摘要", "General remarks", "Zusammenfassung",
	"Einleitung", "Inhalt", NULL
};

/* what running text begins with */
static const char *const body_begins[] = {
	"Dear ", "To: ", "To the ", "Excellenc", "Your Excellenc", "Madame", "Monsieur", "Estimad",
	"Уважаем", "We, the ", "Nous, ", "http://", "https://", "www.", "[", "•", "●", "·", NULL
};

/* what may stand before a date on its line */
static const char *const date_words[] = {
	"Date:", "Dated", "Date", "Published", "Published:", "Published on", "Submitted", "Submitted on",
	"Submission date:", "Updated", "Fecha:", "Дата:", "Date :", "Le", "(", "[", NULL
};

/* what may stand behind it */
static const char *const date_ends[] = { "года", "г.", "г", NULL };

static bool
begins(struct slice s, const char *const *list)
{
	for (; *list; list++)
		if (slice_starts(s, *list))
			return true;
	return false;
}

/* a place of one to three words and a comma, "New York," */
static bool
is_place(struct slice s)
{
	size_t i, blanks = 0;

	if (s.n < 3 || s.n > 40 || s.p[s.n - 1] != ',' || !ascii_isupper(s.p[0]))
		return false;
	for (i = 0; i + 1 < s.n; i++) {
		blanks += s.p[i] == ' ';
		if (ascii_isdigit(s.p[i]) || ascii_isin(s.p[i], ",;:.()"))
			return false;
	}
	return blanks < 3;
}

/* is the line a date of a day or a month, with nothing but a place or a word around it? */
static bool
is_date(struct slice line, char iso[12])
{
	struct slice before, after;
	struct date date;
	size_t pos = 0;

	if (line.n > 60 || !date_next(line, &pos, &date) || strlen(date.iso) < 7)
		return false;
	before = slice_trim(slice_part(line, 0, date.at));
	after = slice_trim(slice_from(line, date.at + date.len));
	if (slice_in(after, date_ends))
		after = slice_of("");
	if (after.n > 1 || (after.n == 1 && !ascii_isin(after.p[0], ".)]*")))
		return false;
	if (before.n && !slice_in_nocase(before, date_words) && !is_place(before))
		return false;
	memcpy(iso, date.iso, sizeof(date.iso));
	return true;
}

/* "Coast Watch, report to the Committee, May 2033": a line that ends with a date behind a comma */
static bool
is_dated(struct slice line, char iso[12])
{
	struct slice before;
	struct date date;
	size_t pos = 0;

	if (line.n > 200)
		return false;
	while (date_next(line, &pos, &date)) {
		before = slice_trim(slice_part(line, 0, date.at));
		if (date.at + date.len != line.n || strlen(date.iso) < 7 || !slice_ends(before, ","))
			continue;
		memcpy(iso, date.iso, sizeof(date.iso));
		return true;
	}
	return false;
}

/* the symbol that the line is, or that stands behind a masthead's words on it */
static bool
is_symbol(struct slice line, struct slice *symbol)
{
	struct symbol found;
	size_t pos = 0;
	struct slice rest;

	if (line.n > 80 || !symbol_next(line, &pos, &found) || found.kind != SYMBOL_DOC ||
	    slice_find(slice_part(line, found.at, found.at + found.len), 0, "/") == (size_t)-1)
		return false;
	rest = slice_trim(slice_from(line, found.at + found.len));
	if (rest.n > 1)
		return false;
	rest = slice_trim(slice_part(line, 0, found.at));
	if (rest.n && !slice_in(rest, mast))
		return false;
	*symbol = slice_part(line, found.at, found.at + found.len);
	return true;
}

/* "1. Introduction", "A- Introduction": the heading without its number */
static struct slice
unnumbered(struct slice s)
{
	size_t i = 0;

	while (i < s.n && i < 5 && ascii_isalnum(s.p[i]))
		i++;
	if (i == 0 || i == s.n || !ascii_isin(s.p[i], ".)-:"))
		return s;
	return slice_trim(slice_from(s, i + 1));
}

static bool
is_plain(struct slice line)
{
	struct slice s = unnumbered(line);

	while (s.n && ascii_isin(s.p[s.n - 1], ":."))
		s.n--;
	return slice_in_nocase(s, plain);
}

/* "12", "Page 3", "___" */
static bool
is_rule(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (ascii_isalpha(s.p[i]) || (unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

/* "27 October–7 November 2014": the days of a session, or a date that is spelled in no usual way */
static bool
is_days(struct slice s)
{
	return s.n > 4 && s.n < 48 && ascii_isdigit(s.p[0]) && ascii_isdigit(s.p[s.n - 1]) &&
	    ascii_isdigit(s.p[s.n - 2]) && ascii_isdigit(s.p[s.n - 3]) && ascii_isdigit(s.p[s.n - 4]);
}

static enum head_kind
kind_of(struct head *head, struct slice s)
{
	struct slice symbol, who;
	char date[12];

	if (is_symbol(s, &symbol)) {
		if (!head->symbol.n)
			head->symbol = symbol;
		return HEAD_SYMBOL;
	}
	if (is_date(s, date) || (head->n > 1 && is_dated(s, date))) {
		if (!*head->date)
			memcpy(head->date, date, sizeof(date));
		return HEAD_DATE;
	}
	if (slice_in(s, mast) || slice_in_nocase(s, mast) || begins(s, mast_begins) || is_rule(s) ||
	    (head->n > 1 && is_days(s)))
		return HEAD_MAST;
	if (head_byline(s, &who))
		return HEAD_BYLINE;
	if (is_plain(s))
		return HEAD_PLAIN;
	if (head_is_session(s) || (s.n < 40 && slice_ends(s, " session")))
		return HEAD_SESSION;
	return begins(s, body_begins) ? HEAD_BODY : HEAD_OTHER;
}

/* lines of running text end the head: what follows speaks of other things */
static bool
ends_head(const struct head_line *line)
{
	return line->text.n > HEAD_LINE_BYTES || (line->kind == HEAD_BODY && line->text.n > 20);
}

/* "[bookmark: X]" and "[image: X]" that a converter put before the words */
static struct slice
unmarked(struct slice s)
{
	size_t end;

	while (slice_starts(s, "[bookmark:") || slice_starts(s, "[image:")) {
		end = slice_find(s, 0, "]");
		if (end == (size_t)-1)
			break;
		s = slice_trim(slice_from(s, end + 1));
	}
	return s;
}

/* "Submission to the Committee, 14 February" and, on the next line, "2033": the two are one dated line */
static bool
year_of_date(struct head *head)
{
	struct head_line *year = &head->line[head->n - 1], *line = year - 1;
	struct buf both = { 0 };
	char date[12];
	bool dated;

	if (head->n < 2 || year->after_blank || year->text.n != 4 || !is_rule(year->text) ||
	    (line->kind != HEAD_OTHER && line->kind != HEAD_BYLINE))
		return false;
	buf_slice(&both, line->text);
	buf_putc(&both, ' ');
	buf_slice(&both, year->text);
	dated = is_date(buf_get(&both), date) || is_dated(buf_get(&both), date);
	buf_free(&both);
	if (dated && !*head->date)
		memcpy(head->date, date, sizeof(date));
	if (dated)
		line->kind = HEAD_DATE;
	return dated;
}

void
head_read(struct head *head, const struct layout *lay)
{
	struct head_line *line;
	bool blank = true;
	size_t i;

	*head = (struct head){ 0 };
	for (i = 0; i < lay->n && i < 8 * HEAD_LINES && head->n < HEAD_LINES; i++) {
		if (lay->line[i].page > 1 && head->n > 2)
			break;
		if (lay->line[i].blank) {
			blank = true;
			continue;
		}
		line = &head->line[head->n++];
		/* without a width each line is a paragraph */
		*line = (struct head_line){ .text = unmarked(layout_trimmed(lay, i)),
		    .after_blank = blank || !lay->width };
		blank = false;
		line->kind = line->text.n > HEAD_LINE_BYTES ? HEAD_BODY : kind_of(head, line->text);
		if (year_of_date(head))
			line->kind = HEAD_DATE;
		if (ends_head(line))
			break;
	}
}
