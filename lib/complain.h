/* what a command says on standard error of an input that it could not use */
#ifndef COMPLAIN_H
#define COMPLAIN_H

#if defined(__GNUC__)
#define COMPLAIN_FORMAT __attribute__((format(printf, 1, 2)))
#else
#define COMPLAIN_FORMAT
#endif

/*
 * A message as warnx(3) prints it, on one line.  Names and ids in it come
 * from documents: what would move a terminal's cursor, turn the order of the
 * letters or end the line is printed as \xHH, and so is what is not UTF-8.
 * After 2 kB it is cut off by "...".
 */
void complain(const char *format, ...) COMPLAIN_FORMAT;

#endif
