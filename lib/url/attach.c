// SPDX-License-Identifier: ISC
#include "url/attach.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "url/escape.h"
#include "url/shape.h"
#include "url/words.h"
#include "xalloc.h"

enum {
	ASSIGNED = 1,      /* points of any assignment: better some place than none */
	SHARED = URL_WORD,     /* what a second link costs a note */
	PRINTED = 40 * URL_WORD,
	MAX_CELLS = 1 << 18,
	MAX_WORK = 1 << 27,
	SHORT_NOTE = 14    /* letters and digits; a note with fewer is an Ibid. */
};

/* a word and a link that has it */
struct use {
	uint64_t hash;
	size_t link, word;
};

static int
by_use(const void *a, const void *b)
{
	const struct use *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->link > y->link) - (x->link < y->link);
}

/* a link's host, and how many links of the block have it */
struct host {
	struct slice name;
	size_t link, links;
};

static int
by_host(const void *a, const void *b)
{
	const struct host *x = a, *y = b;

	return slice_cmp(x->name, y->name);
}

static int
by_link(const void *a, const void *b)
{
	const struct host *x = a, *y = b;

	return (x->link > y->link) - (x->link < y->link);
}

struct table {
	struct url_words *link, *note;
	struct host *host;
	size_t nlinks, nnotes;
	int *points, *best; /* of link i and note j; of an alignment that ends there */
	size_t *from;
};

/* tell each word of the links how many of them have it */
static void
count_links(struct table *t)
{
	struct use *use = NULL;
	size_t i, k, n = 0, cap = 0, end, links;

	for (i = 0; i < t->nlinks; i++)
		for (k = 0; k < t->link[i].n; k++) {
			xgrow(&use, n, &cap, sizeof(*use));
			use[n++] = (struct use){ t->link[i].word[k].hash, i, k };
		}
	if (n)
		qsort(use, n, sizeof(*use), by_use);
	for (i = 0; i < n; i = end) {
		links = 1;
		for (end = i + 1; end < n && use[end].hash == use[i].hash; end++)
			links += use[end].link != use[end - 1].link;
		for (k = i; k < end; k++)
			t->link[use[k].link].word[use[k].word].links = links;
	}
	free(use);
}

static void
count_hosts(struct table *t)
{
	size_t i, k, end;

	qsort(t->host, t->nlinks, sizeof(*t->host), by_host);
	for (i = 0; i < t->nlinks; i = end) {
		for (end = i + 1; end < t->nlinks && slice_eq(t->host[end].name, t->host[i].name); end++)
			;
		for (k = i; k < end; k++)
			t->host[k].links = end - i;
	}
	qsort(t->host, t->nlinks, sizeof(*t->host), by_link);
}

/* how much the host of link i and each note say for one another */
static void
weigh_host(struct table *t, size_t i)
{
	int *row = t->points + i * t->nnotes, value;
	size_t j, have = 0;

	for (j = 0; j < t->nnotes; j++)
		have += url_words_host(t->host[i].name, &t->note[j]) > 0;
	have = have && t->host[i].links > have ? t->host[i].links : have;
	for (j = 0; have && j < t->nnotes; j++) {
		value = url_words_host(t->host[i].name, &t->note[j]);
		row[j] += value / (int)have;
	}
}

/* how much link i and each note say for one another */
static void
weigh_link(struct table *t, size_t i)
{
	const struct url_words *link = &t->link[i];
	int *row = t->points + i * t->nnotes, value;
	size_t j, k, have;

	for (k = 0; k < link->n; k++) {
		value = url_words_worth(link, k);
		if (value == 0 || url_words_again(link, k))
			continue;
		for (j = have = 0; j < t->nnotes; j++)
			have += url_words_have(&t->note[j], link->word[k].hash);
		have = have && link->word[k].links > have ? link->word[k].links : have;
		for (j = 0; have && j < t->nnotes; j++)
			if (url_words_have(&t->note[j], link->word[k].hash))
				row[j] += value / (int)have;
	}
	for (j = 0; j < t->nnotes; j++) {
		row[j] += url_words_date(link, &t->note[j]);
		if (link->letters.n > 11 && slice_search(buf_get(&t->note[j].letters), 0,
		    buf_get(&link->letters)) != (size_t)-1)
			row[j] += PRINTED;
	}
}

/*
 * best[i][j]: the most points of the first i links where the last note that
 * got one is note j, from 1 (0: none got one).  from[i][j] is the note that
 * was the last before link i, with the top bit set where link i got note j.
 */
static void
align(struct table *t)
{
	const size_t taken = ~(SIZE_MAX >> 1), width = t->nnotes + 1;
	size_t i, j, before;
	int points, most;

	for (j = 0; j < width; j++)
		t->best[j] = j ? -1 : 0;
	for (i = 1; i <= t->nlinks; i++) {
		const int *last = t->best + (i - 1) * width;
		int *now = t->best + i * width;

		most = -1;
		before = 0;
		for (j = 0; j < width; j++) {
			now[j] = last[j];
			t->from[i * width + j] = j;
			points = j ? t->points[(i - 1) * t->nnotes + j - 1] + ASSIGNED : 0;
			if (j && last[j] >= 0 && points > SHARED && last[j] + points - SHARED > now[j]) {
				now[j] = last[j] + points - SHARED;
				t->from[i * width + j] = j | taken;
			}
			if (j && most >= 0 && most + points > now[j]) {
				now[j] = most + points;
				t->from[i * width + j] = before | taken;
			}
			if (last[j] > most) {
				most = last[j];
				before = j;
			}
		}
	}
}

/* read the best alignment off, last link first */
static void
trace(const struct table *t, size_t *to)
{
	const size_t taken = ~(SIZE_MAX >> 1), width = t->nnotes + 1;
	size_t i, j, end = 0, from;

	for (j = 1; j < width; j++)
		if (t->best[t->nlinks * width + j] > t->best[t->nlinks * width + end])
			end = j;
	for (i = t->nlinks; i > 0; i--) {
		from = t->from[i * width + end];
		to[i - 1] = from & taken ? end : 0;
		end = from & taken ? from & ~taken : from;
	}
}

/* is it the note's own words, which no other note has as well, that put link i there? */
static bool
is_sure(const struct table *t, size_t i, size_t note)
{
	const int *row = t->points + i * t->nnotes;
	int other = 0;
	size_t j;

	if (note == 0 || row[note - 1] < URL_WORD / 2)
		return false;
	for (j = 0; j < t->nnotes; j++)
		if (j != note - 1 && row[j] > other)
			other = row[j];
	return row[note - 1] > other;
}

/* "Ibid.", "Id., p. 12": such a note has no link of its own */
static bool
is_usable(const struct table *t, size_t note)
{
	return t->note[note - 1].letters.n >= SHORT_NOTE;
}

/*
 * Links that no word speaks for, between two that words do speak for: they
 * get the notes that are left there if these are as many, and else none.
 */
static void
settle(const struct table *t, size_t *to)
{
	size_t i, k, note, low, high, left;

	for (i = 0; i < t->nlinks; i = k + 1) {
		for (k = i; k < t->nlinks && !is_sure(t, k, to[k]); k++)
			;
		low = i ? to[i - 1] : 0;
		high = k < t->nlinks ? to[k] : t->nnotes + 1;
		left = 0;
		for (note = low + 1; note < high; note++)
			left += is_usable(t, note);
		/* a whole block of which no word is in any note: the text's own links */
		if (left != k - i || (i == 0 && k == t->nlinks))
			left = 0;
		for (note = low + 1; i < k; i++) {
			while (left && !is_usable(t, note))
				note++;
			to[i] = left ? note++ : 0;
		}
	}
}

/* the points of the best alignment */
static int
total(struct table *t)
{
	const int *last = t->best + t->nlinks * (t->nnotes + 1);
	size_t j;
	int most = 0;

	align(t);
	for (j = 0; j <= t->nnotes; j++)
		most = last[j] > most ? last[j] : most;
	return most;
}

/* turn the order of the links around, in the table of points */
static void
turn(struct table *t)
{
	size_t i, j;

	for (i = 0; i < t->nlinks / 2; i++)
		for (j = 0; j < t->nnotes; j++) {
			int *a = &t->points[i * t->nnotes + j];
			int *b = &t->points[(t->nlinks - 1 - i) * t->nnotes + j];
			int keep = *a;

			*a = *b;
			*b = keep;
		}
}

/* a note that prints an address is its own, in whatever order the links are */
static size_t
printed_in(const struct table *t, size_t i)
{
	const int *row = t->points + i * t->nnotes;
	size_t j, found = 0;

	for (j = 0; j < t->nnotes; j++) {
		if (row[j] < PRINTED)
			continue;
		if (found)
			return 0;
		found = j + 1;
	}
	return found;
}

static void
attach(struct table *t, size_t *to)
{
	size_t i, keep;
	int forward;
	bool turned;

	count_links(t);
	count_hosts(t);
	for (i = 0; i < t->nnotes; i++)
		url_words_sort(&t->note[i]);
	for (i = 0; i < t->nlinks; i++) {
		weigh_link(t, i);
		weigh_host(t, i);
	}
	/* some programs write the links of a page from its end to its start */
	forward = total(t);
	turn(t);
	turned = total(t) > forward;
	if (!turned) {
		turn(t);
		align(t);
	}
	trace(t, to);
	settle(t, to);
	for (i = 0; i < t->nlinks; i++)
		if (printed_in(t, i))
			to[i] = printed_in(t, i);
	for (i = 0; turned && i < t->nlinks / 2; i++) {
		keep = to[i];
		to[i] = to[t->nlinks - 1 - i];
		to[t->nlinks - 1 - i] = keep;
	}
}

/* the words of an address: its host's and its path's, with %XX undone */
static void
read_link(struct table *t, struct slice url)
{
	struct buf plain = { 0 };

	t->host[t->nlinks] = (struct host){ .name = url_printed_host(url), .link = t->nlinks };
	url_unescape(&plain, slice_from(url, url_scheme_len(url)));
	url_words_read(&t->link[t->nlinks], buf_get(&plain), true);
	url_words_pair(&t->link[t->nlinks++]);
	buf_free(&plain);
}

static bool
is_too_large(size_t nlinks, const struct slice *note, size_t nnotes)
{
	size_t i, bytes = 0;

	for (i = 0; i < nnotes; i++)
		bytes += note[i].n;
	return nlinks > MAX_CELLS / (nnotes + 1) || bytes > MAX_WORK / (nlinks + 1);
}

void
url_attach(const struct slice *link, size_t nlinks, const struct slice *note, size_t nnotes,
    size_t *to)
{
	struct table t = { .nnotes = nnotes };
	size_t i, k = 0, *group, cells = (nlinks + 1) * (nnotes + 1);

	if (nlinks == 0)
		return;
	memset(to, 0, nlinks * sizeof(*to));
	if (nnotes == 0 || is_too_large(nlinks, note, nnotes))
		return;
	t.link = xcalloc(nlinks, sizeof(*t.link));
	t.host = xcalloc(nlinks, sizeof(*t.host));
	t.note = xcalloc(nnotes, sizeof(*t.note));
	t.points = xcalloc(cells, sizeof(*t.points));
	t.best = xcalloc(cells, sizeof(*t.best));
	t.from = xcalloc(cells, sizeof(*t.from));
	group = xcalloc(nlinks, sizeof(*group));
	for (i = 0; i < nnotes; i++) {
		url_words_read(&t.note[i], note[i], false);
		url_words_pair(&t.note[i]);
	}
	for (i = 0; i < nlinks; i++)
		if (i == 0 || !slice_eq(link[i], link[i - 1]))
			read_link(&t, link[i]);
	attach(&t, group);
	for (i = 0; i < nlinks; i++) {
		k += i > 0 && !slice_eq(link[i], link[i - 1]);
		to[i] = group[k];
	}
	for (i = 0; i < t.nlinks; i++)
		url_words_free(&t.link[i]);
	for (i = 0; i < nnotes; i++)
		url_words_free(&t.note[i]);
	free(t.link);
	free(t.host);
	free(t.note);
	free(t.points);
	free(t.best);
	free(t.from);
	free(group);
}
