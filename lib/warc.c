// SPDX-License-Identifier: ISC
#include "warc.h"

#include <stdint.h>

static const char *const field_names[WARC_FIELDS] = {
	[WARC_URL] = "WARC-Target-URI",
	[WARC_DATE] = "WARC-Date",
	[WARC_TYPE] = "WARC-Type",
	[WARC_MIME] = "Content-Type",
	[WARC_LANGUAGE] = "WARC-Identified-Content-Language",
	[WARC_RECORD] = "WARC-Record-ID",
};

bool
warc_begins(struct slice head)
{
	return slice_starts(head, "WARC/1.") || slice_starts(head, "WARC/0.");
}

/* the record's number and what is wrong as the input's error; -1 */
static int
fail(struct warc *w, const char *why)
{
	/* lines are counted in headers only: no help to anybody */
	w->in->lineno = 0;
	buf_cut(&w->in->message, 0);
	buf_puts(&w->in->message, "record ");
	buf_num(&w->in->message, w->n);
	buf_puts(&w->in->message, ": ");
	buf_puts(&w->in->message, why);
	w->in->error = buf_str(&w->in->message);
	return -1;
}

/* a line of a header, without its line end */
static int
header_line(struct warc *w, struct slice *line)
{
	int got = reader_line(w->in, line);

	if (got == 1 && line->n && line->p[line->n - 1] == '\r')
		line->n--;
	return got;
}

/* the name and the value of "Name: value"; false if it is none */
static bool
split_field(struct slice line, struct slice *name, struct slice *value)
{
	size_t colon = slice_find(line, 0, ":");

	if (colon == (size_t)-1)
		return false;
	*name = slice_trim(slice_part(line, 0, colon));
	*value = slice_trim(slice_from(line, colon + 1));
	return true;
}

static void
keep(struct warc *w, size_t i, struct slice value)
{
	/* some writers put the address in the brackets that the id has */
	if (value.n > 1 && value.p[0] == '<' && value.p[value.n - 1] == '>')
		value = slice_part(value, 1, value.n - 1);
	w->from[i] = w->header.n;
	buf_slice(&w->header, value);
	w->to[i] = w->header.n;
}

/* one field of the header; whether it is the length of the block */
static bool
take_field(struct warc *w, struct slice line)
{
	struct slice name, value;
	size_t i;

	if (!split_field(line, &name, &value))
		return false;
	if (slice_is_nocase(name, "Content-Length"))
		return slice_num(value, SIZE_MAX, &w->left);
	for (i = 0; i < WARC_FIELDS; i++)
		if (slice_is_nocase(name, field_names[i]))
			keep(w, i, value);
	return false;
}

static int
read_header(struct warc *w)
{
	struct slice line;
	bool length = false;
	size_t i;
	int got;

	buf_cut(&w->header, 0);
	for (i = 0; i < WARC_FIELDS; i++)
		w->from[i] = w->to[i] = 0;
	while ((got = header_line(w, &line)) == 1 && line.n)
		if (take_field(w, line))
			length = true;
	if (got != 1)
		return got == -1 ? -1 : fail(w, "its header is cut short");
	if (!length)
		return fail(w, "its header has no Content-Length");
	for (i = 0; i < WARC_FIELDS; i++)
		w->field[i] = slice_part(buf_get(&w->header), w->from[i], w->to[i]);
	return 1;
}

int
warc_next(struct warc *w)
{
	struct slice line;
	int got;

	if (w->left > 0 && (got = reader_skip(w->in, w->left)) != 1)
		return got == -1 ? -1 : fail(w, "it is cut short");
	w->left = 0;
	/* two line ends stand behind each record */
	while ((got = header_line(w, &line)) == 1 && line.n == 0)
		;
	if (got != 1)
		return got;
	w->n++;
	if (!warc_begins(line))
		return fail(w, "it does not begin with WARC/1.0 or 1.1: the record before has "
		    "another length than its header says");
	return read_header(w);
}

int
warc_block(struct warc *w, struct slice *block)
{
	int got = reader_bytes(w->in, w->left, block);

	if (got != 1)
		return got == -1 ? -1 : fail(w, "it is cut short");
	w->left = 0;
	return 0;
}

/* is this media type, parameters aside, the one asked for? */
static bool
is_mime(struct slice mime, const char *type)
{
	size_t end = slice_find(mime, 0, ";");

	return slice_is_nocase(slice_trim(slice_part(mime, 0, end)), type);
}

/* the next line of an HTTP head at *pos; false at the blank line that ends it, or the end */
static bool
http_line(struct slice s, size_t *pos, struct slice *line)
{
	size_t nl = slice_find(s, *pos, "\n");

	if (nl == (size_t)-1)
		return false;
	*line = slice_trim(slice_part(s, *pos, nl));
	*pos = nl + 1;
	return line->n > 0;
}

/* the body of an HTTP answer, if it is text as it stands */
static bool
http_text(struct slice block, struct slice *text)
{
	struct slice line, name, value;
	bool plain = false, coded = false;
	size_t pos = 0, sp;

	if (!http_line(block, &pos, &line) || !slice_starts(line, "HTTP/"))
		return false;
	sp = slice_find(line, 0, " ");
	if (sp == (size_t)-1 || !slice_starts(slice_trim(slice_from(line, sp)), "200"))
		return false;
	while (http_line(block, &pos, &line)) {
		if (!split_field(line, &name, &value))
			continue;
		if (slice_is_nocase(name, "Content-Type"))
			plain = is_mime(value, "text/plain");
		else if (slice_is_nocase(name, "Content-Encoding") ||
		    slice_is_nocase(name, "Transfer-Encoding"))
			coded = coded || !slice_is_nocase(value, "identity");
	}
	*text = slice_from(block, pos);
	return plain && !coded;
}

bool
warc_text(const struct warc *w, struct slice block, struct slice *text)
{
	if (is_mime(w->field[WARC_MIME], "application/http"))
		return http_text(block, text);
	*text = block;
	return is_mime(w->field[WARC_MIME], "text/plain");
}

void
warc_free(struct warc *w)
{
	buf_free(&w->header);
	*w = (struct warc){ 0 };
}
