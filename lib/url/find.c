// SPDX-License-Identifier: ISC
#include "url/find.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "ascii.h"
#include "url/goes_on.h"
#include "url/repair.h"
#include "url/shape.h"
#include "url/site.h"
#include "utf8.h"
#include "xalloc.h"

/* schemes as printed; the longer of two that end alike comes first */
static const struct {
	const char *printed, *meant;
	unsigned repair;
	bool alone; /* a letter or digit before it makes it another scheme */
} schemes[] = {
	{ "https", "https://", 0, false },
	{ "hxxps", "https://", URL_REFANGED, false },
	{ "http", "http://", 0, false },
	{ "hxxp", "http://", URL_REFANGED, false },
	{ "ftp", "ftp://", 0, true },
	{ "fxp", "ftp://", URL_REFANGED, true },
};

/* what may stand around the colon after the scheme */
static const struct {
	const char *before, *after;
	unsigned repair;
} separators[] = {
	{ "", "//", 0 },
	{ "[", "]//", URL_REFANGED },
	{ "[", "//]", URL_REFANGED },
	{ "", " //", URL_DESPACED },
	{ " ", "//", URL_DESPACED },
	{ " ", " //", URL_DESPACED },
};

/* dots and colons that were made harmless, and what HTML wrote for & */
static const struct {
	const char *printed, *meant;
} defanged[] = {
	{ "[.]", "." },
	{ "(.)", "." },
	{ "{.}", "." },
	{ "[dot]", "." },
	{ "(dot)", "." },
	{ "{dot}", "." },
	{ "[:]", ":" },
	{ "[/]", "/" },
	{ "&amp;", "&" },
};

/* what begins here is no part of an address, though its bytes could be */
static const char *const enders[] = { "[footnoteRef:", "[endnoteRef:", "[bookmark:", "[image:",
	"&lt;", "&gt;", "&quot;", "&nbsp;", ",http://", ",https://", ",www.", ";http://", ";https://",
	";www.", "](", "}}", "''", NULL };

/* letters that typesetters draw as one, U+FB00 and on */
static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

enum stop { STOP_HARD, STOP_BLANK };
enum { HOST_MAX = 320 }; /* with name and password; what is longer has no host */

struct scan {
	struct url_finder *finder;
	struct slice text;
	size_t start, end;
	unsigned repair;
	unsigned open[3]; /* brackets of each kind that are open */
	bool has_scheme, path; /* path: the host has ended */
	bool marked;      /* a zero-width space stands before the address, and one after it */
};

static char
byte_at(struct slice s, size_t i)
{
	return i < s.n ? s.p[i] : '\0';
}

static void
put(struct scan *s, const char *bytes, size_t n, size_t printed)
{
	buf_add(&s->finder->url, bytes, n);
	s->end += printed;
}

/* bytes that stand for others: from here on places in both differ anew */
static void
put_repaired(struct scan *s, const char *meant, size_t printed, unsigned repair)
{
	struct url_finder *f = s->finder;

	put(s, meant, strlen(meant), printed);
	s->repair |= repair;
	xgrow(&f->joint, f->njoints, &f->cap, sizeof(*f->joint));
	f->joint[f->njoints++] = (struct url_joint){ f->url.n, s->end, *meant != '\0' };
}

/* the place after the printed bytes that give the first n bytes of the address */
static size_t
printed_end(const struct url_finder *f, size_t n)
{
	size_t i = f->njoints;

	while (i > 1 && f->joint[i - 1].url + !f->joint[i - 1].shown > n)
		i--;
	return f->joint[i - 1].text + (n - f->joint[i - 1].url);
}

static bool
is_zero_width(uint32_t c)
{
	return c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0x200E && c <= 0x200F) ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static bool
is_latin(uint32_t c)
{
	return c < 0x250 || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00) ||
	    (c >= 0xFB00 && c <= 0xFB06);
}

static bool
is_word_byte(char c)
{
	return ascii_isalnum(c) || (unsigned char)c >= 0x80;
}

/*
 * A letter of another script right after an ASCII letter or digit is the
 * word of a sentence that goes on without a space; after a delimiter it may
 * be part of a path ("/wiki/...").
 */
static bool
may_follow(struct slice url, uint32_t c)
{
	uint32_t last;

	if (!utf8_prev(url, url.n, &last) || is_latin(c))
		return true;
	return last >= 0x250 || !ascii_isalnum((char)last);
}

/* a character beyond ASCII; false if the address ends before it */
static bool
take_wide(struct scan *s, uint32_t c, size_t step)
{
	struct slice url = buf_get(&s->finder->url);
	char next = byte_at(s->text, s->end + step);
	utf8proc_category_t cat = utf8proc_category((utf8proc_int32_t)c);

	if (is_zero_width(c)) {
		if (s->marked || !(is_word_byte(next) ||
		    (strchr("/-_.?=&#%", next) && is_word_byte(byte_at(s->text, s->end + step + 1)))))
			return false;
		put_repaired(s, "", step, URL_DESPACED);
		return true;
	}
	if (c >= 0xFB00 && c <= 0xFB06) {
		put_repaired(s, ligatures[c - 0xFB00], step, URL_UNGLUED);
		return true;
	}
	/* where it is printed within a line it is the hyphen that a font has under this name */
	if (c == 0xAD) {
		put_repaired(s, is_word_byte(next) ? "-" : "", step, URL_DESPACED);
		return true;
	}
	if (c == 0x2019 || c == 0x2013)
		return ascii_isalnum(next) && (put(s, s->text.p + s->end, step, step), true);
	if (cat == UTF8PROC_CATEGORY_SO && !slice_ends(url, "/") && !slice_ends(url, "."))
		return false;
	if (!(cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_ME) &&
	    cat != UTF8PROC_CATEGORY_ND && cat != UTF8PROC_CATEGORY_SO && c != 0x200C && c != 0x200D)
		return false;
	if (!may_follow(url, c)) {
		s->repair |= URL_UNGLUED;
		return false;
	}
	put(s, s->text.p + s->end, step, step);
	return true;
}

/* [3] and [12] after an address are calls of notes */
static bool
is_call(const struct scan *s)
{
	size_t i = s->end + 1;
	char next;

	while (i < s->end + 5 && ascii_isdigit(byte_at(s->text, i)))
		i++;
	next = byte_at(s->text, i + 1);
	return i > s->end + 1 && byte_at(s->text, i) == ']' &&
	    !slice_ends(buf_get(&s->finder->url), "=") && !is_word_byte(next) &&
	    !(next && strchr("=&/[", next));
}

static bool
is_ender(const struct scan *s, char c)
{
	struct slice rest = slice_from(s->text, s->end);
	const char *const *e;

	for (e = enders; *e; e++)
		if (**e == c && slice_starts_nocase(rest, *e))
			return true;
	return c == '[' && is_call(s);
}

static bool
take_defanged(struct scan *s)
{
	struct slice rest = slice_from(s->text, s->end);
	size_t i;

	for (i = 0; i < sizeof(defanged) / sizeof(defanged[0]); i++)
		if (slice_starts_nocase(rest, defanged[i].printed)) {
			put_repaired(s, defanged[i].meant, strlen(defanged[i].printed), URL_REFANGED);
			return true;
		}
	return false;
}

/* a bracket; false if the address ends before it */
static bool
take_bracket(struct scan *s, char c)
{
	static const char opening[] = "([{", closing[] = ")]}";
	const char *kind = strchr(opening, c);

	if (kind) {
		if (take_defanged(s))
			return true;
		if (is_ender(s, c))
			return false;
		s->open[kind - opening]++;
	} else {
		kind = strchr(closing, c);
		if (s->open[kind - closing] == 0 || is_ender(s, c))
			return false;
		s->open[kind - closing]--;
	}
	put(s, &c, 1, 1);
	return true;
}

/* another address begins right after a letter or digit of this one */
static bool
is_next_address(const struct scan *s)
{
	struct slice rest = slice_from(s->text, s->end), url = buf_get(&s->finder->url);

	return url.n > 8 && ascii_isalnum(url.p[url.n - 1]) &&
	    (slice_starts_nocase(rest, "http://") || slice_starts_nocase(rest, "https://"));
}

/* a browser reads http://12 as 0.0.0.12; in a report it is what was left of an address */
static bool
is_bare_number(struct slice host)
{
	size_t i;

	for (i = 0; i < host.n && ascii_isdigit(host.p[i]); i++)
		;
	return i == host.n;
}

static bool
is_host(struct slice host, bool has_scheme)
{
	size_t i;

	if (is_bare_number(host) || host.n > 255 || slice_is_nocase(host, "www") ||
	    !(is_word_byte(host.p[0]) || host.p[0] == '['))
		return false;
	if (!has_scheme)
		return url_has_suffix(host);
	/* a label begins and ends with a letter or digit */
	for (i = 1; host.p[0] != '[' && i < host.n; i++)
		if ((host.p[i] == '.' && !is_word_byte(host.p[i - 1])) ||
		    (host.p[i - 1] == '.' && !is_word_byte(host.p[i])))
			return false;
	return true;
}

/* while the host lasts: what can be none is found out before its path is read */
static bool
may_go_on(struct scan *s, char c)
{
	struct slice url = buf_get(&s->finder->url);

	if (strchr("/?#", c)) {
		s->path = true;
		return is_host(url_printed_host(url), s->has_scheme);
	}
	return url.n <= HOST_MAX && !(c == '.' && slice_ends(url, "."));
}

/* take bytes while they can be an address's */
static enum stop
take_run(struct scan *s)
{
	uint32_t c;
	size_t step;
	char b;

	while ((step = utf8_next(s->text, s->end, &c))) {
		if (utf8_isspace(c) && !is_zero_width(c))
			return STOP_BLANK;
		if (c >= 0x80) {
			if (!take_wide(s, c, step))
				return STOP_HARD;
			continue;
		}
		b = (char)c;
		if (c < ' ' || c == 0x7F || strchr("<>\"`\\^|", b))
			return STOP_HARD;
		if (strchr("()[]{}", b)) {
			if (!take_bracket(s, b))
				return STOP_HARD;
			continue;
		}
		if (b == '&' && take_defanged(s))
			continue;
		if (strchr("&,;'", b) && is_ender(s, b))
			return STOP_HARD;
		if (ascii_lower(b) == 'h' && is_next_address(s)) {
			s->repair |= URL_UNGLUED;
			return STOP_HARD;
		}
		if (!s->path && !may_go_on(s, b))
			return STOP_HARD;
		put(s, &b, 1, 1);
	}
	return STOP_BLANK;
}

static size_t
count_byte(struct slice s, char c)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == c;
	return n;
}

/* the punctuation of the sentence is not the address's */
static void
trim(struct buf *url)
{
	bool quotes = count_byte(buf_get(url), '\'') % 2 == 0;

	while (url->n && strchr(".,;:!?'*([{", url->p[url->n - 1])) {
		if (url->p[url->n - 1] == '\'' && quotes)
			break;
		buf_cut(url, url->n - 1);
	}
	if (slice_ends(buf_get(url), "'s"))
		buf_cut(url, url->n - 2);
}

/* the address from s->end on, whose scheme is in the finder's buffer already */
static bool
build(struct scan *s, struct url_hit *hit)
{
	struct url_finder *f = s->finder;
	struct url_break brk = { .text = s->text, .start = s->start };
	unsigned repair = 0;
	size_t n;

	while (take_run(s) == STOP_BLANK) {
		brk.end = s->end;
		brk.url = buf_get(&f->url);
		n = url_goes_on(&brk, &repair);
		if (n == 0)
			break;
		put_repaired(s, "", n - s->end, repair);
	}
	trim(&f->url);
	n = url_unglued(buf_get(&f->url), slice_from(s->text, printed_end(f, f->url.n)));
	if (n < f->url.n) {
		buf_cut(&f->url, n);
		s->repair |= URL_UNGLUED;
	}
	if (!is_host(url_printed_host(buf_get(&f->url)), s->has_scheme))
		return false;
	hit->at = s->start;
	hit->len = printed_end(f, f->url.n) - s->start;
	if (url_despace(&f->url))
		s->repair |= URL_DESPACED;
	hit->repair = s->repair;
	hit->url = buf_get(&f->url);
	return true;
}

/* begin with `meant` for the bytes from start to end */
static struct scan
begin(struct url_finder *f, size_t start, size_t end, const char *meant, unsigned repair)
{
	struct scan s = { .finder = f, .text = f->text, .start = start, .end = end,
		.repair = repair, .has_scheme = *meant != '\0' };
	uint32_t before;

	buf_cut(&f->url, 0);
	buf_puts(&f->url, meant);
	f->njoints = 0;
	xgrow(&f->joint, 0, &f->cap, sizeof(*f->joint));
	f->joint[f->njoints++] = (struct url_joint){ f->url.n, end, true };
	s.marked = utf8_prev(f->text, start, &before) && before == 0x200B;
	return s;
}

/* an address whose scheme ends before the colon at `colon` */
static bool
with_scheme(struct url_finder *f, size_t colon, struct url_hit *hit)
{
	struct slice head, text = f->text;
	struct scan s;
	size_t i, k, n, start;

	for (i = 0; i < sizeof(separators) / sizeof(separators[0]); i++) {
		head = slice_part(text, f->pos, colon);
		if (!slice_ends(head, separators[i].before) ||
		    !slice_starts(slice_from(text, colon + 1), separators[i].after))
			continue;
		head.n -= strlen(separators[i].before);
		for (k = 0; k < sizeof(schemes) / sizeof(schemes[0]); k++) {
			n = strlen(schemes[k].printed);
			if (head.n < n || !slice_is_nocase(slice_from(head, head.n - n), schemes[k].printed))
				continue;
			start = f->pos + head.n - n;
			s = begin(f, start, colon + 1 + strlen(separators[i].after), schemes[k].meant,
			    separators[i].repair | schemes[k].repair);
			if (start > 0 && ascii_isalnum(text.p[start - 1])) {
				if (schemes[k].alone)
					return false;
				s.repair |= URL_UNGLUED;
			}
			return build(&s, hit);
		}
	}
	return false;
}

static bool
without_scheme(struct url_finder *f, size_t at, struct url_hit *hit)
{
	char before = at > 0 ? f->text.p[at - 1] : ' ';
	struct scan s;

	if (ascii_isalpha(before) || strchr("@._-/=%&", before))
		return false;
	s = begin(f, at, at, "", ascii_isdigit(before) ? URL_UNGLUED : 0);
	return build(&s, hit);
}

/* the next colon that a scheme may end before */
static size_t
next_colon(struct slice text, size_t i)
{
	const char *p;

	while (i < text.n && (p = memchr(text.p + i, ':', text.n - i))) {
		i = (size_t)(p - text.p);
		if (i > 2 && strchr("psPS[ ", text.p[i - 1]) && i + 2 < text.n &&
		    strchr("/] ", text.p[i + 1]))
			return i;
		i++;
	}
	return text.n;
}

static size_t
next_www(struct slice text, size_t start)
{
	const char *p;
	size_t i = start;

	while (i + 4 <= text.n && (p = memchr(text.p + i, '.', text.n - i))) {
		i = (size_t)(p - text.p);
		if (i >= start + 3 && slice_starts_nocase(slice_from(text, i - 3), "www"))
			return i - 3;
		i++;
	}
	return text.n;
}

bool
url_next(struct url_finder *f, struct url_hit *hit)
{
	size_t at, end = f->text.n;

	for (;;) {
		if (!f->begun || f->colon < f->pos)
			f->colon = next_colon(f->text, f->pos);
		if (!f->begun || f->www < f->pos)
			f->www = next_www(f->text, f->pos);
		f->begun = true;
		if (f->colon == end && f->www == end)
			return false;
		/* "http://www." is one address, and its colon comes first */
		at = f->colon < f->www ? f->colon : f->www;
		if (at == f->colon ? with_scheme(f, at, hit) : without_scheme(f, at, hit)) {
			f->pos = hit->at + hit->len;
			return true;
		}
		f->pos = at + 1;
	}
}

void
url_finder_reset(struct url_finder *f, struct slice text)
{
	f->text = text;
	f->pos = 0;
	f->begun = false;
}

void
url_finder_free(struct url_finder *f)
{
	buf_free(&f->url);
	free(f->joint);
	*f = (struct url_finder){ 0 };
}
