// SPDX-License-Identifier: ISC
#include "rec/order.h"

#include "ascii.h"

enum { NUMBER_MAX = 9999 };

static size_t
roman_value(struct slice s)
{
	size_t i, v = 0, d, next = 0;

	for (i = s.n; i > 0; i--) {
		switch (ascii_lower(s.p[i - 1])) {
		case 'i': d = 1; break;
		case 'v': d = 5; break;
		case 'x': d = 10; break;
		case 'l': d = 50; break;
		case 'c': d = 100; break;
		default: return 0;
		}
		v = d < next ? v - d : v + d;
		next = d;
	}
	return v;
}

static size_t
letter_value(struct slice s)
{
	return s.n == 1 && ascii_isalpha(s.p[0]) ? (size_t)(ascii_lower(s.p[0]) - 'a' + 1) : 0;
}

static bool
is_alpha(enum item_kind kind)
{
	return kind == ITEM_LETTER || kind == ITEM_ROMAN;
}

/* a gap of up to two is a marker that the converter lost */
static bool
next_in_row(size_t last, size_t n)
{
	return last && n > last && n <= last + 3;
}

static struct slice
last_part(struct slice label, struct slice *head)
{
	size_t i = label.n;

	while (i > 0 && label.p[i - 1] != '.')
		i--;
	if (i == 0) /* B5 */
		while (i < label.n && !ascii_isdigit(label.p[i]))
			i++;
	*head = slice_part(label, 0, i);
	return slice_from(label, i);
}

bool
order_follows(const struct item *a, const struct item *b)
{
	struct slice heada, headb, na, nb;
	size_t x, y;

	if (is_alpha(a->kind) && is_alpha(b->kind))
		return next_in_row(letter_value(a->label), letter_value(b->label)) ||
		       next_in_row(roman_value(a->label), roman_value(b->label));
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case ITEM_BULLET: return slice_eq(a->label, b->label);
	case ITEM_NUMBER:
		return item_number(a->label, NUMBER_MAX, &x) &&
		       item_number(b->label, NUMBER_MAX, &y) && next_in_row(x, y);
	case ITEM_DOTTED:
		na = last_part(a->label, &heada);
		nb = last_part(b->label, &headb);
		return slice_eq(heada, headb) && slice_num(na, NUMBER_MAX, &x) &&
		       slice_num(nb, NUMBER_MAX, &y) && next_in_row(x, y);
	default: return false;
	}
}

bool
order_begins(const struct item *item)
{
	size_t n;

	return item->kind == ITEM_BULLET || slice_is_nocase(item->label, "a") ||
	       slice_is_nocase(item->label, "i") ||
	       (item->kind == ITEM_NUMBER && item_number(item->label, 1, &n) && n == 1);
}
