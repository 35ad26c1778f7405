#!/bin/sh
# linear.t: what makes patterns explode is read in a time that grows as it does
#
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

# CMD FILE: the seconds of its own that a command takes
taken() {
	# shellcheck disable=SC2016
	limited sh -c '"$0" -t "$1" > rows; times' "$1" "$2" |
		awk 'END { split($1, t, /[ms]/); print t[1] * 60 + t[2] }'
}

# a quadratic way takes sixteen times as long; half a second is left for what else a machine does
for text in '(((' '[1: [2: ' '1234567' 'a-a-a-' '1. 2) ' 'we urge the, ' 'http://a.' '- \n' '12\n' \
    'a b c d  a b c d\f' 'a b c d e f  g h i j k l\n\f\n'; do
	awk -v s="$text" 'BEGIN { for (i = 0; i < 60000; i++) printf "%s", s }' > small
	cat small small small small > large
	for cmd in extract-footnotes extract-urls split-recs extract-signatories; do
		few=$(taken "$cmd" small)
		many=$(taken "$cmd" large)
		check "$cmd: '$(printf %s "$text" | sed 's/[\]/|/g')': $few and $many seconds" \
			awk -v a="$few" -v b="$many" 'BEGIN { exit !(b != "" && b <= 6 * a + 0.5) }'
	done
done
done_testing
