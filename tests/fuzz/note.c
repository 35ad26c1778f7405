// SPDX-License-Identifier: ISC
/* note: one convention of notes; the program's name, note-STYLE, says which */
#include "note/note.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "view.h"
#include "words.h"

static const struct note_style *style;

int LLVMFuzzerInitialize(int *argc, char ***argv);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *name = strrchr((*argv)[0], '/');
	size_t i;

	(void)argc;
	name = name ? name + 1 : (*argv)[0];
	for (i = 0; note_styles[i]; i++)
		if (strncmp(name, "note-", 5) == 0 && strcmp(name + 5, note_styles[i]->name) == 0)
			style = note_styles[i];
	fuzz_must(style != NULL, "the program is called note-STYLE");
	return 0;
}

/* every segment and note stands in the text, segments in order and apart */
static void
look(const struct notes *notes, struct slice text)
{
	size_t i;

	for (i = 0; i < notes->n; i++) {
		const struct note *n = &notes->v[i];

		fuzz_must(fuzz_within(n->mark, text), "a mark is part of the text");
		fuzz_must(!n->has_text || (n->at <= text.n && n->len <= text.n - n->at), "a note is in the text");
		fuzz_must(!n->has_call || (n->call_at <= text.n && n->call_len <= text.n - n->call_at),
		    "a call is in the text");
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf bytes = { 0 };
	struct slice text = fuzz_utf8(&bytes, data, size);
	struct layout lay = { 0 };
	struct notes notes = { 0 };

	layout_make(&lay, text);
	style->find(&lay, &notes);
	look(&notes, text);
	notes_free(&notes);
	notes_find(&notes, &lay);
	look(&notes, text);
	notes_free(&notes);
	layout_free(&lay);
	buf_free(&bytes);
	return 0;
}
