/* what Ibid., op. cit., supra note N and short titles stand for, in one document */
#ifndef CITE_RESOLVE_H
#define CITE_RESOLVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "cite/cite.h"
#include "slice.h"

/*
 * What Ibid. means after a note with several sources: nothing that can be
 * known (the Chicago Manual forbids it there), the last of them, or all
 * (OSCOLA's rule).
 */
enum ibid_rule { IBID_REFUSE = 0, IBID_LAST, IBID_ALL };

/* one source that a citation stands for: the citation that names it in full */
struct ref {
	size_t note, cite;  /* 0, 0: undecided */
	const char *reason; /* why it is undecided, or how it was decided; "" if plainly */
};

struct resolve_entry;
struct resolve_note;
struct resolve_post;
struct resolve_label;

/*
 * What the document has cited so far.  Zero with `rule` set is ready; used
 * again for the next document after resolve_reset; free with resolve_free.
 */
struct resolve {
	enum ibid_rule rule;
	struct ref *refs; /* of the citation last taken in; nrefs of them */
	size_t nrefs;

	/* private */
	size_t refs_cap;
	struct resolve_entry *entry;
	size_t n, cap;
	struct resolve_note *note;
	size_t nnotes, notes_cap;
	struct resolve_post *post; /* word, entry: chained by word */
	size_t nposts, posts_cap;
	struct resolve_label *label; /* the abbreviations it defines */
	size_t nlabels, labels_cap;
	struct buf label_text;
	uint32_t *slot; /* of the last post of a word, plus 1 */
	size_t nslots, used;
};

/* forget the document */
void resolve_reset(struct resolve *resolve);

/* a note begins; `mark` as printed; `lost` says that its text is not there */
void resolve_note(struct resolve *resolve, size_t note, struct slice mark, bool lost);

/*
 * Take in a citation of the note begun last, with its number in it.  For
 * ibid, supra and (kind is changed to it) short, `refs` holds one source or
 * more; for the others nrefs is 0.
 */
void resolve_cite(struct resolve *resolve, size_t number, struct cite *cite);

void resolve_free(struct resolve *resolve);

#endif
