// SPDX-License-Identifier: ISC
/* dates, pinpoints, symbols, words that stand for a source, and quotations, each by itself */
#include "buf.h"
#include "cite/anaphor.h"
#include "cite/date.h"
#include "cite/inset.h"
#include "cite/law.h"
#include "cite/pin.h"
#include "cite/symbol.h"
#include "tap.h"

struct row {
	const char *text, *want;
};

static const struct row dates[] = {
	{ "Belisk, 14 December 2030.", "2030-12-14" },
	{ "December 14, 2030", "2030-12-14" },
	{ "(2030, December 14)", "2030-12-14" },
	{ "(2030, 14 December)", "2030-12-14" },
	{ "3rd of May 2031", "2031-05-03" },
	{ "September 2031", "2031-09" },
	{ "Sept. 2031, Jan. 5, 2030", "2031-09 2030-01-05" },
	{ "1er janvier 2033", "2033-01-01" },
	{ "14 de diciembre de 2030", "2030-12-14" },
	{ "14 декабря 2030 г.", "2030-12-14" },
	{ "14 ديسمبر 2030", "2030-12-14" },
	{ "14 كانون الأول/ديسمبر 2030", "2030-12-14" },
	{ "2030年12月14日", "2030-12-14" },
	{ "2030年", "2030" },
	{ "3 März 2031", "2031-03-03" },
	{ "2030-12-14", "2030-12-14" },
	{ "14.12.2030", "2030-12-14" },
	{ "14/12/2030 and 12/14/2030", "2030-12-14 2030-12-14" },
	{ "04/05/2030", "2030" },
	{ "(Belisk, 2031)", "2031" },
	{ "2/2031, 14 December 2031", "2031-12-14" },
	{ "A/HRC/2030/5", "" },
	{ "No. 2015", "" },
	{ "paragraph 12015", "" },
	{ "1998.5", "" },
	{ "https://a.example/2031/x", "" },
	{ "he may go", "" },
};

static const struct row pins[] = {
	{ "p. 5", "p. 5" },
	{ "pp. 25–26.", "pp. 25–26" },
	{ "pp. 11–14, 20–26, 71–73", "pp. 11–14, 20–26, 71–73" },
	{ "pp 21-22", "pp 21-22" },
	{ "pp. 4, 2030", "pp. 4" },
	{ "paras. 6 and 11, see", "paras. 6 and 11" },
	{ "at [45] and [23]", "at [45] and [23]" },
	{ "at 13.", "at 13" },
	{ "[42]", "[42]" },
	{ "art. 13 (2) (b)", "art. 13 (2) (b)" },
	{ "Article 4 & 12 of", "Article 4 & 12" },
	{ "s 15 (expression)", "s 15" },
	{ "chapter 14, line 9", "chapter 14, line 9" },
	{ "annex", "annex" },
	{ "annex B", "annex B" },
	{ "§ 12", "§ 12" },
	{ "§ 63, 3 March 2030", "§ 63" },
	{ "§§ 63, 65 and 3, 4 May 2030", "§§ 63, 65 and 3" },
	{ "999 U.N.T.S. 171", "" },
	{ "p. 8 à 12", "p. 8 à 12" },
	{ "p. 71 et 72", "p. 71 et 72" },
	{ "párrs. 3 a 5", "párrs. 3 a 5" },
	{ "с. 31", "с. 31" },
	{ "ст. 7", "ст. 7" },
	{ "ص 12", "ص 12" },
	{ "المادة 7", "المادة 7" },
	{ "الفقرة 3", "الفقرة 3" },
	{ "第12条", "第12条" },
	{ "第3至5段", "第3至5段" },
	{ "paragraph by paragraph", "" },
	{ "a page", "" },
	{ "at the gate", "" },
	{ "articles of faith", "" },
};

static const struct row symbols[] = {
	{ "UN Doc. A/71/782– S/2017/110", "A/71/782 S/2017/110" },
	{ "CCPR/C/21/Rev.1/Add.13, para. 10", "CCPR/C/21/Rev.1/Add.13" },
	{ "E/CN.4/1998/53/Add.2.", "E/CN.4/1998/53/Add.2" },
	{ "OSCE document No. SEC.DEL/214/31 (", "SEC.DEL/214/31" },
	{ "CDL-AD(2031)015", "CDL-AD(2031)015" },
	{ "COM(2031) 605", "COM(2031) 605" },
	{ "ECLI:EU:C:2014:238.", "ECLI:EU:C:2014:238" },
	{ "case C-203/15 and", "C-203/15" },
	{ "communication ARD 2/2031", "ARD 2/2031" },
	{ "application no. 43517/09", "43517/09" },
	{ "document No. 20417 (", "20417" },
	{ "Serial No. 110-200 (", "110-200" },
	{ "n° 77/2019", "77/2019" },
	{ "case 2 K 77/2032, judgment", "2 K 77/2032" },
	{ "TASS/Reuters", "" },
	{ "and/or", "" },
	{ "24/7", "" },
	{ "no. That", "" },
};

/* kind and number of the words that stand for a source */
static const struct row anaphors[] = {
	{ "Ibid.", "ibid" }, { "Ibid, p. 4", "ibid" }, { "ibidem", "ibid" }, { "Id. at 4", "ibid" },
	{ "Idem.", "ibid" }, { "Loc. cit.", "ibid" }, { "Ibídem, pág. 4", "ibid" },
	{ "Íd.", "ibid" }, { "Ídem", "ibid" }, { "Там же. С. 4", "ibid" }, { "Ebd., S. 4", "ibid" },
	{ "Ebenda", "ibid" }, { "المرجع نفسه، ص 4", "ibid" }, { "المصدر نفسه", "ibid" },
	{ "نفس المرجع", "ibid" }, { "同上，第4页", "ibid" }, { "同前", "ibid" },
	{ "Smith, supra note 12, at 4", "supra 12" }, { "Smith, supra n. 12", "supra 12" },
	{ "Smith, supra fn 12", "supra 12" }, { "Smith, above note 12", "supra 12" },
	{ "Smith, above n 12, 4", "supra 12" }, { "Smith (n 12) 4", "supra 12" },
	{ "Smith, note 12 above", "supra 12" }, { "Smith, op. cit., note 12", "supra 12" },
	{ "décision précitée note 11", "supra 11" }, { "Smith, précité, p. 4", "supra" },
	{ "voir note 11", "supra 11" }, { "nota 5 supra", "supra 5" },
	{ "véase la nota 5", "supra 5" }, { "Smith, ob. cit., p. 4", "supra" },
	{ "obra citada", "supra" }, { "Смит, указ. соч., с. 4", "supra" },
	{ "см. сноску 5", "supra 5" }, { "сноска 5 выше", "supra 5" },
	{ "سميث، المرجع السابق، ص 4", "supra" }, { "مرجع سابق", "supra" },
	{ "الحاشية 5 أعلاه", "supra 5" }, { "前引注5", "supra 5" }, { "前注5", "supra 5" },
	{ "Schmidt, a.a.O., S. 4", "supra" }, { "Smith, op. cit., p. 4", "supra" },
	{ "Smith, cited above", "supra" }, { "supra note iv", "supra iv" },
	{ "infra note 20", "infra 20" }, { "note 20 below", "infra 20" },
	{ "his id. was lost", "" }, { "Idaho", "" }, { "a note on the text", "" },
	{ "superb note", "" },
};

static const struct row insets[] = {
	{ "A, “B”, C", "“B”" },
	{ "“Tarvik: used “ HRW", "“Tarvik: used “" },
	{ "”B of D\", “E”", "”B of D\"|“E”" },
	{ "the State’s ‘own’ house", "‘own’" },
	{ "« B » et „C“", "« B »|„C“" },
	{ "《报告》", "《报告》" },
	{ "a (b (c) d) e", "(b (c) d)" },
	{ "a (b c", "" },
	{ "never “closed", "" },
	{ "see https://a.example/b_(c) for", "https://a.example/b_(c)" },
	{ "doi:10.1000/182.", "doi:10.1000/182" },
};

static const struct row laws[] = {
	{ "International Covenant on Civil and Political Rights", "iccpr" }, { "ICCPR", "iccpr" },
	{ "Pacto Internacional de Derechos Civiles y Políticos", "iccpr" },
	{ "Pacte international relatif aux droits civils et politiques", "iccpr" },
	{ "Международный пакт о гражданских и политических правах", "iccpr" },
	{ "العهد الدولي الخاص بالحقوق المدنية والسياسية", "iccpr" },
	{ "公民权利和政治权利国际公约", "iccpr" }, { "CAT", "cat" },
	{ "Convention against Torture", "cat" }, { "儿童权利公约", "crc" },
	{ "Fourth Geneva Convention", "gciv" }, { "GC IV", "gciv" },
	{ "Convention européenne des droits de l’homme", "echr" },
	{ "CAT/C/ARD/CO/3", "" }, { "cat", "" }, { "Conventional wisdom", "" },
};

static void
add(struct buf *b, struct slice s, char between)
{
	if (b->n)
		buf_putc(b, between);
	buf_slice(b, s);
}

static void
find_dates(struct slice s, struct buf *got)
{
	struct date date;
	size_t pos = 0;

	while (date_next(s, &pos, &date))
		add(got, slice_of(date.iso), ' ');
}

static void
find_pin(struct slice s, struct buf *got)
{
	size_t len;

	if (pin_at(s, 0, &len) != PIN_NONE)
		add(got, slice_part(s, 0, len), ' ');
}

static void
find_symbols(struct slice s, struct buf *got)
{
	struct symbol symbol;
	size_t pos = 0;

	while (symbol_next(s, &pos, &symbol))
		add(got, slice_part(s, symbol.id, symbol.id + symbol.id_len), ' ');
}

static void
find_anaphor(struct slice s, struct buf *got)
{
	static const char *const kinds[] = { "", "ibid", "supra", "infra" };
	struct anaphor anaphor = { 0 };

	if (anaphor_find(NULL, s, &anaphor))
		add(got, slice_of(kinds[anaphor.kind]), ' ');
	if (anaphor.number.n)
		add(got, anaphor.number, ' ');
}

static void
find_insets(struct slice s, struct buf *got)
{
	struct insets found = { 0 };
	size_t i;

	insets_find(&found, s);
	for (i = 0; i < found.n; i++)
		add(got, slice_part(s, found.v[i].at, found.v[i].at + found.v[i].len), '|');
	insets_free(&found);
}

static void
find_law(struct slice s, struct buf *got)
{
	size_t len;

	buf_puts(got, law_treaty(s, 0, &len, NULL) ? law_treaty(s, 0, &len, NULL) : "");
}

static void
each(struct tap *tap, const struct row *rows, size_t n, void (*find)(struct slice, struct buf *))
{
	struct buf got = { 0 };
	size_t i;

	for (i = 0; i < n; i++) {
		buf_cut(&got, 0);
		find(slice_of(rows[i].text), &got);
		tap_is(tap, buf_get(&got), rows[i].want, rows[i].text);
	}
	buf_free(&got);
}

int
main(void)
{
	struct tap tap = { 0 };

	each(&tap, dates, sizeof(dates) / sizeof(*dates), find_dates);
	each(&tap, pins, sizeof(pins) / sizeof(*pins), find_pin);
	each(&tap, symbols, sizeof(symbols) / sizeof(*symbols), find_symbols);
	each(&tap, anaphors, sizeof(anaphors) / sizeof(*anaphors), find_anaphor);
	each(&tap, insets, sizeof(insets) / sizeof(*insets), find_insets);
	each(&tap, laws, sizeof(laws) / sizeof(*laws), find_law);
	return tap_done(&tap);
}
