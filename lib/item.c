// SPDX-License-Identifier: ISC
#include "item.h"

#include <string.h>

#include "ascii.h"
#include "utf8.h"

enum { CHINESE_DIGITS = 3 };

static const char *const bullets[] = { "•", "●", "○", "◦", "▪", "▫", "■", "□", "‣", "⁃",
	"∙", "·", "➢", "➤", "►", "✓", "✔", "❖", "◆", "\xef\x82\xb7", "\xef\x82\xa7",
	"\xef\x83\x98", "–", "—", "-", "*", NULL };

static bool
bullet(struct slice s, size_t i, struct item *item)
{
	const char *const *b;
	size_t end, gap;

	for (b = bullets; *b; b++) {
		if (!slice_starts(slice_from(s, i), *b))
			continue;
		end = i + strlen(*b);
		gap = utf8_blanks(s, end);
		/* a hyphen or a star without a blank may be a word or a mark */
		if (gap == 0 && (unsigned char)(*b)[0] < 0x80)
			return false;
		*item = (struct item){ ITEM_BULLET, slice_part(s, i, end), 0, end + gap };
		return end + gap < s.n;
	}
	return false;
}

/* what is left of a symbol font's bullet: "l Repeal the law" */
static bool
letter_bullet(struct slice s, size_t i, struct item *item)
{
	size_t from = i + 1 + utf8_blanks(s, i + 1);

	if (i >= s.n || s.p[i] != 'l' || from == i + 1 || from >= s.n || !ascii_isupper(s.p[from]))
		return false;
	*item = (struct item){ ITEM_BULLET, slice_part(s, i, i + 1), 0, from };
	return true;
}

static bool
is_roman(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!ascii_isin(s.p[i], "ivxlcIVXLC"))
			return false;
	return s.n > 0 && s.n < 8;
}

/* a word and no part of a label: "Ensure" */
static bool
is_glued(struct slice s)
{
	return s.n > 2 && ascii_isupper(s.p[0]) && ascii_islower(s.p[1]) && ascii_islower(s.p[2]);
}

/* the label from i on: digits and letters with single dots between; its end */
static size_t
label_end(struct slice s, size_t i, enum item_kind *kind)
{
	size_t from = i, run, dots = 0, digits = 0, letters = 0;

	*kind = ITEM_NONE;
	for (;;) {
		for (run = i; i < s.n && ascii_isdigit(s.p[i]); i++)
			digits++;
		if (i == run)
			for (; i < s.n && ascii_isalpha(s.p[i]) && i - run < 7; i++)
				letters++;
		if (i == run)
			break;
		/* B5: a letter and a number with no dot */
		if (letters == 1 && run == from && i < s.n && ascii_isdigit(s.p[i]) &&
		    ascii_isupper(s.p[run])) {
			dots++;
			continue;
		}
		if (i + 1 >= s.n || s.p[i] != '.' || !ascii_isalnum(s.p[i + 1]))
			break;
		/* 101.100.Ensure: a word that was glued to its number */
		if (digits && is_glued(slice_from(s, i + 1)))
			break;
		dots++;
		i++;
	}
	if (i == run && i > from && s.p[i - 1] == '.')
		i--;
	if (dots && digits && letters <= 2)
		*kind = ITEM_DOTTED;
	else if (digits && !letters && digits < 5)
		*kind = ITEM_NUMBER;
	else if (letters == 1 && !digits)
		*kind = ITEM_LETTER;
	else if (letters && !digits && is_roman(slice_part(s, from, i)))
		*kind = ITEM_ROMAN;
	return i;
}

/* three letters that are no roman numeral begin a word, as most lines do */
static bool
begins_word(struct slice s)
{
	return s.n > 2 && ascii_isalpha(s.p[0]) && ascii_isalpha(s.p[1]) &&
	    ascii_isalpha(s.p[2]) && !is_roman(slice_part(s, 0, 3));
}

/* the bytes of a Chinese digit at i, or of the sign for ten (*digit 10); 0: none */
static size_t
chinese_digit(struct slice s, size_t i, size_t *digit)
{
	static const char *const digits[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九",
		"十", NULL };
	size_t k;

	for (k = 0; digits[k]; k++)
		if (slice_starts(slice_from(s, i), digits[k])) {
			*digit = k + 1;
			return strlen(digits[k]);
		}
	return 0;
}

/* the Chinese or Arabic digits from i on: where they end */
static size_t
digits_end(struct slice s, size_t i)
{
	size_t step, digit, n;

	for (n = 0; n < CHINESE_DIGITS; n++, i += step) {
		step = chinese_digit(s, i, &digit);
		if (step == 0 && i < s.n && ascii_isdigit(s.p[i]))
			step = 1;
		if (step == 0)
			break;
	}
	return i;
}

/* "一、", "（一）", "（2）", "3、": wide signs take no blank after them */
static bool
chinese(struct slice s, size_t i, struct item *item)
{
	bool open = slice_starts(slice_from(s, i), "（");
	const char *stop = open ? "）" : "、";
	size_t from = i + (open ? strlen("（") : 0), end = digits_end(s, from);

	if (end == from || !slice_starts(slice_from(s, end), stop))
		return false;
	*item = (struct item){ ITEM_NUMBER, slice_part(s, from, end), open ? ')' : '.',
		end + strlen(stop) + utf8_blanks(s, end + strlen(stop)) };
	return item->len < s.n;
}

bool
item_number(struct slice label, size_t max, size_t *n)
{
	size_t i, step, digit, value = 0, ones = 0;

	if (slice_num(label, max, n))
		return true;
	for (i = 0; i < label.n; i += step) {
		step = chinese_digit(label, i, &digit);
		if (step == 0)
			return false;
		value = digit == 10 ? (ones ? ones : 1) * 10 : value;
		ones = digit == 10 ? 0 : digit;
	}
	*n = value + ones;
	return *n > 0 && *n <= max;
}

bool
item_mark(struct slice s, struct item *item)
{
	size_t i = utf8_blanks(s, 0), from, end, gap;
	enum item_kind kind;
	char open = 0, mark = 0;

	if (begins_word(slice_from(s, i)))
		return false;
	if (i < s.n && (s.p[i] == '(' || s.p[i] == '['))
		open = s.p[i];
	from = i + (open != 0);
	end = label_end(s, from, &kind);
	if (kind == ITEM_NONE)
		return bullet(s, i, item) || chinese(s, i, item);
	if (kind == ITEM_NUMBER && end < s.n && (unsigned char)s.p[end] >= 0x80 &&
	    chinese(s, i, item))
		return true;
	if (!open && letter_bullet(s, i, item))
		return true;
	if (end < s.n && ascii_isin(s.p[end], ".)]-"))
		mark = s.p[end];
	if (open && mark != (open == '(' ? ')' : ']'))
		return false;
	item->label = slice_part(s, from, end);
	for (; mark && end < s.n && s.p[end] == mark; end++)
		;
	gap = utf8_blanks(s, end);
	item->kind = kind;
	item->mark = mark;
	item->len = end + gap;
	if (item->len >= s.n)
		return false;
	/* "115.1Ratify", "115.The following": a word that was glued to its number */
	if (gap == 0 && (mark == '.' || (kind == ITEM_DOTTED && !mark)) &&
	    ascii_isdigit(item->label.p[item->label.n - 1]) && is_glued(slice_from(s, end)))
		return true;
	if (kind == ITEM_DOTTED)
		return gap > 0 || mark;
	/* "17-Ensure" is an item, "44-day", "U.N." and "e.g." are words */
	if (gap == 0)
		return kind == ITEM_NUMBER && mark && mark != '.' ?
		    !ascii_islower(s.p[end]) && !ascii_isdigit(s.p[end]) :
		    open && mark;
	return mark != 0;
}
