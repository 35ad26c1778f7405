// SPDX-License-Identifier: ISC
/* running text and notes made readable, and the way back */
#include "view.h"

#include "report.h"
#include "tap.h"
#include "unfold.h"

/* word processors' text with two notes; the second runs over a line end */
static const char text[] =
    "The ferry  stopped in\xc2\xa0May.[footnoteRef:1] It has not run.[footnoteRef:2]\n"
    " [1: Harbour Office, notice. ]\n [2: A second\nnotice. ]\n"
    "\n[bookmark: x]The quay is closed.\n";

static const char body[] = "The ferry stopped in May. It has not run.\nThe quay is closed.";

/* every word of the view is found again in the document by its offsets */
static bool
leads_back(const struct view *view, struct slice document)
{
	struct slice got;
	size_t i, from = 0, at, end;

	for (i = 0; i <= view->text.n; i++) {
		if (i < view->text.n && view->text.p[i] != ' ' && view->text.p[i] != '\n')
			continue;
		at = view_byte(view, from);
		end = view_byte_end(view, i);
		got = view_span(view, at, end - at);
		if (!slice_eq(got, slice_part(buf_get(&view->text), from, i)) ||
		    !slice_eq(got, slice_part(document, at, end)) || view_pos(view, at) != from)
			return false;
		from = i + 1;
	}
	return true;
}

int
main(void)
{
	struct tap tap = { 0 };
	struct report report;
	struct buf note = { 0 };
	struct unfold unfold = { 0 };
	struct doc doc = { .id = slice_of("x"), .text = slice_of(text) };

	unfold_doc(&unfold, &doc, NULL);
	report_read(&report, &doc);
	tap_num(&tap, report.notes.n, 2, "two notes");
	tap_is(&tap, buf_get(&report.body.text), body, "the running text");
	tap_ok(&tap, leads_back(&report.body, report.text), "each word leads back to its bytes");
	tap_is(&tap, view_span(&report.body, 0, 26), "The ferry stopped in May", "a span");
	tap_is(&tap, view_span(&report.body, 0, 22), "The ferry stopped in", "a span without what follows it");
	tap_num(&tap, view_pos(&report.body, sizeof(text) + 9), sizeof(body) - 1, "past the end");
	tap_num(&tap, view_byte_end(&report.body, 0), 0, "before the beginning");
	if (report.notes.n == 2) {
		report_note_text(&report, 1, &note);
		tap_is(&tap, buf_get(&note), "Harbour Office, notice.", "a note");
		buf_cut(&note, 0);
		report_note_text(&report, 2, &note);
		tap_is(&tap, buf_get(&note), "A second notice.", "a note over two lines");
	}
	buf_free(&note);
	report_free(&report);
	unfold_free(&unfold);
	return tap_done(&tap);
}
