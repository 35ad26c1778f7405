// SPDX-License-Identifier: ISC
#include "url/find.h"

#include <string.h>

#include "ascii.h"
#include "url/bare.h"
#include "url/goes_on.h"
#include "url/hyphen.h"
#include "url/repair.h"
#include "url/shape.h"

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
	/* "tt" as one letter, as one font has it, and as a converter that does not know it */
	{ "h\xC6\xA9ps", "https://", URL_UNGLUED, false },
	{ "h\xC6\xA9p", "http://", URL_UNGLUED, false },
	{ "h\xEF\xBF\xBDps", "https://", URL_UNGLUED, false },
	{ "h\xEF\xBF\xBDp", "http://", URL_UNGLUED, false },
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

/* a mailbox before a host, or a port that is none: without a scheme it is no address then */
static bool
is_plain(struct slice url)
{
	struct slice host = url_printed_host(url), port;
	size_t n, end;

	for (end = (size_t)(host.p + host.n - url.p); end < url.n && !ascii_isin(url.p[end], "/?#");)
		end++;
	port = slice_part(url, (size_t)(host.p + host.n - url.p), end);
	return host.p == url.p && (port.n == 0 || slice_num(slice_from(port, 1), 65535, &n));
}

/* the address that the taker has begun */
static bool
build(struct url_finder *f, struct url_hit *hit)
{
	struct url_taker *t = &f->taker;
	struct url_break brk = { .text = f->text, .start = t->start };
	unsigned repair = 0;
	size_t n;

	f->resume = 0;
	while (url_take_run(t) == URL_STOP_BLANK) {
		brk.end = t->end;
		brk.url = buf_get(&t->url);
		n = url_goes_on(&brk, &repair);
		if (n == 0)
			break;
		/* in the column beside it there may be others */
		if (!f->resume && slice_trim(slice_part(f->text, t->end, n)).n)
			f->resume = t->end;
		if (repair == URL_JOINED && url_goes_on_without(&brk, n))
			buf_cut(&t->url, t->url.n - 1);
		url_take_on(t, n, repair);
	}
	url_take_trim(t);
	n = url_unglued(buf_get(&t->url), slice_from(f->text, url_take_printed(t, t->url.n)));
	if (n < t->url.n) {
		buf_cut(&t->url, n);
		t->repair |= URL_UNGLUED;
	}
	if (!url_take_is_host(url_printed_host(buf_get(&t->url)), t->has_scheme) ||
	    (!t->has_scheme && !is_plain(buf_get(&t->url))))
		return false;
	*hit = (struct url_hit){ .at = t->start,
		.len = url_take_printed(t, t->url.n) - t->start };
	if (url_despace(&t->url))
		t->repair |= URL_DESPACED;
	if (url_hyphen(&t->url, f->text, hit->at, hit->at + hit->len))
		t->repair |= URL_HYPHENED;
	hit->repair = t->repair;
	hit->url = buf_get(&t->url);
	return true;
}

/* an address whose scheme ends before the colon at `colon` */
static bool
with_scheme(struct url_finder *f, size_t colon, struct url_hit *hit)
{
	struct slice head, text = f->text;
	size_t i, k, n, start;
	bool glued;

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
			glued = start > 0 && ascii_isalnum(text.p[start - 1]);
			if (glued && schemes[k].alone)
				return false;
			url_take_begin(&f->taker, text, start,
			    colon + 1 + strlen(separators[i].after), schemes[k].meant,
			    separators[i].repair | schemes[k].repair | (glued ? URL_UNGLUED : 0));
			return build(f, hit);
		}
	}
	return false;
}

static bool
without_scheme(struct url_finder *f, size_t at, struct url_hit *hit)
{
	char before = at > 0 ? f->text.p[at - 1] : ' ';

	if (ascii_isalpha(before) || ascii_isin(before, "@._-/=%&"))
		return false;
	url_take_begin(&f->taker, f->text, at, at, "", ascii_isdigit(before) ? URL_UNGLUED : 0);
	return build(f, hit);
}

/* the next colon that a scheme may end before */
static size_t
next_colon(struct slice text, size_t i)
{
	const char *p;

	while (i < text.n && (p = memchr(text.p + i, ':', text.n - i))) {
		i = (size_t)(p - text.p);
		if (i > 2 && ascii_isin(text.p[i - 1], "psPS[ ") && i + 2 < text.n &&
		    ascii_isin(text.p[i + 1], "/] "))
			return i;
		i++;
	}
	return text.n;
}

/* most full stops end sentences */
static bool
may_part_labels(struct slice text, size_t dot)
{
	unsigned char next = dot + 1 < text.n ? (unsigned char)text.p[dot + 1] : ' ';

	return (ascii_isalnum((char)next) || next >= 0x80) && dot > 0 &&
	    !ascii_isspace(text.p[dot - 1]);
}

/*
 * Where the next name begins: one with "www.", or any, if these are looked for,
 * and with `anywhere` whatever stands before it.
 */
static size_t
next_name(struct url_finder *f, bool anywhere)
{
	struct slice text = f->text;
	size_t i = f->pos, start, end, judged = i;
	const char *p;

	while (i < text.n && (p = memchr(text.p + i, '.', text.n - i))) {
		i = (size_t)(p - text.p);
		f->is_bare = f->defanged = false;
		if (i >= f->pos + 3 && slice_starts_nocase(slice_from(text, i - 3), "www."))
			return i - 3;
		if (f->bare && url_bare_defanged(text, f->pos, i, anywhere, &start)) {
			f->is_bare = f->defanged = true;
			return start;
		}
		if (f->bare && i >= judged && may_part_labels(text, i)) {
			f->is_bare = url_bare_around(text, f->pos, i, anywhere, &start, &end);
			if (f->is_bare)
				return start;
			judged = end;
		}
		i++;
	}
	return text.n;
}

static bool
at_name(struct url_finder *f, struct url_hit *hit)
{
	bool bare = f->is_bare;

	/* the rest of an address in the next line of its column */
	if (bare && f->name < f->tail)
		return false;
	if (bare)
		url_take_begin(&f->taker, f->text, f->name, f->name, "", 0);
	if (!(bare ? build(f, hit) : without_scheme(f, f->name, hit)))
		return false;
	hit->bare = bare && !f->defanged;
	return true;
}

bool
url_next(struct url_finder *f, struct url_hit *hit)
{
	size_t at, end = f->text.n;

	for (;;) {
		if (!f->begun || f->colon < f->pos)
			f->colon = next_colon(f->text, f->pos);
		if (!f->begun || f->name < f->pos)
			f->name = next_name(f, false);
		f->begun = true;
		if (f->colon == end && f->name == end)
			return false;
		/* "http://www." is one address, and its colon comes first */
		at = f->colon < f->name ? f->colon : f->name;
		if (at == f->colon ? with_scheme(f, at, hit) : at_name(f, hit)) {
			f->pos = f->resume ? f->resume : hit->at + hit->len;
			f->tail = hit->at + hit->len;
			return true;
		}
		f->pos = at + 1;
	}
}

bool
url_may_stand(struct slice text, bool bare)
{
	struct url_finder f = { .text = text, .bare = bare };
	size_t i;

	/* each of the separators has its slashes within three bytes */
	for (i = 0; (i = next_colon(text, i)) < text.n; i++)
		if (slice_find(slice_part(text, i + 1, i + 4), 0, "//") != (size_t)-1)
			return true;
	return next_name(&f, true) < text.n;
}

void
url_finder_reset(struct url_finder *f, struct slice text)
{
	f->text = text;
	f->pos = f->tail = 0;
	f->begun = false;
}

void
url_finder_free(struct url_finder *f)
{
	url_take_free(&f->taker);
	*f = (struct url_finder){ 0 };
}
