// SPDX-License-Identifier: ISC
#include "url/goes_on.h"

#include <string.h>

#include "ascii.h"
#include "url/cut.h"
#include "url/gap.h"
#include "url/shape.h"
#include "url/site.h"
#include "url/take.h"
#include "utf8.h"

enum {
	NEAR_LINES = 4,    /* lines looked at on either side */
	NEAR_BYTES = 1500, /* bytes in which a word that was cut in two is looked for */
	LINE_MAX_SEEN = 400, /* bytes looked at of each */
	TOKEN_MAX = 512,
	WRAPPED_MAX = 300, /* a longer line is a paragraph */
	ENOUGH = 3         /* points that join */
};

/* U+200B, which some word processors put around links */
#define ZERO_WIDTH "\xe2\x80\x8b"

/* nothing but a scheme, "www." or a name without a public suffix yet, and no path */
static bool
is_unfinished(struct slice url)
{
	struct slice host = url_printed_host(url);

	return host.p + host.n == url.p + url.n && !url_has_suffix(host);
}

static size_t
chars(struct slice s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return n;
}

/* the line that byte i is in, from its start (or not too far back) to its end */
static struct slice
line_around(struct slice text, size_t i)
{
	size_t a = i, b = i;

	while (a > 0 && i - a < LINE_MAX_SEEN && text.p[a - 1] != '\n' && text.p[a - 1] != '\f')
		a--;
	while (b < text.n && b - i < LINE_MAX_SEEN && text.p[b] != '\n' && text.p[b] != '\f')
		b++;
	while (b > a && ascii_isspace(text.p[b - 1]))
		b--;
	return slice_part(text, a, b);
}

/* the longest of the lines around, in characters; 0 where lines are paragraphs */
static size_t
width_around(struct slice text, size_t at)
{
	size_t i, k, n, width = 0, up = at, down = at;
	struct slice line;

	for (k = 0; k < 2 * NEAR_LINES; k++) {
		i = k % 2 ? up : down;
		if (i == (size_t)-1 || i >= text.n)
			continue;
		line = line_around(text, i);
		n = chars(line);
		if (n > WRAPPED_MAX)
			return 0;
		width = n > width ? n : width;
		if (k % 2) {
			n = (size_t)(line.p - text.p);
			up = n > 1 ? n - 2 : (size_t)-1;
		} else {
			down = (size_t)(line.p - text.p) + line.n;
			while (down < text.n && ascii_isspace(text.p[down]))
				down++;
		}
	}
	return width;
}

/* what follows up to white space, without the punctuation of the sentence */
static struct slice
token_at(struct slice text, size_t i, struct slice *whole)
{
	size_t end = i, step;
	struct slice s;
	uint32_t c;

	while (end - i < TOKEN_MAX && (step = utf8_next(text, end, &c)) && !utf8_isspace(c) &&
	    c != '<' && c != '>' && c != '"')
		end += step;
	s = slice_part(text, i, end);
	*whole = slice_part(text, i, slice_starts(slice_from(text, end), ZERO_WIDTH) ? end + 3 : end);
	while (s.n && ascii_isin(s.p[s.n - 1], ".,;:!?)]}'*"))
		s.n--;
	return s;
}

/* an archive's address holds the archived one */
static bool
expects_address(struct slice url)
{
	return slice_ends(url, "/") && slice_find(url, 0, "archive") != (size_t)-1 &&
	    chars(url) > 24 && ascii_isdigit(url.p[url.n - 2]);
}

struct joint {
	struct slice url, token, whole; /* before; after; after, with its punctuation */
	bool alone;                     /* nothing else stands on the line */
	int closes;                     /* points for a bracket around the address that closes after it */
	size_t room, line, width;       /* characters: to its first break; of the line; of the page */
};

/* points for how the address before the break ends */
static int
weigh_before(const struct joint *j)
{
	char last = j->url.p[j->url.n - 1];

	struct slice host = url_printed_host(j->token);

	if (is_unfinished(j->url))
		return url_has_suffix(host) || url_is_suffix(host) ? 6 : 0;
	if (last == '.' && shape_ending(j->token) == j->token.n)
		return 6;
	if (ascii_isin(last, ".,;:!"))
		return -4;
	if (shape_is_file(j->url) && !ascii_isin(j->token.p[0], "?#"))
		return -8;
	if (ascii_isin(last, "-_=&%+~"))
		return 4;
	if (last == '/')
		return j->alone && ascii_islower(j->token.p[0]) ? 2 : 1;
	return ascii_isin(last, "?#") ? 3 : 0;
}

/* "16-" before the words of a paragraph */
static bool
is_item(struct slice s)
{
	while (s.n && s.p[s.n - 1] == '-')
		s.n--;
	return shape_is_number(s);
}

/* points for how what comes after the break begins, and for what it looks like */
static int
weigh_after(const struct joint *j)
{
	char first = j->token.p[0];
	int points = shape_likeness(j->token);

	if (ascii_isin(first, "-_/?&=%#+~") && j->token.n > 1 && ascii_isalnum(j->token.p[1]))
		points += 4;
	else if (first == '.' && shape_ending(slice_from(j->token, 1)) + 1 == j->token.n)
		points += 4;
	else if (!ascii_isalnum(first) && (unsigned char)first < 0x80)
		points -= 3;
	if (shape_is_word(j->token))
		points -= j->alone ? 1 : 4;
	if (shape_is_word(j->token) && ascii_isupper(first))
		points -= 2;
	if (((shape_is_numbered(j->token) || is_item(j->token)) && !j->alone) || shape_is_symbol(j->token))
		points -= 4;
	/* a site's name below the address of one of its pages */
	if (!is_unfinished(j->url) && !ascii_isin(j->url.p[j->url.n - 1], "-_=&%/?") &&
	    (memchr(j->token.p, '/', j->token.n) || !shape_is_file(j->token)) &&
	    url_has_suffix(url_printed_host(j->token)))
		points -= 3;
	if (shape_is_number(j->token))
		points -= j->whole.n > j->token.n && j->alone ? 0 : 3;
	return points;
}

/* points for how the break lies on the page */
static int
weigh_place(const struct joint *j)
{
	char first = j->token.p[0];
	int points = 0;

	if (j->width) {
		if (j->line * 100 >= j->width * 90)
			points += 2;
		else if (j->line * 100 >= j->width * 80)
			points += 1;
		else if ((j->line + j->room) * 100 < j->width * 70)
			points -= 3;
	}
	if (j->alone && (ascii_islower(first) || ascii_isdigit(first)))
		points += 1;
	points += j->closes;
	if (!j->closes && slice_ends(j->whole, ZERO_WIDTH))
		points += 1;
	return points;
}

/* characters of the token up to where a typesetter may break it */
static size_t
first_piece(struct slice s)
{
	size_t i;

	for (i = 1; i < s.n && !ascii_isin(s.p[i], "/-_.?&="); i++)
		;
	return chars(slice_part(s, 0, i));
}

/*
 * Points for `<`, `(`, `[` or a zero-width space before the address that
 * closes after the token.  In angle brackets nothing but the address stands
 * (RFC 3986, appendix C).
 */
static int
closes_after(const struct url_break *b, struct slice token, struct slice whole)
{
	static const char opening[] = "<([", closing[] = ">)]";
	struct slice after = slice_from(b->text, (size_t)(token.p + token.n - b->text.p));
	struct slice before = slice_part(b->text, 0, b->start);
	const char *kind;

	if (slice_ends(before, ZERO_WIDTH))
		return slice_starts(after, ZERO_WIDTH) || slice_ends(whole, ZERO_WIDTH) ? 4 : 0;
	if (!before.n || !ascii_isin(before.p[before.n - 1], opening))
		return 0;
	kind = strchr(opening, before.p[before.n - 1]);
	while (after.n && ascii_isin(after.p[0], ".,;"))
		after = slice_from(after, 1);
	if (!after.n || after.p[0] != closing[kind - opening])
		return 0;
	return *kind == '<' ? 8 : 4;
}

/* over a line end: from the first byte after it and the indent, or 0 */
static size_t
after_line_end(struct slice text, size_t i, size_t *blank)
{
	size_t lines = 0;

	while (i < text.n && ascii_isspace(text.p[i]) && text.p[i] != '\f') {
		lines += text.p[i] == '\n';
		i++;
	}
	*blank = lines ? lines - 1 : 0;
	return i < text.n && text.p[i] != '\f' ? i : 0;
}

/* converters that put a blank line after every line do so around here */
static bool
is_doubled(struct slice text, size_t at, size_t next)
{
	struct slice line = line_around(text, at), after = line_around(text, next);
	size_t i = (size_t)(line.p - text.p), k = (size_t)(after.p - text.p) + after.n, lines = 0;

	if (i > 0) {
		for (i--; i > 0 && ascii_isin(text.p[i - 1], " \t\r"); i--)
			;
		if (i > 0 && text.p[i - 1] != '\n')
			return false;
	}
	for (; k < text.n && ascii_isspace(text.p[k]) && text.p[k] != '\f'; k++)
		lines += text.p[k] == '\n';
	return k >= text.n || lines > 1;
}

static struct slice
near_of(const struct url_break *b)
{
	return slice_part(b->text, b->start > NEAR_BYTES ? b->start - NEAR_BYTES : 0,
	    b->end + NEAR_BYTES);
}

/* points for all that speaks for a token, and against it */
static int
weigh(const struct url_break *b, const struct joint *j)
{
	int points = weigh_before(j) + weigh_after(j) + weigh_place(j);

	if (points < ENOUGH && points > ENOUGH - 4 && url_cut_word(near_of(b), j->url, j->token))
		points += 3;
	return points;
}

/* the same column, where others stand beside it; false if there are none: *next is not set then */
static bool
over_column(const struct url_break *b, size_t *next)
{
	struct joint j = { .url = b->url, .alone = true };
	struct url_gap gap;

	if (b->url.n == 0 || !url_gap_column(b->text, b->end, &gap))
		return false;
	*next = 0;
	j.token = token_at(b->text, gap.next, &j.whole);
	if (j.token.n == 0 || shape_is_address(j.token))
		return true;
	j.alone = j.whole.p + j.whole.n >= b->text.p + gap.end;
	j.closes = closes_after(b, j.token, j.whole);
	j.room = first_piece(j.token);
	j.line = gap.line;
	j.width = gap.width;
	if (weigh(b, &j) >= ENOUGH)
		*next = gap.next;
	return true;
}

/* the next page, if nothing stands between but their numbers; nothing else tells that it goes on there */
static size_t
over_page(const struct url_break *b)
{
	struct joint j = { .url = b->url };
	size_t next = url_gap_page(b->text, b->end);
	struct slice rest;

	if (next == 0 || b->url.n == 0)
		return 0;
	j.token = token_at(b->text, next, &j.whole);
	if (j.token.n == 0 || shape_is_address(j.token))
		return 0;
	rest = slice_from(b->text, (size_t)(j.whole.p + j.whole.n - b->text.p));
	j.alone = rest.n == 0 || ascii_isin(rest.p[0], "\n\r\f");
	j.closes = closes_after(b, j.token, j.whole);
	return weigh(b, &j) > ENOUGH ? next : 0;
}

static size_t
over_line(const struct url_break *b)
{
	struct joint j = { .url = b->url };
	struct slice line = line_around(b->text, b->end), rest;
	size_t blank, page, next = after_line_end(b->text, b->end, &blank);
	int points;

	page = over_page(b);
	if (page || next == 0)
		return page;
	if (blank > 1 || (blank && !is_doubled(b->text, b->end, next)))
		return 0;
	j.token = token_at(b->text, next, &j.whole);
	/* the number of this page */
	if (shape_is_number(j.token) && url_gap_page(b->text, b->end))
		return 0;
	if (shape_is_address(j.token) && !slice_ends(b->url, "//"))
		return expects_address(b->url) ? next : 0;
	if (slice_ends(b->url, "://") && slice_starts_nocase(j.token, "www."))
		return next;
	if (j.token.n == 0 || b->url.n == 0)
		return 0;
	rest = slice_from(b->text, (size_t)(j.whole.p + j.whole.n - b->text.p));
	while (rest.n && (ascii_isin(rest.p[0], " \t.,>") || slice_starts(rest, ZERO_WIDTH)))
		rest = slice_from(rest, slice_starts(rest, ZERO_WIDTH) ? 3 : 1);
	j.alone = rest.n == 0 || ascii_isin(rest.p[0], "\n\r\f");
	j.closes = closes_after(b, j.token, j.whole);
	j.room = first_piece(j.token);
	j.line = chars(slice_part(b->text, (size_t)(line.p - b->text.p), b->end));
	j.width = width_around(b->text, b->end);
	points = weigh(b, &j) - (blank ? 1 : 0);
	return points >= ENOUGH ? next : 0;
}

static size_t
over_space(const struct url_break *b)
{
	struct slice token, whole;
	size_t next = b->end + 1;
	char last = b->url.p[b->url.n - 1];

	if (b->text.p[b->end] != ' ')
		return 0;
	token = token_at(b->text, next, &whole);
	if (token.n == 0)
		return 0;
	if (shape_is_address(token) && !slice_ends(b->url, "//"))
		return 0;
	if (is_unfinished(b->url))
		return (slice_ends(b->url, "//") || last == '.') && !ascii_isupper(token.p[0]) &&
		    (url_has_suffix(url_printed_host(token)) || url_is_suffix(url_printed_host(token))) ?
		    next : 0;
	if (ascii_isin(last, ".,;:!?"))
		return 0;
	if (ascii_isin(token.p[0], "/_?=") && token.n > 2 && ascii_isalnum(token.p[1]))
		return next;
	if (last == '_' && shape_is_file(token))
		return next;
	if (!ascii_islower(token.p[0]) && !ascii_isdigit(token.p[0]))
		return 0;
	if (ascii_isin(last, "-_=&/"))
		return shape_likeness(token) > 2 ? next : 0;
	/* a word cut in two: ".../re port/" or ".../re ports/summary.pdf" */
	if (shape_is_file(b->url) || !ascii_islower(last) || memchr(token.p, ':', token.n))
		return 0;
	return token.p[token.n - 1] == '/' || (shape_is_file(token) && shape_likeness(token) > 3) ? next : 0;
}

bool
url_goes_on_without(const struct url_break *b, size_t next)
{
	struct slice whole, token = token_at(b->text, next, &whole);

	return slice_ends(b->url, "-") && url_cut_hyphen(near_of(b), b->url, token);
}

size_t
url_goes_on(const struct url_break *b, unsigned *repair)
{
	size_t i = b->end, next;

	if (b->end >= b->text.n)
		return 0;
	while (i < b->text.n && ascii_isin(b->text.p[i], " \t\r"))
		i++;
	if (i < b->text.n && b->text.p[i] == '\n') {
		*repair = URL_JOINED;
		return over_column(b, &next) ? next : over_line(b);
	}
	if (i - b->end > 2 && i < b->text.n && over_column(b, &next)) {
		*repair = URL_JOINED;
		return next;
	}
	*repair = URL_DESPACED;
	return over_space(b);
}
