/* recommendations that share words, where they go on in a second column */
#ifndef SHARES_H
#define SHARES_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "slice.h"
#include "view.h"

/*
 * Does what begins at byte `at` of the unfolded text read as `text` when
 * stretches of it are left out (pieces_of), where `printed` bytes of the page
 * are its span?  Neither says where it ends in the second column: at one of
 * the first few places where the last word of `text` stands.  False where
 * nothing is unfolded (`columns` is NULL).
 */
bool shares_column(const struct columns *columns, const struct view *view, size_t at, size_t printed,
    struct slice text);

#endif
