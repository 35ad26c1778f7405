// SPDX-License-Identifier: ISC
#include "about/head.h"

#include "ascii.h"
#include "rec/state.h"
#include "utf8.h"

enum { TITLE_LINES = 7, TITLE_BYTES = 300, TITLE_LATEST = 20 };

/* a title does not end with one of these, nor its first line */
static const char *const open_ends[] = {
	"the", "of", "on", "in", "to", "and", "for", "by", "with", "a", "an", "from", "regarding",
	"into", "its", "their", "this", "proposed", "draft", "universal",
	"de", "du", "des", "la", "le", "les", "et", "sur", "à", "au", "aux", "del", "los", "las", "el",
	"y", "en", "sobre", "для", "по", "о", "об", "в", "на", "и", "от", NULL
};

/* the words before a byline that are title all the same: "Submission by X" says what it is */
static const char *const byline_title[] = {
	"Joint submission by", "Submission by", "Submission from", "Report by", "Statement by",
	"Written statement by", "Open letter by", NULL
};

/* the end of the line without the mark of a note */
static struct slice
without_mark(struct slice s)
{
	s = slice_trim(s);
	while (s.n && (s.p[s.n - 1] == '*' || s.p[s.n - 1] == ' ' || slice_ends(s, "\u2217")))
		s.n -= s.p[s.n - 1] == '*' || s.p[s.n - 1] == ' ' ? 1 : 3;
	return s;
}

static struct slice
last_word(struct slice s)
{
	size_t i = s.n;

	while (i > 0 && s.p[i - 1] != ' ')
		i--;
	return slice_from(s, i);
}

/* a short line in capitals: the first of a title in two */
static bool
is_capitals(struct slice s)
{
	size_t i, n, letters = 0;
	uint32_t c;

	for (i = 0; (n = utf8_next(s, i, &c)) > 0; i += n) {
		letters += utf8_isupper(c);
		if (utf8_islower(c))
			return false;
	}
	return letters > 3 && s.n < 60;
}

/* a sentence's end: a title has none, but for what is abbreviated */
static bool
is_sentence(struct slice s)
{
	struct slice last = last_word(s);

	return s.n > 60 && slice_ends(s, ".") && last.n > 4;
}

/* does the title go on after `prev` with `next`, over a blank line if there is one? */
static bool
goes_on(struct slice prev, const struct head_line *next)
{
	struct slice s = next->text;
	uint32_t c;

	if (next->kind != HEAD_OTHER && next->kind != HEAD_BYLINE)
		return false;
	if (without_mark(s).n == 0)
		return false;
	if (!next->after_blank)
		return true;
	if (is_capitals(prev) && s.n < 160 && !is_sentence(s))
		return true;
	utf8_next(s, 0, &c);
	return utf8_islower(c) || slice_in_nocase(last_word(without_mark(prev)), open_ends) ||
	    slice_ends(prev, ",") || slice_ends(prev, ":");
}

/* may a title begin here? */
static bool
can_begin(const struct head *head, size_t i)
{
	const struct head_line *line = &head->line[i];
	uint32_t c;

	if (line->kind != HEAD_OTHER && line->kind != HEAD_BYLINE)
		return false;
	/* the name of the agenda item, which stands under it */
	if (i && slice_starts_nocase(head->line[i - 1].text, "agenda item"))
		return false;
	if (line->kind == HEAD_BYLINE) {
		for (c = 0; byline_title[c]; c++)
			if (slice_starts_nocase(line->text, byline_title[c]))
				return true;
		return false;
	}
	utf8_next(line->text, 0, &c);
	return utf8_isalpha(c) ? !utf8_islower(c) : c > 0x2000 || ascii_isin((char)c, "\"'(0123456789");
}

/* the State that a report under this title is about, which stands behind it by itself */
static void
add_state(const struct head *head, size_t i, struct buf *title)
{
	struct slice name;

	while (i < head->n && without_mark(head->line[i].text).n == 0)
		i++;
	if (i == head->n)
		return;
	name = without_mark(head->line[i].text);
	if (state_name(name).n == 0)
		return;
	buf_putc(title, ' ');
	buf_fold(title, name);
}

void
head_title(const struct head *head, struct buf *out)
{
	struct buf title = { 0 };
	size_t i, from, lines = 0;

	for (i = 0; i < head->n && i < TITLE_LATEST && !can_begin(head, i); i++)
		if (head->line[i].kind == HEAD_PLAIN || head->line[i].kind == HEAD_BODY)
			return;
	if (i == head->n || i == TITLE_LATEST)
		return;
	for (from = i; i < head->n && lines < TITLE_LINES; i++, lines++) {
		if (i > from && !goes_on(head->line[i - 1].text, &head->line[i]))
			break;
		if (lines)
			buf_putc(&title, ' ');
		buf_fold(&title, without_mark(head->line[i].text));
	}
	add_state(head, i, &title);
	/* a paragraph of running text is longer, or is a sentence */
	if (lines < TITLE_LINES && title.n <= TITLE_BYTES && !is_sentence(buf_get(&title)))
		buf_slice(out, buf_get(&title));
	buf_free(&title);
}
