#!/bin/sh
# demo.sh: make the datasets of the sample corpus, and show them
#
# usage: demo.sh [OUT]     (build/demo)
# Installs what is missing (tests/deps.sh says what), builds, runs corpus.mk over pipelines/sample.
# With BIN=DIR the commands there are taken as they are.
set -u
export LC_ALL=C.UTF-8

root=$(cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
cd -- "$root" || exit 2
out=${1:-build/demo}

width=${COLUMNS:-$({ stty size </dev/tty | cut -d ' ' -f 2; } 2>/dev/null)}
[ "${width:-0}" -ge 40 ] || width=100

# show FILE COLUMNS TITLE [KEY]: the first rows (by sort's KEY), cut to the width of the terminal
show() {
	printf '\n%s  (%s: %d rows)\n' "$3" "$1" "$(($(wc -l <"$out/$1") - 1))"
	{
		sed 1q "$out/$1"
		tail -n +2 "$out/$1" | if [ $# -eq 4 ]; then sort -s -t "$(printf '\t')" -k "$4"; else cat; fi
	} | cut -f "$2" | tr -d '\000-\010\013-\037\177' |
		LC_ALL=C awk -f pipelines/show.awk -v width="$width" -v rows=5
}

if [ -z "${BIN:-}" ]; then
	sh tests/deps.sh || exit 1
	make -s all || exit 1
	BIN=build/bin
fi
make -s -f pipelines/corpus.mk CORPUS=pipelines/sample OUT="$out" BIN="$BIN" || exit 1

show footnotes.tsv 1,3,9,10 'Notes, and the sentences that they support'
show urls.tsv 1,2,5,7,10 'Addresses'
show recs.tsv 1,6,9,13 'Recommendations, and whom they ask'
show signatories.tsv 1,6-8 'Signatories'
show cites.tsv 1-4,6,7,13 'Citations, with what Ibid. and its kin stand for'
show sources.tsv 2,3,5,6,8 'Sources, the most cited first' 2,2nr

printf '\nThe datasets of the %d documents in %s lie in %s; every row was proved.\n' \
	"$(($(wc -l <"$out/documents.tsv") - 1))" pipelines/sample "$out"
echo 'A tutorial of ten minutes: man -l man/ibid.7   What the columns mean: man -l man/ibid-tsv.5'
