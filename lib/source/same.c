// SPDX-License-Identifier: ISC
#include "source/same.h"

#include "source/letters.h"

/*
 * Percents: of letters found again, and of the weight (see weight) that
 * two citations have in common.  Chosen once, by reading what they part and
 * join in lists of several fields; the guards do the rest.
 */
enum { LETTERS_SAME = 85, TITLE_SAME = 80, LETTERS_FOUND = 90, LETTERS_OTHER = 60, TITLE_LETTERS = 10, LONG_LETTERS = 18,
	AUTHOR_SOME = 34, AUTHOR_SAME = 50, WORDS_SAME = 56, WORDS_SURE = 72, WORDS_SOME = 30, WORDS_HALF = 45,
	WORDS_INSIDE = 80, WORDS_FLOOR = 40, LOOSE_LETTERS = 75, LOOSE_WORDS = 42 };

/* in units of 1 / ONE bits */
enum { ONE = 256 };

/*
 * How much a word tells, from how few records have it: the inverse document
 * frequency.  Whole numbers, so that sums are the same in any order.
 */
static uint64_t
weight_of(uint64_t records, uint64_t uses)
{
	/* the logarithm to base 2, straight between powers of two; never 0, for small corpora */
	uint64_t x = (records + 1) * ONE / (uses + 1), w = ONE / 2;

	for (; x >= 2 * ONE; x /= 2)
		w += ONE;
	return x > ONE ? w + x - ONE : w;
}

static uint64_t
weight(const struct corpus *in, uint32_t word)
{
	uint32_t uses = in->uses[word];

	return uses < CORPUS_FEW ? in->few[uses] : weight_of(in->records, uses);
}

void
corpus_make(struct corpus *corpus, uint64_t records, const uint32_t *uses)
{
	size_t k;

	corpus->records = records;
	corpus->uses = uses;
	for (k = 0; k < CORPUS_FEW; k++)
		corpus->few[k] = (uint32_t)weight_of(records, k);
}

/* what two sorted lists of words weigh, and what they weigh together */
struct overlap {
	uint64_t a, b, both;
	size_t na, nb, nboth;
};

static struct overlap
overlap(const struct corpus *in, const struct record *a, struct span x, const struct record *b,
    struct span y)
{
	struct overlap o = { 0 };
	const uint32_t *p = record_words(a, x, &o.na), *q = record_words(b, y, &o.nb);
	size_t i = 0, k = 0;
	uint64_t w;

	while (i < o.na || k < o.nb) {
		bool left = k == o.nb || (i < o.na && p[i] <= q[k]);
		bool right = i == o.na || (k < o.nb && q[k] <= p[i]);

		w = weight(in, left ? p[i] : q[k]);
		o.a += left ? w : 0;
		o.b += right ? w : 0;
		o.both += left && right ? w : 0;
		o.nboth += left && right;
		i += left;
		k += right;
	}
	return o;
}

/* the share of all the words that both have; of the shorter one's */
static uint64_t
jaccard(const struct overlap *o)
{
	uint64_t any = o->a + o->b - o->both;

	return any > 0 ? 100 * o->both / any : 0;
}

static uint64_t
inside(const struct overlap *o)
{
	uint64_t less = o->a < o->b ? o->a : o->b;

	return less > 0 ? 100 * o->both / less : 0;
}

bool
same_conflict(const struct record *a, const struct record *b)
{
	size_t k;

	for (k = 0; k < NKEYS; k++)
		if (k != KEY_URL && a->keys.v[k] && b->keys.v[k] && a->keys.v[k] != b->keys.v[k])
			return true;
	return false;
}

/* is there something that makes them two, whatever else they say? */
static enum same_verdict
kept_apart(const struct record *a, const struct record *b)
{
	size_t k, i;

	if (same_conflict(a, b))
		return SAME_KEY;
	if ((a->kind == CITE_INSTRUMENT) != (b->kind == CITE_INSTRUMENT))
		return SAME_KIND;
	if (a->figures.edition && b->figures.edition && a->figures.edition != b->figures.edition)
		return SAME_PART;
	for (k = 0; k < MAX_PARTS && a->part[k].series; k++)
		for (i = 0; i < MAX_PARTS && b->part[i].series; i++)
			if (a->part[k].series == b->part[i].series &&
			    a->part[k].number != b->part[i].number)
				return SAME_PART;
	return SAME_NOTHING;
}

/* two days of one year are two newspapers; a month is no day */
static bool
dates_differ(const struct record *a, const struct record *b)
{
	struct slice x = record_slice(a, a->field[FIELD_DATE]);
	struct slice y = record_slice(b, b->field[FIELD_DATE]);
	size_t n = x.n < y.n ? x.n : y.n;

	return n > 4 && !slice_eq(slice_part(x, 0, n), slice_part(y, 0, n));
}

/* what two records have in common, in percent */
struct common {
	unsigned forth, back; /* letters of the one's title in the other's text */
	unsigned less, more;  /* the smaller and the greater of the two */
	bool bodies;          /* two bodies wrote them */
	bool differ;          /* each title has a word of its own */
	bool begins;          /* the one title begins as the other */
	bool named;           /* both have authors */
	unsigned author;
	unsigned words, inside;
	unsigned title;       /* 0: too few words */
	size_t nwords;        /* in common */
};

static unsigned
found(struct slice heading, struct slice text)
{
	size_t n = heading.n < LETTERS_PATTERN ? heading.n : LETTERS_PATTERN;

	return n < TITLE_LETTERS ? 0 : (unsigned)(100 * (n - letters_missing(heading, text)) / n);
}

/* has the one's author a word that the other citation has not? */
static bool
another_body(const struct record *r, const struct record *other)
{
	return r->body.len && letters_strange(record_slice(r, r->body), r->body_words, r->body.len,
	    record_slice(other, other->letters));
}

/* the words that two records have in common: cheap, and mostly enough to see that they are two */
static void
compare_words(struct common *c, const struct corpus *in, const struct record *a, const struct record *b)
{
	struct overlap words = overlap(in, a, a->all, b, b->all);

	c->words = (unsigned)jaccard(&words);
	c->inside = (unsigned)inside(&words);
	c->nwords = words.nboth;
}

static void
compare_authors(struct common *c, const struct corpus *in, const struct record *a, const struct record *b)
{
	struct overlap author = overlap(in, a, a->author, b, b->author);

	c->named = author.na && author.nb;
	c->author = (unsigned)inside(&author);
}

static void
compare_titles(struct common *c, const struct corpus *in, const struct record *a, const struct record *b)
{
	struct overlap title = overlap(in, a, a->title, b, b->title);

	c->title = title.nboth >= 3 ? (unsigned)jaccard(&title) : 0;
}

static void
compare_letters(struct common *c, const struct record *a, const struct record *b)
{
	struct slice x = record_slice(a, a->heading), y = record_slice(b, b->heading);
	struct slice less = x.n < y.n ? x : y, more = x.n < y.n ? y : x;

	if (x.n >= TITLE_LETTERS && slice_eq(x, y)) {
		c->forth = c->back = 100;
	} else {
		c->forth = found(x, record_slice(b, b->letters));
		c->back = found(y, record_slice(a, a->letters));
	}
	c->less = c->forth < c->back ? c->forth : c->back;
	c->more = c->forth < c->back ? c->back : c->forth;
	c->begins = less.n >= LONG_LETTERS &&
	    found(less, slice_part(more, 0, less.n + 3)) >= LETTERS_FOUND;
	c->bodies = another_body(a, b) && another_body(b, a);
	/* behind the end of the shorter title may stand a subtitle or a journal */
	c->differ = c->less < 100 && c->forth < 100 && c->back < 100 &&
	    letters_strange(x, a->heading_words, less.n + 2, record_slice(b, b->letters)) &&
	    letters_strange(y, b->heading_words, less.n + 2, record_slice(a, a->letters));
}

/* do the words and letters make them one? */
static enum same_verdict
alike(const struct record *a, const struct record *b, const struct common *c)
{
	bool same_author = c->named && c->author >= AUTHOR_SAME;

	if (c->bodies)
		return SAME_NOTHING;
	/* the same pages of the same volume, under a title that was quoted wrong */
	if (c->differ && same_author && c->words >= WORDS_HALF && figures_agree(&a->figures, &b->figures))
		return SAME_FIGURES;
	if (c->differ)
		return c->nwords >= 4 && c->words >= WORDS_SURE && c->more < LETTERS_SAME ? SAME_WORDS :
		    SAME_NOTHING;
	if ((c->less >= LETTERS_SAME || c->title >= TITLE_SAME) && (!c->named || c->author >= AUTHOR_SOME) &&
	    (c->words >= WORDS_SOME || (same_author && a->read && b->read)))
		return SAME_TITLES;
	if (c->begins && same_author && c->words >= WORDS_FLOOR)
		return SAME_TITLE_BEGINS;
	/* where the one's title was not made out, it stands in the text all the same */
	if (c->more >= LETTERS_FOUND && (c->forth > c->back ? a : b)->heading.len >= LONG_LETTERS &&
	    c->words >= WORDS_HALF && (same_author || !c->named))
		return SAME_TITLE_FOUND;
	if (c->nwords >= 4 && (c->words >= WORDS_SURE || (c->more >= LETTERS_OTHER &&
	    (c->words >= WORDS_SAME || (c->inside >= WORDS_INSIDE && c->words >= WORDS_FLOOR)))))
		return SAME_WORDS;
	return SAME_NOTHING;
}

struct likeness
same_source(const struct corpus *in, const struct record *a, const struct record *b, bool quick)
{
	struct likeness l = { .verdict = kept_apart(a, b) };
	struct common c = { 0 };
	bool years, days, other;

	if (l.verdict != SAME_NOTHING)
		return l;
	compare_words(&c, in, a, b);
	/* most pairs; but whether they speak against joining two sets is asked of the letters too */
	if (quick && c.words < WORDS_SOME && !(a->read && b->read))
		return l;
	compare_authors(&c, in, a, b);
	if (quick && c.words < WORDS_SOME && !(c.named && c.author >= AUTHOR_SAME))
		return l;
	compare_titles(&c, in, a, b);
	compare_letters(&c, a, b);
	years = a->year && b->year && a->year != b->year;
	/* "Proceedings 1988, printed 1989" is of both years */
	other = years && (figures_year(&a->figures, b->year) || figures_year(&b->figures, a->year));
	days = dates_differ(a, b);
	l.percent = (2 * c.less + 2 * c.words + (c.named ? c.author : 50)) / 5;
	l.verdict = alike(a, b, &c);
	l.loose = c.more >= LOOSE_LETTERS || c.words >= LOOSE_WORDS;
	l.same = l.verdict != SAME_NOTHING;
	if (l.same && (years || days)) {
		if (c.less >= LETTERS_SAME && c.author >= AUTHOR_SAME && c.named &&
		    (other || figures_agree(&a->figures, &b->figures))) {
			l.verdict = other ? SAME_OTHER_YEAR : SAME_FIGURES;
		} else if (years || c.less < 97 || c.nwords < 5) {
			l.verdict = years ? SAME_YEAR : SAME_DAY;
			l.same = false;
		}
	}
	l.loose = l.loose && l.verdict != SAME_YEAR && l.verdict != SAME_DAY;
	if (!l.same && l.verdict == SAME_NOTHING && l.loose)
		l.verdict = c.bodies ? SAME_BODIES : c.differ ? SAME_TITLE_WORD : SAME_NEAR;
	return l;
}

const char *
same_why(enum same_verdict verdict)
{
	static const char *const why[] = {
		[SAME_CHOICE] = "a person's choice",
		[SAME_LAW] = "one law",
		[SAME_SYMBOL] = "one symbol",
		[SAME_CASE] = "one case",
		[SAME_DOI] = "one DOI",
		[SAME_URL] = "one address",
		[SAME_ECLI] = "one ECLI",
		[SAME_NOT_ALL] = "the other citations of the two sources are not alike",
		[SAME_NOTHING] = "nothing",
		[SAME_NEAR] = "too little in common",
		[SAME_KEY] = "two laws, symbols, cases or DOIs",
		[SAME_YEAR] = "two years",
		[SAME_DAY] = "two dates",
		[SAME_PART] = "two parts, numbers or editions",
		[SAME_KIND] = "a law and a publication",
		[SAME_BODIES] = "two bodies wrote them",
		[SAME_TITLE_WORD] = "each title has a word that the other has not",
		[SAME_TITLES] = "the titles are alike",
		[SAME_TITLE_BEGINS] = "the one title begins as the other",
		[SAME_TITLE_FOUND] = "the one title stands in the other citation",
		[SAME_FIGURES] = "the titles and the numbers are alike",
		[SAME_OTHER_YEAR] = "the titles are alike, and one has the year of the other as well",
		[SAME_WORDS] = "the words are alike",
	};

	return why[verdict];
}
