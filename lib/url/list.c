// SPDX-License-Identifier: ISC
#include "url/list.h"

#include <stdint.h>
#include <stdlib.h>
#include <xxhash.h>

#include "ascii.h"
#include "url/attach.h"
#include "url/bare.h"
#include "url/shape.h"
#include "url/site.h"
#include "xalloc.h"

struct slice
urls_get(const struct urls *urls, const struct url_found *found)
{
	return slice_part(buf_get(&urls->bytes), found->url, found->url + found->url_len);
}

/* a number for the site of an address, whatever its case; 0: it has none */
static uint64_t
site_of(struct slice url)
{
	struct slice site = url_site(url_printed_host(url));
	char name[256];
	size_t i;

	if (site.n == 0 || site.n > sizeof(name))
		return 0;
	for (i = 0; i < site.n; i++)
		name[i] = ascii_lower(site.p[i]);
	return XXH3_64bits(name, site.n);
}

static int
by_number(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* does more than its form speak for an address that is a bare host? */
static bool
is_evident(const struct url_found *f, struct slice url, struct slice text, const uint64_t *sites,
    size_t n)
{
	struct slice host = url_printed_host(url);
	uint64_t site;
	size_t i;

	/* a line all in capitals is a running head or a banner */
	if (!host.n || ascii_isupper(host.p[host.n - 1]))
		return false;
	if (host.p + host.n + 1 < url.p + url.n)
		return true;
	/* Lamp.example is a house that calls itself so */
	for (i = 0; i < host.n; i++)
		if (ascii_isupper(host.p[i]))
			return false;
	if (url_bare_announced(text, f->at))
		return true;
	site = site_of(url);
	return n && site && bsearch(&site, sites, n, sizeof(site), by_number);
}

/* keep of the bare hosts those that are evident */
static void
keep_evident(struct urls *urls, struct slice text)
{
	uint64_t *sites = NULL;
	size_t i, n = 0, cap = 0, keep = 0;

	for (i = 0; i < urls->n; i++)
		if (!urls->v[i].bare) {
			xgrow(&sites, n, &cap, sizeof(*sites));
			sites[n++] = site_of(urls_get(urls, &urls->v[i]));
		}
	if (n)
		qsort(sites, n, sizeof(*sites), by_number);
	for (i = 0; i < urls->n; i++)
		if (!urls->v[i].bare ||
		    is_evident(&urls->v[i], urls_get(urls, &urls->v[i]), text, sites, n))
			urls->v[keep++] = urls->v[i];
	urls->n = keep;
	free(sites);
}

bool
urls_may_stand(const struct urls *urls, struct slice text)
{
	return url_may_stand(text, urls->bare != URLS_NONE);
}

size_t
urls_find(struct urls *urls, struct slice text)
{
	struct url_hit hit;
	bool bare = false;

	urls->n = 0;
	buf_cut(&urls->bytes, 0);
	url_finder_reset(&urls->finder, text);
	urls->finder.bare = urls->bare != URLS_NONE;
	while (url_next(&urls->finder, &hit)) {
		xgrow(&urls->v, urls->n, &urls->cap, sizeof(*urls->v));
		urls->v[urls->n++] = (struct url_found){ .at = hit.at, .len = hit.len,
			.repair = hit.repair, .bare = hit.bare, .url = urls->bytes.n,
			.url_len = hit.url.n };
		buf_slice(&urls->bytes, hit.url);
		bare = bare || hit.bare;
	}
	if (bare && urls->bare == URLS_EVIDENT)
		keep_evident(urls, text);
	return urls->n;
}

static bool
in_links(const struct report *report, size_t at)
{
	const struct seg *seg = seg_at(&report->notes.segs, at);

	return seg && seg->kind == SEG_LINKS;
}

/* the notes whose text stands between two places, each once, as their texts stand */
static size_t
notes_between(const struct report *report, size_t from, size_t to, size_t **numbers)
{
	const struct segs *segs = &report->notes.segs;
	size_t i, first = seg_from(segs, from), n = 0, cap = 0, start;

	*numbers = NULL;
	for (i = first; i < segs->n && segs->v[i].at < to; i++) {
		if (segs->v[i].kind != SEG_NOTE || (n && (*numbers)[n - 1] == segs->v[i].note))
			continue;
		/* of a note in several pieces the first counts, or the first after `from` */
		start = report->notes.v[segs->v[i].note - 1].seg_first;
		if (start != i && (start >= first || n))
			continue;
		xgrow(numbers, n, &cap, sizeof(**numbers));
		(*numbers)[n++] = segs->v[i].note;
	}
	return n;
}

/* give the links first .. last - 1, one block, to the notes since `from` */
static void
attach_block(struct urls *urls, struct report *report, size_t first, size_t last, size_t from)
{
	size_t i, *numbers, nnotes, *to, *ends;
	size_t nlinks = last - first;
	struct slice *links, *texts;
	struct buf notes = { 0 };

	nnotes = notes_between(report, from, urls->v[first].at, &numbers);
	links = xcalloc(nlinks, sizeof(*links));
	to = xcalloc(nlinks, sizeof(*to));
	texts = xcalloc(nnotes, sizeof(*texts));
	ends = xcalloc(nnotes, sizeof(*ends));
	for (i = 0; i < nnotes; i++) {
		report_note_text(report, numbers[i], &notes);
		ends[i] = notes.n;
	}
	for (i = 0; i < nnotes; i++)
		texts[i] = slice_part(buf_get(&notes), i ? ends[i - 1] : 0, ends[i]);
	for (i = 0; i < nlinks; i++)
		links[i] = urls_get(urls, &urls->v[first + i]);
	url_attach(links, nlinks, texts, nnotes, to);
	for (i = 0; i < nlinks; i++)
		urls->v[first + i].note = to[i] ? numbers[to[i] - 1] : 0;
	buf_free(&notes);
	free(numbers);
	free(links);
	free(to);
	free(texts);
	free(ends);
}

/* do only link targets and white space stand between two places? */
static bool
is_one_block(const struct report *report, size_t from, size_t to)
{
	const struct segs *segs = &report->notes.segs;
	size_t i;

	for (i = seg_from(segs, from); i < segs->n && segs->v[i].at < to; i++) {
		if (slice_trim(slice_part(report->text, from, segs->v[i].at)).n ||
		    segs->v[i].kind != SEG_LINKS)
			return false;
		from = segs->v[i].at + segs->v[i].len;
	}
	return from >= to || slice_trim(slice_part(report->text, from, to)).n == 0;
}

void
urls_find_notes(struct urls *urls, struct report *report)
{
	struct url_found *f = urls->v;
	size_t i, k, from = 0;

	for (i = 0; i < urls->n; i = k) {
		k = i + 1;
		if (!in_links(report, f[i].at)) {
			f[i].note = note_at(&report->notes, f[i].at);
			continue;
		}
		while (k < urls->n && in_links(report, f[k].at) &&
		    is_one_block(report, f[k - 1].at + f[k - 1].len, f[k].at))
			k++;
		attach_block(urls, report, i, k, from);
		from = f[k - 1].at + f[k - 1].len;
	}
}

void
urls_free(struct urls *urls)
{
	url_finder_free(&urls->finder);
	buf_free(&urls->bytes);
	free(urls->v);
	*urls = (struct urls){ 0 };
}
