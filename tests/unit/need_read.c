// SPDX-License-Identifier: ISC
/* what patterns need: read off them, a table; "<" and ">" are the edges of words */
#include "need/need.h"

#include "buf.h"
#include "tap.h"

static const struct {
	const char *pattern, *want; /* sets with "; " between, their literals with " " */
} table[] = {
	{ "mend", "mend" },
	{ "\\bmends?\\b", "<mends> <mend>" },
	{ "^(?:Mend|REPAIR)$", "<mend> <repair>" },
	{ "\\b(?:we|I)\\s+mend", "<mend; <we> <i>" },
	{ "\\bmend(?:ing|ed)?\\s", "<mending> <mended> <mend>" },
	{ "harb(?:ou|o)rs?", "harbor harbour" },
	{ "gr[ae]y", "gray grey" },
	{ "gr[a-e]y\\s+walls", "<walls" },
	{ "mend(?:ed)*ly", "mend" },
	{ "(?:roof|wall)+s", "roof wall" },
	{ "tiles{2,3}", "tile" },
	{ "tiles{0,2}", "tile" },
	{ "roof(?=\\s+tiles)", "<tiles; roof>" },
	{ "roof(?!s)ed", "roofed" },
	{ "(?-i:Roof)\\x41", "" },
	{ "(?x:roof tile)", "" },
	{ "roof|.*", "" },
	{ "roof|the\\s+tiles", "roof <tiles" },
	{ "\\p{Lu}\\p{L}+\\s+(?:\\p{L}+\\s+){0,2}mend", "<mend" },
	{ "\\p{Lu}\\p{L}+(?:\\p{L}+\\s+){0,2}mend", "mend" },
	{ "of\\s+the", "" },
	{ "[[:alpha:]]roof", "" },
	{ "(?<name>roof)", "" },
	{ "(roof", "" },
	{ "крыша", "\xf1\xbb\xf1\xa1\xf1\xab\xf1\xa9\xf1\xb1" },
	{ "toit\\s+élevé", "\xe3\xa9lev\xe3\xa9; toit>" },
	{ "", "" },
};

static void
put_literal(struct buf *out, const struct need_literal *l)
{
	if (l->left)
		buf_putc(out, '<');
	buf_add(out, l->p, l->n);
	if (l->right)
		buf_putc(out, '>');
}

static void
put_need(struct buf *out, const struct need *need)
{
	size_t i, k;

	for (i = 0; i < need->n; i++)
		for (k = 0; k < need->set[i].n; k++) {
			if (k || i)
				buf_puts(out, k ? " " : "; ");
			put_literal(out, &need->set[i].v[k]);
		}
}

int
main(void)
{
	struct tap tap = { 0 };
	struct buf got = { 0 };
	struct need need;
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		buf_cut(&got, 0);
		need_read(&need, table[i].pattern);
		put_need(&got, &need);
		need_free(&need);
		tap_is(&tap, buf_get(&got), table[i].want, table[i].pattern);
	}
	buf_free(&got);
	return tap_done(&tap);
}
