// SPDX-License-Identifier: ISC
/* where sentences begin and end: each text with "|" where one ends and the next begins */
#include "sentence.h"

#include "buf.h"
#include "tap.h"

static const char *const texts[] = {
	"The ferry stopped.|It has not run since.",
	"Was it cold?|It was!|Nobody came\xe2\x80\xa6|Then they left.",
	"On 4 Sept. 2031 the bridge closed.|It is closed still.",
	"Mr. Velden spoke to Dr. Orlandine.|They agreed.",
	"See No. 12 and art. 3 of the Port Act.|Both are law.",
	"J. Pask wrote it.|So did M. Velden.",
	"He said \xe2\x80\x9cNo.\xe2\x80\x9d|She said nothing.",
	"It was late (see above).|They went.",
	"the price rose by 3.5 per cent.|It fell again.",
	"It rose. and fell again.",
	"\xd0\x9e\xd0\xbd \xd1\x83\xd1\x88\xd1\x91\xd0\xbb.|\xd0\x9e\xd0\xbd\xd0\xb0 \xd0\xbd\xd0\xb5\xd1\x82.",
	"\xe4\xbb\x96\xe8\xb5\xb0\xe4\xba\x86\xe3\x80\x82|\xe5\xa5\xb9\xe6\xb2\xa1\xe6\x9c\x89\xe3\x80\x82",
	"No stop at the end",
	"",
};

static void
one(struct tap *tap, const char *marked)
{
	struct buf text = { 0 };
	struct slice rest = slice_of(marked), want, got, all;
	size_t bar, pos = 0;
	const char *p;
	bool same = true;

	/* a bar stands for a blank, which Chinese does without */
	for (p = marked; *p; p++)
		if (*p != '|')
			buf_putc(&text, *p);
		else if ((unsigned char)p[1] < 0xE0)
			buf_putc(&text, ' ');
	all = buf_get(&text);
	while (same && sentence_next(all, &pos, &got)) {
		bar = slice_find(rest, 0, "|");
		want = slice_trim(slice_part(rest, 0, bar));
		rest = bar == (size_t)-1 ? slice_of("") : slice_part(rest, bar + 1, rest.n);
		same = slice_eq(got, want);
		if (!same)
			printf("# got \"%.*s\"\n", (int)got.n, got.p);
		same = same && sentence_start(all, (size_t)(got.p - all.p) + got.n / 2) ==
		    (size_t)(got.p - all.p);
	}
	tap_ok(tap, same && rest.n == 0, *marked ? marked : "nothing");
	buf_free(&text);
}

int
main(void)
{
	struct tap tap = { 0 };
	struct slice s = slice_of("It stopped. \xe2\x80\x9cWhy?\xe2\x80\x9d he said");
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		one(&tap, texts[i]);
	tap_num(&tap, sentence_end(slice_of("A heading\nText."), 2), 9, "a paragraph's end ends it");
	tap_ok(&tap, sentence_ends_at(s, 11), "ends_at: after the stop");
	tap_ok(&tap, !sentence_ends_at(s, 7), "ends_at: in the middle");
	tap_ok(&tap, sentence_ends_at(s, 22), "ends_at: after the closing quote");
	return tap_done(&tap);
}
