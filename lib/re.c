// SPDX-License-Identifier: ISC
#include "re.h"

#include <err.h>
#include <pcre2.h>
#include <stdlib.h>

#include "xalloc.h"

enum { MATCH_LIMIT = 1000000, DEPTH_LIMIT = 10000, HEAP_LIMIT_KIB = 64 * 1024 };

struct re {
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *limits;
};

/* PCRE2's compiler for JIT does not outlive a NULL: there is memory, or an end */
static void *
take(size_t n, void *arg)
{
	(void)arg;
	return xmalloc(n);
}

static void
give(void *p, void *arg)
{
	(void)arg;
	free(p);
}

struct re *
re_new(const char *pattern, unsigned flags)
{
	struct re *re = xcalloc(1, sizeof(*re));
	pcre2_general_context *memory = pcre2_general_context_create(take, give, NULL);
	pcre2_compile_context *context = pcre2_compile_context_create(memory);
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF;
	PCRE2_UCHAR why[128];
	PCRE2_SIZE at;
	int code;

	options |= flags & RE_NOCASE ? PCRE2_CASELESS : 0;
	options |= flags & RE_MULTILINE ? PCRE2_MULTILINE : 0;
	options |= flags & RE_EXTENDED ? PCRE2_EXTENDED : 0;
	options |= flags & RE_ANCHORED ? PCRE2_ANCHORED : 0;
	re->code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, options, &code, &at,
	    context);
	if (!re->code) {
		pcre2_get_error_message(code, why, sizeof(why));
		errx(2, "pattern %s: %s at %zu", pattern, (const char *)why, at);
	}
	/* without JIT the interpreter does the same work, slower */
	(void)pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE);
	re->data = pcre2_match_data_create_from_pattern(re->code, memory);
	re->limits = pcre2_match_context_create(memory);
	pcre2_compile_context_free(context);
	pcre2_general_context_free(memory);
	pcre2_set_match_limit(re->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(re->limits, DEPTH_LIMIT);
	pcre2_set_heap_limit(re->limits, HEAP_LIMIT_KIB);
	return re;
}

int
re_match(struct re *re, struct slice subject, size_t from, struct slice *group, size_t ngroup)
{
	const PCRE2_SIZE *ov;
	size_t i;
	int got;

	got = pcre2_match(re->code, (PCRE2_SPTR)(subject.p ? subject.p : ""), subject.n, from, 0,
	    re->data, re->limits);
	if (got == PCRE2_ERROR_NOMATCH)
		return 0;
	if (got < 0)
		return -1;
	ov = pcre2_get_ovector_pointer(re->data);
	for (i = 0; i < ngroup; i++) {
		if (i < (size_t)got && ov[2 * i] != PCRE2_UNSET)
			group[i] = slice_part(subject, ov[2 * i], ov[2 * i + 1]);
		else
			group[i] = (struct slice){ 0 };
	}
	return 1;
}

void
re_free(struct re *re)
{
	if (!re)
		return;
	pcre2_code_free(re->code);
	pcre2_match_data_free(re->data);
	pcre2_match_context_free(re->limits);
	free(re);
}
