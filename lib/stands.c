// SPDX-License-Identifier: ISC
#include "stands.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "ascii.h"
#include "buf.h"
#include "item.h"
#include "note/numeral.h"
#include "url/parse.h"
#include "url/shape.h"
#include "url/where.h"
#include "utf8.h"
#include "xalloc.h"

/* no list is longer: what is looked at for one label has to have an end */
enum {
	ITEMS = 5000,
	SIGNS = 16 /* bytes of the signs before a mark */
};

static char
byte_of(struct slice s, size_t i)
{
	return s.p[i] == '\n' ? ' ' : s.p[i];
}

/* for each length of a part's beginning, the longest one that it also ends with (KMP) */
static size_t *
borders(struct slice part)
{
	size_t *border = xcalloc(part.n + 1, sizeof(*border)), i, k = 0;

	for (i = 1; i < part.n; i++) {
		while (k && byte_of(part, i) != byte_of(part, k))
			k = border[k];
		if (byte_of(part, i) == byte_of(part, k))
			k++;
		border[i + 1] = k;
	}
	return border;
}

/* letters up to U+0590: Latin, Greek, Cyrillic and Armenian words have spaces between */
static bool
is_letter(uint32_t c)
{
	return c < 0x0590 && utf8_isalpha(c);
}

/* does a word or a number go on over byte i? */
static bool
cuts_word(struct slice s, size_t i)
{
	uint32_t a, b;

	if (!utf8_prev(s, i, &a) || !utf8_next(s, i, &b))
		return false;
	return (is_letter(a) && is_letter(b)) ||
	    (a < 0x80 && b < 0x80 && ascii_isdigit((char)a) && ascii_isdigit((char)b));
}

bool
stands_within(struct slice whole, struct slice part)
{
	size_t *border, i, k = 0;
	bool found = part.n == 0;

	if (found || part.n > whole.n)
		return found;
	border = borders(part);
	for (i = 0; i < whole.n && !found; i++) {
		while (k && (k == part.n || byte_of(whole, i) != byte_of(part, k)))
			k = border[k];
		if (byte_of(whole, i) == byte_of(part, k))
			k++;
		found = k == part.n && !cuts_word(whole, i + 1 - part.n) && !cuts_word(whole, i + 1);
	}
	free(border);
	return found;
}

/* the digit or letter that a character stands for, in any place or script, or itself */
static uint32_t
plain_numeral(uint32_t c)
{
	static const struct {
		uint32_t zero;
	} digits[] = { { 0x0660 }, { 0x06F0 }, { 0x0966 }, { 0x2070 }, { 0x2080 }, { 0xFF10 } };
	size_t i;

	if (c < 0x80)
		return c;
	if (c == 0xB9)
		return '1';
	if (c == 0xB2 || c == 0xB3)
		return c - 0xB2 + '2';
	for (i = 0; i < sizeof(digits) / sizeof(digits[0]); i++)
		if (c >= digits[i].zero && c <= digits[i].zero + 9)
			return c - digits[i].zero + '0';
	return numeral_raised_letter(c) ? (uint32_t)numeral_raised_letter(c) : c;
}

/* text begins with the mark, character by character, and no number goes on */
static bool
begins_with_mark(struct slice text, struct slice mark)
{
	size_t i = 0, j = 0, step_i, step_j;
	uint32_t a = 0, b, last = 0;

	while ((step_j = utf8_next(mark, j, &b))) {
		step_i = utf8_next(text, i, &a);
		if (!step_i || plain_numeral(a) != plain_numeral(b))
			return false;
		i += step_i;
		j += step_j;
		last = plain_numeral(b);
	}
	if (mark.n == 0)
		return false;
	/* a raised number ends where a plain one begins */
	return a > 0x7F || last > 0x7F || !ascii_isdigit((char)last) || !utf8_next(text, i, &a) ||
	    a > 0x7F || !ascii_isdigit((char)a);
}

/* a sign that raises what follows it, or keeps it in brackets, and what makes an item; its bytes */
static size_t
raising_sign(struct slice s)
{
	static const char *const signs[] = { "<sup>", "- ", "\xef\xbc\x88", "\xe3\x80\x94", NULL };
	const char *const *sign;

	for (sign = signs; *sign; sign++)
		if (slice_starts(s, *sign))
			return slice_of(*sign).n;
	return s.n && ascii_isin(s.p[0], "[({}^$\\");
}

bool
stands_mark(struct slice text, struct slice mark)
{
	static const char *const openers[] = { "[footnoteRef:", "[endnoteRef:", "[Footnote ",
		"[footnote ", "----footnote", "----endnote", "footnote", "endnote", "Footnote ", NULL };
	const char *const *opener;
	size_t i, n;

	for (opener = openers; *opener; opener++)
		if (slice_starts(text, *opener) &&
		    begins_with_mark(slice_from(text, slice_of(*opener).n), mark))
			return true;
	for (i = 0; !begins_with_mark(slice_from(text, i), mark); i += n)
		if (i > SIGNS || (n = raising_sign(slice_from(text, i))) == 0)
			return false;
	return true;
}

/* labels compare with those of their kind only: 12 with 7, 96.1 with 97.2, b with a */
static bool
same_kind(struct slice a, struct slice b)
{
	size_t i, dots = 0;

	for (i = 0; i < a.n; i++)
		dots += a.p[i] == '.';
	for (i = 0; i < b.n; i++)
		dots -= b.p[i] == '.';
	return dots == 0 && a.n && b.n && ascii_isdigit(a.p[0]) == ascii_isdigit(b.p[0]);
}

/* does it stand right before `at`, with no more than a marker's signs between? */
static bool
stands_before(struct slice text, size_t at, struct slice label)
{
	struct slice before = slice_part(text, at > 256 ? at - 256 : 0, at);
	uint32_t c;

	while (before.n && !ascii_isalnum(before.p[before.n - 1]) &&
	    !(before.n >= label.n && slice_eq(slice_from(before, before.n - label.n), label)))
		before.n--;
	if (before.n < label.n ||
	    !slice_eq(slice_from(before, before.n - label.n), label))
		return false;
	return !utf8_prev(before, before.n - label.n, &c) || c > 0x7F ||
	    (!ascii_isalnum((char)c) && !(c == '.' && before.n - label.n > 1 &&
	    ascii_isdigit(before.p[before.n - label.n - 2])));
}

/* a line's label, and where what it labels begins */
struct stands_item {
	struct slice label;
	size_t at;
};

/* a number and its full stop or bracket on a line of their own, what they label below */
static bool
bare_mark(struct slice line, struct slice *label)
{
	struct slice s = slice_trim(line);
	size_t i, dots = 0;
	bool marked;

	if (s.n < 2 || s.n > 10)
		return false;
	marked = s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')';
	s = slice_part(s, s.p[0] == '(', s.n - marked);
	for (i = 0; i < s.n; i++) {
		if (!ascii_isalnum(s.p[i]) && s.p[i] != '.')
			return false;
		dots += s.p[i] == '.';
	}
	*label = s;
	/* 129.1 needs no sign behind it, 20 would be a page's number */
	return s.n > 0 && (marked || (dots && ascii_isdigit(s.p[0])));
}

static void
read_items(struct stands_items *items, const struct layout *lay)
{
	struct item item;
	struct slice line;
	size_t i;

	items->read = true;
	for (i = 0; i < lay->n; i++) {
		line = layout_line(lay, i);
		if (bare_mark(line, &item.label))
			item.len = line.n;
		else if (!item_mark(line, &item) || item.kind == ITEM_BULLET)
			continue;
		xgrow(&items->v, items->n, &items->cap, sizeof(*items->v));
		items->v[items->n++] = (struct stands_item){ item.label, lay->line[i].at + item.len };
	}
}

/* how many items begin at or before byte `at` */
static size_t
items_before(const struct stands_items *items, size_t at)
{
	size_t lo = 0, hi = items->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (items->v[mid].at <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* the index from 1 of the nearest of the first n items that has a label of that kind, or 0 */
static size_t
nearest(const struct stands_items *items, size_t n, struct slice label)
{
	size_t seen;

	for (seen = 0; n > 0 && seen < ITEMS; seen++, n--)
		if (same_kind(items->v[n - 1].label, label))
			return n;
	return 0;
}

/* 68.3 under a line 68 and, nearer, a line 3 */
static bool
stands_in_parts(const struct stands_items *items, size_t n, struct slice label)
{
	size_t dot = label.n, seen;
	struct slice first, last;

	while (dot > 0 && label.p[dot - 1] != '.')
		dot--;
	if (dot == 0)
		return false;
	first = slice_part(label, 0, dot - 1);
	last = slice_from(label, dot);
	n = nearest(items, n, last);
	if (n == 0 || !slice_eq(items->v[n - 1].label, last))
		return false;
	for (seen = 0, n--; n > 0 && seen < ITEMS; seen++, n--)
		if (slice_eq(items->v[n - 1].label, first))
			return true;
	return false;
}

bool
stands_label(struct stands_items *items, const struct layout *lay, size_t at, struct slice label)
{
	size_t n, near;

	if (stands_before(lay->text, at, label) || slice_eq(label,
	    slice_part(lay->text, at, at + label.n)))
		return true;
	if (!items->read)
		read_items(items, lay);
	n = items_before(items, at);
	near = nearest(items, n, label);
	return (near && slice_eq(items->v[near - 1].label, label)) || stands_in_parts(items, n, label);
}

void
stands_items_free(struct stands_items *items)
{
	free(items->v);
	*items = (struct stands_items){ 0 };
}

/* the bytes that must be there: letters, digits and whatever is not ASCII */
static bool
counts(char c)
{
	return ascii_isalnum(c) || (unsigned char)c >= 0x80;
}

/* h, t and p may be printed with an x for each t: hxxp */
static bool
same_letter(struct slice raw, size_t j, char c)
{
	char r = ascii_lower(raw.p[j]);

	return r == ascii_lower(c) || (r == 'x' && c == 't' && j < 16);
}

/* each character of `url` that counts stands in `raw`, in order */
static bool
spells(struct slice raw, struct slice url)
{
	size_t i, j = 0;

	for (i = 0; i < url.n; i++) {
		if (!counts(url.p[i]))
			continue;
		while (j < raw.n && !same_letter(raw, j, url.p[i]))
			j++;
		if (j++ >= raw.n)
			return false;
	}
	return true;
}

/* letters that one font draws as one, under the code points of others, as in url/take.c */
static void
put_apart(struct buf *out, struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		bool ti = slice_starts(slice_from(s, i), "\xC6\x9F");

		if (!ti && !slice_starts(slice_from(s, i), "\xC6\xA9")) {
			buf_putc(out, s.p[i]);
			continue;
		}
		buf_puts(out, ti ? "ti" : "tt");
		i++;
	}
}

/* NFKD, in which a ligature is its letters; the caller frees; NULL: not UTF-8 */
static char *
taken_apart(struct slice s)
{
	utf8proc_uint8_t *out = NULL;
	struct buf apart = { 0 };
	utf8proc_ssize_t n;

	put_apart(&apart, s);
	n = utf8proc_map((const utf8proc_uint8_t *)apart.p, (utf8proc_ssize_t)apart.n, &out,
	    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE);
	buf_free(&apart);
	return n < 0 ? NULL : (char *)out;
}

bool
stands_address(struct slice url, struct slice raw)
{
	static const char *const schemes[] = { "http://", "https://" };
	char *plain_url, *plain_raw;
	size_t i;
	bool found;

	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		/* of a ligature that the converter does not know, nothing but U+FFFD is left */
		if (slice_starts(url, schemes[i]) && (!slice_starts_nocase(raw, "h") ||
		    slice_starts(raw, "h\xEF\xBF\xBDp")))
			url = slice_from(url, slice_of(schemes[i]).n);
	if (url.n == 0)
		return false;
	if (spells(raw, url))
		return true;
	plain_url = taken_apart(url);
	plain_raw = raw.n ? taken_apart(raw) : NULL;
	found = plain_url && plain_raw && spells(slice_of(plain_raw), slice_of(plain_url));
	free(plain_url);
	free(plain_raw);
	return found;
}

bool
stands_symbol(struct slice symbol, struct slice raw, struct slice url)
{
	struct buf want = { 0 };
	size_t i;
	bool found;

	for (i = 0; i < raw.n; i++)
		if (!ascii_isspace(raw.p[i]))
			buf_putc(&want, raw.p[i]);
	found = slice_eq(symbol, buf_get(&want)) && url_where_body(symbol) != BODY_NONE;
	buf_cut(&want, 0);
	url_where(&want, symbol);
	found = found && slice_eq(url, buf_get(&want));
	buf_free(&want);
	return found;
}

bool
stands_host(struct slice url, struct slice host)
{
	struct url parsed = { 0 };
	struct buf whole = { 0 };
	bool found;

	if (url_scheme_len(url) == 0)
		buf_puts(&whole, "http://");
	buf_slice(&whole, url);
	found = url_parse(&parsed, buf_get(&whole)) == 0 &&
	    slice_eq(url_get(&parsed, parsed.host), host);
	url_free(&parsed);
	buf_free(&whole);
	return found;
}
