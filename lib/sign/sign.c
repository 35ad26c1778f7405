// SPDX-License-Identifier: ISC
#include "sign/sign.h"

#include <stdlib.h>

#include "ascii.h"
#include "rec/block.h"
#include "rec/verb.h"
#include "sign/entry.h"
#include "utf8.h"
#include "xalloc.h"

enum { BEFORE = 4, CONTEXT_MAX = 200, NUMBER_MAX = 99999, LOST_MAX = 2, ENTRY_MAX = 400 };

/* what stands before a list of signatories */
static const char *const signing[] = { "signator", "signed", "undersigned", "sincerely",
	"respectfully", "yours faithfully", "yours truly", "kind regards", "best regards",
	"in solidarity", "endorsed by", "supported by the following", "on behalf of the following",
	"signataire", "soussigné", "cordialement", "salutations", "firmante", "firmado", "firman",
	"suscri", "atentamente", "подписали", "подписи", "подписан", "с уважением", "签署", "签名",
	"联署", "此致", "الموقع", "التوقيع", "مع خالص", "وتفضلوا", NULL };

/* what stands before other lists of people */
static const char *const others[] = { "delegation", "participants", "interviewees",
	"members of the", "composed of", "authors", "acknowledg", "thank", "references",
	"bibliography", "sources", "contents", "recommend", "annex", "witnesses", "delegación",
	"délégation", NULL };

struct roll {
	const struct report *report;
	const struct blocks *blocks;
	size_t first, end; /* blocks */
	bool announced;	   /* words of signing stand before it */
};

/* "signed", and not "designed" */
static bool
mentions(struct slice s, const char *const *list)
{
	const char *const *word;
	uint32_t c;
	size_t at;

	for (at = 0; at < s.n; at++) {
		/* most places are inside a word */
		if (at > 0 && ascii_isalpha(s.p[at - 1]))
			continue;
		for (word = list; *word; word++)
			if (ascii_lower(s.p[at]) == **word &&
			    slice_starts_nocase(slice_from(s, at), *word) &&
			    (!utf8_prev(s, at, &c) || !utf8_isalpha(c) || c >= 0x600))
				return true;
	}
	return false;
}

/* what the paragraphs before block i say: 1 a list of signatories follows, -1 another list */
static int
announced(const struct report *report, const struct blocks *blocks, size_t i)
{
	struct slice s;
	size_t j;

	for (j = i; j > 0 && i - j < BEFORE; j--) {
		s = block_whole(report, &blocks->v[j - 1]);
		/* the end of a paragraph is what stands before the list */
		if (s.n > CONTEXT_MAX)
			s = slice_part(s, s.n - CONTEXT_MAX, s.n);
		if (mentions(s, signing))
			return 1;
		if (mentions(s, others))
			return -1;
	}
	return 0;
}

/* may block b stand after block a in one list? */
static bool
follows(const struct block *a, const struct block *b)
{
	size_t x, y;

	if (a->item.kind != b->item.kind)
		return false;
	if (a->item.kind == ITEM_BULLET)
		return slice_eq(a->item.label, b->item.label);
	return a->item.kind == ITEM_NUMBER && slice_num(a->item.label, NUMBER_MAX, &x) &&
	       slice_num(b->item.label, NUMBER_MAX, &y) && y > x && y <= x + 1 + LOST_MAX;
}

static bool
starts(const struct block *b)
{
	size_t n;

	return b->item.kind == ITEM_BULLET ||
	       (b->item.kind == ITEM_NUMBER && slice_num(b->item.label, 1, &n) && n == 1);
}

/* an entry without a marker: a short line that is no sentence */
static bool
bare_entry(const struct report *report, const struct block *b)
{
	struct entry_parts parts;

	return b->item.kind == ITEM_NONE && entry_split(block_text(report, b), &parts);
}

/* the list that begins at block i, if one may */
static bool
roll_from(struct roll *roll, size_t i)
{
	const struct blocks *blocks = roll->blocks;
	int context;
	size_t j;

	roll->first = roll->end = i;
	if (starts(&blocks->v[i])) {
		for (j = i + 1; j < blocks->n && follows(&blocks->v[j - 1], &blocks->v[j]); j++)
			;
	} else if (bare_entry(roll->report, &blocks->v[i])) {
		for (j = i + 1; j < blocks->n && bare_entry(roll->report, &blocks->v[j]); j++)
			;
	} else {
		return false;
	}
	roll->end = j;
	context = announced(roll->report, blocks, i);
	roll->announced = context > 0;
	return context >= 0 || blocks->v[i].item.kind == ITEM_NUMBER;
}

/* does the list as a whole look like one of signatories? */
static bool
holds(const struct roll *roll)
{
	size_t i, n = roll->end - roll->first, like = 0, people = 0, orders = 0;
	const struct block *b = &roll->blocks->v[roll->first];
	struct entry_parts parts;
	struct slice text;

	for (i = roll->first; i < roll->end; i++) {
		text = block_text(roll->report, &roll->blocks->v[i]);
		if (entry_split(text, &parts)) {
			like++;
			people += parts.name.n > 0;
			orders += !parts.name.n && verb_leading(text, NULL).n > 0;
		} else if (roll->announced && text.n < CONTEXT_MAX && entry_like_name(text)) {
			like++;
		}
	}
	if (orders * 3 > n)
		return false;
	if (roll->announced)
		return like * 10 >= n * 7 && n >= (b->item.kind == ITEM_NONE ? 2 : 1);
	/* nothing announces it: more entries, nearly all of them people with a role or a body */
	return b->item.kind == ITEM_NUMBER && n >= 3 && like * 10 >= n * 8 && people * 2 >= n;
}

static void
add(struct signatories *found, const struct roll *roll, size_t i)
{
	const struct block *b = &roll->blocks->v[i];
	struct signatory s = { 0 };
	struct entry_parts parts;

	/* a number that stands alone is nobody */
	if (b->to == b->text)
		return;
	entry_split(block_text(roll->report, b), &parts);
	s.at = view_byte(&roll->report->body, b->text);
	s.len = view_byte_end(&roll->report->body, b->to) - s.at;
	s.label = b->item.kind == ITEM_NUMBER ? b->item.label : (struct slice){ 0 };
	s.name = parts.name;
	s.role = parts.role;
	s.organisation = parts.organisation;
	xgrow(&found->v, found->n, &found->cap, sizeof(*found->v));
	found->v[found->n++] = s;
}

void
signatories_find(struct signatories *found, const struct report *report)
{
	struct roll roll = { .report = report };
	struct blocks blocks;
	size_t i = 0, j, end;

	*found = (struct signatories){ 0 };
	blocks_find(&blocks, report);
	roll.blocks = &blocks;
	while (i < blocks.n) {
		if (!roll_from(&roll, i)) {
			i = roll.end > i ? roll.end : i + 1;
			continue;
		}
		end = holds(&roll) ? roll.end : i;
		for (j = i; j < end; j++)
			add(found, &roll, j);
		i = roll.end;
	}
	blocks_free(&blocks);
}

void
signatories_free(struct signatories *found)
{
	free(found->v);
	*found = (struct signatories){ 0 };
}
