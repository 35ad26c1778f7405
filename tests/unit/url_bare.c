// SPDX-License-Identifier: ISC
/* hosts that nothing announces: what is one, what is the end of a sentence, a file, a mailbox */
#include "url/bare.h"

#include "tap.h"
#include "url/find.h"

static const struct {
	const char *text, *want; /* the addresses, blanks between */
} rows[] = {
	{ "ask lamp.example. Then", "lamp.example" },
	{ "at lamp.example/a/b, and <night.lamp.example>", "lamp.example/a/b night.lamp.example" },
	{ "LAMP.EXAMPLE and Lamp.example", "LAMP.EXAMPLE Lamp.example" },
	{ "web:lamp.example:8080/a?b=c", "lamp.example:8080/a?b=c" },
	{ "_lamp.example_ **lamp.example**", "lamp.example" },
	{ "lamp.example3 says", "lamp.example" },
	{ "\xd0\xbb\xd0\xb0\xd0\xbc\xd0\xbf\xd0\xb0.\xd1\x80\xd1\x84,", "\xd0\xbb\xd0\xb0\xd0\xbc\xd0\xbf\xd0\xb0.\xd1\x80\xd1\x84" },
	/* a word of another script on either side */
	{ "\xe8\xae\xbf\xe9\x97\xaelamp.example\xe4\xba\xba\xe6\x9d\x83" "a-b.example/c", "lamp.example a-b.example/c" },
	/* two sentences without a space, and abbreviations */
	{ "was delivered.The house, in the law.In it, i.e.in 2.in v1.0", "" },
	{ "U.S. and p.m.at noon", "" },
	/* not in the list */
	{ "lamp.nosuchsuffix lamp.123 1.2.3.4 a..example localhost", "" },
	/* a mailbox, in one piece, cut by a line end, hidden */
	{ "me@lamp.example me.you@lamp.example a.example@lamp.example", "" },
	{ "me@lamp-\nhouse.example me@ lamp.example me(at)lamp.example me [at] lamp.example", "" },
	{ "me@lamp.example\nhouse.example", "house.example" },
	{ "http://tide-\n\nlamp.example/a www.tide-\nlamp.example/b tide-\nlamp.example/c",
	    "http://tide- www.tide-lamp.example/b lamp.example/c" },
	{ "https://lamp.example/2031/some-     and here\nthing.example/a_b.html. More    there\n",
	    "https://lamp.example/2031/some-thing.example/a_b.html" },
	/* made harmless */
	{ "at lamp[.]example/a, www[.]tide(.)example, a{.}b[.]example.", "lamp.example/a www.tide.example a.b.example" },
	{ "me[at]lamp[.]example me@lamp[.]example lamp[.] example a[.]nosuchsuffix x/lamp[.]example lamp[.)example", "" },
	/* parts of something else */
	{ "/srv/lamp.example \\\\lamp.example #lamp.example $lamp.example x=lamp.example", "" },
	{ "path:to::file.pm notes.zip -lamp.example _lamp.example lamp-.example", "" },
	{ "http://lamp.example/a www.lamp.example", "http://lamp.example/a www.lamp.example" },
	{ "http://lamp.example/x.night.example", "http://lamp.example/x.night.example" },
};

static const struct {
	const char *before;
	bool announced;
} words[] = {
	{ "please visit ", true }, { "Visit:\n", true }, { "our Website (", true },
	{ "available at ", true }, { "revisit ", false }, { "at ", false }, { "", false },
	{ "consultez ", true }, { "visite ", true }, { "sitio web: ", true },
	{ "на сайте ", true }, { "по адресу: ", true }, { "засайте ", false },
	{ "الموقع الإلكتروني ", true }, { "请访问", true }, { "官网：", true }, { "网站 ", true },
	{ "the night of ", false },
};

static void
check_rows(struct tap *tap)
{
	struct url_finder finder = { .bare = true };
	struct url_hit hit;
	struct buf got = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		url_finder_reset(&finder, slice_of(rows[i].text));
		buf_cut(&got, 0);
		while (url_next(&finder, &hit)) {
			if (got.n)
				buf_putc(&got, ' ');
			buf_slice(&got, hit.url);
		}
		tap_is(tap, buf_get(&got), rows[i].want, rows[i].text);
		tap_ok(tap, got.n == 0 || url_may_stand(slice_of(rows[i].text), true), "it may stand there");
	}
	url_finder_free(&finder);
	buf_free(&got);
}

/* what is told of a text before it is searched */
static void
check_looks(struct tap *tap)
{
	static const struct {
		const char *text;
		bool may, bare;
	} looks[] = {
		{ "No address: none at all. Not e.g. here, nor at 3.5 km/h.", false, false },
		{ "The rights: these and/or those", false, false },
		{ "", false, false }, { ".", false, false }, { ":", false, false },
		{ "http://lamp.example", true, true }, { "http : //lamp.example", true, true },
		{ "hxxp[:]//lamp[.]example", true, true }, { "WWW.lamp.example", true, true },
		{ "see lamp.example", false, true }, { "a lamp[.]example", false, true },
		{ "x@ lamp.example", false, true }, { "www", false, false },
	};
	size_t i;

	for (i = 0; i < sizeof(looks) / sizeof(*looks); i++) {
		tap_ok(tap, url_may_stand(slice_of(looks[i].text), false) == looks[i].may, looks[i].text);
		tap_ok(tap, url_may_stand(slice_of(looks[i].text), true) == looks[i].bare, looks[i].text);
	}
}

int
main(void)
{
	struct tap tap = { 0 };
	size_t i;

	check_rows(&tap);
	check_looks(&tap);
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		tap_ok(&tap, url_bare_announced(slice_of(words[i].before),
		    slice_of(words[i].before).n) == words[i].announced, words[i].before);
	return tap_done(&tap);
}
