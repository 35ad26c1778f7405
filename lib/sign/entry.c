// SPDX-License-Identifier: ISC
#include "sign/entry.h"

#include <string.h>

#include "ascii.h"
#include "utf8.h"
#include "wordlist.h"

enum {
	WORD_MAX = 48,       /* bytes of a word */
	NAME_WORDS = 6,      /* that a person has */
	ROLE_WORDS = 6,
	BODY_WORDS = 16,
	ENTRY_MAX = 400,     /* bytes */
	LINE_MAX_BYTES = 120
};

/* words for bodies, in small letters: English, French, Spanish, Russian */
static struct wordlist bodies = WORDLIST("union", "unions", "association", "associations", "society",
	"societies", "center", "centre", "centers", "fund", "foundation", "league", "ngo",
	"committee", "club", "organization", "organisation", "organizations", "organisations",
	"institute", "institution", "university", "council", "federation", "confederation",
	"network", "bureau", "platform", "initiative", "initiatives", "coalition", "alliance",
	"commission", "group", "forum", "agency", "movement", "party", "office", "house", "academy",
	"college", "school", "faculty", "ministry", "department", "parliament", "court", "church",
	"assembly", "congress", "company", "collective", "campaign", "observatory", "programme",
	"program", "partnership", "trust", "international", "watch", "defenders", "monitor",
	"newspaper", "clinic", "hospital", "laboratory", "library", "museum", "consortium",
	"syndicate", "guild", "chamber", "mission", "secretariat", "solidarity", "amnesty", "ltd",
	"inc", "llc", "ligue", "centre", "fondation", "comité", "fédération", "réseau", "institut",
	"université", "collectif", "mouvement", "conseil", "société", "syndicat", "ong",
	"asociación", "unión", "liga", "centro", "fundación", "comité", "federación", "red",
	"instituto", "universidad", "colectivo", "movimiento", "consejo", "organización",
	"sociedad", "sindicato", "союз", "союза", "ассоциация", "ассоциации", "общество",
	"общества", "центр", "центра", "фонд", "фонда", "лига", "лиги", "комитет", "комитета",
	"клуб", "клуба", "организация", "организации", "институт", "института", "университет",
	"университета", "совет", "совета", "федерация", "федерации", "сеть", "сети", "бюро",
	"движение", "движения", "объединение", "объединения");

/* the same where words are not told apart by blanks, or begin with an article */
static const char *const bodies_any[] = { "协会", "中心", "组织", "基金会", "联盟", "委员会",
	"大学", "学会", "研究所", "联合会", "جمعية", "مركز", "منظمة", "اتحاد", "رابطة", "لجنة",
	"مؤسسة", "شبكة", "معهد", "جامعة", "المركز", "المنظمة", "الجمعية", NULL };

/* roles and professions */
static struct wordlist roles = WORDLIST("chairman", "chairperson", "chairwoman", "chair", "co-chair",
	"president", "vice-president", "vice", "director", "co-director", "founder", "co-founder",
	"cofounder", "head", "leader", "executive", "ceo", "officer", "secretary",
	"secretary-general", "coordinator", "co-ordinator", "manager", "member", "representative",
	"spokesperson", "spokesman", "spokeswoman", "treasurer", "deputy", "editor",
	"editor-in-chief", "professor", "lecturer", "doctor", "lawyer", "attorney", "advocate",
	"barrister", "solicitor", "counsel", "jurist", "judge", "expert", "specialist",
	"journalist", "reporter", "writer", "author", "blogger", "activist", "defender",
	"researcher", "scientist", "scholar", "historian", "economist", "analyst", "sociologist",
	"psychologist", "psychiatrist", "physician", "nurse", "teacher", "engineer", "architect",
	"artist", "actor", "actress", "filmmaker", "photographer", "poet", "musician", "priest",
	"bishop", "pastor", "rabbi", "imam", "consultant", "adviser", "advisor", "ambassador",
	"senator", "mp", "mep", "minister", "student", "pilot", "veteran", "farmer", "entrepreneur",
	"fellow", "dean", "rector", "trustee", "patron", "convenor", "convener", "assistant",
	"translator", "interpreter", "campaigner", "organizer", "organiser", "citizen", "resident",
	"worker", "driver", "président", "présidente", "directeur", "directrice", "fondateur",
	"fondatrice", "secrétaire", "coordinateur", "coordinatrice", "membre", "avocat", "avocate",
	"juriste", "journaliste", "professeur", "professeure", "chercheur", "chercheuse",
	"militant", "militante", "médecin", "presidente", "presidenta", "directora", "fundador",
	"fundadora", "secretario", "secretaria", "coordinador", "coordinadora", "miembro",
	"abogado", "abogada", "periodista", "profesor", "profesora", "investigador",
	"investigadora", "activista", "defensor", "defensora", "председатель", "президент",
	"директор", "руководитель", "секретарь", "координатор", "член", "юрист", "адвокат",
	"журналист", "эксперт", "профессор", "правозащитник", "правозащитница", "основатель",
	"глава", "主席", "会长", "主任", "律师", "记者", "教授", "研究员", "رئيس", "رئيسة", "مدير",
	"مديرة", "عضو", "محام", "محامي", "محامية", "صحفي", "صحفية", "ناشط", "ناشطة");

/* small words inside a name */
static struct wordlist particles = WORDLIST("de", "del", "da", "dos", "di", "du", "van", "von", "der",
	"den", "la", "le", "el", "al", "bin", "ibn", "bint", "ben", "oglu", "oğlu", "qizi", "qızı",
	"y", "e");

/* between a role and its body */
static const char *const links[] = { " of ", " at ", " for ", " de ", " du ", " des ", " del ",
	" d’", " d'", NULL };

static const char *const articles[] = { "the ", "la ", "le ", "les ", "el ", "l’", "l'", NULL };

/* between a name and the rest, besides a comma */
static const char *const dashes[] = { " – ", " — ", " - ", ": ", "، ", "，", "、", NULL };

/* the next word at or after *i, in small letters, cut to WORD_MAX bytes; false at the end */
static bool
next_word(struct slice s, size_t *i, char out[WORD_MAX + 8])
{
	size_t n = 0, step;
	uint32_t c;

	while ((step = utf8_next(s, *i, &c)) && !utf8_isalpha(c))
		*i += step;
	while ((step = utf8_next(s, *i, &c)) && (utf8_isalpha(c) || c == '-')) {
		if (n < WORD_MAX)
			n += utf8_put(utf8_lower(c), out + n);
		*i += step;
	}
	out[n] = '\0';
	return n > 0;
}

static bool
has_word(struct slice s, struct wordlist *list)
{
	char word[WORD_MAX + 8];
	size_t i = 0;

	while (next_word(s, &i, word))
		if (wordlist_find(list, slice_of(word)))
			return true;
	return false;
}

size_t
entry_words(struct slice s)
{
	char word[WORD_MAX + 8];
	size_t i = 0, n = 0;

	while (next_word(s, &i, word))
		n++;
	return n;
}

bool
entry_has_body(struct slice s)
{
	const char *const *b;

	if (has_word(s, &bodies))
		return true;
	if (slice_is_ascii(s))
		return false;
	for (b = bodies_any; *b; b++)
		if (slice_find(s, 0, *b) != (size_t)-1)
			return true;
	return false;
}

/* is the last word of s, or any word if `any`, a role or a profession? */
static bool
has_role(struct slice s, bool any)
{
	char word[WORD_MAX + 8];
	size_t i = 0;
	bool role = false;

	while (next_word(s, &i, word)) {
		role = wordlist_find(&roles, slice_of(word)) || (strchr(word, '-') && strstr(word, "chair"));
		if (role && any)
			return true;
	}
	return role;
}

/* each word that counts begins with a capital letter */
static bool
capitalised(struct slice s)
{
	char word[WORD_MAX + 8];
	size_t i = 0, end, big = 0, small = 0;
	uint32_t c;

	for (end = 0; next_word(s, &end, word); i = end) {
		while (i < end && utf8_next(s, i, &c) && !utf8_isalpha(c))
			i += utf8_next(s, i, &c);
		utf8_next(s, i, &c);
		if (!utf8_islower(c))
			big++;
		else if (strlen(word) > 3)
			small++;
	}
	return big > 0 && small * 2 <= big;
}

bool
entry_like_name(struct slice s)
{
	char word[WORD_MAX + 8];
	size_t i, step, words = 0, big = 0, start, end;
	uint32_t c;

	for (i = 0; (step = utf8_next(s, i, &c)); i += step)
		if (!utf8_isalpha(c) && !utf8_isspace(c) && c != '.' && c != '-' && c != '\'' &&
		    c != 0x2019 && c != 0x2018 && c != 0x301 && c != 0x307)
			return false;
	for (end = 0, start = 0; next_word(s, &end, word); start = end) {
		while (start < end && utf8_next(s, start, &c) && !utf8_isalpha(c))
			start += utf8_next(s, start, &c);
		utf8_next(s, start, &c);
		words++;
		if (!utf8_islower(c))
			big++;
		else if (!wordlist_find(&particles, slice_of(word)))
			return false;
	}
	return words > 0 && words <= NAME_WORDS && big > 0 && !entry_has_body(s);
}

/* the end of the part of s that begins at i: a comma outside quotes, the end of a line, or of s */
static size_t
part_end(struct slice s, size_t i)
{
	size_t depth = 0;

	for (; i < s.n; i++) {
		if (s.p[i] == '(' || slice_starts(slice_from(s, i), "“"))
			depth++;
		else if (depth && (s.p[i] == ')' || slice_starts(slice_from(s, i), "”")))
			depth--;
		else if (s.p[i] == '\n' || (depth == 0 && s.p[i] == ','))
			return i;
	}
	return s.n;
}

static struct slice
without_article(struct slice s)
{
	const char *const *a;

	for (a = articles; *a; a++)
		if (slice_starts_nocase(s, *a))
			return slice_from(s, strlen(*a));
	return s;
}

/* "Chairman of the X": where the body begins in part, with *role the end of the role; or 0 */
static size_t
link_in(struct slice part, struct slice rest, size_t *role)
{
	const char *const *l;
	size_t at, best = (size_t)-1, after = 0;
	struct slice head, tail;

	for (l = links; *l; l++)
		for (at = 0; (at = slice_find(part, at, *l)) != (size_t)-1; at++) {
			head = slice_part(part, 0, at);
			tail = without_article(slice_from(rest, at + strlen(*l)));
			if (at >= best || entry_has_body(head) || entry_words(head) > ROLE_WORDS)
				break;
			/* "Professor of Law, University of X": the body comes later */
			if (!entry_has_body(slice_part(tail, 0, part_end(tail, 0))) &&
			    !(has_role(head, false) && strcmp(*l, " for ") != 0 &&
				capitalised(tail) && !entry_has_body(tail) &&
				!has_role(tail, true)))
				continue;
			best = at;
			after = (size_t)(tail.p - rest.p);
			break;
		}
	*role = best;
	return best == (size_t)-1 ? 0 : after;
}

/* a role and its body with no word between, as Russian and Arabic have it: the end of the role */
static size_t
role_before_body(struct slice part)
{
	char word[WORD_MAX + 8];
	size_t i = 0, end = 0;
	uint32_t c;

	if (utf8_next(part, 0, &c) == 0 || c < 0x370)
		return 0;
	while (next_word(part, &i, word) && wordlist_find(&roles, slice_of(word)))
		end = i;
	return end > 0 && entry_has_body(slice_from(part, end)) ? end : 0;
}

/* role and organisation in what follows the name; true if it looks like that */
static bool
split_rest(struct slice rest, struct entry_parts *parts)
{
	size_t i, end, role, body;
	struct slice part;
	bool known = false;

	for (i = 0; i < rest.n; i = end + 1) {
		while (i < rest.n && ascii_isspace(rest.p[i]))
			i++;
		end = part_end(rest, i);
		part = slice_part(rest, i, end);
		body = link_in(part, slice_from(rest, i), &role);
		if (!body)
			body = role = role_before_body(part);
		if (body) {
			parts->role = slice_trim(slice_part(rest, 0, i + role));
			parts->organisation = slice_trim(slice_from(rest, i + body));
			return true;
		}
		if (entry_has_body(part)
			? !has_role(part, false) || entry_words(part) > ROLE_WORDS
			: end == rest.n && capitalised(part) && !has_role(part, true)) {
			known |= entry_has_body(part);
			parts->role = slice_trim(slice_part(rest, 0, i));
			while (slice_ends(parts->role, ","))
				parts->role =
				    slice_trim(slice_part(parts->role, 0, parts->role.n - 1));
			parts->organisation = slice_trim(slice_from(rest, i));
			return known || parts->role.n > 0 || capitalised(part);
		}
		known |= has_role(part, true);
	}
	parts->role = slice_trim(rest);
	return known;
}

/* where the name ends; *rest gets where what follows it begins */
static size_t
name_end(struct slice s, size_t *rest)
{
	const char *const *d;
	size_t end = part_end(s, 0), at;

	*rest = end < s.n ? end + 1 : s.n;
	for (d = dashes; *d; d++)
		if ((at = slice_find(slice_part(s, 0, end), 0, *d)) != (size_t)-1) {
			end = at;
			*rest = at + strlen(*d);
		}
	/* "Name (Organisation)" */
	if ((at = slice_find(slice_part(s, 0, end), 0, " (")) != (size_t)-1 &&
	    s.p[s.n - 1] == ')') {
		end = at;
		*rest = at + 2;
	}
	return end;
}

/* years and pages: an entry of a bibliography, not of a list of people */
static bool
like_reference(struct slice s)
{
	size_t i, digits = 0;

	for (i = 0; i < s.n; i++) {
		digits = ascii_isdigit(s.p[i]) ? digits + 1 : 0;
		if (digits == 4)
			return true;
	}
	return slice_find(s, 0, "://") != (size_t)-1 || slice_find(s, 0, " p. ") != (size_t)-1 ||
	       slice_find(s, 0, " pp. ") != (size_t)-1;
}

bool
entry_split(struct slice text, struct entry_parts *parts)
{
	struct slice rest;
	size_t end, from;

	*parts = (struct entry_parts){ 0 };
	text = slice_trim(text);
	while (text.n && ascii_isin(text.p[text.n - 1], ";.,") && !slice_ends(text, "Inc.") &&
	       !slice_ends(text, "Ltd."))
		text = slice_trim(slice_part(text, 0, text.n - 1));
	if (text.n == 0 || text.n > ENTRY_MAX || like_reference(text)) {
		parts->name = text;
		return false;
	}
	end = name_end(text, &from);
	parts->name = slice_trim(slice_part(text, 0, end));
	if (from >= text.n || !entry_like_name(parts->name)) {
		if (!capitalised(text) || !entry_has_body(text))
			return false;
		*parts = (struct entry_parts){ .organisation = text };
		return entry_words(text) <= BODY_WORDS;
	}
	rest = slice_trim(slice_from(text, from));
	if (from >= 2 && text.p[from - 1] == '(' && slice_ends(rest, ")"))
		rest.n--;
	return split_rest(rest, parts);
}

bool
entry_like_line(struct slice line)
{
	size_t i, digits = 0;

	for (i = 0; i < line.n; i++)
		digits += ascii_isdigit(line.p[i]);
	return line.n > 0 && line.n <= LINE_MAX_BYTES && digits < 3 && !ascii_isdigit(line.p[0]) &&
	       line.p[line.n - 1] != ':' && slice_find(line, 0, "@") == (size_t)-1 && slice_find(line, 0, "www.") == (size_t)-1 &&
	       slice_find(line, 0, "://") == (size_t)-1;
}

bool
entry_like_title(struct slice text)
{
	return capitalised(text) && !slice_ends(text, ".");
}

bool
entry_split_lines(struct slice text, struct entry_parts *parts)
{
	size_t end = slice_find(text, 0, "\n");
	struct slice first = slice_part(text, 0, end);

	return end != (size_t)-1 && entry_like_name(first) && entry_words(first) > 1 &&
	       has_role(slice_from(text, end), true) && entry_split(text, parts) &&
	       slice_eq(parts->name, slice_trim(first));
}
