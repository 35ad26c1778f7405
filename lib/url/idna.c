// SPDX-License-Identifier: ISC
#include "url/idna.h"

#include <idn2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "ascii.h"
#include "utf8.h"

/* RFC 3492, section 5 */
enum { BASE = 36, T_MIN = 1, T_MAX = 26, SKEW = 38, DAMP = 700, BIAS = 72, FIRST = 128, LABEL_MAX = 63 };

static void
put_lower(struct buf *out, struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		buf_putc(out, ascii_lower(s.p[i]));
}

/* RFC 3492, section 6.1 */
static uint32_t
adapt(uint32_t delta, uint32_t points, bool first)
{
	uint32_t k = 0;

	delta = first ? delta / DAMP : delta / 2;
	delta += delta / points;
	for (; delta > (BASE - T_MIN) * T_MAX / 2; k += BASE)
		delta /= BASE - T_MIN;
	return k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
}

/* a number of variable length (section 3.3) */
static void
put_delta(struct buf *out, uint32_t delta, uint32_t bias)
{
	static const char digits[] = "abcdefghijklmnopqrstuvwxyz0123456789";
	uint32_t k, t;

	for (k = BASE;; k += BASE) {
		t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
		if (delta < t)
			break;
		buf_putc(out, digits[t + (delta - t) % (BASE - t)]);
		delta = (delta - t) / (BASE - t);
	}
	buf_putc(out, digits[delta]);
}

/* section 6.3; `c` are n characters, n is small, so that nothing overflows */
static void
put_code(struct buf *out, const uint32_t *c, uint32_t n)
{
	uint32_t last = FIRST, bias = BIAS, delta = 0, done, basic = 0, next, i;

	buf_puts(out, "xn--");
	for (i = 0; i < n; i++)
		if (c[i] < FIRST) {
			buf_putc(out, (char)c[i]);
			basic++;
		}
	if (basic)
		buf_putc(out, '-');
	for (done = basic; done < n; delta++, last++) {
		next = UINT32_MAX;
		for (i = 0; i < n; i++)
			next = c[i] >= last && c[i] < next ? c[i] : next;
		delta += (next - last) * (done + 1);
		last = next;
		for (i = 0; i < n; i++) {
			delta += c[i] < last;
			if (c[i] != last)
				continue;
			put_delta(out, delta, bias);
			bias = adapt(delta, done + 1, done == basic);
			delta = 0;
			done++;
		}
	}
}

/* letters, marks, numbers, punctuation, symbols, but those that stand for other characters */
static bool
is_valid(uint32_t c)
{
	utf8proc_category_t cat = utf8proc_category((utf8proc_int32_t)c);

	return c != 0xFFFC && c != 0xFFFD && cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_SO;
}

/* a label that IDNA2008 disallows but UTS #46 may have */
static int
put_symbols(struct buf *out, struct slice label)
{
	uint32_t c[LABEL_MAX], n = 0;
	size_t i, step;

	for (i = 0; (step = utf8_next(label, i, &c[n])); i += step)
		if (!is_valid(c[n]) || ++n == LABEL_MAX)
			return -1;
	put_code(out, c, n);
	return 0;
}

static int
put_label(struct buf *out, struct slice label)
{
	struct buf copy = { 0 };
	char *ascii = NULL;
	int got;

	if (slice_is_ascii(label)) {
		put_lower(out, label);
		return 0;
	}
	buf_slice(&copy, label);
	got = idn2_to_ascii_8z(buf_str(&copy), &ascii,
	    IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL | IDN2_ALLOW_UNASSIGNED);
	buf_free(&copy);
	if (got == IDN2_OK) {
		buf_puts(out, ascii);
		idn2_free(ascii);
		return 0;
	}
	return got == IDN2_DISALLOWED ? put_symbols(out, label) : -1;
}

/* label by label, each mapped before (Unicode's NFKC_Casefold is UTS #46's mapping, nearly) */
static int
put_labels(struct buf *out, struct buf *name)
{
	utf8proc_uint8_t *folded = utf8proc_NFKC_Casefold((const utf8proc_uint8_t *)buf_str(name));
	struct slice s = slice_of((const char *)folded), label;
	size_t dot;
	int got = folded ? 0 : -1;

	while (got == 0) {
		dot = slice_find(s, 0, ".");
		label = slice_part(s, 0, dot);
		got = put_label(out, label);
		if (dot == (size_t)-1)
			break;
		buf_putc(out, '.');
		s = slice_from(s, dot + 1);
	}
	free(folded);
	return got;
}

int
url_idna(struct buf *out, struct buf *name)
{
	char *ascii = NULL;
	int got;

	if (slice_is_ascii(buf_get(name))) {
		put_lower(out, buf_get(name));
		return 0;
	}
	if (memchr(name->p, '\0', name->n) || utf8_valid(buf_get(name)) != name->n)
		return -1;
	got = idn2_to_ascii_8z(buf_str(name), &ascii,
	    IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL | IDN2_ALLOW_UNASSIGNED);
	if (got == IDN2_DISALLOWED)
		return put_labels(out, name);
	if (got != IDN2_OK)
		return -1;
	buf_puts(out, ascii);
	idn2_free(ascii);
	return 0;
}
