// SPDX-License-Identifier: ISC
#include "cite/known.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "ascii.h"
#include "cite/label.h"
#include "cite/phrase.h"
#include "cite/terms.h"
#include "utf8.h"
#include "xalloc.h"

/* marks of notes are kept among the words, told apart by this */
static const uint64_t MARK_SALT = 0x9E3779B97F4A7C15U;
/* and so are abbreviations that the document defines, and what its notes keep ending in */
static const uint64_t LABEL_SALT = 0xC2B2AE3D27D4EB4FU, REFRAIN_SALT = 0x165667B19E3779F9U;

/* a word that more sources have than this tells none of them apart */
enum { MAX_POSTS = 48 };
/* a shorter abbreviation may be any other, and so may one of more; so often a refrain comes back */
enum { MIN_MISSPELT = 5, MAX_LABELS = 1000, REFRAINS = 3 };

/* words around a name that are none of it: Pask and others, op. cit. */
static const char *const fillers[] = { "others", "ors", "anor", "another", "al", "autres", "otros", "otras",
	"andere", "u.a", "др", "другие", "آخرون", "وآخرون", "citing", "cited", "see", "work",
	"above", "oben", "hierzu", "dazu", "ders", "dies", "derselbe", "dieselbe", "eadem", NULL };

/* a source that a name may mean: how many of the name's words it has, how well it fits else */
struct candidate {
	int root;
	size_t hits, rank;
};

/* the slot of a word in the open-addressed table */
static size_t
slot_of(const struct resolve *r, uint64_t word)
{
	size_t i = (size_t)word & (r->nslots - 1);

	while (r->slot[i] && r->post[r->slot[i] - 1].word != word)
		i = (i + 1) & (r->nslots - 1);
	return i;
}

static void
grow_slots(struct resolve *r)
{
	size_t k, n = r->nslots ? 2 * r->nslots : 1024;

	free(r->slot);
	r->slot = xcalloc(n, sizeof(*r->slot));
	r->nslots = n;
	r->used = 0;
	for (k = 0; k < r->nposts; k++) {
		size_t i = slot_of(r, r->post[k].word);

		r->used += !r->slot[i];
		r->slot[i] = (uint32_t)k + 1;
	}
}

uint64_t
known_mark(struct slice mark)
{
	return XXH3_64bits(mark.p ? mark.p : "", mark.n) ^ MARK_SALT;
}

uint64_t
known_label(struct slice label)
{
	struct term term;
	uint64_t hash = LABEL_SALT;
	size_t pos = 0;

	while (term_next(label, &pos, &term))
		hash = term.small ? hash : hash * 31 + term.hash;
	return hash;
}

uint32_t
known_post(const struct resolve *r, uint64_t word)
{
	return r->nslots ? r->slot[slot_of(r, word)] : 0;
}

void
known_add(struct resolve *r, uint64_t word, size_t entry)
{
	size_t i;

	if (2 * r->used >= r->nslots)
		grow_slots(r);
	i = slot_of(r, word);
	if (r->slot[i] && r->post[r->slot[i] - 1].entry == entry)
		return;
	xgrow(&r->post, r->nposts, &r->posts_cap, sizeof(*r->post));
	r->post[r->nposts] = (struct resolve_post){ word, (uint32_t)entry, r->slot[i] };
	r->used += !r->slot[i];
	r->slot[i] = (uint32_t)++r->nposts;
}

size_t
known_words(struct slice s, uint64_t *words)
{
	struct term term;
	size_t pos = 0, n = 0, k;

	while (n < MAX_WORDS && term_next(s, &pos, &term)) {
		if (term.small || term.initial || phrase_any(s, term.at, fillers, NULL) == term.len)
			continue;
		for (k = 0; k < n && words[k] != term.hash; k++)
			;
		if (k == n)
			words[n++] = term.hash;
	}
	return n;
}

uint64_t
known_author(struct slice author)
{
	uint64_t words[MAX_WORDS];
	size_t n = known_words(author, words);

	return n ? XXH3_64bits(words, n * sizeof(*words)) : 0;
}

uint64_t
known_work(const struct cite *cite)
{
	struct slice first = cite->author, last = cite->title;
	uint64_t sum = 0;
	size_t i, step;
	uint32_t c;

	if (cite->title.n == 0 || cite->treaty)
		return 0;
	if (first.n == 0 || first.p > last.p)
		first = last;
	/* in letters alone: a break of a line may have put a hyphen or a blank in */
	first.n = (size_t)(last.p + last.n - first.p);
	for (i = 0; (step = utf8_next(first, i, &c)); i += step)
		if (utf8_isword(c))
			sum = sum * 31 + term_letter(c);
	return sum;
}

/* HRW for Human Rights Watch: the capitals that a name begins its words with */
static void
add_initials(struct resolve *r, struct slice name, size_t entry)
{
	char word[16];
	struct term term;
	size_t pos = 0, n = 0;

	while (n < sizeof(word) && term_next(name, &pos, &term))
		if (ascii_isupper(name.p[term.at]))
			word[n++] = ascii_lower(name.p[term.at]);
	if (n >= 2 && n < sizeof(word))
		known_add(r, XXH3_64bits(word, n), entry);
}

static void
add_words(struct resolve *r, struct slice s, size_t entry)
{
	struct term term;
	size_t pos = 0, words = 0;

	while (words < 96 && term_next(s, &pos, &term))
		if (!term.small && !term.initial) {
			known_add(r, term.hash, entry);
			words++;
		}
}

static void
add_label(struct resolve *r, struct slice label, size_t entry)
{
	known_add(r, known_label(label), entry);
	xgrow(&r->label, r->nlabels, &r->labels_cap, sizeof(*r->label));
	r->label[r->nlabels++] = (struct resolve_label){ entry, r->label_text.n, label.n };
	buf_slice(&r->label_text, label);
}

/* is one byte of a other than in b, left out, put in, or changed for its neighbour? */
static bool
one_off(struct slice a, struct slice b)
{
	size_t i = 0, from = a.n, to = b.n;

	while (i < a.n && i < b.n && ascii_lower(a.p[i]) == ascii_lower(b.p[i]))
		i++;
	while (from > i && to > i && ascii_lower(a.p[from - 1]) == ascii_lower(b.p[to - 1])) {
		from--;
		to--;
	}
	if (from - i == 2 && to - i == 2)
		return a.p[i] == b.p[i + 1] && a.p[i + 1] == b.p[i];
	/* another number is another source */
	return from - i <= 1 && to - i <= 1 && !(from > i && ascii_isdigit(a.p[i])) &&
	    !(to > i && ascii_isdigit(b.p[i]));
}

int
known_misspelt(const struct resolve *r, struct slice label)
{
	size_t k;
	int found = NONE;

	for (k = 0; k < r->nlabels && r->nlabels <= MAX_LABELS && label.n >= MIN_MISSPELT; k++) {
		if (!one_off(label, slice_part(buf_get(&r->label_text), r->label[k].at,
		    r->label[k].at + r->label[k].len)))
			continue;
		if (found != NONE)
			return NONE;
		found = (int)r->label[k].entry;
	}
	return found;
}

bool
known_refrain(const struct resolve *r, int root)
{
	uint64_t hash = root == NONE ? 0 : r->entry[root].work ^ REFRAIN_SALT;
	uint32_t p = root == NONE || !r->entry[root].tail ? 0 : known_post(r, hash);
	size_t n = 0;

	for (; p && n < REFRAINS; p = r->post[p - 1].before)
		n++;
	return n == REFRAINS;
}

void
known_tail(struct resolve *r, size_t entry)
{
	if (r->entry[entry].work == 0)
		return;
	r->entry[entry].tail = true;
	known_add(r, r->entry[entry].work ^ REFRAIN_SALT, entry);
}

void
known_learn(struct resolve *r, const struct cite *cite, size_t entry)
{
	r->entry[entry].post = r->nposts;
	add_words(r, cite->author, entry);
	add_initials(r, cite->author, entry);
	r->entry[entry].author_end = r->nposts;
	add_words(r, cite->text, entry);
	add_initials(r, cite->title, entry);
	if (cite->label.n)
		add_label(r, cite->label, entry);
	r->entry[entry].post_end = r->nposts;
}

bool
known_same(const struct resolve *r, int a, int b)
{
	return a == b || (a != NONE && b != NONE && r->entry[a].work != 0 &&
	    r->entry[a].work == r->entry[b].work);
}

/* how many of the words are among the posts from .. to - 1 */
static size_t
hits(const struct resolve *r, const uint64_t *words, size_t n, size_t from, size_t to)
{
	size_t k, p, found = 0;

	for (k = 0; k < n; k++)
		for (p = from; p < to; p++)
			if (r->post[p].word == words[k]) {
				found++;
				break;
			}
	return found;
}

size_t
known_score(const struct resolve *r, const uint64_t *words, size_t n, int root)
{
	return hits(r, words, n, r->entry[root].post, r->entry[root].post_end);
}

size_t
known_rank(const struct resolve *r, const uint64_t *words, size_t n, struct slice more, int root)
{
	const struct resolve_entry *e = &r->entry[root];
	uint64_t extra[MAX_WORDS];
	size_t nextra = known_words(more, extra);

	return 2 * known_score(r, extra, nextra, root) + (hits(r, words, n, e->post, e->author_end) == n);
}

/* count one more word for the source that an entry stands for */
static size_t
count(struct candidate *c, size_t n, size_t max, int root)
{
	size_t k;

	for (k = 0; k < n; k++)
		if (c[k].root == root) {
			c[k].hits++;
			return n;
		}
	if (n == max)
		return n;
	c[n] = (struct candidate){ root, 1, 0 };
	return n + 1;
}

/* of the candidates with so many hits the one that fits best; NONE, and how many, if several do */
static int
fittest(const struct resolve *r, const struct candidate *c, size_t n, size_t best, size_t *several)
{
	size_t k, rank = 0;
	int found = NONE;

	for (k = 0; k < n; k++)
		if (c[k].hits == best && c[k].rank > rank)
			rank = c[k].rank;
	for (k = 0; k < n; k++)
		if (c[k].hits == best && c[k].rank == rank && !known_same(r, found, c[k].root)) {
			found = c[k].root;
			++*several;
		}
	return *several == 1 ? found : NONE;
}

int
known_by_name(const struct resolve *r, struct slice name, struct slice more, size_t *several)
{
	struct candidate c[4 * MAX_POSTS];
	uint64_t words[MAX_WORDS];
	size_t k, n = known_words(name, words), ncand = 0, steps, best = 0;
	uint32_t p;

	*several = 0;
	for (k = 0; k < n; k++) {
		p = known_post(r, words[k]);
		for (steps = 0; p && steps < MAX_POSTS; steps++, p = r->post[p - 1].before)
			ncand = count(c, ncand, 4 * MAX_POSTS, (int)r->post[p - 1].entry);
	}
	for (k = 0; k < ncand; k++) {
		/* of a word that many have only the latest were counted */
		c[k].hits = known_score(r, words, n, c[k].root);
		best = c[k].hits > best ? c[k].hits : best;
	}
	if (n == 0 || 4 * best < 3 * n)
		return NONE;
	for (k = 0; k < ncand; k++)
		if (c[k].hits == best)
			c[k].rank = known_rank(r, words, n, more, c[k].root);
	return fittest(r, c, ncand, best, several);
}
