// SPDX-License-Identifier: ISC
#include "unfold.h"

void
unfold_doc(struct unfold *u, struct doc *doc, char *room)
{
	layout_make(&u->layout, doc->text);
	doc->columns = columns_unfold(&u->columns, &u->layout, room);
	doc->layout = &u->layout;
	doc->text = u->layout.text;
}

void
unfold_free(struct unfold *u)
{
	layout_free(&u->layout);
	columns_free(&u->columns);
}
