// SPDX-License-Identifier: ISC
/* notes of one document: how they are cut, and what their short forms stand for */
#include "buf.h"
#include "cite/cite.h"
#include "cite/resolve.h"
#include "cite/split.h"
#include "tap.h"

/*
 * A note, and for each part of it what it is: "-" a comment, "+" a source of
 * its own, "N.M" what it stands for, "?" undecided.  NULL begins a document.
 */
static const struct row {
	enum ibid_rule rule;
	const char *note, *want;
} rows[] = {
	{ 0, NULL, "the note before, through chains and over comments" },
	{ 0, "Ilka Sorvane, “The Night of the Trams”, Belisk Courier, 19 March 2031.", "+" },
	{ 0, "Ibid., p. 4.", "1.1" },
	{ 0, "The office did not answer.", "-" },
	{ 0, "Id. at 5.", "1.1" },
	{ 0, "Там же. С. 7.", "1.1" },
	{ 0, "المرجع نفسه، ص 9.", "1.1" },
	{ 0, "同上，第4页。", "1.1" },
	{ 0, NULL, "the same note" },
	{ 0, "Tarvik Council, Minutes (3 February 2032), p. 9. The director said that it was late. Ibid.",
	    "+ - 1.1" },
	{ 0, "Ibid.", "1.1" },
	{ 0, NULL, "several sources: refused" },
	{ 0, "Joren Pask, “Seven Names”, Dispatch, 2 March 2029; Orlish Union, “Cold” (2030), p. 4.", "+ +" },
	{ 0, "Ibid.", "?" },
	{ 0, "Ibid., p. 2.", "?" },
	{ 0, "Pask, op. cit.", "1.1" },
	{ 0, "Orlish Union, ibid., p. 5.", "1.2" },
	{ IBID_LAST, NULL, "several sources: the last" },
	{ 0, "Joren Pask, “Seven Names”, Dispatch, 2 March 2029; Orlish Union, “Cold” (2030), p. 4.", "+ +" },
	{ 0, "Ibid.", "1.2" },
	{ IBID_ALL, NULL, "several sources: all" },
	{ 0, "Joren Pask, “Seven Names”, Dispatch, 2 March 2029; Orlish Union, “Cold” (2030), p. 4.", "+ +" },
	{ 0, "Ibid.", "1.1 1.2" },
	{ 0, NULL, "a name and a number" },
	{ 0, "Petrik Aldmo, The Second Patience (Belisk: Tarn Gate Press, 2033), p. 101.", "+" },
	{ 0, "Coast Guard of Ardovia, Manual for Commanders (2029), p. 3; Aliens Act of Ardovia, s. 4.", "+ +" },
	{ 0, "Aldmo (n 1) 12.", "1.1" },
	{ 0, "Coast Guard, supra note 2, p. 7.", "2.1" },
	{ 0, "Supra note 2.", "?" },
	{ 0, "Voir Aldmo, précité note 1, p. 4 ; Coast Guard, op. cit., p. 8.", "1.1 2.1" },
	{ 0, "Véase Aldmo, ob. cit., pág. 4.", "1.1" },
	{ 0, "Aldmo, op. cit. (note 1), p. 5.", "1.1" },
	{ 0, "Aldmo, The Second Patience, 3rd ed. (n 1), p. 5.", "1.1" },
	{ 0, "Aldmo. Op. cit. P. 12.", "1.1" },
	{ 0, "Aldmo, art. cit., p. 6.", "1.1" },
	{ 0, "Aldmo, préc., note 1, p. 7.", "1.1" },
	{ 0, "Above, n 1.", "1.1" },
	{ 0, "Op. cit. fn. 1, p. 8.", "1.1" },
	{ 0, "Vid. supra nota 1.", "1.1" },
	{ 0, "Same as footnote 1.", "1.1" },
	{ 0, "Covenant of the Islands art. 7, Dec. 16, 1966, 999 U.N.T.S. 171 [hereinafter Islands].", "+" },
	{ 0, "See, e.g., Coast Guard, supra note 2, p. 9.", "2.1" },
	{ 0, "The guard knew. See also, e.g., Aldmo, supra note 1, p. 9.", "- 1.1" },
	{ 0, "Aldmo, supra note 2, p. 3.", "1.1" },
	{ 0, "Velden, op. cit., p. 3.", "?" },
	{ 0, "Infra note 20.", "?" },
	{ 0, NULL, "two works of one author" },
	{ 0, "Joren Pask, “Seven Names at Mirevo”, Dispatch, 2 March 2029.", "+" },
	{ 0, "Joren Pask, “What Lies in the Tanks”, Dispatch, 9 April 2033.", "+" },
	{ 0, "Pask, op. cit.", "?" },
	{ 0, "Pask, “Seven Names”, op. cit.", "1.1" },
	{ 0, "Pask, supra note 2.", "2.1" },
	{ 0, NULL, "initials and short titles" },
	{ 0, "Ardovian Journalists Guild, Ninety-One Pages: Public Advertising in the Press (Belisk, 2033), p. 12.", "+" },
	{ 0, "AJG, op. cit., p. 13.", "1.1" },
	{ 0, "Ardovian Journalists Guild, Ninety-One Pages, p. 15.", "1.1" },
	{ 0, NULL, "a list of abbreviations" },
	{ 0, "The stakeholders listed below have sent information; the texts are at www.a.example. Individual submissions: "
	    "BLA Belisk Legal Aid, Belisk, Ardovia; OTU Orlish Teachers’ Union, Lodva; Joint submissions: JS1 Joint "
	    "submission 1 submitted by: Tarn Watch; Quay Watch; Attachments: (CoP-Ports) Council of Ports, Second "
	    "Opinion on Ardovia adopted on 3 March 2031; (CoP-Ports Annual Report) Annual Report of the Council.",
	    "- + + + + +" },
	{ 0, "BLA, p. 2.", "1.2" },
	{ 0, "JS1, paras. 4–6. See also OTU, p. 1, BLA, p. 3, CoP-Ports, para. 7 and JS1, para. 9.", "1.4 1.3 1.2 1.5 1.4" },
	{ 0, "See CoP-Ports Annual Report, para. 12.", "1.6" },
	{ 0, "CoP-Potrs, para. 12.", "1.5" },
	{ 0, "JS2, para. 3.", "?" },
	{ 0, "A/HRC/61/44, para. 3.", "+" },
	{ 0, NULL, "names given" },
	{ 0, "Coast Guard of Ardovia, “Orders for Commanders” (2029) (hereinafter “the Orders”), p. 3.", "+" },
	{ 0, "Harbour Treaty, opened for signature 9 May 1931 (‘Sarrow Convention’), art 4.", "+" },
	{ 0, "The Orders, p. 7.", "1.1" },
	{ 0, "Sarrow Convention, art 5.", "2.1" },
	{ 0, NULL, "numbers and names" },
	{ 0, "Petra Lind, „Der Kai“ (2031), 4; Petra Lind, „Das Tor“ (2032), 9.", "+ +" },
	{ 0, "Vgl. Lind (Fn. 1), Das Tor, 12.", "1.2" },
	{ 0, "Lind (Fn. 1), 12.", "?" },
	{ 0, "Ders. (Fn. 1, 2031), 12.", "?" },
	{ 0, "Seven Quays Society, Report on the Quays (2030).", "+" },
	{ 0, "Society of the Seven Lamps, Lamps of Belisk (2030).", "+" },
	{ 0, "Society of the Seven Lamps, supra note 5, at 7.", "6.1" },
	{ 0, "See note 6.", "6.1" },
	{ 0, "Ibid., Seven Quays Society.", "5.1" },
	{ 0, "Lamps and others, above n 6, 3.", "6.1" },
	{ 0, "12 Cf. ibid., 14.", "6.1" },
	{ 0, NULL, "one work twice is one source" },
	{ 0, "Rolf Ostrahm, Der leere Hafen, 2031, 14. 1 Rolf Ostrahm, Der lee- re Hafen (2031), 14.", "+ +" },
	{ 0, "Ebd., 15.", "1.1" },
	{ 0, NULL, "a line of the page at the end of notes" },
	{ 0, "Port Council of Sarrow, “Minutes” (2031). Keeping the quays of Ardovia http://www.keys.example", "+ +" },
	{ 0, "Ibid.", "?" },
	{ 0, "Union of Sailors, “Paid in Fish” (2030). Keeping the quays of Ardovia http://www.keys.example", "+ +" },
	{ 0, "Town of Belisk, “Two Receipts” (2029). Keeping the quays of Ardovia http://www.keys.example", "+ +" },
	{ 0, "Ibid.", "4.1" },
	{ 0, NULL, "nothing before" },
	{ 0, "Ibid.", "?" },
	{ 0, NULL, "cut at signals, instruments, lists" },
	{ 0, "See Article 4 & 12 of ICESCR and Article 8 the European Convention on Human Rights.", "+ +" },
	{ 0, "Articles 7 and 10 of the ICCPR; article 2 (2) of the Convention against Torture.", "+ +" },
	{ 0, "A/HRC/61/44, paras. 90.1 and 90.7, and A/HRC/61/44/Add.1, p. 2.", "+ +" },
	{ 0, "Law Centre; Open Devices, Submission to the Monitor, 13 September 2031.", "+" },
	{ 0, "Open Devices, Report, July 2032, pp. 4; 9; 12.", "+" },
	{ 0, "Open Devices. (2032, July 4). The telephones were seven. Belisk Courier. https://a.example/seven", "+" },
	{ 0, "Belisk Courier, 9 November 2032, p. 1. See https://a.example/9 for a facsimile.", "+" },
	{ 0, "Letter of the Ministry, 8 May 2031, quoted in: Commissioner, Annual Report (2032), p. 57.", "+" },
	{ 0, "For the history of the quay see Maud Tervier and others, ‘The Quay ’ (2031).", "+" },
	{ 0, "Oda Pask, ‘Tides’ (2031) 4 Sea Review 12, 14\xcd\xbe Lind, ‘Ebb’ (2032) 5 Sea Review 1.", "+ +" },
	{ 0, "Keys are lost more often than found: See Oda Pask, The Keys (Tarn Press 2031).", "- +" },
	{ 0, "Petra Lind et al. (n.d.). Seven keys. Belisk Press.", "+" },
	{ 0, "См. Центр «Ильмар», «Зима», 3 мая 2031 г.; там же, с. 5.", "+ 13.1" },
};

static void
show(struct buf *got, const struct resolve *resolve, enum cite_kind kind)
{
	size_t i;

	if (got->n)
		buf_putc(got, ' ');
	if (resolve->nrefs == 0)
		buf_putc(got, kind == CITE_COMMENT ? '-' : '+');
	for (i = 0; i < resolve->nrefs; i++) {
		if (i)
			buf_putc(got, ' ');
		if (resolve->refs[i].note == 0) {
			buf_putc(got, '?');
			continue;
		}
		buf_num(got, resolve->refs[i].note);
		buf_putc(got, '.');
		buf_num(got, resolve->refs[i].cite);
	}
}

static void
note(struct tap *tap, struct resolve *resolve, size_t number, const struct row *row)
{
	struct buf got = { 0 }, mark = { 0 };
	struct lexicon lexicon = { .see = NULL };
	struct parts parts = { .lexicon = &lexicon };
	struct cite cite;
	size_t i;

	cite_lexicon(&lexicon);
	buf_num(&mark, number);
	resolve_note(resolve, number, buf_get(&mark), false);
	split_note(&parts, slice_of(row->note));
	for (i = 0; i < parts.n; i++) {
		cite_read_entry(&cite, parts.v[i].text, parts.v[i].label, &lexicon);
		if (parts.v[i].comment)
			cite.kind = CITE_COMMENT;
		resolve_cite(resolve, i + 1, &cite);
		show(&got, resolve, cite.kind);
	}
	tap_is(tap, buf_get(&got), row->want, row->note);
	parts_free(&parts);
	buf_free(&got);
	buf_free(&mark);
}

int
main(void)
{
	struct resolve resolve = { 0 };
	struct tap tap = { 0 };
	size_t i, number = 0;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (rows[i].note) {
			note(&tap, &resolve, ++number, &rows[i]);
			continue;
		}
		resolve_reset(&resolve);
		resolve.rule = rows[i].rule;
		number = 0;
	}
	resolve_free(&resolve);
	return tap_done(&tap);
}
