// SPDX-License-Identifier: ISC
#include "tsv.h"

#include <err.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "complain.h"
#include "xalloc.h"

/* the letter that stands for c after a backslash, or 0 */
static char
escape_letter(char c)
{
	switch (c) {
	case '\t': return 't';
	case '\n': return 'n';
	case '\r': return 'r';
	case '\\': return '\\';
	default: return 0;
	}
}

static char
escaped_byte(char letter)
{
	switch (letter) {
	case 't': return '\t';
	case 'n': return '\n';
	case 'r': return '\r';
	default: return letter;
	}
}

/* what has to be escaped, and where each of it was found last (see slice_next_byte) */
static const char escaped_bytes[] = "\n\t\r\\";
struct escapes {
	size_t known[sizeof(escaped_bytes) - 1];
};

enum { SHORT = 64 }; /* bytes of a field that are looked at one by one */

/* how many bytes from i on need no escape */
static size_t
plain_run(struct slice s, size_t i, struct escapes *e)
{
	size_t from = i, k, at, next = s.n;

	if (s.n < SHORT) {
		while (i < s.n && !escape_letter(s.p[i]))
			i++;
		return i - from;
	}
	for (k = 0; escaped_bytes[k]; k++) {
		at = slice_next_byte(s, i, escaped_bytes[k], &e->known[k]);
		next = at < next ? at : next;
	}
	return next - from;
}

static void
begin(struct tsv *out)
{
	if (out->begun)
		putc('\t', out->fp);
	out->begun = true;
}

void
tsv_head(struct tsv *out, const char *columns, bool off)
{
	const char *p;

	if (off)
		return;
	for (p = columns; *p; p++)
		putc(*p == ' ' ? '\t' : *p, out->fp);
	putc('\n', out->fp);
}

void
tsv_field(struct tsv *out, struct slice value)
{
	struct escapes e = { 0 };
	size_t i = 0, run;

	begin(out);
	while (i < value.n) {
		run = plain_run(value, i, &e);
		if (run)
			fwrite(value.p + i, 1, run, out->fp);
		i += run;
		if (i < value.n) {
			putc('\\', out->fp);
			putc(escape_letter(value.p[i++]), out->fp);
		}
	}
}

void
tsv_str(struct tsv *out, const char *value)
{
	tsv_field(out, slice_of(value));
}

void
tsv_num(struct tsv *out, size_t value)
{
	begin(out);
	fprintf(out->fp, "%zu", value);
}

void
tsv_none(struct tsv *out)
{
	begin(out);
}

void
tsv_num_if(struct tsv *out, bool has, size_t value)
{
	if (has)
		tsv_num(out, value);
	else
		tsv_none(out);
}

void
tsv_folded(struct tsv *out, struct slice value)
{
	struct buf b = { 0 };

	buf_fold(&b, value);
	tsv_field(out, buf_get(&b));
	buf_free(&b);
}

void
tsv_raw(struct tsv *out, struct slice escaped)
{
	begin(out);
	if (escaped.n)
		fwrite(escaped.p, 1, escaped.n, out->fp);
}

void
tsv_end(struct tsv *out)
{
	putc('\n', out->fp);
	out->begun = false;
}

int
tsv_close(struct tsv *out)
{
	int failed = ferror(out->fp);

	if (fclose(out->fp) != 0 || failed) {
		warn("cannot write the output");
		return -1;
	}
	return 0;
}

void
tsv_escape(struct buf *b, struct slice value)
{
	struct escapes e = { 0 };
	size_t i = 0, run;

	while (i < value.n) {
		run = plain_run(value, i, &e);
		buf_add(b, value.p + i, run);
		i += run;
		if (i < value.n) {
			buf_putc(b, '\\');
			buf_putc(b, escape_letter(value.p[i++]));
		}
	}
}

/* unescape to `to`, which has room for as many bytes or is where they stand; how many it became */
static size_t
decode(char *to, struct slice escaped)
{
	size_t i = 0, n = 0, bs, known = 0;

	for (;; i = bs + 2) {
		bs = slice_next_byte(escaped, i, '\\', &known);
		/* a backslash at the very end stands for itself */
		if (bs + 1 >= escaped.n)
			break;
		memmove(to + n, escaped.p + i, bs - i);
		n += bs - i;
		to[n++] = escaped_byte(escaped.p[bs + 1]);
	}
	if (i < escaped.n)
		memmove(to + n, escaped.p + i, escaped.n - i);
	return n + escaped.n - i;
}

void
tsv_unescape(struct buf *b, struct slice escaped)
{
	buf_room(b, escaped.n);
	b->n += decode(b->p + b->n, escaped);
	b->p[b->n] = '\0';
}

/* cut line at sep into *fields, growing the array; how many there are */
static size_t
split(struct slice **fields, size_t *cap, struct slice line, char sep)
{
	const char *hit;
	size_t n = 0;

	for (;;) {
		xgrow(fields, n, cap, sizeof(**fields));
		hit = line.n ? memchr(line.p, sep, line.n) : NULL;
		if (!hit) {
			(*fields)[n++] = line;
			return n;
		}
		(*fields)[n++] = (struct slice){ line.p, (size_t)(hit - line.p) };
		line = slice_from(line, (size_t)(hit - line.p) + 1);
	}
}

/* a row may come from a system that ends its lines with CR LF */
static struct slice
without_cr(struct slice line)
{
	if (line.n && line.p[line.n - 1] == '\r')
		line.n--;
	return line;
}

int
tsv_open(struct tsv_in *rows, struct reader *in, const char *columns)
{
	struct slice line;
	size_t cap = 0;
	int got;

	*rows = (struct tsv_in){ .in = in };
	if (columns) {
		buf_puts(&rows->header, columns);
		rows->ncols = split(&rows->names, &cap, buf_get(&rows->header), ',');
		return 1;
	}
	got = reader_line(in, &line);
	if (got != 1)
		return got;
	if (slice_starts(line, "\xef\xbb\xbf"))
		line = slice_from(line, 3);
	buf_slice(&rows->header, without_cr(line));
	rows->ncols = split(&rows->names, &cap, buf_get(&rows->header), '\t');
	return 1;
}

int
tsv_row(struct tsv_in *rows)
{
	struct slice line;
	size_t n;
	int got;

	while ((got = reader_line(rows->in, &line)) == 1) {
		n = split(&rows->fields, &rows->cap, without_cr(line), '\t');
		if (n == rows->ncols)
			return 1;
		complain("%s:%zu: this row has %zu column%s, the header names %zu; the row is left out",
		    rows->in->name, rows->in->lineno, n, n == 1 ? "" : "s", rows->ncols);
		rows->bad = true;
	}
	return got;
}

int
tsv_find(const struct tsv_in *rows, const char *name)
{
	size_t i;

	for (i = 0; i < rows->ncols && i < INT16_MAX; i++)
		if (slice_is(rows->names[i], name))
			return (int)i;
	return -1;
}

int
tsv_need(struct tsv_in *rows, const char *name)
{
	int i = tsv_find(rows, name);

	if (i == -1) {
		struct buf *b = &rows->in->message;

		buf_cut(b, 0);
		buf_puts(b, "no column '");
		buf_puts(b, name);
		buf_puts(b, "' in the header; name the columns with --columns if there is no header line");
		rows->in->error = buf_str(b);
	}
	return i;
}

void
tsv_get(const struct tsv_in *rows, int i, struct buf *b)
{
	if (i >= 0)
		tsv_unescape(b, rows->fields[i]);
}

struct slice
tsv_decode(struct tsv_in *rows, int i)
{
	char *p = reader_memory(rows->in, rows->fields[i]);

	return (struct slice){ p, decode(p, rows->fields[i]) };
}

bool
tsv_get_num(const struct tsv_in *rows, int i, size_t *out)
{
	return i >= 0 && slice_num(rows->fields[i], SIZE_MAX / 2, out);
}

void
tsv_in_free(struct tsv_in *rows)
{
	free(rows->names);
	free(rows->fields);
	buf_free(&rows->header);
	*rows = (struct tsv_in){ 0 };
}
