// SPDX-License-Identifier: ISC
/*
 * Notes marked * ** † ‡, as on title pages and under tables: the symbol
 * glued to a word in the text, and once more at the start of a line further
 * down the same page.  A symbol that begins several lines is a bullet.
 */
#include "note/symbol.h"

#include <string.h>

#include "ascii.h"
#include "utf8.h"
#include "xalloc.h"

static const char *const symbols[] = { "***", "**", "*", "††", "†", "‡‡", "‡", "§§", "§", "¶",
	NULL };

enum {
	EMPHASIS = 8, /* lines further down that words in bold go on */
	BUDGET = 64, /* lines that begin with a symbol; more are a list */
	WINDOW = 120 /* lines that a page may have where pages are not marked */
};

/* the symbol that s has at byte i, NULL if none */
static const char *
symbol_at(struct slice s, size_t i)
{
	const char *const *p;

	for (p = symbols; *p; p++)
		if (slice_starts(slice_part(s, i, s.n), *p))
			return *p;
	return NULL;
}

/*
 * Does the symbol at byte i of s open words in bold or italics, as Markdown
 * has them, that a symbol behind a word closes?
 */
static bool
is_emphasis(struct slice s, size_t i, const char *symbol)
{
	size_t n = strlen(symbol), end = i + n, number;

	if (symbol[0] != '*' || end >= s.n || ascii_isspace(s.p[end]))
		return false;
	end = slice_find(s, end, symbol);
	/* *1409727* is a bar code */
	return end != (size_t)-1 && !ascii_isspace(s.p[end - 1]) &&
	    !slice_num(slice_part(s, i + n, end), SIZE_MAX, &number);
}

/* the words of the paragraph from `line` on: a few lines */
static struct slice
words_from(const struct layout *lay, size_t line)
{
	size_t end = line;

	while (end + 1 < lay->n && end < line + EMPHASIS && !lay->line[end + 1].blank &&
	    !lay->line[end + 1].opens)
		end++;
	return slice_part(lay->text, lay->line[line].at, lay->line[end].at + lay->line[end].len);
}

/* a line that is the symbol alone, or the symbol and then words */
static bool
opens_with(const struct layout *lay, size_t line, const char **symbol, size_t *at)
{
	struct slice s = layout_line(lay, line), t = slice_trim(s);

	*symbol = t.n ? symbol_at(t, 0) : NULL;
	if (!*symbol)
		return false;
	*at = lay->line[line].at + (size_t)(t.p - s.p);
	if (is_emphasis(words_from(lay, line), *at - lay->line[line].at, *symbol))
		return false;
	t = slice_part(t, strlen(*symbol), t.n);
	return t.n == 0 || t.p[0] != '*';
}

static bool
ends_in_word(struct slice s)
{
	uint32_t c;

	s = slice_trim(s);
	return utf8_prev(s, s.n, &c) && utf8_isalpha(c);
}

/* the symbol glued to a word of this line: its offset in the text */
static bool
glued_call(const struct layout *lay, size_t line, const char *symbol, size_t *at)
{
	struct slice s = layout_line(lay, line);
	size_t i, n = strlen(symbol);
	uint32_t before, after;
	bool open = false;

	for (i = 0; (i = slice_find(s, i, symbol)) != (size_t)-1; i += n) {
		utf8_prev(s, i, &before);
		/* a converter that keeps the columns may have set it apart, at the line's end */
		if (utf8_isspace(before) && ends_in_word(slice_part(s, 0, i)) &&
		    slice_trim(slice_from(s, i)).n == n && !symbol_at(slice_trim(s), 0)) {
			*at = lay->line[line].at + i;
			return true;
		}
		if (i == 0 || utf8_isspace(before) || before == '*') {
			open = is_emphasis(s, i, symbol);
			continue;
		}
		if (open) {
			open = false;
			continue;
		}
		if (utf8_next(s, i + n, &after) && !utf8_isspace(after) &&
		    !(after < 0x80 && ascii_isin((char)after, ".,;:)")))
			continue;
		*at = lay->line[line].at + i;
		return true;
	}
	return false;
}

static bool
same_page(const struct layout *lay, size_t a, size_t b)
{
	if (lay->pages)
		return lay->line[a].page == lay->line[b].page;
	return (a < b ? b - a : a - b) < WINDOW;
}

/* the call of the note on `line`: glued above it, or alone on a line above */
static bool
find_call(const struct layout *lay, size_t line, const char *symbol, size_t *at)
{
	const char *other;
	size_t i, where, alone = 0, opening = 0;

	for (i = line; i-- > 0 && same_page(lay, i, line);) {
		if (lay->line[i].blank || lay->line[i].len > 4096)
			continue;
		if (glued_call(lay, i, symbol, at))
			return opening == 0;
		if (opens_with(lay, i, &other, &where) && other == symbol) {
			opening++;
			if (layout_trimmed(lay, i).n == strlen(symbol))
				alone = where;
		}
	}
	*at = alone;
	return opening == 1 && alone;
}

/* does the symbol begin another line further down the page? */
static bool
is_bullet(const struct layout *lay, size_t line, const char *symbol)
{
	const char *other;
	size_t i, where;

	for (i = line + 1; i < lay->n && same_page(lay, line, i); i++)
		if (!lay->line[i].blank && opens_with(lay, i, &other, &where) && other == symbol)
			return true;
	return false;
}

bool
symbol_find_mark(struct mark *mark, const struct layout *lay, size_t line)
{
	const char *symbol;
	struct slice s = layout_line(lay, line);
	size_t at, end;

	if (!opens_with(lay, line, &symbol, &at))
		return false;
	end = at - lay->line[line].at + strlen(symbol);
	*mark = (struct mark){ .line = line, .at = at, .len = strlen(symbol), .form = MARK_SYMBOL };
	mark->text_at = lay->line[line].at + end + utf8_blanks(s, end);
	return true;
}

void
symbol_links(struct chain *chain, const struct layout *lay, const struct marks *marks,
    struct calls *calls)
{
	const struct mark *mark;
	const char *symbol;
	size_t i, at, budget = BUDGET;

	for (i = 0; i < marks->n && budget > 0; i++) {
		mark = &marks->v[i];
		if (mark->form != MARK_SYMBOL)
			continue;
		budget--;
		symbol = symbol_at(slice_part(lay->text, mark->at, mark->at + mark->len), 0);
		if (is_bullet(lay, mark->line, symbol) || !find_call(lay, mark->line, symbol, &at))
			continue;
		xgrow(&calls->v, calls->n, &calls->cap, sizeof(*calls->v));
		calls->v[calls->n++] = (struct call){ .at = at, .len = mark->len,
			.weight = GOOD_CALL };
		chain_add(chain, &(struct link){ i, i, calls->n - 1, true, at, at, mark->at });
	}
	chain_sort(chain);
}
