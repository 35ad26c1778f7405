// SPDX-License-Identifier: ISC
#include "rec/instrument.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "cite/law.h"
#include "cite/lexicon.h"
#include "cite/phrase.h"
#include "utf8.h"
#include "xalloc.h"

enum { NAME = 48, ARTICLES = 12, ARTICLE_DIGITS = 3, AFTER = 160, BEGINNINGS = 1 << 14, LETTERS = 4 };

/* a bit for each beginning that some treaty's name has */
struct instrument_words {
	unsigned char begins[BEGINNINGS / 8];
};

/* what has been read and may belong to the next treaty */
struct reading {
	struct buf *out;
	const struct instrument_words *words;
	struct slice s;
	size_t mark; /* where out was empty */
	struct slice article[ARTICLES];
	size_t articles, articles_end;
	size_t protocol_end, ordinal; /* "second Optional Protocol": 2; 0: none said */
	char last[NAME];	      /* the last treaty, not a protocol */
};

/* words that may stand between an article or a protocol and the treaty */
static const char *const links[] = { "of", "to", "the", "de", "la", "el", "du", "a", "al", "à",
	"in", "under", "that", "its", "own", NULL };

/* names that are not their letters in capitals */
static const struct {
	const char *id, *name;
} names[] = { { "opcat", "OP-CAT" }, { "icped", "ICPPED" }, { "rome-statute", "Rome Statute" },
	{ "refugees", "Refugee Convention" }, { "genocide", "Genocide Convention" },
	{ "istanbul", "Istanbul Convention" }, { "un-charter", "UN Charter" },
	{ "eu-charter", "EU Charter" }, { "gci", "GC I" }, { "gcii", "GC II" },
	{ "gciii", "GC III" }, { "gciv", "GC IV" }, { "gcs", "Geneva Conventions" },
	{ "api", "AP I" }, { "apii", "AP II" } };

/* protocols of one treaty, by words after its name */
static const struct {
	const char *treaty, *words, *name;
} protocols[] = { { "CRC", "involvement", "OP-CRC-AC" }, { "CRC", "armed conflict", "OP-CRC-AC" },
	{ "CRC", "sale of children", "OP-CRC-SC" }, { "CRC", "communication", "OP-CRC-IC" } };

/* an acronym that is the committee's: "recommendations of CAT" */
static const char *const committee_after[] = { "recommendation", "committee", "observation",
	"comment", "conclu", NULL };
static const char *const committee_before[] = { "recommendations of ", "recommended by ", "by ",
	"committee (", "recommendations from ", NULL };

/* what stands for how a phrase begins: its first letters, or the one that is not ASCII */
static size_t
beginning(struct slice s, size_t i)
{
	size_t n, key = (unsigned char)phrase_first(s, i);
	bool word = key < 0x80 && ascii_isalnum((char)key);

	for (n = 1; word && n < LETTERS && i + n < s.n && ascii_isalnum(s.p[i + n]); n++)
		key = key * 31 + (unsigned char)ascii_lower(s.p[i + n]);
	return key % BEGINNINGS;
}

static void
see(void *arg, const char *phrase, unsigned table)
{
	struct instrument_words *words = arg;
	size_t key = beginning(slice_of(phrase), 0);

	if (table == LEX_TREATY)
		words->begins[key / 8] |= (unsigned char)(1u << key % 8);
}

static bool
may_begin(const struct instrument_words *words, struct slice s, size_t i)
{
	size_t key = beginning(s, i);

	return words->begins[key / 8] >> key % 8 & 1;
}

struct instrument_words *
instrument_words_new(void)
{
	struct instrument_words *words = xcalloc(1, sizeof(*words));
	struct lexicon *lex = xcalloc(1, sizeof(*lex));

	lex->see = see;
	lex->arg = words;
	law_learn(lex);
	free(lex);
	return words;
}

void
instrument_words_free(struct instrument_words *words)
{
	free(words);
}

/* is there nothing but linking words from..to? */
static bool
linked(struct slice s, size_t from, size_t to)
{
	struct slice word;

	while (from < to) {
		word = utf8_word(s, from);
		if (word.n && !slice_in_nocase(word, links))
			return false;
		if (word.n == 0 && !ascii_isin(s.p[from], " \n,’'"))
			return false;
		from += word.n ? word.n : 1;
	}
	return true;
}

/* append one, unless it is there */
static void
put(struct reading *r, const char *name, struct slice article)
{
	struct slice had = slice_from(buf_get(r->out), r->mark), entry;
	size_t at = r->out->n, from, end;

	if (had.n)
		buf_puts(r->out, "; ");
	from = r->out->n;
	buf_puts(r->out, name);
	if (article.n) {
		buf_puts(r->out, " art. ");
		buf_slice(r->out, article);
	}
	entry = slice_from(buf_get(r->out), from);
	had = slice_part(buf_get(r->out), r->mark, at);
	for (from = 0; from < had.n; from = end + 2) {
		end = slice_find(had, from, "; ");
		end = end == (size_t)-1 ? had.n : end;
		if (slice_eq(slice_part(had, from, end), entry)) {
			buf_cut(r->out, at);
			return;
		}
	}
}

/* "article 7", "articles 2 and 15 (1)": the numbers, and where they end */
static size_t
read_articles(struct reading *r, size_t i)
{
	struct slice s = r->s, word;
	size_t n, at = i;

	r->articles = 0;
	while (at < s.n && r->articles < ARTICLES) {
		while (at < s.n && ascii_isin(s.p[at], " \n,."))
			at++;
		word = utf8_word(s, at);
		if (slice_is(word, "and") || slice_is(word, "et") || slice_is(word, "y") ||
		    slice_is(word, "or")) {
			at += word.n;
			continue;
		}
		for (n = 0; n < word.n && ascii_isdigit(word.p[n]); n++)
			;
		if (n == 0 || n > ARTICLE_DIGITS)
			break;
		r->article[r->articles++] = slice_part(word, 0, n);
		at += word.n;
		r->articles_end = at;
		/* its paragraph is not kept */
		if (at + 1 < s.n && s.p[at] == ' ' && s.p[at + 1] == '(')
			at++;
		if (at < s.n && s.p[at] == '(')
			while (at < s.n && s.p[at] != ')' && at - r->articles_end < 8)
				at++;
		if (at < s.n && s.p[at] == ')')
			r->articles_end = ++at;
	}
	return r->articles ? r->articles_end : i;
}

static void
name_of(const char *id, char out[NAME])
{
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(names[i].id, id) == 0) {
			strcpy(out, names[i].name);
			return;
		}
	for (i = 0; id[i] && i + 1 < NAME; i++)
		out[i] = ascii_islower(id[i]) ? (char)(id[i] - 'a' + 'A') : id[i];
	out[i] = '\0';
}

/* the Optional Protocol of a treaty whose name ends at byte `end` */
static void
protocol_of(const struct reading *r, const char *treaty, size_t end, char out[NAME])
{
	struct slice after = slice_part(r->s, end, end + AFTER < r->s.n ? end + AFTER : r->s.n);
	size_t i;

	for (i = 0; i < sizeof(protocols) / sizeof(protocols[0]); i++)
		if (strcmp(protocols[i].treaty, treaty) == 0 &&
		    slice_find_nocase(after, 0, protocols[i].words) != (size_t)-1) {
			strcpy(out, protocols[i].name);
			return;
		}
	if (strcmp(treaty, "ICCPR") == 0) {
		strcpy(out, r->ordinal == 2 ? "ICCPR-OP2" : "ICCPR-OP1");
		return;
	}
	strcpy(out, "OP-");
	strncat(out, treaty, NAME - 4);
}

static bool
is_committee(struct slice s, size_t at, size_t end)
{
	struct slice before = slice_part(s, 0, at), after = slice_from(s, end);
	const char *const *w;

	while (after.n && ascii_isin(after.p[0], " )\n"))
		after = slice_from(after, 1);
	if (slice_starts(after, "’s") || slice_starts(after, "'s"))
		return true;
	for (w = committee_after; *w; w++)
		if (slice_starts_nocase(after, *w))
			return true;
	for (w = committee_before; *w; w++)
		if (slice_ends(before, *w))
			return true;
	return false;
}

/* a treaty's name at i .. end */
static void
take_treaty(struct reading *r, const char *id, size_t i, size_t end)
{
	char name[NAME], protocol[NAME];
	size_t k, at = end, had;
	struct slice word;

	name_of(id, name);
	if (r->protocol_end && linked(r->s, r->protocol_end, i)) {
		protocol_of(r, name, end, protocol);
		put(r, protocol, (struct slice){ 0 });
		strcpy(r->last, name);
		r->protocol_end = 0;
		return;
	}
	had = r->articles && linked(r->s, r->articles_end, i) ? r->articles : 0;
	/* "the Covenant, article 7" */
	if (!had) {
		while (at < r->s.n && ascii_isin(r->s.p[at], " ,\n()"))
			at++;
		word = utf8_word(r->s, at);
		if (slice_starts_nocase(word, "art"))
			had = read_articles(r, at + word.n) > at + word.n ? r->articles : 0;
	}
	for (k = 0; k < had; k++)
		put(r, name, r->article[k]);
	if (!had)
		put(r, name, (struct slice){ 0 });
	r->articles = 0;
	strcpy(r->last, name);
}

/* "its Optional Protocol", "the Optional Protocol thereto": of the last treaty */
static void
end_protocol(struct reading *r, size_t at)
{
	struct slice rest = slice_from(r->s, at), before = slice_part(r->s, 0, at);
	char name[NAME];

	while (rest.n && rest.p[0] == ' ')
		rest = slice_from(rest, 1);
	before = slice_part(before, before.n > 40 ? before.n - 40 : 0, before.n);
	if (r->last[0] == '\0' ||
	    (!slice_starts(rest, "thereto") && slice_find_nocase(before, 0, "its ") == (size_t)-1))
		return;
	protocol_of(r, r->last, at, name);
	put(r, name, (struct slice){ 0 });
	r->protocol_end = 0;
}

static size_t
take_word(struct reading *r, size_t i, struct slice word)
{
	static const char op[] = "optional protocol";
	size_t len, end;
	bool acronym;
	const char *id = NULL;

	if (may_begin(r->words, r->s, i))
		id = law_treaty(r->s, i, &len, &acronym);
	if (id && len) {
		if (!acronym || !is_committee(r->s, i, i + len))
			take_treaty(r, id, i, i + len);
		return i + len;
	}
	/* most words begin as none of the following do */
	if (!ascii_isin(word.p[0], "aAfFoOsS"))
		return i + word.n;
	if (slice_starts_nocase(word, "art") && word.n <= 8 &&
	    (end = read_articles(r, i + word.n)) > i + word.n)
		return end;
	if (slice_is_nocase(word, "second"))
		r->ordinal = 2;
	else if (slice_is_nocase(word, "first"))
		r->ordinal = 1;
	if (slice_starts_nocase(slice_from(r->s, i), op)) {
		r->protocol_end = i + sizeof(op) - 1;
		end_protocol(r, r->protocol_end);
		return i + sizeof(op) - 1;
	}
	return i + word.n;
}

void
instruments_put(struct buf *out, const struct instrument_words *words, struct slice text)
{
	struct reading r = { .out = out, .words = words, .mark = out->n };
	size_t i, step;
	uint32_t c;

	r.s = slice_part(text, 0, text.n < INSTRUMENT_TEXT ? text.n : INSTRUMENT_TEXT);
	for (i = 0; i < r.s.n;) {
		step = utf8_next(r.s, i, &c);
		i = utf8_isword(c) ? take_word(&r, i, utf8_word(r.s, i)) : i + step;
	}
}
