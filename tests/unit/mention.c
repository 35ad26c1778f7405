// SPDX-License-Identifier: ISC
/* symbols in running text, and where their documents are to be had */
#include "cite/mention.h"

#include "tap.h"
#include "url/where.h"

static const struct {
	const char *text, *want; /* the symbols, blanks between */
} rows[] = {
	{ "See A/HRC/99/32, para. 4, and CAT/C/ARD/CO/4.", "A/HRC/99/32 CAT/C/ARD/CO/4" },
	{ "A/91/782\xe2\x80\x93S/2037/384 and SEC.DEL/585/36\xe2\x80\x94it says", "A/91/782 S/2037/384 SEC.DEL/585/36" },
	{ "HRI/GEN/1/Rev.9 (Vol. I); E/CN.4/2036/53/Add.1", "HRI/GEN/1/Rev.9 E/CN.4/2036/53/Add.1" },
	{ "S/25704, A/4, AB/12, TCP/IP4, 24/7, N/A 3", "S/25704" },
	{ "CM/Rec(2035)5, CommDH(2034)23 and CDL-AD(2030)015", "CM/Rec(2035)5 CommDH(2034)23 CDL-AD(2030)015" },
	{ "CommDH( and CommDH(2034) A/HRC/99/1", "A/HRC/99/1" },
	{ "ECLI:EU:C:2034:238 and C-203/35.", "ECLI:EU:C:2034:238 C-203/35" },
	{ "Lamp v. Ardovia, no. 25965/34, 3 May", "25965/34" },
	{ "applications nos. 25965/34, 105/05 and 310/15; on 12/05", "25965/34 105/05 310/15" },
	{ "A/HRC/99/\n  32/Add.1. A/HRC/99/\nthe", "A/HRC/99/32/Add.1 A/HRC/99" },
	{ "in 2034/35 and on 25965/34", "" },
};

static const struct {
	const char *symbol, *want;
} homes[] = {
	{ "A/HRC/99/32", "https://undocs.org/A/HRC/99/32" },
	{ "CDL-AD(2030)015", "https://www.venice.coe.int/webforms/documents/?pdf=CDL-AD(2030)015-e" },
	{ "ECLI:EU:C:2034:238", "https://e-justice.europa.eu/ecli/ECLI:EU:C:2034:238" },
	{ "25965/34", "https://hudoc.echr.coe.int/eng#{%22appno%22:[%2225965/34%22]}" },
	{ "C-203/35", "https://curia.europa.eu/juris/liste.jsf?num=C-203/35" },
	{ "SEC.DEL/585/36", "" },
	{ "CM/Rec(2035)5", "" },
	{ "AB/12", "" },
	{ "A", "" },
	{ "", "" },
};

int
main(void)
{
	struct tap tap = { 0 };
	struct mentions m = { 0 };
	struct mention mention;
	struct buf got = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		buf_cut(&got, 0);
		mentions_reset(&m, slice_of(rows[i].text));
		while (mention_next(&m, &mention)) {
			if (got.n)
				buf_putc(&got, ' ');
			buf_slice(&got, mention.symbol);
		}
		tap_is(&tap, buf_get(&got), rows[i].want, rows[i].text);
	}
	for (i = 0; i < sizeof(homes) / sizeof(*homes); i++) {
		buf_cut(&got, 0);
		url_where(&got, slice_of(homes[i].symbol));
		tap_is(&tap, buf_get(&got), homes[i].want, homes[i].symbol);
	}
	mentions_free(&m);
	buf_free(&got);
	return tap_done(&tap);
}
