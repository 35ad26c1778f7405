// SPDX-License-Identifier: ISC
/* authors one by one */
#include "source/people.h"

#include <stdio.h>

#include "buf.h"
#include "tap.h"

static const struct {
	const char *author, *people, *name;
} rows[] = {
	{ "Velt, A. and Marr, B.", "Velt|A.;Marr|B.;", "family names first" },
	{ "A. Velt, B. Marr and C. D. Orn", "Velt|A.;Marr|B.;Orn|C. D.;", "initials first" },
	{ "Velt, A., Marr, B., & Orn, C.", "Velt|A.;Marr|B.;Orn|C.;", "a comma before the last" },
	{ "Velt A. et al.", "Velt|A.;others;", "others" },
	{ "J.-P. Velt", "Velt|J.-P.;", "initials with a hyphen" },
	{ "Oda Lindqvel", "Oda Lindqvel;", "nothing shows which is which" },
	{ "Ministry of Justice and Fish", "Ministry of Justice and Fish;", "a body is not cut" },
	{ "Harbour Watch, Velt, A.", "Harbour Watch, Velt, A.;", "nor where one name is a person's" },
	{ "", "", "nobody" },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct person people[MAX_PEOPLE];
	struct buf b = { 0 };
	size_t i, k, n;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_cut(&b, 0);
		n = people_of(slice_of(rows[i].author), people);
		for (k = 0; k < n; k++) {
			buf_slice(&b, people[k].family);
			buf_puts(&b, people[k].family.n ? "|" : "");
			buf_slice(&b, people[k].given);
			buf_slice(&b, people[k].literal);
			buf_puts(&b, people[k].others ? "others;" : ";");
		}
		tap_is(&tap, buf_get(&b), rows[i].people, rows[i].name);
	}
	buf_free(&b);
	return tap_done(&tap);
}
