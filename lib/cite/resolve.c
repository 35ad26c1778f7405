// SPDX-License-Identifier: ISC
#include "cite/resolve.h"

#include <stdlib.h>
#include <string.h>

#include "cite/known.h"
#include "cite/label.h"
#include "utf8.h"
#include "xalloc.h"

void
resolve_reset(struct resolve *r)
{
	r->nlabels = r->n = r->nnotes = r->nposts = r->nrefs = r->used = 0;
	buf_cut(&r->label_text, 0);
	if (r->slot)
		memset(r->slot, 0, r->nslots * sizeof(*r->slot));
}

void
resolve_note(struct resolve *r, size_t note, struct slice mark, bool lost)
{
	xgrow(&r->note, r->nnotes, &r->notes_cap, sizeof(*r->note));
	r->note[r->nnotes++] = (struct resolve_note){ note, r->n, r->n, lost };
	known_add(r, known_mark(mark), r->nnotes - 1);
}

/* the distinct sources among entries first .. last - 1; -1 in *open: one is undecided */
static size_t
sources(const struct resolve *r, size_t first, size_t last, int *roots, size_t max, bool *open)
{
	size_t i, k, n = 0;

	*open = false;
	/* of more it is enough that they are several */
	for (i = first; i < last && n < max; i++) {
		*open = *open || r->entry[i].root == NONE;
		for (k = 0; k < n && !known_same(r, roots[k], r->entry[i].root); k++)
			;
		if (k == n && r->entry[i].root != NONE)
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

/* a note has no more sources; so many abbreviations are a list of them */
enum { MAX_SOURCES = 64, LIST = 3 };

static int
ibid_before(struct resolve *r)
{
	int roots[MAX_SOURCES];
	const char *reason, *why = "";
	const struct resolve_note *note = note_before(r, &reason);
	size_t n, i, last;
	int root;
	bool open;

	if (!note) {
		add_ref(r, NONE, reason);
		return NONE;
	}
	last = note->last;
	while (last > note->first + 1 && known_refrain(r, r->entry[last - 1].root))
		last--;
	if (last < note->last)
		why = "over a line that notes keep ending in";
	n = sources(r, note->first, last, roots, MAX_SOURCES, &open);
	if (open && !(r->rule == IBID_LAST && r->entry[last - 1].root != NONE)) {
		add_ref(r, NONE, "what it points at is itself undecided");
		return NONE;
	}
	if (n > 1 && r->rule == IBID_REFUSE) {
		add_ref(r, NONE, "the note before it cites several sources");
		return NONE;
	}
	if (r->rule == IBID_ALL) {
		for (i = 0; i < n; i++)
			add_ref(r, roots[i], n > 1 ? "all sources of the note before it" : why);
		return n == 1 ? roots[0] : NONE;
	}
	root = n == 1 ? roots[0] : r->entry[last - 1].root;
	add_ref(r, root, n > 1 ? "the last source of the note before it" : why);
	return root;
}

/* is the name that of the source's author? */
static bool
is_author(const struct resolve *r, struct slice name, int root)
{
	uint64_t words[MAX_WORDS];
	size_t n = known_words(name, words);

	return known_rank(r, words, n, (struct slice){ 0 }, root) > 0;
}

/* Ibid.: the citation before it in the same note, or else the note before */
static int
ibid(struct resolve *r, const struct cite *cite)
{
	const struct resolve_note *note = &r->note[r->nnotes - 1];
	struct slice name = cite->named.n ? cite->named : cite->behind;
	size_t several;
	int root;

	/* a name overrides nearness: "Aldmo, ibid.", "Ibid., Aldmo" */
	if ((root = known_by_name(r, name, cite->behind, &several)) != NONE &&
	    (cite->named.n || is_author(r, name, root))) {
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
	uint32_t p = known_post(r, known_mark(mark));

	while (p && r->post[p - 1].entry == r->nnotes - 1)
		p = r->post[p - 1].before;
	return p ? &r->note[r->post[p - 1].entry] : NULL;
}

/* a source that a note may be meant for: how well it fits */
struct fit {
	int root;
	size_t hits, rank;
};

/* the source of the note that fits best; *ties are as good */
static struct fit
fittest(const struct resolve *r, const struct resolve_note *note, const int *roots, size_t n,
    const uint64_t *words, size_t nwords, struct slice more, size_t *ties)
{
	struct fit best = { NONE, 0, 0 }, fit;
	size_t i;

	*ties = 0;
	for (i = 0; i < n; i++) {
		fit.root = roots[i];
		fit.hits = known_score(r, words, nwords, roots[i]);
		/* one that the note cites in full comes before one that it only points at */
		fit.rank = 2 * known_rank(r, words, nwords, more, roots[i]) +
		    (r->entry[roots[i]].note == note->number);
		if (*ties == 0 || fit.hits > best.hits || (fit.hits == best.hits && fit.rank > best.rank)) {
			best = fit;
			*ties = 1;
		} else {
			*ties += fit.hits == best.hits && fit.rank == best.rank;
		}
	}
	return best;
}

/* of the sources of a note the one that the words name, or the only one; *all: it has them all */
static int
in_note(const struct resolve *r, const struct resolve_note *note, const struct cite *cite,
    const char **reason, bool *all)
{
	uint64_t words[MAX_WORDS];
	size_t n = known_words(cite->named, words), count, ties;
	int roots[MAX_SOURCES];
	struct fit best;
	bool open;

	count = sources(r, note->first, note->last, roots, MAX_SOURCES, &open);
	*reason = count ? "the note it names cites several sources" :
	    open ? "what it points at is itself undecided" : "the note it names cites nothing";
	best = fittest(r, note, roots, count, words, n, cite->behind, &ties);
	*all = best.hits == n;
	if (ties == 1 && (n > 0 || count > 1) && best.hits > 0 && 2 * best.hits >= n)
		return best.root;
	if (n > 0 && best.hits == 0 && count)
		*reason = "the note it names does not hold it";
	return count == 1 && !open && (n == 0 || best.hits > 0) ? roots[0] : NONE;
}

/* supra note N, (n N), op. cit.: by the note's number, and by the name */
static int
supra(struct resolve *r, const struct cite *cite)
{
	bool numbered = cite->anaphor.number.n > 0, all = false;
	const struct resolve_note *note = numbered ? note_marked(r, cite->anaphor.number) : NULL;
	const char *reason = numbered ? "the note it names is not before it" : "";
	size_t several = 0;
	int root = note ? in_note(r, note, cite, &reason, &all) : NONE, named;

	if (root != NONE && all) {
		add_ref(r, root, "");
		return root;
	}
	named = known_by_name(r, cite->named, cite->behind, &several);
	/* a source that has the whole name is better than the note's that has half of it */
	if (root != NONE && (named == NONE || known_same(r, root, named))) {
		add_ref(r, root, "");
		return root;
	}
	if (named != NONE)
		add_ref(r, named, numbered ? "found by its name, not by its note" : "");
	else if (several > 1)
		add_ref(r, NONE, "several sources have its name");
	else
		add_ref(r, NONE, numbered ? reason :
		    cite->named.n ? "no source before it has its name" : "it names no source");
	return named;
}

/* what a citation consists of, beside signal and pinpoint, if that is a name or an abbreviation */
static struct slice
name_alone(const struct cite *cite)
{
	struct slice text = cite->text;

	if (cite->label.n || (cite->kind != CITE_FULL && cite->kind != CITE_INSTRUMENT))
		return (struct slice){ 0 };
	if (cite->signal.n)
		text = slice_from(text, (size_t)(cite->signal.p + cite->signal.n - text.p));
	return label_used(text);
}

/* abbreviations: true if the citation is one, with a reference in refs and what it is to in *root */
static bool
labelled(struct resolve *r, const struct cite *cite, int *root)
{
	struct slice name = name_alone(cite);
	uint32_t p = name.n ? known_post(r, known_label(name)) : 0;

	if (p) {
		*root = (int)r->post[p - 1].entry;
		add_ref(r, *root, "");
		return true;
	}
	/* a document that lists its abbreviations uses no others */
	if (r->nlabels < LIST || !label_is(name) || !cite->pinpoint.n || cite->kind != CITE_FULL)
		return false;
	*root = known_misspelt(r, name);
	/* A/HRC/61/44 is no abbreviation */
	if (*root == NONE && cite->symbol.n)
		return false;
	add_ref(r, *root, *root == NONE ? "the document does not define the abbreviation" :
	    "the document spells the abbreviation otherwise");
	return true;
}

/* a citation without date and address that names a fuller one before it */
static int
short_form(struct resolve *r, const struct cite *cite)
{
	uint64_t words[MAX_WORDS], author = known_author(cite->author.n ? cite->author : cite->title);
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
	n = known_words(name, words);
	root = known_by_name(r, name, (struct slice){ 0 }, &several);
	if (root == NONE || known_score(r, words, n, root) < n)
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
	} else if (labelled(r, cite, &root)) {
		cite->kind = CITE_SHORT;
	} else if ((root = short_form(r, cite)) != NONE) {
		cite->kind = CITE_SHORT;
		add_ref(r, root, "");
	} else {
		root = (int)me;
	}
	xgrow(&r->entry, r->n, &r->cap, sizeof(*r->entry));
	r->entry[r->n++] = (struct resolve_entry){ .note = note->number, .cite = number, .root = root,
		.post = r->nposts, .author_end = r->nposts, .post_end = r->nposts,
		.full = cite->date[0] || cite->url.n || cite->symbol.n || cite->label.n,
		.author = known_author(cite->author.n ? cite->author : cite->title),
		.work = known_work(cite) };
	note->last = r->n;
	if (root != (int)me)
		return;
	known_learn(r, cite, me);
	if (me > note->first && !cite->author.n && !cite->date[0] && !cite->pinpoint.n)
		known_tail(r, me);
}

void
resolve_free(struct resolve *r)
{
	free(r->refs);
	free(r->entry);
	free(r->note);
	free(r->post);
	free(r->slot);
	free(r->label);
	buf_free(&r->label_text);
	*r = (struct resolve){ 0 };
}
