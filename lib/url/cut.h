/* words of an address that a line end cut in two, and the words of the text near by */
#ifndef URL_CUT_H
#define URL_CUT_H

#include <stdbool.h>

#include "slice.h"

/*
 * The title that stands beside an address has the words that the address is
 * made of.  Does `near`, the text around it, have the letters that end `url`
 * and those that begin `token` as one word?  Then the line's end cut it.
 * Letters are those of ASCII, of either case.
 */
bool url_cut_word(struct slice near, struct slice url, struct slice token);

/*
 * The same for a `url` that ends in a hyphen: does `near` have the word in
 * one, and nowhere with a hyphen or a space where this one is cut?
 */
bool url_cut_hyphen(struct slice near, struct slice url, struct slice token);

#endif
