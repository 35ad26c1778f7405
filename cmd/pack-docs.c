// SPDX-License-Identifier: ISC
/* pack-docs: put files, folders and CSV into one stream of documents */
#include <err.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "confine.h"
#include "each.h"
#include "filelist.h"
#include "pack.h"

struct job {
	struct pack pack;
	struct cli cli;
	bool csv;
	struct filelist files;
	size_t file; /* index of the one that is read */
};

static const struct cli_option options[] = {
	{ 'C', "csv", NULL, "read CSV, one document a record" },
	{ 'D', "delimiter", "CHAR", "what stands between CSV fields (default: a comma)" },
	{ 'f', "from", "CHARSET", "convert from this encoding to UTF-8" },
	{ 'i', "id", "COLUMN", "the CSV column of the ids (default: doc; without it, FILE-N)" },
	{ 't', "text", "COLUMN", "the CSV column of the texts (default: text)" },
	{ 0 },
};

static int
pack(struct reader *in, void *arg)
{
	struct job *job = arg;
	struct slice id = docid_of_path(in->name, 0);

	/* the list holds what was opened and, between, what could not be */
	while (job->file < job->files.n && job->files.path[job->file] != in->name)
		job->file++;
	if (job->file < job->files.n)
		id = job->files.id[job->file];
	return job->csv ? pack_csv(&job->pack, in, id) : pack_file(&job->pack, in, id);
}

static void
read_options(struct job *job, int argc, char *argv[])
{
	int ch;

	while ((ch = cli_next(&job->cli, argc, argv)) != -1)
		switch (ch) {
		case 'C':
			job->csv = true;
			break;
		case 'D':
			if (strlen(optarg) != 1 || strchr("\"\r\n", *optarg))
				cli_usage(&job->cli, "the delimiter is one ASCII character, "
				    "neither a quote nor a line end");
			job->pack.delimiter = *optarg;
			break;
		case 'f':
			charset_free(job->pack.from);
			job->pack.from = charset_new(optarg);
			if (!job->pack.from) {
				warnx("%s: no such encoding here (iconv -l lists them)", optarg);
				cli_usage(&job->cli, NULL);
			}
			break;
		case 'i':
			job->pack.id_name = optarg;
			break;
		case 't':
			job->pack.text_name = optarg;
			break;
		}
	if ((job->pack.id_name || job->pack.text_name) && !job->csv)
		cli_usage(&job->cli, "--id and --text name columns of CSV: add --csv");
}

/* the files of the operands and of the folders among them: it reads no others */
static void
list_files(struct job *job, int argc, char *argv[])
{
	filelist_make(&job->files, argc, argv);
	confine((const char *const *)job->files.path, job->files.n, false);
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.pack = { .out.fp = stdout, .delimiter = ',' },
		.cli = {
			.name = "pack-docs",
			.purpose = "Put files, folders and CSV into one stream of documents.",
			.operands = "[file ...]",
			.shared = "H",
			.options = options,
			.own_files = true,
		},
	};
	int st;

	read_options(&job, argc, argv);
	job.pack.no_header = job.cli.no_header;
	list_files(&job, argc - optind, argv + optind);
	/* no operand is standard input, but an empty folder is nothing */
	st = argc == optind || job.files.n ?
	    each_input((int)job.files.n, job.files.path, pack, &job) : EXIT_OK;
	pack_head(&job.pack);
	if (job.files.bad)
		st = EXIT_PARTIAL;
	filelist_free(&job.files);
	pack_free(&job.pack);
	return tsv_close(&job.pack.out) == -1 ? EXIT_FATAL : st;
}
