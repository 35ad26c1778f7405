// SPDX-License-Identifier: ISC
#include "cite/inset.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "cite/phrase.h"
#include "url/find.h"
#include "utf8.h"
#include "xalloc.h"

/* no title is longer, and no bracket in a citation */
enum { MAX_QUOTE = 1200, MAX_BRACKET = 1200 };

/* what may open a quotation and what may close it then */
static const struct quotes {
	uint32_t open;
	uint32_t close[5];
} pairs[] = {
	{ 0x201C, { 0x201D, '"', 0x201C } },
	{ 0x201D, { 0x201D, '"' } },
	{ 0x201E, { 0x201C, 0x201D, '"' } },
	{ '"', { '"', 0x201D, 0x201C } },
	{ 0xAB, { 0xBB } },
	{ 0x2018, { 0x2019, '\'' } },
	{ '\'', { '\'', 0x2019 } },
	{ 0x2039, { 0x203A } },
	{ 0x300A, { 0x300B } },
	{ 0x300C, { 0x300D } },
	{ 0x300E, { 0x300F } },
};
enum { NPAIRS = sizeof(pairs) / sizeof(pairs[0]) };

/* a scan under way: below `none[p]` no quotation of pair p closes */
struct scan {
	struct slice s;
	size_t none[NPAIRS];
	size_t *partner; /* of each "(" and "[": where it closes, or 0 */
	struct url_finder finder;
	struct url_hit hit; /* the next address, if there are more */
	bool more;
};

static bool
is_space_at(struct slice s, size_t i)
{
	uint32_t c;

	return utf8_next(s, i, &c) == 0 || utf8_isspace(c);
}

static bool
space_before(struct slice s, size_t i)
{
	uint32_t c;

	return utf8_prev(s, i, &c) == 0 || utf8_isspace(c);
}

static bool
letter_before(struct slice s, size_t i)
{
	uint32_t c;

	return utf8_prev(s, i, &c) && utf8_isword(c);
}

/* is the last thing before the white space at i a stop: "ended. ’ [2018]"? */
static bool
stop_before(struct slice s, size_t i)
{
	while (i > 0 && s.p[i - 1] == ' ')
		i--;
	return i > 0 && ascii_isin(s.p[i - 1], ".?!,");
}

static bool
letter_at(struct slice s, size_t i)
{
	uint32_t c;

	return utf8_next(s, i, &c) && utf8_isword(c);
}

/* may the quote of pair p at i open: the straight and the single ones only before a word */
static bool
opens(struct slice s, size_t p, size_t i, size_t step)
{
	uint32_t c = pairs[p].open;

	if (c == '"' || c == '\'' || c == 0x201D || c == 0x2018)
		return !letter_before(s, i) && !is_space_at(s, i + step) &&
		    (c == '"' || c == 0x2018 || space_before(s, i));
	return true;
}

/* does the quote c at i close pair p?  An apostrophe inside a word does not. */
static bool
closes(struct slice s, size_t p, size_t i, size_t step, uint32_t c)
{
	size_t k;

	for (k = 0; k < 5 && pairs[p].close[k]; k++)
		if (pairs[p].close[k] == c)
			break;
	if (k == 5 || !pairs[p].close[k])
		return false;
	if (c == '\'' || c == 0x2019 || c == '"' || c == 0x201C)
		return !letter_at(s, i + step) && (c != 0x2019 || !space_before(s, i) || stop_before(s, i));
	return true;
}

/* the end of what a curved single quote opened before byte i, if straight ones stand in pairs in it */
static size_t
own_end(struct slice s, size_t i, size_t to, size_t *in_end)
{
	size_t step, straight = 0;
	uint32_t c;

	for (; i < to && (step = utf8_next(s, i, &c)); i += step) {
		straight += c == '\'' && (space_before(s, i) || !letter_at(s, i + step));
		if (c == 0x2019 && !letter_at(s, i + step) && (!space_before(s, i) || stop_before(s, i))) {
			*in_end = i;
			return straight % 2 == 0 ? i + step : 0;
		}
	}
	return 0;
}

/* the end of the quotation of pair p that opens before byte i, or 0 */
static size_t
quote_end(struct scan *scan, size_t p, size_t i, size_t *in_end)
{
	struct slice s = scan->s;
	size_t step, to = i + MAX_QUOTE, depth = 0, len;
	uint32_t c;

	if (i < scan->none[p])
		return 0;
	/* ‘the 'empty' quay’: the straight ones close only what nothing else does */
	if (pairs[p].open == 0x2018 && (len = own_end(s, i, to, in_end)))
		return len;
	for (; i < to && (step = utf8_next(s, i, &c)); i += step) {
		if (c == pairs[p].open && (c == 0xAB || c == 0x300A || c == 0x300C)) {
			depth++;
		} else if (closes(s, p, i, step, c)) {
			if (depth-- > 0)
				continue;
			*in_end = i;
			return i + step;
		}
	}
	scan->none[p] = i;
	return 0;
}

static void
add(struct insets *insets, enum inset_kind kind, size_t at, size_t end, size_t in, size_t in_end)
{
	xgrow(&insets->v, insets->n, &insets->cap, sizeof(*insets->v));
	insets->v[insets->n++] =
	    (struct inset){ kind, at, end - at, in, in_end > in ? in_end - in : 0 };
}

/* the end of a DOI without an address, or of "www." under no public suffix, or 0 */
static size_t
bare_end(struct slice s, size_t i)
{
	struct slice rest = slice_from(s, i);
	size_t from = i;

	if (slice_starts_nocase(rest, "doi:10.") || slice_starts_nocase(rest, "doi: 10."))
		i = slice_find(s, i, "10.");
	else if (!slice_starts_nocase(rest, "www."))
		return 0;
	while (i < s.n && (unsigned char)s.p[i] > ' ' && !ascii_isin(s.p[i], "<>\"])"))
		i++;
	while (i > from && ascii_isin(s.p[i - 1], ".,;:"))
		i--;
	return i;
}

/* the end of the address that begins at i, or 0 */
static size_t
url_end(struct scan *scan, size_t i)
{
	while (scan->more && scan->hit.at < i)
		scan->more = url_next(&scan->finder, &scan->hit);
	if (scan->more && scan->hit.at == i)
		return i + scan->hit.len;
	return bare_end(scan->s, i);
}

/* where each bracket closes: one pass, with a stack */
static void
pair_brackets(struct scan *scan)
{
	struct slice s = scan->s;
	size_t *stack = NULL, n = 0, cap = 0, i;

	scan->partner = NULL;
	if (s.n == 0 || (!memchr(s.p, '(', s.n) && !memchr(s.p, '[', s.n)))
		return;
	scan->partner = xcalloc(s.n, sizeof(*scan->partner));
	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '(' || s.p[i] == '[') {
			xgrow(&stack, n, &cap, sizeof(*stack));
			stack[n++] = i;
		} else if (s.p[i] == ')' || s.p[i] == ']') {
			char open = s.p[i] == ')' ? '(' : '[';

			if (n > 0 && s.p[stack[n - 1]] == open)
				scan->partner[stack[--n]] = i;
		}
	}
	free(stack);
}

/* the one that begins at i, added; its end, or 0 */
static size_t
inset_here(struct scan *scan, struct insets *insets, size_t i, uint32_t c, size_t step)
{
	size_t end, p, in_end;

	if (c == '(' || c == '[') {
		end = scan->partner[i];
		if (end == 0 || end - i > MAX_BRACKET)
			return 0;
		add(insets, INSET_BRACKET, i, end + 1, i + 1, end);
		return end + 1;
	}
	if (c < 0x80 && ascii_isalpha((char)c)) {
		end = letter_before(scan->s, i) ? 0 : url_end(scan, i);
		if (end)
			add(insets, INSET_URL, i, end, i, end);
		return end;
	}
	for (p = 0; p < NPAIRS; p++)
		if (pairs[p].open == c && opens(scan->s, p, i, step))
			break;
	if (p == NPAIRS || !(end = quote_end(scan, p, i + step, &in_end)))
		return 0;
	add(insets, INSET_QUOTE, i, end, i + step, in_end);
	return end;
}

void
insets_find(struct insets *insets, struct slice s)
{
	struct scan scan = { .s = s, .finder.text = s };
	size_t i = 0, step, end;
	uint32_t c;

	insets->n = 0;
	pair_brackets(&scan);
	scan.more = url_next(&scan.finder, &scan.hit);
	while ((step = utf8_next(s, i, &c))) {
		end = inset_here(&scan, insets, i, c, step);
		i = end ? end : i + step;
	}
	free(scan.partner);
	url_finder_free(&scan.finder);
}

size_t
insets_from(const struct insets *insets, size_t i)
{
	size_t lo = 0, hi = insets->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (insets->v[mid].at + insets->v[mid].len <= i)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

const struct inset *
insets_at(const struct insets *insets, size_t i)
{
	size_t k = insets_from(insets, i);

	return k < insets->n && insets->v[k].at <= i ? &insets->v[k] : NULL;
}

/* append s to out with the insets of the given kinds, 1 << INSET_URL ..., struck out */
static void
strike(const struct insets *insets, struct slice s, unsigned kinds, struct buf *out)
{
	size_t from = out->n, i;

	buf_slice(out, s);
	for (i = 0; i < insets->n; i++)
		if (kinds & 1U << insets->v[i].kind)
			memset(out->p + from + insets->v[i].at, INSET_BLANK, insets->v[i].len);
}

void
insets_strike(struct insets *insets, struct slice s, struct buf *plain, struct buf *bare)
{
	const unsigned quotes_urls = 1U << INSET_QUOTE | 1U << INSET_URL;

	insets_find(insets, s);
	strike(insets, s, quotes_urls, plain);
	strike(insets, s, quotes_urls | 1U << INSET_BRACKET, bare);
}

void
insets_free(struct insets *insets)
{
	free(insets->v);
	*insets = (struct insets){ 0 };
}
