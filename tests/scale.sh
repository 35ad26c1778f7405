#!/bin/sh
# scale.sh [N [STRINGS]]: dedupe-sources on N citation rows (1000000), beside LC_ALL=C sort -u of
# the same file: seconds, their ratio, and the peak of memory with --memory 768M
#
# STRINGS is a file of references, one a line; without it those of the tests are varied.
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
set -e

if ! [ -x /usr/bin/time ]; then
	echo "skipped: /usr/bin/time is not there"
	exit
fi

n=${1:-1000000}
strings=${2:-}
if [ -z "$strings" ]; then
	strings=$TMP/strings
	cut -f 3 "$DATA/dedupe-sources/styles.in" | sed 1d > "$strings"
fi

# CMD...: seconds and peak kilobytes
measured() {
	/usr/bin/time -f '%e %M' -o figures "$@" > out
	tail -n 1 figures
}

for kind in varied alike different; do
	awk -v n="$n" -v "$kind=1" -f "$TESTS/many-rows.awk" "$strings" > rows
	cat rows > /dev/null
	sorting=$(LC_ALL=C measured sort -u rows)
	ours=$(measured dedupe-sources --memory 768M rows)
	echo "$kind $n $sorting $ours $(($(wc -l < out) - 1))"
done | awk '
	BEGIN { printf "%-10s %10s %8s %8s %8s %10s %10s\n", "rows", "number", "sort -u", "ours", "ratio", "peak MiB", "sources" }
	{ printf "%-10s %10d %8.1f %8.1f %8.2f %10.0f %10d\n", $1, $2, $3, $5, $5 / ($3 ? $3 : 0.01), $6 / 1024, $7; fflush() }'
