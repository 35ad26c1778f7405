// SPDX-License-Identifier: ISC
#include "cite/mention.h"

#include "ascii.h"
#include "url/where.h"

/* what stands between the numbers of one list */
static const char *const between[] = { ", ", " and ", " & ", " et ", " y ", " и ", "; ", NULL };

/* the span as a symbol, its white space taken out; false if nobody's symbols look so */
static bool
take(struct mentions *m, size_t at, size_t len, struct mention *mention)
{
	size_t i;

	buf_cut(&m->name, 0);
	for (i = at; i < at + len; i++)
		if (!ascii_isspace(m->text.p[i]))
			buf_putc(&m->name, m->text.p[i]);
	*mention = (struct mention){ at, len, buf_get(&m->name) };
	return url_where_body(mention->symbol) != BODY_NONE;
}

/* "nos. 25965/34, 1/05 and 310/35": the number that goes on the list right at m->pos */
static bool
next_listed(struct mentions *m, struct mention *mention)
{
	const char *const *b;
	size_t from, n;

	for (b = between; *b; b++) {
		if (!slice_starts(slice_from(m->text, m->pos), *b))
			continue;
		from = m->pos + slice_of(*b).n;
		for (n = from; n < m->text.n && n - from < 10 &&
		    (ascii_isdigit(m->text.p[n]) || m->text.p[n] == '/'); n++)
			;
		return n > from && take(m, from, n - from, mention) &&
		    url_where_body(mention->symbol) == BODY_ECHR;
	}
	return false;
}

/* a slant at the line's end: the symbol goes on in the next line; its end there, or `end` */
static size_t
line_joined(struct slice s, size_t end)
{
	size_t i = end, n;

	if (i >= s.n || s.p[i] != '/')
		return end;
	for (i++; i < s.n && ascii_isin(s.p[i], " \t\r"); i++)
		;
	if (i >= s.n || s.p[i] != '\n')
		return end;
	for (i++; i < s.n && ascii_isin(s.p[i], " \t"); i++)
		;
	for (n = i; n < s.n && n - i < 40 && (ascii_isalnum(s.p[n]) || ascii_isin(s.p[n], "/.-")); n++)
		;
	while (n > i && !ascii_isalnum(s.p[n - 1]))
		n--;
	return n > i && (ascii_isdigit(s.p[i]) || ascii_isupper(s.p[i])) ? n : end;
}

/* CommDH(2034)23, which has small letters before the bracket */
static bool
commissioner(struct mentions *m, struct mention *mention)
{
	struct slice s = m->text;
	size_t i = m->comm + 7;

	while (i < s.n && (ascii_isdigit(s.p[i]) || (s.p[i] == ')' && s.p[i - 1] != ')')))
		i++;
	m->pos = i;
	return ascii_isdigit(s.p[i - 1]) && take(m, m->comm, i - m->comm, mention);
}

/* look ahead for the next of either kind from m->pos on */
static void
look(struct mentions *m)
{
	if (!m->begun || m->comm < m->pos)
		m->comm = slice_find(m->text, m->pos, "CommDH(");
	while (!m->begun || m->symbol.id < m->pos) {
		m->begun = true;
		m->scanned = m->scanned < m->pos ? m->pos : m->scanned;
		if (!symbol_next(m->text, &m->scanned, &m->symbol))
			m->symbol.id = (size_t)-1;
	}
}

/* the next in the text, whoever's it is; false at the end */
static bool
next(struct mentions *m, struct mention *mention, bool *known)
{
	const struct symbol *symbol = &m->symbol;
	size_t end;

	look(m);
	if (m->comm < symbol->id) {
		*known = commissioner(m, mention);
		return true;
	}
	if (symbol->id == (size_t)-1)
		return false;
	end = line_joined(m->text, symbol->id + symbol->id_len);
	*known = take(m, symbol->id, end - symbol->id, mention);
	m->pos = *known ? end : symbol->id + 1;
	return true;
}

bool
mention_next(struct mentions *m, struct mention *mention)
{
	bool known = m->listed && next_listed(m, mention);

	if (known)
		m->pos = mention->at + mention->len;
	while (!known)
		if (!next(m, mention, &known))
			return false;
	m->listed = url_where_body(mention->symbol) == BODY_ECHR;
	return true;
}

void
mentions_reset(struct mentions *m, struct slice text)
{
	*m = (struct mentions){ .text = text, .name = m->name };
}

void
mentions_free(struct mentions *m)
{
	buf_free(&m->name);
	*m = (struct mentions){ 0 };
}
