// SPDX-License-Identifier: ISC
#include "cite/links.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "cite/terms.h"
#include "complain.h"
#include "reader.h"
#include "tsv.h"
#include "xalloc.h"

/* a note has few addresses; a made one that has thousands is not worth the time */
enum { MAX_WORDS = 256, SHARED = 3, SHORT_WORD = 4, MAX_LINKS = 64 };

static uint64_t
hash_of(struct slice s)
{
	return XXH3_64bits(s.p ? s.p : "", s.n);
}

static int
by_note(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	if (x->doc != y->doc)
		return x->doc < y->doc ? -1 : 1;
	if (x->note != y->note)
		return x->note < y->note ? -1 : 1;
	return x->url < y->url ? -1 : x->url > y->url;
}

static int
read_rows(struct links *links, struct tsv_in *rows)
{
	int doc = tsv_need(rows, "doc"), note, url, got;
	struct buf id = { 0 };
	struct link link;

	if (doc == -1 || (note = tsv_need(rows, "note")) == -1 ||
	    (url = tsv_need(rows, "url")) == -1)
		return -1;
	while ((got = tsv_row(rows)) == 1) {
		if (!tsv_get_num(rows, note, &link.note) || link.note == 0)
			continue;
		buf_cut(&id, 0);
		tsv_get(rows, doc, &id);
		link.doc = hash_of(buf_get(&id));
		link.url = links->text.n;
		tsv_get(rows, url, &links->text);
		link.url_len = links->text.n - link.url;
		xgrow(&links->v, links->n, &links->cap, sizeof(*links->v));
		links->v[links->n++] = link;
	}
	buf_free(&id);
	return got;
}

int
links_read(struct links *links, const char *path)
{
	struct reader in;
	struct tsv_in rows = { 0 };
	int got = reader_open(&in, path);

	if (got == 0)
		got = tsv_open(&rows, &in, NULL);
	if (got == 1)
		got = read_rows(links, &rows);
	if (got == -1)
		complain("%s: %s", path, in.error ? in.error : "cannot be read");
	if (links->n)
		qsort(links->v, links->n, sizeof(*links->v), by_note);
	tsv_in_free(&rows);
	reader_close(&in);
	buf_free(&in.message);
	return got;
}

static size_t
words_of(struct slice s, uint64_t *words)
{
	struct term term;
	size_t pos = 0, n = 0;

	while (n < MAX_WORDS && term_next(s, &pos, &term))
		if (!term.small && term.len >= SHORT_WORD)
			words[n++] = term.hash;
	return n;
}

/* how many words of the address the citation has */
static size_t
shared(struct slice url, const uint64_t *words, size_t n)
{
	uint64_t have[MAX_WORDS];
	size_t i, k, count = words_of(url, have), hits = 0;

	for (i = 0; i < count; i++)
		for (k = 0; k < n; k++)
			if (have[i] == words[k]) {
				hits++;
				break;
			}
	return hits;
}

/* the index of the first address of the note, or of what stands behind it */
static size_t
first_of(const struct links *links, const struct link *key)
{
	size_t lo = 0, hi = links->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (by_note(&links->v[mid], key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

struct slice
links_whole(const struct links *links, struct slice doc, size_t note, struct slice printed)
{
	struct link key = { hash_of(doc), note, 0, 0 };
	struct slice url, found = printed;
	size_t i = first_of(links, &key), seen = 0;

	for (; seen < MAX_LINKS && i < links->n && links->v[i].doc == key.doc && links->v[i].note == note;
	    i++, seen++) {
		url = slice_part(buf_get(&links->text), links->v[i].url, links->v[i].url + links->v[i].url_len);
		if (url.n <= printed.n || memcmp(url.p, printed.p, printed.n) != 0)
			continue;
		/* of several that go on with it none is sure */
		if (found.n > printed.n && !slice_eq(found, url))
			return printed;
		found = url;
	}
	return found;
}

struct slice
links_for(const struct links *links, struct slice doc, size_t note, struct slice text,
    size_t citing)
{
	struct link key = { hash_of(doc), note, 0, 0 };
	size_t lo = first_of(links, &key), hits, best = 0, n, seen = 0;
	struct slice url, found = { 0 };
	uint64_t words[MAX_WORDS];

	if (lo == links->n)
		return found;
	n = words_of(text, words);
	for (; seen < MAX_LINKS && lo < links->n && links->v[lo].doc == key.doc &&
	    links->v[lo].note == note; lo++, seen++) {
		url = slice_part(buf_get(&links->text), links->v[lo].url,
		    links->v[lo].url + links->v[lo].url_len);
		hits = shared(url, words, n);
		if (seen == 0 || hits > best)
			found = url;
		best = hits > best ? hits : best;
	}
	return citing == 1 || best >= SHARED ? found : (struct slice){ 0 };
}

void
links_free(struct links *links)
{
	free(links->v);
	buf_free(&links->text);
	*links = (struct links){ 0 };
}
