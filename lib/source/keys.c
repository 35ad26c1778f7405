// SPDX-License-Identifier: ISC
#include "source/keys.h"

#include <xxhash.h>

#include "ascii.h"
#include "buf.h"
#include "cite/symbol.h"
#include "cite/terms.h"
#include "url/find.h"
#include "url/key.h"
#include "url/parse.h"

/* an ECLI has country, court, year and number behind this */
enum { ECLI_BYTES = 10 };

/* hosts at whose addresses a document's symbol is the path */
static const char *const symbol_hosts[] = { "undocs.org", "www.undocs.org", "docs.un.org", NULL };
static const char *const doi_hosts[] = { "doi.org", "dx.doi.org", "www.doi.org", NULL };

static uint64_t
seal(struct buf *b, uint64_t kind)
{
	uint64_t h = XXH3_64bits_withSeed(b->n ? b->p : "", b->n, kind);

	return h ? h : 1;
}

/* the words of a law's name, in their order, without the small ones */
static uint64_t
law_key(const struct cite *cite)
{
	struct buf b = { 0 };
	struct term term;
	size_t pos = 0, words = 0;
	uint64_t h = 0;

	if (cite->kind != CITE_INSTRUMENT)
		return 0;
	if (cite->treaty) {
		buf_puts(&b, cite->treaty);
		h = seal(&b, KEY_LAW);
	} else if (cite->title.n || cite->symbol.n) {
		while (term_next(cite->title, &pos, &term))
			if (!term.small) {
				buf_add(&b, &term.hash, sizeof(term.hash));
				words++;
			}
		/* "Act 2004" names nothing; the gazette's number does */
		if (cite->symbol.n)
			buf_slice(&b, cite->symbol);
		h = words > 2 || cite->symbol.n ? seal(&b, KEY_LAW + 100) : 0;
	}
	buf_free(&b);
	return h;
}

/* the symbol that s begins with, in capitals and without blanks; 0: none */
static uint64_t
symbol_key(struct slice s)
{
	struct buf b = { 0 };
	struct symbol symbol;
	size_t pos = 0, i;
	uint64_t h;

	if (!symbol_next(s, &pos, &symbol) || symbol.kind != SYMBOL_DOC || slice_starts(s, "ECLI:"))
		return 0;
	for (i = 0; i < symbol.id_len; i++)
		if (s.p[symbol.id + i] != ' ')
			buf_putc(&b, s.p[symbol.id + i]);
	h = seal(&b, KEY_SYMBOL);
	buf_free(&b);
	return h;
}

/* the number of an application or a case: 43517/09, C-203/15 */
static uint64_t
case_key(struct slice s)
{
	struct symbol symbol;
	size_t pos = 0, slant = slice_find(s, 0, "/"), from, to;

	if (slant == (size_t)-1 || (symbol_next(s, &pos, &symbol) && symbol.kind == SYMBOL_DOC))
		return 0;
	for (from = slant; from > 0 && ascii_isdigit(s.p[from - 1]); from--)
		;
	for (to = slant + 1; to < s.n && ascii_isdigit(s.p[to]); to++)
		;
	if (from == slant || to == slant + 1)
		return 0;
	if (from > 1 && s.p[from - 1] == '-' && ascii_isupper(s.p[from - 2]))
		from -= 2;
	return XXH3_64bits_withSeed(s.p + from, to - from, KEY_SYMBOL + 100);
}

/* the European Case Law Identifier in the citation, whatever its letters; 0: none */
static uint64_t
ecli_key(struct slice s)
{
	size_t i = slice_find_nocase(s, 0, "ECLI:"), n;
	struct buf b = { 0 };
	uint64_t h;

	for (n = i; n < s.n && (ascii_isalnum(s.p[n]) || ascii_isin(s.p[n], ":.")); n++)
		buf_putc(&b, ascii_lower(s.p[n]));
	while (b.n && ascii_isin(b.p[b.n - 1], ":."))
		buf_cut(&b, b.n - 1);
	h = b.n > ECLI_BYTES ? seal(&b, KEY_ECLI) : 0;
	buf_free(&b);
	return h;
}

static uint64_t
doi_key(struct slice doi)
{
	struct buf b = { 0 };
	size_t i;
	uint64_t h;

	for (i = 0; i < doi.n; i++)
		buf_putc(&b, ascii_lower(doi.p[i]));
	while (b.n && ascii_isin(b.p[b.n - 1], "/."))
		buf_cut(&b, b.n - 1);
	h = b.n > 7 ? seal(&b, KEY_DOI) : 0;
	buf_free(&b);
	return h;
}

/* what a parsed address says: a symbol, a DOI, itself */
static void
url_keys(struct keys *keys, const struct url *url)
{
	struct slice host = url_get(url, url->host), path = url_get(url, url->path);
	struct buf b = { 0 };
	size_t lang;

	if (slice_in(host, symbol_hosts)) {
		lang = path.n > 4 && path.p[3] == '/' && ascii_islower(path.p[1]) ? 4 : 1;
		if (!keys->v[KEY_SYMBOL])
			keys->v[KEY_SYMBOL] = symbol_key(slice_from(path, lang));
		return;
	}
	if (slice_in(host, doi_hosts)) {
		keys->v[KEY_DOI] = doi_key(slice_from(path, 1));
		return;
	}
	/* a home page, also in a language: / and /en */
	if (path.n <= 4 && !url->has_query)
		return;
	url_key(&b, url);
	keys->v[KEY_URL] = seal(&b, KEY_URL);
	buf_free(&b);
}

void
keys_of(struct keys *keys, const struct cite *cite)
{
	struct url_finder finder = { .text = cite->url };
	struct url_hit hit;
	struct url url = { 0 };
	size_t doi;

	*keys = (struct keys){ 0 };
	keys->v[KEY_LAW] = law_key(cite);
	keys->v[KEY_SYMBOL] = symbol_key(cite->symbol);
	keys->v[KEY_CASE] = case_key(cite->symbol);
	keys->v[KEY_ECLI] = ecli_key(cite->text);
	if (cite->url.n && slice_starts_nocase(cite->url, "doi:")) {
		doi = slice_find(cite->url, 0, "10.");
		keys->v[KEY_DOI] = doi_key(slice_from(cite->url, doi));
	} else if (cite->url.n && url_parse(&url, url_next(&finder, &hit) ? hit.url : cite->url) == 0) {
		url_keys(keys, &url);
	}
	url_finder_free(&finder);
	url_free(&url);
}
