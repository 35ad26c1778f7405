// SPDX-License-Identifier: ISC
#include "sign/signing.h"

#include "ascii.h"
#include "utf8.h"
#include "wordlist.h"

/* what stands before a list of signatories */
static struct wordlist signing = WORDLIST_STARTS("signator", "signed", "undersigned", "sincerely",
	"respectfully", "yours faithfully", "yours truly", "kind regards", "best regards",
	"in solidarity", "endorsed by", "supported by the following", "on behalf of the following",
	"signataire", "soussigné", "cordialement", "salutations", "firmante", "firmado", "firman",
	"suscri", "atentamente", "подписали", "подписи", "подписан", "с уважением", "签署", "签名",
	"联署", "此致", "الموقع", "التوقيع", "مع خالص", "وتفضلوا");

/* what stands before other lists of people */
static struct wordlist others = WORDLIST_STARTS("delegation", "participants", "interviewees",
	"members of the", "composed of", "authors", "acknowledg", "thank", "references",
	"bibliography", "sources", "contents", "recommend", "annex", "witnesses", "delegación",
	"délégation");

/* "signed", and not "designed" */
static bool
mentions(struct slice s, struct wordlist *list)
{
	uint32_t c;
	size_t at;

	for (at = 0; at < s.n; at++) {
		/* most places are inside a word */
		if (at > 0 && ascii_isalpha(s.p[at - 1]))
			continue;
		if (wordlist_starts_nocase(list, slice_from(s, at)) &&
		    (!utf8_prev(s, at, &c) || !utf8_isalpha(c) || c >= 0x600))
			return true;
	}
	return false;
}

bool
signing_mentioned(struct slice s)
{
	return mentions(s, &signing);
}

bool
signing_others(struct slice s)
{
	return mentions(s, &others);
}
