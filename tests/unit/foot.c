// SPDX-License-Identifier: ISC
/* foot: which lines of a page are whose note's, where marks were torn from their words */
#include <string.h>

#include "buf.h"
#include "report.h"
#include "tap.h"
#include "unfold.h"

/* each page needs another after it, so that form feeds mark pages */
#define NEXT "\fThe next page begins with a sentence of its own.\n"
#define SMALL "\fand so goes on with what was said on the page before.\n"

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "the words below the mark, not those further down",
	    "The ferry is late.1 It was late in May as well, and nobody was told.\n\n"
	    "1\nFerry Office, Diary.\n\nThe captain was asked about it in June.\n" NEXT,
	    "1=Ferry Office, Diary." },
	{ "the words above the mark",
	    "The ferry is late,1 and the bridge is closed,2 and people swim to the town\n"
	    "on the other side of the river if they have to sell their plums, or stay\n"
	    "Ferry Office, Diary of May 2031, which a clerk copied for the authors at\n"
	    "the end of the month.\n1\n\nBridge Office, Diary.\n2\n" SMALL,
	    "1=Ferry Office, Diary of May 2031, which a clerk copied for the authors at the end "
	    "of the month.|2=Bridge Office, Diary." },
	{ "no words above the stack, where as many are below",
	    "The ferry is late.1 The bridge is closed.2\n\n"
	    "People swim to the town on the other side. They say that they like it.\n\n"
	    "1\n\n2\n\nFerry Office, Diary.\nBridge Office, Diary.\n" NEXT,
	    "1=Ferry Office, Diary.|2=Bridge Office, Diary." },
	{ "no words above the call",
	    "1\n\nThe town has a river and a lake. Both are cold in winter.\n\n"
	    "The ferry is late.1 Nobody was told.\n\nFerry Office, Diary.\n" NEXT,
	    "1=Ferry Office, Diary." },
	{ "no words that call another note",
	    "The ferry is late.1 Nobody was told of it.\n\n1\n\n"
	    "The bridge was closed in May,2 when it rained. It is old.\n\n"
	    "Ferry Office, Diary.\n\n2 Bridge Office, Diary.\n" NEXT,
	    "1=Ferry Office, Diary.|2=Bridge Office, Diary." },
	{ "no words that begin small",
	    "The ferry is late.1 Nobody was told of it by those who ought to have\n\n1\n\n"
	    "told them, as the rules have it.\n\nFerry Office, Diary.\n" NEXT,
	    "1=Ferry Office, Diary." },
	{ "no item of a list",
	    "The council was asked for two things.1\n\n1\n\n4.1. Let the ferry sail in May.\n\n"
	    "4.2.\n\nLet the bridge be mended by June.\n\nCouncil Minutes, p. 4.\n" NEXT,
	    "1=Council Minutes, p. 4." },
	{ "Ibid. opens a note",
	    "The ferry is late.1 Nobody was told of it.2 The road ends.3\n\n"
	    "1 Ferry Office, Diary.\n\nPeople swim to the town on the other side.\n\n"
	    "Ibid., entry of 3 May.\n\n3 Road Office, Diary.\n\n2\n" NEXT,
	    "1=Ferry Office, Diary.|2=Ibid., entry of 3 May.|3=Road Office, Diary." },
	{ "a quotation opens a note",
	    "The ferry is late.1 Nobody was told of it,2 and nobody asked who was to\n"
	    "tell them that it would be late, or who had been paid to, or why the\n"
	    "Ministry of Ferries says that it is not, and that it never was, late\n"
	    "\xe2\x80\x9cThe Late Ferries of the Lower Sarn and Their Passengers,\xe2\x80\x9d Gazette of\n"
	    "Orm, 1 May 2031.\n1\n\nIbid.\n2\n" SMALL,
	    "1=\xe2\x80\x9cThe Late Ferries of the Lower Sarn and Their Passengers,\xe2\x80\x9d Gazette of "
	    "Orm, 1 May 2031.|2=Ibid." },
	{ "an address goes with the words that lead to it",
	    "The ferry is late.1 Nobody was told.2 People swim to the town on the other\n"
	    "side of the river when they have to, and some of them drown, so that in\n"
	    "Gazette of Orm, Late Ferries of the Lower Sarn, 1 May 2031, available at:\n"
	    "https://example.org/late\n1\n\nIbid.\n2\n" SMALL,
	    "1=Gazette of Orm, Late Ferries of the Lower Sarn, 1 May 2031, available at: "
	    "https://example.org/late|2=Ibid." },
	{ "the rest of an address begins no note",
	    "The ferry is late.1 Nobody was told.2 People swim.\n\n"
	    "Gazette of Orm, https://example.org/gazette/2031/\nlate-ferries.html\n1\n\n"
	    "https://example.org/diary/2031/\nmay.html\n2\n" NEXT,
	    "1=Gazette of Orm, https://example.org/gazette/2031/ late-ferries.html|"
	    "2=https://example.org/diary/2031/ may.html" },
	{ "a note begins with no half of a bracket",
	    "The ferry is late.1 Nobody was told,2 and people swim to the town from the\n"
	    "bank of the river on which they live, which the Minister of Ferries calls\n"
	    "Ferry Office, Diary of the Second Quarter of 2031 (Belisk: Public Printer,\n"
	    "Orm Branch), p. 4.\n1\n\nIbid.\n2\n" SMALL,
	    "1=Ferry Office, Diary of the Second Quarter of 2031 (Belisk: Public Printer, "
	    "Orm Branch), p. 4.|2=Ibid." },
	{ "under the heading",
	    "The ferry is late.1 Nobody was told.2\n\nPeople swim to the town. They like it.\n"
	    "Notes\nFerry Office, Diary.\n2 Bridge Office, Diary.\n1\n" NEXT,
	    "1=Ferry Office, Diary.|2=Bridge Office, Diary." },
	{ "a note goes on at the foot of the next page",
	    "The ferry is late.1 Nobody was told.\n\n1 Ferry Office, Diary, of which a copy was\n"
	    "\fThe bridge is closed.2 It is old.\n\nmade for the authors.\n\n"
	    "2 Bridge Office, Diary.\n" NEXT,
	    "1=Ferry Office, Diary, of which a copy was made for the authors.|"
	    "2=Bridge Office, Diary." },
	{ "but not as a paragraph of its own",
	    "The ferry is late.1 Nobody was told.\n\n1 Ferry Office, Diary, of which a copy was\n"
	    "\fThe bridge is closed.2 It is old.\n\nNobody mends it.\n\n"
	    "2 Bridge Office, Diary.\n" NEXT,
	    "1=Ferry Office, Diary, of which a copy was|2=Bridge Office, Diary." },
	{ "running text goes on below a note",
	    "The ferry is late.1 Nobody was told.\n\n1 Ferry Office, Diary.\n\n"
	    "The bridge is closed. It is old.\n\nPeople swim.\n" NEXT,
	    "1=Ferry Office, Diary." },
	{ "but not below words that want more",
	    "The ferry is late.1 Nobody was told.\n\n1 Ferry Office, Diary, at:\n\n"
	    "https://example.org/diary\n" NEXT,
	    "1=Ferry Office, Diary, at: https://example.org/diary" },
	{ "a mark that is all its note has left",
	    "The ferry is late.1 The bridge is closed.2 The road ends.3\n\n"
	    "1 Ferry Office, Diary.\n2\n3 Road Office, Diary.\n" NEXT,
	    "1=Ferry Office, Diary.|2=|3=Road Office, Diary." },
	{ "what the next page goes on with stays in the text",
	    "The ferry is late.1 The bridge is closed.2 The rules say that the Minister\n"
	    "of Ferries and the Minister of Bridges must tell the people of the town\n"
	    "and of the farms whenever a ferry or a bridge is late or closed, or else\n"
	    "Ferry Office, Diary.\n1\n\nBridge Office, Diary.\n2\n" SMALL,
	    "1=Ferry Office, Diary.|2=Bridge Office, Diary." },
};

/* the notes that have a mark of a number, as mark=text, joined by | */
static void
print_notes(struct report *report, struct buf *out)
{
	size_t i;

	for (i = 1; i <= report->notes.n; i++) {
		if (i > 1)
			buf_putc(out, '|');
		buf_slice(out, report->notes.v[i - 1].mark);
		buf_putc(out, '=');
		report_note_text(report, i, out);
	}
}

int
main(void)
{
	struct tap tap = { 0 };
	struct buf got = { 0 };
	struct unfold unfold = { 0 };
	struct report report;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct doc doc = { .id = slice_of("page"), .text = slice_of(cases[i].text) };

		unfold_doc(&unfold, &doc, NULL);
		report_read(&report, &doc);
		buf_cut(&got, 0);
		print_notes(&report, &got);
		tap_is(&tap, buf_get(&got), cases[i].want, cases[i].name);
		report_free(&report);
	}
	unfold_free(&unfold);
	buf_free(&got);
	return tap_done(&tap);
}
