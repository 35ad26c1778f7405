// SPDX-License-Identifier: ISC
#include "words.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

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

/* the hash of s in lower case, never 0; of what is too long to be asked for, that of its start */
static uint64_t
hash(struct slice s)
{
	char low[LONGEST + 4];
	uint64_t h;
	uint32_t c;
	size_t i, step, n = 0;

	for (i = 0; n < LONGEST && (step = utf8_next(s, i, &c)); i += step)
		n += utf8_put(utf8_lower(c), low + n);
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

static void
put(struct words *words, struct slice s)
{
	uint64_t h = hash(s), *slot;

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

/* every word, and every compound with its hyphens, that stands on one line */
static void
learn(struct words *words)
{
	struct slice text = words->text;
	const char *hyphen;
	size_t i = 0, whole, step;
	uint32_t c;

	grow(words);
	while ((step = utf8_next(text, i, &c))) {
		if (!utf8_isword(c)) {
			i += step;
			continue;
		}
		whole = word_end(text, i);
		if (whole < text.n && text.p[whole] == '-') {
			i = whole + 1; /* broken at a line end itself: no witness */
			continue;
		}
		put(words, slice_part(text, i, whole));
		/* a hyphen in it: its parts too, but for the last */
		while ((hyphen = memchr(text.p + i, '-', whole - i))) {
			put(words, slice_part(text, i, (size_t)(hyphen - text.p)));
			i = (size_t)(hyphen - text.p) + 1;
		}
		i = whole;
	}
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
	if (!words->slot)
		learn(words);
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
	return left.n > 2 && right.n > 2 && has(words, left) && has(words, right);
}

void
words_free(struct words *words)
{
	free(words->slot);
	words->slot = NULL;
	words->nslots = words->used = 0;
}
