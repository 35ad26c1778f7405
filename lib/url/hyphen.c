// SPDX-License-Identifier: ISC
#include "url/hyphen.h"

#include "ascii.h"
#include "url/shape.h"
#include "utf8.h"

enum {
	NEAR = 600,     /* bytes before the address in which its title is looked for */
	WORDS_MAX = 300, /* words of these */
	RUN_MIN = 4     /* bytes of two words run together */
};

/* a word of the text, and whether nothing but a space and marks part it from the next */
struct word {
	struct slice s;
	bool apart;
};

/* ASCII letters of either case are the same */
static bool
same(struct slice a, struct slice b)
{
	size_t i;

	if (a.n != b.n)
		return false;
	for (i = 0; i < a.n; i++)
		if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
			return false;
	return true;
}

/* does nothing but marks of the sentence stand between the address and the line's end? */
static bool
ends_line(struct slice text, size_t end)
{
	size_t i = end;

	while (i < text.n && i - end < 8 && !ascii_isin(text.p[i], "\n\f\r")) {
		if (!ascii_isin(text.p[i], " .,;:)]>\"'"))
			return false;
		i++;
	}
	return i >= text.n || ascii_isin(text.p[i], "\n\f\r");
}

/* white space and the marks of a sentence part two words; a hyphen or an apostrophe does not */
static bool
parts(uint32_t c)
{
	return utf8_isspace(c) || (c < 0x80 && ascii_isin((char)c, ",:;.?!\"'()&")) ||
	    (c >= 0x2013 && c <= 0x201E) || c == 0xAB || c == 0xBB;
}

static size_t
read_words(struct slice near, struct word word[WORDS_MAX])
{
	size_t i = 0, n = 0, step;
	uint32_t c;

	while (i < near.n && n < WORDS_MAX) {
		bool space = false, other = false;

		word[n].s = utf8_word(near, i);
		i += word[n].s.n;
		while ((step = utf8_next(near, i, &c)) && !utf8_isword(c)) {
			space = space || utf8_isspace(c);
			other = other || !parts(c);
			i += step;
		}
		word[n].apart = space && !other;
		n += word[n].s.n > 0;
	}
	return n;
}

/* a piece of a word that a line end cut may have no vowel, and a letter alone is of no title */
static bool
is_whole(struct slice s)
{
	size_t i;

	if (ascii_isdigit(s.p[0]))
		return true;
	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80 || ascii_isin(ascii_lower(s.p[i]), "aeiouy"))
			return s.n > 1;
	return false;
}

/* where the words k and k + 1 meet in `run`, if it is the two of them; else 0 */
static size_t
meet(const struct word *word, size_t k, struct slice run)
{
	size_t n = word[k].s.n;

	if (run.n != n + word[k + 1].s.n || !word[k].apart || !same(slice_part(run, 0, n), word[k].s) ||
	    !same(slice_from(run, n), word[k + 1].s))
		return 0;
	return is_whole(word[k].s) && is_whole(word[k + 1].s) ? n : 0;
}

/* the byte of `run`, a word of the path between `before' and `after', that a hyphen goes before */
static size_t
find_break(const struct word *word, size_t n, struct slice before, struct slice run,
    struct slice after)
{
	size_t k, at = 0, found;

	for (k = 0; k < n; k++) {
		if (same(word[k].s, run))
			return 0;
		if (k + 1 == n)
			break;
		found = meet(word, k, run);
		if (found && ((before.n && k > 0 && same(word[k - 1].s, before)) ||
		    (after.n && k + 2 < n && same(word[k + 2].s, after))))
			at = found;
	}
	return at;
}

/* the word before or after a hyphen */
static struct slice
neighbour(struct slice url, size_t i, bool before)
{
	size_t from = i;

	if (!before)
		return i < url.n && url.p[i] == '-' ? utf8_word(url, i + 1) : (struct slice){ 0 };
	if (i == 0 || url.p[i - 1] != '-')
		return (struct slice){ 0 };
	for (from = i - 1; from > 0 && !ascii_isin(url.p[from - 1], "-_./?#=&");)
		from--;
	return slice_part(url, from, i - 1);
}

static void
put_hyphen(struct buf *url, size_t at)
{
	size_t i;

	buf_putc(url, '-');
	for (i = url->n - 1; i > at; i--)
		url->p[i] = url->p[i - 1];
	url->p[at] = '-';
}

bool
url_hyphen(struct buf *url, struct slice text, size_t start, size_t end)
{
	struct slice host = url_printed_host(buf_get(url)), s, run, before, after;
	struct word word[WORDS_MAX];
	size_t i = (size_t)(host.p - url->p) + host.n, n = 0, at;
	bool some = false;

	if (slice_find(buf_get(url), i, "-") == (size_t)-1 || !ends_line(text, end))
		return false;
	for (; i < url->n; i += run.n + 1) {
		s = buf_get(url);
		run = utf8_word(s, i);
		before = neighbour(s, i, true);
		after = neighbour(s, i + run.n, false);
		if (run.n < RUN_MIN || (before.n == 0 && after.n == 0))
			continue;
		if (n == 0)
			n = read_words(slice_part(text, start > NEAR ? start - NEAR : 0, start), word);
		at = find_break(word, n, before, run, after);
		if (at == 0)
			continue;
		put_hyphen(url, i + at);
		run.n++;
		some = true;
	}
	return some;
}
