// SPDX-License-Identifier: ISC
/* link-sources: find which wordings are of one source, where the corpus is in parts */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli.h"
#include "each.h"
#include "source/blocks.h"
#include "source/wordings.h"
#include "tsv.h"
#include "xalloc.h"

enum step { LINKS, BLOCKS = 'b', COUNT = 'n' };

static const char *const heads[] = {
	[LINKS] = "order wording other percent",
	[BLOCKS] = "block turn wordings",
	[COUNT] = "word records",
};

static const struct cli_option options[] = {
	{ 'n', "count-words", NULL, "print how many wordings have each word" },
	{ 'b', "blocks", NULL, "print the blocks that each wording is compared in" },
	{ 'W', "words", "FILE", "rows that count the words of all parts" },
	{ 0 },
};

struct job {
	struct tsv out;
	struct cli cli;
	enum step step;
	struct tally tally;
	struct blocks blocks;
	int block, turn, wordings;
	struct buf field[3], room, record;
	bool bad;
};

static int
find_columns(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;

	job->wordings = tsv_need(rows, "wordings");
	job->block = tsv_find(rows, "block");
	job->turn = tsv_find(rows, "turn");
	if (job->wordings == -1 || job->step != LINKS)
		return job->wordings == -1 ? -1 : 0;
	return tsv_need(rows, "block") == -1 || tsv_need(rows, "turn") == -1 ? -1 : 0;
}

static struct slice
take(struct job *job, const struct tsv_in *rows, int column, size_t room)
{
	buf_cut(&job->field[room], 0);
	tsv_get(rows, column, &job->field[room]);
	return buf_get(&job->field[room]);
}

static void
put_id(struct job *job, uint64_t id)
{
	char digits[20];

	snprintf(digits, sizeof(digits), "%016" PRIx64, id);
	tsv_str(&job->out, digits);
}

static void
print_link(const struct block_link *link, void *arg)
{
	struct job *job = arg;

	tsv_str(&job->out, link->order);
	put_id(job, link->a);
	put_id(job, link->b);
	tsv_num_if(&job->out, link->percent > 0, link->percent);
	tsv_end(&job->out);
}

static void
print_blocks(struct job *job, const struct record *r, struct slice wording)
{
	struct block_place place[BLOCKS_MAX];
	size_t n = blocks_of(&job->tally, r, place), i;

	for (i = 0; i < n; i++) {
		tsv_str(&job->out, place[i].block);
		tsv_str(&job->out, place[i].turn);
		tsv_field(&job->out, place[i].shared ? (struct slice){ 0 } : wording);
		tsv_end(&job->out);
	}
}

static void
count_words(struct job *job, const struct record *r)
{
	size_t n, i;
	const uint32_t *words = record_words(r, r->all, &n);

	job->tally.records++;
	for (i = 0; i < n; i++)
		job->tally.uses[words[i]]++;
}

/* one wording, as it stands in a line of the field */
static void
add_wording(struct job *job, struct slice line, const struct source_row *row, struct slice block,
    struct slice turn)
{
	const struct record *r;
	struct keys keys;

	keys_of(&keys, &row->fields);
	record_make(&job->record, row, &keys, row->id);
	r = (const void *)job->record.p;
	switch (job->step) {
	case COUNT: count_words(job, r); break;
	case BLOCKS: print_blocks(job, r, line); break;
	default: blocks_add(&job->blocks, block, turn, r);
	}
}

/* a place in order: its digits are all there */
static bool
is_place(struct slice block, struct slice turn)
{
	return block.n == BLOCK_DIGITS && turn.n == TURN_DIGITS;
}

static void
add_row(struct tsv_in *rows, void *arg)
{
	struct job *job = arg;
	struct slice field = take(job, rows, job->wordings, 0), block = { 0 }, turn = { 0 };
	struct source_row row;
	size_t pos = 0, from = 0;
	int got = 0;

	if (job->step == LINKS) {
		block = take(job, rows, job->block, 1);
		turn = take(job, rows, job->turn, 2);
		if (!is_place(block, turn))
			got = -1;
		else if (block_is_key(block))
			blocks_add(&job->blocks, block, turn, NULL);
	}
	for (; got == 0 && (got = wordings_next(field, &pos, &row, &job->room)) == 1; from = pos, got = 0)
		add_wording(job, slice_part(field, from, pos < field.n ? pos - 1 : pos), &row, block, turn);
	if (got == -1) {
		fprintf(stderr, "%s: %s:%zu: damaged wordings\n", job->cli.name, rows->in->name,
		    rows->in->lineno);
		job->bad = true;
	}
}

static void
print_count(struct job *job)
{
	size_t i;

	tsv_str(&job->out, "total");
	tsv_num(&job->out, job->tally.records);
	tsv_end(&job->out);
	for (i = 0; i < WORD_NUMBERS; i++) {
		if (!job->tally.uses[i])
			continue;
		tsv_num(&job->out, i);
		tsv_num(&job->out, job->tally.uses[i]);
		tsv_end(&job->out);
	}
}

static void
read_options(struct job *job, int argc, char *argv[])
{
	char *words = NULL;
	int ch;

	while ((ch = cli_next(&job->cli, argc, argv)) != -1)
		if (ch == 'W')
			words = optarg;
		else
			job->step = (enum step)ch;
	if (job->step == COUNT)
		job->tally.uses = xcalloc(WORD_NUMBERS, sizeof(*job->tally.uses));
	else if (!words)
		cli_usage(&job->cli, "the words of all parts are needed: -W FILE");
	else if (tally_read(&job->tally, words) == -1)
		exit(EXIT_FATAL);
}

int
main(int argc, char *argv[])
{
	struct job job = { .out.fp = stdout };
	size_t i;
	int st;

	job.cli = (struct cli){ .name = "link-sources",
		.purpose = "Find which wordings are of one source, where the corpus is in parts.",
		.operands = "[file ...]", .shared = "Hc", .options = options };
	read_options(&job, argc, argv);
	job.blocks = (struct blocks){ .found = print_link, .arg = &job };
	corpus_make(&job.blocks.corpus, job.tally.records, job.tally.uses);
	tsv_head(&job.out, heads[job.step], job.cli.no_header);
	st = each_row(&job.cli.inputs, find_columns, add_row, &job);
	blocks_end(&job.blocks);
	if (job.step == COUNT)
		print_count(&job);
	tally_free(&job.tally);
	for (i = 0; i < 3; i++)
		buf_free(&job.field[i]);
	buf_free(&job.room);
	buf_free(&job.record);
	return cli_end(&job.cli, &job.out, job.bad ? EXIT_PARTIAL : st);
}
