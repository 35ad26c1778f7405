/* abbreviations that a document gives its sources itself */
#ifndef CITE_LABEL_H
#define CITE_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "slice.h"

/*
 * Where an entry of a list of abbreviations begins: its length, the white
 * space behind it included, with the abbreviation in *label; 0 if none does.
 * It is a word with two capitals before a name that begins as one of its
 * parts does ("BLA Belisk Legal Aid", "PTR/JS4 Joint submission 4"), or
 * stands in brackets before a name ("(CSO-Report) Shadow report of ...").
 */
size_t label_entry_at(struct slice s, size_t i, struct slice *label);

/*
 * Where the next entry behind ";", ":" or "." at or after from begins, and in
 * *words where its name does; 0 if there is none.
 */
size_t label_entry_next(struct slice s, size_t from, struct slice *label, size_t *words);

/* is s a list of abbreviations: does it have three entries? */
bool label_list(struct slice s);

/*
 * The name by which the text says that it will call its source: (hereinafter
 * “the Report”), (‘Berne Convention’), ci-après, en adelante, далее; empty if
 * it says none.
 */
struct slice label_given(struct slice text);

/*
 * The words that name a source in a citation that consists of them and a
 * pinpoint ("CSO, para. 5", "the Shadow Report, p. 2"), or of them alone;
 * empty if it has more.
 */
struct slice label_used(struct slice text);

/* does s look like an abbreviation: one word, with two capitals? */
bool label_is(struct slice s);

#endif
