// SPDX-License-Identifier: ISC
#include "about/head.h"

#include "ascii.h"
#include "utf8.h"

enum { WHO_BYTES = 300 };

/* what stands before those who wrote; with `alone`, a colon has to follow, or the line's end */
static const struct {
	const char *words;
	bool alone;
} bylines[] = {
	{ "Joint submission by", false },
	{ "Joint submission of", false },
	{ "Submission by", false },
	{ "Submission from", false },
	{ "Submitted by", false },
	{ "Submitted jointly by", false },
	{ "Jointly submitted by", false },
	{ "Presented by", false },
	{ "Prepared by", false },
	{ "Report by", false },
	{ "Written by", false },
	{ "Statement by", false },
	{ "Written statement by", false },
	{ "Written statement submitted by", false },
	{ "Open letter by", false },
	{ "By", false },
	{ "Author", true },
	{ "Authors", true },
	{ "Author(s)", true },
	{ "Submitting organisation", true },
	{ "Submitting organisations", true },
	{ "Submitting organization", true },
	{ "Submitting organizations", true },
	{ "Stakeholder", true },
	{ "Présenté par", false },
	{ "Présentée par", false },
	{ "Soumis par", false },
	{ "Soumission de", false },
	{ "Rapport de", true },
	{ "Auteur", true },
	{ "Auteurs", true },
	{ "Presentado por", false },
	{ "Presentada por", false },
	{ "Elaborado por", false },
	{ "Autor", true },
	{ "Autores", true },
	{ "Представлено", true },
	{ "Представлен", true },
	{ "Авторы", true },
	{ "Автор", true },
	{ "مقدم من", false },
	{ "تقدمت به", false },
	{ "إعداد", true },
	{ "提交方", true },
	{ "提交者", true },
	{ "作者", true },
};

/* quotation marks and the like around a name */
static struct slice
bare(struct slice s)
{
	uint32_t c;
	size_t n;

	s = slice_trim(s);
	while (s.n && ascii_isin(s.p[s.n - 1], ".,;:*"))
		s.n--;
	n = utf8_next(s, 0, &c);
	if (n && (c == 0x201c || c == 0xab || c == '"'))
		s = slice_trim(slice_from(s, n));
	n = utf8_prev(s, s.n, &c);
	if (n && (c == 0x201d || c == 0xbb || c == '"'))
		s = slice_trim(slice_part(s, 0, s.n - n));
	return s;
}

bool
head_byline(struct slice line, struct slice *who)
{
	struct slice rest;
	uint32_t c;
	size_t i;

	/* "by" in the middle of a sentence may begin a line */
	utf8_next(line, 0, &c);
	if (utf8_islower(c))
		return false;
	for (i = 0; i < sizeof(bylines) / sizeof(bylines[0]); i++) {
		if (!slice_starts_nocase(line, bylines[i].words))
			continue;
		rest = slice_from(line, slice_of(bylines[i].words).n);
		utf8_next(rest, 0, &c);
		if (rest.n && utf8_isword(c))
			continue;
		rest = slice_trim(rest);
		if (bylines[i].alone && rest.n && !slice_starts(rest, ":") && !slice_starts(rest, "：") &&
		    !slice_starts(rest, "-"))
			continue;
		while (slice_starts(rest, ":") || slice_starts(rest, "-"))
			rest = slice_trim(slice_from(rest, 1));
		if (slice_starts(rest, "："))
			rest = slice_trim(slice_from(rest, 3));
		/* a name begins with no small letter, but for an article */
		if (slice_starts_nocase(rest, "the "))
			rest = slice_from(rest, 4);
		utf8_next(rest, 0, &c);
		*who = rest;
		return rest.n == 0 || !utf8_islower(c);
	}
	return false;
}

/* the names of the byline on line i, over the lines that they go on on */
static void
names(const struct head *head, size_t i, struct slice who, struct buf *out)
{
	buf_fold(out, who);
	while (out->n <= WHO_BYTES && i + 1 < head->n && head->line[i + 1].kind == HEAD_OTHER &&
	    (out->n == 0 || slice_ends(buf_get(out), " and") || slice_ends(buf_get(out), ","))) {
		i++;
		buf_puts(out, out->n ? " " : "");
		buf_fold(out, head->line[i].text);
	}
}

void
head_authors(const struct head *head, struct buf *out)
{
	struct buf all = { 0 };
	struct slice who;
	size_t i;

	for (i = 0; i < head->n; i++) {
		if (head->line[i].kind != HEAD_BYLINE || !head_byline(head->line[i].text, &who))
			continue;
		buf_cut(&all, 0);
		names(head, i, who, &all);
		who = bare(buf_get(&all));
		if (who.n == 0 || all.n > WHO_BYTES)
			continue;
		buf_puts(out, out->n ? "; " : "");
		buf_slice(out, who);
	}
	buf_free(&all);
}
