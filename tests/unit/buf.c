// SPDX-License-Identifier: ISC
/* growing bytes */
#include "buf.h"

#include <string.h>

#include "tap.h"

static const struct {
	const char *text, *want;
} folds[] = {
	{ "a  b", "a b" },
	{ " a\n\tb ", "a b" },
	{ "a\xc2\xa0 b\xc2\xa0", "a b" },
	{ "\xc2", "\xc2" },
	{ "", "" },
	{ " \n", "" },
	{ "a\xc3\xa0" "b", "a\xc3\xa0" "b" },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct buf b = { 0 };
	size_t i;

	tap_is(&tap, buf_get(&b), "", "the zero value is empty");
	tap_ok(&tap, strcmp(buf_str(&b), "") == 0, "and a C string");
	buf_add(&b, "a\0b", 3);
	tap_num(&tap, b.n, 3, "a NUL is a byte");
	tap_ok(&tap, b.p[3] == '\0', "a NUL follows");
	buf_cut(&b, 9);
	tap_num(&tap, b.n, 3, "cut does not lengthen");
	buf_cut(&b, 0);
	buf_puts(&b, "note ");
	buf_num(&b, 12);
	buf_putc(&b, '.');
	buf_slice(&b, slice_part(slice_of("x y"), 1, 3));
	tap_is(&tap, buf_get(&b), "note 12. y", "puts, num, putc, slice");
	for (i = 0; i < 100000; i++)
		buf_putc(&b, (char)('a' + i % 26));
	tap_num(&tap, b.n, 100010, "it grows");
	tap_ok(&tap, b.p[10 + 27] == 'b', "and keeps what it holds");
	for (i = 0; i < sizeof(folds) / sizeof(folds[0]); i++) {
		buf_cut(&b, 0);
		buf_fold(&b, slice_of(folds[i].text));
		tap_is(&tap, buf_get(&b), folds[i].want, "fold");
	}
	buf_free(&b);
	tap_num(&tap, b.n + b.cap, 0, "free leaves the zero value");
	return tap_done(&tap);
}
