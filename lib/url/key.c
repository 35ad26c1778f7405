// SPDX-License-Identifier: ISC
#include "url/key.h"

#include <string.h>

#include "ascii.h"
#include "url/escape.h"

/*
 * Parameters that say how a reader came, never what is read: those that
 * Brave (brave-core, components/query_filter) takes out of every address,
 * and those of the same kind in the tracking-query-params-registry
 * (github.com/mpchadwick).  An entry that ends in * is the start of a name.
 */
static const char *const trackers[] = { "utm_*", "__hsfp", "__hssc", "__hstc", "__s", "_bhlid",
	"_branch_match_id", "_branch_referrer", "_bta_c", "_bta_tid", "_ga", "_gl", "_hsenc",
	"_hsmi", "_ke", "_kx", "_openstat", "at_recipient_id", "at_recipient_list", "bbeml",
	"bsft_clkid", "bsft_uid", "dclid", "dm_i", "ef_id", "epik", "et_rid", "fb_action_ids",
	"fb_comment_id", "fbclid", "gbraid", "gclid", "gclsrc", "guce_referrer",
	"guce_referrer_sig", "hsCtaTracking", "igsh", "igshid", "irclickid", "mc_cid", "mc_eid",
	"mkt_tok", "mkwid", "ml_subscriber", "ml_subscriber_hash", "msclkid", "mtm_cid", "oft_c",
	"oft_ck", "oft_d", "oft_id", "oft_ids", "oft_k", "oft_lk", "oft_sk", "oly_anon_id",
	"oly_enc_id", "pcrid", "pk_cid", "rb_clickid", "s_cid", "s_kwcid", "sc_customer", "sc_eh",
	"sc_uid", "sms_click", "sms_source", "sms_uph", "srsltid", "ss_email_id", "trk_contact",
	"trk_module", "trk_msg", "trk_sid", "ttclid", "twclid", "unicorn_click_id", "vero_conv",
	"vero_id", "vgo_ee", "wbraid", "wickedid", "yclid", "ymclid", "ysclid", NULL };

/* parameters that track on one site and may mean something on others */
static const struct {
	const char *site, *name;
} site_trackers[] = {
	{ "twitter.com", "ref_src" },
	{ "twitter.com", "ref_url" },
	{ "twitter.com", "s" },
	{ "x.com", "s" },
	{ "youtube.com", "feature" },
	{ "youtube.com", "si" },
	{ "youtu.be", "si" },
};

static bool
is_tracker(struct slice name, struct slice host)
{
	const char *const *t;
	size_t i, n;

	for (t = trackers; *t; t++) {
		n = strlen(*t);
		if ((*t)[n - 1] == '*' ? name.n >= n - 1 && memcmp(name.p, *t, n - 1) == 0 :
		    slice_is(name, *t))
			return true;
	}
	for (i = 0; i < sizeof(site_trackers) / sizeof(site_trackers[0]); i++)
		if (slice_is(name, site_trackers[i].name) && slice_is(host, site_trackers[i].site))
			return true;
	return false;
}

/* is every % in s the start of %25XX?  Then the whole was encoded twice. */
static bool
is_double(struct slice s)
{
	struct slice once;
	const char *p;
	size_t i = 0;
	char code[3] = "%";

	while (i < s.n && (p = memchr(s.p + i, '%', s.n - i))) {
		i = (size_t)(p - s.p);
		if (!slice_starts(slice_from(s, i), "%25") || s.n - i < 5)
			return false;
		code[1] = s.p[i + 3];
		code[2] = s.p[i + 4];
		once = (struct slice){ code, 3 };
		if (url_escaped(once, 0) == -1)
			return false;
		i += 5;
	}
	return i > 0;
}

/* append s with its escapes in their normal form */
static void
normal(struct buf *out, struct slice s)
{
	static const char hex[] = "0123456789ABCDEF";
	bool twice = is_double(s);
	struct buf once = { 0 };
	size_t i;
	int c;

	if (!s.n || !memchr(s.p, '%', s.n)) {
		buf_slice(out, s);
		return;
	}
	for (i = 0; i < s.n; i++) {
		buf_putc(&once, s.p[i]);
		if (twice && s.p[i] == '%')
			i += 2;
	}
	s = buf_get(&once);
	for (i = 0; i < s.n; i++) {
		c = url_escaped(s, i);
		if (c == -1) {
			buf_putc(out, s.p[i]);
			continue;
		}
		i += 2;
		if (c < 0x80 && (ascii_isalnum((char)c) || ascii_isin((char)c, "-._~"))) {
			buf_putc(out, (char)c);
			continue;
		}
		buf_putc(out, '%');
		buf_putc(out, hex[c >> 4]);
		buf_putc(out, hex[c & 15]);
	}
	buf_free(&once);
}

/* the parameters that matter, in their order */
static void
put_query(struct buf *out, struct slice query, struct slice host)
{
	size_t i, from, eq;
	char sep = '?';

	for (from = 0; from < query.n; from = i + 1) {
		for (i = from; i < query.n && query.p[i] != '&'; i++)
			;
		for (eq = from; eq < i && query.p[eq] != '='; eq++)
			;
		if (i == from || is_tracker(slice_part(query, from, eq), host))
			continue;
		buf_putc(out, sep);
		normal(out, slice_part(query, from, i));
		sep = '&';
	}
}

static void
put_fragment(struct buf *out, struct slice fragment)
{
	size_t directive = slice_find(fragment, 0, ":~:");

	if (directive != (size_t)-1)
		fragment.n = directive;
	if (fragment.n == 0)
		return;
	buf_putc(out, '#');
	normal(out, fragment);
}

void
url_key(struct buf *out, const struct url *url)
{
	struct slice scheme = url_get(url, url->scheme), host = url_get(url, url->host);
	struct slice path = url_get(url, url->path);

	if (!slice_is(scheme, "http") && !slice_is(scheme, "https")) {
		buf_slice(out, scheme);
		buf_puts(out, "://");
	}
	if (url->user.n) {
		buf_slice(out, url_get(url, url->user));
		buf_putc(out, '@');
	}
	if (slice_starts(host, "www.") && memchr(host.p + 4, '.', host.n - 4))
		host = slice_from(host, 4);
	if (host.n > 1 && host.p[host.n - 1] == '.')
		host.n--;
	buf_slice(out, host);
	if (url->port.n) {
		buf_putc(out, ':');
		buf_slice(out, url_get(url, url->port));
	}
	while (path.n && path.p[path.n - 1] == '/')
		path.n--;
	normal(out, path);
	put_query(out, url_get(url, url->query), host);
	put_fragment(out, url_get(url, url->fragment));
}
