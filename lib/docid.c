// SPDX-License-Identifier: ISC
#include "docid.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>

#include "docs.h"
#include "utf8.h"
#include "xalloc.h"

/* an id, by a hash of 128 bits, and the number that its next double gets */
struct docid_slot {
	XXH128_hash_t hash;
	size_t next; /* 0: the slot is free */
};

static struct docid_slot *
find(struct docid_slot *slot, size_t nslots, XXH128_hash_t hash)
{
	size_t i = (size_t)hash.low64 & (nslots - 1);

	while (slot[i].next && !XXH128_isEqual(slot[i].hash, hash))
		i = (i + 1) & (nslots - 1);
	return &slot[i];
}

static void
make_room(struct docids *ids)
{
	size_t n = ids->nslots ? 2 * ids->nslots : 1024, i;
	struct docid_slot *slot;

	if (ids->used * 2 < ids->nslots)
		return;
	/* ids come from anybody: they must not choose their slots */
	if (ids->nslots == 0)
		ids->seed = (uint64_t)time(NULL) << 20 ^ (uint64_t)getpid() ^ (uintptr_t)&n;
	slot = xcalloc(n, sizeof(*slot));
	for (i = 0; i < ids->nslots; i++)
		if (ids->slot[i].next)
			*find(slot, n, ids->slot[i].hash) = ids->slot[i];
	free(ids->slot);
	ids->slot = slot;
	ids->nslots = n;
}

/* the slot of an id, taken by it if it was free */
static struct docid_slot *
slot_of(struct docids *ids, struct slice id, bool *was_free)
{
	XXH128_hash_t hash;
	struct docid_slot *s;

	make_room(ids);
	hash = XXH3_128bits_withSeed(id.p ? id.p : "", id.n, ids->seed);
	s = find(ids->slot, ids->nslots, hash);
	*was_free = s->next == 0;
	if (*was_free) {
		*s = (struct docid_slot){ hash, 2 };
		ids->used++;
	}
	return s;
}

void
docid_safe(struct slice wanted, struct buf *id)
{
	char hex[8];
	size_t i = 0, good;

	buf_cut(id, 0);
	if (wanted.n == 0 || wanted.p[0] == '#' || wanted.p[0] == '"')
		buf_putc(id, '_');
	while (i < wanted.n) {
		good = utf8_valid(slice_from(wanted, i));
		buf_slice(id, slice_part(wanted, i, i + good));
		i += good;
		if (i < wanted.n) {
			snprintf(hex, sizeof(hex), "%%%02X", (unsigned)(unsigned char)wanted.p[i++]);
			buf_puts(id, hex);
		}
	}
}

bool
docids_give(struct docids *ids, struct slice wanted, struct buf *id)
{
	struct docid_slot *s;
	size_t n, number;
	bool was_free, first;

	docid_safe(wanted, id);
	n = id->n;
	s = slot_of(ids, buf_get(id), &first);
	for (was_free = first; !was_free; slot_of(ids, buf_get(id), &was_free)) {
		/* adding the numbered id may move the slots */
		buf_cut(id, n);
		s = slot_of(ids, buf_get(id), &was_free);
		number = s->next++;
		buf_putc(id, '~');
		buf_num(id, number);
	}
	return first;
}

void
docids_free(struct docids *ids)
{
	free(ids->slot);
	*ids = (struct docids){ 0 };
}

struct slice
docid_of_path(const char *path, size_t dirs)
{
	struct slice id = docs_id(path);

	while (dirs > 0 && id.p > path) {
		id.p--;
		id.n++;
		if (id.p > path && id.p[-1] == '/' && id.p[0] != '/')
			dirs--;
	}
	while (id.n && id.p[0] == '/') {
		id.p++;
		id.n--;
	}
	return id;
}
