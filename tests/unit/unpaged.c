// SPDX-License-Identifier: ISC
/* which lines count pages that nothing marks */
#include "note/unpaged.h"

#include "buf.h"
#include "tap.h"

/* pages of so many lines; what is printed at the foot of each, with # for its number */
static const struct row {
	const char *foot, *in_words;
	size_t pages, lines, want;
	const char *name;
} rows[] = {
	{ "A/HRC/99/4\n#", "", 5, 30, 10, "a number and the line above it" },
	{ "#", "", 5, 30, 5, "numbers alone" },
	{ "The ferry of Belisk #", "", 5, 30, 5, "a head that ends with the number" },
	{ "Page #", "", 5, 30, 5, "Page 3" },
	{ "# | Report", "", 5, 30, 5, "3 | Report" },
	{ "#", "", 3, 30, 0, "too few" },
	{ "#", "", 9, 5, 0, "too near" },
	{ "#", "", 9, 200, 0, "too far" },
	{ "#\nIbid.", " by sea.#", 9, 30, 0, "notes, which are called" },
	{ "Article #", "", 9, 30, 0, "headings" },
	{ "Recommendation #", "", 9, 30, 0, "headings of recommendations" },
};

/* a line with the number of the page for # */
static void
put(struct buf *text, const char *s, size_t page)
{
	for (; *s; s++)
		if (*s == '#')
			buf_num(text, page);
		else
			buf_putc(text, *s);
}

static void
make(struct buf *text, const struct row *row)
{
	size_t page, i;

	buf_cut(text, 0);
	for (page = 2; page < row->pages + 2; page++) {
		for (i = 0; i < row->lines; i++) {
			buf_puts(text, "The ferry did not come on day ");
			buf_putc(text, (char)('a' + i % 26));
			buf_putc(text, (char)('a' + i / 26));
			buf_puts(text, " of page ");
			buf_putc(text, (char)('a' + page));
			if (i == 3)
				put(text, row->in_words, page);
			buf_putc(text, '\n');
		}
		put(text, row->foot, page);
		buf_putc(text, '\n');
	}
}

int
main(void)
{
	struct tap tap = { 0 };
	struct layout lay = { 0 };
	struct segs segs = { 0 };
	struct buf text = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		make(&text, &rows[i]);
		layout_make(&lay, buf_get(&text));
		segs.n = 0;
		unpaged_find(&lay, &segs);
		seg_sort(&segs);
		tap_ok(&tap, segs.n == rows[i].want, rows[i].name);
	}
	layout_free(&lay);
	seg_free(&segs);
	buf_free(&text);
	return tap_done(&tap);
}
