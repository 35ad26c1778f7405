// SPDX-License-Identifier: ISC
#include "url/where.h"

#include <stddef.h>
#include <string.h>

#include "ascii.h"

/*
 * What the symbols of a body begin with, up to a slant, a full stop or a
 * bracket.  The United Nations' are those of its Editorial Manual and of the
 * treaty bodies; the first letter alone stands for a principal organ.
 */
static const struct {
	const char *series;
	enum symbol_body body;
} series[] = {
	{ "A", BODY_UN },
	{ "APLC", BODY_UN },
	{ "AT", BODY_UN },
	{ "BWC", BODY_UN },
	{ "CAC", BODY_UN },
	{ "CAT", BODY_UN },
	{ "CBD", BODY_UN },
	{ "CCPR", BODY_UN },
	{ "CCW", BODY_UN },
	{ "CD", BODY_UN },
	{ "CED", BODY_UN },
	{ "CEDAW", BODY_UN },
	{ "CERD", BODY_UN },
	{ "CMW", BODY_UN },
	{ "COP", BODY_UN },
	{ "CRC", BODY_UN },
	{ "CRPD", BODY_UN },
	{ "CTOC", BODY_UN },
	{ "DP", BODY_UN },
	{ "E", BODY_UN },
	{ "ECE", BODY_UN },
	{ "FCCC", BODY_UN },
	{ "HRI", BODY_UN },
	{ "ICCD", BODY_UN },
	{ "ICCPR", BODY_UN },
	{ "ISBA", BODY_UN },
	{ "JIU", BODY_UN },
	{ "LC", BODY_UN },
	{ "NPT", BODY_UN },
	{ "PBC", BODY_UN },
	{ "S", BODY_UN },
	{ "SPLOS", BODY_UN },
	{ "SPT", BODY_UN },
	{ "ST", BODY_UN },
	{ "T", BODY_UN },
	{ "TD", BODY_UN },
	{ "UNEP", BODY_UN },
	{ "UNW", BODY_UN },
	{ "CIO", BODY_OSCE },
	{ "FSC", BODY_OSCE },
	{ "HDIM", BODY_OSCE },
	{ "MC", BODY_OSCE },
	{ "ODIHR", BODY_OSCE },
	{ "PC", BODY_OSCE },
	{ "RFOM", BODY_OSCE },
	{ "SEC", BODY_OSCE },
	{ "CDL-AD", BODY_VENICE },
	{ "CDL-PI", BODY_VENICE },
	{ "CDL-REF", BODY_VENICE },
	{ "AS", BODY_COE },
	{ "CDDH", BODY_COE },
	{ "CM", BODY_COE },
	{ "CPT", BODY_COE },
	{ "CRI", BODY_COE },
	{ "CommDH", BODY_COE },
	{ "GRETA", BODY_COE },
	{ "GREVIO", BODY_COE },
	{ "SG", BODY_COE },
};

static size_t
count(struct slice s, char c)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == c;
	return n;
}

static size_t
digits_at(struct slice s, size_t i)
{
	size_t n = i;

	while (n < s.n && ascii_isdigit(s.p[n]))
		n++;
	return n - i;
}

/* 25965/34: applications of a year, from 1955 on */
static bool
is_application(struct slice s)
{
	size_t n = digits_at(s, 0);

	return n > 1 && n < 7 && s.n == n + 3 && s.p[n] == '/' && digits_at(s, n + 1) == 2;
}

/* C-203/35, T-306/31, F-1/05 */
static bool
is_curia(struct slice s)
{
	size_t n = digits_at(s, 2);

	return s.n > 5 && ascii_isin(s.p[0], "CTF") && s.p[1] == '-' && n > 0 &&
	    s.n == n + 5 && s.p[n + 2] == '/' && digits_at(s, n + 3) == 2;
}

/* an organ's letter alone says little: S/2037/384, S/25704, but not A/4 */
static bool
is_un(struct slice s, size_t series_len)
{
	size_t n = digits_at(s, 2);

	if (s.p[series_len] != '/')
		return false;
	return series_len > 1 || count(s, '/') > 1 || (s.n == n + 2 && n > 2);
}

enum symbol_body
url_where_body(struct slice s)
{
	size_t i, n = 0;

	if (slice_starts(s, "ECLI:"))
		return count(s, ':') == 4 ? BODY_ECLI : BODY_NONE;
	if (is_application(s))
		return BODY_ECHR;
	if (is_curia(s))
		return BODY_CURIA;
	while (n < s.n && !ascii_isin(s.p[n], "/.("))
		n++;
	if (n + 1 >= s.n)
		return BODY_NONE;
	for (i = 0; i < sizeof(series) / sizeof(series[0]); i++)
		if (slice_is(slice_part(s, 0, n), series[i].series))
			break;
	if (i == sizeof(series) / sizeof(series[0]))
		return BODY_NONE;
	if (series[i].body == BODY_UN)
		return is_un(s, n) ? BODY_UN : BODY_NONE;
	if (series[i].body == BODY_OSCE)
		return memchr(s.p, '/', s.n) ? BODY_OSCE : BODY_NONE;
	return series[i].body == BODY_VENICE && s.p[n] != '(' ? BODY_NONE : series[i].body;
}

void
url_where(struct buf *out, struct slice symbol)
{
	static const struct {
		enum symbol_body body;
		const char *before, *after;
	} homes[] = {
		{ BODY_UN, "https://undocs.org/", "" },
		{ BODY_VENICE, "https://www.venice.coe.int/webforms/documents/?pdf=", "-e" },
		{ BODY_ECLI, "https://e-justice.europa.eu/ecli/", "" },
		{ BODY_ECHR, "https://hudoc.echr.coe.int/eng#{%22appno%22:[%22", "%22]}" },
		{ BODY_CURIA, "https://curia.europa.eu/juris/liste.jsf?num=", "" },
	};
	enum symbol_body body = url_where_body(symbol);
	size_t i;

	for (i = 0; i < sizeof(homes) / sizeof(homes[0]); i++)
		if (homes[i].body == body) {
			buf_puts(out, homes[i].before);
			buf_slice(out, symbol);
			buf_puts(out, homes[i].after);
		}
}
