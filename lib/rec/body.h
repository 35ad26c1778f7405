/* what a body asks for by its name in its own document: "The Committee recommends that ..." */
#ifndef REC_BODY_H
#define REC_BODY_H

#include "rec/find.h"

/*
 * The body whose document this is, by the title at its head: "Committee" of
 * "Concluding observations on ...", "Special Rapporteur" of "Report of the
 * Special Rapporteur on ...".  Static memory; empty: no such document.
 */
struct slice body_author(const struct finder *f);

/*
 * Add what f->author asks for in the sentence s of block i ("the Committee
 * urges the State party to ...", "The State party should ..."); `again`: it has
 * asked before in this block, so that "It also recommends ..." is its own, too.
 * What ends in a colon goes on with the items below.  True if anything was
 * added.
 */
bool body_read(struct finder *f, size_t i, struct slice s, bool again);

#endif
