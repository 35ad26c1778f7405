// SPDX-License-Identifier: ISC
#include "cite/mention.h"

#include "ascii.h"
#include "cite/symbol.h"
#include "url/where.h"

/* what stands between the numbers of one list */
static const char *const between[] = { ", ", " and ", " & ", " et ", " y ", " и ", "; ", NULL };

/* the span as a symbol, its white space taken out; false if nobody's symbols look so */
static bool
take(struct mentions *m, size_t at, size_t len, struct mention *mention)
{
	size_t i;

	buf_cut(&m->symbol, 0);
	for (i = at; i < at + len; i++)
		if (!ascii_isspace(m->text.p[i]))
			buf_putc(&m->symbol, m->text.p[i]);
	*mention = (struct mention){ at, len, buf_get(&m->symbol) };
	return url_where_body(mention->symbol) != BODY_NONE;
}

/* "nos. 25965/04, 1/05 and 310/15": the number that goes on the list right at m->pos */
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

/* CommDH(2014)23, which has small letters before the bracket */
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

/* the next in the text, whoever's it is; false at the end */
static bool
next(struct mentions *m, struct mention *mention, bool *known)
{
	struct symbol symbol;

	if (!m->begun || m->comm < m->pos)
		m->comm = slice_find(m->text, m->pos, "CommDH(");
	m->begun = true;
	if (!symbol_next(m->text, &m->pos, &symbol))
		symbol.id = m->text.n;
	if (m->comm < symbol.id)
		*known = commissioner(m, mention);
	else if (symbol.id < m->text.n)
		*known = take(m, symbol.id, symbol.id_len, mention);
	else
		return false;
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
	*m = (struct mentions){ .text = text, .symbol = m->symbol };
}

void
mentions_free(struct mentions *m)
{
	buf_free(&m->symbol);
	*m = (struct mentions){ 0 };
}
