// SPDX-License-Identifier: ISC
#include "about/lost.h"

#include <stdbool.h>
#include <string.h>

#include "ascii.h"
#include "utf8.h"

/* conventions of notes that only one converter writes */
static const struct {
	const char *style, *converter;
} styles[] = {
	{ "poi", "tika" },
	{ "docx2python", "docx2python" },
	{ "caret", "pandoc" },
};

/* what only one converter writes into a text */
static const struct {
	const char *mark, *converter;
} marks[] = {
	{ "[footnoteRef:", "tika" },
	{ "[endnoteRef:", "tika" },
	{ "[bookmark: ", "tika" },
	{ "----footnote1----", "docx2python" },
};

static bool
has_links_behind_pages(const struct report *r)
{
	size_t i;

	for (i = 0; i < r->notes.segs.n; i++)
		if (r->notes.segs.v[i].kind == SEG_LINKS)
			return true;
	return false;
}

const char *
form_converter(const struct report *r)
{
	const char *name;
	size_t i, k;

	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (slice_find(r->text, 0, marks[i].mark) != (size_t)-1)
			return marks[i].converter;
	for (i = 0; i < r->notes.n; i++) {
		name = r->notes.v[i].style ? r->notes.v[i].style->name : "";
		for (k = 0; k < sizeof(styles) / sizeof(styles[0]); k++)
			if (strcmp(name, styles[k].style) == 0)
				return styles[k].converter;
	}
	if (r->layout.pages)
		return "pdftotext";
	return has_links_behind_pages(r) ? "tika" : "";
}

static void
put(struct buf *out, const char *what)
{
	buf_puts(out, out->n ? "," : "");
	buf_puts(out, what);
}

/* is there a page without a letter, which is not the last? */
static bool
has_empty_page(const struct report *r)
{
	const struct layout *lay = &r->layout;
	size_t i, page = 1;
	bool words = true;

	for (i = 0; i < lay->n; i++) {
		if (lay->line[i].page != page) {
			/* pages without a line of their own are as empty */
			if (!words || lay->line[i].page > page + 1)
				return true;
			words = false;
			page = lay->line[i].page;
		}
		words = words || !lay->line[i].blank;
	}
	return false;
}

static bool
has_lost_notes(const struct report *r)
{
	size_t i;

	for (i = 0; i < r->notes.n; i++)
		if (!r->notes.v[i].has_text)
			return true;
	return false;
}

/* U+FFFD, private use, and pdftotext's kin for glyphs without a character */
static bool
has_lost_characters(struct slice text)
{
	size_t i, len;
	uint32_t c;

	for (i = 0; (len = utf8_next(text, i, &c)) > 0; i += len)
		if (c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff && !(c >= 0xf000 && c <= 0xf0ff)))
			return true;
	return slice_find(text, 0, "(cid:") != (size_t)-1;
}

/*
 * "saidThe", "ofArdovia": a small letter and a capital in a word of at least
 * two small letters before and after; addresses and names of firms have them too,
 * so there must be more than a few.
 */
static bool
has_glued_words(struct slice text, size_t words)
{
	size_t i, low = 0, glued = 0;
	bool turned = false, counted = false;

	for (i = 0; i < text.n; i++) {
		if (ascii_islower(text.p[i])) {
			low++;
			if (turned && low >= 2 && !counted) {
				glued++;
				counted = true;
			}
			continue;
		}
		if (ascii_isupper(text.p[i]) && low >= 2) {
			turned = true;
		} else if (!ascii_isupper(text.p[i])) {
			turned = counted = false;
			/* an address: its letters say nothing */
			if (ascii_isin(text.p[i], "/@._-=?&%"))
				while (i + 1 < text.n && !ascii_isspace(text.p[i + 1]))
					i++;
		} else {
			turned = false;
		}
		low = 0;
	}
	return glued >= 5 && glued * 200 > words;
}

void
form_lost(const struct report *r, size_t words, struct buf *out)
{
	if (words == 0) {
		put(out, "text");
		return;
	}
	if (has_empty_page(r))
		put(out, "pages");
	if (has_lost_notes(r))
		put(out, "notes");
	if (has_glued_words(r->text, words))
		put(out, "spaces");
	if (has_lost_characters(r->text))
		put(out, "characters");
}
