// SPDX-License-Identifier: ISC
#include "url/facts.h"

#include "url/archive.h"
#include "url/class.h"
#include "url/key.h"
#include "url/shape.h"
#include "url/site.h"

void
url_facts_read(struct url_facts *f, struct slice url)
{
	buf_cut(&f->key, 0);
	buf_cut(&f->archived, 0);
	buf_cut(&f->captured, 0);
	f->host = f->site = (struct slice){ 0 };
	f->class = "";
	if (url_scheme_len(url) == 0) {
		buf_cut(&f->work, 0);
		buf_puts(&f->work, "http://");
		buf_slice(&f->work, url);
		url = buf_get(&f->work);
	}
	if (url_parse(&f->url, url) == -1)
		return;
	url_key(&f->key, &f->url);
	f->host = url_get(&f->url, f->url.host);
	f->site = url_site(f->host);
	f->class = url_class(f->host);
	url_archive(url, f->host, &f->archived, &f->captured);
}

void
url_facts_free(struct url_facts *f)
{
	buf_free(&f->key);
	buf_free(&f->archived);
	buf_free(&f->captured);
	buf_free(&f->work);
	url_free(&f->url);
	*f = (struct url_facts){ 0 };
}
