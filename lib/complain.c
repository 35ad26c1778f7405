// SPDX-License-Identifier: ISC
#include "complain.h"

#include <err.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "progress.h"
#include "slice.h"
#include "utf8.h"

enum { MOST = 2048, SHOWN = 4 }; /* bytes of a message; bytes that show one: \xHH */

/* characters that are seen by what they do: C1, marks and turns of direction, ends of lines, tags */
static const struct {
	uint32_t from, to;
} hidden[] = {
	{ 0x00, 0x1F }, { 0x7F, 0x9F }, { 0x061C, 0x061C }, { 0x200B, 0x200F }, { 0x2028, 0x202E },
	{ 0x2060, 0x206F }, { 0xFEFF, 0xFEFF }, { 0xFFF9, 0xFFFB }, { 0xE0000, 0xE0FFF },
};

static bool
is_hidden(uint32_t c)
{
	size_t i;

	for (i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		if (c >= hidden[i].from && c <= hidden[i].to)
			return true;
	return false;
}

/* the character at byte i of s, in `len` bytes, as it may be shown; where its end stands in out */
static char *
show(char *out, struct slice s, size_t i, size_t len, bool as_it_is)
{
	size_t k;

	for (k = i; k < i + len; k++)
		if (as_it_is)
			*out++ = s.p[k];
		else
			out += snprintf(out, SHOWN + 1, "\\x%02x", (unsigned)(unsigned char)s.p[k]);
	return out;
}

void
complain(const char *format, ...)
{
	char text[MOST], line[MOST * SHOWN + 4], *end = line;
	struct slice s;
	size_t i, len;
	uint32_t c;
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(text, sizeof(text), format, ap);
	va_end(ap);
	s = slice_of(n < 0 ? format : text);
	for (i = 0; (len = utf8_next(s, i, &c)); i += len)
		/* a byte that is no character is read as U+FFFD */
		end = show(end, s, i, len, !is_hidden(c) && (c != 0xFFFD || len == 3));
	strcpy(end, n >= MOST ? "..." : "");
	/* what the line of progress has left there, whose cursor stands at its beginning */
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "%*s\r", PROGRESS_WIDTH, "");
	warnx("%s", line);
}
