/* command lines: every command's options come from one table */
#ifndef CLI_H
#define CLI_H

#include <stdbool.h>

#include "docs.h"
#include "each.h"
#include "tsv.h"

/*
 * One option.  `letter` is returned for it; 0 < letter < 128 is also its
 * short form, 128 and above has a long form only.  `arg` names its argument
 * in usage and help, NULL for none.
 */
struct cli_option {
	int letter;
	const char *name, *arg, *help;
};

/*
 * A command: what --help and the usage line say of it, and what the options
 * that all share were set to.  `options` ends with { 0 }.
 */
struct cli {
	const char *name;     /* extract-urls */
	const char *purpose;  /* print each URL ... */
	const char *operands; /* [file ...] */
	const char *shared;   /* the shared options it has, of "Hcdt" */
	const struct cli_option *options;

	bool temporary; /* it makes temporary files */
	bool own_files; /* it calls confine itself, since it reads more than is named */

	bool no_header;      /* -H, --no-header */
	const char *columns; /* -c, --columns NAMES: a headerless input's columns */
	enum docs_mode mode; /* -d, --docs; -t, --text */

	struct inputs inputs; /* when only operands are left: what to read */

	/* private */
	const char *list;   /* -T, --files-from FILE */
	bool nul;           /* -0, --null */
	const char **file;  /* the arguments of options that are a FILE */
	size_t nfiles, files_cap;
	struct buf names;   /* the names in the list, each with its NUL */
	char **path;        /* the operands, and the names in the list */
};

/*
 * The next of the command's own options: its letter, with optarg set as
 * getopt_long(3) does; -1 when only operands are left.  By then `inputs` has
 * the operands and the files that --files-from names or, with neither,
 * standard input; argv and the structure must outlive it.
 * Shared options are stored, --help and --version printed (exit 0), and
 * wrong usage is printed with the usage line (exit 2).  --max-document goes to
 * the environment, where readers look for it (see reader.h).
 *
 * Before -1 the process is confined to the files that the operands and the
 * options with an argument FILE name (see confine.h).
 */
int cli_next(struct cli *cli, int argc, char *argv[]);

/*
 * The end of a main that came so far with status st: flush and close the
 * rows, free what the inputs hold.  The status to return.
 */
int cli_end(struct cli *cli, struct tsv *out, int st);

/* say what is wrong with the usage, print the usage line, exit 2 */
_Noreturn void cli_usage(const struct cli *cli, const char *why);

/* the number that an option's argument is, up to max, or cli_usage */
size_t cli_num(const struct cli *cli, const char *arg, size_t max);

#endif
