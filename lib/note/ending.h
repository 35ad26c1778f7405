/* what the end of one line and the start of another say of notes: do words go on? */
#ifndef NOTE_ENDING_H
#define NOTE_ENDING_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"

enum ending {
	ENDS_OPEN,   /* in the middle of a sentence: after a letter, a comma, a hyphen */
	ENDS_EITHER, /* after a digit or a bracket, or an address that fills its line */
	ENDS_CLOSED  /* after a full stop, or an address */
};

/* how line `line` ends; a blank line ends either way */
enum ending line_ending(const struct layout *lay, size_t line);

/* does it begin with a small letter? */
bool line_starts_small(const struct layout *lay, size_t line);

/* is it as long as the lines of the page are wide? */
bool line_is_full(const struct layout *lay, size_t line);

/* is it shorter than it need be: would the first word of the line of words below it, `below`, fit? */
bool line_is_short(const struct layout *lay, size_t line, size_t below);

/* a line that is one address and nothing else */
bool is_address_line(struct slice line);

#endif
