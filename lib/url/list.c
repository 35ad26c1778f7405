// SPDX-License-Identifier: ISC
#include "url/list.h"

#include <stdlib.h>

#include "url/attach.h"
#include "xalloc.h"

struct slice
urls_get(const struct urls *urls, const struct url_found *found)
{
	return slice_part(buf_get(&urls->bytes), found->url, found->url + found->url_len);
}

size_t
urls_find(struct urls *urls, struct slice text)
{
	struct url_hit hit;

	urls->n = 0;
	buf_cut(&urls->bytes, 0);
	url_finder_reset(&urls->finder, text);
	while (url_next(&urls->finder, &hit)) {
		xgrow(&urls->v, urls->n, &urls->cap, sizeof(*urls->v));
		urls->v[urls->n++] = (struct url_found){ .at = hit.at, .len = hit.len,
			.repair = hit.repair, .url = urls->bytes.n, .url_len = hit.url.n };
		buf_slice(&urls->bytes, hit.url);
	}
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
