// SPDX-License-Identifier: ISC
#include "url/parse.h"

#include <string.h>

#include "ascii.h"
#include "url/escape.h"
#include "url/host.h"

/* the special schemes (section 3.1, "special scheme"), but for file */
static const struct {
	const char *name;
	unsigned port;
} schemes[] = {
	{ "http", 80 },
	{ "https", 443 },
	{ "ftp", 21 },
	{ "ws", 80 },
	{ "wss", 443 },
};

enum { NO_PORT = 65536 };

struct slice
url_get(const struct url *url, struct url_part part)
{
	struct slice s = buf_get(&url->href);

	return slice_part(s, part.at, part.at + part.n);
}

static bool
is_slash(char c)
{
	return c == '/' || c == '\\';
}

/* trim C0 controls and spaces, drop tabs and newlines (4.4, steps 1 to 3) */
static struct slice
prepared(struct url *url, struct slice in)
{
	size_t i;

	while (in.n && (unsigned char)in.p[0] <= ' ')
		in = slice_from(in, 1);
	while (in.n && (unsigned char)in.p[in.n - 1] <= ' ')
		in.n--;
	buf_cut(&url->work, 0);
	buf_room(&url->work, in.n);
	for (i = 0; i < in.n; i++)
		if (in.p[i] != '\t' && in.p[i] != '\n' && in.p[i] != '\r')
			buf_putc(&url->work, in.p[i]);
	return buf_get(&url->work);
}

/* the scheme, lower case, into href; its default port, or -1 for any other */
static int
take_scheme(struct url *url, struct slice *in)
{
	size_t i, n = 0;

	while (n < in->n && n < 8 && in->p[n] != ':')
		n++;
	if (n == in->n || in->p[n] != ':')
		return -1;
	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		if (!slice_is_nocase(slice_part(*in, 0, n), schemes[i].name))
			continue;
		buf_puts(&url->href, schemes[i].name);
		url->scheme = (struct url_part){ 0, n };
		buf_puts(&url->href, "://");
		*in = slice_part(*in, n + 1, in->n);
		return (int)schemes[i].port;
	}
	return -1;
}

/* name and password before the last @ of the authority */
static struct slice
take_user(struct url *url, struct slice authority)
{
	const char *colon;
	size_t at = authority.n, n;
	struct slice user;

	while (at > 0 && authority.p[at - 1] != '@')
		at--;
	if (at == 0)
		return authority;
	user = slice_part(authority, 0, at - 1);
	colon = user.n ? memchr(user.p, ':', user.n) : NULL;
	n = colon ? (size_t)(colon - user.p) : user.n;
	url->user.at = url->href.n;
	url_escape(&url->href, slice_part(user, 0, n), URL_SET_USER);
	if (n + 1 < user.n) {
		buf_putc(&url->href, ':');
		url_escape(&url->href, slice_from(user, n + 1), URL_SET_USER);
	}
	url->user.n = url->href.n - url->user.at;
	if (url->user.n)
		buf_putc(&url->href, '@');
	return slice_from(authority, at);
}

/* the number of a port, NO_PORT for none, -1 for what is none */
static int
port_number(struct slice s)
{
	size_t i;
	int port = 0;

	if (s.n == 0)
		return NO_PORT;
	for (i = 0; i < s.n; i++) {
		if (!ascii_isdigit(s.p[i]))
			return -1;
		port = port * 10 + (s.p[i] - '0');
		if (port > 65535)
			return -1;
	}
	return port;
}

static int
take_host(struct url *url, struct slice s, int default_port)
{
	size_t i, colon = s.n;
	bool bracket = false;
	int port;

	for (i = 0; i < s.n && colon == s.n; i++) {
		if (s.p[i] == '[')
			bracket = true;
		else if (s.p[i] == ']')
			bracket = false;
		else if (s.p[i] == ':' && !bracket)
			colon = i;
	}
	if (colon == 0)
		return -1;
	url->host.at = url->href.n;
	if (url_host(&url->href, slice_part(s, 0, colon), &url->name) == -1)
		return -1;
	url->host.n = url->href.n - url->host.at;
	port = port_number(slice_from(s, colon + 1));
	if (port == -1)
		return -1;
	if (port != NO_PORT && port != default_port) {
		buf_putc(&url->href, ':');
		url->port.at = url->href.n;
		buf_num(&url->href, (size_t)port);
		url->port.n = url->href.n - url->port.at;
	}
	return 0;
}

/* how many dots a segment is: "." and ".." may be written %2e */
static unsigned
dots(struct slice seg)
{
	unsigned n = 0;
	size_t i = 0;

	while (i < seg.n) {
		if (seg.p[i] == '.')
			i++;
		else if (slice_starts_nocase(slice_from(seg, i), "%2e"))
			i += 3;
		else
			return 0;
		n++;
	}
	return n <= 2 ? n : 0;
}

static void
drop_segment(struct url *url)
{
	while (url->href.n > url->path.at && url->href.p[url->href.n - 1] != '/')
		buf_cut(&url->href, url->href.n - 1);
	if (url->href.n > url->path.at)
		buf_cut(&url->href, url->href.n - 1);
}

/* the path state (4.4): s begins with a slash or is empty */
static void
take_path(struct url *url, struct slice s)
{
	size_t i = 0, from;
	unsigned n;
	bool last;

	url->path.at = url->href.n;
	do {
		from = i < s.n ? i + 1 : i;
		for (i = from; i < s.n && !is_slash(s.p[i]); i++)
			;
		last = i >= s.n;
		n = dots(slice_part(s, from, i));
		if (n == 2)
			drop_segment(url);
		if (n == 0 || last) {
			buf_putc(&url->href, '/');
			if (n == 0)
				url_escape(&url->href, slice_part(s, from, i), URL_SET_PATH);
		}
	} while (!last);
	url->path.n = url->href.n - url->path.at;
}

static void
take_rest(struct url *url, struct slice s)
{
	const char *hash = s.n ? memchr(s.p, '#', s.n) : NULL;
	struct slice fragment = { 0 };

	if (hash) {
		fragment = slice_from(s, (size_t)(hash - s.p) + 1);
		s.n = (size_t)(hash - s.p);
	}
	if (s.n) {
		buf_putc(&url->href, '?');
		url->has_query = true;
		url->query.at = url->href.n;
		url_escape(&url->href, slice_from(s, 1), URL_SET_QUERY);
		url->query.n = url->href.n - url->query.at;
	}
	if (hash) {
		buf_putc(&url->href, '#');
		url->has_fragment = true;
		url->fragment.at = url->href.n;
		url_escape(&url->href, fragment, URL_SET_FRAGMENT);
		url->fragment.n = url->href.n - url->fragment.at;
	}
}

static void
reset(struct url *url)
{
	struct url empty = { .href = url->href, .work = url->work, .name = url->name };

	*url = empty;
	buf_cut(&url->href, 0);
}

static int
parse(struct url *url, struct slice in)
{
	size_t i, end;
	int port = take_scheme(url, &in);

	if (port == -1)
		return -1;
	while (in.n && is_slash(in.p[0]))
		in = slice_from(in, 1);
	for (end = 0; end < in.n && !is_slash(in.p[end]) && in.p[end] != '?' && in.p[end] != '#';)
		end++;
	if (take_host(url, take_user(url, slice_part(in, 0, end)), port) == -1)
		return -1;
	for (i = end; i < in.n && in.p[i] != '?' && in.p[i] != '#'; i++)
		;
	take_path(url, slice_part(in, end, i));
	take_rest(url, slice_from(in, i));
	return 0;
}

int
url_parse(struct url *url, struct slice input)
{
	reset(url);
	if (parse(url, prepared(url, input)) == 0)
		return 0;
	reset(url);
	return -1;
}

void
url_free(struct url *url)
{
	buf_free(&url->href);
	buf_free(&url->work);
	buf_free(&url->name);
	*url = (struct url){ 0 };
}
