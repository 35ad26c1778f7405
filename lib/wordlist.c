// SPDX-License-Identifier: ISC
#include "wordlist.h"

#include "ascii.h"
#include "xalloc.h"

enum { WORDS_MAX = UINT16_MAX - 1, SLOTS_A_WORD = 4 };

/* the slot of words that begin with these two bytes; b is 0 for a word of one */
static unsigned
slot_of_start(char a, char b)
{
	return (unsigned char)ascii_lower(a) * 31u + (unsigned char)ascii_lower(b);
}

/* the slot of a word: its first two bytes, its last and its length tell most from each other */
static unsigned
slot_of_word(struct slice s)
{
	return (slot_of_start(s.p[0], s.p[s.n > 1]) * 31u + (unsigned char)ascii_lower(s.p[s.n - 1])) *
	    31u + (unsigned)s.n;
}

static void
make(struct wordlist *list)
{
	size_t n = 0, slots = 64, i;
	uint16_t *head;

	while (list->words[n])
		n++;
	if (n > WORDS_MAX)
		xfail();
	while (slots < n * SLOTS_A_WORD)
		slots *= 2;
	list->mask = (unsigned)slots - 1;
	list->first = xcalloc(slots + n, sizeof(*list->first));
	list->next = list->first + slots;
	for (i = 0; i < n; i++) {
		head = &list->first[list->mask & (list->starts
			? slot_of_start(list->words[i][0], list->words[i][1])
			: slot_of_word(slice_of(list->words[i])))];
		list->next[i] = *head;
		*head = (uint16_t)(i + 1);
	}
}

/* a word of the slot that s is, or begins with */
static const char *
find(struct wordlist *list, unsigned slot, struct slice s, bool (*is)(struct slice, const char *))
{
	uint16_t i;

	if (!list->first)
		make(list);
	for (i = list->first[slot & list->mask]; i; i = list->next[i - 1])
		if (is(s, list->words[i - 1]))
			return list->words[i - 1];
	return NULL;
}

static bool
is_word(struct slice s, const char *word)
{
	return slice_is(s, word);
}

static bool
starts(struct slice s, const char *word)
{
	return slice_starts(s, word);
}

const char *
wordlist_find(struct wordlist *list, struct slice s)
{
	return s.n ? find(list, slot_of_word(s), s, is_word) : NULL;
}

const char *
wordlist_find_nocase(struct wordlist *list, struct slice s)
{
	return s.n ? find(list, slot_of_word(s), s, slice_is_nocase) : NULL;
}

/* words of one byte have slots of their own */
static const char *
find_start(struct wordlist *list, struct slice s, bool (*is)(struct slice, const char *))
{
	const char *found = NULL;

	if (s.n > 1)
		found = find(list, slot_of_start(s.p[0], s.p[1]), s, is);
	return found || !s.n ? found : find(list, slot_of_start(s.p[0], '\0'), s, is);
}

const char *
wordlist_starts(struct wordlist *list, struct slice s)
{
	return find_start(list, s, starts);
}

const char *
wordlist_starts_nocase(struct wordlist *list, struct slice s)
{
	return find_start(list, s, slice_starts_nocase);
}
