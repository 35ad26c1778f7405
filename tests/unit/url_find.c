// SPDX-License-Identifier: ISC
/* addresses in text: where they end, what is repaired, what is none */
#include "url/find.h"

#include <stdio.h>

struct row {
	const char *text, *want; /* the addresses, each with a blank and its repairs' numbers */
};

static const struct row rows[] = {
	/* where an address ends */
	{ "See https://lamp.example/a. Then", "https://lamp.example/a" },
	{ "(https://lamp.example/a_(b)), and", "https://lamp.example/a_(b)" },
	{ "\xc2\xabhttps://lamp.example/a\xc2\xbb", "https://lamp.example/a" },
	{ "\xe2\x80\x9chttps://lamp.example/a\xe2\x80\x9d", "https://lamp.example/a" },
	{ "<https://lamp.example/a>.", "https://lamp.example/a" },
	{ "[the text](https://lamp.example/a)[b](c)", "https://lamp.example/a" },
	{ "**https://lamp.example/a**", "https://lamp.example/a" },
	{ "https://lamp.example/a?!...", "https://lamp.example/a" },
	{ "'https://lamp.example/a' https://lamp.example/'b'",
	    "https://lamp.example/a https://lamp.example/'b'" },
	{ "https://lamp.example/x?a[0]=1&b=2#c", "https://lamp.example/x?a[0]=1&b=2#c" },
	{ "https://lamp.example/a,https://lamp.example/b;www.lamp.example",
	    "https://lamp.example/a https://lamp.example/b www.lamp.example" },
	{ "https://lamp.example/a ]", "https://lamp.example/a" },
	{ "https://lamp.example/a[footnoteRef:3]", "https://lamp.example/a" },
	{ "https://lamp.example/a[3]", "https://lamp.example/a" },
	{ "http://lamp.example:8080/ ftp://lamp.example/x http://[::1]/a",
	    "http://lamp.example:8080/ ftp://lamp.example/x http://[::1]/a" },
	{ "https://web.archive.org/web/2031/http://lamp.example/a",
	    "https://web.archive.org/web/2031/http://lamp.example/a" },
	{ "_http://lamp.example_ _https://lamp.example/a_", "http://lamp.example https://lamp.example/a" },
	{ "https://lamp.example/a_ b", "https://lamp.example/a_" },
	{ "https://lamp.example/x?a=1|2||3", "https://lamp.example/x?a=1|2||3" },
	{ "|https://lamp.example/x?a=1|b| https://lamp.example/a|b", "https://lamp.example/x?a=1 https://lamp.example/a" },
	{ "www.lamp.example:70000 x@www.lamp.example www.a@lamp.example www.lamp.example:80/a",
	    "www.lamp.example:80/a" },
	{ "www.lamp.example/web/http://tide.example", "www.lamp.example/web/http://tide.example" },
	/* other scripts */
	{ "http://lamp\xe7\x81\xaf.example/a http://xn--\xe7\x81\xaf.example/",
	    "http://lamp\xe7\x81\xaf.example/a" },
	{ "http://\xd0\xbb\xd0\xb0\xd0\xbc\xd0\xbf\xd0\xb0.\xd1\x80\xd1\x84/\xd1\x81\xd0\xb2\xd0\xb5\xd1\x82,",
	    "http://\xd0\xbb\xd0\xb0\xd0\xbc\xd0\xbf\xd0\xb0.\xd1\x80\xd1\x84/\xd1\x81\xd0\xb2\xd0\xb5\xd1\x82" },
	{ "https://lamp.example/\xe4\xba\xba\xe6\x9d\x83\xe3\x80\x82", "https://lamp.example/\xe4\xba\xba\xe6\x9d\x83" },
	{ "https://lamp.example/zh\xe6\x9f\xa5\xe7\x9c\x8b", "https://lamp.example/zh 2" },
	/* none */
	{ "x@www.lamp.example and www. or http:// or http://.", "" },
	{ "http://-lamp.example http://..b/ sftp://lamp.example/", "" },
	{ "www.lamp.nosuchsuffix delivered.The end: //x", "" },
	/* glued */
	{ "rights3https://lamp.example/a.aspx4Legal", "https://lamp.example/a.aspx 2" },
	{ "https://lamp.example/a.pdf12", "https://lamp.example/a.pdf 2" },
	{ "https://lamp.example/a.php5 https://lamp.example/a.mp4",
	    "https://lamp.example/a.php5 https://lamp.example/a.mp4" },
	{ "https://lamp.example/night.2 Its", "https://lamp.example/night 2" },
	{ "https://lamp.example/night.2 its https://lamp.example/v1.2 Its",
	    "https://lamp.example/night.2 https://lamp.example/v1.2" },
	{ "www.lamp.exampleSee", "www.lamp.example 2" },
	{ "https://lamp.example/ahttps://lamp.example/b", "https://lamp.example/a 2 https://lamp.example/b 2" },
	{ "https://www.\xef\xac\x81nder.example/", "https://www.finder.example/ 2" },
	{ "h\xc6\xa9ps://lamp.example/na\xc6\x9fon h\xef\xbf\xbdp://lamp.example/a",
	    "https://lamp.example/nation 2 http://lamp.example/a 2" },
	/* spaces */
	{ "http:// www.lamp.example/a", "http://www.lamp.example/a 4" },
	{ "http : //lamp.example/a", "http://lamp.example/a 4" },
	{ "www.lamp. example/a", "www.lamp.example/a 4" },
	{ "https://lamp.example/roma n/", "https://lamp.example/roman/ 4" },
	{ "https://lamp.example/the_ Report.pdf.", "https://lamp.example/the_Report.pdf 4" },
	{ "https://lamp.example/a and/or b", "https://lamp.example/a" },
	{ "https://lamp.example/so-far-%20and-on", "https://lamp.example/so-far-and-on 4" },
	{ "https://lamp.example/a%20b%20c%20", "https://lamp.example/a%20b%20c 4" },
	{ "https://lamp.example/a-%20b%20c", "https://lamp.example/a-%20b%20c" },
	{ "https://lamp.example/a\xc2\xad" "b \xe2\x80\x8bhttps://lamp.example/c\xe2\x80\x8b.",
	    "https://lamp.example/a-b 4 https://lamp.example/c" },
	/* a hyphen that was dropped at a line end, and the title that has both words */
	{ "\"Nine Nights on the Ferry,\" https://lamp.example/nine-nightson-the-ferry.",
	    "https://lamp.example/nine-nights-on-the-ferry 16" },
	{ "\xe2\x80\x9cTide, Night,\nand Ferry\xe2\x80\x9d https://lamp.example/2031/tidenight-and-ferry/\n",
	    "https://lamp.example/2031/tide-night-and-ferry/ 16" },
	{ "Four Nights and a Day https://lamp.example/x/Four-Nightsand-a-Day_2.pdf",
	    "https://lamp.example/x/Four-Nights-and-a-Day_2.pdf 16" },
	/* the line goes on; no neighbour; the title has the word in one; a hyphen, a letter alone */
	{ "Nine Nights on https://lamp.example/nine-nightson a", "https://lamp.example/nine-nightson" },
	{ "Nine Nig hts on https://lamp.example/nine-nights-on \"Nine Tide rs\" https://lamp.example/nine-tiders",
	    "https://lamp.example/nine-nights-on https://lamp.example/nine-tiders" },
	{ "Six Nights on https://lamp.example/nine-nightson", "https://lamp.example/nine-nightson" },
	{ "Nine Nights on, Nightson https://lamp.example/nine-nightson", "https://lamp.example/nine-nightson" },
	{ "Nine Night-time Rides https://lamp.example/nine-nighttime-rides", "https://lamp.example/nine-nighttime-rides" },
	{ "Nine Night-\ntime Rides https://lamp.example/nine-nighttime-rides", "https://lamp.example/nine-nighttime-rides" },
	{ "The D Route North https://lamp.example/the-droute-north", "https://lamp.example/the-droute-north" },
	{ "The Night Ferry https://lamp.example/nightferry", "https://lamp.example/nightferry" },
	/* made harmless */
	{ "hxxps://lamp[.]example/a hxxp[:]//lamp(dot)example",
	    "https://lamp.example/a 8 http://lamp.example 8" },
	{ "https://lamp.example/a\\_b\\~c\\_ d https://lamp.example/a\\",
	    "https://lamp.example/a_b~c 8 https://lamp.example/a" },
	{ "http://www\\.lamp\\.example/a\\-b\\.html\\.", "http://www.lamp.example/a-b.html 8" },
	{ "https://lamp.example/a\\nb", "https://lamp.example/a" },
	{ "https://lamp.example/?a=1&amp;b=2", "https://lamp.example/?a=1&b=2 8" },
	/* over a line end */
	{ "https://lamp.example/10.99/tide-1\ndoi:10.99/tide-1\n", "https://lamp.example/10.99/tide-1" },
	{ "https://lamp.example/2031/some-\nthing-else.html.\n", "https://lamp.example/2031/some-thing-else.html 1" },
	{ "https://lamp.example/2031/some\n-thing\n", "https://lamp.example/2031/some-thing 1" },
	/* the typesetter's hyphen: the word stands in one near by, and nowhere in two */
	{ "The Harbour, https://lamp.example/2031/the-har-\nbour.html.\n", "https://lamp.example/2031/the-harbour.html 1" },
	{ "Har-bour, Harbour, https://lamp.example/2031/the-har-\nbour.html.\n",
	    "https://lamp.example/2031/the-har-bour.html 1" },
	{ "Harbours, https://lamp.example/2031/the-har-\nbour.html.\n", "https://lamp.example/2031/the-har-bour.html 1" },
	{ "https://\nlamp.example/a and", "https://lamp.example/a 1" },
	{ "https://www.lamp.\nexample/a and", "https://www.lamp.example/a 1" },
	{ "<https://lamp.example/a\nbc>", "https://lamp.example/abc 1" },
	{ "https://lamp.example/a?\nb=c&d=e f", "https://lamp.example/a?b=c&d=e 1" },
	{ "https://lamp.example/report.\npdf.\n", "https://lamp.example/report.pdf 1" },
	{ "https://lamp.example/en/\nstories/2031/the-night.html and", "https://lamp.example/en/stories/2031/the-night.html 1" },
	{ "On the markets of Sarrow, 3 May,\nhttps://lamp.example/the-mar\nkets\n4\n", "https://lamp.example/the-markets 1" },
	/* over the edge of a page, with its number or without, and in a column */
	{ "x https://lamp.example/2031/some-\n\n12\n\n\fthing-else.html.\n",
	    "https://lamp.example/2031/some-thing-else.html 1" },
	{ "x https://lamp.example/2031/some-\n\f- 13 -\n\nthing-else/a_b.html\n",
	    "https://lamp.example/2031/some-thing-else/a_b.html 1" },
	{ "x https://lamp.example/2031/some-\n\n12\n\n\fand the house", "https://lamp.example/2031/some-" },
	{ "https://lamp.example/2031/some-\n\fand the house\n", "https://lamp.example/2031/some-" },
	{ "https://lamp.example/2031/some-\n\fLamp House\n\nthing-else.html\n", "https://lamp.example/2031/some-" },
	{ "https://lamp.example/2031\n\f14\nhouse\n", "https://lamp.example/2031" },
	{ "see https://lamp.example/2031/some-     and www.tide.example/b\n"
	    "thing-else.html. Then the               house was\n",
	    "https://lamp.example/2031/some-thing-else.html 1 www.tide.example/b" },
	{ "the night was long and it               see https://lamp.example/2031/some-\n"
	    "was also dark, so that they             thing-else.html. Then the house\n",
	    "https://lamp.example/2031/some-thing-else.html 1" },
	{ "the night was long and it               see https://lamp.example/2031/some-\n"
	    "was also dark, so that they             had a lamp with them all the way\n",
	    "https://lamp.example/2031/some-" },
	{ "https://lamp.example/2031/some-     and here it was\n"
	    "thing-else.html is in a line that runs through both of the columns\n",
	    "https://lamp.example/2031/some-" },
	{ "https://lamp.example/a/b        12 May 2031      open\n"
	    "https://lamp.example/c/d        13 May 2031      open\n",
	    "https://lamp.example/a/b https://lamp.example/c/d" },
	{ "https://lamp.example/2031/some-     and here it was\n"
	    "thing-else.html is in a line that runs through both of the columns\n",
	    "https://lamp.example/2031/some-" },
	{ "https://lamp.example/a/b        12 May 2031      open\n"
	    "tide-house.example/c            13 May 2031      open\n", "https://lamp.example/a/b" },
	{ "https://lamp.example/a\nThe house", "https://lamp.example/a" },
	{ "https://lamp.example/a.\nand then", "https://lamp.example/a" },
	{ "https://lamp.example/a\n12\nIbid.", "https://lamp.example/a" },
	{ "https://lamp.example/a/\nA/ARD/12/3 (2031)", "https://lamp.example/a/" },
	{ "https://lamp.example/a/\n15-Ensure that", "https://lamp.example/a/" },
	{ "https://lamp.example/a.pdf\nannex-1/b.pdf", "https://lamp.example/a.pdf" },
	{ "https://lamp.example/a\nhttps://lamp.example/b", "https://lamp.example/a https://lamp.example/b" },
	{ "https://lamp.example/a\nlamp.example\nx", "https://lamp.example/a" },
	{ "A line.\nhttps://lamp.example/a-\n\nb-c.html", "https://lamp.example/a-" },
	{ "Words\n\nsee https://lamp.example/a-\n\nb-c.html\n\nmore\n", "https://lamp.example/a-b-c.html 1" },
};

int
main(void)
{
	struct url_finder finder = { 0 };
	struct url_hit hit;
	struct buf got = { 0 };
	size_t i, n = sizeof(rows) / sizeof(*rows);
	int failed = 0;

	for (i = 0; i < n; i++) {
		url_finder_reset(&finder, slice_of(rows[i].text));
		buf_cut(&got, 0);
		while (url_next(&finder, &hit)) {
			if (got.n)
				buf_putc(&got, ' ');
			buf_slice(&got, hit.url);
			if (hit.repair) {
				buf_putc(&got, ' ');
				buf_num(&got, hit.repair);
			}
		}
		if (slice_is(buf_get(&got), rows[i].want) &&
		    (got.n == 0 || url_may_stand(slice_of(rows[i].text), false))) {
			printf("ok %zu\n", i + 1);
			continue;
		}
		failed = 1;
		printf("not ok %zu\n# of %s\n# want %s\n# got  %s\n", i + 1, rows[i].text, rows[i].want,
		    buf_str(&got));
	}
	url_finder_free(&finder);
	buf_free(&got);
	printf("1..%zu\n", n);
	return failed;
}
