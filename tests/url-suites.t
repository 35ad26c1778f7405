#!/bin/sh
# url-suites.t: the public suites of addresses, but for the cases that DEVIATIONS.md lists
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

suites=$SHARED/dev/suites
if [ -z "$SHARED" ] || [ ! -d "$suites" ]; then
	skip "the public suites" "they are not beside the tree"
	done_testing
	exit 0
fi

# the cases that DEVIATIONS.md lists for a file
listed() { # FILE
	awk -F' *[|] *' -v file="\`$1\`" '$2 == file { print $3 }' "$ROOT/DEVIATIONS.md" | tr ' ' '\n' | sort
}

# name, text, what is wanted -> the names of the cases of which something else was found
differing() { # CASES
	{ printf 'doc\ttext\n'; cut -f 1,2 "$1"; } | extract-urls -H -r -d > rows
	awk -F'\t' '
	NR == FNR { found[$1] = found[$1] (n[$1]++ ? " " : "") $5; next }
	found[$1] != $3 { print $1 }' rows "$1" | sort
}

suite() { # KIND FILE AT-LEAST
	perl "$ROOT/tests/url-suites.pl" "$1" "$suites/$2" > cases
	check "${2##*/}: its cases were read" test "$(wc -l < cases)" -ge "$3"
	differing cases > got
	listed "${2##*/}" > want
	check "${2##*/}: every case but those listed" diff want got
}

suite links linkify-it/links.txt 110
suite not-links linkify-it/not_links.txt 35
suite twitter twitter-text/extract.yml 100

perl "$ROOT/tests/url-suites.pl" whatwg "$suites/wpt/urltestdata.json" > cases
check "urltestdata.json: its cases were read" test "$(wc -l < cases)" -ge 380
cut -f 2 cases > inputs
"$BIN/../unit/url_href" inputs > got
cut -f 3 cases > want
check "urltestdata.json: every case" diff want got
done_testing
