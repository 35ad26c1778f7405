// SPDX-License-Identifier: ISC
/* pack-docs: put files, folders, CSV, JSON Lines and web archives into one stream of documents */
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "complain.h"
#include "confine.h"
#include "each.h"
#include "filelist.h"
#include "pack.h"

struct job {
	struct pack pack;
	struct cli cli;
	bool csv, json;
	struct filelist files;
	size_t file; /* index of the one that is read */
};

static const struct cli_option options[] = {
	{ 'C', "csv", NULL, "read CSV, one document a record" },
	{ 'D', "delimiter", "CHAR", "what stands between CSV fields (a comma)" },
	{ 'f', "from", "CHARSET", "convert from this encoding to UTF-8" },
	{ 'i', "id", "COLUMN", "the column or key of the ids (doc; else FILE-N)" },
	{ 'J', "json", NULL, "read JSON Lines, one document an object" },
	{ 'm', "meta", "NAMES", "the keys of JSON to keep (the first object's)" },
	{ 'r', "records", "TYPES", "WARC records (conversion,resource,response)" },
	{ 't', "text", "COLUMN", "the column or key of the texts (text)" },
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
	if (job->json)
		return pack_json(&job->pack, in, id);
	return job->csv ? pack_csv(&job->pack, in, id) : pack_file(&job->pack, in, id);
}

/* what does not go together */
static void
check_options(const struct job *job)
{
	const struct pack *p = &job->pack;

	if ((p->id_name || p->text_name) && !job->csv && !job->json)
		cli_usage(&job->cli, "--id and --text name columns of CSV or keys of JSON: "
		    "add --csv or --json");
	if (job->csv && job->json)
		cli_usage(&job->cli, "--csv and --json are two forms: name one of them");
	if (p->meta_names && !job->json)
		cli_usage(&job->cli, "--meta names keys of JSON: add --json");
	if (p->from && job->json)
		cli_usage(&job->cli, "JSON is UTF-8: --from has nothing to convert there");
	if (p->record_types && (job->csv || job->json))
		cli_usage(&job->cli, "--records is about WARC files, not CSV or JSON");
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
				complain("%s: no such encoding here (iconv -l lists them)", optarg);
				cli_usage(&job->cli, NULL);
			}
			break;
		case 'i':
			job->pack.id_name = optarg;
			break;
		case 'J':
			job->json = true;
			break;
		case 'm':
			job->pack.meta_names = optarg;
			break;
		case 'r':
			job->pack.record_types = optarg;
			break;
		case 't':
			job->pack.text_name = optarg;
			break;
		}
	check_options(job);
}

/* the files of the operands and of the folders among them: it reads no others */
static void
list_files(struct job *job)
{
	filelist_make(&job->files, job->cli.inputs.n, job->cli.inputs.path);
	confine((const char *const *)job->files.path, job->files.n, false);
}

int
main(int argc, char *argv[])
{
	struct job job = {
		.pack = { .out.fp = stdout, .delimiter = ',' },
		.cli = {
			.name = "pack-docs",
			.purpose = "Put files, folders, CSV, JSON and web archives into one stream.",
			.operands = "[file ...]",
			.shared = "H",
			.options = options,
			.own_files = true,
		},
	};
	int st;

	read_options(&job, argc, argv);
	job.pack.no_header = job.cli.no_header;
	list_files(&job);
	st = each_input(&(struct inputs){ .path = job.files.path, .n = (int)job.files.n,
	    .name = job.cli.name }, pack, &job);
	pack_head(&job.pack);
	if (job.files.bad)
		st = EXIT_PARTIAL;
	filelist_free(&job.files);
	pack_free(&job.pack);
	return cli_end(&job.cli, &job.pack.out, st);
}
