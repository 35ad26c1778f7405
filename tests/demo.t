#!/bin/sh
# make demo: all datasets are shown, and lie where it says
# shellcheck disable=SC2016
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES CORPUS OUT FROM TIMEOUT

export BIN
if ! command -v pandoc >/dev/null; then
	skip 'the demo' 'pandoc is not there'
	done_testing
	exit
fi
COLUMNS=72
export COLUMNS
t 'the demo runs' 0 "$ROOT/pipelines/demo.sh" "$TMP/out"
for d in footnotes urls recs signatories cites sources; do
	check "shows $d" grep -q "($d.tsv: [1-9][0-9]* rows)" got
done
check 'says where the datasets lie' grep -qF "$TMP/out" got
check 'no line of a table is wider than the terminal' \
	awk '/^  / && length($0) > 144 { exit 1 }' got
t 'show.awk cuts to the width' 0 awk -f "$ROOT/pipelines/show.awk" -v width=30 -v rows=2 out/footnotes.tsv
done_testing
