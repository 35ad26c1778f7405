/* what a file is that is not plain text, and what makes text of it */
#ifndef FILEKIND_H
#define FILEKIND_H

#include "slice.h"

/*
 * A sentence part for a message ("a PDF file, not text: pdftotext makes text
 * of it"), a static string, by a file's first bytes; NULL if nothing speaks
 * against plain text.  64 bytes are enough to look at.
 */
const char *filekind_refuse(struct slice head);

#endif
