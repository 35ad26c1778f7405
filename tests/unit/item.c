// SPDX-License-Identifier: ISC
/* what a line begins with */
#include "item.h"

#include "tap.h"

static const struct {
	const char *line;
	enum item_kind kind;
	const char *label;
	size_t len;
} rows[] = {
	{ "5- Take measures", ITEM_NUMBER, "5", 3 },
	{ "17-Ensure", ITEM_NUMBER, "17", 3 },
	{ "25-- Pay", ITEM_NUMBER, "25", 5 },
	{ "  3. Open", ITEM_NUMBER, "3", 5 },
	{ "3) Open", ITEM_NUMBER, "3", 3 },
	{ "(3) Open", ITEM_NUMBER, "3", 4 },
	{ "[3] Open", ITEM_NUMBER, "3", 4 },
	{ "一、修改", ITEM_NUMBER, "一", 6 },
	{ "（十二）修改", ITEM_NUMBER, "十二", 12 },
	{ "3、修改", ITEM_NUMBER, "3", 4 },
	{ "一些修改", ITEM_NONE, "", 0 },
	{ "（见附件）", ITEM_NONE, "", 0 },
	{ "96.1 Ratify", ITEM_DOTTED, "96.1", 5 },
	{ "109.12. Ratify", ITEM_DOTTED, "109.12", 8 },
	{ "B.5 Ratify", ITEM_DOTTED, "B.5", 4 },
	{ "A1 Ratify", ITEM_DOTTED, "A1", 3 },
	{ "96.1Ratify", ITEM_DOTTED, "96.1", 4 },
	{ "96.Ratify", ITEM_NUMBER, "96", 3 },
	{ "96.1th", ITEM_NONE, "", 0 },
	{ "2.5M people", ITEM_NONE, "", 0 },
	{ "a) Close", ITEM_LETTER, "a", 3 },
	{ "(b) Close", ITEM_LETTER, "b", 4 },
	{ "iv) Close", ITEM_ROMAN, "iv", 4 },
	{ "(iv) Close", ITEM_ROMAN, "iv", 5 },
	{ "\xe2\x80\xa2 Close", ITEM_BULLET, "\xe2\x80\xa2", 4 },
	{ "- Close", ITEM_BULLET, "-", 2 },
	{ "l Close", ITEM_BULLET, "l", 2 },
	{ "l close", ITEM_NONE, "", 0 },
	{ "lClose", ITEM_NONE, "", 0 },
	{ "-Close", ITEM_NONE, "", 0 },
	{ "12 people were held", ITEM_NONE, "", 0 },
	{ "2031 was cold", ITEM_NONE, "", 0 },
	{ "44-day march", ITEM_NONE, "", 0 },
	{ "e.g. this", ITEM_NONE, "", 0 },
	{ "Close the hulk", ITEM_NONE, "", 0 },
	{ "3.", ITEM_NONE, "", 0 },
	{ "", ITEM_NONE, "", 0 },
};

static const struct {
	const char *label;
	size_t value; /* 0: none */
} numbers[] = { { "7", 7 }, { "一", 1 }, { "十", 10 }, { "十二", 12 }, { "二十", 20 }, { "三十四", 34 },
	{ "九十九", 99 }, { "iv", 0 }, { "", 0 }, { "100", 0 } };

int
main(void)
{
	struct tap tap = { 0 };
	struct item item;
	size_t i, n;
	bool any;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		item = (struct item){ 0 };
		any = item_mark(slice_of(rows[i].line), &item);
		tap_ok(&tap, any == (rows[i].kind != ITEM_NONE), rows[i].line);
		if (!any || rows[i].kind == ITEM_NONE)
			continue;
		tap_num(&tap, item.kind, rows[i].kind, "its kind");
		tap_is(&tap, item.label, rows[i].label, "its label");
		tap_num(&tap, item.len, rows[i].len, "its length");
	}
	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		any = item_number(slice_of(numbers[i].label), 99, &n);
		tap_num(&tap, any ? n : 0, numbers[i].value, numbers[i].label);
	}
	return tap_done(&tap);
}
