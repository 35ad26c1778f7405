/* a document's lines, pages and paragraphs, as the converter left them */
#ifndef LAYOUT_H
#define LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"
#include "utf8.h"

/*
 * One line: neither "\n" nor a form feed is part of it.  There are as many as
 * a text has of them, so it is kept small; only layout_make sets it, and what
 * unfolds columns.
 */
struct line {
	size_t at, len;  /* bytes in the text */
	uint32_t page;   /* the page it stands on, from 1; beyond 2^32 - 1 the last one */
	uint16_t indent; /* white space at its start, in characters; 65535 is that or more */
	bool odd : 1;    /* its indent may have another number of bytes */
	bool blank : 1;  /* nothing but white space */
	bool opens : 1;  /* the first line after a form feed */
	bool apart : 1;  /* no paragraph goes on in it that a line above began */
	bool digits : 1; /* it holds an ASCII digit */
	bool wide : 1;   /* it holds a character that is not ASCII */
	bool gaps : 1;   /* two ASCII blanks stand behind its first word, one behind the other */
	bool word : 1;   /* it begins with two ASCII letters */
	char first;      /* the byte behind the white space at its start; NUL if it is blank */
};

/*
 * A form feed ends a line as a newline does, and begins a page.  `width` is
 * the usual length, in bytes, of a full line where the converter kept the
 * lines of the page, and 0 where every paragraph is one line.  `doubled`
 * says that a blank line follows every line, as some converters have it.
 */
struct layout {
	struct slice text;
	struct line *line;
	size_t n, cap;
	size_t pages; /* 0: the text holds no form feed */
	size_t width;
	bool doubled;
};

/*
 * Find the lines; `text` must outlive the layout.  `lay` is the zero value, or
 * the layout of a text that is done with, whose memory is used again; free
 * with layout_free.
 */
void layout_make(struct layout *lay, struct slice text);
void layout_free(struct layout *lay);

/* the bytes of line i, and the same without white space at its ends */
static inline struct slice
layout_line(const struct layout *lay, size_t i)
{
	return (struct slice){ lay->text.p + lay->line[i].at, lay->line[i].len };
}

static inline struct slice
layout_trimmed(const struct layout *lay, size_t i)
{
	struct slice s = layout_line(lay, i);

	return slice_trim(lay->line[i].odd ? s : slice_from(s, lay->line[i].indent));
}

/* the bytes of white space, and of marks of direction, at the start of line i */
static inline size_t
layout_blanks(const struct layout *lay, size_t i)
{
	return lay->line[i].odd ? utf8_blanks(layout_line(lay, i), 0) : lay->line[i].indent;
}

/* the line that holds byte `at` (the last one for an offset at the end) */
size_t layout_line_at(const struct layout *lay, size_t at);

#endif
