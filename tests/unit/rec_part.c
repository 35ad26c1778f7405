// SPDX-License-Identifier: ISC
/* the parts of an item: who recommends what, and the words that they share */
#include "rec/part.h"

#include "buf.h"
#include "rec/states.h"
#include "tap.h"

/* "words [States] | words [States]": the parts that the item must give */
static const struct {
	const char *item, *want;
} table[] = {
	{ "Close the old gate (Peru);", "Close the old gate [Peru]" },
	{ "Close the gate (Peru); open it (Chad);", "Close the gate [Peru] | open it [Chad]" },
	{ "Close the gate (Peru) (Chad).", "Close the gate [Peru; Chad]" },
	{ "Sign (Chile) and ratify (Peru) the Convention;",
	    "Sign the Convention [Chile] | ratify the Convention [Peru]" },
	{ "Sign (Chile)/consider acceding to (Peru)/ratify the Convention (Chad);",
	    "Sign the Convention [Chile] | consider acceding to the Convention [Peru] | "
	    "ratify the Convention [Chad]" },
	{ "Consider (Chile) mending the roof (Peru);", "Consider mending the roof [Chile; Peru]" },
	{ "Sign and ratify as soon as possible (Chile) the Convention (Chad)",
	    "Sign and ratify as soon as possible the Convention [Chile; Chad]" },
	{ "Begin the ratification (Peru) of the Convention;",
	    "Begin the ratification of the Convention [Peru]" },
	{ "Ratify ICCPR (Chile); CEDAW (Peru);", "Ratify ICCPR [Chile] | Ratify CEDAW [Peru]" },
	{ "Ratify the Covenant (Chile) and its Optional Protocol (Peru);",
	    "Ratify the Covenant [Chile] | Ratify the Covenant and its Optional Protocol [Peru]" },
	{ "Mend the roof (Chile), in order to keep the books dry (Peru);",
	    "Mend the roof [Chile] | Mend the roof in order to keep the books dry [Peru]" },
	{ "Mend the roof (Chile, Peru) as soon as possible;",
	    "Mend the roof as soon as possible [Chile; Peru]" },
	{ "Hire more judges (Chile) and train them (Peru);",
	    "Hire more judges [Chile] | Hire more judges and train them [Peru]" },
	{ "Hire more judges (Chile), and open the night court (Peru);",
	    "Hire more judges [Chile] | open the night court [Peru]" },
	{ "(a) Hire more judges (Chile); (b) open the court (Peru);",
	    "Hire more judges [Chile] | open the court [Peru]" },
	{ "Open the court (Peru);2", "Open the court [Peru]" },
	{ "Open the court (Peru);2 close the gate (Chad);3",
	    "Open the court [Peru] | close the gate [Chad]" },
	{ "Open the court (Peru). Ardovia replied that it was open.", "Open the court [Peru]" },
	{ "Mend the roof (Chile) as well as to open the court (Peru);",
	    "Mend the roof [Chile] | to open the court [Peru]" },
	{ "To mend the roof (Chile) to open the court (Peru);",
	    "To mend the roof [Chile] | to open the court [Peru]" },
	{ "Mend the roof (Chile) to open the court (Peru);",
	    "Mend the roof [Chile] | Mend the roof to open the court [Peru]" },
	{ "Mend the roof (Chile) open the court (Peru);",
	    "Mend the roof [Chile] | open the court [Peru]" },
	{ "Mend the roof (Chile) and keep the promises that it made (Peru);",
	    "Mend the roof [Chile] | keep the promises that it made [Peru]" },
	{ "Open the court (the one in Ostry)", "Open the court (the one in Ostry) []" },
	{ "", "" },
	{ "(Peru)", "" },
};

static void
put_states(struct buf *out, struct slice s, const struct upr_part *part)
{
	size_t i, close;
	struct buf states = { 0 };

	for (i = part->states_from; i < part->states_to; i++)
		if (s.p[i] == '(' && (close = states_closing(s, i)) != (size_t)-1) {
			states_list(slice_part(s, i + 1, close), &states);
			i = close;
		}
	buf_puts(out, " [");
	buf_slice(out, buf_get(&states));
	buf_putc(out, ']');
	buf_free(&states);
}

int
main(void)
{
	struct tap tap = { 0 };
	struct upr_parts parts;
	struct buf got = { 0 };
	struct slice s;
	size_t i, k, n;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		s = slice_of(table[i].item);
		buf_cut(&got, 0);
		upr_parts_find(&parts, s);
		for (k = 0; k < parts.n; k++) {
			for (n = 0; n < parts.v[k].n; n++) {
				buf_puts(&got, n ? " " : k ? " | " : "");
				buf_slice(&got, slice_part(s, parts.v[k].piece[n].from,
						    parts.v[k].piece[n].to));
			}
			put_states(&got, s, &parts.v[k]);
		}
		tap_is(&tap, buf_get(&got), table[i].want, table[i].item);
		upr_parts_free(&parts);
	}
	buf_free(&got);
	return tap_done(&tap);
}
