// SPDX-License-Identifier: ISC
#include "packrow.h"

#include <stdlib.h>

#include "complain.h"
#include "jsonl.h"
#include "xalloc.h"

/* one file of JSON Lines */
struct job {
	struct pack *pack;
	struct jsonl lines;
	struct slice id_key, text_key;
	struct buf *key; /* of each metadata column, unescaped */
	struct buf id, value;
	struct slice file_id;
	size_t n;   /* of the object, from 1 */
	bool bad;   /* something was left out; a message has been printed */
	bool told;  /* ... of a key that is in no column */
};

/* the names of the columns, escaped, from a list with commas */
static size_t
listed(const char *list, struct slice *name, struct buf *bytes)
{
	struct slice s = slice_of(list);
	size_t n = 0, at = 0, comma;

	for (; at <= s.n; at = comma + 1) {
		comma = slice_find(s, at, ",");
		if (comma == (size_t)-1)
			comma = s.n;
		tsv_escape(&bytes[n], slice_part(s, at, comma));
		name[n] = buf_get(&bytes[n]);
		n++;
	}
	return n;
}

/* the names of the columns, escaped, from the keys of an object */
static size_t
keys_of(json_t *object, struct slice *name, struct buf *bytes)
{
	void *iter;
	size_t n = 0;

	for (iter = json_object_iter(object); iter; iter = json_object_iter_next(object, iter)) {
		buf_cut(&bytes[n], 0);
		tsv_escape(&bytes[n], (struct slice){ json_object_iter_key(iter),
		    json_object_iter_key_len(iter) });
		name[n] = buf_get(&bytes[n]);
		n++;
	}
	return n;
}

static size_t
commas(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += *s == ',';
	return n;
}

static size_t
column_of(struct slice key, const struct slice *name, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (slice_eq(name[i], key))
			return i;
	return METACOLS_NONE;
}

/* the first object of all decides which columns there are, if the caller did not */
static void
decide_columns(struct job *job)
{
	const char *list = job->pack->meta_names;
	json_t *object = job->lines.record;
	size_t room = list ? commas(list) + 1 : json_object_size(object), n, i;
	struct buf *bytes = xcalloc(room, sizeof(*bytes)), id = { 0 }, text = { 0 };
	struct slice *name = xcalloc(room, sizeof(*name));

	n = list ? listed(list, name, bytes) : keys_of(object, name, bytes);
	tsv_escape(&id, job->id_key);
	tsv_escape(&text, job->text_key);
	pack_table(job->pack, job->lines.in, name, n, column_of(buf_get(&id), name, n),
	    column_of(buf_get(&text), name, n));
	for (i = 0; i < room; i++)
		buf_free(&bytes[i]);
	buf_free(&id);
	buf_free(&text);
	free(bytes);
	free(name);
}

/* the key that each column is taken from */
static void
find_keys(struct job *job)
{
	struct metacols *meta = &job->pack->meta;
	struct slice name, bare;
	size_t i;

	if (!meta->set)
		decide_columns(job);
	job->key = xcalloc(meta->n, sizeof(*job->key));
	for (i = 0; i < meta->n; i++) {
		/* a key `doc' that is not the id stands in the column `_doc' */
		name = buf_get(&meta->name[i]);
		bare = slice_from(name, 1);
		if ((slice_is(name, "_doc") || slice_is(name, "_text")) &&
		    !slice_eq(bare, job->id_key) && !slice_eq(bare, job->text_key))
			name = bare;
		tsv_unescape(&job->key[i], name);
	}
}

/* a key of this object that is in no column, and so lost, is named once a file */
static void
tell_lost(struct job *job)
{
	json_t *known = json_object(), *object = job->lines.record;
	struct slice key;
	void *iter;
	size_t i;

	for (i = 0; i < job->pack->meta.n; i++)
		json_object_setn_new(known, buf_str(&job->key[i]), job->key[i].n, json_true());
	for (iter = json_object_iter(object); iter && !job->told;
	    iter = json_object_iter_next(object, iter)) {
		key = (struct slice){ json_object_iter_key(iter), json_object_iter_key_len(iter) };
		if (json_object_getn(known, key.p, key.n) || slice_eq(key, job->id_key) ||
		    slice_eq(key, job->text_key))
			continue;
		job->told = job->bad = true;
		complain("%s:%zu: there is no column for the key '%.*s'; left out "
		    "(--meta NAMES says which keys are columns)", job->lines.in->name,
		    job->lines.in->lineno, (int)key.n, key.p);
	}
	json_decref(known);
}

/* the values of the row's metadata columns */
static void
metadata(struct job *job)
{
	const json_t *object = job->lines.record;
	struct pack *p = job->pack;
	size_t i, taken = 0;

	for (i = 0; i < p->meta.n; i++) {
		buf_cut(&job->value, 0);
		jsonl_value(&job->lines, buf_get(&job->key[i]), &job->value);
		tsv_field(&p->out, buf_get(&job->value));
		taken += json_object_getn(object, buf_str(&job->key[i]), job->key[i].n) != NULL;
	}
	taken += json_object_getn(object, job->id_key.p, job->id_key.n) != NULL;
	taken += json_object_getn(object, job->text_key.p, job->text_key.n) != NULL;
	if (taken < json_object_size(object) && !job->told && !p->meta_names)
		tell_lost(job);
}

static void
object(struct job *job)
{
	const struct reader *in = job->lines.in;
	const json_t *text;
	struct slice id;

	job->n++;
	text = json_object_getn(job->lines.record, job->text_key.p, job->text_key.n);
	if (!json_is_string(text)) {
		complain("%s:%zu: no string '%.*s' in this object; left out (--text names the key of "
		    "the texts)", in->name, in->lineno, (int)job->text_key.n, job->text_key.p);
		job->bad = true;
		return;
	}
	buf_cut(&job->id, 0);
	id = jsonl_value(&job->lines, job->id_key, &job->id) ? buf_get(&job->id) :
	    pack_number(job->pack, job->file_id, job->n);
	if (!job->key)
		find_keys(job);
	pack_row(job->pack, in, in->lineno, id,
	    (struct slice){ json_string_value(text), json_string_length(text) });
	metadata(job);
	tsv_end(&job->pack->out);
}

int
pack_json(struct pack *p, struct reader *in, struct slice id)
{
	struct job job = {
		.pack = p,
		.lines.in = in,
		.id_key = slice_of(p->id_name ? p->id_name : "doc"),
		.text_key = slice_of(p->text_name ? p->text_name : "text"),
		.file_id = id,
	};
	size_t i;
	int got;

	while ((got = jsonl_next(&job.lines)) == 1)
		object(&job);
	if (got == 0 && (job.bad || job.lines.bad))
		got = -1;
	for (i = 0; job.key && i < p->meta.n; i++)
		buf_free(&job.key[i]);
	free(job.key);
	buf_free(&job.id);
	buf_free(&job.value);
	jsonl_free(&job.lines);
	return got;
}
