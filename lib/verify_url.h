/* does what a row says of an address follow from the row itself? */
#ifndef VERIFY_URL_H
#define VERIFY_URL_H

#include "verify.h"

/*
 * The address is spelled by its raw bytes, and its host, site, class and
 * capture are those of the address.  NULL if all that the row has of these
 * holds, else the first thing that does not, in a few words.
 */
const char *verify_url(const struct verify_row *row);

#endif
