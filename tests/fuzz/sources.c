// SPDX-License-Identifier: ISC
/* sources: rows in any order, and in little memory, give the same sources */
int command_main(int argc, char *argv[]);
#define main command_main
#include "../../cmd/dedupe-sources.c"
#undef main

#include <string.h>

#include "fuzz.h"

/* the lines of a table, the rows in the opposite order */
static void
turn(struct buf *out, struct slice table)
{
	size_t head = slice_find(table, 0, "\n"), end, from;

	buf_cut(out, 0);
	if (head == (size_t)-1) {
		buf_slice(out, table);
		return;
	}
	buf_slice(out, slice_part(table, 0, head + 1));
	for (end = table.n; end > head + 1; end = from) {
		from = end - 1;
		while (from > head + 1 && table.p[from - 1] != '\n')
			from--;
		buf_slice(out, slice_part(table, from, end));
		if (table.p[end - 1] != '\n')
			buf_putc(out, '\n');
	}
}

static char *
run(struct slice table, size_t memory, enum output output, size_t *n)
{
	struct job job = { .output = output, .all = { .memory = memory, .explain = output == EXPLAIN } };
	char *rows = NULL, path[64], *operand = path;

	snprintf(path, sizeof(path), "%s", fuzz_file(0, table.p ? table.p : "", table.n));
	job.out.fp = open_memstream(&rows, n);
	fuzz_must(job.out.fp != NULL, "a stream in memory");
	each_row(&(struct inputs){ .path = &operand, .n = 1 }, find_columns, add_row, &job);
	print(&job);
	sources_free(&job.all);
	take_free(&job.take);
	buf_free(&job.row);
	fclose(job.out.fp);
	return rows;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const enum output outputs[] = { SOURCES, MEMBERS, EXPLAIN };
	struct buf text = { 0 }, turned = { 0 };
	struct slice table = fuzz_utf8(&text, data, size);
	enum output output = outputs[size % 3];
	size_t n, m;
	char *rows, *again;

	/* compressed, the lines cannot be turned */
	if (size > 1 && data[0] == 0x1f)
		return -1;
	rows = run(table, 0, output, &n);
	turn(&turned, table);
	again = run(buf_get(&turned), 1, output, &m);
	fuzz_must(n == m && memcmp(rows, again, n) == 0, "the same sources in any order and memory");
	free(rows);
	free(again);
	buf_free(&text);
	buf_free(&turned);
	return 0;
}
