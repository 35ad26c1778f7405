// SPDX-License-Identifier: ISC
/* who signs, in which role, for whom */
#include "sign/entry.h"

#include <stdbool.h>
#include <stdio.h>

static const struct row {
	const char *text;
	bool entry;
	const char *name, *role, *organisation;
} rows[] = {
	{ "Ada Morrow, Chairwoman of the Tenants’ Circle", true, "Ada Morrow", "Chairwoman",
	    "Tenants’ Circle" },
	{ "Ada Morrow,Chairman of the “Night” Foundation", true, "Ada Morrow", "Chairman",
	    "“Night” Foundation" },
	{ "Ada Morrow, lawyer, Director of the Centre for Aid", true, "Ada Morrow",
	    "lawyer, Director", "Centre for Aid" },
	{ "Ada Morrow, Executive Director, Lantern Aid", true, "Ada Morrow", "Executive Director",
	    "Lantern Aid" },
	{ "Ada Morrow, Independent lawyer, tax law expert", true, "Ada Morrow",
	    "Independent lawyer, tax law expert", "" },
	{ "Ada Morrow, Ostry Drivers’ Union", true, "Ada Morrow", "", "Ostry Drivers’ Union" },
	{ "Ada Morrow, Union of Drivers", true, "Ada Morrow", "", "Union of Drivers" },
	{ "Ada Morrow, President of Union of Drivers", true, "Ada Morrow", "President",
	    "Union of Drivers" },
	{ "Ada Morrow, Charimwoman of the Union of Drivers", true, "Ada Morrow", "Charimwoman",
	    "Union of Drivers" },
	{ "Prof. Ada Morrow, Head of the Department of Law, University of Ostry", true,
	    "Prof. Ada Morrow", "Head", "Department of Law, University of Ostry" },
	{ "Ada Morrow, Professor of Law, University of Ostry", true, "Ada Morrow",
	    "Professor of Law", "University of Ostry" },
	{ "Ada Morrow – Coordinator, Lantern Aid Network", true, "Ada Morrow", "Coordinator",
	    "Lantern Aid Network" },
	{ "Ada Morrow (Lantern Aid Network)", true, "Ada Morrow", "", "Lantern Aid Network" },
	{ "Ada Morrow, Retired harbour pilot", true, "Ada Morrow", "Retired harbour pilot", "" },
	{ "Tenants’ League of Ostry", true, "", "", "Tenants’ League of Ostry" },
	{ "Ада Морроу, председатель Союза водителей", true, "Ада Морроу", "председатель",
	    "Союза водителей" },
	{ "Ada Morrow, Buses at Night, 2031, p. 4", false, "Ada Morrow, Buses at Night, 2031, p. 4",
	    "", "" },
	{ "the bus, which goes at night, was late", false, "the bus", "", "" },
	{ "", false, "", "", "" },
};

int
main(void)
{
	size_t i, n = sizeof(rows) / sizeof(rows[0]);
	struct entry_parts p;
	bool good, entry;
	int failed = 0;

	printf("1..%zu\n", n);
	for (i = 0; i < n; i++) {
		entry = entry_split(slice_of(rows[i].text), &p);
		good = entry == rows[i].entry && slice_is(p.name, rows[i].name) &&
		       slice_is(p.role, rows[i].role) &&
		       slice_is(p.organisation, rows[i].organisation);
		printf("%s %zu - %s\n", good ? "ok" : "not ok", i + 1,
		    *rows[i].text ? rows[i].text : "nothing");
		if (!good)
			printf("# %d [%.*s] [%.*s] [%.*s]\n", entry, (int)p.name.n, p.name.p,
			    (int)p.role.n, p.role.p, (int)p.organisation.n, p.organisation.p);
		failed |= !good;
	}
	return failed;
}
