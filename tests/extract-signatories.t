#!/bin/sh
# extract-signatories.t: who signs, and which lists are none of signatories
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

documents extract-signatories

rep() { # COUNT TEXT
	awk -v n="$(many "$1")" -v s="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'
}
rep 100000 'Ada Morrow, Lantern Aid Union
' > bare.txt
t "many bare entries" 0 timeout 60 extract-signatories bare.txt
{ printf 'Signed by:\n\n'; rep 100000 'Ada Morrow of the hills
'; } > names.txt
t "many lines that may be names" 0 timeout 60 extract-signatories names.txt
{ printf 'Signed by:\n\n'; rep 50000 'Ada Morrow      Bela Karst
x
'; printf '\f'; } > abreast.txt
t "many names beside each other" 0 timeout 60 extract-signatories abreast.txt
{ printf 'Signed by:\n\n1. '; rep 200000 'Ada, of '; } > commas.txt
t "one long entry" 0 timeout 60 extract-signatories commas.txt
awk 'BEGIN { for (i = 1; i < 9000; i++) print i ". Ada Morrow, Chairman of the Drivers Union" }' > list.txt
t "a long list" 0 timeout 60 extract-signatories list.txt
check "and all of it" test "$(wc -l < got)" -eq 9000

if [ -n "$SHARED" ]; then
	for n in 001 002 003 004; do
		check "nobody signs $n" test "$(extract-signatories -H "$SHARED"/corpus/$n*.txt | wc -l)" -eq 0
	done
else
	skip "nobody signs" "there are no documents beside the tree"
fi
done_testing
