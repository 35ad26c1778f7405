// SPDX-License-Identifier: ISC
#include "docs.h"

#include <stdlib.h>
#include <string.h>

#include "block.h"
#include "complain.h"
#include "docid.h"
#include "filekind.h"
#include "utf8.h"

/* of so many bytes of the limit a line may be, beside the first lines */
enum { LINE_SHARE = 32, FREE_LINES = 1000 };

struct slice
docs_id(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct slice id = slice_of(slash && slash[1] ? slash + 1 : path);

	if (id.n > 3 && slice_ends(id, ".gz"))
		id.n -= 3;
	if (id.n > 4 && slice_ends(id, ".txt"))
		id.n -= 4;
	return id;
}

/* does the input begin with a header that names doc first and text somewhere? */
static int
is_stream(struct reader *in, bool *yes)
{
	struct slice head, line;

	*yes = false;
	if (reader_peek(in, 7, &head) == -1)
		return -1;
	if (slice_starts(head, "\xef\xbb\xbf"))
		head = slice_part(head, 3, head.n);
	if (!slice_starts(head, "doc\t"))
		return 0;
	if (reader_peek_line(in, &line) == -1)
		return -1;
	*yes = slice_find(line, 0, "\ttext\t") != (size_t)-1 || slice_ends(line, "\ttext") ||
	    slice_ends(line, "\ttext\r");
	return 0;
}

int
docs_open(struct docs *docs, struct reader *in, enum docs_mode mode, const char *columns)
{
	int got;

	*docs = (struct docs){ .in = in, .stream = mode == DOCS_STREAM || columns };
	if (mode == DOCS_GUESS && !columns && is_stream(in, &docs->stream) == -1)
		return -1;
	if (!docs->stream)
		return 0;
	got = tsv_open(&docs->rows, in, columns);
	if (got == 0)
		docs->done = true;
	if (got != 1)
		return got;
	docs->id_col = tsv_need(&docs->rows, "doc");
	docs->text_col = docs->id_col == -1 ? -1 : tsv_need(&docs->rows, "text");
	return docs->text_col == -1 ? -1 : 0;
}

/*
 * What is known of a line takes more memory than a short line has bytes, so
 * that a limit of bytes alone would be none.
 */
static bool
too_many_lines(const struct docs *docs, const struct doc *doc)
{
	size_t most = docs->in->limit / LINE_SHARE + FREE_LINES, n = 0, i;
	block x;

	if (doc->text.n <= most)
		return false;
	for (i = 0; doc->text.n - i >= BLOCK; i += BLOCK) {
		x = block_at(doc->text.p + i);
		n += block_count(block_is(x, '\n') | block_is(x, '\f'));
	}
	for (; i < doc->text.n; i++)
		n += doc->text.p[i] == '\n' || doc->text.p[i] == '\f';
	if (n > most)
		complain("%s%s%.*s: a document of more than %zu lines (--" READER_LIMIT_OPTION
		    " allows more)", docs->in->name, docs->stream ? ": " : "",
		    docs->stream ? (int)doc->id.n : 0, doc->id.p ? doc->id.p : "", most);
	return n > most;
}

/* a document's id and text must be UTF-8, for rows are */
static bool
usable(struct docs *docs, const struct doc *doc)
{
	size_t bad;
	const char *kind;

	if (too_many_lines(docs, doc)) {
		docs->bad = true;
		return false;
	}
	bad = utf8_valid(doc->text);
	if (utf8_valid(doc->id) < doc->id.n) {
		complain("%s:%zu: the id is not UTF-8; the document is left out", docs->in->name,
		    docs->in->lineno);
		docs->bad = true;
		return false;
	}
	if (bad == doc->text.n)
		return true;
	kind = docs->stream ? NULL : filekind_refuse(doc->text);
	if (kind)
		complain("%s: %s", docs->in->name, kind);
	else
		complain("%s%s%.*s: not UTF-8 at byte %zu; left out (pack-docs --from CHARSET converts)",
		    docs->in->name, docs->stream ? ": " : "", docs->stream ? (int)doc->id.n : 0,
		    doc->id.p ? doc->id.p : "", bad);
	docs->bad = true;
	return false;
}

static int
next_row(struct docs *docs, struct doc *doc)
{
	int got = tsv_row(&docs->rows);

	if (docs->rows.bad)
		docs->bad = true;
	if (got != 1)
		return got;
	buf_cut(&docs->id, 0);
	tsv_get(&docs->rows, docs->id_col, &docs->id);
	doc->id = buf_get(&docs->id);
	doc->text = tsv_decode(&docs->rows, docs->text_col);
	return 1;
}

static int
only_text(struct docs *docs, struct doc *doc)
{
	if (reader_rest(docs->in, &doc->text) == -1)
		return -1;
	docid_safe(docs_id(docs->in->name), &docs->id);
	doc->id = buf_get(&docs->id);
	docs->done = true;
	return 1;
}

int
docs_next(struct docs *docs, struct doc *doc)
{
	int got;

	doc->layout = NULL;
	doc->columns = NULL;
	while (!docs->done) {
		got = docs->stream ? next_row(docs, doc) : only_text(docs, doc);
		if (got != 1)
			return got;
		if (usable(docs, doc))
			return 1;
	}
	return 0;
}

void
docs_close(struct docs *docs)
{
	if (docs->stream)
		tsv_in_free(&docs->rows);
	buf_free(&docs->id);
}
