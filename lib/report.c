// SPDX-License-Identifier: ISC
#include "report.h"

#include "ascii.h"
#include "item.h"
#include "sentence.h"

void
report_read_notes(struct report *report, const struct doc *doc)
{
	*report = (struct report){ .id = doc->id, .text = doc->text };
	report->words.text = doc->text;
	layout_make(&report->layout, doc->text);
	notes_find(&report->notes, &report->layout);
}

void
report_read(struct report *report, const struct doc *doc)
{
	report_read_notes(report, doc);
	view_body(&report->body, &report->layout, &report->notes.segs, &report->words);
}

void
report_free(struct report *report)
{
	view_free(&report->body);
	notes_free(&report->notes);
	layout_free(&report->layout);
	words_free(&report->words);
}

void
report_note_text(struct report *report, size_t note, struct buf *out)
{
	const struct note *n = &report->notes.v[note - 1];
	struct view view;

	if (!n->has_text || n->seg_first > n->seg_last)
		return;
	view_note(&view, &report->layout, &report->notes.segs, note, n->seg_first, n->seg_last,
	    &report->words);
	buf_slice(out, slice_trim(buf_get(&view.text)));
	view_free(&view);
}

/* make report->sentence the sentence that view position pos is in */
static void
find_sentence(struct report *report, size_t pos)
{
	struct slice text = buf_get(&report->body.text);

	if (pos < report->sentence || report->sentence_end == 0) {
		report->sentence = sentence_start(text, pos);
		report->sentence_end = sentence_end(text, report->sentence);
	}
	while (report->sentence_end <= pos && report->sentence_end < text.n) {
		report->sentence = report->sentence_end;
		while (report->sentence < pos && ascii_isspace(text.p[report->sentence]))
			report->sentence++;
		report->sentence_end = sentence_end(text, report->sentence);
	}
}

void
report_claim(struct report *report, size_t note, struct buf *out)
{
	const struct note *n = &report->notes.v[note - 1];
	struct slice text = buf_get(&report->body.text);
	struct item item;
	size_t pos;

	if (!n->has_call)
		return;
	/* a call after a full stop belongs to the sentence that the stop ends */
	pos = view_pos(&report->body, n->call_at);
	while (pos > 0 && (text.p[pos - 1] == ' ' || text.p[pos - 1] == '\n'))
		pos--;
	if (pos == 0)
		return;
	find_sentence(report, pos - 1);
	if (report->sentence_end - report->sentence > CLAIM_MAX)
		return;
	text = slice_trim(slice_part(text, report->sentence, report->sentence_end));
	/* the number of its paragraph is no part of a sentence, unless the call cuts it in two */
	if (item_mark(text, &item) && item.kind != ITEM_LETTER && item.kind != ITEM_ROMAN &&
	    report->sentence + item.len <= pos)
		text = slice_from(text, item.len);
	buf_slice(out, text);
}
