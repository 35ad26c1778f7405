// SPDX-License-Identifier: ISC
/* is it what the document prints? */
#include "stands.h"

#include "tap.h"

struct row {
	const char *whole, *part;
	bool want;
};

static const struct row within[] = {
	{ "the ferry stopped", "ferry", true },
	{ "the ferry stopped", "the ferry stopped", true },
	{ "the ferry\nstopped", "ferry stopped", true },
	{ "the ferry stopped", "ferr", false },
	{ "the ferry stopped", "erry", false },
	{ "ferryman, ferry", "ferry", true },
	{ "paras. 12 and 123", "12", true },
	{ "paras. 123", "12", false },
	{ "\xe4\xbb\x96\xe8\xb5\xb0\xe4\xba\x86", "\xe8\xb5\xb0", true },
	{ "aaaaaaaaaaaaaab", "aaab", false },
	{ "a.a.a.b", "a.a.b", true },
	{ "x", "xx", false },
	{ "x", "", true },
};

static const struct row marks[] = {
	{ "<sup>12</sup>", "12", true },
	{ "<sup>12</sup>", "1", false },
	{ "[\\[3\\]](#fn3)", "3", true },
	{ "\\({}^{4}\\)", "4", true },
	{ "- 5 Letter", "5", true },
	{ "^[6]", "6", true },
	{ "12 See", "12", true },
	{ "12 See", "1", false },
	{ "\xc2\xb9\xc2\xb2 See", "12", true },
	{ "\xc2\xb9" "1. See", "\xc2\xb9", true },
	{ "12", "\xc2\xb9\xc2\xb2", true },
	{ "\xd9\xa3 See", "3", true },
	{ "[3] See", "3", true },
	{ "[^3]: See", "3", true },
	{ "[footnoteRef:3]", "3", true },
	{ "[endnoteRef:13]", "3", false },
	{ "----footnote3---- See", "3", true },
	{ "endnote13)\tSee", "3", false },
	{ "endnote3)\tSee", "3", true },
	{ "* See", "*", true },
	{ "iv See", "iv", true },
	{ "a See", "\xe1\xb5\x83", true },
	{ "\xe1\xb5\x83 See", "a", true },
	{ "b See", "\xe1\xb5\x83", false },
	{ "4 See", "5", false },
	{ "x", "", false },
};

static const struct row addresses[] = {
	{ "https://a.example/x", "https://a.example/x", true },
	{ "https://a.exam-\n ple/x", "https://a.example/x", true },
	{ "hxxps://a[.]example/x", "https://a.example/x", true },
	{ "www.a.example", "http://www.a.example", true },
	{ "https://a.example/\xef\xac\x81le", "https://a.example/file", true },
	{ "https://a.example/x", "https://a.example/y", false },
	{ "https://a.example/x", "https://a.example/x/1", false },
	{ "https://a.example/x", "", false },
};

static const char list[] =
    "68.\n\n1. Open the school;\n2. Close\nthe hulk;\n3.\n\nPay the fine.\n96.1 Ratify it; sign it.\n";

static const struct {
	const char *text, *label;
	bool want;
} labels[] = {
	{ "Open", "1", true },
	{ "Open", "68.1", true },
	{ "Open", "67.1", false },
	{ "Open", "2", false },
	{ "the hulk", "2", true },
	{ "the hulk", "1", false },
	{ "Pay", "3", true },
	{ "Pay", "68.3", true },
	{ "Pay", "2", false },
	{ "sign it", "96.1", true },
	{ "sign it", "96.2", false },
};

static void
table(struct tap *tap, const struct row *rows, size_t n, bool (*fn)(struct slice, struct slice))
{
	size_t i;

	for (i = 0; i < n; i++)
		tap_ok(tap, fn(slice_of(rows[i].whole), slice_of(rows[i].part)) == rows[i].want,
		    rows[i].part);
}

static bool
address(struct slice raw, struct slice url)
{
	return stands_address(url, raw);
}

#define TABLE(rows) rows, sizeof(rows) / sizeof((rows)[0])

int
main(void)
{
	struct tap tap = { 0 };
	struct layout lay = { 0 };
	struct stands_items items = { 0 };
	size_t i;

	table(&tap, TABLE(within), stands_within);
	table(&tap, TABLE(marks), stands_mark);
	table(&tap, TABLE(addresses), address);
	layout_make(&lay, slice_of(list));
	for (i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		tap_ok(&tap, stands_label(&items, &lay, slice_find(lay.text, 0, labels[i].text),
		    slice_of(labels[i].label)) == labels[i].want, labels[i].label);
	stands_items_free(&items);
	layout_free(&lay);
	tap_ok(&tap, stands_host(slice_of("http://A.example/"), slice_of("a.example")), "host");
	tap_ok(&tap, !stands_host(slice_of("http://a.example/"), slice_of("b.example")), "host: none");
	return tap_done(&tap);
}
