// SPDX-License-Identifier: ISC
/* citations of many styles, and the fields that they have */
#include "buf.h"
#include "cite/cite.h"
#include "tap.h"

/* author | title | container | date | symbol | pinpoint | url | accessed, without those at the end that are empty */
static const struct row {
	const char *text, *want;
} rows[] = {
	/* Chicago, notes */
	{ "Oda Lindqvel, “The ferry that never sailed,” Morrow Bay Herald, 14 May 2031, https://herald.example/ferry.",
	    "Oda Lindqvel|The ferry that never sailed|Morrow Bay Herald|2031-05-14|||https://herald.example/ferry" },
	{ "“Ferries in Figures” (Port Statistics Office, May 2031), https://pso.example/f.pdf.",
	    "|Ferries in Figures|Port Statistics Office|2031-05|||https://pso.example/f.pdf" },
	{ "“Our Ferries,” Quaynet, accessed March 5, 2032, https://quaynet.example/ours.",
	    "|Our Ferries|Quaynet||||https://quaynet.example/ours|2032-03-05" },
	{ "‘Keys lost in the harbour,’ ARC, August 2031. Available at: https://arc.example/keys",
	    "|Keys lost in the harbour|ARC|2031-08|||https://arc.example/keys" },
	{ "Petrik Aldmo, The Second Patience (Belisk: Tarn Gate Press, 2033), 101.",
	    "Petrik Aldmo|The Second Patience|Tarn Gate Press|2033||101" },
	{ "Seamen’s Union of Ardovia, “Paid in Fish” (Belisk, 2030), pp. 14–19.",
	    "Seamen’s Union of Ardovia|Paid in Fish||2030||pp. 14–19" },
	{ "Figures as of May 2031. “Users of the Ferry,” Port Statistics, accessed June 1, 2031, https://pso.example/u.",
	    "|Users of the Ferry|Port Statistics||||https://pso.example/u|2031-06-01" },
	/* APA */
	{ "Pask, J. (2031, May 4). Who keeps the keys? A count of quays. Belisk Courier. https://courier.example/k",
	    "Pask, J.|Who keeps the keys? A count of quays|Belisk Courier|2031-05-04|||https://courier.example/k" },
	{ "Pask, J., & Lind, P. (2031). The key and the quay. Sea Review, 4(2), 12-19.",
	    "Pask, J., & Lind, P.|The key and the quay|Sea Review|2031" },
	{ "Port Archive of Belisk. (n.d.). Register of keys. https://archive.example/r",
	    "Port Archive of Belisk|Register of keys|||||https://archive.example/r" },
	{ "Pask J. and Lind P. (1994) Ferries of the bay. Tarnpress, London.", "Pask J. and Lind P.|Ferries of the bay|Tarnpress|1994" },
	/* OSCOLA, Australian Guide, Bluebook */
	{ "Petra Lind, ‘The Empty Quay’ (2031) 45 Ardovian Law Review 1542, 1671.",
	    "Petra Lind|The Empty Quay|Ardovian Law Review|2031||1671" },
	{ "Petra Lind ‘Quays’ [2031] Sea & Shore, 31(2): 141–150", "Petra Lind|Quays|Sea & Shore|2031" },
	{ "Port Council v Pask (2031) 77 ARR 12, 15.", "|Port Council v Pask|ARR|2031||15" },
	{ "Petra Lind, The Quiet Port (Tarn University Press 2031) 12.", "Petra Lind|The Quiet Port|Tarn University Press|2031||12" },
	{ "Petra Lind, Law of Ports 51-53 (2d ed. 2031).", "Petra Lind|Law of Ports||2031||51-53" },
	{ "Oda C. Pask, Keys and Quays, 31 ARD. L. REV. 1077 (1983).", "Oda C. Pask|Keys and Quays|ARD. L. REV.|1983" },
	{ "Ports Act 2031 (Cth) s 14.", "|Ports Act 2031||2031||s 14" },
	{ "Lind, Keys Act Review, 4 May 2031, 5.", "Lind|Keys Act Review||2031-05-04||5" },
	/* United Nations */
	{ "A/HRC/61/44, paras. 90.1 and 90.7", "||||A/HRC/61/44|paras. 90.1 and 90.7" },
	{ "Human Rights Committee, general comment No. 34 (2011), para. 45.",
	    "Human Rights Committee|general comment No. 34||2011|No. 34|para. 45" },
	{ "Port Board, PRT/31-77, Port Machinery Regulations (as amended 4 May 2031), Part II, Division 3, section 4.",
	    "Port Board|Port Machinery Regulations|||PRT/31-77|Part II, Division 3, section 4" },
	/* cases */
	{ "Pask v. Ardovia, application no. 43517/09, judgment of 4 May 2031, § 12.",
	    "|Pask v. Ardovia||2031-05-04|43517/09|§ 12" },
	{ "Lind, The Tide, Herald, 4 May 2031 (last visited on 9 June 2032), https://h.example/t",
	    "Lind|The Tide|Herald|2031-05-04|||https://h.example/t|2032-06-09" },
	{ "Port Board, “Keys”, 3 mai 2031, https://h.example/k (consulté le 5 juin 2032).",
	    "Port Board|Keys||2031-05-03|||https://h.example/k|2032-06-05" },
	{ "Port Board, The Seventh Register of Keys (see recommendation 40), 2031, p. 5.",
	    "Port Board|The Seventh Register of Keys (see recommendation 40)||2031||p. 5" },
	/* none at all */
	{ "Keys are few on the quay, Quaynet (Sept 2031) https://quaynet.example/few",
	    "|Keys are few on the quay|Quaynet|2031-09|||https://quaynet.example/few" },
	{ "16 Days of Quays, Herald, 4 May 2031.", "|16 Days of Quays|Herald|2031-05-04" },
	{ "Strategy for Ferries and Quays, Ministry of Ports, 2031, https://mop.example/",
	    "|Strategy for Ferries and Quays|Ministry of Ports|2031|||https://mop.example/" },
	{ "Maud Tervier, Quays and the 'longest night' of the bay, The Herald, (9 May 2031).",
	    "Maud Tervier|Quays and the 'longest night' of the bay|The Herald|2031-05-09" },
	{ "‘Keys under water’, Pask, J.T. and Lind, P., Sea Review, Vol. 4 No. 7, (2031), pp. 1032-1041.",
	    "Pask, J.T. and Lind, P.|Keys under water|Sea Review|2031|No. 7" },
	{ "Oda Pask, ‘Keys’, Herald, 4 May 2031 https://h.example/2031/05/keys-under-the-wat er-of-the-bay/",
	    "Oda Pask|Keys|Herald|2031-05-04|||https://h.example/2031/05/keys-under-the-wat er-of-the-bay/" },
	{ "Oda Pask, ‘Keys’, Herald, 4 May 2031 https://h.example/2031/05/keys and more",
	    "Oda Pask|Keys|Herald|2031-05-04|||https://h.example/2031/05/keys" },
	{ "Review of the Ports Act 2014, February 2031, at [4.12].", "|Review of the Ports Act 2014||2031-02||[4.12]" },
	/* other languages */
	{ "Lene Ostrahm, Der leere Kai, 2031, 77 ff.", "Lene Ostrahm|Der leere Kai||2031||77 ff" },
	{ "Maud Tervier, « Le quai sans nom », Courrier de Belisk, 3 mai 2031, p. 4.",
	    "Maud Tervier|Le quai sans nom|Courrier de Belisk|2031-05-03||p. 4" },
	{ "Союз «Маяк», «Причал без имени» (Лодва, 2031), с. 12.", "Союз «Маяк»|Причал без имени||2031||с. 12" },
	{ "“港口自由”（自由之港，2031年11月），https://h.example/z", "|港口自由|自由之港|2031-11|||https://h.example/z" },
};

static void
show(struct buf *out, const struct cite *cite)
{
	const struct slice fields[] = { cite->author, cite->title, cite->container, slice_of(cite->date),
		cite->symbol, cite->pinpoint, cite->url, slice_of(cite->accessed) };
	size_t i, end = 0;

	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (i)
			buf_putc(out, '|');
		buf_slice(out, fields[i]);
		end = fields[i].n ? out->n : end;
	}
	buf_cut(out, end);
}

int
main(void)
{
	struct lexicon lexicon = { .see = NULL };
	struct buf got = { 0 }, quick = { 0 };
	struct tap tap = { 0 };
	struct cite cite;
	size_t i;

	cite_lexicon(&lexicon);
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_cut(&got, 0);
		buf_cut(&quick, 0);
		cite_read(&cite, slice_of(rows[i].text));
		show(&got, &cite);
		cite_read_entry(&cite, slice_of(rows[i].text), (struct slice){ 0 }, &lexicon);
		show(&quick, &cite);
		tap_is(&tap, buf_get(&got), rows[i].want, rows[i].text);
		tap_ok(&tap, slice_eq(buf_get(&got), buf_get(&quick)), "the same with a lexicon");
	}
	buf_free(&got);
	buf_free(&quick);
	return tap_done(&tap);
}
