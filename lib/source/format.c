// SPDX-License-Identifier: ISC
#include "source/format.h"

#include <stdio.h>

#include "ascii.h"
#include "source/people.h"

static const char hex[] = "0123456789abcdef";

int
reference_date(struct slice date, unsigned part[3])
{
	static const size_t from[] = { 0, 5, 8 }, len[] = { 4, 2, 2 };
	size_t value;
	int n;

	for (n = 0; n < 3 && date.n >= from[n] + len[n]; n++) {
		if (!slice_num(slice_part(date, from[n], from[n] + len[n]), 9999, &value) || value == 0)
			break;
		part[n] = (unsigned)value;
	}
	return n;
}

enum reference_type
reference_type(const struct reference *ref)
{
	unsigned part[3];

	if (slice_is(ref->kind, "instrument"))
		return REF_LAW;
	if (ref->symbol.n)
		return REF_REPORT;
	if (ref->container.n)
		return reference_date(ref->date, part) == 3 ? REF_NEWS : REF_ARTICLE;
	return ref->url.n ? REF_WEB : REF_DOCUMENT;
}

/* JSON, RFC 8259 ------------------------------------------------------------------------------ */

static void
json_string(struct buf *b, struct slice s)
{
	size_t i;

	buf_putc(b, '"');
	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c == '"' || c == '\\') {
			buf_putc(b, '\\');
			buf_putc(b, (char)c);
		} else if (c < 0x20) {
			buf_puts(b, "\\u00");
			buf_putc(b, hex[c >> 4]);
			buf_putc(b, hex[c & 15]);
		} else {
			buf_putc(b, (char)c);
		}
	}
	buf_putc(b, '"');
}

static void
json_field(struct buf *b, const char *name, struct slice value)
{
	if (value.n == 0)
		return;
	buf_puts(b, ",\n    \"");
	buf_puts(b, name);
	buf_puts(b, "\": ");
	json_string(b, value);
}

static void
json_authors(struct buf *b, struct slice author)
{
	struct person people[MAX_PEOPLE];
	size_t n = people_of(author, people), i;

	if (n)
		buf_puts(b, ",\n    \"author\": [");
	for (i = 0; i < n; i++) {
		buf_puts(b, i ? ", { " : "{ ");
		if (people[i].family.n) {
			buf_puts(b, "\"family\": ");
			json_string(b, people[i].family);
			buf_puts(b, ", \"given\": ");
			json_string(b, people[i].given);
		} else {
			buf_puts(b, "\"literal\": ");
			json_string(b, people[i].others ? slice_of("others") : people[i].literal);
		}
		buf_puts(b, " }");
	}
	if (n)
		buf_puts(b, "]");
}

void
format_csl(struct buf *b, const struct reference *ref)
{
	static const char *const types[] = { "document", "legislation", "article-newspaper",
		"article-journal", "report", "webpage" };
	unsigned part[3];
	int n = reference_date(ref->date, part), i;

	buf_puts(b, "  {\n    \"id\": ");
	json_string(b, ref->id);
	json_field(b, "type", slice_of(types[reference_type(ref)]));
	json_authors(b, ref->author);
	json_field(b, "title", ref->title);
	json_field(b, "container-title", ref->container);
	for (i = 0; i < n; i++) {
		buf_puts(b, i ? ", " : ",\n    \"issued\": { \"date-parts\": [[");
		buf_num(b, part[i]);
	}
	if (n)
		buf_puts(b, "]] }");
	json_field(b, "number", ref->symbol);
	json_field(b, "URL", ref->url);
	if (ref->title.n == 0)
		json_field(b, "note", ref->text);
	buf_puts(b, "\n  }");
}

/* BibTeX ---------------------------------------------------------------------------------------- */

/* what TeX reads as something else, in its own spelling */
static void
tex_string(struct buf *b, struct slice s)
{
	static const struct {
		char c;
		const char *tex;
	} specials[] = { { '\\', "\\textbackslash{}" }, { '~', "\\textasciitilde{}" },
		{ '^', "\\textasciicircum{}" }, { '\n', " " }, { '\r', " " }, { '\t', " " } };
	size_t i, k;

	for (i = 0; i < s.n; i++) {
		for (k = 0; k < sizeof(specials) / sizeof(specials[0]); k++)
			if (s.p[i] == specials[k].c)
				break;
		if (k < sizeof(specials) / sizeof(specials[0])) {
			buf_puts(b, specials[k].tex);
			continue;
		}
		if (ascii_isin(s.p[i], "{}%&#$_"))
			buf_putc(b, '\\');
		buf_putc(b, s.p[i]);
	}
}

static void
tex_field(struct buf *b, const char *name, const char *open, struct slice value, const char *close)
{
	if (value.n == 0)
		return;
	buf_puts(b, ",\n  ");
	buf_puts(b, name);
	buf_puts(b, " = ");
	buf_puts(b, open);
	tex_string(b, value);
	buf_puts(b, close);
}

/* an address as it is, but for what would end the field or the line */
static void
tex_url(struct buf *b, struct slice url)
{
	size_t i;

	if (url.n == 0)
		return;
	buf_puts(b, ",\n  url = {");
	for (i = 0; i < url.n; i++) {
		unsigned char c = (unsigned char)url.p[i];

		if (c > ' ' && !ascii_isin((char)c, "{}\\")) {
			buf_putc(b, (char)c);
			continue;
		}
		buf_putc(b, '%');
		buf_putc(b, "0123456789ABCDEF"[c >> 4]);
		buf_putc(b, "0123456789ABCDEF"[c & 15]);
	}
	buf_putc(b, '}');
}

static void
tex_authors(struct buf *b, struct slice author)
{
	struct person people[MAX_PEOPLE];
	size_t n = people_of(author, people), i;

	if (n)
		buf_puts(b, ",\n  author = {");
	for (i = 0; i < n; i++) {
		buf_puts(b, i ? " and " : "");
		if (people[i].others) {
			buf_puts(b, "others");
		} else if (people[i].family.n) {
			tex_string(b, people[i].family);
			buf_puts(b, ", ");
			tex_string(b, people[i].given);
		} else {
			buf_putc(b, '{');
			tex_string(b, people[i].literal);
			buf_putc(b, '}');
		}
	}
	if (n)
		buf_putc(b, '}');
}

void
format_bibtex(struct buf *b, const struct reference *ref)
{
	static const char *const types[] = { "misc", "misc", "article", "article", "techreport", "misc" };
	static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
		"oct", "nov", "dec" };
	unsigned part[3];
	int n = reference_date(ref->date, part);

	buf_putc(b, '@');
	buf_puts(b, types[reference_type(ref)]);
	buf_puts(b, "{s");
	buf_slice(b, ref->id);
	tex_authors(b, ref->author);
	/* the second braces keep the capitals */
	tex_field(b, "title", "{{", ref->title, "}}");
	tex_field(b, "journal", "{", ref->container, "}");
	tex_field(b, "number", "{", ref->symbol, "}");
	if (n > 0) {
		buf_puts(b, ",\n  year = {");
		buf_num(b, part[0]);
		buf_puts(b, "}");
	}
	if (n > 1 && part[1] <= 12) {
		buf_puts(b, ",\n  month = ");
		buf_puts(b, months[part[1] - 1]);
	}
	if (n > 1)
		tex_field(b, "date", "{", ref->date, "}");
	tex_url(b, ref->url);
	if (ref->title.n == 0)
		tex_field(b, "note", "{", ref->text, "}");
	buf_puts(b, "\n}\n\n");
}

/* RIS ------------------------------------------------------------------------------------------- */

static void
ris_field(struct buf *b, const char *tag, struct slice value)
{
	if (value.n == 0)
		return;
	buf_puts(b, tag);
	buf_puts(b, "  - ");
	buf_fold(b, value);
	buf_puts(b, "\r\n");
}

void
format_ris(struct buf *b, const struct reference *ref)
{
	static const char *const types[] = { "GEN", "STAT", "NEWS", "JOUR", "RPRT", "ELEC" };
	struct person people[MAX_PEOPLE];
	size_t n = people_of(ref->author, people), i;
	unsigned part[3] = { 0 };
	int dates = reference_date(ref->date, part), k;

	ris_field(b, "TY", slice_of(types[reference_type(ref)]));
	ris_field(b, "ID", ref->id);
	for (i = 0; i < n; i++) {
		if (people[i].others)
			continue;
		ris_field(b, "AU", people[i].literal);
		if (people[i].family.n) {
			buf_puts(b, "AU  - ");
			buf_fold(b, people[i].family);
			buf_puts(b, ", ");
			buf_fold(b, people[i].given);
			buf_puts(b, "\r\n");
		}
	}
	ris_field(b, "TI", ref->title);
	ris_field(b, "T2", ref->container);
	if (dates)
		ris_field(b, "PY", slice_part(ref->date, 0, 4));
	if (dates > 1) {
		buf_puts(b, "DA  - ");
		for (k = 0; k < 3; k++) {
			buf_slice(b, k < dates ? slice_part(ref->date, k ? 3 * (size_t)k + 2 : 0,
			    k ? 3 * (size_t)k + 4 : 4) : (struct slice){ 0 });
			buf_puts(b, "/");
		}
		buf_puts(b, "\r\n");
	}
	ris_field(b, "M1", ref->symbol);
	ris_field(b, "UR", ref->url);
	if (ref->title.n == 0)
		ris_field(b, "N1", ref->text);
	buf_puts(b, "ER  - \r\n\r\n");
}
