// SPDX-License-Identifier: ISC
/* which numbers look like calls, and which lines like notes */
#include "note/call.h"
#include "note/mark.h"

#include "buf.h"
#include "tap.h"

struct row {
	const char *text, *want; /* the numbers that are found, with blanks between */
};

static const struct row called[] = {
	{ "the gate.5 At noon it", "5" },
	{ "in winter. 1 Ardovia", "1" },
	{ "a promise”.11 Boats", "11" },
	{ "end of the pier.”15 Then", "15" },
	{ "roof [3]. It", "3" },
	{ "left.² The", "2" },
	{ "visiteurs bénévoles1. Les", "1" },
	{ "a territory,4 and we", "4" },
	{ "on 14 October 2020.12 In", "12" },
	{ "an end of line.7", "7" },
	{ "paragraph 88.90 of", "" },
	{ "3.5 and 1,275 and 10:30", "" },
	{ "the 44-day war of 2020", "" },
	{ "Introduction ........ 12", "" },
	{ "Introduction .......12", "" },
	{ "see https://a.example/x.5 for", "" },
	{ "H2 and the A4", "" },
	{ "the gate.<sup>5</sup> At", "5" },
	{ "the gate.<sup>[6]</sup> At", "6" },
	{ "the gate.^7 At", "7" },
	{ "the gate^[8] at", "8" },
	{ "the gate.^9^ At", "9" },
	{ "the gate.\\[10\\] At", "10" },
	{ "the gate.\\({}^{11}\\) At", "11" },
	{ "the gate.$^{12}$ At", "12" },
	{ "10^6 crowns, 2 ^3 of", "" },
	{ "<sup>5</sup> begins a line", "" },
	{ "[5] begins a line", "" },
	{ "5 begins a line", "" },
};

static const struct row marked[] = {
	{ "12 See the report", "12" },
	{ "  3. Ibid.", "3" },
	{ "46 . Ibid.", "46" },
	{ "[7] Letter", "7" },
	{ "(8) Letter", "8" },
	{ "18Petrik", "18" },
	{ "9", "9" },
	{ "¹ Water Board", "1" },
	{ "٣ Report", "3" },
	{ "<sup>12</sup> See", "12" },
	{ "- <sup>13</sup> See", "13" },
	{ "- 14 See", "14" },
	{ "- 15. See", "" },
	{ "- See", "" },
	{ "\\[16\\] See", "16" },
	{ "<sup>th</sup> See", "" },
	{ "18th of May", "" },
	{ "1,500 people", "" },
	{ "18:30 the", "" },
	{ "3.2 Scope", "" },
	{ "5- Take", "" },
	{ "0 none", "" },
	{ "12345 none", "" },
	{ "None", "" },
};

int
main(void)
{
	struct segs none = { 0 };
	struct tap tap = { 0 };
	struct layout lay = { 0 };
	struct buf got = { 0 };
	size_t i, k;

	for (i = 0; i < sizeof(called) / sizeof(*called); i++) {
		struct calls calls = { 0 };

		layout_make(&lay, slice_of(called[i].text));
		call_find_all(&calls, &lay, &none, NUMERAL_DIGITS);
		buf_cut(&got, 0);
		for (k = 0; k < calls.n; k++)
			if (calls.v[k].weight >= 1) {
				if (got.n)
					buf_putc(&got, ' ');
				buf_num(&got, calls.v[k].number);
			}
		tap_is(&tap, buf_get(&got), called[i].want, called[i].text);
		call_free(&calls);
		layout_free(&lay);
	}
	for (i = 0; i < sizeof(marked) / sizeof(*marked); i++) {
		struct marks marks[NUMERAL_SYSTEMS] = { 0 };

		layout_make(&lay, slice_of(marked[i].text));
		mark_find_all(marks, &lay, &none);
		buf_cut(&got, 0);
		for (k = 0; k < marks[NUMERAL_DIGITS].n; k++)
			buf_num(&got, marks[NUMERAL_DIGITS].v[k].number);
		tap_is(&tap, buf_get(&got), marked[i].want, marked[i].text);
		for (k = 0; k < NUMERAL_SYSTEMS; k++)
			mark_free(&marks[k]);
		layout_free(&lay);
	}
	buf_free(&got);
	return tap_done(&tap);
}
