// SPDX-License-Identifier: ISC
#include "words.h"

#include <stdlib.h>
#include <string.h>

#include "ascii.h"
#include "block.h"
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

/* bits of a slot: the word stands in the text, and whether it does is known */
enum { MET = 1, KNOWN = 2, BITS = MET | KNOWN };

/* the text is passed as often for one word or another, and then walked for all: a walk takes as long */
enum { SEEK_MOST = 16 };

/* what each byte is to a word: w in it, . outside; ? what follows tells */
static const char kinds[] =
    "................................" ".............?..wwwwwwwwww......"
    ".wwwwwwwwwwwwwwwwwwwwwwwwww....." ".wwwwwwwwwwwwwwwwwwwwwwwwww....."
    "????????????????????????????????" "????????????????????????????????"
    "????????????????????????????????" "????????????????????????????????";

/* s in lower case; of what is too long to be asked for, its start; its length */
static size_t
lower(struct slice s, char low[LONGEST + 4])
{
	uint32_t c;
	size_t i, step, n = 0;

	for (i = 0; n < LONGEST && (step = utf8_next(s, i, &c)); i += step) {
		if (c < 0x80)
			low[n++] = ascii_lower((char)c);
		else
			n += utf8_put(utf8_lower(c), low + n);
	}
	return n;
}

/*
 * A sum of a word's bytes in lower case that is made while they are passed
 * (FNV-1a).  Words are known by it alone.
 */
static const uint64_t sum_start = UINT64_C(0xcbf29ce484222325);

static uint64_t
sum_on(uint64_t sum, unsigned char byte)
{
	return (sum ^ byte) * UINT64_C(0x100000001b3);
}

static uint64_t
sum_of(struct slice s)
{
	char low[LONGEST + 4];
	uint64_t sum = sum_start;
	size_t i, n = lower(s, low);

	for (i = 0; i < n; i++)
		sum = sum_on(sum, (unsigned char)low[i]);
	return sum;
}

/* the slot of the word of that sum, or the free one (0) that is its place; nslots is a power of 2 */
static uint64_t *
find(uint64_t *slot, size_t nslots, uint64_t sum)
{
	size_t i;

	sum |= BITS;
	for (i = (sum >> 32 ^ sum >> 2) & (nslots - 1); slot[i] && (slot[i] | BITS) != sum;
	     i = (i + 1) & (nslots - 1))
		;
	return &slot[i];
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

/* the slot of a word that is asked for, until the next one is */
static uint64_t *
ask(struct words *words, uint64_t sum)
{
	uint64_t *slot;

	if (words->used >= words->nslots / 2)
		grow(words);
	slot = find(words->slot, words->nslots, sum);
	if (!*slot) {
		words->used++;
		*slot = sum & ~(uint64_t)BITS;
	}
	return slot;
}

/* was the word of that sum found in the text? */
static bool
is_met(const struct words *words, uint64_t sum)
{
	return words->nslots && *find(words->slot, words->nslots, sum) & MET;
}

/* a byte's low bits: a letter's are its own, whatever its case */
static unsigned
low_bits(char c)
{
	return (unsigned char)c & 31;
}

/* words that begin with these three bytes are asked for */
static void
expect_start(struct words *words, struct slice s)
{
	if (s.n > 2)
		words->begins[low_bits(s.p[0]) << 5 | low_bits(s.p[1])] |= UINT32_C(1) << low_bits(s.p[2]);
}

/*
 * May the plain word be one that was asked for?  Of two letters it decides
 * nothing: its parts are one letter each, and neither prefixes nor witnesses.
 */
static bool
may_be_asked(const struct words *words, struct slice s)
{
	return s.n > 2 && (words->all ||
	    words->begins[low_bits(s.p[0]) << 5 | low_bits(s.p[1])] >> low_bits(s.p[2]) & 1);
}

/* a word that stands in the text: all are kept, or those that were asked for */
static void
meet(struct words *words, uint64_t sum)
{
	uint64_t *slot;

	slot = words->all ? ask(words, sum) : find(words->slot, words->nslots, sum);
	if (*slot)
		*slot |= BITS;
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

/* meet the word that begins at i, its parts too; where to go on */
static size_t
learn_word(struct words *words, size_t i)
{
	struct slice text = words->text;
	size_t whole = word_end(text, i);
	const char *hyphen;

	if (whole < text.n && text.p[whole] == '-')
		return whole + 1; /* broken at a line end itself: no witness */
	meet(words, sum_of(slice_part(text, i, whole)));
	/* a hyphen in it: its parts too, but for the last */
	while ((hyphen = memchr(text.p + i, '-', whole - i))) {
		meet(words, sum_of(slice_part(text, i, (size_t)(hyphen - text.p))));
		i = (size_t)(hyphen - text.p) + 1;
	}
	return whole;
}

/* the end of the ASCII letters and digits at i */
static size_t
plain_end(struct slice text, size_t i)
{
	while (i < text.n && kinds[(unsigned char)text.p[i]] == 'w')
		i++;
	return i;
}

/* the sum of a word of ASCII letters and digits; the bit is that of a small letter, and all digits have it */
static uint64_t
sum_of_plain(struct slice s)
{
	uint64_t sum = sum_start;
	size_t i;

	for (i = 0; i < s.n; i++)
		sum = sum_on(sum, (unsigned char)s.p[i] | 0x20);
	return sum;
}

/* learn_word of a word of ASCII letters and digits alone, as most are; i if this is another */
static size_t
learn_plain(struct words *words, size_t i)
{
	struct slice text = words->text, word;
	size_t end = plain_end(text, i);

	word = slice_part(text, i, end);
	if ((end < text.n && kinds[(unsigned char)text.p[end]] == '?') || word.n >= LONGEST)
		return i;
	/* most were not asked for, as their first letters tell */
	if (may_be_asked(words, word))
		meet(words, sum_of_plain(word));
	return end;
}

/* the end of the ASCII bytes at i that are of no word; columns are parted by many spaces */
static size_t
gap_end(struct slice text, size_t i)
{
	while (i < text.n && kinds[(unsigned char)text.p[i]] == '.') {
		i++;
		while (text.n - i >= BLOCK && text.p[i] == ' ' && !block_any(block_at(text.p + i) ^ ' '))
			i += BLOCK;
	}
	return i;
}

/* every word, and every compound with its hyphens, up to the next ASCII byte that is of none: where it is */
static size_t
learn_run(struct words *words, size_t i)
{
	struct slice text = words->text;
	size_t step, end;
	uint32_t c;

	while (i < text.n && kinds[(unsigned char)text.p[i]] != '.') {
		step = utf8_next(text, i, &c);
		if (!utf8_isword(c)) {
			i += step;
			continue;
		}
		end = learn_plain(words, i);
		i = end > i ? end : learn_word(words, i);
	}
	return i;
}

/* the same of the run that byte `at` is in */
static size_t
learn_around(struct words *words, size_t at)
{
	while (at > 0 && kinds[(unsigned char)words->text.p[at - 1]] != '.')
		at--;
	return learn_run(words, at);
}

/* all words that are asked for, or all that there are; all of them are known then */
static void
walk(struct words *words)
{
	size_t i;

	/* where one was not foreseen others will not be: the text is walked a last time, for all its words */
	words->all = words->walked;
	words->walked = true;
	for (i = 0; i < words->text.n; i = learn_run(words, i))
		i = gap_end(words->text, i);
	for (i = 0; i < words->nslots; i++)
		if (words->slot[i])
			words->slot[i] |= KNOWN;
}

/* before the first question: all words with hyphens, which are few, and their parts */
static void
prepare(struct words *words)
{
	struct slice text = words->text;
	size_t i = 0;
	const char *hyphen;

	words->prepared = true;
	words->all = true;
	while (i < text.n && (hyphen = memchr(text.p + i, '-', text.n - i)))
		i = learn_around(words, (size_t)(hyphen - text.p));
	words->all = false;
	/* the signs of kelvin and a dotted I: small, they are letters of ASCII, which none is looked for as */
	words->walks = slice_find(text, 0, "\x84\xaa") != (size_t)-1 ||
	    slice_find(text, 0, "\xc4\xb0") != (size_t)-1;
}

/* look for the word, of ASCII letters: whether it stands in the text is known then */
static void
seek(struct words *words, uint64_t sum, struct slice s)
{
	char low[LONGEST + 5];
	size_t i = 0, end, at;

	low[lower(s, low)] = '\0';
	while ((at = slice_find_nocase(words->text, i, low)) != (size_t)-1) {
		end = learn_around(words, at);
		i = end > at ? end : at + 1;
		if (is_met(words, sum))
			break;
	}
	*find(words->slot, words->nslots, sum) |= KNOWN;
	words->sought += at != (size_t)-1 ? i : words->text.n;
}

/* left and right joined, by a hyphen or by nothing, into b in place of what it holds */
static struct slice
join(struct buf *b, struct slice left, const char *hyphen, struct slice right)
{
	buf_cut(b, 0);
	buf_slice(b, left);
	buf_puts(b, hyphen);
	buf_slice(b, right);
	return buf_get(b);
}

/* ask for the word: those that begin like it are looked at closely from now on */
static uint64_t *
expect(struct words *words, struct slice s)
{
	expect_start(words, s);
	return ask(words, sum_of(s));
}

bool
words_walks(struct words *words, struct slice left, struct slice right, size_t more)
{
	if (!words->prepared)
		prepare(words);
	words->walks |= more > WORDS_FEW || words->sought / SEEK_MOST > words->text.n ||
	    !slice_is_ascii(left) || !slice_is_ascii(right);
	return words->walks;
}

void
words_expect(struct words *words, struct slice left, struct slice right)
{
	struct buf b = { 0 };

	if (left.n == 0 || right.n == 0 || left.n > WORD_BYTES || right.n > WORD_BYTES)
		return;
	expect(words, left);
	expect(words, right);
	expect(words, join(&b, left, "", right));
	buf_free(&b);
}

/* does the word, one of a question of left and right, stand in the text? */
static bool
stands(struct words *words, struct slice s)
{
	uint64_t sum = sum_of(s);

	if (!(*expect(words, s) & KNOWN) && !words->all) {
		if (words->walks)
			walk(words);
		else
			seek(words, sum, s);
	}
	return is_met(words, sum);
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
	if (words_walks(words, left, right, 1))
		words_expect(words, left, right);
	compound = is_met(words, sum_of(join(&b, left, "-", right)));
	joined = !compound && stands(words, join(&b, left, "", right));
	buf_free(&b);
	if (compound || joined)
		return compound;
	for (p = prefixes; *p; p++)
		if (slice_is_nocase(left, *p))
			return true;
	return left.n > 2 && right.n > 2 && stands(words, left) && stands(words, right);
}

void
words_free(struct words *words)
{
	free(words->slot);
	*words = (struct words){ .text = words->text };
}
