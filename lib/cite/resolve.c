// SPDX-License-Identifier: ISC
#include "cite/resolve.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "ascii.h"
#include "cite/terms.h"
#include "utf8.h"
#include "xalloc.h"

/* marks of notes are kept among the words, told apart by this */
static const uint64_t MARK_SALT = 0x9E3779B97F4A7C15U;

/* a word that more sources have than this tells none of them apart */
enum { MAX_POSTS = 48, MAX_WORDS = 24, NONE = -1 };

/* a citation; `root` is the entry it stands for (itself for a full one), or NONE */
struct resolve_entry {
	size_t note, cite; /* as the rows number them */
	int root;
	size_t post, post_end; /* its words */
	bool full;        /* dated, or with an address: a short form may stand for it */
	uint64_t author;  /* hash of its author's words; 0: none */
};

struct resolve_note {
	size_t number;
	size_t first, last; /* its entries are first .. last - 1 */
	bool lost;
};

/* one word of one entry, and the post before it that has the same word */
struct resolve_post {
	uint64_t word;
	uint32_t entry, before;
};

/* a source that a name may mean, and how many of the name's words it has */
struct candidate {
	int root;
	size_t hits;
};

void
resolve_reset(struct resolve *r)
{
	r->n = r->nnotes = r->nposts = r->nrefs = r->used = 0;
	if (r->slot)
		memset(r->slot, 0, r->nslots * sizeof(*r->slot));
}

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

static void
add_post(struct resolve *r, uint64_t word, size_t entry)
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

void
resolve_note(struct resolve *r, size_t note, struct slice mark, bool lost)
{
	uint64_t hash = XXH3_64bits(mark.p ? mark.p : "", mark.n) ^ MARK_SALT;

	xgrow(&r->note, r->nnotes, &r->notes_cap, sizeof(*r->note));
	r->note[r->nnotes++] = (struct resolve_note){ note, r->n, r->n, lost };
	add_post(r, hash, r->nnotes - 1);
}

/* the words that may name a source */
static size_t
words_of(struct slice s, uint64_t *words)
{
	struct term term;
	size_t pos = 0, n = 0, k;

	while (n < MAX_WORDS && term_next(s, &pos, &term)) {
		if (term.small || term.initial)
			continue;
		for (k = 0; k < n && words[k] != term.hash; k++)
			;
		if (k == n)
			words[n++] = term.hash;
	}
	return n;
}

static uint64_t
author_key(struct slice author)
{
	uint64_t words[MAX_WORDS];
	size_t n = words_of(author, words);

	return n ? XXH3_64bits(words, n * sizeof(*words)) : 0;
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
		add_post(r, XXH3_64bits(word, n), entry);
}

/* every word of a source may be used to name it later: hereinafter "..." too */
static void
learn(struct resolve *r, const struct cite *cite, size_t entry)
{
	struct term term;
	size_t pos = 0, words = 0;

	while (words < 96 && term_next(cite->text, &pos, &term))
		if (!term.small && !term.initial) {
			add_post(r, term.hash, entry);
			words++;
		}
	add_initials(r, cite->author, entry);
	add_initials(r, cite->title, entry);
}

/* how many of the words the source has */
static size_t
score(const struct resolve *r, const uint64_t *words, size_t n, int root)
{
	size_t k, p, hits = 0;

	for (k = 0; k < n; k++)
		for (p = r->entry[root].post; p < r->entry[root].post_end; p++)
			if (r->post[p].word == words[k]) {
				hits++;
				break;
			}
	return hits;
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
	c[n] = (struct candidate){ root, 1 };
	return n + 1;
}

/*
 * The source that has most of the words, three in four at least: its entry,
 * or NONE with *several telling how many have as many.
 */
static int
by_name(const struct resolve *r, const uint64_t *words, size_t n, size_t *several)
{
	struct candidate c[4 * MAX_POSTS];
	size_t k, ncand = 0, steps, best = 0;
	uint32_t p;
	int found = NONE;

	*several = 0;
	for (k = 0; k < n && r->nslots; k++) {
		p = r->slot[slot_of(r, words[k])];
		for (steps = 0; p && steps < MAX_POSTS; steps++, p = r->post[p - 1].before)
			ncand = count(c, ncand, 4 * MAX_POSTS, (int)r->post[p - 1].entry);
	}
	for (k = 0; k < ncand; k++) {
		/* of a word that many have only the latest were counted */
		c[k].hits = score(r, words, n, c[k].root);
		best = c[k].hits > best ? c[k].hits : best;
	}
	if (n == 0 || 4 * best < 3 * n)
		return NONE;
	for (k = 0; k < ncand; k++)
		if (c[k].hits == best) {
			found = c[k].root;
			++*several;
		}
	return *several == 1 ? found : NONE;
}

/* the distinct sources among entries first .. last - 1; -1 in *open: one is undecided */
static size_t
sources(const struct resolve *r, size_t first, size_t last, int *roots, size_t max, bool *open)
{
	size_t i, k, n = 0;

	*open = false;
	for (i = first; i < last; i++) {
		*open = *open || r->entry[i].root == NONE;
		for (k = 0; k < n && roots[k] != r->entry[i].root; k++)
			;
		if (k == n && n < max && r->entry[i].root != NONE)
			roots[n++] = r->entry[i].root;
	}
	return n;
}

static void
add_ref(struct resolve *r, int root, const char *reason)
{
	struct ref ref = { 0, 0, reason };

	if (root != NONE) {
		ref.note = r->entry[root].note;
		ref.cite = r->entry[root].cite;
	}
	xgrow(&r->refs, r->nrefs, &r->refs_cap, sizeof(*r->refs));
	r->refs[r->nrefs++] = ref;
}

/* the last note before this one that cites something; NULL and a reason if it cannot be known */
static const struct resolve_note *
note_before(const struct resolve *r, const char **reason)
{
	size_t i = r->nnotes - 1;

	*reason = "nothing is cited before it";
	while (i-- > 0) {
		if (r->note[i].lost) {
			*reason = "the text of the note before it is lost";
			return NULL;
		}
		if (r->note[i].last > r->note[i].first)
			return &r->note[i];
	}
	return NULL;
}

enum { MAX_SOURCES = 64 };

static int
ibid_before(struct resolve *r)
{
	int roots[MAX_SOURCES];
	const char *reason;
	const struct resolve_note *note = note_before(r, &reason);
	size_t n, i;
	bool open;

	if (!note) {
		add_ref(r, NONE, reason);
		return NONE;
	}
	n = sources(r, note->first, note->last, roots, MAX_SOURCES, &open);
	if (open && !(r->rule == IBID_LAST && r->entry[note->last - 1].root != NONE)) {
		add_ref(r, NONE, "what it points at is itself undecided");
		return NONE;
	}
	if (n > 1 && r->rule == IBID_REFUSE) {
		add_ref(r, NONE, "the note before it cites several sources");
		return NONE;
	}
	if (r->rule == IBID_ALL) {
		for (i = 0; i < n; i++)
			add_ref(r, roots[i], n > 1 ? "all sources of the note before it" : "");
		return n == 1 ? roots[0] : NONE;
	}
	add_ref(r, r->entry[note->last - 1].root, n > 1 ? "the last source of the note before it" : "");
	return r->refs[0].note ? r->entry[note->last - 1].root : NONE;
}

/* Ibid.: the citation before it in the same note, or else the note before */
static int
ibid(struct resolve *r, const struct cite *cite)
{
	const struct resolve_note *note = &r->note[r->nnotes - 1];
	uint64_t words[MAX_WORDS];
	size_t n = words_of(cite->named, words), several;
	int root;

	/* a name overrides nearness: "Aldmo, ibid." */
	if (n > 0 && (root = by_name(r, words, n, &several)) != NONE) {
		add_ref(r, root, "");
		return root;
	}
	if (r->n > note->first) {
		root = r->entry[r->n - 1].root;
		add_ref(r, root, root == NONE ? "what it points at is itself undecided" : "");
		return root;
	}
	return ibid_before(r);
}

/* the latest note before this one that has the mark */
static const struct resolve_note *
note_marked(const struct resolve *r, struct slice mark)
{
	uint32_t p = r->slot[slot_of(r, XXH3_64bits(mark.p, mark.n) ^ MARK_SALT)];

	while (p && r->post[p - 1].entry == r->nnotes - 1)
		p = r->post[p - 1].before;
	return p ? &r->note[r->post[p - 1].entry] : NULL;
}

/* of the sources of a note the one that the words name, or the only one */
static int
in_note(const struct resolve *r, const struct resolve_note *note, const uint64_t *words, size_t n,
    const char **reason)
{
	int roots[MAX_SOURCES], found = NONE;
	size_t count_roots, i, hits, best = 0, ties = 0;
	bool open;

	count_roots = sources(r, note->first, note->last, roots, MAX_SOURCES, &open);
	*reason = count_roots ? "the note it names cites several sources" :
	    open ? "what it points at is itself undecided" : "the note it names cites nothing";
	for (i = 0; i < count_roots; i++) {
		hits = score(r, words, n, roots[i]);
		ties = hits > best ? 1 : ties + (hits == best);
		if (hits > best || (hits == best && ties == 1))
			found = roots[i];
		best = hits > best ? hits : best;
	}
	if (n > 0 && 2 * best >= n && ties == 1)
		return found;
	if (n > 0 && best == 0 && count_roots)
		*reason = "the note it names does not hold it";
	return count_roots == 1 && !open && (n == 0 || best > 0) ? roots[0] : NONE;
}

/* supra note N, (n N), op. cit.: by the note's number, and by the name */
static int
supra(struct resolve *r, const struct cite *cite)
{
	uint64_t words[MAX_WORDS];
	size_t n = words_of(cite->named, words), several = 0;
	const struct resolve_note *note = NULL;
	const char *reason = "";
	int root = NONE, named;

	if (cite->anaphor.number.n) {
		note = note_marked(r, cite->anaphor.number);
		reason = "the note it names is not before it";
		if (note)
			root = in_note(r, note, words, n, &reason);
		if (root != NONE) {
			add_ref(r, root, "");
			return root;
		}
	}
	named = by_name(r, words, n, &several);
	if (named != NONE && n > 0)
		add_ref(r, named, cite->anaphor.number.n ? "found by its name, not by its note" : "");
	else if (several > 1)
		add_ref(r, NONE, "several sources have its name");
	else
		add_ref(r, NONE, cite->anaphor.number.n ? reason :
		    n ? "no source before it has its name" : "it names no source");
	return named;
}

/* a citation without date and address that names a fuller one before it */
static int
short_form(struct resolve *r, const struct cite *cite)
{
	uint64_t words[MAX_WORDS], author = author_key(cite->author.n ? cite->author : cite->title);
	struct slice name = cite->author.n ? cite->author : cite->title;
	size_t n, several;
	uint32_t c;
	int root;

	if (cite->kind != CITE_FULL || cite->date[0] || cite->url.n || cite->symbol.n || !name.n)
		return NONE;
	if (cite->title.n && cite->author.n)
		name.n = (size_t)(cite->title.p + cite->title.n - name.p);
	if (cite->title.n && cite->author.n && cite->title.p < cite->author.p)
		return NONE;
	utf8_next(name, 0, &c);
	if (utf8_islower(c))
		return NONE;
	n = words_of(name, words);
	root = by_name(r, words, n, &several);
	if (root == NONE || score(r, words, n, root) < n)
		return NONE;
	/* one word must be the whole of what the other calls itself */
	if (n < 2 && author != r->entry[root].author)
		return NONE;
	return r->entry[root].full || author == r->entry[root].author ? root : NONE;
}

void
resolve_cite(struct resolve *r, size_t number, struct cite *cite)
{
	struct resolve_note *note = &r->note[r->nnotes - 1];
	size_t me = r->n;
	int root = (int)me;

	r->nrefs = 0;
	if (cite->kind == CITE_COMMENT || me >= INT32_MAX - 1)
		return;
	if (cite->anaphor.kind == ANAPHOR_INFRA) {
		root = NONE;
		add_ref(r, NONE, "it points at a later note");
	} else if (cite->kind == CITE_IBID) {
		root = ibid(r, cite);
	} else if (cite->kind == CITE_SUPRA) {
		root = supra(r, cite);
	} else if ((root = short_form(r, cite)) != NONE) {
		cite->kind = CITE_SHORT;
		add_ref(r, root, "");
	} else {
		root = (int)me;
	}
	xgrow(&r->entry, r->n, &r->cap, sizeof(*r->entry));
	r->entry[r->n++] = (struct resolve_entry){ note->number, number, root, r->nposts, r->nposts,
		cite->date[0] || cite->url.n || cite->symbol.n,
		author_key(cite->author.n ? cite->author : cite->title) };
	note->last = r->n;
	if (root == (int)me) {
		learn(r, cite, me);
		r->entry[me].post_end = r->nposts;
	}
}

void
resolve_free(struct resolve *r)
{
	free(r->refs);
	free(r->entry);
	free(r->note);
	free(r->post);
	free(r->slot);
	*r = (struct resolve){ 0 };
}
