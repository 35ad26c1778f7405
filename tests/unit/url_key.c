// SPDX-License-Identifier: ISC
/* addresses parsed: their serialisation, their key, their site */
#include "url/key.h"

#include "tap.h"
#include "url/site.h"

struct row {
	const char *in, *href, *key, *site; /* href NULL: a failure */
};

static const struct row rows[] = {
	{ "http://Lamp.Example", "http://lamp.example/", "lamp.example", "lamp.example" },
	{ "https://www.lamp.example:443/a/", "https://www.lamp.example/a/", "lamp.example/a", "lamp.example" },
	{ "https://lamp.example:8443/a", "https://lamp.example:8443/a", "lamp.example:8443/a", "lamp.example" },
	{ "http:\\\\lamp.example\\a\\..\\b", "http://lamp.example/b", "lamp.example/b", "lamp.example" },
	{ "http://a.b.gov.uk/./x/%2e%2E/y", "http://a.b.gov.uk/y", "a.b.gov.uk/y", "b.gov.uk" },
	{ "http://me:pw@lamp.example/", "http://me:pw@lamp.example/", "me:pw@lamp.example", "lamp.example" },
	{ "http://0x7f.1/", "http://127.0.0.1/", "127.0.0.1", "" },
	{ "http://[2001:db8:0:0:1:0:0:1]/", "http://[2001:db8::1:0:0:1]/", "[2001:db8::1:0:0:1]", "" },
	{ "http://[::ffff:1.2.3.4]/", "http://[::ffff:102:304]/", "[::ffff:102:304]", "" },
	{ "http://b\xc3\xbc" "cher.example/\xc3\xa9?\xc3\xa9#\xc3\xa9",
	    "http://xn--bcher-kva.example/%C3%A9?%C3%A9#%C3%A9", "xn--bcher-kva.example/%C3%A9?%C3%A9#%C3%A9",
	    "xn--bcher-kva.example" },
	{ "https://lamp.example/a b<c>", "https://lamp.example/a%20b%3Cc%3E", "lamp.example/a%20b%3Cc%3E", "lamp.example" },
	{ "https://lamp.example/%7ea%2f%c3", "https://lamp.example/%7ea%2f%c3", "lamp.example/~a%2F%C3", "lamp.example" },
	{ "https://lamp.example/a%2520b", "https://lamp.example/a%2520b", "lamp.example/a%20b", "lamp.example" },
	{ "https://lamp.example/a%2520b%20c", "https://lamp.example/a%2520b%20c", "lamp.example/a%2520b%20c", "lamp.example" },
	{ "https://lamp.example/a?utm_source=x&id=3&fbclid=y", "https://lamp.example/a?utm_source=x&id=3&fbclid=y",
	    "lamp.example/a?id=3", "lamp.example" },
	{ "https://lamp.example/?gclid=1", "https://lamp.example/?gclid=1", "lamp.example", "lamp.example" },
	{ "https://youtu.be/x?si=1", "https://youtu.be/x?si=1", "youtu.be/x", "youtu.be" },
	{ "https://lamp.example/x?si=1", "https://lamp.example/x?si=1", "lamp.example/x?si=1", "lamp.example" },
	{ "https://lamp.example/a#:~:text=b", "https://lamp.example/a#:~:text=b", "lamp.example/a", "lamp.example" },
	{ "https://lamp.example/a#c:~:text=b", "https://lamp.example/a#c:~:text=b", "lamp.example/a#c", "lamp.example" },
	{ "ftp://lamp.example/", "ftp://lamp.example/", "ftp://lamp.example", "lamp.example" },
	{ "http://lamp.example./", "http://lamp.example./", "lamp.example", "lamp.example" },
	{ "http://delivered.The/", "http://delivered.the/", "delivered.the", "" },
	{ " http://lamp\t.example/\n", "http://lamp.example/", "lamp.example", "lamp.example" },
	{ "http://", NULL, "", "" },
	{ "http://a b/", NULL, "", "" },
	{ "http://a:99999/", NULL, "", "" },
	{ "http://1.2.3.4.5/", NULL, "", "" },
	{ "http://[::1/", NULL, "", "" },
	{ "http://[1:2:3]/", NULL, "", "" },
	{ "mailto:a@lamp.example", NULL, "", "" },
};

static void
check(struct tap *tap, const struct row *row, const char *what, const char *want, struct slice got)
{
	struct buf name = { 0 };

	buf_puts(&name, what);
	buf_puts(&name, " of ");
	buf_puts(&name, row->in);
	tap_is(tap, got, want, buf_str(&name));
	buf_free(&name);
}

int
main(void)
{
	struct url url = { 0 };
	struct tap tap = { 0 };
	struct buf key = { 0 };
	size_t i;
	int got;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		buf_cut(&key, 0);
		got = url_parse(&url, slice_of(rows[i].in));
		if (got == 0)
			url_key(&key, &url);
		check(&tap, &rows[i], "href", rows[i].href ? rows[i].href : "", buf_get(&url.href));
		check(&tap, &rows[i], "key", rows[i].key, buf_get(&key));
		check(&tap, &rows[i], "site", rows[i].site, url_site(url_get(&url, url.host)));
	}
	url_free(&url);
	buf_free(&key);
	return tap_done(&tap);
}
