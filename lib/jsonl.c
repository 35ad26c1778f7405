// SPDX-License-Identifier: ISC
#include "jsonl.h"

#include <stdio.h>
#include <stdlib.h>

#include "complain.h"
#include "xalloc.h"

static int
add_bytes(const char *bytes, size_t n, void *arg)
{
	buf_add(arg, bytes, n);
	return 0;
}

/* the first digits that read back as the same number, not the 17 that always do */
static void
add_real(double value, struct buf *out)
{
	char digits[40];
	int precision;

	for (precision = 15; precision <= 17; precision++) {
		snprintf(digits, sizeof(digits), "%.*g", precision, value);
		if (strtod(digits, NULL) >= value && strtod(digits, NULL) <= value)
			break;
	}
	buf_puts(out, digits);
}

bool
jsonl_value(const struct jsonl *jsonl, struct slice key, struct buf *out)
{
	const json_t *value = json_object_getn(jsonl->record, key.p ? key.p : "", key.n);

	if (!value || json_is_null(value))
		return false;
	if (json_is_string(value))
		buf_add(out, json_string_value(value), json_string_length(value));
	else if (json_is_real(value))
		add_real(json_real_value(value), out);
	else if (json_dump_callback(value, add_bytes, out, JSON_COMPACT | JSON_ENCODE_ANY) == -1)
		xfail();
	return true;
}

/* what is wrong with the line, for a message */
static void
explain(struct buf *why, const json_t *value, const json_error_t *error)
{
	if (value) {
		buf_puts(why, "not a JSON object");
		return;
	}
	buf_puts(why, "not JSON at byte ");
	buf_num(why, error->position > 0 ? (size_t)error->position : 0);
	buf_puts(why, ": ");
	buf_puts(why, error->text);
}

/* a line that cannot be used: the file's fault if it is the first, or else its own */
static int
refuse(struct jsonl *jsonl, const json_error_t *error)
{
	struct reader *in = jsonl->in;
	struct buf why = { 0 };

	explain(&why, jsonl->record, error);
	jsonl->bad = true;
	if (jsonl->begun) {
		complain("%s:%zu: %s; left out", in->name, in->lineno, buf_str(&why));
		buf_free(&why);
		return 0;
	}
	buf_cut(&in->message, 0);
	buf_slice(&in->message, buf_get(&why));
	buf_puts(&in->message, "; each line is one object (jq -c . and jq -c '.[]' make them)");
	in->error = buf_str(&in->message);
	buf_free(&why);
	return -1;
}

int
jsonl_next(struct jsonl *jsonl)
{
	struct slice line;
	json_error_t error;
	int got;

	while ((got = reader_line(jsonl->in, &line)) == 1) {
		line = slice_trim(line);
		if (line.n == 0)
			continue;
		json_decref(jsonl->record);
		jsonl->record = json_loadb(line.p, line.n, JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
		if (json_is_object(jsonl->record)) {
			jsonl->begun = true;
			return 1;
		}
		if (refuse(jsonl, &error) == -1)
			return -1;
	}
	return got;
}

void
jsonl_free(struct jsonl *jsonl)
{
	json_decref(jsonl->record);
	*jsonl = (struct jsonl){ 0 };
}
