// SPDX-License-Identifier: ISC
/* what a browser makes of an address; with a file, of each of its lines (see url-suites.t) */
#include <stdio.h>

#include "tap.h"
#include "tsv.h"
#include "url/parse.h"

static const struct {
	const char *in, *href; /* NULL: a failure */
} rows[] = {
	{ "HTTP://Lamp.Example:80/../a b", "http://lamp.example/a%20b" },
	{ "https:lamp.example\\a", "https://lamp.example/a" },
	{ "ftp://lamp.example:21/%2e%2e/a", "ftp://lamp.example/a" },
	{ "http://l\xc3\xa4mp.example", "http://xn--lmp-qla.example/" },
	{ "http://0x7f000001", "http://127.0.0.1/" },
	{ "http://lamp.example:65536/", NULL },
	{ "http://XN--lamp/", "http://xn--lamp/" },
	{ "http://xn--l\xc3\xa4mp/", NULL },
	{ "http://\xef\xbf\xbd/", NULL },
	{ "http://xn--n3h/ ", "http://xn--n3h/" },
	{ "http://XN--N3H.Example", "http://xn--n3h.example/" },
	{ "http://\xe2\x98\x83", "http://xn--n3h/" },
	{ "http://\xe2\x9c\xaalamp.example/", "http://xn--lamp-9n4b.example/" },
	{ "http://a\xe2\x98\x83\xe2\x80\xa8/", NULL },
	{ "http://a..b/", "http://a..b/" },
	{ "http://", NULL },
};

static void
check_rows(struct tap *tap)
{
	struct url url = { 0 };
	size_t i;
	int got;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		got = url_parse(&url, slice_of(rows[i].in));
		tap_is(tap, got == 0 ? buf_get(&url.href) : slice_of("failure"),
		    rows[i].href ? rows[i].href : "failure", rows[i].in);
	}
	url_free(&url);
}

/* each line, whose escapes are those of a field, as its href or "failure" */
static int
print_lines(const char *name)
{
	struct reader in;
	struct url url = { 0 };
	struct buf text = { 0 };
	struct slice line;
	int got = reader_open(&in, name);

	while (got == 0 && (got = reader_line(&in, &line)) == 1) {
		buf_cut(&text, 0);
		tsv_unescape(&text, line);
		got = 0;
		printf("%s\n", url_parse(&url, buf_get(&text)) == 0 ? buf_str(&url.href) : "failure");
	}
	reader_close(&in);
	url_free(&url);
	buf_free(&text);
	return got == 0 ? 0 : 1;
}

int
main(int argc, char *argv[])
{
	struct tap tap = { 0 };

	if (argc > 1)
		return print_lines(argv[1]);
	check_rows(&tap);
	return tap_done(&tap);
}
