// SPDX-License-Identifier: ISC
#include "url/attach.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "ascii.h"
#include "buf.h"
#include "url/escape.h"
#include "url/shape.h"
#include "utf8.h"
#include "xalloc.h"

enum {
	WORD = 60,         /* points of one whole word that no other note has */
	ASSIGNED = 1,      /* points of any assignment: better some place than none */
	SHARED = WORD,     /* what a second link costs a note */
	PRINTED = 40 * WORD,
	MAX_CELLS = 1 << 18,
	MAX_WORK = 1 << 27,
	SHORT_NOTE = 14,   /* letters and digits; a note with fewer is an Ibid. */
	INITIALS = 16
};

/* words of addresses that say nothing of the page */
static const char *const idle[] = { "www", "http", "https", "com", "org", "net", "html", "htm",
	"shtml", "php", "asp", "aspx", "index", "default", "pdf", "doc", "docx", "and", "the", "for",
	"uploads", "content", "files", "sites", "pages", "documents", "download", "media", NULL };

/* months as they are written in dates; the first letters of a longer name do */
static const struct {
	const char *name;
	unsigned month;
} months[] = {
	{ "jan", 1 }, { "feb", 2 }, { "mar", 3 }, { "apr", 4 }, { "may", 5 }, { "jun", 6 },
	{ "jul", 7 }, { "aug", 8 }, { "sep", 9 }, { "oct", 10 }, { "nov", 11 }, { "dec", 12 },
	{ "fév", 2 }, { "avr", 4 }, { "mai", 5 }, { "juin", 6 }, { "juil", 7 }, { "aoû", 8 },
	{ "déc", 12 }, { "ene", 1 }, { "abr", 4 }, { "ago", 8 }, { "dic", 12 }, { "янв", 1 },
	{ "фев", 2 }, { "мар", 3 }, { "апр", 4 }, { "мая", 5 }, { "май", 5 }, { "июн", 6 },
	{ "июл", 7 }, { "авг", 8 }, { "сен", 9 }, { "окт", 10 }, { "ноя", 11 }, { "дек", 12 },
	{ "يناير", 1 }, { "فبراير", 2 }, { "مارس", 3 }, { "أبريل", 4 }, { "إبريل", 4 },
	{ "مايو", 5 }, { "يونيو", 6 }, { "يوليو", 7 }, { "أغسطس", 8 }, { "سبتمبر", 9 },
	{ "أكتوبر", 10 }, { "نوفمبر", 11 }, { "ديسمبر", 12 }, { "كانون الثاني", 1 },
	{ "شباط", 2 }, { "آذار", 3 }, { "نيسان", 4 }, { "أيار", 5 }, { "حزيران", 6 },
	{ "تموز", 7 }, { "آب", 8 }, { "أيلول", 9 }, { "تشرين", 10 },
};

/* one word: lower case; the letters or the digits between two other characters */
struct word {
	uint64_t hash;
	size_t at, n;  /* in the text's lower-case form; n is 0 for a pair */
	size_t links;  /* how many links of the block have it */
	bool number;
};

/* a text and the words in it */
struct words_of {
	struct buf lower, letters, initials; /* lower case; without all but letters and digits */
	struct word *word;
	size_t n, cap;
	unsigned month; /* bits of the months that are named */
};

static struct slice
word_text(const struct words_of *w, size_t i)
{
	return (struct slice){ w->lower.p + w->word[i].at, w->word[i].n };
}

static void
end_word(struct words_of *w, size_t from, bool number)
{
	struct slice s = slice_part(buf_get(&w->lower), from, w->lower.n);
	size_t i;

	if (s.n == 0)
		return;
	while (number && s.n > 1 && s.p[0] == '0')
		s = slice_from(s, 1);
	/* "judgments" in a path, "judgment" in the note */
	if (!number && s.n > 3 && slice_ends(s, "s"))
		s.n--;
	xgrow(&w->word, w->n, &w->cap, sizeof(*w->word));
	w->word[w->n++] = (struct word){ .hash = XXH3_64bits(s.p, s.n),
		.at = (size_t)(s.p - w->lower.p), .n = s.n, .number = number };
	for (i = 0; !number && i < sizeof(months) / sizeof(months[0]); i++)
		if (slice_starts(s, months[i].name))
			w->month |= 1u << months[i].month;
	buf_putc(&w->lower, ' ');
}

enum class { OTHER, DIGIT, SMALL, CAPITAL };

static enum class
class_of(uint32_t c)
{
	if (c < 0x80 && ascii_isdigit((char)c))
		return DIGIT;
	if (utf8_isupper(c))
		return CAPITAL;
	return utf8_isalpha(c) ? SMALL : OTHER;
}

/* take a text apart; `camel`: a capital after a small letter begins a word */
static void
read_words(struct words_of *w, struct slice s, bool camel)
{
	enum class last = OTHER, now;
	size_t i, step, from = 0;
	uint32_t c;
	char out[4];

	for (i = 0; (step = utf8_next(s, i, &c)); i += step, last = now) {
		now = class_of(c);
		if (now == OTHER || (now == DIGIT) != (last == DIGIT) ||
		    (camel && now == CAPITAL && last == SMALL)) {
			if (last != OTHER)
				end_word(w, from, last == DIGIT);
			from = w->lower.n;
		}
		if (now == OTHER)
			continue;
		if (now == CAPITAL && last != CAPITAL && last != SMALL)
			buf_putc(&w->initials, (char)(c < 0x80 ? c - 'A' + 'a' : '?'));
		else if (last == OTHER && now == DIGIT)
			buf_putc(&w->initials, ' ');
		buf_add(&w->lower, out, utf8_put(utf8_lower(c), out));
		buf_add(&w->letters, out, utf8_put(utf8_lower(c), out));
	}
	if (last != OTHER)
		end_word(w, from, last == DIGIT);
}

/* add each word with the one that follows it: "rule 2" says more than its words */
static void
add_pairs(struct words_of *w)
{
	size_t i, n = w->n;
	uint64_t pair[2];

	for (i = 0; i + 1 < n; i++) {
		pair[0] = w->word[i].hash;
		pair[1] = w->word[i + 1].hash;
		xgrow(&w->word, w->n, &w->cap, sizeof(*w->word));
		w->word[w->n++] = (struct word){ .hash = XXH3_64bits(pair, sizeof(pair)) };
	}
}

static void
free_words(struct words_of *w)
{
	buf_free(&w->lower);
	buf_free(&w->letters);
	buf_free(&w->initials);
	free(w->word);
}

static int
by_hash(const void *a, const void *b)
{
	const struct word *x = a, *y = b;

	return (x->hash > y->hash) - (x->hash < y->hash);
}

static bool
has_word(const struct words_of *sorted, uint64_t hash)
{
	struct word key = { .hash = hash };

	return sorted->n && bsearch(&key, sorted->word, sorted->n, sizeof(key), by_hash);
}

static bool
has_number(const struct words_of *sorted, struct slice digits)
{
	return has_word(sorted, XXH3_64bits(digits.p, digits.n));
}

/* what one word of an address is worth if a note has it and no other has */
static int
worth(const struct words_of *link, size_t i)
{
	struct slice s = word_text(link, i);

	if (s.n == 0)
		return WORD;
	if (link->word[i].number)
		return s.n == 1 ? WORD / 4 : s.n > 4 ? WORD : WORD / 2;
	if (slice_in(s, idle))
		return 0;
	return s.n < 2 ? 0 : s.n == 2 ? WORD / 4 : s.n == 3 ? WORD / 2 : WORD;
}

static bool
is_again(const struct words_of *link, size_t i)
{
	size_t k;

	for (k = 0; k < i && i - k < 40; k++)
		if (link->word[k].hash == link->word[i].hash)
			return true;
	return false;
}

/* 2021/03/12 in the address, 12 March 2021 in the note */
static int
same_date(const struct words_of *link, const struct words_of *note)
{
	size_t i, year, month, day;

	for (i = 0; i + 1 < link->n && link->word[i + 1].n; i++) {
		if (!slice_num(word_text(link, i), 2100, &year) || year < 1900 ||
		    !slice_num(word_text(link, i + 1), 12, &month) || month == 0 ||
		    !has_number(note, word_text(link, i)) || !(note->month & 1u << month))
			continue;
		if (i + 2 < link->n && slice_num(word_text(link, i + 2), 31, &day) && day > 0)
			return has_number(note, word_text(link, i + 2)) ? 3 * WORD : 0;
		return WORD / 4;
	}
	return 0;
}

/* the name of the host in the note: as words run together, or as their initials */
static int
same_host(struct slice host, const struct words_of *note)
{
	struct slice letters = buf_get(&note->letters), initials = buf_get(&note->initials), label;
	size_t i, k, n;
	int best = 0;

	for (i = 0; i < host.n; i = k + 1) {
		for (k = i; k < host.n && host.p[k] != '.' && host.p[k] != '-'; k++)
			;
		label = slice_part(host, i, k);
		if (slice_in(label, idle) || label.n < 3)
			continue;
		if (label.n > 4 && slice_search(letters, 0, label) != (size_t)-1)
			best = 2 * WORD;
		else if (label.n < INITIALS && slice_search(initials, 0, label) != (size_t)-1)
			best = best > WORD ? best : WORD;
		/* the acronym of a body begins the name of its site */
		for (n = 3; best == 0 && n < label.n && n < 8; n++)
			if (has_word(note, XXH3_64bits(label.p, n)))
				best = n > 3 ? WORD : WORD / 2;
	}
	return best;
}

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
	struct words_of *link, *note;
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
		have += same_host(t->host[i].name, &t->note[j]) > 0;
	have = have && t->host[i].links > have ? t->host[i].links : have;
	for (j = 0; have && j < t->nnotes; j++) {
		value = same_host(t->host[i].name, &t->note[j]);
		row[j] += value / (int)have;
	}
}

/* how much link i and each note say for one another */
static void
weigh_link(struct table *t, size_t i)
{
	const struct words_of *link = &t->link[i];
	int *row = t->points + i * t->nnotes, value;
	size_t j, k, have;

	for (k = 0; k < link->n; k++) {
		value = worth(link, k);
		if (value == 0 || is_again(link, k))
			continue;
		for (j = have = 0; j < t->nnotes; j++)
			have += has_word(&t->note[j], link->word[k].hash);
		have = have && link->word[k].links > have ? link->word[k].links : have;
		for (j = 0; have && j < t->nnotes; j++)
			if (has_word(&t->note[j], link->word[k].hash))
				row[j] += value / (int)have;
	}
	for (j = 0; j < t->nnotes; j++) {
		row[j] += same_date(link, &t->note[j]);
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

	if (note == 0 || row[note - 1] < WORD / 2)
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
		if (t->note[i].n)
			qsort(t->note[i].word, t->note[i].n, sizeof(struct word), by_hash);
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
	size_t scheme = slice_find(url, 0, "://");

	t->host[t->nlinks] = (struct host){ .name = url_printed_host(url), .link = t->nlinks };
	url_unescape(&plain, slice_from(url, scheme == (size_t)-1 ? 0 : scheme + 3));
	read_words(&t->link[t->nlinks], buf_get(&plain), true);
	add_pairs(&t->link[t->nlinks++]);
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
		read_words(&t.note[i], note[i], false);
		add_pairs(&t.note[i]);
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
		free_words(&t.link[i]);
	for (i = 0; i < nnotes; i++)
		free_words(&t.note[i]);
	free(t.link);
	free(t.host);
	free(t.note);
	free(t.points);
	free(t.best);
	free(t.from);
	free(group);
}
