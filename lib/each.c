// SPDX-License-Identifier: ISC
#include "each.h"

#include <stddef.h>

#include "complain.h"
#include "progress.h"
#include "unfold.h"

static int
one(const char *path, int (*fn)(struct reader *, void *), void *arg, struct progress *progress)
{
	struct reader in;
	int st = EXIT_OK;

	if (reader_open(&in, path) == -1 || fn(&in, arg) == -1) {
		st = EXIT_PARTIAL;
		progress_clear(progress);
		if (in.error && in.lineno > 0)
			complain("%s:%zu: %s", in.name, in.lineno, in.error);
		else if (in.error)
			complain("%s: %s", in.name, in.error);
	}
	progress_input(progress, &in);
	reader_close(&in);
	buf_free(&in.message);
	return st;
}

static int
all(const struct inputs *in, int (*fn)(struct reader *, void *), void *arg,
    struct progress *progress)
{
	int i, st = EXIT_OK;

	for (i = 0; i < in->n; i++)
		if (one(in->path[i], fn, arg, progress) != EXIT_OK)
			st = EXIT_PARTIAL;
	progress_clear(progress);
	return st;
}

struct input_job {
	int (*fn)(struct reader *, void *);
	void *arg;
	struct progress progress;
};

static int
one_input(struct reader *in, void *arg)
{
	struct input_job *job = arg;
	int got = job->fn(in, job->arg);

	progress_item(&job->progress, in);
	return got;
}

int
each_input(const struct inputs *in, int (*fn)(struct reader *, void *), void *arg)
{
	struct input_job job = { .fn = fn, .arg = arg };

	progress_begin(&job.progress, in->name, "file", in->path, in->n);
	return all(in, one_input, &job, &job.progress);
}

struct doc_job {
	struct progress progress;
	const char *columns;
	enum docs_mode mode;
	bool (*wants)(struct slice, void *); /* NULL: all */
	void (*fn)(const struct doc *, void *);
	void *arg;
};

static int
docs_of_input(struct reader *in, void *arg)
{
	struct doc_job *job = arg;
	struct unfold unfold = { 0 };
	struct docs docs;
	struct doc doc;
	int got;

	got = docs_open(&docs, in, job->mode, job->columns);
	while (got == 0 && (got = docs_next(&docs, &doc)) == 1) {
		if (!job->wants || job->wants(doc.text, job->arg)) {
			unfold_doc(&unfold, &doc, reader_memory(in, doc.text));
			job->fn(&doc, job->arg);
		}
		progress_item(&job->progress, in);
		got = 0;
	}
	if (docs.bad)
		got = -1;
	docs_close(&docs);
	unfold_free(&unfold);
	return got;
}

int
each_doc(const struct inputs *in, enum docs_mode mode, void (*fn)(const struct doc *, void *),
    void *arg)
{
	return each_doc_if(in, mode, NULL, fn, arg);
}

int
each_doc_if(const struct inputs *in, enum docs_mode mode, bool (*wants)(struct slice, void *),
    void (*fn)(const struct doc *, void *), void *arg)
{
	struct doc_job job = { .columns = in->columns, .mode = mode, .wants = wants, .fn = fn,
		.arg = arg };

	progress_begin(&job.progress, in->name, "document", in->path, in->n);
	return all(in, docs_of_input, &job, &job.progress);
}

struct row_job {
	struct progress progress;
	const char *columns;
	int (*begin)(struct tsv_in *, void *);
	void (*row)(struct tsv_in *, void *);
	void *arg;
};

static int
rows_of_input(struct reader *in, void *arg)
{
	struct row_job *job = arg;
	struct tsv_in rows;
	int got;

	got = tsv_open(&rows, in, job->columns);
	if (got == 1 && job->begin(&rows, job->arg) == -1)
		got = -1;
	while (got == 1 && (got = tsv_row(&rows)) == 1) {
		job->row(&rows, job->arg);
		progress_item(&job->progress, in);
	}
	if (rows.bad)
		got = -1;
	tsv_in_free(&rows);
	return got;
}

int
each_row(const struct inputs *in, int (*begin)(struct tsv_in *, void *),
    void (*row)(struct tsv_in *, void *), void *arg)
{
	struct row_job job = { .columns = in->columns, .begin = begin, .row = row, .arg = arg };

	progress_begin(&job.progress, in->name, "row", in->path, in->n);
	return all(in, rows_of_input, &job, &job.progress);
}
