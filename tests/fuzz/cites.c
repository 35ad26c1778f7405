// SPDX-License-Identifier: ISC
/* cites: notes, a line each, cut into citations that are read and traced */
#include "cite/cite.h"

#include "cite/resolve.h"
#include "cite/split.h"
#include "fuzz.h"
#include "source/keys.h"

static void
look(const struct cite *cite, struct slice text)
{
	const struct slice field[] = { cite->text, cite->signal, cite->author, cite->title, cite->container,
		cite->pinpoint, cite->url };
	size_t i;

	for (i = 0; i < sizeof(field) / sizeof(field[0]); i++)
		fuzz_must(fuzz_within(field[i], text), "a field is part of the citation");
}

static void
note(struct resolve *r, struct parts *parts, size_t number, struct slice text)
{
	struct cite cite;
	struct keys keys;
	size_t i, k;

	split_note(parts, text);
	resolve_note(r, number, slice_part(text, 0, 1), text.n == 0);
	for (i = 0; i < parts->n; i++) {
		fuzz_must(fuzz_within(parts->v[i].text, text), "a part is in the note");
		cite_read_entry(&cite, parts->v[i].text, parts->v[i].label, parts->lexicon);
		look(&cite, parts->v[i].text);
		keys_of(&keys, &cite);
		resolve_cite(r, i + 1, &cite);
		for (k = 0; k < r->nrefs; k++)
			fuzz_must(r->refs[k].note <= number, "nothing stands for what comes later");
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf b = { 0 }, folded = { 0 };
	struct slice left = fuzz_utf8(&b, data, size);
	static struct lexicon lexicon; /* once: it is the slow part */
	static bool ready;
	struct parts parts = { .lexicon = &lexicon };
	struct resolve resolve = { .rule = (enum ibid_rule)(size % 3) };
	size_t end, number;

	if (!ready)
		cite_lexicon(&lexicon);
	ready = true;
	for (number = 1; left.n; number++) {
		end = slice_find(left, 0, "\n");
		buf_cut(&folded, 0);
		buf_fold(&folded, slice_part(left, 0, end));
		note(&resolve, &parts, number, buf_get(&folded));
		left = slice_from(left, end == (size_t)-1 ? left.n : end + 1);
	}
	parts_free(&parts);
	resolve_free(&resolve);
	buf_free(&folded);
	buf_free(&b);
	return 0;
}
