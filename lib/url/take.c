// SPDX-License-Identifier: ISC
#include "url/take.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "ascii.h"
#include "url/shape.h"
#include "url/site.h"
#include "utf8.h"
#include "xalloc.h"

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

/* letters that typesetters draw as one; two are other letters' code points, as one font has it */
static const struct {
	uint32_t c;
	const char *letters;
} ligatures[] = {
	{ 0xFB00, "ff" },
	{ 0xFB01, "fi" },
	{ 0xFB02, "fl" },
	{ 0xFB03, "ffi" },
	{ 0xFB04, "ffl" },
	{ 0xFB05, "st" },
	{ 0xFB06, "st" },
	{ 0x19F, "ti" },
	{ 0x1A9, "tt" },
};

enum { HOST_MAX = 320 }; /* with name and password; what is longer has no host */

static char
byte_at(struct slice s, size_t i)
{
	return i < s.n ? s.p[i] : '\0';
}

static void
put(struct url_taker *t, const char *bytes, size_t n, size_t printed)
{
	buf_add(&t->url, bytes, n);
	t->end += printed;
}

/* bytes that stand for others: from here on places in both differ anew */
static void
put_repaired(struct url_taker *t, const char *meant, size_t printed, unsigned repair)
{
	put(t, meant, strlen(meant), printed);
	t->repair |= repair;
	xgrow(&t->joint, t->njoints, &t->cap, sizeof(*t->joint));
	t->joint[t->njoints++] = (struct url_joint){ t->url.n, t->end, *meant != '\0' };
}

size_t
url_take_printed(const struct url_taker *t, size_t n)
{
	size_t i = t->njoints;

	while (i > 1 && t->joint[i - 1].url + !t->joint[i - 1].shown > n)
		i--;
	return t->joint[i - 1].text + (n - t->joint[i - 1].url);
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

static bool
take_ligature(struct url_taker *t, uint32_t c, size_t step)
{
	size_t i;

	for (i = 0; i < sizeof(ligatures) / sizeof(ligatures[0]); i++)
		if (ligatures[i].c == c) {
			put_repaired(t, ligatures[i].letters, step, URL_UNGLUED);
			return true;
		}
	return false;
}

/* a character beyond ASCII; false if the address ends before it */
static bool
take_wide(struct url_taker *t, uint32_t c, size_t step)
{
	struct slice url = buf_get(&t->url);
	char next = byte_at(t->text, t->end + step);
	utf8proc_category_t cat = utf8proc_category((utf8proc_int32_t)c);

	if (is_zero_width(c)) {
		if (t->marked || !(is_word_byte(next) ||
		    (ascii_isin(next, "/-_.?=&#%") && is_word_byte(byte_at(t->text, t->end + step + 1)))))
			return false;
		put_repaired(t, "", step, URL_DESPACED);
		return true;
	}
	if (take_ligature(t, c, step))
		return true;
	/* where it is printed within a line it is the hyphen that a font has under this name */
	if (c == 0xAD) {
		put_repaired(t, is_word_byte(next) ? "-" : "", step, URL_DESPACED);
		return true;
	}
	if (c == 0x2019 || c == 0x2013)
		return ascii_isalnum(next) && (put(t, t->text.p + t->end, step, step), true);
	if (cat == UTF8PROC_CATEGORY_SO && !slice_ends(url, "/") && !slice_ends(url, "."))
		return false;
	if (!(cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_ME) &&
	    cat != UTF8PROC_CATEGORY_ND && cat != UTF8PROC_CATEGORY_SO && c != 0x200C && c != 0x200D)
		return false;
	/* within a name that has no suffix yet the sentence cannot begin */
	if (!may_follow(url, c) && (t->path || url_has_suffix(url_printed_host(url)))) {
		t->repair |= URL_UNGLUED;
		return false;
	}
	put(t, t->text.p + t->end, step, step);
	return true;
}

/* [3] and [12] after an address are calls of notes */
static bool
is_call(const struct url_taker *t)
{
	size_t i = t->end + 1;
	char next;

	while (i < t->end + 5 && ascii_isdigit(byte_at(t->text, i)))
		i++;
	next = byte_at(t->text, i + 1);
	return i > t->end + 1 && byte_at(t->text, i) == ']' &&
	    !slice_ends(buf_get(&t->url), "=") && !is_word_byte(next) &&
	    !ascii_isin(next, "=&/[");
}

static bool
is_ender(const struct url_taker *t, char c)
{
	struct slice rest = slice_from(t->text, t->end);
	const char *const *e;

	for (e = enders; *e; e++)
		if (**e == c && slice_starts_nocase(rest, *e))
			return true;
	return c == '[' && is_call(t);
}

static bool
take_defanged(struct url_taker *t)
{
	struct slice rest = slice_from(t->text, t->end);
	size_t i;

	for (i = 0; i < sizeof(defanged) / sizeof(defanged[0]); i++)
		if (slice_starts_nocase(rest, defanged[i].printed)) {
			put_repaired(t, defanged[i].meant, strlen(defanged[i].printed), URL_REFANGED);
			return true;
		}
	return false;
}

/* a\_b: what Markdown puts a stroke before, so that it is no sign of its own */
static bool
take_escaped(struct url_taker *t)
{
	char meant[2] = { byte_at(t->text, t->end + 1), '\0' };

	if (!ascii_isin(meant[0], "_~#&+=.-*$") || !is_word_byte(byte_at(t->text, t->end + 2)))
		return false;
	put_repaired(t, meant, 2, URL_REFANGED);
	return true;
}

/* a bracket; false if the address ends before it */
static bool
take_bracket(struct url_taker *t, char c)
{
	static const char opening[] = "([{", closing[] = ")]}";
	const char *kind = strchr(opening, c);

	if (kind) {
		if (take_defanged(t))
			return true;
		if (is_ender(t, c))
			return false;
		t->open[kind - opening]++;
	} else {
		kind = strchr(closing, c);
		if (t->open[kind - closing] == 0 || is_ender(t, c))
			return false;
		t->open[kind - closing]--;
	}
	put(t, &c, 1, 1);
	return true;
}

/* another address begins right after a letter or digit of this one */
static bool
is_next_address(const struct url_taker *t)
{
	struct slice rest = slice_from(t->text, t->end), url = buf_get(&t->url);

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

bool
url_take_is_host(struct slice host, bool has_scheme)
{
	size_t i;

	bool ascii = true;

	for (i = 0; i < host.n; i++)
		ascii = ascii && (unsigned char)host.p[i] < 0x80;
	if (!ascii && slice_starts_nocase(host, "xn--"))
		return false;
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

/*
 * A vertical bar is part of a parameter's value ("?a=1|2") where one follows
 * it, but ends the cell of a table.
 */
static bool
is_value(const struct url_taker *t)
{
	char next = byte_at(t->text, t->end + 1);

	return t->query && (ascii_isalnum(next) || next == '|') &&
	    !(t->start > 0 && t->text.p[t->start - 1] == '|');
}

/* while the host lasts: what can be none is found out before its path is read */
static bool
may_go_on(struct url_taker *t, char c)
{
	struct slice url = buf_get(&t->url);

	if (ascii_isin(c, "/?#")) {
		t->path = true;
		return url_take_is_host(url_printed_host(url), t->has_scheme);
	}
	return url.n <= HOST_MAX && !(c == '.' && slice_ends(url, "."));
}

enum url_stop
url_take_run(struct url_taker *t)
{
	uint32_t c;
	size_t step;
	char b;

	while ((step = utf8_next(t->text, t->end, &c))) {
		if (utf8_isspace(c) && !is_zero_width(c))
			return URL_STOP_BLANK;
		if (c >= 0x80) {
			if (!take_wide(t, c, step))
				return URL_STOP_HARD;
			continue;
		}
		b = (char)c;
		if (b == '\\' && take_escaped(t))
			continue;
		if (c < ' ' || c == 0x7F || ascii_isin(b, "<>\"`\\^") || (b == '|' && !is_value(t)))
			return URL_STOP_HARD;
		if (ascii_isin(b, "()[]{}")) {
			if (!take_bracket(t, b))
				return URL_STOP_HARD;
			continue;
		}
		if (b == '&' && take_defanged(t))
			continue;
		if (ascii_isin(b, "&,;'") && is_ender(t, b))
			return URL_STOP_HARD;
		if (ascii_lower(b) == 'h' && is_next_address(t)) {
			t->repair |= URL_UNGLUED;
			return URL_STOP_HARD;
		}
		if (!t->path && !may_go_on(t, b))
			return URL_STOP_HARD;
		t->query = t->query || b == '?';
		put(t, &b, 1, 1);
	}
	return URL_STOP_BLANK;
}

static size_t
count_byte(struct slice s, char c)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == c;
	return n;
}

void
url_take_trim(struct url_taker *t)
{
	struct buf *url = &t->url;
	bool italic = t->start > 0 && t->text.p[t->start - 1] == '_';
	bool quotes = count_byte(buf_get(url), '\'') % 2 == 0;

	while (url->n && ascii_isin(url->p[url->n - 1], ".,;:!?'*([{")) {
		if (url->p[url->n - 1] == '\'' && quotes)
			break;
		buf_cut(url, url->n - 1);
	}
	if (slice_ends(buf_get(url), "'s"))
		buf_cut(url, url->n - 2);
	if (slice_ends(buf_get(url), "_") && (italic || !t->path))
		buf_cut(url, url->n - 1);
}

void
url_take_begin(struct url_taker *t, struct slice text, size_t start, size_t end, const char *meant,
    unsigned repair)
{
	struct url_taker again = { .text = text, .start = start, .end = end, .repair = repair,
		.has_scheme = *meant != '\0', .url = t->url, .joint = t->joint, .cap = t->cap };
	uint32_t before;

	*t = again;
	buf_cut(&t->url, 0);
	buf_puts(&t->url, meant);
	xgrow(&t->joint, 0, &t->cap, sizeof(*t->joint));
	t->joint[t->njoints++] = (struct url_joint){ t->url.n, end, true };
	t->marked = utf8_prev(text, start, &before) && before == 0x200B;
}

void
url_take_on(struct url_taker *t, size_t next, unsigned repair)
{
	put_repaired(t, "", next - t->end, repair);
}

void
url_take_free(struct url_taker *t)
{
	buf_free(&t->url);
	free(t->joint);
	*t = (struct url_taker){ 0 };
}
