// SPDX-License-Identifier: ISC
#include "filekind.h"

#include <stdbool.h>
#include <string.h>

/* the bytes that a kind of file begins with; `markup`: white space may stand before, in any case */
struct kind {
	const char *bytes;
	size_t n;
	bool markup;
	const char *why;
};

#define BYTES(s) s, sizeof(s) - 1

static const char html[] = "an HTML page, not text: pandoc -t plain --wrap=none makes text of it";
static const char image[] = "an image, not text: tesseract or ocrmypdf reads it";
static const char packed[] = "compressed, but not by gzip: unpack it first";

static const struct kind kinds[] = {
	{ BYTES("%PDF-"), false, "a PDF file, not text: pdftotext makes text of it" },
	{ BYTES("PK\x03\x04"), false,
	    "a Word, OpenDocument, EPUB or other ZIP file, not text: pandoc -t plain --wrap=none "
	    "or Apache Tika makes text of it" },
	{ BYTES("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), false,
	    "an old Word or Office file, not text: libreoffice --convert-to docx, then pandoc or "
	    "Apache Tika makes text of it" },
	{ BYTES("{\\rtf"), false, "an RTF file, not text: pandoc -t plain --wrap=none makes text of it" },
	{ BYTES("%!PS"), false, "a PostScript file, not text: ps2ascii makes text of it" },
	{ BYTES("<!doctype html"), true, html },
	{ BYTES("<html"), true, html },
	{ BYTES("<?xml"), true, "XML, not text: pandoc makes text of XHTML, DocBook and JATS" },
	{ BYTES("\x89PNG"), false, image },
	{ BYTES("\xff\xd8\xff"), false, image },
	{ BYTES("GIF8"), false, image },
	{ BYTES("II*\0"), false, image },
	{ BYTES("MM\0*"), false, image },
	{ BYTES("BZh9"), false, packed },
	{ BYTES("\xfd" "7zXZ"), false, packed },
	{ BYTES("7z\xbc\xaf"), false, packed },
	{ BYTES("\x28\xb5\x2f\xfd"), false, packed },
	{ BYTES("\x7f" "ELF"), false, "a program, not text" },
	{ BYTES("SQLite format 3"), false, "a database, not text" },
};

const char *
filekind_refuse(struct slice head)
{
	struct slice begun = slice_trim(head);
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (kinds[i].markup ? slice_starts_nocase(begun, kinds[i].bytes) :
		    head.n >= kinds[i].n && memcmp(head.p, kinds[i].bytes, kinds[i].n) == 0)
			return kinds[i].why;
	}
	return NULL;
}
