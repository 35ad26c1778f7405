// SPDX-License-Identifier: ISC
#include "about/about.h"

#include <string.h>

#include "about/language.h"
#include "about/lost.h"

void
about_read(struct about *about, const struct report *report)
{
	struct head head;

	*about = (struct about){ 0 };
	head_read(&head, &report->layout);
	head_title(&head, &about->title);
	head_authors(&head, &about->authors);
	head_session(&head, &about->session);
	memcpy(about->date, head.date, sizeof(about->date));
	about->symbol = head.symbol;
	about->language = language_of(report->text);
	about->converter = form_converter(report);
	about->pages = report->layout.pages;
	about->words = language_words(report->text);
	form_lost(report, about->words, &about->lost);
}

void
about_free(struct about *about)
{
	buf_free(&about->title);
	buf_free(&about->authors);
	buf_free(&about->session);
	buf_free(&about->lost);
	*about = (struct about){ 0 };
}
