// SPDX-License-Identifier: ISC
/* no text that a pattern matches in may fall through the sieve: texts made from the patterns */
#include "need/sieve.h"

#include <stdlib.h>

#include "buf.h"
#include "re.h"
#include "rec/pattern.h"
#include "tap.h"
#include "utf8.h"
#include "xalloc.h"

enum { TEXTS = 200, GROUPS = 3, BRANCHES = 64 };

/* a text under way, made by walking a pattern; what it cannot follow makes a text that matches not */
struct writer {
	const char *p;
	struct buf *out;
	uint32_t seed;
};

static unsigned
chance(struct writer *w, unsigned n)
{
	w->seed = w->seed * 1664525 + 1013904223;
	return (w->seed >> 16) % n;
}

static void
put_char(struct writer *w, uint32_t c)
{
	char bytes[4];

	/* letters that PCRE2 takes for s and k */
	if (chance(w, 40) == 0)
		c = c == 's' ? 0x17F : c == 'k' ? 0x212A : c;
	else if (chance(w, 6) == 0)
		c = utf8_upper(c);
	buf_add(w->out, bytes, utf8_put(c, bytes));
}

static void
put_one_of(struct writer *w, const char *const *v, unsigned n)
{
	buf_puts(w->out, v[chance(w, n)]);
}

static void
put_class(struct writer *w, char kind, bool upper, bool arabic)
{
	static const char *const blanks[] = { " ", "\n", "  ", "\xc2\xa0" },
				 *const digits[] = { "1", "7", "30" },
				 *const letters[] = { "a", "Q", "é", "ж", "ist", "n" },
				 *const uppers[] = { "A", "Q", "É", "Ж" }, *const arab[] = { "ب", "ل" };

	if (kind == 's')
		put_one_of(w, blanks, 4);
	else if (kind == 'd')
		put_one_of(w, digits, 3);
	else if (kind != 'b' && arabic)
		put_one_of(w, arab, 2);
	else if (kind != 'b' && upper)
		put_one_of(w, uppers, 4);
	else if (kind != 'b')
		put_one_of(w, letters, 6);
}

static void write_either(struct writer *w);

/* behind the character, the class at p */
static const char *
behind_one(const char *p)
{
	uint32_t c;

	if (*p == '\\')
		return p[1] == 'p' ? strchr(p, '}') + 1 : p + 2;
	return p + utf8_next(slice_of(p), 0, &c);
}

/* behind the atom at p, which is not written */
static const char *
behind(const char *p)
{
	switch (*p) {
	case '[':
		for (p++; *p != ']';)
			p = behind_one(p);
		return p + 1;
	case '(':
		for (p++; *p != ')';)
			p = behind(p);
		return p + 1;
	default: return behind_one(p);
	}
}

static void
write_escape(struct writer *w)
{
	const char *p = w->p + 1;

	w->p = behind(w->p);
	if (ascii_isalpha(*p))
		put_class(w, *p, p[1] == '{' && p[3] == 'u', p[1] == '{' && p[2] == 'A');
	else
		put_char(w, (unsigned char)*p);
}

/* one of the members of [...]; of a range one of its ends */
static void
write_set(struct writer *w)
{
	const char *member[BRANCHES], *end = w->p + 1;
	unsigned n = 0;
	uint32_t c;

	for (; *end != ']'; end = behind_one(end))
		if (n < BRANCHES)
			member[n++] = end;
	w->p = member[chance(w, n)];
	if (*w->p == '\\')
		write_escape(w);
	else if (utf8_next(slice_of(w->p), 0, &c))
		put_char(w, c);
	w->p = end + 1;
}

static void
write_group(struct writer *w)
{
	const char *end = behind(w->p);

	if (!slice_starts(slice_of(w->p), "(?!")) {
		w->p += w->p[1] == '?' ? strcspn(w->p, ":=") + 1 : 1;
		write_either(w);
	}
	w->p = end;
}

static void
write_atom(struct writer *w)
{
	uint32_t c;

	switch (*w->p) {
	case '(': write_group(w); break;
	case '[': write_set(w); break;
	case '\\': write_escape(w); break;
	case '^':
	case '$': w->p++; break;
	case '.': w->p++; put_class(w, chance(w, 3) ? 'w' : 's', false, false); break;
	default: w->p += utf8_next(slice_of(w->p), 0, &c); put_char(w, c);
	}
}

static void
write_repeated(struct writer *w)
{
	const char *atom = w->p, *end = behind(w->p);
	unsigned low = 1, high = 1;
	char *number;

	if (*end && strchr("?*+", *end)) {
		low = *end == '+';
		high = *end++ == '?' ? 1 : 3;
	} else if (*end == '{') {
		low = high = (unsigned)strtoul(end + 1, &number, 10);
		high = *number == ',' ? (unsigned)strtoul(number + 1, &number, 10) : high;
		end = number + 1;
	}
	end += *end == '?' || *end == '+';
	high = high > low + 3 ? low + 3 : high;
	for (low += chance(w, high - low + 1); low > 0; low--) {
		w->p = atom;
		write_atom(w);
	}
	w->p = end;
}

/* one of the branches up to the bracket that ends them, or to the pattern's end */
static void
write_either(struct writer *w)
{
	const char *branch[BRANCHES] = { w->p }, *end = w->p;
	unsigned n = 1;

	for (; *end && *end != ')'; end = behind(end))
		if (*end == '|' && n < BRANCHES)
			branch[n++] = end + 1;
	for (w->p = branch[chance(w, n)]; *w->p && *w->p != '|' && *w->p != ')';)
		write_repeated(w);
	w->p = end;
}

/* texts made of a pattern that it matches and the sieve holds back; 1 more where it matches none */
static size_t
lost(const struct sieve *sieve, size_t number, const char *pattern)
{
	static struct sieve_look look;
	struct re *re = re_new(pattern, RE_NOCASE);
	struct slice group[GROUPS];
	struct sieve_found found;
	size_t i, matched = 0, held = 0;
	struct buf text = { 0 };

	for (i = 0; i < TEXTS; i++) {
		struct writer w = { .p = pattern, .out = &text, .seed = (uint32_t)i };

		buf_cut(&text, 0);
		write_either(&w);
		if (re_match(re, buf_get(&text), 0, group, GROUPS) != 1)
			continue;
		matched++;
		sieve_look(sieve, buf_get(&text), &look);
		if (sieve_found(sieve, &look, buf_get(&text), &found) &&
		    !sieve_passes(sieve, number, &found) && held++ == 0)
			printf("# %.*s\n", (int)text.n, text.p);
	}
	if (matched == 0)
		printf("# no text made of it matches: %s\n", pattern);
	re_free(re);
	buf_free(&text);
	return held + (matched == 0);
}

static const char *const own[] = { "\\bmends?\\b", "(?:roof|wall|sky)s?\\s+(?:of|in)",
	"^.{0,20}ski(?:ing|s)?$", "\\bI\\s+ask", "книг[аи]", "straße|groß", "(?-i:King)s", "q.x" };

/* what one look at a whole tells of its parts is what a look at each of them does */
static void
parts(struct tap *tap, struct sieve *sieve)
{
	static struct sieve_look whole, one;
	static const char text[] = "We mend roofs. I ask; walls in Sk\xc3\xa9r and skyscrapers we mended";
	struct slice s = slice_of(text), part;
	struct sieve_found a, b;
	size_t from, to, wrong = 0;

	sieve_look(sieve, s, &whole);
	for (from = 0; from <= s.n; from++)
		for (to = from; to <= s.n; to++) {
			part = slice_part(s, from, to);
			if (!sieve_found(sieve, &whole, part, &a))
				continue;
			sieve_look(sieve, part, &one);
			wrong += !sieve_found(sieve, &one, part, &b) ||
				 memcmp(a.sets, b.sets, sizeof(a.sets)) != 0;
		}
	tap_num(tap, wrong, 0, "a part of a text that was looked at");
	tap_ok(tap, !sieve_found(sieve, &whole, slice_of("mend"), &a), "no part of it");
	tap_ok(tap, !sieve_found(sieve, &whole, slice_part(s, 4, 20), &a), "a word cut in two");
}

int
main(void)
{
	struct sieve *sieve = sieve_new();
	struct sieve_look *look = xcalloc(1, sizeof(*look));
	struct sieve_found found;
	struct tap tap = { 0 };
	struct buf many = { 0 };
	size_t i, n = sizeof(own) / sizeof(own[0]);

	for (i = 0; i < n; i++)
		sieve_add(sieve, own[i]);
	for (i = 0; i < n; i++)
		tap_num(&tap, lost(sieve, i, own[i]), 0, own[i]);
	parts(&tap, sieve);
	sieve_look(sieve, slice_of("The gate is shut."), look);
	sieve_found(sieve, look, look->text, &found);
	tap_ok(&tap, !sieve_passes(sieve, 0, &found), "nothing is found where nothing is");
	for (i = 0; i <= SIEVE_HITS; i++)
		buf_puts(&many, "mend ");
	sieve_look(sieve, buf_get(&many), look);
	tap_ok(&tap, !sieve_found(sieve, look, look->text, &found), "too much to keep");
	sieve_free(sieve);
	sieve = sieve_new();
	for (i = 0; pattern_text(i); i++)
		sieve_add(sieve, pattern_text(i));
	for (i = 0; pattern_text(i); i++)
		tap_num(&tap, lost(sieve, i, pattern_text(i)), 0, "a pattern of recommendations");
	sieve_free(sieve);
	buf_free(&many);
	free(look);
	return tap_done(&tap);
}
