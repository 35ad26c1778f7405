// SPDX-License-Identifier: ISC
#include "each.h"

#include <stddef.h>

#include "columns.h"
#include "complain.h"

static int
one(const char *path, int (*fn)(struct reader *, void *), void *arg)
{
	struct reader in;
	int st = EXIT_OK;

	if (reader_open(&in, path) == -1 || fn(&in, arg) == -1) {
		st = EXIT_PARTIAL;
		if (in.error && in.lineno > 0)
			complain("%s:%zu: %s", in.name, in.lineno, in.error);
		else if (in.error)
			complain("%s: %s", in.name, in.error);
	}
	reader_close(&in);
	buf_free(&in.message);
	return st;
}

int
each_input(int argc, char *argv[], int (*fn)(struct reader *, void *), void *arg)
{
	int i, st = EXIT_OK;

	if (argc == 0)
		return one("-", fn, arg);
	for (i = 0; i < argc; i++)
		if (one(argv[i], fn, arg) != EXIT_OK)
			st = EXIT_PARTIAL;
	return st;
}

struct doc_job {
	enum docs_mode mode;
	void (*fn)(const struct doc *, void *);
	void *arg;
};

static int
docs_of_input(struct reader *in, void *arg)
{
	struct doc_job *job = arg;
	struct columns columns = { 0 };
	struct docs docs;
	struct doc doc;
	int got;

	got = docs_open(&docs, in, job->mode);
	while (got == 0 && (got = docs_next(&docs, &doc)) == 1) {
		if (columns_unfold(&columns, doc.text)) {
			doc.columns = &columns;
			doc.text = buf_get(&columns.text);
		}
		job->fn(&doc, job->arg);
		got = 0;
	}
	if (docs.bad)
		got = -1;
	docs_close(&docs);
	columns_free(&columns);
	return got;
}

int
each_doc(int argc, char *argv[], enum docs_mode mode, void (*fn)(const struct doc *, void *),
    void *arg)
{
	struct doc_job job = { mode, fn, arg };

	return each_input(argc, argv, docs_of_input, &job);
}

struct row_job {
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
	while (got == 1 && (got = tsv_row(&rows)) == 1)
		job->row(&rows, job->arg);
	if (rows.bad)
		got = -1;
	tsv_in_free(&rows);
	return got;
}

int
each_row(int argc, char *argv[], const char *columns, int (*begin)(struct tsv_in *, void *),
    void (*row)(struct tsv_in *, void *), void *arg)
{
	struct row_job job = { columns, begin, row, arg };

	return each_input(argc, argv, rows_of_input, &job);
}
