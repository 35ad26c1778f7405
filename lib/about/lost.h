/* what the form of a text tells of the converter that made it, and of what that lost */
#ifndef ABOUT_LOST_H
#define ABOUT_LOST_H

#include "buf.h"
#include "report.h"

/*
 * The converter whose form the text has, a static string: "tika" (notes as
 * [footnoteRef:N], link targets behind a page), "docx2python", "pandoc"
 * ([^1]: notes), "pdftotext" (pages ended by form feeds), "" where nothing
 * is sure.
 */
const char *form_converter(const struct report *report);

/*
 * What looks lost, appended to `out` with commas: "text" (no words at all, as
 * of a scan without a text layer), "pages" (pages between others without a
 * word), "notes" (calls whose notes are not there), "spaces" (words glued
 * together, as where the texts of links were put in), "characters" (marks
 * that stand for characters the converter did not know).
 */
void form_lost(const struct report *report, size_t words, struct buf *out);

#endif
