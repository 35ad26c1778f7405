// SPDX-License-Identifier: ISC
#include "rec/pattern.h"

#include <stdlib.h>

#include "need/sieve.h"
#include "re.h"
#include "rec/pattern_table.h"
#include "xalloc.h"

enum { NPATTERN = sizeof(patterns) / sizeof(patterns[0]), NUSE = USE_TOLD + 1 };

/* what the State under review said of a list; the first that matches decides */
static const struct {
	const char *response, *re;
} responses[] = {
	{ "noted", "\\b(?:are|be|been|were|duly|simply)\\s+(?:\\p{L}+\\s+)?noted\\b|\\btakes?\\s+"
		   "note\\b|\\bha(?:s|ve)\\s+noted\\b|\\bnoted\\s+by\\b|pris\\s+note|toma(?:do)?\\s+nota|"
		   "приняты?\\s+(?:[\\p{L}]+\\s+)?к\\s+сведению|予以注意|表示注意|注意到|"
		   "(?:أحاط|تحيط|أحيط|يحيط)(?:ت)?\\s+(?:\\p{L}+\\s+)?علم" },
	{ "rejected", "\\bnot\\s+(?:\\p{L}+\\s+){0,2}?(?:enjoy|support|accept|agree|receive|have|"
		      "meet|in\\s+a\\s+position)|"
		      "\\breject|\\bunable\\s+to|\\bcannot\\b|n.ont\\s+pas\\s+recueilli|ne\\s+"
		      "recueillent\\s+pas|"
		      "no\\s+(?:gozan|cuentan|han\\s+recibido)|не\\s+(?:пользуются|получили)|"
		      "(?:不|未|没有).{0,24}?(?:支持|接受|赞同)|(?:لا|لم)\\s+(?:تحظ|تؤيد|يحظ|تقبل)|ترفض|رفضت" },
	{ "to be considered",
	    "\\bwill\\s+(?:\\p{L}+\\s+)?(?:be\\s+)?(?:examine|consider|review|stud|respon|provide)|"
	    "\\bresponses?\\s+(?:\\p{L}+\\s+){0,4}(?:will|in\\s+due)|\\bin\\s+due\\s+(?:time|"
	    "course)|\\bpending\\b|"
	    "\\bfurther\\s+consider|\\bseront\\s+examinées|\\bserán\\s+examinadas|будут\\s+"
	    "рассмотрены|\\bdeferred\\b|\\b(?:examinará|examinera)\\b|将.{0,40}?(?:审查|审议|研究|答复)|"
	    "(?:ستنظر|ستقدم|سيُنظر|ستدرس)" },
	{ "already implemented",
	    "\\balready\\b|\\bin\\s+the\\s+process\\s+of|\\bbeing\\s+implemented|"
	    "\\b(?:have|has)\\s+been\\s+implemented|déjà\\s+(?:été\\s+)?appliquées|ya\\s+(?:"
	    "aplicadas|se\\s+han)" },
	{ "supported",
	    "\\benjoy|\\bsupport|\\baccept|\\bagree|recueilli|souscrit|appui|gozan|cuentan|apoyo|"
	    "пользуются|поддерж|支持|接受|赞同|تؤيد|تأييد|تحظى|قبلت" },
	{ "to be considered", "\\bmade\\b|\\brecommended\\b|\\bformulated\\b|\\bexamin|\\bconsider|"
			      "formulées|formuladas|сделаны" },
	/* nothing is said of it */
	{ NULL, "\\b(?:put\\s+forward|clustered|presented|received|as\\s+follows|following)\\b" },
};

enum { NRESPONSE = sizeof(responses) / sizeof(responses[0]) };

/* a list of recommendations in a UPR report, and the State that is reviewed: group 1 */
static const char report_re[] =
    "\\brecomm[ae]ndations?\\b|\\brecommended\\s+that\\b|\\brecomendaci(?:ón|ones)\\b|"
    "\\bрекомендаци|建议|توصيات";
static const char reviewed_re[] =
    "\\b(?:support\\s+(?:of|from)|examined\\s+by|made\\s+to|considered\\s+by|accepted\\s+by|"
    "supported\\s+by|noted\\s+by|rejected\\s+by|addressed\\s+to|appui\\s+d[eu]|apoyo\\s+de[l]?)\\s*(?:the\\s+)?"
    "(\\p{Lu}[\\p{L}’'-]*(?:\\s+(?:and|of|the|de|du|d[’'])?\\s*\\p{Lu}[\\p{L}’'-]*)*)";

/* numbers of the patterns in the sieve */
enum { FIRST_RESPONSE = NPATTERN, REPORT = FIRST_RESPONSE + NRESPONSE, REVIEWED, NRE };

/*
 * The patterns, each compiled when it is first asked for: most documents need
 * few.  The sieve tells for most texts at once that none of them can match.
 */
struct lead_words {
	struct re *re[NRE];
	struct sieve *sieve;
	struct sieve_look within, look; /* in a text whose parts are asked about, and in any other */
	struct slice part; /* of the former, asked about last: of one many questions are asked */
	struct sieve_found found; /* in that */
	size_t by_use[NPATTERN], uses[NUSE + 1]; /* patterns by use, and where each use begins */
	bool limited;
};

const char *
pattern_text(size_t i)
{
	if (i < NPATTERN)
		return patterns[i].re;
	if (i < REPORT)
		return responses[i - FIRST_RESPONSE].re;
	return i == REPORT ? report_re : i == REVIEWED ? reviewed_re : NULL;
}

struct lead_words *
lead_words_new(void)
{
	return xcalloc(1, sizeof(struct lead_words));
}

void
lead_words_free(struct lead_words *w)
{
	size_t i;

	if (!w)
		return;
	for (i = 0; i < NRE; i++)
		re_free(w->re[i]);
	sieve_free(w->sieve);
	free(w);
}

bool
lead_words_limited(struct lead_words *w)
{
	bool was = w->limited;

	w->limited = false;
	return was;
}

/* before the first question */
static void
prepare(struct lead_words *w)
{
	size_t i, n = 0;
	unsigned use;

	w->sieve = sieve_new();
	for (i = 0; i < NRE; i++)
		sieve_add(w->sieve, pattern_text(i));
	for (use = 0; use < NUSE; use++) {
		w->uses[use] = n;
		for (i = 0; i < NPATTERN; i++)
			if (patterns[i].use == use)
				w->by_use[n++] = i;
	}
	w->uses[use] = n;
}

void
pattern_within(struct lead_words *w, struct slice text)
{
	if (!w->sieve)
		prepare(w);
	sieve_look(w->sieve, text, &w->within);
	w->part = (struct slice){ 0 };
}

/* what s holds that patterns need; it lasts until the next look */
static const struct sieve_found *
look(struct lead_words *w, struct slice s)
{
	if (!w->sieve)
		pattern_within(w, s);
	if (s.p == w->part.p && s.n == w->part.n && s.n)
		return &w->found;
	w->part = (struct slice){ 0 };
	if (sieve_found(w->sieve, &w->within, s, &w->found)) {
		w->part = s;
		return &w->found;
	}
	sieve_look(w->sieve, s, &w->look);
	if (!sieve_found(w->sieve, &w->look, s, &w->found))
		w->found.all = true;
	return &w->found;
}

static bool
match(struct lead_words *w, size_t i, const struct sieve_found *found, struct slice s,
    struct slice *group)
{
	int got;

	if (!sieve_passes(w->sieve, i, found))
		return false;
	if (!w->re[i])
		w->re[i] = re_new(pattern_text(i), i == REVIEWED ? 0 : RE_NOCASE);
	got = re_match(w->re[i], s, 0, group, PATTERN_GROUPS);
	w->limited |= got == -1;
	return got == 1;
}

bool
pattern_find(struct lead_words *w, enum pattern_use use, struct slice s, struct slice *group)
{
	const struct sieve_found *found = look(w, s);
	size_t i;

	for (i = w->uses[use]; i < w->uses[use + 1]; i++)
		if (match(w, w->by_use[i], found, s, group))
			return true;
	return false;
}

bool
pattern_speaks(struct lead_words *w, struct slice s)
{
	const struct sieve_found *found = look(w, s);
	size_t i;

	for (i = w->uses[USE_SENTENCE]; i < w->uses[NUSE]; i++)
		if (sieve_passes(w->sieve, w->by_use[i], found))
			return true;
	return false;
}

bool
pattern_report(struct lead_words *w, struct slice s, struct slice *group)
{
	return match(w, REPORT, look(w, s), s, group);
}

bool
pattern_response(struct lead_words *w, struct slice s, const char **response)
{
	const struct sieve_found *found = look(w, s);
	struct slice group[PATTERN_GROUPS];
	size_t i;

	for (i = 0; i < NRESPONSE; i++)
		if (match(w, FIRST_RESPONSE + i, found, s, group)) {
			*response = responses[i].response;
			return true;
		}
	return false;
}

bool
pattern_reviewed(struct lead_words *w, struct slice s, struct slice *state)
{
	struct slice group[PATTERN_GROUPS];

	if (!match(w, REVIEWED, look(w, s), s, group))
		return false;
	*state = group[1];
	return true;
}
