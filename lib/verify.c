// SPDX-License-Identifier: ISC
#include "verify.h"

#include <stdint.h>
#include <stdlib.h>

#include "ascii.h"
#include "pieces.h"
#include "shares.h"
#include "stands.h"
#include "verify_url.h"
#include "view.h"
#include "xalloc.h"

const char *const verify_names[VERIFY_COLS] = {
	[VERIFY_AT] = "at",
	[VERIFY_LEN] = "len",
	[VERIFY_TEXT] = "text",
	[VERIFY_RAW] = "raw",
	[VERIFY_NOTE] = "note",
	[VERIFY_MARK] = "mark",
	[VERIFY_PAGE] = "page",
	[VERIFY_CALL_AT] = "call_at",
	[VERIFY_CLAIM] = "claim",
	[VERIFY_CLAIM_AT] = "claim_at",
	[VERIFY_CLAIM_LEN] = "claim_len",
	[VERIFY_LABEL] = "label",
	[VERIFY_NAME] = "name",
	[VERIFY_ROLE] = "role",
	[VERIFY_ORGANISATION] = "organisation",
	[VERIFY_URL] = "url",
	[VERIFY_HOST] = "host",
	[VERIFY_SITE] = "site",
	[VERIFY_CLASS] = "class",
	[VERIFY_ARCHIVED] = "archived",
	[VERIFY_CAPTURED] = "captured",
	[VERIFY_SYMBOL] = "symbol",
	[VERIFY_RECOMMENDER] = "recommender",
};

/* the row that is looked at, its numbers read */
struct subject {
	struct verify *v;
	const struct verify_row *row;
	bool has_span, has_call, has_note;
	size_t at, len, call_at, note;
	size_t printed;    /* the length as the row gives it */
	struct slice span; /* readable text of the span; empty without one */
};

static struct slice
value(const struct subject *s, enum verify_col col)
{
	return s->row->has[col] ? s->row->value[col] : slice_of("");
}

/* a number as the filters print it: no sign, no zero in front */
static bool
number(struct slice v, size_t *out)
{
	return slice_num(v, SIZE_MAX / 4, out) && (v.n == 1 || v.p[0] != '0');
}

/* is byte `at` the first of a character, or the end? */
static bool
on_boundary(struct slice text, size_t at)
{
	return at == text.n || ((unsigned char)text.p[at] & 0xC0) != 0x80;
}

static bool
in_source(const struct report *r, size_t at, size_t len)
{
	size_t n = columns_size(r->columns, r->text);

	return at <= n && len <= n - at;
}

/* the readable text of note `number` (from 1), folded */
static struct slice
note_text(struct verify *v, size_t n)
{
	struct buf raw = { 0 };

	if (!v->note_read[n - 1]) {
		v->note_read[n - 1] = true;
		report_note_text(&v->report, n, &raw);
		buf_fold(&v->note[n - 1], buf_get(&raw));
		buf_free(&raw);
	}
	return buf_get(&v->note[n - 1]);
}

/*
 * Put the readable text of a span into `out`, from a view.  Does it begin and
 * end with a character that is read, so that no shorter span says the same?
 */
static bool
read_part(const struct view *view, size_t at, size_t len, struct buf *out)
{
	struct slice part = view_span(view, at, len);
	size_t from, to;

	buf_cut(out, 0);
	buf_fold(out, part);
	if (part.n == 0)
		return false;
	from = (size_t)(part.p - view->text.p);
	to = from + part.n;
	return view_byte(view, from) == at && view_byte_end(view, to) == at + len;
}

static bool
take_span(struct subject *s, const struct view *view)
{
	bool tight = read_part(view, s->at, s->len, &s->v->span);

	s->span = buf_get(&s->v->span);
	return tight;
}

/* the view of note `n`, kept: rows that quote parts of one note come one after the other */
static const struct view *
view_of(struct verify *v, size_t n)
{
	struct report *r = &v->report;
	const struct note *note = &r->notes.v[n - 1];

	if (v->viewed != n) {
		view_free(&v->view);
		view_note(&v->view, &r->layout, &r->notes.segs, n, note->seg_first,
		    note->seg_last, &r->words);
		v->viewed = n;
	}
	return &v->view;
}

/* read the span's text, of a note or of the running text; is the span tight? */
static bool
read_span(struct subject *s)
{
	struct report *r = &s->v->report;
	size_t n = note_at(&r->notes, s->at);
	const struct note *note = n ? &r->notes.v[n - 1] : NULL;

	if (note && note->at == s->at && note->len == s->len) {
		s->span = note_text(s->v, n);
		return true;
	}
	if (!note || note->seg_first > note->seg_last)
		return take_span(s, &r->body);
	return take_span(s, view_of(s->v, n));
}

/* where the row's span stands in the unfolded text: a note, an address, or other words */
static bool
take_place(struct subject *s)
{
	const struct report *r = &s->v->report;
	size_t printed = s->len, n, whole;
	struct span span;
	bool ends;

	if (!r->columns)
		return true;
	span = columns_find(r->columns, s->at, s->len, &ends);
	n = note_at(&r->notes, span.at);
	whole = s->row->has[VERIFY_RAW] ? value(s, VERIFY_RAW).n :
	    n && r->notes.v[n - 1].at == span.at ? r->notes.v[n - 1].len : 0;
	if (ends || whole == 0)
		return report_unfold(r, &s->at, &s->len, n ? view_of(s->v, n) : &r->body,
		    value(s, VERIFY_TEXT).n);
	s->at = span.at;
	s->len = whole;
	return whole <= r->text.n - span.at && columns_span(r->columns, span.at, whole).len == printed;
}

/* a recommendation that shares words with others leaves theirs out, and their States */
static bool
shares_words(const struct subject *s, struct slice text)
{
	const struct report *r = &s->v->report;

	return value(s, VERIFY_RECOMMENDER).n && (pieces_of(s->span, text) ||
	    shares_column(r->columns, &r->body, s->at, s->printed, text));
}

static const char *
check_span(struct subject *s)
{
	struct slice at = value(s, VERIFY_AT), len = value(s, VERIFY_LEN);
	struct slice text = s->v->report.text;

	if (at.n == 0 && len.n == 0) {
		/* only a call whose note is not there quotes nothing */
		if (s->row->has[VERIFY_AT] && value(s, VERIFY_CALL_AT).n == 0)
			return "at: empty";
		return NULL;
	}
	if (!s->row->has[VERIFY_AT] || !s->row->has[VERIFY_LEN])
		return NULL;
	if (!number(at, &s->at) || !number(len, &s->len) || s->len == 0)
		return "at, len: not a span";
	if (!in_source(&s->v->report, s->at, s->len))
		return "at, len: the span ends after the document";
	s->printed = s->len;
	if (!take_place(s))
		return "at, len: the span cuts a column of the page";
	if (!on_boundary(text, s->at) || !on_boundary(text, s->at + s->len))
		return "at, len: the span cuts a character";
	s->has_span = true;
	/*
	 * An address may be taken from what is not read, such as a link's target;
	 * where words are left out their number does not tell where a second column is left.
	 */
	if (!read_span(s) && !s->row->has[VERIFY_RAW] &&
	    !(s->v->report.columns && shares_words(s, value(s, VERIFY_TEXT))))
		return "at, len: the span does not begin and end with what is read in it";
	return NULL;
}

static const char *
check_note(struct subject *s)
{
	const struct notes *notes = &s->v->report.notes;
	struct slice v = value(s, VERIFY_NOTE);
	const struct seg *seg;
	size_t there;

	there = s->has_span ? note_at(notes, s->at) : 0;
	if (v.n == 0)
		return s->row->has[VERIFY_NOTE] && there ? "note: empty, but the span is in one" : NULL;
	if (!number(v, &s->note) || s->note == 0 || s->note > notes->n)
		return "note: the document has no such note";
	s->has_note = true;
	if (!s->has_span)
		return NULL;
	if (s->row->has[VERIFY_MARK])
		return notes->v[s->note - 1].at == s->at && notes->v[s->note - 1].len == s->len ?
		    NULL : "at, len: not where the note stands";
	/* a converter's link targets stand beside the notes that they belong to */
	seg = seg_at(&notes->segs, s->at);
	if (there == s->note || (seg && seg->kind == SEG_LINKS))
		return NULL;
	return "note: the span is not in this note";
}

static const char *
check_text(struct subject *s)
{
	struct slice text = value(s, VERIFY_TEXT);

	if (!s->row->has[VERIFY_TEXT])
		return NULL;
	if (s->has_span)
		return slice_eq(text, s->span) || shares_words(s, text) ? NULL :
		    "text: not what the span reads";
	/* without a span: words of the note, or of the running text */
	if (text.n == 0 || s->row->has[VERIFY_AT])
		return text.n == 0 ? NULL : "text: not empty, but there is no span";
	if (s->has_note)
		return stands_within(note_text(s->v, s->note), text) ? NULL :
		    "text: does not stand in the note";
	if (s->row->has[VERIFY_NOTE] && value(s, VERIFY_NOTE).n)
		return NULL; /* check_note has spoken */
	return stands_within(buf_get(&s->v->report.body.text), text) ? NULL :
	    "text: does not stand in the running text";
}

static const char *
check_raw(struct subject *s)
{
	if (!s->row->has[VERIFY_RAW] || !s->has_span)
		return NULL;
	return slice_eq(value(s, VERIFY_RAW),
	    slice_part(s->v->report.text, s->at, s->at + s->len)) ? NULL :
	    "raw: not the bytes of the span";
}

/* take call_at to the unfolded text */
static bool
find_call(struct subject *s)
{
	struct span span;
	bool ends;

	if (!s->v->report.columns)
		return true;
	span = columns_find(s->v->report.columns, s->call_at, 1, &ends);
	s->call_at = span.at;
	return span.len == 1;
}

static const char *
check_call(struct subject *s)
{
	struct slice v = value(s, VERIFY_CALL_AT), text = s->v->report.text;
	struct slice mark = value(s, VERIFY_MARK);
	const struct notes *notes = &s->v->report.notes;

	if (v.n == 0)
		return NULL;
	if (!number(v, &s->call_at) || !find_call(s) || s->call_at >= text.n ||
	    !on_boundary(text, s->call_at))
		return "call_at: not a place in the document";
	s->has_call = true;
	if (s->has_note && (!notes->v[s->note - 1].has_call ||
	    notes->v[s->note - 1].call_at != s->call_at))
		return "call_at: not where the note is called";
	if (s->row->has[VERIFY_MARK] && !stands_mark(slice_from(text, s->call_at), mark))
		return "call_at: the mark does not stand there";
	return NULL;
}

/* a note's mark stands at its beginning or, in some converters' text, inside */
static const char *
check_mark(struct subject *s)
{
	const struct segs *segs = &s->v->report.notes.segs;
	struct slice text = s->v->report.text, mark = value(s, VERIFY_MARK);
	size_t i;

	if (!s->row->has[VERIFY_MARK] || (!s->has_span && s->has_call))
		return NULL;
	if (!s->has_span)
		return "mark: neither call nor note shows it";
	if (stands_mark(slice_from(text, s->at), mark))
		return NULL;
	for (i = seg_from(segs, s->at); i < segs->n && segs->v[i].at < s->at + s->len; i++)
		if (segs->v[i].kind == SEG_MARK &&
		    stands_mark(slice_from(text, segs->v[i].at), mark))
			return NULL;
	return "mark: does not stand at the note";
}

static const char *
check_page(struct subject *s)
{
	const struct layout *lay = &s->v->report.layout;
	size_t page, place = s->has_span ? s->at : s->call_at;

	if (!s->row->has[VERIFY_PAGE] || (!s->has_span && !s->has_call))
		return NULL;
	if (lay->pages == 0)
		return value(s, VERIFY_PAGE).n ? "page: the document has no page breaks" : NULL;
	if (!number(value(s, VERIFY_PAGE), &page) ||
	    page != lay->line[layout_line_at(lay, place)].page)
		return "page: the row is on another one";
	return NULL;
}

static const char *
check_claim(struct subject *s)
{
	struct slice claim = value(s, VERIFY_CLAIM), body = buf_get(&s->v->report.body.text);
	size_t pos, from, to;

	if (claim.n == 0)
		return NULL;
	if (!s->has_call)
		return "claim: there is no call";
	/* it ends where the call stands, or the call stands in it */
	pos = view_pos(&s->v->report.body, s->call_at);
	from = report_call_pos(&s->v->report, s->call_at);
	to = pos + claim.n < body.n ? pos + claim.n : body.n;
	from = from > claim.n ? from - claim.n : 0;
	return stands_within(slice_part(body, from, to), claim) ? NULL :
	    "claim: does not stand by the call";
}

/* the claim's bytes read as its words, and the call is in them or right behind them */
static const char *
check_claim_span(struct subject *s)
{
	struct slice at = value(s, VERIFY_CLAIM_AT), len = value(s, VERIFY_CLAIM_LEN);
	const struct view *body = &s->v->report.body;
	size_t from, n, pos;

	if (!s->row->has[VERIFY_CLAIM_AT] || !s->row->has[VERIFY_CLAIM_LEN])
		return NULL;
	if (value(s, VERIFY_CLAIM).n == 0)
		return at.n || len.n ? "claim_at, claim_len: not empty, but there is no claim" : NULL;
	if (!s->has_call)
		return NULL; /* check_claim has spoken */
	if (!number(at, &from) || !number(len, &n) || n == 0 ||
	    !in_source(&s->v->report, from, n) ||
	    !report_unfold(&s->v->report, &from, &n, body, value(s, VERIFY_CLAIM).n) ||
	    !read_part(body, from, n, &s->v->claim) ||
	    !slice_eq(buf_get(&s->v->claim), value(s, VERIFY_CLAIM)))
		return "claim_at, claim_len: they do not read as the claim";
	pos = report_call_pos(&s->v->report, s->call_at);
	return view_pos(body, from) <= pos && pos <= view_pos(body, from + n) ? NULL :
	    "claim_at, claim_len: the call stands elsewhere";
}

static const char *
check_label(struct subject *s)
{
	struct slice label = value(s, VERIFY_LABEL);

	if (label.n == 0 || !s->has_span)
		return NULL;
	return stands_label(&s->v->items, &s->v->report.layout, s->at, label) ? NULL :
	    "label: does not stand before the span";
}

static const char *
check_part(struct subject *s, enum verify_col col, const char *why)
{
	struct slice part = value(s, col);

	return part.n == 0 || !s->has_span || stands_within(s->span, part) ? NULL : why;
}

static const char *
check_name(struct subject *s)
{
	return check_part(s, VERIFY_NAME, "name: does not stand in the span");
}

static const char *
check_role(struct subject *s)
{
	return check_part(s, VERIFY_ROLE, "role: does not stand in the span");
}

static const char *
check_organisation(struct subject *s)
{
	return check_part(s, VERIFY_ORGANISATION, "organisation: does not stand in the span");
}

/* what the columns of an address say of each other */
static const char *
check_url(struct subject *s)
{
	return verify_url(s->row);
}

/* in this order: later ones build on what earlier ones found */
static const char *(*const checks[])(struct subject *) = {
	check_span, check_note, check_call, check_mark, check_page, check_text, check_raw,
	check_claim, check_claim_span, check_label, check_name, check_role, check_organisation, check_url,
};

void
verify_doc(struct verify *v, const struct doc *doc)
{
	*v = (struct verify){ 0 };
	report_read(&v->report, doc);
	v->note = xcalloc(v->report.notes.n, sizeof(*v->note));
	v->note_read = xcalloc(v->report.notes.n, sizeof(*v->note_read));
}

void
verify_free(struct verify *v)
{
	size_t i;

	for (i = 0; i < v->report.notes.n; i++)
		buf_free(&v->note[i]);
	free(v->note);
	free(v->note_read);
	buf_free(&v->span);
	buf_free(&v->claim);
	view_free(&v->view);
	stands_items_free(&v->items);
	report_free(&v->report);
}

bool
verify_row(struct verify *v, const struct verify_row *row, struct buf *why)
{
	struct subject s = { .v = v, .row = row };
	const char *wrong;
	bool holds = true;
	size_t i;

	for (i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
		wrong = checks[i](&s);
		if (!wrong)
			continue;
		buf_puts(why, holds ? "" : "; ");
		buf_puts(why, wrong);
		holds = false;
		/* of a span that is none, nothing else can be said */
		if (i == 0 && !s.has_span)
			return false;
	}
	return holds;
}
