// SPDX-License-Identifier: ISC
#include "report.h"

#include <string.h>

#include "ascii.h"
#include "item.h"
#include "sentence.h"

enum {
	AROUND = 8,       /* lines before a call, and three times as many behind it, that are read at first */
	AROUND_MAX = 512,
	CONTEXT = 200     /* bytes before a paragraph by which it is known to begin there */
};

void
report_read_notes(struct report *report, const struct doc *doc)
{
	*report = (struct report){ .id = doc->id, .text = doc->text, .columns = doc->columns,
		.layout = *doc->layout };
	report->words.text = doc->text;
	notes_find(&report->notes, &report->layout);
}

/* make report->body the running text of lines first .. end - 1 */
static void
read_body(struct report *report, size_t first, size_t end)
{
	view_body(&report->body, &report->layout, &report->notes.segs, &report->words, first, end);
	report->first = first;
	report->end = end;
	report->spent += report->body.text.n;
	report->sentence = report->sentence_end = 0;
}

void
report_read(struct report *report, const struct doc *doc)
{
	report_read_notes(report, doc);
	read_body(report, 0, report->layout.n);
}

void
report_free(struct report *report)
{
	view_free(&report->body);
	notes_free(&report->notes);
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
	size_t start;

	/* no sentence reaches over the end of a paragraph, so none before this one is asked for */
	for (start = pos; start > report->sentence_end && text.p[start - 1] != '\n'; start--)
		;
	if (start > report->sentence_end)
		report->sentence_end = sentence_end(text, report->sentence = start);
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

size_t
report_call_pos(const struct report *report, size_t call_at)
{
	struct slice text = buf_get(&report->body.text);
	/* marks of direction, which nobody sees, are left out as they are at the end of a claim */
	struct slice before = slice_trim(slice_part(text, 0, view_pos(&report->body, call_at)));

	return before.n ? (size_t)(before.p - text.p) + before.n : 0;
}

/* does report->body hold all of the paragraph that byte pos of it is in? */
static bool
holds_paragraph(const struct report *report, size_t pos)
{
	struct slice text = buf_get(&report->body.text);
	size_t start = pos;

	while (start > 0 && text.p[start - 1] != '\n')
		start--;
	return (report->first == 0 || start > CONTEXT) && (report->end == report->layout.n ||
	    memchr(text.p + pos, '\n', text.n - pos));
}

/* report_call_pos, where the paragraph before it is read if it was not; 0: there is none */
static size_t
reach_call(struct report *report, size_t call_at)
{
	size_t line = layout_line_at(&report->layout, call_at), n = report->layout.n, around, pos;

	for (around = AROUND;; around *= 4) {
		if (line >= report->first && line < report->end) {
			pos = report_call_pos(report, call_at);
			if ((pos == 0 && report->first == 0) || (pos && holds_paragraph(report, pos - 1)))
				return pos;
		}
		if (around > AROUND_MAX || report->spent > report->text.n)
			read_body(report, 0, n);
		else
			read_body(report, line > around ? line - around : 0,
			    n - line > 3 * around ? line + 3 * around : n);
	}
}

/* does the call stand in a line that is the same on page after page? */
static bool
in_furniture(const struct report *report, size_t call_at)
{
	const struct seg *seg = call_at ? seg_at(&report->notes.segs, call_at - 1) : NULL;

	return seg && seg->kind == SEG_FURNITURE;
}

bool
report_claim(struct report *report, size_t note, struct claim *claim)
{
	const struct note *n = &report->notes.v[note - 1];
	struct slice body, text;
	struct item item;
	size_t pos, from;

	*claim = (struct claim){ 0 };
	if (n->has_call && in_furniture(report, n->call_at))
		return false;
	pos = n->has_call ? reach_call(report, n->call_at) : 0;
	if (pos == 0)
		return false;
	body = buf_get(&report->body.text);
	find_sentence(report, pos - 1);
	if (report->sentence_end - report->sentence > CLAIM_MAX)
		return false;
	text = slice_trim(slice_part(body, report->sentence, report->sentence_end));
	/* the number of its paragraph is no part of a sentence, unless the call cuts it in two */
	if (item_mark(text, &item) && item.kind != ITEM_LETTER && item.kind != ITEM_ROMAN &&
	    report->sentence + item.len <= pos)
		text = slice_trim(slice_from(text, item.len));
	if (text.n == 0)
		return false;
	from = (size_t)(text.p - body.p);
	claim->text = text;
	claim->at = view_byte(&report->body, from);
	claim->len = view_byte_end(&report->body, from + text.n) - claim->at;
	return true;
}

bool
report_unfold(const struct report *report, size_t *at, size_t *len, const struct view *view,
    size_t words)
{
	size_t printed = *len, end;
	struct span span;
	bool ends;

	if (!report->columns)
		return true;
	span = columns_find(report->columns, *at, *len, &ends);
	*at = span.at;
	*len = span.len;
	if (ends || words == 0)
		return span.len > 0;
	end = view_pos(view, *at) + words;
	end = end <= view->text.n ? view_byte_end(view, end) : 0;
	*len = end > *at ? end - *at : 0;
	return *len && columns_span(report->columns, *at, *len).len == printed;
}
