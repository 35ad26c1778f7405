// SPDX-License-Identifier: ISC
/* command lines; usage, help and version are tried with the commands themselves */
#include "cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tap.h"

static const struct cli_option options[] = {
	{ 'x', "exact", NULL, "be exact" },
	{ 'n', "number", "N", "how many" },
	{ 128, "long-only", "WORD", "no letter" },
	{ 0 },
};

/* what came: letters, arguments after a colon, then the operands that are left */
static void
one(struct tap *tap, char *argv[], const char *want, enum docs_mode mode)
{
	struct cli cli = { .name = "x", .purpose = "", .operands = "[file ...]", .shared = "Hcd",
		.options = options };
	char got[200] = "";
	int argc = 0, ch;
	size_t n;

	while (argv[argc])
		argc++;
	optind = 0; /* begin anew: the GNU way, which the BSDs follow */
	while ((ch = cli_next(&cli, argc, argv)) != -1) {
		n = strlen(got);
		snprintf(got + n, sizeof(got) - n, "%c%s%s ", ch < 128 ? ch : 'L',
		    optarg ? ":" : "", optarg ? optarg : "");
	}
	if (cli.no_header)
		strcat(got, "-H ");
	if (cli.columns)
		strcat(strcat(got, "-c:"), cli.columns);
	for (; optind < argc; optind++)
		strcat(strcat(got, "| "), argv[optind]);
	free(cli.path);
	buf_free(&cli.names);
	tap_is(tap, slice_of(got), want, "options");
	tap_num(tap, cli.mode, mode, "mode");
}

#define ARGS(...) (char *[]){ (char[]){ "x" }, __VA_ARGS__, NULL }
#define A(s) (char[]){ s }

int
main(void)
{
	struct tap tap = { 0 };

	one(&tap, ARGS(A("-x"), A("-n"), A("5"), A("f")), "x n:5 | f", DOCS_GUESS);
	one(&tap, ARGS(A("-xn5"), A("-d")), "x n:5 ", DOCS_STREAM);
	one(&tap, ARGS(A("--number=5"), A("--exact")), "n:5 x ", DOCS_GUESS);
	one(&tap, ARGS(A("--long-only"), A("w"), A("-H")), "L:w -H ", DOCS_GUESS);
	one(&tap, ARGS(A("-c"), A("a,b")), "-c:a,b", DOCS_GUESS);
	one(&tap, ARGS(A("f"), A("-x")), "| f| -x", DOCS_GUESS);
	one(&tap, ARGS(A("--"), A("-x")), "| -x", DOCS_GUESS);
	return tap_done(&tap);
}
