// SPDX-License-Identifier: ISC
#include "note/summary.h"

#include "note/numeral.h"

enum { MOST = 12 }; /* marks that one list names */

/* one list of marks as it is written: "; left out: 5, 9" */
struct list {
	struct buf *out;
	const char *what;
	size_t n;
};

/* begin the next item; false if there have been enough */
static bool
next_item(struct list *list)
{
	if (list->n++ == 0) {
		buf_puts(list->out, "; ");
		buf_puts(list->out, list->what);
		buf_puts(list->out, ": ");
	} else if (list->n <= MOST) {
		buf_puts(list->out, ", ");
	} else if (list->n == MOST + 1) {
		buf_puts(list->out, ", ...");
	}
	return list->n <= MOST;
}

static void
add_mark(struct list *list, const struct note *note)
{
	if (next_item(list))
		buf_slice(list->out, note->mark);
}

static void
without_call(const struct notes *notes, struct buf *out)
{
	struct list list = { out, "without a call", 0 };
	size_t i;

	for (i = 0; i < notes->n; i++)
		if (!notes->v[i].has_call)
			add_mark(&list, &notes->v[i]);
}

static void
without_note(const struct notes *notes, struct buf *out)
{
	struct list list = { out, "calls without a note", 0 };
	size_t i;

	for (i = 0; i < notes->n; i++)
		if (!notes->v[i].has_text)
			add_mark(&list, &notes->v[i]);
}

/* the number that a mark is; 0 if it is none */
static size_t
number_of(const struct note *note)
{
	size_t number;
	bool super;

	return numeral_read(NUMERAL_DIGITS, note->mark, 0, &number, &super) == note->mark.n ? number : 0;
}

/* are both on one page, where pages are marked? */
static bool
same_page(const struct layout *lay, const struct note *a, const struct note *b)
{
	return !lay->pages || lay->line[layout_line_at(lay, a->at)].page ==
	    lay->line[layout_line_at(lay, b->at)].page;
}

static void
twice(const struct notes *notes, const struct layout *lay, struct buf *out)
{
	struct list list = { out, "twice", 0 };
	const struct note *last[2] = { NULL, NULL }, **kind, *note;
	size_t i;

	for (i = 0; i < notes->n; i++) {
		note = &notes->v[i];
		if (!note->has_text || number_of(note) == 0)
			continue;
		kind = &last[note->kind == NOTE_ENDNOTE];
		/* a numbering may begin again on each page */
		if (*kind && number_of(*kind) == number_of(note) && same_page(lay, *kind, note))
			add_mark(&list, note);
		*kind = note;
	}
}

static void
left_out(const struct notes *notes, struct buf *out)
{
	struct list list = { out, "left out", 0 };
	size_t last[2] = { 0, 0 }, i, *kind, number;

	for (i = 0; i < notes->n; i++) {
		number = number_of(&notes->v[i]);
		if (number == 0 || notes->v[i].style->notation)
			continue;
		kind = &last[notes->v[i].kind == NOTE_ENDNOTE];
		while (*kind && ++*kind < number)
			if (next_item(&list))
				buf_num(out, *kind);
		*kind = number;
	}
}

void
note_summary(const struct notes *notes, const struct layout *lay, struct buf *out)
{
	buf_num(out, notes->n);
	buf_puts(out, notes->n == 1 ? " note" : " notes");
	without_call(notes, out);
	without_note(notes, out);
	twice(notes, lay, out);
	left_out(notes, out);
}
