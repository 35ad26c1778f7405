// SPDX-License-Identifier: ISC
/* claims: read from a paragraph alone they are those that are read from the whole text */
#include "report.h"

#include "tap.h"
#include "unfold.h"

static void
put_call(struct buf *text, size_t *note)
{
	buf_puts(text, "[^");
	buf_num(text, ++*note);
	buf_puts(text, "]");
}

/* a sentence of so many lines; some call a note at their end, and long ones near their beginning */
static void
put_sentence(struct buf *text, size_t i, size_t lines, size_t *note)
{
	size_t k;

	buf_puts(text, "Sentence ");
	buf_num(text, i);
	for (k = 0; k < lines; k++) {
		buf_puts(text, " tells of the har-\nbour of Lasket, where no ferry calls any more");
		if (k == 3 && lines > 10)
			put_call(text, note);
	}
	buf_putc(text, '.');
	if (i % 3 == 0)
		put_call(text, note);
	buf_putc(text, ' ');
}

/* paragraphs of all lengths, from a line to thousands; notes in order, or the last ones first */
static void
put_document(struct buf *text, size_t paragraphs, bool backward)
{
	size_t i, k, note = 0, sentence = 0;

	for (i = 0; i < paragraphs; i++) {
		for (k = 0; k < 1 + i * i * i % 97 * (i % 31 == 30 ? 20 : 1); k++)
			put_sentence(text, ++sentence, k % 40 == 33 ? 50 : k % 4, &note);
		buf_puts(text, i % 5 ? "\n\n" : "\n\f");
	}
	for (i = 1; i <= note; i++) {
		buf_puts(text, "\n[^");
		buf_num(text, backward ? note + 1 - i : i);
		buf_puts(text, "]: The source of it, page 7.\n");
	}
}

/* how many claims of the document differ; none of them is right where there are none */
static size_t
differing(struct slice text, size_t *claims)
{
	struct unfold unfold = { 0 };
	struct doc doc = { .id = slice_of("d"), .text = text };
	struct report whole, part;
	struct claim a, b;
	size_t i, bad = 0;

	unfold_doc(&unfold, &doc, NULL);
	report_read(&whole, &doc);
	report_read_notes(&part, &doc);
	*claims = whole.notes.n;
	for (i = 1; i <= whole.notes.n; i++)
		bad += report_claim(&whole, i, &a) != report_claim(&part, i, &b) ||
		    !slice_eq(a.text, b.text) || a.at != b.at || a.len != b.len || a.text.n == 0;
	report_free(&whole);
	report_free(&part);
	unfold_free(&unfold);
	return bad;
}

int
main(void)
{
	struct tap tap = { 0 };
	struct buf text = { 0 };
	size_t n;

	put_document(&text, 70, false);
	tap_num(&tap, differing(buf_get(&text), &n), 0, "the paragraph is enough");
	tap_ok(&tap, n > 500, "of many notes");
	buf_cut(&text, 0);
	put_document(&text, 70, true);
	tap_num(&tap, differing(buf_get(&text), &n), 0, "in any order of the notes");
	tap_num(&tap, differing(slice_of("[^1] No words are before.\n\n[^1]: A note.\n"), &n), 1,
	    "a call before all words has no claim");
	buf_free(&text);
	return tap_done(&tap);
}
