// SPDX-License-Identifier: ISC
#include "source/heading.h"

#include <stdbool.h>

#include "ascii.h"
#include "cite/terms.h"
#include "utf8.h"

enum { MAX_WORDS = 96, MAX_NAME = 3, LONG_TITLE = 5, TITLE_BYTES = 240 };

/* what stands before a word */
enum gap { GAP_SPACE, GAP_COMMA, GAP_STOP, GAP_QUOTE };

struct word {
	size_t at, end;
	enum gap gap;
	bool initial, digit, capital;
	bool dashed; /* the second part of a word with a hyphen */
	bool link;   /* "and", "von": goes with names */
	bool small;  /* "the", "of": does not */
};

static const char *const links[] = { "and", "&", "et", "al", "y", "e", "und", "with", "de", "da", "di",
	"del", "der", "den", "des", "du", "la", "le", "van", "von", "ter", "ten", "dos", "das", "bin", "ibn",
	"el", "al", "jr", "sr", "eds", "ed", "editor", "editors", "hrsg", "dir", "и", "др", NULL };
static const char *const editors[] = { "ed", "eds", "editor", "editors", "hrsg", "dir", "ред", NULL };
/* where a book, journal or publisher is named, no title begins */
static const char *const venues[] = { "proceedings", "proc", "in", "journal", "advances", "lecture",
	"conference", "technical", "tech", "transactions", "trans", "ieee", "acm", "report", "phd", "master", "master's",
	"thesis", "preprint", "workshop", "symposium", "annals", "international", "readings", NULL };
static const char *const quotes[] = { "“", "\"", "«", "„", "``", "''", "‘", "`", NULL };
static const char *const closing[] = { "”", "\"", "»", "“", "''", "’", "'", NULL };

/* the gap between two words: the strongest of its marks */
static enum gap
gap_of(struct slice s, size_t from, size_t to, bool initial)
{
	struct slice marks = slice_part(s, from, to);
	enum gap gap = GAP_SPACE;
	size_t i, k;

	for (k = 0; quotes[k]; k++)
		/* a quotation begins behind a blank and before a word */
		if (slice_ends(marks, quotes[k]) &&
		    (from == 0 || marks.n > slice_of(quotes[k]).n))
			return GAP_QUOTE;
	for (i = 0; i < marks.n; i++) {
		if ((marks.p[i] == '.' && !initial) || ascii_isin(marks.p[i], "?!)]:"))
			gap = GAP_STOP;
		else if (ascii_isin(marks.p[i], ",;([/") && gap == GAP_SPACE)
			gap = GAP_COMMA;
	}
	return gap;
}

static size_t
split(struct slice s, struct word *words)
{
	struct term term;
	struct word *w;
	size_t pos = 0, n = 0;
	uint32_t c;

	while (n < MAX_WORDS && term_next(s, &pos, &term)) {
		w = &words[n];
		*w = (struct word){ .at = term.at, .end = term.at + term.len, .digit = ascii_isdigit(s.p[term.at]) };
		utf8_next(s, w->at, &c);
		w->capital = utf8_isupper(c);
		/* "A framework" begins with an article, "A. Framework" with a name */
		w->initial = term.initial && w->capital && w->end < s.n && s.p[w->end] != ' ';
		w->link = slice_in_nocase(slice_part(s, w->at, w->end), links);
		w->small = term.small && !w->link;
		w->gap = gap_of(s, n ? words[n - 1].end : 0, w->at, n && words[n - 1].initial);
		w->dashed = n && w->at == words[n - 1].end + 1 && s.p[w->at - 1] == '-';
		n++;
	}
	return n;
}

/* how many words stand together, with nothing but blanks, hyphens and dots of initials between */
static size_t
run(const struct word *words, size_t i, size_t n)
{
	size_t k = i + 1;

	while (k < n && words[k].gap == GAP_SPACE)
		k++;
	return k - i;
}

/* is there a word that no name has? */
static bool
plain_words(const struct word *w, size_t n)
{
	size_t i, in_row = 0;

	for (i = 0; i < n; i++) {
		if (!w[i].capital && !w[i].digit && !w[i].link && !w[i].dashed &&
		    w[i].end - w[i].at > 1)
			return true;
		in_row = w[i].link || w[i].initial ? 0 : in_row + !w[i].dashed;
		if (in_row > MAX_NAME)
			return true;
	}
	return false;
}

/* the names that the run begins with: initials and what follows, or only they, behind the name */
static size_t
names(const struct word *w, size_t n, bool name_first)
{
	size_t i, after = 0;

	/* "S. E. Mooring with", "Orn S. Mooring with" */
	for (i = name_first && n > 1 && !w[0].initial && w[0].capital && w[1].initial;
	    name_first && i < n && w[i].initial; i++)
		after = i + 1;
	if (after > 0)
		return after + 2 <= n ? after : 0;
	for (i = 0; i + 1 < n; i++)
		if (w[i].initial && !w[i + 1].initial && !w[i + 1].small &&
		    (w[i + 1].capital || w[i + 1].link)) {
			for (after = i + 1; after < n && w[after].link && !w[after].capital; after++)
				;
			after++;
		} else if (w[i].initial && w[i + 1].small) {
			after = i + 1;
		}
	return after + 2 <= n ? after : 0;
}

/* is the run a title of capitals that was taken for a name? */
static bool
passed_over(const struct word *w, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (w[i].initial || w[i].digit || w[i].link)
			return false;
	return n > 1;
}

/* the word that the title begins with; n: none */
static size_t
first_word(struct slice s, const struct word *w, size_t n)
{
	size_t i, len, before = n;
	bool named = false, name_first = n > 1 && !w[w[0].digit].initial, sure;

	for (i = 0; i < n; i++)
		if (w[i].gap == GAP_QUOTE && i + 1 < n && w[i + 1].gap == GAP_SPACE &&
		    !(i && slice_in_nocase(slice_part(s, w[i - 1].at, w[i - 1].end), editors)))
			return i;
	for (i = 0; i < n; i += len) {
		len = run(w, i, n);
		sure = named && i > 0 && w[i].gap == GAP_STOP;
		if (w[i].digit && len == 1)
			continue;
		if (plain_words(w + i, len) && before < i &&
		    slice_in_nocase(slice_part(s, w[i].at, w[i].end), venues))
			return before;
		if (plain_words(w + i, len))
			return i + names(w + i, len, name_first);
		if (sure && len > 1 && !w[i].initial && !w[i + len - 1].initial && !w[i + 1].link)
			return i;
		/* "Ropes: a study of knots" */
		if (sure && len == 1 && i + 1 < n && slice_starts(slice_from(s, w[i].end), ":"))
			return i;
		named = named || w[i].capital;
		if (passed_over(w + i, len) && (before == n || len >= MAX_NAME))
			before = i;
	}
	return n;
}

/* where the title ends that begins with word i */
static size_t
last_byte(struct slice s, const struct word *w, size_t i, size_t n)
{
	bool quoted = w[i].gap == GAP_QUOTE;
	size_t k, c;
	struct slice marks;

	for (k = i + 1; k < n; k++) {
		marks = slice_part(s, w[k - 1].end, w[k].at);
		for (c = 0; quoted && closing[c]; c++)
			if (marks.n > 1 && slice_find(marks, 0, closing[c]) != (size_t)-1)
				return w[k - 1].end;
		/* what follows a colon belongs to the title */
		if (w[k].gap == GAP_STOP && slice_find(marks, 0, ":") == (size_t)-1)
			break;
		if (k - i >= LONG_TITLE && w[k].gap != GAP_SPACE && w[k].gap != GAP_STOP)
			break;
	}
	return w[k - 1].end;
}

struct slice
heading_find(struct slice s)
{
	struct word words[MAX_WORDS];
	size_t n = split(s, words), i = first_word(s, words, n), end;

	if (i == n)
		return s;
	end = last_byte(s, words, i, n);
	if (end - words[i].at > TITLE_BYTES)
		end = words[i].at + TITLE_BYTES;
	return slice_part(s, words[i].at, end);
}
