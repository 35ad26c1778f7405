// SPDX-License-Identifier: ISC
#include "verify_url.h"

#include "stands.h"
#include "url/facts.h"

static struct slice
value(const struct verify_row *row, enum verify_col col)
{
	return row->has[col] ? row->value[col] : slice_of("");
}

static const char *
check_spelling(const struct verify_row *row)
{
	struct slice symbol = value(row, VERIFY_SYMBOL);

	if (!row->has[VERIFY_URL] || !row->has[VERIFY_RAW])
		return NULL;
	if (symbol.n)
		return stands_symbol(symbol, value(row, VERIFY_RAW), value(row, VERIFY_URL)) ? NULL :
		    "symbol: not what raw spells, or not to be had at url";
	return stands_address(value(row, VERIFY_URL), value(row, VERIFY_RAW)) ? NULL :
	    "url: not what raw spells";
}

static const char *
check_host(const struct verify_row *row)
{
	struct slice host = value(row, VERIFY_HOST), site = value(row, VERIFY_SITE);

	if (row->has[VERIFY_URL] && host.n && !stands_host(value(row, VERIFY_URL), host))
		return "host: not that of the address";
	/* the root's dot is the host's alone */
	if (slice_ends(host, ".") && !slice_ends(site, "."))
		host.n--;
	if (row->has[VERIFY_HOST] && (site.n > host.n ||
	    !slice_eq(site, slice_from(host, host.n - site.n))))
		return "site: the host is not of it";
	return NULL;
}

/* what follows from the address alone */
static const char *
check_facts(const struct verify_row *row)
{
	const bool *has = row->has;
	struct url_facts facts = { 0 };
	const char *why = NULL;

	if (!has[VERIFY_URL] || !has[VERIFY_CLASS] || !has[VERIFY_ARCHIVED] || !has[VERIFY_CAPTURED])
		return NULL;
	url_facts_read(&facts, value(row, VERIFY_URL));
	if (!slice_is(value(row, VERIFY_CLASS), facts.class))
		why = "class: not that of the host";
	else if (!slice_eq(value(row, VERIFY_ARCHIVED), buf_get(&facts.archived)))
		why = "archived: not what the address holds";
	else if (!slice_eq(value(row, VERIFY_CAPTURED), buf_get(&facts.captured)))
		why = "captured: not what the address holds";
	url_facts_free(&facts);
	return why;
}

const char *
verify_url(const struct verify_row *row)
{
	const char *why = check_spelling(row);

	if (!why)
		why = check_host(row);
	return why ? why : check_facts(row);
}
