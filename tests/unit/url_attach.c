// SPDX-License-Identifier: ISC
/* link targets put back on the notes they belong to */
#include "url/attach.h"

#include <stdio.h>
#include <string.h>

#include "buf.h"

enum { MAX = 8 };

struct row {
	const char *name;
	const char *link[MAX], *note[MAX];
	const char *want;
};

static const struct row rows[] = {
	{ "words of the path",
	    { "https://lamphouse.example/stories/two-receipts-a-day" },
	    { "Ibid.", "Lamp House Society, \xe2\x80\x9cTwo Receipts a Day\xe2\x80\x9d, June 2031.", "Letter of the Mayor." },
	    "2" },
	{ "dates and initials",
	    { "https://www.rwb.example/news/2031/03/12/x7", "https://www.rwb.example/news/2031/10/23/x9" },
	    { "River Water Board, 12 March 2031.", "Ibid.", "RWB, 23 October 2031." },
	    "1 3" },
	{ "a link over two lines, and one that only its place tells",
	    { "https://codes.example/rule/rule2", "https://codes.example/rule/rule2", "https://codes.example/art/380-60",
		"https://codes.example/rule/rule12" },
	    { "Rule 2. Of markets, Codes.", "See Article 49 of the Convention on Fairs.", "Rule 12. Of fees, Codes." },
	    "1 1 2 3" },
	{ "links of the running text",
	    { "https://tide.example/x" }, { "The annex is circulated as received.", "Not edited." }, "0" },
	{ "from the end of the page to its start",
	    { "https://tide.example/third-bridge", "https://tide.example/second-ferry", "https://tide.example/first-lamp" },
	    { "The First Lamp, 2031.", "The Second Ferry, 2031.", "The Third Bridge, 2031." },
	    "3 2 1" },
	{ "an address that the note prints",
	    { "https://lamphouse.example/q/81/9" },
	    { "Lamp House Society, many words of a tide and a bridge.", "See https://lamphouse.example/q/81/9." },
	    "2" },
	{ "several on one note",
	    { "https://tide.example/red-bridge-report", "https://tide.example/green-ferry-report" },
	    { "The Red Bridge; The Green Ferry, two reports of the Tide.", "Letter of the Mayor of Sarrow." },
	    "1 1" },
	{ "no notes", { "https://tide.example/x" }, { NULL }, "0" },
};

int
main(void)
{
	struct buf got = { 0 };
	size_t i, k, nl, nn, to[MAX], n = sizeof(rows) / sizeof(*rows);
	struct slice link[MAX], note[MAX];
	int failed = 0;

	for (i = 0; i < n; i++) {
		for (nl = 0; nl < MAX && rows[i].link[nl]; nl++)
			link[nl] = slice_of(rows[i].link[nl]);
		for (nn = 0; nn < MAX && rows[i].note[nn]; nn++)
			note[nn] = slice_of(rows[i].note[nn]);
		url_attach(link, nl, note, nn, to);
		buf_cut(&got, 0);
		for (k = 0; k < nl; k++) {
			if (k)
				buf_putc(&got, ' ');
			buf_num(&got, to[k]);
		}
		failed |= !slice_is(buf_get(&got), rows[i].want);
		printf("%s %zu - %s\n# want %s, got %s\n", slice_is(buf_get(&got), rows[i].want) ? "ok" : "not ok",
		    i + 1, rows[i].name, rows[i].want, buf_str(&got));
	}
	buf_free(&got);
	printf("1..%zu\n", n);
	return failed;
}
