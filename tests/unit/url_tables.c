// SPDX-License-Identifier: ISC
/* every line of the tables of sites, archives and series of symbols is found, and decides */
#include "tap.h"

/* the tables are nobody else's */
#include "url/archive.c"
#include "url/class.c"
#include "url/where.c"

static void
check_classes(struct tap *tap)
{
	struct buf name = { 0 };
	const char *const *host;
	size_t i;

	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		for (host = lists[i].hosts->words; *host; host++) {
			buf_cut(&name, 0);
			buf_puts(&name, "www.");
			buf_puts(&name, *host);
			tap_is(tap, slice_of(url_class(buf_get(&name))), names[lists[i].class], *host);
		}
	for (i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		buf_cut(&name, 0);
		buf_puts(&name, "lamp.");
		buf_puts(&name, labels[i].label);
		buf_puts(&name, labels[i].class == IGO ? "" : ".ar");
		tap_is(tap, slice_of(url_class(buf_get(&name))), names[labels[i].class], labels[i].label);
	}
	buf_free(&name);
}

static void
check_archives(struct tap *tap)
{
	static const char *const rest[] = {
		[IN_PATH] = "/20160501/http://lamp.example/",
		[IN_QUERY] = "/?date=2016-05-01&url=http://lamp.example/",
		[IN_CACHE] = "/?q=cache:http://lamp.example/",
	};
	struct buf url = { 0 }, archived = { 0 }, captured = { 0 };
	size_t i;

	for (i = 0; i < sizeof(archives) / sizeof(archives[0]); i++) {
		buf_cut(&url, 0);
		buf_cut(&archived, 0);
		buf_cut(&captured, 0);
		buf_puts(&url, "https://");
		buf_puts(&url, archives[i].host);
		buf_puts(&url, rest[archives[i].place]);
		url_archive(buf_get(&url), slice_of(archives[i].host), &archived, &captured);
		tap_is(tap, buf_get(&archived), "http://lamp.example/", archives[i].host);
		tap_is(tap, buf_get(&captured), archives[i].place == IN_CACHE ? "" : "2016-05-01",
		    archives[i].host);
		tap_is(tap, slice_of(url_class(slice_of(archives[i].host))), "archive", archives[i].host);
	}
	buf_free(&url);
	buf_free(&archived);
	buf_free(&captured);
}

static void
check_series(struct tap *tap)
{
	struct buf symbol = { 0 };
	size_t i;

	for (i = 0; i < sizeof(series) / sizeof(series[0]); i++) {
		buf_cut(&symbol, 0);
		buf_puts(&symbol, series[i].series);
		buf_puts(&symbol, series[i].body == BODY_VENICE ? "(2030)015" : "/12/3");
		tap_ok(tap, url_where_body(buf_get(&symbol)) == series[i].body, series[i].series);
	}
	buf_free(&symbol);
}

int
main(void)
{
	struct tap tap = { 0 };

	check_classes(&tap);
	check_archives(&tap);
	check_series(&tap);
	return tap_done(&tap);
}
