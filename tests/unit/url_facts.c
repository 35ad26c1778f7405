// SPDX-License-Identifier: ISC
/* what an address tells by itself: its class; the page that it is a copy of, and when */
#include "url/facts.h"

#include "tap.h"
#include "url/class.h"

static const struct {
	const char *host, *class;
} hosts[] = {
	{ "www.ohchr.org", "un" }, { "un.org", "un" }, { "who.int", "un" }, { "coe.int", "igo" },
	{ "hudoc.echr.coe.int", "court" }, { "curia.europa.eu", "court" }, { "ec.europa.eu", "igo" },
	{ "icc-cpi.int", "court" }, { "tide.int", "igo" }, { "justice.gov.ar", "state" },
	{ "www.gov.uk", "state" }, { "tide.gob.mx", "state" }, { "tide.gouv.fr", "state" },
	{ "tide.go.ke", "state" }, { "tide.go.com", "other" }, { "tide.nsw.gov.au", "state" },
	{ "gov", "state" }, { "hrw.org", "ngo" }, { "tide.ngo", "ngo" },
	{ "lamp.ac.uk", "academia" }, { "lamp.edu", "academia" }, { "lamp.edu.au", "academia" },
	{ "uni-lamp.de", "academia" }, { "universite-lamp.fr", "academia" }, { "doi.org", "academia" },
	{ "www.bbc.co.uk", "news" }, { "notbbc.co.uk", "other" }, { "facebook.com", "social" },
	{ "lamp.blogspot.com", "social" }, { "web.archive.org", "archive" }, { "perma.cc", "archive" },
	{ "lamp.example", "other" }, { "hrw.org.", "ngo" }, { "1.2.3.4", "other" }, { "", "" },
};

static const struct {
	const char *url, *want; /* archived, a blank, captured */
} copies[] = {
	{ "https://web.archive.org/web/20160501123456/http://lamp.example/a?b#c",
	    "http://lamp.example/a?b#c 2016-05-01T12:34:56Z" },
	{ "http://web.archive.org/web/20160501123456id_/https://lamp.example/", "https://lamp.example/ 2016-05-01T12:34:56Z" },
	{ "https://web.archive.org/web/2016/lamp.example/a", "lamp.example/a 2016" },
	{ "https://web.archive.org/web/201605*/http://lamp.example/", "http://lamp.example/ 2016-05" },
	{ "https://web.archive.org/web/*/http://lamp.example/", "http://lamp.example/ " },
	{ "https://web.archive.org/web/20161301000000/http://lamp.example/", "http://lamp.example/ " },
	{ "web.archive.org/save/http://lamp.example/", "http://lamp.example/ " },
	{ "https://archive.today/2016.05.01-123456/http://lamp.example/", "http://lamp.example/ 2016-05-01T12:34:56Z" },
	{ "https://archive.ph/20160501/https://lamp.example/a", "https://lamp.example/a 2016-05-01" },
	{ "https://archive.ph/aBcDe", " " },
	{ "https://perma.cc/AB12-CD34", " " },
	{ "https://www.webcitation.org/query?url=http%3A%2F%2Flamp.example%2Fa&date=2010-05-01",
	    "http://lamp.example/a 2010-05-01" },
	{ "https://webcache.googleusercontent.com/search?q=cache:x:https://lamp.example/a+night",
	    "https://lamp.example/a " },
	{ "https://wayback.archive-it.org/12/20160501123456/http://lamp.example/", "http://lamp.example/ 2016-05-01T12:34:56Z" },
	{ "https://lamp.example/web/2016/http://tide.example/", " " },
	{ "http://a:99999/", " " },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct url_facts facts = { 0 };
	struct buf got = { 0 };
	size_t i;

	for (i = 0; i < sizeof(hosts) / sizeof(*hosts); i++)
		tap_is(&tap, slice_of(url_class(slice_of(hosts[i].host))), hosts[i].class, hosts[i].host);
	for (i = 0; i < sizeof(copies) / sizeof(*copies); i++) {
		url_facts_read(&facts, slice_of(copies[i].url));
		buf_cut(&got, 0);
		buf_slice(&got, buf_get(&facts.archived));
		buf_putc(&got, ' ');
		buf_slice(&got, buf_get(&facts.captured));
		tap_is(&tap, buf_get(&got), copies[i].want, copies[i].url);
	}
	url_facts_free(&facts);
	buf_free(&got);
	return tap_done(&tap);
}
