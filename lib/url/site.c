// SPDX-License-Identifier: ISC
#include "url/site.h"

#include <libpsl.h>
#include <string.h>
#include <xxhash.h>

#include "utf8.h"

/* a name in DNS has 253 bytes at most; in UTF-8 a character of it may have more */
enum { NAME_MAX = 512 };

/* the host as a C string, lower case; false if it cannot be a name */
static bool
to_name(char name[NAME_MAX], struct slice host)
{
	size_t i = 0, n = 0, step;
	uint32_t c;

	if (host.n == 0 || host.n > NAME_MAX / 2 || memchr(host.p, '\0', host.n))
		return false;
	while ((step = utf8_next(host, i, &c))) {
		n += utf8_put(utf8_lower(c), name + n);
		i += step;
	}
	name[n] = '\0';
	return true;
}

/* names that stand for others in examples (RFC 2606) are in no list */
static bool
is_listed(const char *name)
{
	return strcmp(name, "example") == 0 || strcmp(name, "test") == 0 ||
	    psl_is_public_suffix2(psl_builtin(), name, PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE);
}

/*
 * Hosts come back, most of them in the same document, and the list takes long:
 * what it said of those of a usual length is kept, each in the one place that
 * its bytes give it.
 */
enum { KEPT = 256, KEPT_BYTES = 62 };
static struct kept {
	char name[KEPT_BYTES]; /* "": nothing is kept here */
	short site;	       /* where the site begins; -1: it has none */
} kept[KEPT];

/* the list's default rule makes any last label a suffix; that rule counts for nothing here */
static const char *
look_up(const char *name)
{
	const char *suffix = psl_unregistrable_domain(psl_builtin(), name), *site;

	if (!suffix || suffix == name || !is_listed(suffix))
		return NULL;
	/* one label more */
	for (site = suffix - 1; site > name && site[-1] != '.'; site--)
		;
	/* an empty label is for the list to judge */
	return *site != '.' ? site : psl_registrable_domain(psl_builtin(), name);
}

static const char *
registrable(const char *name)
{
	size_t n = strlen(name);
	struct kept *k = &kept[XXH3_64bits(name, n) % KEPT];
	const char *site;

	if (n == 0 || n >= KEPT_BYTES)
		return look_up(name);
	if (strcmp(k->name, name) == 0)
		return k->site < 0 ? NULL : name + k->site;
	site = look_up(name);
	memcpy(k->name, name, n + 1);
	k->site = (short)(site ? site - name : -1);
	return site;
}

struct slice
url_site(struct slice host)
{
	char name[NAME_MAX];
	const char *site;
	size_t n;

	if (host.n && host.p[host.n - 1] == '.')
		host.n--;
	if (!to_name(name, host))
		return (struct slice){ 0 };
	site = registrable(name);
	n = site ? strlen(site) : 0;
	return n <= host.n ? slice_from(host, host.n - n) : (struct slice){ 0 };
}

bool
url_has_suffix(struct slice host)
{
	char name[NAME_MAX];

	if (host.n && host.p[host.n - 1] == '.')
		host.n--;
	return to_name(name, host) && registrable(name);
}

bool
url_is_suffix(struct slice name)
{
	char text[NAME_MAX];

	return to_name(text, name) && is_listed(text);
}

bool
url_is_below(struct slice host, const char *name)
{
	return slice_ends(host, name) &&
	    (host.n == strlen(name) || host.p[host.n - strlen(name) - 1] == '.');
}
