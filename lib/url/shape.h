/* what a run of characters looks like: a part of an address, or of a sentence */
#ifndef URL_SHAPE_H
#define URL_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/* the length of the scheme that an address begins with, "://" included; 0: it has none */
size_t url_scheme_len(struct slice url);

/* the host in an address with a scheme: no user, no port; may be empty */
struct slice url_printed_host(struct slice url);

/* the length of the file name's ending (without its dot) that s begins with, or 0 */
size_t shape_ending(struct slice s);

/* does s end as the name of a file does: ".pdf", ".html"? */
bool shape_is_file(struct slice s);

/* a document symbol such as A/HRC/1/2/Add.1: capitals, a slash, capitals or digits */
bool shape_is_symbol(struct slice s);

/* letters, and hyphens or an apostrophe between them: a word of a sentence */
bool shape_is_word(struct slice s);

/* digits and nothing else */
bool shape_is_number(struct slice s);

/* 15-Ensure: the number of a paragraph and its first word */
bool shape_is_numbered(struct slice s);

/* does s begin an address: with a scheme or "www."? */
bool shape_is_address(struct slice s);

/* how much s looks like a part of an address: 0 to 6 */
int shape_likeness(struct slice s);

#endif
