// SPDX-License-Identifier: ISC
#include "words.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "ascii.h"
#include "buf.h"
#include "utf8.h"
#include "xalloc.h"

/* first parts that nearly always keep their hyphen before a small letter */
static const char *const prefixes[] = { "all", "anti", "co", "counter", "cross", "de",
	"ex", "extra", "far", "full", "half", "high", "ill", "inter", "long", "low", "mid",
	"multi", "non", "off", "on", "one", "part", "post", "pre", "pro", "quasi", "re",
	"self", "semi", "short", "so", "socio", "state", "sub", "three", "two", "ultra",
	"vice", "well", NULL };

/* bytes in lower case, which a few letters have more of; two parts and a hyphen are no longer */
enum { LONGEST = 4 * WORD_BYTES };

/* bits of how words may begin, see beginning() */
enum { BEGINNINGS = 1 << 15 };

/* what each byte is to a word: w in it, . outside; ? what follows tells */
static const char kinds[] =
    "................................" ".............?..wwwwwwwwww......"
    ".wwwwwwwwwwwwwwwwwwwwwwwwww....." ".wwwwwwwwwwwwwwwwwwwwwwwwww....."
    "????????????????????????????????" "????????????????????????????????"
    "????????????????????????????????" "????????????????????????????????";

/* the hash of s in lower case, never 0; of what is too long to be asked for, that of its start */
static uint64_t
hash(struct slice s)
{
	char low[LONGEST + 4];
	uint64_t h;
	uint32_t c;
	size_t i, step, n = 0;

	for (i = 0; n < LONGEST && (step = utf8_next(s, i, &c)); i += step) {
		if (c < 0x80)
			low[n++] = ascii_lower((char)c);
		else
			n += utf8_put(utf8_lower(c), low + n);
	}
	h = XXH3_64bits(low, n);
	return h ? h : 1;
}

/* where the word of hash h stands, or the free slot that is its place; nslots is a power of 2 */
static uint64_t *
find(uint64_t *slot, size_t nslots, uint64_t h)
{
	size_t i;

	for (i = h & (nslots - 1); slot[i] && slot[i] != h; i = (i + 1) & (nslots - 1))
		;
	return &slot[i];
}

static bool
has(const struct words *words, struct slice s)
{
	return *find(words->slot, words->nslots, hash(s)) != 0;
}

static void
grow(struct words *words)
{
	size_t i, nslots = words->nslots ? words->nslots * 2 : 1024;
	uint64_t *slot = xcalloc(nslots, sizeof(*slot));

	for (i = 0; i < words->nslots; i++)
		if (words->slot[i])
			*find(slot, nslots, words->slot[i]) = words->slot[i];
	free(words->slot);
	words->slot = slot;
	words->nslots = nslots;
}

/* a character of a word in five bits, whatever its case; 0: none, and it is the word's end */
static size_t
five_bits(uint32_t c)
{
	if (c >= 0x80)
		c = utf8_lower(c);
	return c % 32 || c == 0 ? c % 32 : 31;
}

/* the bit of the words that begin with three characters; what is behind the last of them is 0 */
static size_t
beginning(uint32_t a, uint32_t b, uint32_t c)
{
	return five_bits(a) << 10 | five_bits(b) << 5 | (b ? five_bits(c) : 0);
}

/* the character at byte i that goes on with a word, 0 if none does; *step gets its length */
static uint32_t
next_of_word(struct slice s, size_t i, size_t *step)
{
	uint32_t c;

	*step = utf8_next(s, i, &c);
	return utf8_isword(c) || c == '-' ? c : 0;
}

/* the bit of the word that s begins with */
static size_t
beginning_of(struct slice s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t step, at;
	uint32_t a, b;

	if (s.n > 2 && kinds[p[0]] == 'w' && kinds[p[1]] == 'w' && kinds[p[2]] == 'w')
		return beginning(p[0], p[1], p[2]);
	a = next_of_word(s, 0, &at);
	b = next_of_word(s, at, &step);
	return beginning(a, b, next_of_word(s, at + step, &step));
}

static bool
is_asked(const struct words *words, size_t bit)
{
	return !words->asked || (words->asked[bit / 8] >> bit % 8 & 1);
}

static void
put(struct words *words, struct slice s)
{
	uint64_t h, *slot;

	if (!is_asked(words, beginning_of(s)))
		return;
	h = hash(s);
	if (words->used >= words->nslots / 2)
		grow(words);
	slot = find(words->slot, words->nslots, h);
	words->used += *slot == 0;
	*slot = h;
}

/* end of the word (letters, digits, hyphens inside) that begins at i */
static size_t
word_end(struct slice text, size_t i)
{
	uint32_t c, next;
	size_t step;

	while ((step = utf8_next(text, i, &c))) {
		if (!utf8_isword(c) &&
		    !(c == '-' && utf8_next(text, i + 1, &next) && utf8_isword(next)))
			break;
		i += step;
	}
	return i;
}

/* learn the word that begins at i; where to go on */
static size_t
learn_word(struct words *words, size_t i)
{
	struct slice text = words->text;
	size_t whole = word_end(text, i);
	const char *hyphen;

	if (whole < text.n && text.p[whole] == '-')
		return whole + 1; /* broken at a line end itself: no witness */
	put(words, slice_part(text, i, whole));
	/* a hyphen in it: its parts too, but for the last */
	while ((hyphen = memchr(text.p + i, '-', whole - i))) {
		put(words, slice_part(text, i, (size_t)(hyphen - text.p)));
		i = (size_t)(hyphen - text.p) + 1;
	}
	return whole;
}

/* the end of a word of ASCII letters and digits alone that nobody asks for, or i */
static size_t
pass_word(const struct words *words, size_t i)
{
	const unsigned char *p = (const unsigned char *)words->text.p + i;
	size_t n = words->text.n - i, end = 0;

	while (end < n && kinds[p[end]] == 'w')
		end++;
	if (end < 3 || (end < n && kinds[p[end]] == '?') ||
	    is_asked(words, beginning(p[0], p[1], p[2])))
		return i;
	return i + end;
}

/* every word, and every compound with its hyphens, that stands on one line and may be asked for */
static void
learn(struct words *words)
{
	struct slice text = words->text;
	size_t i = 0, step, end;
	uint32_t c;

	grow(words);
	for (;;) {
		while (i < text.n && kinds[(unsigned char)text.p[i]] == '.')
			i++;
		step = utf8_next(text, i, &c);
		if (step == 0)
			return;
		if (!utf8_isword(c)) {
			i += step;
			continue;
		}
		end = pass_word(words, i);
		i = end > i ? end : learn_word(words, i);
	}
}

/* words that begin as s does may be asked for; where it is shorter than a beginning, all of them */
static void
foresee(struct words *words, struct slice s)
{
	size_t bit = beginning_of(s), end = bit + 1;

	if (s.n == 0)
		return;
	if (bit % 1024 == 0)
		end = bit + 1024;
	else if (bit % 32 == 0)
		end = bit + 32;
	for (; bit < end; bit++)
		words->asked[bit / 8] |= (unsigned char)(1 << bit % 8);
}

/*
 * Questions are asked of lines that end in a hyphen, so that most of a text's
 * words need not be kept: note how the two words around each begin.
 */
static void
foresee_all(struct words *words)
{
	struct slice text = words->text, line;
	const char *nl;
	size_t i = 0, end, hyphen, from, step;
	uint32_t c;

	words->asked = xcalloc(BEGINNINGS / 8, 1);
	for (; (nl = memchr(text.p + i, '\n', text.n - i)); i = end + 1) {
		end = (size_t)(nl - text.p);
		line = slice_trim(slice_part(text, i, end));
		hyphen = slice_ends(line, "-") ? 1 : slice_ends(line, "\xe2\x80\x90") ? 3 : 0;
		if (!hyphen)
			continue;
		line.n -= hyphen;
		for (from = line.n; (step = utf8_prev(line, from, &c)) && utf8_isalpha(c);)
			from -= step;
		foresee(words, slice_from(line, from));
		foresee(words, utf8_word(text, end + 1 + utf8_blanks(text, end + 1)));
	}
}

/* make sure that words which begin as s does are known */
static void
expect(struct words *words, struct slice s)
{
	if (!words->slot) {
		foresee_all(words);
		learn(words);
	}
	if (is_asked(words, beginning_of(s)))
		return;
	words_free(words);
	learn(words);
}

bool
words_keep_hyphen(struct words *words, struct slice left, struct slice right)
{
	struct buf b = { 0 };
	const char *const *p;
	bool joined, compound;
	uint32_t c;

	if (!utf8_next(right, 0, &c) || !utf8_islower(c))
		return true;
	if (left.n > WORD_BYTES || right.n > WORD_BYTES)
		return true;
	expect(words, left);
	buf_slice(&b, left);
	buf_slice(&b, right);
	joined = has(words, buf_get(&b));
	buf_cut(&b, left.n);
	buf_putc(&b, '-');
	buf_slice(&b, right);
	compound = has(words, buf_get(&b));
	buf_free(&b);
	if (compound || joined)
		return compound;
	for (p = prefixes; *p; p++)
		if (slice_is_nocase(left, *p))
			return true;
	if (left.n <= 2 || right.n <= 2 || !has(words, left))
		return false;
	expect(words, right);
	return has(words, right);
}

void
words_free(struct words *words)
{
	free(words->slot);
	free(words->asked);
	words->slot = NULL;
	words->asked = NULL;
	words->nslots = words->used = 0;
}
