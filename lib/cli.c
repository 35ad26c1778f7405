// SPDX-License-Identifier: ISC
#include "cli.h"

#include <err.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "confine.h"
#include "each.h"
#include "xalloc.h"

enum { MAX_OPTIONS = 48, MAX_DOCUMENT = 255, OUTPUT_BLOCK = 1 << 16 };

/* the options that every command has */
static const int common[] = { 'T', '0', 'h', 'V', MAX_DOCUMENT };

static const struct cli_option shared[] = {
	{ 'H', "no-header", NULL, "leave out the header line" },
	{ 'c', "columns", "NAMES", "columns, with commas, where no header names them" },
	{ 'd', "docs", NULL, "read every input as a document stream" },
	{ 't', "text", NULL, "read every input as one plain-text document" },
	{ 'T', "files-from", "FILE", "read the files that FILE names, one a line" },
	{ '0', "null", NULL, "the names in that FILE end with a NUL byte" },
	{ MAX_DOCUMENT, READER_LIMIT_OPTION, "SIZE",
		"leave out a document or row that is larger (1G)" },
	{ 'h', "help", NULL, "print this help and exit" },
	{ 'V', "version", NULL, "print the version and exit" },
	{ 0 },
};

/* does this command have the shared option? */
static bool
has_shared(const struct cli *cli, int letter)
{
	size_t i;

	for (i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		if (letter == common[i])
			return true;
	return letter < 128 && strchr(cli->shared, letter);
}

/* the options of this command in one array: its own, then the shared ones */
static size_t
all_options(const struct cli *cli, struct cli_option *all)
{
	const struct cli_option *o;
	size_t n = 0;

	for (o = cli->options; o && o->letter && n < MAX_OPTIONS - 8; o++)
		all[n++] = *o;
	for (o = shared; o->letter; o++)
		if (has_shared(cli, o->letter))
			all[n++] = *o;
	return n;
}

static int
by_letter(const void *a, const void *b)
{
	const char *x = a, *y = b;
	char lx = (char)(*x | 0x20), ly = (char)(*y | 0x20);

	return lx != ly ? lx - ly : *y - *x;
}

/* as a page's SYNOPSIS has it: flags together, then options with arguments */
static void
print_usage(const struct cli *cli, FILE *fp)
{
	struct cli_option all[MAX_OPTIONS];
	size_t i, n = all_options(cli, all), flags = 0;
	char letters[MAX_OPTIONS + 1];

	for (i = 0; i < n; i++)
		if (all[i].letter < 128 && !all[i].arg)
			letters[flags++] = (char)all[i].letter;
	qsort(letters, flags, 1, by_letter);
	letters[flags] = '\0';
	fprintf(fp, "usage: %s [-%s]", cli->name, letters);
	for (i = 0; i < n; i++) {
		if (all[i].letter < 128 && all[i].arg)
			fprintf(fp, " [-%c %s]", all[i].letter, all[i].arg);
		else if (all[i].letter >= 128)
			fprintf(fp, " [--%s%s%s]", all[i].name, all[i].arg ? " " : "",
			    all[i].arg ? all[i].arg : "");
	}
	fprintf(fp, "%s%s\n", *cli->operands ? " " : "", cli->operands);
}

void
cli_usage(const struct cli *cli, const char *why)
{
	if (why)
		warnx("%s", why);
	print_usage(cli, stderr);
	fprintf(stderr, "Its options: %s --help.  All of it: man %s\n", cli->name, cli->name);
	exit(EXIT_FATAL);
}

size_t
cli_num(const struct cli *cli, const char *arg, size_t max)
{
	size_t n;

	if (!slice_num(slice_of(arg), max, &n)) {
		warnx("%s: not a whole number up to %zu", arg, max);
		cli_usage(cli, NULL);
	}
	return n;
}

static _Noreturn void
finish(void)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		err(EXIT_FATAL, "cannot write the output");
	exit(EXIT_OK);
}

static _Noreturn void
help(const struct cli *cli)
{
	struct cli_option all[MAX_OPTIONS];
	size_t i, n = all_options(cli, all);
	int width;

	/* the usage line has nothing that does not follow */
	printf("usage: %s [option ...] %s\n%s\n\n", cli->name, cli->operands, cli->purpose);
	for (i = 0; i < n; i++) {
		width = all[i].letter < 128 ? printf("  -%c, ", all[i].letter) : printf("      ");
		width += printf("--%s%s%s", all[i].name, all[i].arg ? " " : "",
		    all[i].arg ? all[i].arg : "");
		printf("%*s%s\n", width < 28 ? 28 - width : 1, "", all[i].help);
	}
	printf("More, with examples: man %s\n", cli->name);
	finish();
}

static _Noreturn void
version(const struct cli *cli)
{
	struct buf force = { 0 };

	confine_say(&force);
	printf("%s (ibid) %s\nconfined: %s\n", cli->name, IBID_VERSION, buf_str(&force));
	buf_free(&force);
	finish();
}

static void
set_limit(const struct cli *cli)
{
	size_t n;

	if (!slice_size(slice_of(optarg), &n))
		cli_usage(cli, "--" READER_LIMIT_OPTION ": a size is a number, with K, M or G behind it");
	if (setenv(READER_LIMIT, optarg, 1) == -1)
		xfail();
}

/* an option's argument is the name of a file */
static void
keep_file(struct cli *cli, const char *path)
{
	xgrow(&cli->file, cli->nfiles, &cli->files_cap, sizeof(*cli->file));
	cli->file[cli->nfiles++] = path;
}

/* take the list of names apart, so that each ends with NUL; how many there are */
static size_t
read_list(struct cli *cli)
{
	struct reader in;
	struct slice all;
	char end = cli->nul ? '\0' : '\n';
	size_t i, n = 0;

	if (reader_open(&in, cli->list) == -1 || reader_rest(&in, &all) == -1)
		errx(EXIT_FATAL, "%s: %s", cli->list, in.error);
	for (i = 0; i < all.n; i++) {
		if (all.p[i] == '\0' && !cli->nul)
			errx(EXIT_FATAL, "%s: the names in it end with NUL: add --null", cli->list);
		if (all.p[i] != end) {
			buf_putc(&cli->names, all.p[i]);
			continue;
		}
		buf_putc(&cli->names, '\0');
		n++;
	}
	buf_putc(&cli->names, '\0');
	reader_close(&in);
	buf_free(&in.message);
	return n + 1;
}

/* what is to be read: operands, then the names in the list; with neither, standard input */
static void
find_inputs(struct cli *cli, int argc, char *argv[])
{
	size_t n = cli->list ? read_list(cli) : 0, at = 0;
	int i, k = 0;

	cli->path = xcalloc((size_t)(argc - optind) + n + 1, sizeof(*cli->path));
	for (i = optind; i < argc; i++)
		cli->path[k++] = argv[i];
	for (; at < cli->names.n; at += strlen(cli->names.p + at) + 1)
		if (cli->names.p[at])
			cli->path[k++] = cli->names.p + at;
	if (!cli->list && k == 0) {
		buf_puts(&cli->names, "-");
		cli->path[k++] = cli->names.p;
		if (isatty(STDIN_FILENO))
			warnx("no file is named: type the input and end it with Ctrl-D, or see --help");
	}
	cli->inputs = (struct inputs){ .path = cli->path, .n = k, .name = cli->name,
		.columns = cli->columns };
}

/* it is there once: who names it twice would get nothing the second time */
static void
check_stdin(const struct cli *cli)
{
	size_t i, n = cli->list && strcmp(cli->list, "-") == 0;
	int k;

	for (i = 0; i < cli->nfiles; i++)
		n += strcmp(cli->file[i], "-") == 0;
	for (k = 0; k < cli->inputs.n; k++)
		n += strcmp(cli->inputs.path[k], "-") == 0;
	if (n > 1)
		cli_usage(cli, "standard input can be read once only");
}

static void
confine_to_inputs(struct cli *cli)
{
	int i;

	for (i = 0; i < cli->inputs.n && !cli->own_files; i++)
		keep_file(cli, cli->inputs.path[i]);
	if (!cli->own_files)
		confine(cli->file, cli->nfiles, cli->temporary);
	free(cli->file);
	cli->file = NULL;
	cli->nfiles = cli->files_cap = 0;
}

/* only operands are left: find what is to be read, and give up all other files */
static void
confine_to_files(struct cli *cli, int argc, char *argv[])
{
	if (cli->nul && !cli->list)
		cli_usage(cli, "--null is about the names that --files-from reads");
	find_inputs(cli, argc, argv);
	check_stdin(cli);
	confine_to_inputs(cli);
}

static bool
store_shared(struct cli *cli, int letter)
{
	if (!has_shared(cli, letter))
		return false;
	switch (letter) {
	case 'h':
		help(cli);
	case 'V':
		version(cli);
	case MAX_DOCUMENT:
		set_limit(cli);
		return true;
	case 'T':
		if (cli->list)
			cli_usage(cli, "--files-from is there twice: put the lists together with cat");
		cli->list = optarg;
		return true;
	case '0':
		cli->nul = true;
		return true;
	case 'H':
		cli->no_header = true;
		return true;
	case 'c':
		cli->columns = optarg;
		return true;
	case 'd':
		cli->mode = DOCS_STREAM;
		return true;
	case 't':
		cli->mode = DOCS_TEXT;
		return true;
	default:
		return false;
	}
}

int
cli_end(struct cli *cli, struct tsv *out, int st)
{
	free(cli->path);
	buf_free(&cli->names);
	return tsv_close(out) == -1 ? EXIT_FATAL : st;
}

int
cli_next(struct cli *cli, int argc, char *argv[])
{
	struct cli_option all[MAX_OPTIONS];
	struct option longs[MAX_OPTIONS + 1];
	char shorts[2 * MAX_OPTIONS + 2] = "+"; /* stop at the first operand */
	size_t i, n = all_options(cli, all), k = 1;
	int letter;

	for (i = 0; i < n; i++) {
		longs[i] = (struct option){ all[i].name,
			all[i].arg ? required_argument : no_argument, NULL, all[i].letter };
		if (all[i].letter >= 128)
			continue;
		shorts[k++] = (char)all[i].letter;
		if (all[i].arg)
			shorts[k++] = ':';
	}
	longs[n] = (struct option){ 0 };
	shorts[k] = '\0';
	while ((letter = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		if (letter == '?')
			cli_usage(cli, NULL);
		if (!store_shared(cli, letter))
			break;
	}
	for (i = 0; letter != -1 && i < n; i++)
		if (all[i].letter == letter && all[i].arg && strcmp(all[i].arg, "FILE") == 0)
			keep_file(cli, optarg);
	if (letter == -1) {
		/* rows go out in large blocks; stdio has the buffer to the end */
		static char block[OUTPUT_BLOCK];

		confine_to_files(cli, argc, argv);
		setvbuf(stdout, block, _IOFBF, sizeof(block));
	}
	return letter;
}
