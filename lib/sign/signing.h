/* words that announce who signs */
#ifndef SIGN_SIGNING_H
#define SIGN_SIGNING_H

#include <stdbool.h>

#include "slice.h"

/* "Signed by:", "Yours sincerely,", "The undersigned" in s, in the six languages of the United Nations */
bool signing_mentioned(struct slice s);

/* words of lists of other people: delegations, witnesses, authors */
bool signing_others(struct slice s);

#endif
