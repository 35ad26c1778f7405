// SPDX-License-Identifier: ISC
/* url: addresses taken apart, repaired, and found in text */
#include "url/parse.h"

#include "fuzz.h"
#include "url/facts.h"
#include "url/find.h"
#include "url/list.h"
#include "url/repair.h"

static void
parse(struct slice text)
{
	struct url url = { 0 }, again = { 0 };

	if (url_parse(&url, text) == 0) {
		fuzz_must(url_parse(&again, buf_get(&url.href)) == 0, "an address can be read again");
		fuzz_must(slice_eq(buf_get(&url.href), buf_get(&again.href)), "and is the same");
		fuzz_must(url.path.at <= url.href.n && url.host.at + url.host.n <= url.href.n,
		    "parts are in it");
	}
	url_free(&url);
	url_free(&again);
}

static void
repair(struct slice text)
{
	struct buf b = { 0 };
	size_t cut = text.n / 2;

	fuzz_must(url_unglued(slice_part(text, 0, cut), slice_from(text, cut)) <= cut, "cutting adds nothing");
	buf_slice(&b, text);
	url_despace(&b);
	fuzz_must(b.n <= text.n, "nor does taking out white space");
	buf_free(&b);
}

static void
find(struct slice text, bool bare)
{
	struct url_finder finder = { .text = text, .bare = bare };
	struct url_facts facts = { 0 };
	struct url_hit hit;
	size_t next = 0;

	/* one may begin within another that goes on in the next line of its column */
	while (url_next(&finder, &hit)) {
		fuzz_must(url_may_stand(text, bare), "a look at the text tells that one may be there");
		fuzz_must(hit.at >= next && hit.at <= text.n && hit.len > 0 &&
		    hit.len <= text.n - hit.at, "addresses stand in the text, each behind the last");
		next = hit.at + 1;
		url_facts_read(&facts, hit.url);
	}
	url_facts_free(&facts);
	url_finder_free(&finder);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf b = { 0 };
	struct slice text = fuzz_utf8(&b, data, size);
	struct url_facts facts = { 0 };

	parse(text);
	repair(text);
	url_facts_read(&facts, text);
	url_facts_free(&facts);
	find(text, false);
	find(text, true);
	buf_free(&b);
	return 0;
}
