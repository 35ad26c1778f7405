// SPDX-License-Identifier: ISC
/* rows-cites: split-cites prints no row that does not hold, whatever the notes say */
int command_main(int argc, char *argv[]);
#define main command_main
#include "../../cmd/split-cites.c"
#undef main

static const char *const columns = head;

#include "rows.h"

/* the rows of the document's notes, as the command reads them, into the file 0 */
static void
put_notes(const struct doc *doc, struct reader *in)
{
	struct report report;
	struct buf rows = { 0 }, text = { 0 };
	size_t i;

	buf_puts(&rows, "doc\tnote\tmark\ttext\n");
	report_read(&report, doc);
	for (i = 1; i <= report.notes.n; i++) {
		buf_cut(&text, 0);
		report_note_text(&report, i, &text);
		buf_puts(&rows, "d\t");
		buf_num(&rows, i);
		buf_putc(&rows, '\t');
		tsv_escape(&rows, report.notes.v[i - 1].mark);
		buf_putc(&rows, '\t');
		tsv_escape(&rows, buf_get(&text));
		buf_putc(&rows, '\n');
	}
	fuzz_open(in, 0, rows.p, rows.n);
	report_free(&report);
	buf_free(&rows);
	buf_free(&text);
}

static void
cite(const struct doc *doc, void *arg)
{
	struct job *job = arg;
	struct reader in;
	struct tsv_in rows;

	put_notes(doc, &in);
	fuzz_must(tsv_open(&rows, &in, NULL) == 1 && find_columns(&rows, job) == 0, "the notes are rows");
	while (tsv_row(&rows) == 1)
		split_row(&rows, job);
	tsv_in_free(&rows);
	fuzz_close(&in);
	buf_cut(&job->last_doc, 0);
}

/* each line as a note that the text calls: what is split is what is looked at here */
static struct slice
as_notes(struct buf *b, struct slice lines)
{
	size_t i, end, n = 0;

	for (i = 0; i < lines.n; i += end + 1) {
		end = slice_find(slice_from(lines, i), 0, "\n");
		end = end == (size_t)-1 ? lines.n - i : end;
		buf_puts(b, "See.[^");
		buf_num(b, ++n);
		buf_puts(b, "]\n\n[^");
		buf_num(b, n);
		buf_puts(b, "]: ");
		buf_slice(b, slice_part(lines, i, i + end));
		buf_puts(b, "\n\n");
	}
	return buf_get(b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lexicon lexicon; /* once: it is the slow part */
	static bool ready;
	struct job job = { .resolve.rule = (enum ibid_rule)(size % 3) };
	struct buf notes = { 0 };
	struct slice text = as_notes(&notes, (struct slice){ (const char *)data, size });

	if (!ready)
		cite_lexicon(&lexicon);
	ready = true;
	job.lexicon = lexicon;
	job.parts.lexicon = &job.lexicon;
	rows_fuzz((const uint8_t *)text.p, text.n, &job.out.fp, cite, &job);
	job_free(&job);
	buf_free(&notes);
	return 0;
}
